import ArgumentParser
import PayLater
import PayLaterExchange
import WalletText

/// `sesame add`: records a debt from elsewhere.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a debt that you have elsewhere, to be reminded of it.",
    discussion: """
      It takes nothing of the limit; the money is paid over there. AMOUNT is that of each payment. Several payments \
      are --instalments N, a month apart or --every DAYS; or write all their days with commas between them:
        sesame add 花呗 手机 99.30 2026-12-06 --instalments 6
        sesame add Klarna Shoes 25 2026-12-01,2026-12-15,2027-01-02
      A wallet that does not exist yet is created.
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Whom it is owed to.") var provider: String
  @Argument(help: "What for.") var title: String
  @Argument(help: "The amount of each payment, in yuan.") var amount: TypedAmount
  @Argument(help: "When the first one is due (YYYY-MM-DD), or all days with commas between them.")
  var due: Days
  @Option(help: "How many payments.") var instalments: Int = 1
  @Option(help: "How far apart: month, or a number of days.") var every: Rhythm = .monthly
  @Flag(help: "Accept that the date is more than 40 days ahead of the wallet.") var acceptDate = false
  @Flag(help: "As JSON.") var json = false

  func validate() throws {
    guard (1...PlannedPayment.most).contains(instalments) else {
      throw ValidationError("--instalments takes 1 to \(PlannedPayment.most)")
    }
    guard due.days.count <= PlannedPayment.most else {
      throw ValidationError("at most \(PlannedPayment.most) days")
    }
    if due.days.count > 1, instalments != 1 {
      throw ValidationError("--instalments goes with one day only")
    }
  }

  func run() throws {
    let world = try World(options)
    let asked = Asked(
      world: world, store: try world.openOrCreateStore(), acceptDate: acceptDate, json: json)
    let answer = try asked.make(
      .recordDebt(provider: provider, title: title, instalments: plan))
    let snapshot = try asked.snapshot()
    guard let debt = snapshot.wallet.debts.first(where: { $0.id == answer.debt }) else { return }
    let part = StatusReport.ObligationPart(debt, snapshot.personal, on: snapshot.wallet.businessDay)
    if json { return try Output.data(JSONText.pretty(part)) }
    let days = DebtText.span(
      debt.instalments.first?.due?.description ?? "", debt.instalments.last?.due?.description ?? "")
    let words = [
      Phrase(same: "\(debt.id)  \(part.provider)  \(part.merchant)"),
      CountText.payments(debt.instalments.count), Phrase(same: debt.outstanding.text), days,
    ]
    try Output.data(asked.say(words.joined()))
    try Output.data(asked.say(DebtText.saved))
  }

  private var plan: [PlannedPayment] {
    guard due.days.count == 1 else {
      return due.days.map { PlannedPayment(due: $0, amountFen: amount.money) }
    }
    return PlannedPayment.plan(amount.money, first: due.days[0], parts: instalments, every)
  }

  /// Days with commas between them.
  struct Days: ExpressibleByArgument {
    let days: [Day]

    init?(argument: String) {
      let words = argument.split(separator: ",", omittingEmptySubsequences: false)
      days = words.compactMap { Day(iso: String($0)) }
      guard days.count == words.count else { return nil }
    }
  }
}

extension Rhythm: ExpressibleByArgument {
  public init?(argument: String) { self.init(typed: argument) }
  public var defaultValueDescription: String { "month" }
}
