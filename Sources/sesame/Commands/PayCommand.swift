import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame pay`: repays own obligations, and notes what was paid of a debt from elsewhere.
struct PayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay", abstract: "Repays an obligation, or notes a payment of a debt from elsewhere.",
    discussion: """
      Without AMOUNT all that is owed of it is paid. --all pays every own obligation, and never a debt from elsewhere. \
      The ids are those of status --json (o1, e1). Without --from the source of autopay is drawn on, or the only \
      one there is. What a payment would change before it is made: sesame what-if.
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The obligation (o1) or debt from elsewhere (e1).") var subject: String?
  @Argument(help: "How much, in yuan; else all of it.") var amount: TypedAmount?
  @Flag(help: "Pay all own obligations.") var all = false
  @Option(help: "The funding source, by its id or name.") var from: String?
  @Flag(help: "Accept that the date is more than 40 days ahead of the wallet.") var acceptDate = false
  @Flag(help: "As JSON.") var json = false

  func validate() throws {
    guard all != (subject != nil) else { throw ValidationError("name an obligation, or use --all") }
  }

  func run() throws {
    let world = try World(options)
    let asked = Asked(
      world: world, store: try world.openStore(.readWrite), acceptDate: acceptDate, json: json)
    let before = try asked.snapshot()
    let request = try self.request(before, world)
    let answer = try asked.make(request)
    let after = try asked.snapshot()
    let paid = answer.paidFen ?? before.wallet.owed - after.wallet.owed
    if json {
      let subjects = subject.map { [$0] } ?? before.wallet.openInOrder.map(\.id.text)
      return try Output.data(world.json(PaymentReport(paid, of: subjects, in: after)))
    }
    for line in lines(paid, before, after) { try Output.data(asked.say(line)) }
  }

  /// The request that is meant; what is missing is said and ends the program with 64.
  private func request(_ snapshot: Snapshot, _ world: World) throws -> Request {
    let wallet = snapshot.wallet
    guard let subject else { return .repayAll(from: try source(snapshot, world)) }
    if let debt = wallet.debts.first(where: { $0.id.text == subject }) {
      guard from == nil else { throw ValidationError(world[DebtText.nothingPaidHere]) }
      return .recordDebtPayment(debt: debt.id, amountFen: amount?.money ?? debt.outstanding)
    }
    let id = ObligationID(SafeText(subject, limit: 64).text)
    // One that is not there is refused by name, whatever the sources are.
    guard let own = wallet.obligations.first(where: { $0.id == id }) else {
      return .repay(obligation: id, amountFen: amount?.money ?? .zero, from: "none")
    }
    return .repay(
      obligation: id, amountFen: amount?.money ?? own.payoff(on: wallet.businessDay),
      from: try source(snapshot, world))
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

  private func lines(_ paid: Money, _ before: Snapshot, _ after: Snapshot) -> [Phrase] {
    let wallet = after.wallet
    let left = RepayText.left(wallet.owed, available: max(.zero, wallet.limit.available))
    guard let debt = wallet.debts.first(where: { $0.id.text == subject }) else {
      let own = wallet.obligations.first { $0.id.text == subject }
      return [RepayText.paid(paid, settled: own?.state == .settled), left]
    }
    let rest =
      debt.outstanding == .zero
      ? RepayText.settles
      : [RepayText.stillOwed, Phrase(same: debt.outstanding.text)].joined(Phrase(same: " "))
    return [[RepayText.noted, Phrase(same: paid.text)].joined(Phrase(same: " ")), rest]
  }
}

extension PaymentReport {
  init(_ paid: Money, of subjects: [String], in snapshot: Snapshot) {
    self.init(paid, of: subjects, in: snapshot.wallet, personal: snapshot.personal)
  }
}
