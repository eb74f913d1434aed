import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// Where the commands for debts from elsewhere find a debt, make their requests, and say what came of them.
struct DebtDesk {
  let asked: Asked
  let options: DebtOptions
  let before: Snapshot

  var world: World { asked.world }

  /// Opens the wallet; `creating` makes one where there is none.
  init(_ global: GlobalOptions, _ options: DebtOptions, creating: Bool = false) throws {
    let world = try World(global)
    // A rehearsal writes nothing: no new wallet, no newer layout.
    let store =
      try options.dryRun
      ? world.openStore() : creating ? world.openOrCreateStore() : world.openStore(.readWrite)
    self.options = options
    asked = Asked(world: world, store: store, acceptDate: options.acceptDate, json: options.json)
    before = try asked.snapshot()
    if let doubt = before.doubt, !options.acceptDate { Output.talk(world[doubt.phraseOfDebts]) }
  }

  /// The debts that are meant by a name: its id, or what the filter of the screens finds in provider, title and note,
  /// by letters, pinyin or initials. Of several, those still owed count first; more than one is said with all of them.
  func debt(_ name: String) throws -> Debt {
    if name.isID("e") {
      if let debt = try before.wallet.debt(DebtID(name)) ?? archived(DebtID(name)) { return debt }
      throw try asked.refused(.unknown(.debt, name))
    }
    let sought = Sought(name)
    let found = before.wallet.debts.filter { $0.reversed == nil && sought.isIn(words(of: $0)) }
    let open = found.filter { $0.outstanding > .zero }
    if let only = open.count == 1 ? open.first : found.count == 1 ? found.first : nil { return only }
    guard !found.isEmpty else {
      Output.talk(world[DebtCommandText.nothingNamed(SafeText(name, limit: 64).text)])
      throw ExitStatus.noInput
    }
    Output.talk(world[DebtCommandText.several(SafeText(name, limit: 64).text)])
    for debt in open.isEmpty ? found : open { Output.talk("  " + debt.line(before, world)) }
    throw ExitCode(64)
  }

  private func archived(_ id: DebtID) throws -> Debt? {
    try world.reporting { () throws(StoreError) in try asked.store.archivedDebt(id) }
  }

  private func words(of debt: Debt) -> String {
    ["provider", "title", "note"].map { before.personal[.debt(debt.id, $0)] ?? "" }.joined(separator: " ")
  }

  /// Makes the requests, all of them or none, or shows what they would change; says `done` of each, or as JSON `report`:
  /// the debt as it stands then, where nothing else is meant.
  func make(
    _ requests: [Request], report: (Answer, Snapshot) -> (any Encodable)? = DebtDesk.debt,
    saying done: (Answer, Snapshot) -> [Phrase]
  ) throws {
    let request = requests.count == 1 ? requests[0] : .together(requests: requests)
    if options.dryRun { return try rehearse(request) }
    let answer: Answer
    do { answer = try asked.make(request) } catch let exit as ExitCode {
      if requests.count > 1, !options.json { try sayWhich(of: requests) }
      throw exit
    }
    let (answers, after) = (answer.answers ?? [answer], try asked.after())
    guard options.json else { return try say(answers.flatMap { done($0, after) }) }
    let reports = answers.compactMap { report($0, after) }.map { Reported(value: $0) }
    try Output.data(reports.count == 1 ? world.json(reports[0]) : world.json(reports))
  }

  /// Says which of several requests is in the way of the others.
  private func sayWhich(of requests: [Request]) throws {
    let outside = try outside(for: .together(requests: requests))
    var wallet = before.wallet
    for request in requests {
      do throws(Refusal) {
        _ = try wallet.handle(request, at: world.moment(for: wallet), with: outside)
      } catch {
        Output.talk(world[DebtCommandText.noneOfThem])
        let debts = request.debts.compactMap { id in wallet.debt(id) }
        for debt in debts { Output.talk("  " + debt.line(before, world)) }
        return
      }
    }
  }

  private func say(_ lines: [Phrase]) throws {
    for line in lines { try Output.data(asked.say(line)) }
  }

  /// The debt that an answer is about, as in `status --json`.
  static func debt(_ answer: Answer, _ after: Snapshot) -> (any Encodable)? {
    answer.debt.flatMap { after.wallet.debt($0) }.map {
      StatusReport.ObligationPart($0, after.personal, on: after.wallet.businessDay)
    }
  }

  /// A report of any kind.
  private struct Reported: Encodable {
    let value: any Encodable

    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
  }

  /// What a request needs from outside the wallet: the sealer, and the debts that the wallet has let go of.
  private func outside(for request: Request) throws -> Outside {
    var outside = World.outside(try world.reporting { () throws(StoreError) in try asked.store.sealer() })
    var debts: [DebtID: Debt] = [:]
    for id in request.debts where before.wallet.debt(id) == nil { debts[id] = try archived(id) }
    outside.archivedDebt = { [debts] in debts[$0] }
    return outside
  }

  /// The what-if of a request.
  private func rehearse(_ request: Request) throws {
    let outside = try outside(for: request)
    let whatIf: WhatIf
    do throws(Refusal) {
      whatIf = try before.wallet.whatIf(request, at: world.moment(for: before.wallet), with: outside)
    } catch { throw try asked.refused(error) }
    if options.json { return try Output.data(world.json(WhatIfReport(whatIf, request: request, until: nil))) }
    try say(WhatIfLines(whatIf, before, request: request, until: nil).lines)
  }
}
