import Foundation
import Testing

@testable import PayLater

/// Records of debts from elsewhere, put right (rule 10). The wallet's first day is 2026-01-01 unless said.
@Suite struct DebtRecordTests {
  /// All that was noted, the oldest note first.
  @Test func entriesInTheirOrder() throws {
    var world = World()
    try world.lend(plan(("2026-02-01", 30_00)))
    try world.giveBack(1_00)
    try world.payDebt(2_00)
    try world.payDebt(3_00)
    try world.giveBack(4_00)
    #expect(world.wallet.debt("e1")?.entries.map(\.id) == ["e1r1", "e1p1", "e1p2", "e1r2"])
  }

  /// A2: paid twice: asked about, a day can be said, the second is taken back with its reason.
  @Test func aPaymentIsARecordOfItsOwn() throws {
    var world = World()
    try world.lend(PlannedPayment.plan(100_00, first: day("2026-01-10"), parts: 3, .monthly))
    let first = try world.payDebt(50_00, on: "2025-12-30")
    #expect(first.payment == "e1p1" && first.debt == "e1")
    // Another day is no repetition, the same one is.
    #expect(world.left() == [50_00, 100_00, 100_00])
    let same = Request.debt(.recordPayment(debt: "e1", amountFen: 50_00, on: day("2025-12-30")))
    #expect(world.refusal(of: same) == .looksRepeated(first: "e1p1"))
    #expect(try world.payDebt(50_00, on: "2025-12-30", again: true).payment == "e1p2")
    #expect(try world.payDebt(50_00).payment == "e1p3")
    #expect(world.left() == [0, 50_00, 100_00] && world.wallet.owed == 150_00)
    try world.ask(.debt(.reversePayment(payment: "e1p3", reason: .duplicate)))
    #expect(world.left() == [0, 100_00, 100_00] && world.wallet.owed == 200_00)
    let payments = try #require(world.wallet.debt("e1")).payments
    #expect(payments.map(\.id) == ["e1p1", "e1p2", "e1p3"])
    #expect(payments.map(\.reversed) == [nil, nil, .duplicate])
    #expect(payments.map(\.on) == [day("2025-12-30"), day("2025-12-30"), world.today])
    // One that was taken back repeats nothing; its id is not used again.
    #expect(try world.payDebt(50_00).payment == "e1p4")
  }

