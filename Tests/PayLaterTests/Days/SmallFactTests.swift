import Testing

@testable import PayLater

/// Days, months and counts that single events leave behind.
@Suite struct SmallFactTests {
  @Test func whatBeginsWhen() throws {
    let start = day("2026-03-05")
    var world = World(on: start)
    #expect(world.wallet.createdOn == start && world.wallet.businessDay == start)
    try world.identify()
    try world.addEmail()
    try world.addSource("balance", 1_00)
    #expect(
      world.wallet.contacts.map(\.verifiedOn) == [start, start] && world.wallet.identity?.verifiedOn == start)
    #expect(world.wallet.fundingSources.map(\.addedOn) == [start])
    try world.ask(.identity(.requestCode(kind: .email, value: "b@example.cn")))
    let code = try #require(world.wallet.pendingCode?.code)
    world.pass(1)
    let again = try #require(try world.ask(.identity(.requestCode(kind: .email, value: "b@example.cn"))).code)
    #expect(!code.isEmpty)
    try world.ask(.identity(.replaceContact(contact: "c2", kind: .email, value: "b@example.cn", code: again)))
    #expect(world.wallet.contacts.map(\.verifiedOn) == [start, start + 1])
  }

  /// Nothing of a wallet without an event is counted, and its inputs are those of the empty one.
  @Test func anEmptyWallet() throws {
    let counters = Wallet().counters
    #expect(
      [counters.orders, counters.debts, counters.contacts, counters.addresses, counters.fundingSources] == [
        0, 0, 0, 0, 0,
      ])
    #expect(counters.reminders == 0 && ScoreInputs() == World().wallet.scoreInputs(cutoff: day("2026-01-31")))
  }

  /// A code is used up by what it confirms.
  @Test func aCodeIsUsedOnce() throws {
    var world = World()
    try world.identify()
    #expect(world.wallet.pendingCode == nil)
    try world.addEmail()
    #expect(world.wallet.pendingCode == nil)
    let code = try #require(try world.ask(.identity(.requestCode(kind: .email, value: "b@example.cn"))).code)
    try world.ask(.identity(.replaceContact(contact: "c2", kind: .email, value: "b@example.cn", code: code)))
    #expect(world.wallet.pendingCode == nil)
  }

  /// An extension counts in the year of its day: of 12-31 not in the next one.
  @Test func anExtensionOfTheLastDay() throws {
    var world = try World.active(on: day("2026-12-31"))
    try world.owe(100_00)
    try world.ask(.reschedule(.extend(obligation: "o1")))
    #expect(world.wallet.extensionsThisYear == 1)
    world.pass(1)
    #expect(world.wallet.extensionsThisYear == 0)
  }

  /// A try on the 1st counts in its month.
  @Test func aDebitOfTheFirst() throws {
    var world = try World.active(on: day("2026-01-31"), balance: 1_00, autopay: true)
    try world.owe(100_00, at: "kiosk")
    world.pass(1)
    let february = [MonthCount(month: Month(year: 2026, month: 2), count: 1)]
    #expect(world.wallet.activity.failedDebits == february && world.wallet.activity.debitAttempts == february)
    world.close(until: day("2026-02-03"))
    #expect(world.wallet.activity.failedDebits == [MonthCount(month: Month(year: 2026, month: 2), count: 2)])
  }

  /// An order that was paid at once and did not arrive: its source is gone by then, so its money is owed back.
  @Test func moneyForASourceThatIsGone() throws {
    var world = try World.active()
    try world.ask(World.order(50_00, at: "fast", pay: .now, from: "card"))
    try world.ask(.detail(.removeSource(source: "card")))
    try world.ask(.order(.reportNotArrived(order: "o1")))
    world.pass(28)
    #expect(try world.order("o1").state == .cancelled && world.wallet.creditBalance == 50_00)
    #expect(try world.balance("balance") == 5_000_00)
  }

  /// The answer comes before the pause is over, or not at all.
  @Test func aPauseEndsWithTheAnswer() throws {
    var world = try World.late(-7)
    #expect(try world.obligation("o1").pauseEndsOn == nil)
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 1_00)))
    #expect(try world.obligation("o1").pauseEndsOn == day("2026-01-15"))
    try world.ask(.issuer(.withholdRefund(obligation: "o1")))
    #expect(try world.obligation("o1").pauseEndsOn == day("2026-01-22"))
  }

  /// What is held was not refunded, though nothing of it can be.
  @Test func whollyRefunded() throws {
    var world = try World.active()
    try world.ask(World.order(100_00, at: "shop"))
    #expect(try !world.obligation("o1").isWhollyRefunded)
    try world.owe(100_00)
    try world.ask(.issuer(.refund(obligation: "o2", amountFen: 99_99)))
    #expect(try !world.obligation("o2").isWhollyRefunded)
    try world.ask(.issuer(.refund(obligation: "o2", amountFen: 1)))
    #expect(try world.obligation("o2").isWhollyRefunded && world.order("o2").endedOn == world.today)
  }

  /// With no charge there is none to waive.
  @Test func aWholeRefundWithoutCharges() throws {
    var world = try World.late(0)
    let events = try world.ask(.issuer(.refund(obligation: "o1", amountFen: 299_00))).events
    #expect(!events.contains { if case .dispute(.chargesWaived) = $0 { true } else { false } })
  }

  /// ¥50.00 of ¥299.00 paid on day 10 (¥1.04 of it charge); four days at 250.04 × 5, then all principal refunded: a charge
  /// of 1,546,580 / 10,000 less ¥1.04 is left, which is never late.
  @Test func aChargeAloneIsDue() throws {
    var world = try World.late(10)
    try world.pay(50_00)
    world.pass(4)
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 250_04)))
    let item = try #require(world.wallet.dueItems.first)
    #expect(
      item.amount == 50 && item.standing == .chargeOnly && item.daysPastDue == 0
        && item.due == day("2026-01-08"))
    #expect(world.wallet.dueItems.count == 1 && world.wallet.owed == 50)
  }

  /// What is put off until another day goes back to the day before; what is changed of a debt keeps the day on which its
  /// days were set.
  @Test func inverses() throws {
    var world = try World.late(-5)
    try world.ask(.reminder(.snooze(obligation: "o1", until: day("2026-01-05"))))
    let second = Request.reminder(.snooze(obligation: "o1", until: day("2026-01-07")))
    #expect(
      world.wallet.inverse(of: second, answer: Answer())
        == .reminder(.snooze(obligation: "o1", until: day("2026-01-05"))))
    try world.ask(.rule(.setMonthlyCap(amountFen: 400_00)))
    try world.ask(.rule(.setMonthlyCap(amountFen: 450_00)))
    // To stay at 400 after all is no loosening.
    #expect(world.wallet.inverse(of: .rule(.setMonthlyCap(amountFen: 400_00)), answer: Answer()) == nil)
    #expect(
      world.wallet.inverse(of: .rule(.setMonthlyCap(amountFen: 480_00)), answer: Answer())
        == .rule(.setMonthlyCap(amountFen: 450_00)))
    try world.lend(plan(("2026-02-01", 30_00)))
    let change = Request.debt(
      .change(
        debt: "e1", provider: "x", title: "y", instalments: plan(("2026-02-02", 1_00)), details: nil))
    guard
      case .debt(.change(_, _, _, let plan, let details?))? = world.wallet.inverse(
        of: change, answer: Answer(), opened: world.wallet.personal(world.outside.sealer))
    else {
      Issue.record("no inverse")
      return
    }
    #expect(
      plan.map(\.due) == [day("2026-02-01")] && details.yearlyRateHundredths == 0 && details.lateFeeFen == 0)
    world.pass(1)
    try world.ask(
      .debt(
        .change(
          debt: "e1", provider: "花呗", title: "手机",
          instalments: PayLaterTests.plan(("2026-02-01", 30_00), ("2026-03-01", 5_00)),
          details: nil)))
    #expect(world.wallet.debt("e1")?.instalments.map(\.dueSetOn) == [day("2026-01-03"), day("2026-01-04")])
  }

  /// Older journals tell of the end of a pause without the schedule: every open part is due so much later, and the months
  /// that had not begun.
  @Test func anOldEndOfAPause() throws {
    var world = try World.active()
    try world.owe(300_00, at: "market")
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    try world.ask(.repayment(.repay(obligation: "o1", amountFen: 51_20, from: "balance")))
    world.close(until: day("2026-02-10"))
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 10_00)))
    world.pass(5)
    let before = try world.obligation("o1").schedule
    world.wallet.apply(.dispute(.resumed(obligation: "o1", days: 5, schedule: nil)))
    let after = try world.obligation("o1").schedule
    #expect(after[0] == before[0] && world.wallet.obligation("o1")?.pause == nil)
    for (old, new) in zip(before, after).dropFirst() {
      #expect(new.due == old.due + 5 && new.dueSetOn == day("2026-02-15"))
      #expect(new.earnedOn == (old.earnedOn > day("2026-02-10") ? old.earnedOn + 5 : old.earnedOn))
    }
    #expect(Set(zip(before, after).map { $1.earnedOn - $0.earnedOn }) == [0, 5])
  }
}
