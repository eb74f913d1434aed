import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame pay`: repays own obligations, and notes what was paid of a debt from elsewhere.
struct PayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "pay", PayHelp.abstract,
      PayHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(
    help: .init(PayHelp.words))
  var words: [String] = []
  @Flag(help: .init(PayHelp.all)) var all = false
  @Option(help: .init(PayHelp.from)) var from: String?
  @Option(help: .init(PayHelp.on)) var on: Day?
  @Option(help: .init(PayHelp.payment)) var payment: Int?
  @Flag(help: .init(PayHelp.rest)) var rest = false
  @Flag(help: .init(CommonHelp.againNoted)) var again = false

  private var subject: String? { words.first }

  func validate() throws {
    guard all != (subject != nil) else { throw ValidationError(UsageText.obligation) }
  }

  func run() throws {
    let world = try World(options)
    if let subject, subject.isID("m") { return try noteAccount(subject, world) }
    if let subject, !subject.isID("o") { return try noteDebts(world) }
    guard words.count < 3 else { throw ValidationError(UsageText.oneAtATime) }
    guard on == nil, payment == nil, !rest, !again, !debt.dryRun else {
      throw ValidationError(world[DebtText.elsewhereOnly])
    }
    let asked = Asked(
      world: world, store: try world.openStore(.readWrite), acceptDate: debt.acceptDate, json: debt.json)
    let before = try asked.snapshot()
    let request = try self.request(before, world)
    let answer = try asked.make(request)
    let after = try asked.after()
    let paid = answer.paidFen ?? before.wallet.owed - after.wallet.owed
    if debt.json {
      let subjects = subject.map { [$0] } ?? before.wallet.openInOrder.map(\.id.text)
      return try Output.data(world.json(PaymentReport(paid, of: subjects, in: after)))
    }
    for line in lines(paid, after) { try Output.data(asked.say(line)) }
  }

  /// Notes payments of debts from elsewhere: of one with an amount, or of several the next payment each.
  private func noteDebts(_ world: World) throws {
    guard from == nil else { throw ValidationError(world[DebtText.nothingPaidHere]) }
    let desk = try DebtDesk(options, debt)
    let amount = words.count == 2 && !words[1].isID("e") ? words[1] : nil
    let names = amount == nil ? words : [words[0]]
    guard amount == nil || !rest else { throw ValidationError(UsageText.amountOrRest) }
    guard names.count == 1 || payment == nil else {
      throw ValidationError(UsageText.onePayment)
    }
    let requests = try names.map { name -> Request in
      let one = try desk.debt(name)
      let next = one.open.first { payment == nil || $0.number == payment }?.outstanding ?? .zero
      let typed = try amount.map { try TypedText.amount($0, in: one.currency, world) }
      return .debt(
        .recordPayment(
          debt: one.id, amountFen: typed ?? (rest ? one.outstanding : next), on: on, instalment: payment,
          again: again ? true : nil))
    }
    try desk.make(requests, report: report) { answer, after in
      guard let id = answer.payment, let one = after.wallet.debt(id.debt),
        let noted = one.payments.first(where: { $0.id == id })
      else { return [] }
      let words = [DebtText.noted(id), Phrase(same: noted.amount.text(in: one.currency)), desk.rest(of: one)]
      return [words.joined(), DebtCommandText.undo("sesame unpay \(id) --because mistake")]
    }
  }

  /// Notes a payment of a monthly account.
  private func noteAccount(_ id: String, _ world: World) throws {
    guard from == nil else { throw ValidationError(world[DebtText.nothingPaidHere]) }
    guard words.count < 3, payment == nil, !rest else { throw ValidationError(UsageText.oneAtATime) }
    let desk = try DebtDesk(options, debt)
    try desk.pay(desk.account(id), words.dropFirst().first, on: on, bill: nil, again: again)
  }

  /// What was noted of one debt, as for an own obligation.
  private func report(_ answer: Answer, _ after: Snapshot) -> (any Encodable)? {
    guard let id = answer.payment else { return nil }
    let noted = after.wallet.debt(id.debt)?.payments.first { $0.id == id }?.amount ?? .zero
    return PaymentReport(noted, of: [id.debt.text], in: after)
  }

  /// The request that is meant; what is missing is said and ends the program with 64.
  private func request(_ snapshot: Snapshot, _ world: World) throws -> Request {
    let wallet = snapshot.wallet
    guard let subject else { return .repayment(.repayAll(from: try source(snapshot, world))) }
    let amount = try words.dropFirst().first.map { try TypedText.amount($0, in: .cny, world) }
    let id = ObligationID(SafeText(subject, limit: 64).text)
    // One that is not there is refused by name, whatever the sources are.
    guard let own = wallet.obligations.first(where: { $0.id == id }) else {
      return .repayment(.repay(obligation: id, amountFen: amount ?? .zero, from: "none"))
    }
    return .repayment(
      .repay(
        obligation: id, amountFen: amount ?? own.payoff(on: wallet.businessDay),
        from: try source(snapshot, world)))
  }

  private func source(_ snapshot: Snapshot, _ world: World) throws -> FundingSourceID {
    let sources = snapshot.wallet.fundingSources
    func name(_ source: FundingSource) -> String { snapshot.personal[.fundingSource(source.id)] ?? "" }
    if let from, let found = sources.first(where: { $0.id.text == from || name($0) == from }) {
      return found.id
    }
    if from == nil {
      if let mandate = snapshot.wallet.mandate { return mandate }
      if sources.count == 1 { return sources[0].id }
    }
    let words = sources.map { "\($0.id) \(SafeText(name($0)).text)" }
    throw ValidationError(world[DebtText.nameSource(words)])
  }

  private func lines(_ paid: Money, _ after: Snapshot) -> [Phrase] {
    let wallet = after.wallet
    let left = RepayText.left(wallet.owed, available: max(.zero, wallet.limit.available))
    let own = wallet.obligations.first { $0.id.text == subject }
    return [RepayText.paid(paid, settled: own?.state == .settled), left]
  }
}

extension PaymentReport {
  init(_ paid: Money, of subjects: [String], in snapshot: Snapshot) {
    self.init(paid, of: subjects, in: snapshot.wallet, personal: snapshot.personal)
  }
}
