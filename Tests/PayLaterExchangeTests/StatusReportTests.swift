import Foundation
import Testing

@testable import PayLater
@testable import PayLaterExchange

/// What `status`, `remind` and `pay` print of debts from elsewhere (rule 10).
@Suite struct StatusReportTests {
  @Test func anEmptyWalletOwesNothingAndSaysSo() throws {
    let report = try printed(StatusReport(Scene().wallet))
    #expect(report["day"] as? String == "2026-01-06")
    #expect(report["sandbox"] as? Bool == true && report["agreement"] as? String == "none")
    #expect(report["owedFen"] as? Int == 0 && report["dueIn30DaysFen"] as? Int == 0)
    #expect((report["obligations"] as? [Any])?.isEmpty == true)
    // What is not there is null, never left out.
    for name in ["score", "creditPaidOutOn"] { #expect(report[name] is NSNull) }
  }

  /// Sums never mix currencies: one each, CNY first. The payment of March is beyond 30 days.
  @Test func sumsAreOfOneCurrencyEach() throws {
    let report = StatusReport(try Scene.owing().wallet)
    #expect(report.owedFen == Money(fen: 15_050) && report.dueIn30DaysFen == Money(fen: 10_000))
    #expect(report.totals.map(\.currency.code) == ["CNY", "USD"])
    #expect(report.totals.map(\.owedFen.fen) == [15_050, 1_200])
    #expect(report.totals.map(\.dueIn30DaysFen.fen) == [10_000, 1_200])
  }

  @Test func aDebtIsItsPlanAndWhatWasNoted() throws {
    var scene = try Scene.owing()
    try scene.ask(#"{"recordDebtPayment":{"debt":"e1","amountFen":12000,"on":"2026-01-05"}}"#)
    try scene.ask(#"{"recordDebtRefund":{"debt":"e1","amountFen":50,"spread":"last"}}"#)
    let report = StatusReport(scene.wallet, personal: scene.personal)
    let debt = try #require(report.obligations.first)
    #expect(debt.id == "e1" && debt.provider == "花呗" && debt.merchant == "手机" && debt.order == nil)
    // 150.50 − 0.50 − 120.00, all of it in the second payment.
    #expect(debt.outstandingFen == Money(fen: 3_000) && debt.due == Day(iso: "2026-03-10"))
    #expect(debt.instalments.map(\.outstandingFen.fen) == [0, 3_000])
    #expect(debt.refundedFen == Money(fen: 50) && debt.chargeFen == .zero)
    let record = try #require(debt.record)
    #expect(record.paidFen == Money(fen: 12_000) && record.payments.map(\.id) == ["e1p1"])
    #expect(record.payments.first?.on == Day(iso: "2026-01-05"))
    #expect(record.payments.first?.notedOn == Day(iso: "2026-01-06"))
    #expect(record.refunds.first?.spread == .last && record.refunds.first?.instalment == nil)
  }

  /// Without the key its words are empty, its amounts are not.
  @Test func whatIsLockedIsEmpty() throws {
    let debt = try #require(StatusReport(try Scene.owing().wallet).obligations.first)
    #expect(debt.provider.isEmpty && debt.merchant.isEmpty && debt.outstandingFen == Money(fen: 15_050))
  }

  @Test func thePaymentReportShowsOnlyWhatWasPaidOf() throws {
    var scene = try Scene.owing()
    try scene.ask(#"{"recordDebtPayment":{"debt":"e2","amountFen":200}}"#)
    let report = PaymentReport(Money(fen: 200), of: ["e2"], in: scene.wallet, personal: scene.personal)
    #expect(report.paidFen == Money(fen: 200) && report.currency.code == "USD")
    #expect(report.owedFen == Money(fen: 15_050))
    #expect(report.obligations.map(\.id) == ["e2"])
    #expect(report.obligations.map(\.outstandingFen.fen) == [1_000])
  }
}

/// What is due within so many days or late; grace is for own obligations only (rules 4 and 7).
@Suite struct ReminderReportTests {
  @Test(arguments: [
    ("2026-01-06", 5, ["e2", "e1"], ReminderReport.State.dueSoon),
    ("2026-01-06", 3, ["e2"], .dueSoon),
    ("2026-01-06", 0, ["e2"], .dueSoon), ("2026-01-07", 0, ["e2"], .overdue),
    ("2026-01-10", 0, ["e2", "e1"], .overdue),
  ])
  func whatIsDue(on day: String, within days: Int, ids: [String], state: ReminderReport.State) throws {
    var scene = try Scene.owing()
    if day != "2026-01-06" { try scene.ask(#"{"closeDays":{"until":"\#(day)"}}"#) }
    let report = ReminderReport(scene.wallet, within: days, personal: scene.personal)
    #expect(report.items.map(\.id) == ids && report.count == ids.count && report.state == state)
    #expect(report.state.exitCode == (state == .overdue ? 2 : 1))
  }

  @Test func nothingIsDueInAnEmptyWallet() throws {
    let report = ReminderReport(try Scene().wallet, within: 3_660)
    #expect(report.state == .none && report.state.exitCode == 0 && report.items.isEmpty)
    #expect(report.totalFen == .zero && report.totals.isEmpty)
  }

  @Test func itsTotalIsOfYuanAndEachCurrencyHasItsOwn() throws {
    let report = ReminderReport(try Scene.owing().wallet, within: 100)
    #expect(report.totalFen == Money(fen: 15_050))
    #expect(report.totals.map(\.currency.code) == ["CNY", "USD"])
    #expect(report.totals.map(\.amountFen.fen) == [15_050, 1_200])
    #expect(report.items.map(\.instalment) == [1, 1, 2] && report.items.map(\.instalments) == [1, 2, 2])
  }
}

/// What falls due month by month; what is late counts in the current month.
@Suite struct CalendarReportTests {
  @Test func eachMonthHasItsOwn() throws {
    let scene = try Scene.owing()
    let january = Month(year: 2026, month: 1)
    let report = CalendarReport(scene.wallet, from: january, months: 3, personal: scene.personal)
    #expect(report.months.map(\.month.description) == ["2026-01", "2026-02", "2026-03"])
    #expect(report.months.map { $0.items.map(\.id) } == [["e2", "e1"], [], ["e1"]])
    #expect(report.months.map { $0.totals.map(\.amountFen.fen) } == [[10_000, 1_200], [], [5_050]])
  }

  /// On 5 February what was due in January is due now; looked at from January each stands in its month, once.
  @Test func whatIsLateIsDueNow() throws {
    var scene = try Scene.owing()
    try scene.ask(#"{"closeDays":{"until":"2026-02-05"}}"#)
    let months = [Month(year: 2026, month: 2), Month(year: 2026, month: 1)].map {
      CalendarReport(scene.wallet, from: $0, months: 2).months.map { $0.items.map(\.due.description) }
    }
    #expect(months[0] == [["2026-01-06", "2026-01-10"], ["2026-03-10"]])
    #expect(months[1] == [["2026-01-06", "2026-01-10"], []])
  }
}
