import ArgumentParser
import PayLater
import WalletText

/// `sesame add`: records a debt from elsewhere.
struct AddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "add", AddHelp.abstract,
      AddHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(help: .init(CommonHelp.provider)) var provider: String
  @Argument(help: .init(CommonHelp.title)) var title: String
  @Argument(help: .init(CommonHelp.amount)) var amount: String
  @Argument(help: .init(AddHelp.due)) var due: String
  @OptionGroup var planned: PlanOptions
  @Flag(help: .init(AddHelp.again)) var again = false

  func run() throws {
    let currency = planned.currency ?? .cny
    let world = try World(options)
    // What cannot be read makes no wallet.
    let plan = try planned.plan(
      planned.amounts(amount, in: currency, world), planned.days(due, world), planned.every ?? .monthly, world
    )
    let details = try planned.details(in: currency, world)
    let desk = try DebtDesk(options, debt, creating: true)
    let request = Request.debt(
      .record(
        provider: provider, title: title, instalments: plan, details: details, again: again ? true : nil))
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
