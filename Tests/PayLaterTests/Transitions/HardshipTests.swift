import Testing

@testable import PayLater

/// T21 to T24 with all their effects; ¥299.00 received on 2026-01-01 and due on 2026-01-08.
@Suite struct HardshipTests {
  private let plan = Request.reschedule(.startPlan(obligation: "o1", count: 3, declaresHardship: false))

  /// Day 10: ¥299.00 and ¥1.04 of charge over 3 months; the ten days stand still, no charge is added.
  /// Marks: T21
  @Test func t21Plan() throws {
    var world = try World.late(10)
    #expect(try world.ask(plan).due == day("2026-02-18"))
    let obligation = try world.obligation("o1")
    #expect(dues(obligation) == ["2026-02-18", "2026-03-18", "2026-04-18"].map(day))
    #expect(principals(obligation) == [99_66, 99_66, 99_68] && charges(obligation) == [34, 34, 36])
    #expect(obligation.payoff(on: world.today) == 300_04 && obligation.lateDue == 0)
    #expect(world.told(.planAgreed(obligation: "o1", count: 3, due: day("2026-02-18"))))
    #expect(world.buckets == [201_00, 0, 299_00, 0, 0])
    world.close(until: day("2026-03-07"))
    #expect(try world.obligation("o1").daysPastDue(on: world.today) == 10)
    #expect(try world.obligation("o1").payoff(on: world.today) == 300_04)
    #expect(world.wallet.agreement.suspension == [.pastGrace])
    // The evaluation of 6 March: 10 days past due cap it at 599; the last late day is the cut-off itself.
    let evaluation = try #require(world.wallet.evaluation)
    #expect(evaluation.inputs.daysPastDueNow == 10 && evaluation.rating.cap == 599)
    #expect(evaluation.inputs.monthsSinceLate == 0)
  }

