import ArgumentParser
import PayLater
import WalletText

/// `sesame edit`: corrects a debt from elsewhere; what is not named stays as it is.
struct EditCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("edit", EditHelp.abstract)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var debt: DebtOptions
  @Argument(help: .init(CommonHelp.debt)) var name: String
  @Option(help: .init(CommonHelp.provider)) var provider: String?
  @Option(help: .init(CommonHelp.title)) var title: String?
  @Option(help: .init(CommonHelp.amount)) var amount: String?
  @Option(help: .init(EditHelp.due)) var due: String?
  @OptionGroup var planned: PlanOptions

  func run() throws {
    let desk = try DebtDesk(options, debt)
    let before = try desk.debt(name)
    let currency = planned.currency ?? before.currency
    let personal = desk.before.personal
    let request = Request.debt(
      .change(
        debt: before.id, provider: provider ?? personal[.debt(before.id, "provider")] ?? "",
        title: title ?? personal[.debt(before.id, "title")] ?? "",
        instalments: try plan(before, currency, desk.world),
        details: try planned.details(in: currency, desk.world)))
    try desk.make([request]) { answer, after in
      guard let debt = after.wallet.debt(before.id) else { return [] }
      return [DebtText.changed] + desk.plan(of: debt, after) + desk.unusual(answer, after)
    }
  }

  /// The plan anew from what was typed; what was not typed is as it is. One day moves the first payment, and the others
  /// follow as far apart as they are.
  private func plan(_ before: Debt, _ currency: Currency, _ world: World) throws -> [PlannedPayment] {
    guard amount != nil || currency.decimals == before.currency.decimals else {
      throw ValidationError(world[DebtCommandText.amountsAnew(currency)])
    }
    guard amount != nil || due != nil || planned.instalments != nil || planned.every != nil else {
      return before.plan
    }
    var amounts = before.plan.map(\.amountFen)
    if planned.instalments != nil, Set(amounts).count == 1 { amounts = [amounts[0]] }
    if let amount { amounts = try planned.amounts(amount, in: currency, world) }
    var days = before.plan.map(\.due)
    let rhythm = planned.every ?? Rhythm(of: days.compactMap { $0 })
    if planned.instalments != nil || planned.every != nil { days = [days[0]] }
    if let due { days = try planned.days(due, world) }
    guard days.count > 1 || max(amounts.count, planned.instalments ?? 1) == 1 || rhythm != nil else {
      throw ValidationError(world[DebtCommandText.daysAnew])
    }
    return try planned.plan(amounts, days, rhythm ?? .monthly, world)
  }
}