  /// A4: 80 of 4 × 25 with 25 paid.
  /// Marks: overRefundable
  @Test func aRefundOfMoreThanIsOwed() throws {
    var world = World()
    try world.lend(
      plan(
        ("2026-01-02", 25_00), ("2026-01-16", 25_00), ("2026-01-30", 25_00), ("2026-02-13", 25_00)))
    try world.payDebt(25_00)
    let answer = try world.giveBack(80_00)
    #expect(answer.refund == "e1r1" && answer.returnedFen == 5_00)
    let debt = try #require(world.wallet.debt("e1"))
    #expect(
      debt.state == .settled && debt.returned == 5_00 && debt.refunded == 75_00
        && debt.paid == 25_00)
    #expect(world.wallet.owed == 0 && world.wallet.dueItems.isEmpty)
    #expect(!world.wallet.currentReminders.contains { $0.about.isDue })
    #expect(world.wallet.reminding(within: 400).isEmpty)
    world.pass(60)
    #expect(!world.wallet.currentReminders.contains { $0.about.isDue })
    // The shop has given back 80 of 100.
    #expect(
      world.refusal(of: .debt(.recordRefund(debt: "e1", amountFen: 20_01)))
        == .overRefundable(most: 20_00, currency: .cny))
    #expect(try world.giveBack(20_00).returnedFen == 20_00)
  }

  /// 30 of 3 × 25, as each provider does it; the odd unit of equal shares comes off the last.
  @Test(arguments: [
    (DebtRefund.Spread?.none, Int64(30), [Int64(25), 20, 0]), (.last, 30, [25, 20, 0]),
    (.next, 30, [0, 20, 25]),
    (.equal, 30, [15, 15, 15]), (.equal, 31, [15, 15, 14]), (.equal, 32, [15, 14, 14]),
    (.equal, 75, [0, 0, 0]),
  ])
  func threeWaysOfARefund(_ way: DebtRefund.Spread?, _ fen: Int64, _ left: [Int64]) throws {
    var world = World()
    try world.lend(plan(("2026-01-10", 25), ("2026-02-10", 25), ("2026-03-10", 25)))
    try world.giveBack(fen, way)
    #expect(world.left() == left)
    #expect(
      world.refusal(of: .debt(.recordRefund(debt: "e1", amountFen: Money(fen: fen), spread: way)))
        == (fen > 75 - fen
          ? .overRefundable(most: Money(fen: 75 - fen), currency: .cny)
          : .looksRepeated(first: "e1r1")))
    try world.ask(.debt(.reverseRefund(refund: "e1r1", reason: .mistake)))
    #expect(world.left() == [25, 25, 25])
  }

  /// An equal share that is more than a payment has is taken from the others.
  @Test func equalSharesOfUnequalPayments() throws {
    var world = World()
    try world.lend(plan(("2026-01-10", 5), ("2026-02-10", 50), ("2026-03-10", 50)))
    try world.giveBack(45, .equal)  // 15 each, but the first has 5: 5, 20, 20.
    #expect(world.left() == [0, 30, 30])
  }

  /// A5: the same debt twice; any difference in provider, title, currency, amounts or days is another debt.
  @Test func theSameDebtTwice() throws {
    var world = World()
    let parts = PlannedPayment.plan(100_00, first: day("2026-01-10"), parts: 4, .monthly)
    try world.lend(parts)
    func refused(_ parts: [PlannedPayment], _ details: DebtDetails? = nil, _ title: String = "手机")
      -> Refusal?
    {
      var copy = world
      return copy.refusal(
        of: .debt(.record(provider: "花呗", title: title, instalments: parts, details: details)))
    }
    #expect(refused(parts) == .looksRepeated(first: "e1"))
    #expect(refused(parts.reversed()) == .looksRepeated(first: "e1"))
    #expect(refused(parts, DebtDetails(currency: .cny, note: "x")) == .looksRepeated(first: "e1"))
    #expect(refused(parts, DebtDetails(currency: Currency(code: "USD"))) == nil)
    #expect(refused(parts, nil, "耳机") == nil)
    #expect(refused(Array(parts.dropLast())) == nil)
    var other = parts
    other[3].due = day("2026-04-11")
    #expect(refused(other) == nil)
    other = parts
    other[3].amountFen = 100_01
    #expect(refused(other) == nil)
    #expect(try world.lend(parts, again: true).debt == "e2")
    // Those that were taken back do not count.
    try world.ask(.debt(.reverse(debt: "e1", reason: .duplicate)))
    #expect(refused(parts) == .looksRepeated(first: "e2"))
    try world.ask(.debt(.reverse(debt: "e2", reason: .duplicate)))
    #expect(refused(parts) == nil)
  }

  /// A6, on 2026-11-30: stored, and the answer says it. 60 days ago and ten years ahead are not unusual, a day more is.
  @Test(arguments: [
    ("2025-12-06", true), ("2206-12-06", true), ("2026-10-01", false), ("2026-09-30", true),
    ("2036-11-30", false), ("2036-12-01", true),
  ])
  func unusualDays(_ due: String, _ isUnusual: Bool) throws {
    var world = World(on: day("2026-11-30"))
    let answer = try world.lend(plan((due, 25_00)))
    #expect(answer.unusualDue == (isUnusual ? day(due) : nil))
    let late = try #require(world.wallet.debt("e1")).daysPastDue(on: world.today)
    if due == "2025-12-06" { #expect(late == 359) }
    // The way to change it says it as well.
    let change = Request.debt(
      .change(
        debt: "e1", provider: "花呗", title: "书", instalments: plan((due, 25_00))))
    #expect(try world.ask(change).unusualDue == (isUnusual ? day(due) : nil))
  }

  /// A7.
  @Test func plansAsProvidersMakeThem() throws {
    func amounts(_ odd: PlannedPayment.Odd) -> [Int64] {
      PlannedPayment.plan(total: 100_00, first: nil, parts: 3, .monthly, odd: odd).map(
        \.amountFen.fen)
    }
    #expect(amounts(.first) == [33_34, 33_33, 33_33] && amounts(.last) == [33_33, 33_33, 33_34])
    let rhythm = try #require(Rhythm(typed: "3months"))
    let days = PlannedPayment.plan(1, first: day("2027-08-31"), parts: 4, rhythm).compactMap(
      \.due?.description)
    // The day number of the first, not of the one before: 31, 30, 29 (a leap year), 31.
    #expect(days == ["2027-08-31", "2027-11-30", "2028-02-29", "2028-05-31"])
    var world = World()
    let unequal = (1...24).map {
      PlannedPayment(
        due: day("2026-01-31").addingMonths($0 - 1), amountFen: Money(fen: Int64($0) * 100))
    }
    try world.lend(unequal)
    #expect(world.wallet.owed == 300_00 && world.left().count == 24)  // 24 × 25 / 2
  }

  /// A8: on 12-12 the first of three is late, and each has its own line.
  @Test func everyPaymentIsRemindedOf() throws {
    var world = World(on: day("2026-11-25"))
    try world.lend(
      plan(("2026-12-01", 10_00), ("2026-12-15", 10_00), ("2026-12-29", 10_00)), provider: "Klarna")
    world.close(until: day("2026-12-12"))
    func days(_ within: Int) -> [String] {
      world.wallet.reminding(within: within).map(\.due.description)
    }
    #expect(days(30) == ["2026-12-01", "2026-12-15", "2026-12-29"])
    #expect(days(17) == days(30) && days(16) == ["2026-12-01", "2026-12-15"])
    #expect(days(2) == ["2026-12-01"])
    let told = world.wallet.currentReminders.compactMap { reminder -> String? in
      guard case .debtDue("e1", let number, _, let offset) = reminder.about else { return nil }
      return "\(number): \(offset)"
    }
    #expect(told == ["1: -5", "1: -1", "1: 0", "1: 1", "1: 3", "1: 4", "1: 7", "2: -5"])
    // What is paid drops out, the others stay.
    try world.payDebt(10_00)
    #expect(days(30) == ["2026-12-15", "2026-12-29"])
    try world.ask(.debt(.reversePayment(payment: "e1p1", reason: .returned)))
    #expect(days(30) == ["2026-12-01", "2026-12-15", "2026-12-29"])
    #expect(world.wallet.currentReminders.count { $0.about.isDue } == told.count)
  }

  /// R8: what is stored can be read again, so nothing lies beyond the calendar.
  @Test func nothingBeyondTheCalendar() throws {
    var world = World()
    let two = PlannedPayment.plan(100_00, first: day("9999-12-31"), parts: 2, .monthly)
    func record(_ plan: [PlannedPayment]) -> Request {
      .debt(.record(provider: "信用卡", title: "装修", instalments: plan))
    }
    #expect(world.refusal(of: record(two)) == .invalid(.due, .tooLarge))
    #expect(world.refusal(of: record(plan(("9999-12-31", 1)))) == .invalid(.due, .tooLarge))
    #expect(
      world.refusal(of: record([PlannedPayment(due: .latest + 1, amountFen: 1)]))
        == .invalid(.due, .tooLarge))
    try world.ask(record([PlannedPayment(due: .latest, amountFen: 1)]))
    let change = Request.debt(.change(debt: "e1", provider: "信用卡", title: "装修", instalments: two))
    #expect(world.refusal(of: change) == .invalid(.due, .tooLarge))
    for event in world.journal { #expect(try roundTrip(event) == event) }
    #expect(try roundTrip(world.wallet) == world.wallet)
  }

  /// 'Of 4, 2 are paid' is part of recording.
  @Test func beginsInTheMiddle() throws {
    var world = World()
    let parts = PlannedPayment.plan(100_00, first: day("2025-11-10"), parts: 4, .monthly)
    let answer = try world.lend(parts, DebtDetails(paidInstalments: 2))
    #expect(world.left() == [0, 0, 100_00, 100_00] && world.wallet.owed == 200_00)
    // What was paid is not late, so no day of it is unusual.
    #expect(answer.unusualDue == nil && world.wallet.dueItems.map(\.daysPastDue) == [-9, -40])
    #expect(
      world.refusal(of: .debt(.recordPayment(debt: "e1", amountFen: 1, instalment: 2)))
        == .notAllowed(state: "settled", allowed: ["active"]))
    #expect(try #require(world.wallet.debt("e1")).paid == 200_00)
    // All of them: settled at once.
    try world.lend(parts, DebtDetails(paidInstalments: 4), title: "耳机")
    #expect(
      world.wallet.debt("e2")?.state == .settled && world.wallet.debt("e2")?.closedOn == world.today
    )
  }

  /// A named payment goes to its own; what comes without a name fills the earliest.
  @Test func namedPayments() throws {
    var world = World()
    try world.lend(plan(("2026-01-10", 25), ("2026-02-10", 25), ("2026-03-10", 25)))
    try world.payDebt(25, for: 2)
    #expect(world.left() == [25, 0, 25] && world.wallet.debt("e1")?.nextDue?.number == 1)
    try world.payDebt(30)
    #expect(world.left() == [0, 0, 20])
    #expect(
      world.refusal(of: .debt(.recordPayment(debt: "e1", amountFen: 21, instalment: 3)))
        == .overPayoff(payoff: 20))
    try world.ask(.debt(.reversePayment(payment: "e1p1", reason: .mistake)))
    #expect(world.left() == [0, 20, 25])
  }
}