  @Test func t21Counts() throws {
    var world = try World.late(10)
    for count in [-1, 0, 2, 13] {
      #expect(
        world.refusal(of: .reschedule(.startPlan(obligation: "o1", count: count, declaresHardship: true)))
          == .invalid(.count, .malformed))
    }
    for count in 3...12 {
      var copy = world
      try copy.ask(.reschedule(.startPlan(obligation: "o1", count: count, declaresHardship: false)))
      let obligation = try copy.obligation("o1")
      #expect(principals(obligation).reduce(0, +) == 299_00 && charges(obligation).reduce(0, +) == 1_04)
      #expect(obligation.schedule.count == count)
    }
  }

  /// Kept: settled after the third, and the ten days of before stay on record.
  @Test func t21Kept() throws {
    var world = try World.late(10)
    try world.ask(plan)
    for (date, fen) in [("2026-02-18", Int64(100_00)), ("2026-03-21", 100_00), ("2026-04-18", 100_04)] {
      world.close(until: day(date))
      try world.pay(fen)
    }
    let obligation = try world.obligation("o1")
    #expect(obligation.state == .settled && obligation.instalmentChargesPaid == 1_04)
    #expect(world.wallet.records.map(\.onTime) == [false] && world.wallet.agreement.suspension == [])
    #expect(world.wallet.limit.used == 0)
    #expect(world.wallet.scoreInputs(cutoff: world.today).worstDaysPastDue24 == 10)
  }

  /// ¥300.00 in six instalments: 2.4 % is ¥7.20, and the first share of ¥1.20 is earned at once. It outlives a plan
  /// that is broken with 0 days past due, and the quote of a new split names it.
  @Test func t22ThenInstalments() throws {
    var world = try World.active()
    try world.owe(300_00, at: "market")
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    try world.ask(.reschedule(.startPlan(obligation: "o1", count: 3, declaresHardship: true)))
    world.close(until: day("2026-03-05"))
    #expect(dues(try world.obligation("o1")) == [day("2026-03-05")])
    let quote = try #require(try world.obligation("o1").instalmentQuotes(on: world.today).first)
    #expect(quote.owedBefore == 1_20 && quote.charge == 0 && quote.total == 301_20 && quote.apr == 0)
    try world.ask(.reschedule(.split(obligation: "o1", count: 3)))
    #expect(charges(try world.obligation("o1")) == [1_20, 0, 0])
    #expect(try world.obligation("o1").payoff(on: world.today) == 301_20)
  }

  /// Declared before anything is late: the days stand at 0, nothing is suspended, and it closes on time.
  @Test func t21Declared() throws {
    var world = try World.late(-3)
    try world.ask(.reschedule(.startPlan(obligation: "o1", count: 3, declaresHardship: true)))
    world.close(until: day("2026-03-04"))
    #expect(world.wallet.daysPastDue(on: world.today) == 0 && world.wallet.agreement.suspension == [])
    try world.ask(.repayment(.repayAll(from: "balance")))
    #expect(world.wallet.records.map(\.onTime) == [true])
  }

  /// The first is missed on 02-22, the second would count on 03-22 and is told of on 03-15; then everything is due since
  /// 03-12, ten days before.
  private func broken() throws -> World {
    var world = try World.late(10)
    try world.ask(plan)
    world.close(until: day("2026-02-21"))
    #expect(try world.obligation("o1").plan?.missed == [])
    world.pass(1)
    #expect(try world.obligation("o1").plan?.missed == [1])
    world.close(until: day("2026-03-14"))
    #expect(!world.wallet.reminders.contains { if case .planAtRisk = $0.about { true } else { false } })
    world.pass(1)
    #expect(world.told(.planAtRisk(obligation: "o1", on: day("2026-03-22"))))
    world.close(until: day("2026-03-21"))
    #expect(try world.obligation("o1").plan != nil)
    world.pass(1)
    return world
  }

  /// Everything is due, ten days past due as before the plan, and the charge goes on from there.
  /// Marks: T22
  @Test func t22Broken() throws {
    var world = try broken()
    let obligation = try world.obligation("o1")
    #expect(obligation.plan == nil && dues(obligation) == [day("2026-03-12")])
    #expect(principals(obligation) == [299_00] && charges(obligation) == [1_04])
    #expect(obligation.daysPastDue(on: world.today) == 10 && obligation.payoff(on: world.today) == 300_04)
    #expect(world.told(.planBroken(obligation: "o1")))
    // 7 days of 14.95 fen before the plan, one after: 119.6, of which 104 are in what is due.
    world.pass(1)
    #expect(try world.obligation("o1").daysPastDue(on: world.today) == 11)
    #expect(
      try world.obligation("o1").lateDue == 15 && world.obligation("o1").payoff(on: world.today) == 300_19)
  }

  /// The first missed and paid later still counts; the second paid within 3 days does not.
  @Test func t22OneMayBeMissed() throws {
    var world = try World.late(10)
    try world.ask(plan)
    world.close(until: day("2026-02-22"))
    try world.pay(100_00)
    world.close(until: day("2026-03-21"))
    try world.pay(100_00)
    world.close(until: day("2026-04-21"))
    #expect(try world.obligation("o1").plan?.missed == [1])
    world.pass(1)
    #expect(try world.obligation("o1").plan == nil && dues(world.obligation("o1")) == [day("2026-04-12")])
  }

  /// 91 days past due on 2026-04-09, after that day's charge: 88 × 14.95 = 1,315.6 fen are waived. Without authorisation
  /// no review has cut the limit before.
  /// Marks: T23
  @Test func t23ChargeOff() throws {
    var world = try World.late(0)
    try world.ask(.agreement(.withdraw))
    world.close(until: day("2026-04-08"))
    #expect(try world.obligation("o1").lateAccrued == 13_00 && world.obligation("o1").state == .active)
    #expect(
      world.bookedClose() == [.used: -299_00, .chargedOff: 299_00, .granted: 500_00, .available: -500_00])
    #expect(world.today == day("2026-04-09") && world.buckets == [-299_00, 0, 0, 299_00, 0])
    let obligation = try world.obligation("o1")
    #expect(obligation.state == .chargedOff && obligation.lateWaived == 13_15)
    #expect(obligation.payoff(on: world.today) == 299_00 && world.wallet.owed == 299_00)
    #expect(world.wallet.limit.total == 0 && world.wallet.limit.row == 0)
    #expect(world.told(.chargedOff(obligation: "o1", principal: 299_00)))
    #expect(world.told(.chargesWaived(obligation: "o1", amount: 13_15, reason: .chargedOff)))
    #expect(world.told(.limitChanges(from: 500_00, to: 0, on: world.today)))
    #expect(world.wallet.records.map(\.closed.month) == [4] && world.wallet.records.map(\.onTime) == [false])
    // No further charge, and it cannot be charged off twice.
    world.pass(30)
    #expect(try world.obligation("o1").payoff(on: world.today) == 299_00)
    #expect(try world.ask(.agreement(.authorise(language: .zh))).score == 449)
  }

  /// Unearned shares are dropped, earned ones waived: all principal is charged off 91 days after the first due day.
  @Test func t23Instalments() throws {
    var world = try World.late(-7)
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    // Due on 02-01 and so on; 91 days later is 05-03. Five shares of 1.19 are earned (01-01 … 05-01).
    world.close(until: day("2026-05-02"))
    #expect(
      try world.obligation("o1").state == .active && world.obligation("o1").chargeDue(on: world.today) == 5_95
    )
    world.pass(1)
    let obligation = try world.obligation("o1")
    #expect(obligation.state == .chargedOff && obligation.payoff(on: world.today) == 299_00)
    #expect(obligation.instalmentChargesWaived == 5_95)
    #expect(world.buckets == [-299_00, 0, 0, 299_00, 0])
  }

  /// Twelve complete months: G6 and E3 fail until 2027-04-08 and pass on the 9th. The cap looks at calendar months: in
  /// the evaluation of April 2027 (March) it is there, in that of May (April) not.
  /// Marks: G6, E3
  @Test func t23TwelveMonths() throws {
    var world = try World.late(91)
    try world.pay(299_00)
    func gate(_ world: World, _ gate: Gate) throws -> GateCheck? {
      (world.wallet.checks(for: try world.purchase(1_00, at: "cafe")) + world.wallet.eligibility)
        .first { $0.gate == gate }
    }
    #expect(try gate(world, .g6)?.passed == false)
    #expect(world.wallet.eligibility.first { $0.gate == .e3 }?.clears == day("2027-04-09"))
    world.close(until: day("2027-04-08"))
    #expect(try gate(world, .g6)?.passed == false && gate(world, .e3)?.passed == false)
    #expect(world.wallet.evaluation?.rating.cap == 449)
    world.pass(1)
    #expect(try gate(world, .g6)?.passed == true && gate(world, .e3)?.passed == true)
    world.close(until: day("2027-05-06"))
    #expect(world.wallet.evaluation?.rating.cap == 950)
  }

  /// At most the principal that was charged off; with the last of it the obligation is recovered.
  /// Marks: T24
  @Test func t24Recovery() throws {
    var world = try World.late(91)
    #expect(
      world.refusal(of: .repayment(.repay(obligation: "o1", amountFen: 299_01, from: "balance")))
        == .overPayoff(payoff: 299_00))
    #expect(
      try world.booked(.repayment(.repay(obligation: "o1", amountFen: 100_00, from: "balance")))
        == [.chargedOff: -100_00, .available: 100_00, .source("balance"): -100_00, .principal: 100_00])
    #expect(world.buckets == [-199_00, 0, 0, 199_00, 0] && world.wallet.isPastGrace)
    world.close(until: day("2026-05-10"))
    try world.pay(199_00)
    #expect(world.buckets == [0, 0, 0, 0, 0] && !world.wallet.isPastGrace)
    #expect(try world.obligation("o1").state == .recovered && world.wallet.agreement.suspension == [])
    // It closed when it was charged off.
    #expect(world.wallet.records.map(\.closed.month) == [4])
  }

  /// A refund on what is charged off takes it off X; the whole order refunded leaves no trace.
  @Test func t11OfWhatIsChargedOff() throws {
    var world = try World.late(91)
    #expect(
      try world.booked(.issuer(.refund(obligation: "o1", amountFen: 100_00))) == [
        .chargedOff: -100_00, .available: 100_00,
      ])
    #expect(world.buckets == [-199_00, 0, 0, 199_00, 0])
    var paid = world
    try paid.pay(99_00)
    try paid.ask(.issuer(.refund(obligation: "o1", amountFen: 150_00)))
    #expect(try paid.obligation("o1").state == .recovered && paid.buckets == [0, 0, 0, 0, 50_00])
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 199_00)))
    #expect(try world.obligation("o1").state == .settled && world.order("o1").state == .returned)
    #expect(
      world.wallet.records == [] && world.wallet.activity.chargeOffs.isEmpty && !world.wallet.wasEverPastGrace
    )
  }
}
