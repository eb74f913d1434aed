import ArgumentParser
import PayLater
import PayLaterStore
import WalletText

/// `sesame review`: decides the rows of bills that wait, and keeps the rules that answer them.
struct ReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("review", ReviewHelp.abstract, ReviewHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(help: .init(ReviewHelp.rows)) var rows: [String] = []
  @Flag(help: .init(ReviewHelp.drop)) var drop = false
  @Option(help: .init(ReviewHelp.due)) var due: String?
  @Option(help: .init(ReviewHelp.account)) var account: String?
  @Flag(help: .init(ReviewHelp.undo)) var undo = false
  @Flag(help: .init(ReviewHelp.always)) var always = false
  @Flag(help: .init(ReviewHelp.again)) var again = false
  @Flag(help: .init(ReviewHelp.rules)) var rules = false
  @Option(help: .init(ReviewHelp.rule)) var rule: String?
  @Option(help: .init(ReviewHelp.days)) var days: Int?
  @Option(help: .init(ReviewHelp.removeRule)) var removeRule: String?

  func validate() throws {
    let answers = [drop, due != nil, account != nil, undo, days != nil].count { $0 }
    if rule != nil {
      guard answers == 1, due == nil, !undo else { throw ValidationError(ReviewHelp.oneRuleAnswer) }
    } else if rows.isEmpty {
      guard answers == 0, !always else { throw ValidationError(ReviewHelp.rowsToDecide) }
    } else {
      guard answers == 1, days == nil else { throw ValidationError(ReviewHelp.oneAnswer) }
    }
  }

  func run() throws {
    let world = try World(options)
    guard WalletStore.exists(world.paths.wallet) else {
      return try Output.data(debt.json ? "[]" : world[RowText.nothingWaits])
    }
    let isAsking = rows.isEmpty && !rules && rule == nil && removeRule == nil
    if isAsking, debt.json || !world.environment.inputIsTerminal || options.noInput || debt.dryRun {
      return try list(try world.snapshotToday(), world)
    }
    if rules { return try RuleLines(try world.snapshotToday(), world).say(json: debt.json) }
    let desk = try DebtDesk(options, debt)
    if isAsking { return try ReviewDesk(desk).run() }
    if let removeRule { return try make([.row(.removeRule(rule: RowRuleID(removeRule)))], desk) }
    if let rule { return try change(RowRuleID(rule), desk) }
    try decide(desk)
  }

  private func decide(_ desk: DebtDesk) throws {
    let found = try rows.map { name in
      guard let row = desk.before.wallet.keptRow(KeptRowID(name)) else {
        throw try desk.asked.refused(.unknown(.row, name))
      }
      return row
    }
    if undo { return try make(found.map { .row(.release(row: $0.id)) }, desk) }
    let answer: RowAnswer =
      if let due { .owe(try day(due, desk.world)) } else if let account {
        .book(try desk.account(account).id)
      } else { .drop }
    let groups = always ? desk.before.wallet.waitingGroups(desk.before.personal) : []
    let requests = found.flatMap { row in
      answer.requests(
        for: [row], always: groups.first { $0.rows.first { $0.id == row.id } != nil },
        again: again ? true : nil)
    }
    try make(requests.flatMap(\.single).uniqued, desk)
  }

  /// The day that was typed. A debt without one is added by hand: here `none` says nothing.
  private func day(_ typed: String, _ world: World) throws -> Day {
    guard let day = try TypedText.days(typed, world).first.flatMap({ $0 }) else {
      throw ValidationError(world[Refusal.Flaw.missing.phrase(of: .due)])
    }
    return day
  }

  /// Gives a rule another answer; what it is for stays.
  private func change(_ id: RowRuleID, _ desk: DebtDesk) throws {
    guard let rule = desk.before.wallet.rowRules.first(where: { $0.id == id }) else {
      throw try desk.asked.refused(.unknown(.rule, id.text))
    }
    let account = try account.map { try desk.account($0).id }
    let personal = desk.before.personal
    try make(
      [
        .row(
          .setRule(
            id: id, reason: rule.reason, source: rule.source, provider: personal[.rowRule(id, "provider")],
            title: personal[.rowRule(id, "title")], days: days, account: account))
      ], desk)
  }

  private func make(_ requests: [Request], _ desk: DebtDesk) throws {
    try desk.make(
      requests, report: { answer, _ in Decided(row: answer.row, rule: answer.rule, debt: answer.debt) }
    ) {
      answer, after in
      if let row = answer.row.flatMap({ after.wallet.keptRow($0) }) {
        let words = row.decision.map { RowText.decided($0) } ?? RowText.waitsAgain
        return [
          Phrase(same: "\(row.id)  ") + words,
          row.waits ? nil : DebtCommandText.undo("sesame review \(row.id) --undo"),
        ].compactMap(\.self)
      }
      return RuleLines(after, desk.world).line(of: answer.rule).map { [$0] } ?? []
    }
  }

  /// What waits, without asking.
  private func list(_ snapshot: Snapshot, _ world: World) throws {
    let groups = snapshot.wallet.waitingGroups(snapshot.personal)
    if debt.json { return try Output.data(world.json(groups.map { WaitingGroup($0) })) }
    for group in groups { for line in GroupLines(group, world).lines { try Output.data(line) } }
    for (row, debt) in snapshot.wallet.deductedRows {
      guard let day = row.deductedOn else { continue }
      let amount = debt.outstanding.text(masked: world.isMasked)
      try Output.data(world[RowText.deducted(debt.id, on: day, amount)])
    }
    if groups.isEmpty { try Output.data(world[RowText.nothingWaits]) }
  }

  /// What a decision brought, as JSON.
  private struct Decided: Encodable {
    var row: KeptRowID?
    var rule: RowRuleID?
    var debt: DebtID?
  }

  /// A group as JSON.
  private struct WaitingGroup: Encodable {
    var reason: LookReason
    var source: String
    var provider: String?
    var title: String?
    var rows: [Row]

    struct Row: Encodable {
      var id: KeptRowID
      var kind: AccountEntry.Kind?
      var amountFen: Money?
      var day: Day?
    }

    init(_ group: RowGroup) {
      (reason, source, provider, title) = (group.reason, group.source, group.provider, group.title)
      rows = group.rows.map { Row(id: $0.id, kind: $0.kind, amountFen: $0.amount, day: $0.on) }
    }
  }
}

