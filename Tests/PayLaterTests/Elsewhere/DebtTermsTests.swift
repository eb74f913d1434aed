import Foundation
import Testing

@testable import PayLater

/// Currencies, payments without a day, notes, terms of lateness, old entries and old records (rules 10 and 17).
@Suite struct DebtTermsTests {
  private func money(_ code: String) throws -> Currency { try #require(Currency(code: code)) }

  @Test func currenciesAreNeverMixed() throws {
    let (jpy, kwd) = (try money("jpy"), try money("KWD"))
    #expect([Currency.cny, jpy, kwd].map(\.decimals) == [2, 0, 3])
    #expect(Currency.cny.most == 10_000_000_00 && jpy.most == 1_000_000_000_000)
    #expect(
      !jpy.isPayable(1_000_000_000_001) && kwd.isPayable(1_000_000_000_000) && !kwd.isPayable(0))
    #expect(Currency(code: "XXX") == nil && Currency(code: "CN") == nil)
    var world = try World.active()
    try world.lend(plan(("2026-01-10", 1_000_000_000_000)), DebtDetails(currency: jpy))
    try world.lend(plan(("2026-01-10", 5_000), ("2026-03-10", 1_500)), DebtDetails(currency: kwd))
    try world.lend(plan(("2026-01-10", 20_00)))
    let wallet = world.wallet
    #expect(wallet.owed == 20_00 && wallet.owed(in: .cny) == 20_00)
    #expect(wallet.owed(in: jpy) == 1_000_000_000_000 && wallet.owed(in: kwd) == 6_500)
    #expect(wallet.dueIn30Days() == 20_00 && wallet.dueIn30Days(in: kwd) == 5_000)
    #expect(wallet.currencies == [.cny, jpy, kwd] && wallet.cashFlow.sum == 20_00)
    let january = day("2026-01-01").calendarMonth
    #expect(wallet.due(in: january, kwd) == 5_000)
    // CNY only: G10 (20.00 and the order), C1, the score.
    #expect(wallet.scoreInputs(cutoff: world.today).dueIn30DaysFen == 20_00)
    let purchase = try world.purchase(100_00, at: "cafe")
    let gates = wallet.gates(for: purchase)
    #expect(gates.first { $0.gate == .g10 }?.value == 120_00)
    #expect(gates.filter { !$0.passed }.isEmpty)
    #expect(
      world.refusal(of: .debt(.recordPayment(debt: "e2", amountFen: 6_501)))
        == .overPayoff(payoff: 6_500, currency: kwd))
  }

  @Test func theCurrencyStaysOnceSomethingIsPaid() throws {
    var world = World()
    try world.lend(plan(("2026-01-10", 100)))
    func change(_ code: String) throws -> Request {
      .debt(
        .change(
          debt: "e1", provider: "花呗", title: "手机", instalments: plan(("2026-01-10", 100)),
          details: DebtDetails(currency: try money(code))))
    }
    try world.ask(change("USD"))
    #expect(world.wallet.owed == 0)
    let usd = try money("USD")
    #expect(world.wallet.owed(in: usd) == 100)
    try world.payDebt(10)
    #expect(try world.refusal(of: change("JPY")) == .invalid(.currency, .hasPayments))
    try world.ask(.debt(.reversePayment(payment: "e1p1", reason: .mistake)))
    try world.giveBack(10)
    #expect(try world.refusal(of: change("JPY")) == .invalid(.currency, .hasPayments))
    try world.ask(.debt(.reverseRefund(refund: "e1r1", reason: .mistake)))
    try world.ask(change("JPY"))
    let jpy = try money("JPY")
    #expect(world.wallet.currencies == [.cny, jpy])
  }

  /// 'When I can': owed, never late, never reminded of, last.
  @Test func withoutADay() throws {
    var world = World()
    try world.lend(plan(("-", 70), ("2026-02-10", 20), ("-", 5), ("2026-01-10", 10)))
    let debt = try #require(world.wallet.debt("e1"))
    #expect(debt.instalments.map(\.amount) == [10, 20, 70, 5])
    #expect(debt.instalments.map { $0.due?.description } == ["2026-01-10", "2026-02-10", nil, nil])
    #expect(
      world.wallet.owed == 105 && world.wallet.dueIn30Days() == 10
        && world.wallet.dueItems.count == 2)
    // Payments go to those with a day first.
    try world.payDebt(30)
    #expect(world.left() == [0, 0, 70, 5] && world.wallet.debt("e1")?.nextDue == nil)
    world.pass(400)
    #expect(
      world.wallet.owed == 75 && world.wallet.dueIn30Days() == 0 && world.wallet.dueItems.isEmpty)
    #expect(world.wallet.reminding(within: 9_999).isEmpty)
    #expect(!world.wallet.currentReminders.contains { $0.about.isDue })
    let late = try #require(world.wallet.debt("e1"))
    #expect(late.daysPastDue(on: world.today) == 0 && late.standing(on: world.today) == .upcoming)
    #expect(late.state == .active && late.lateCost(on: world.today) == 0)
    #expect(
      world.refusal(of: .reminder(.snooze(obligation: "e1", until: world.today + 1)))
        == .unknown(.obligation, "e1"))
  }

  @Test func theNoteIsSealed() throws {
    var world = World()
    let words = String(repeating: "记", count: 200)
    let parts = plan(("2026-01-10", 100))
    let tooLong = Request.debt(
      .record(
        provider: "花呗", title: "手机", instalments: parts, details: DebtDetails(note: words + "x")))
    #expect(world.refusal(of: tooLong) == .invalid(.note, .tooLong))
    try world.lend(parts, DebtDetails(note: words))
    let note = try #require(world.wallet.debt("e1")?.note)
    #expect(world.outside.sealer.open(note, at: .debt("e1", "note")) == words)
    #expect(world.outside.sealer.open(note, at: .debt("e1", "title")) == nil)
    #expect(world.wallet.personal(world.outside.sealer)[.debt("e1", "note")] == words)
    func change(_ note: String?) -> Request {
      .debt(
        .change(
          debt: "e1", provider: "花呗", title: "手机", instalments: parts,
          details: note.map { DebtDetails(note: $0) }))
    }
    // Not named: it stays; empty: it goes.
    #expect(world.refusal(of: change(nil)) == .nothingToDo)
    #expect(world.refusal(of: change(words)) == .nothingToDo)
    try world.ask(change(""))
    #expect(world.wallet.debt("e1")?.note == nil)
  }

  /// Shown, never booked.
  @Test func whatLatenessCosts() throws {
    var world = World()
    // 1,000.00 on 01-01 and three of 500.00 on 03-14; 12.00 % a year, 7.00 once for each late payment.
    try world.lend(
      plan(
        ("2026-01-01", 1_000_00), ("2026-03-14", 500_00), ("2026-03-14", 500_00),
        ("2026-03-14", 500_00)),
      DebtDetails(yearlyRateHundredths: 12_00, lateFeeFen: 7_00))
    let debt = try #require(world.wallet.debt("e1"))
    // On the due day nothing is late.
    #expect(debt.lateCost(on: day("2026-01-01")) == 0)
    // 2026-03-14 is 72 days after 01-01: 100,000 × 0.12 × 72 / 365 = 2,367.12…
    #expect(
      debt.lateInterest(on: day("2026-03-14")) == 23_67
        && debt.lateFees(on: day("2026-03-14")) == 7_00)
    // A day later: 100,000 × 0.12 × 73 / 365 = 2,400; and 3 × 50,000 × 0.12 / 365 = 3 × 16.438… = 49.315…, rounded once.
    #expect(debt.lateInterest(on: day("2026-03-15")) == 24_49)
    #expect(
      debt.lateFees(on: day("2026-03-15")) == 28_00 && debt.lateCost(on: day("2026-03-15")) == 52_49
    )
    world.close(until: day("2026-03-15"))
    #expect(world.wallet.owed == 2_500_00)
    // What is paid is not late; without terms it costs nothing.
    try world.payDebt(2_000_00)
    #expect(world.wallet.debt("e1")?.lateCost(on: world.today) == 7_16)  // 16.438… and 7.00
    try world.ask(
      .debt(
        .change(
          debt: "e1", provider: "花呗", title: "手机",
          instalments: try #require(world.wallet.debt("e1")).plan,
          details: DebtDetails(yearlyRateHundredths: 0, lateFeeFen: 0))))
    #expect(world.wallet.debt("e1")?.lateCost(on: world.today) == 0)
  }

  /// Entries of older files: no id, no day, no lists.
  @Test func oldEntriesAreRead() throws {
    let recorded = try decode(
      Event.self,
      """
      {"debtRecorded":{"debt":{"id":"e1","instalments":[{"charge":0,"clearedPrincipal":0,"due":"2026-01-10",\
      "dueSetOn":"2026-01-05","earnedOn":"2026-01-10","number":1,"paidCharge":0,"principal":9930}],\
      "provider":"c2VhbA==","recordedOn":"2026-01-05","title":"c2VhbA=="}}}
      """)
    let paid = try decode(Event.self, #"{"debtPaid":{"amount":9930,"debt":"e1"}}"#)
    var world = World(on: day("2026-01-05"))
    world.wallet.apply(recorded)
    #expect(world.wallet.owed == 99_30 && world.wallet.counters.debts == 1)
    #expect(world.wallet.dueItems.map(\.due) == [day("2026-01-10")])
    let debt = try #require(world.wallet.debt("e1"))
    #expect(
      debt.currency == .cny && debt.paidInstalments == 0 && debt.note == nil && debt.reversed == nil
    )
    world.pass(3)
    world.wallet.apply(paid)
    let settled = try #require(world.wallet.debt("e1"))
    let payment = DebtPayment(
      id: "e1p1", amount: 99_30, on: day("2026-01-08"), notedOn: day("2026-01-08"), instalment: nil,
      reversed: nil)
    #expect(settled.payments == [payment] && settled.closedOn == day("2026-01-08"))
    world.pass(1)
    try world.ask(.debt(.reversePayment(payment: "e1p1", reason: .mistake)))
    #expect(world.wallet.owed == 99_30 && world.wallet.debt("e1")?.closedOn == nil)
    #expect(try world.payDebt(30).payment == "e1p2")
  }

  /// Rule 17: settled and old, it can still be put right.
  @Test func anOldRecordIsBroughtBack() throws {
    var world = World()
    try world.lend(plan(("2026-01-10", 25), ("2026-02-10", 25)))
    try world.payDebt(50)
    let old = try #require(world.wallet.debt("e1"))
    world.pass(180)
    #expect(world.wallet.debts == [old])
    world.pass(1)
    #expect(world.wallet.debts.isEmpty)
    let reversal = Request.debt(.reversePayment(payment: "e1p1", reason: .returned))
    #expect(world.refusal(of: reversal) == .unknown(.payment, "e1p1"))
    world.outside.archivedDebt = { $0 == old.id ? old : nil }
    // A refusal brings nothing back.
    #expect(
      world.refusal(of: .debt(.recordPayment(debt: "e1", amountFen: 1)))
        == .notAllowed(state: "settled", allowed: ["active"]))
    #expect(
      world.refusal(of: .debt(.reversePayment(payment: "e1p2", reason: .mistake)))
        == .unknown(.payment, "e1p2"))
    #expect(
      world.refusal(of: .debt(.reversePayment(payment: "e2p1", reason: .mistake)))
        == .unknown(.payment, "e2p1"))
    let answer = try world.ask(reversal)
    #expect(
      answer.events.prefix(2) == [
        .debt(.recalled(debt: old)), .debt(.paymentReversed(payment: "e1p1", reason: .returned)),
      ])
    #expect(
      world.wallet.owed == 50 && world.left() == [25, 25]
        && world.wallet.debt("e1")?.closedOn == nil)
    #expect(world.wallet.reminding(within: 0).count == 2)
    // It counts as one that there was: the next is e2.
    #expect(try world.lend(plan(("2026-08-10", 1))).debt == "e2")
    world.pass(3)
    #expect(world.wallet.owed == 51)
    var copy = Wallet()
    for event in world.journal { copy.apply(try roundTrip(event)) }
    #expect(copy == world.wallet)
  }

  /// Every new request and the one that takes it back.
  @Test func inverses() throws {
    var world = World()
    let parts = plan(("2026-01-10", 25), ("2026-02-10", 25))
    func undone(_ request: Request, _ inverse: Request) throws -> Bool {
      var copy = world
      let before = copy.wallet
      let answer = try copy.ask(request)
      let opened = before.personal(copy.outside.sealer)
      guard before.inverse(of: request, answer: answer, opened: opened) == inverse else {
        return false
      }
      try copy.ask(inverse)
      return copy.wallet.owed == before.owed && copy.wallet.dueItems == before.dueItems
        && before.debts.allSatisfy { $0.closedOn == copy.wallet.debt($0.id)?.closedOn }
    }
    let record = Request.debt(.record(provider: "花呗", title: "手机", instalments: parts))
    #expect(try undone(record, .debt(.reverse(debt: "e1", reason: .mistake))))
    try world.lend(parts, DebtDetails(note: "旧", yearlyRateHundredths: 500, lateFeeFen: 3))
    #expect(
      try undone(
        .debt(.recordPayment(debt: "e1", amountFen: 50)),
        .debt(.reversePayment(payment: "e1p1", reason: .mistake))))
    #expect(
      try undone(
        .debt(.recordRefund(debt: "e1", amountFen: 30, spread: .equal)),
        .debt(.reverseRefund(refund: "e1r1", reason: .mistake))))
    #expect(try undone(.debt(.reverse(debt: "e1", reason: .notOwed)), .debt(.restore(debt: "e1"))))
    try world.payDebt(10, on: "2025-12-31", for: 2)
    try world.giveBack(6, .next)
    #expect(
      try undone(
        .debt(.reversePayment(payment: "e1p1", reason: .duplicate)),
        .debt(.restorePayment(payment: "e1p1"))))
    #expect(
      try undone(
        .debt(.reverseRefund(refund: "e1r1", reason: .mistake)),
        .debt(.restoreRefund(refund: "e1r1"))))
    let back = DebtDetails(
      currency: .cny, paidInstalments: 0, note: "旧", yearlyRateHundredths: 500, lateFeeFen: 3)
    #expect(
      try undone(
        .debt(
          .change(
            debt: "e1", provider: "JD", title: "书", instalments: plan(("2026-01-20", 80)),
            details: DebtDetails(note: "新", yearlyRateHundredths: 600, lateFeeFen: 4))),
        .debt(.change(debt: "e1", provider: "花呗", title: "手机", instalments: parts, details: back))))
    try world.ask(.debt(.reverse(debt: "e1", reason: .notOwed)))
    #expect(try undone(.debt(.restore(debt: "e1")), .debt(.reverse(debt: "e1", reason: .notOwed))))
  }
}
