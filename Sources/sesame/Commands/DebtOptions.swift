import ArgumentParser
import PayLater
import WalletText

/// What the commands for debts from elsewhere have in common.
struct DebtOptions: ParsableArguments {
  @Flag(help: "Only show what would change; nothing is written.") var dryRun = false
  @Flag(help: "Accept that the date is more than 40 days ahead of the wallet.") var acceptDate = false
  @Flag(help: "As JSON.") var json = false
}

/// The plan of a debt as `add` and `edit` take it, and what may be said of it besides.
struct PlanOptions: ParsableArguments {
  @Option(help: "How many payments.") var instalments: Int?
  @Option(help: "How far apart: month, 3months, 2weeks, 10days.") var every: Rhythm = .monthly
  @Flag(help: "The amount is the total, divided evenly.") var total = false
  @Option(help: "Where the odd units of a total go: first or last.") var odd: PlannedPayment.Odd = .last
  @Option(help: "How many of the payments are made already, from the first on.") var paid: Int?
  @Option(help: "The currency by its code; else CNY.") var currency: Currency?
  @Option(help: "A note, at most 200 characters; empty takes it away.") var note: String?
  @Option(help: "The yearly rate in percent, such as 15.6, for what-if.") var rate: String?
  @Option(help: "What one late payment costs, for what-if.") var lateFee: String?

  func validate() throws {
    if let instalments, !(1...PlannedPayment.most).contains(instalments) {
      throw ValidationError("--instalments takes 1 to \(PlannedPayment.most)")
    }
    if total, instalments == nil { throw ValidationError("--total goes with --instalments") }
  }

  /// The planned payments that amounts and days make; `due` is a day, several, or `none`.
  func plan(_ amount: String, _ due: String, in currency: Currency, _ world: World) throws -> [PlannedPayment]
  {
    // Where there can be only one amount, its thousands may be parted.
    let amounts =
      try instalments == nil
      ? TypedText.amounts(amount, in: currency, world) : [TypedText.amount(amount, in: currency, world)]
    let days = due == "none" ? [] : try TypedText.days(due, world)
    if let instalments {
      guard days.count < 2 else { throw ValidationError("--instalments goes with one day only") }
      return total
        ? PlannedPayment.plan(total: amounts[0], first: days.first, parts: instalments, every, odd: odd)
        : PlannedPayment.plan(amounts[0], first: days.first, parts: instalments, every)
    }
    let count = max(amounts.count, days.count)
    guard amounts.count == 1 || amounts.count == count, days.count < 2 || days.count == count else {
      throw ValidationError(world[Refusal.Flaw.uneven.phrase(of: .amount)])
    }
    guard count <= PlannedPayment.most else {
      throw ValidationError("at most \(PlannedPayment.most) payments")
    }
    let regular = PlannedPayment.plan(amounts[0], first: days.first, parts: count, every)
    return regular.enumerated().map { index, payment in
      PlannedPayment(
        due: days.count > 1 ? days[index] : payment.due,
        amountFen: amounts.count > 1 ? amounts[index] : payment.amountFen)
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
    guard let typed = try? Money(typed: rate.hasSuffix("%") ? String(rate.dropLast()) : rate) else {
      throw ValidationError("--rate takes a percentage such as 15.6")
    }
    return Int(typed.fen)
  }
}