/// The rules of a wallet, in words.
struct RuleLines {
  private let snapshot: Snapshot
  private let world: World

  init(_ snapshot: Snapshot, _ world: World) { (self.snapshot, self.world) = (snapshot, world) }

  func say(json: Bool) throws {
    let rules = snapshot.wallet.rowRules
    if json { return try Output.data(world.json(rules.map { Listed($0, snapshot.personal) })) }
    for rule in rules { if let line = line(of: rule.id) { try Output.data(world[line]) } }
    if rules.isEmpty { try Output.data(world[RowText.noRules]) }
  }

  /// 'q1  Alipay bill: may be pay-later  杯子  not a debt'.
  func line(of id: RowRuleID?) -> Phrase? {
    guard let rule = snapshot.wallet.rowRules.first(where: { $0.id == id }) else { return nil }
    let names = Names(snapshot.wallet, personal: snapshot.personal)
    let pattern = RowText.pattern(
      rule, provider: snapshot.personal[.rowRule(rule.id, "provider")],
      title: snapshot.personal[.rowRule(rule.id, "title")])
    return Phrase(same: "\(rule.id)  ") + pattern + Phrase(same: "  ") + RowText.outcome(rule.outcome, names)
  }

  /// A rule as JSON.
  private struct Listed: Encodable {
    var id: RowRuleID
    var reason: LookReason
    var source: String?
    var provider: String?
    var title: String?
    var days: Int?
    var account: AccountID?

    init(_ rule: RowRule, _ personal: [SealPlace: String]) {
      (id, reason, source) = (rule.id, rule.reason, rule.source)
      provider = personal[.rowRule(rule.id, "provider")]
      title = personal[.rowRule(rule.id, "title")]
      switch rule.outcome {
      case .drop: break
      case .owe(let after): days = after
      case .book(let id): account = id
      }
    }
  }
}

extension Request {
  /// The requests of one that holds several, else itself.
  fileprivate var single: [Request] { if case .together(let requests) = self { requests } else { [self] } }
}

extension [Request] {
  /// Each once, in the order of the first: rows that are alike make one rule.
  fileprivate var uniqued: [Request] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
