import ArgumentParser
import PayLater
import WalletText

/// What the commands for debts from elsewhere have in common.
struct DebtOptions: ParsableArguments {
  @Flag(help: .init(DebtHelp.dryRun)) var dryRun = false
  @Flag(help: .init(CommonHelp.acceptDate)) var acceptDate = false
  @Flag(help: .init(CommonHelp.json)) var json = false
}

/// The plan of a debt as `add` and `edit` take it, and what may be said of it besides.
struct PlanOptions: ParsableArguments {
  @Option(help: .init(DebtHelp.instalments)) var instalments: Int?
  @Option(help: .init(DebtHelp.every))
  var every: Rhythm?
  @Flag(help: .init(DebtHelp.total)) var total = false
  @Option(help: .init(DebtHelp.odd)) var odd: PlannedPayment.Odd = .last
  @Option(help: .init(DebtHelp.paid)) var paid: Int?
  @Option(help: .init(DebtHelp.currency)) var currency: Currency?
  @Option(help: .init(DebtHelp.note)) var note: String?
  @Option(help: .init(DebtHelp.rate)) var rate: String?
  @Option(help: .init(DebtHelp.lateFee)) var lateFee: String?

  func validate() throws {
    if let instalments, !(1...PlannedPayment.most).contains(instalments) {
      throw ValidationError(UsageText.instalments(PlannedPayment.most))
    }
    if total, instalments == nil { throw ValidationError(UsageText.total) }
  }

  /// The amounts that were typed. Where there can be only one, its thousands may be parted.
  func amounts(_ typed: String, in currency: Currency, _ world: World) throws -> [Money] {
    try instalments == nil
      ? TypedText.amounts(typed, in: currency, world) : [TypedText.amount(typed, in: currency, world)]
  }

  /// The days that were typed: one, several, or `none`.
  func days(_ typed: String, _ world: World) throws -> [Day?] {
    try TypedText.days(typed, world)
  }

  /// The planned payments that amounts and days make: as many of both, or one that goes on, its day by `rhythm`.
  func plan(_ amounts: [Money], _ days: [Day?], _ rhythm: Rhythm, _ world: World) throws -> [PlannedPayment] {
    if instalments != nil, amounts.count > 1 || days.count > 1 {
      throw ValidationError(UsageText.onePlan)
    }
    do throws(Refusal) {
      return try PlannedPayment.plan(
        amounts, days, parts: instalments, rhythm, totalling: total ? odd : nil)
    } catch {
      throw ValidationError(error.fieldError.map { world[$0.words] } ?? error.reason)
    }
  }

  /// What was said besides; nil: nothing.
  func details(in currency: Currency, _ world: World) throws -> DebtDetails? {
    let details = DebtDetails(
      currency: self.currency, paidInstalments: paid, note: note, yearlyRateHundredths: try hundredths(),
      lateFeeFen: try lateFee.map { try TypedText.amount($0, in: currency, world) })
    return details == DebtDetails() ? nil : details
  }

  /// Percents are typed like amounts: two decimals at most.
  private func hundredths() throws -> Int? {
    guard let rate else { return nil }
    do throws(Money.Flaw) { return try DebtDetails.hundredths(typed: rate) } catch {
      throw ValidationError(UsageText.rate)
    }
  }
}
