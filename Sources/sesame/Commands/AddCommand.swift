import ArgumentParser
import PayLater
import WalletText

/// `sesame add`: records a debt from elsewhere.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a debt that you have elsewhere, to be reminded of it.",
    discussion: """
      It takes nothing of the limit; the money is paid over there. AMOUNT is that of each payment, or all amounts with \
      spaces or commas between them; DUE is the first day, all days, or none ('when I can'). Amounts and days that are \
      fewer than the payments go on --every month, 3months, 2weeks or 10days:
        sesame add 花呗 手机 99.30 2026-12-06 --instalments 12 --paid 3
        sesame add Klarna Shoes 25 2026-12-01,2026-12-15,2027-01-02 --currency EUR
        sesame add 白条 耳机 100 2027-01-10 --total --instalments 3 --odd first
        sesame add 小王 借款 300 none
      A debt equal to one that is there is asked about; --again takes it. A wallet that does not exist yet is created.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(help: "Whom it is owed to.") var provider: String
  @Argument(help: "What for.") var title: String
  @Argument(help: "The amount of each payment, or all amounts.") var amount: String
  @Argument(help: "When the first one is due (YYYY-MM-DD, +10), all days, or none.") var due: String
  @OptionGroup var planned: PlanOptions
  @Flag(help: "Take it although it looks like one that is there.") var again = false

  func run() throws {
    let currency = planned.currency ?? .cny
    let world = try World(options)
    // What cannot be read makes no wallet.
    let plan = try planned.plan(
      planned.amounts(amount, in: currency, world), planned.days(due, world), planned.every ?? .monthly, world
    )
    let details = try planned.details(in: currency, world)
    let desk = try DebtDesk(options, debt, creating: true)
    let request = Request.recordDebt(
      provider: provider, title: title, instalments: plan, details: details, again: again ? true : nil)
    try desk.make([request]) { answer, after in
      guard let id = answer.debt, let debt = after.wallet.debt(id) else { return [] }
      return desk.plan(of: debt, after)
        + desk.unusual(answer, after) + [
          debt.nextDue == nil ? DebtText.savedUndated : DebtText.saved,
          DebtCommandText.undo("sesame drop \(id) --because mistake"),
        ]
    }
  }
}
