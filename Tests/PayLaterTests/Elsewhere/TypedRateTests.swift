import Testing

@testable import PayLater

/// Rates and days of debts from elsewhere as people type them.
@Suite struct TypedRateTests {
  @Test(arguments: [
    ("15.6", 15_60), ("15.6%", 15_60), ("15.6 %", 15_60), ("１５．６％", 15_60), ("18 ％ ", 18_00), ("0", 0),
  ])
  func rates(_ typed: String, _ hundredths: Int) throws {
    #expect(try DebtDetails.hundredths(typed: typed) == hundredths)
  }

  @Test func noRate() {
    #expect(throws: Money.Flaw.empty) { try DebtDetails.hundredths(typed: "%") }
    #expect(throws: Money.Flaw.tooManyDecimals) { try DebtDetails.hundredths(typed: "1.234%") }
  }

  /// Each day is counted from the one before it; any of them may be written as none.
  @Test func days() throws {
    let today = day("2026-11-22")
    let days = try PlannedPayment.days(typed: "12-01 12-15，1-01 None 2-01、无 -", from: today)
    let expected = ["2026-12-01", "2026-12-15", "2027-01-01", nil, "2027-02-01", nil, nil].map { $0.map(day) }
    #expect(days == expected)
    #expect(throws: Day.Flaw.empty) { try PlannedPayment.days(typed: " ， ", from: today) }
    #expect(throws: Day.Flaw.malformed) { try PlannedPayment.days(typed: "12-01 x", from: today) }
  }

  /// An amount that no request may name: what it would cost cannot be told, so it is the most that anything can be.
  @Test func aDamagedAmountCostsTheMost() {
    let part = DebtInstalment(
      number: 1, due: day("2026-01-01"), dueSetOn: day("2026-01-01"), amount: Money(fen: .max))
    var debt = Debt(
      id: "e1", provider: Sealed(base64: ""), title: Sealed(base64: ""), instalments: [part],
      recordedOn: day("2026-01-01"))
    debt.yearlyRateHundredths = DebtDetails.highestRate
    #expect(debt.lateInterest(on: day("2026-01-01") + 40_000) == Money(fen: 1_000_000 * 1_000_000_000))
  }
}
