import Testing

@testable import PayLater

/// T11 to T13, T20, T25 and T26 with all their effects; ¥299.00 received on 2026-01-01 and due on 2026-01-08.
@Suite struct RefundTests {
  private let refund = { (fen: Int64) in Request.issuer(.refund(obligation: "o1", amountFen: Money(fen: fen)))
  }

  /// The principal that comes back is neither used nor owed any more; later charges count on the rest.
  /// Marks: T11
  @Test func t11OfWhatIsOwed() throws {
    var world = try World.late(-5)
    #expect(try world.booked(refund(100_00)) == [.used: -100_00, .available: 100_00])
    #expect(world.buckets == [301_00, 0, 199_00, 0, 0])
    let obligation = try world.obligation("o1")
    #expect(obligation.state == .active && obligation.outstanding == 199_00)
    #expect(obligation.refundedPrincipal == 100_00 && obligation.paidPrincipal == 0)
    #expect(world.told(.refunded(obligation: "o1", amount: 100_00, toBalance: 0)))
    // Day 4 past due: 0.05 % of ¥199.00 is 9.95 fen.
    world.close(until: day("2026-01-12"))
    #expect(try world.obligation("o1").lateAccrued == 9)
    #expect(
      try world.ask(refund(198_99)).events.contains {
        if case .dispute(.chargesWaived) = $0 { true } else { false }
      }
        == false)
    #expect(try world.obligation("o1").state == .active && world.obligation("o1").outstanding == 1)
  }

  /// ¥1.00 is paid, ¥298.00 refunded on day 10: 7 × 14.90 fen of charge stay owed, 0 days past due.
  @Test func t11LeavesACharge() throws {
    var world = try World.active()
    try world.owe(299_00, at: "market")
    try world.pay(1_00)
    world.close(until: day("2026-01-18"))
    #expect(world.wallet.agreement.suspension == [.pastGrace])
    try world.ask(refund(298_00))
    #expect(
      try world.obligation("o1").state == .active && world.obligation("o1").payoff(on: world.today) == 1_04)
    #expect(world.wallet.daysPastDue(on: world.today) == 0 && world.wallet.agreement.suspension == [])
    #expect(try world.obligation("o1").standing(on: world.today) == .chargeOnly)
    world.pass(30)
    #expect(
      try world.obligation("o1").payoff(on: world.today) == 1_04 && world.buckets[2] == 0)
    try world.pay(1_04)
    #expect(try world.obligation("o1").state == .settled)
  }

  /// The oldest instalment first: of 49.83 each, 60.00 clears the first and 10.17 of the second.
  @Test func t11TakesTheOldestInstalment() throws {
    var world = try World.late(-7)
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    try world.ask(refund(60_00))
    #expect(
      try world.obligation("o1").schedule.map(\.outstanding.fen) == [0, 39_66, 49_83, 49_83, 49_83, 49_85])
  }

  /// Of ¥150.00 that come back ¥100.00 are still owed; the other ¥50.00 become credit balance.
  /// Marks: T12
  @Test func t12AboveWhatIsOwed() throws {
    var world = try World.late(-7)
    try world.pay(199_00)
    #expect(world.refusal(of: refund(299_01)) == .invalid(.amount, .aboveRest))
    #expect(
      try world.booked(refund(150_00))
        == [.used: -100_00, .available: 100_00, .principal: -50_00, .creditBalance: 50_00])
    #expect(world.buckets == [500_00, 0, 0, 0, 50_00])
    let obligation = try world.obligation("o1")
    #expect(obligation.state == .settled && obligation.refundedToBalance == 50_00)
    #expect(world.told(.refunded(obligation: "o1", amount: 150_00, toBalance: 50_00)))
    #expect(world.refusal(of: refund(149_01)) == .invalid(.amount, .aboveRest))
    // Paid out by itself on the 7th day, to the first source where there is no mandate.
    #expect(world.wallet.creditPaidOutOn == day("2026-01-08"))
    world.close(until: day("2026-01-07"))
    #expect(world.buckets[4] == 50_00)
    #expect(world.bookedClose() == [.creditBalance: -50_00, .source("balance"): 50_00])
    #expect(try world.balance("balance") == 4_851_00)
    #expect(world.told(.creditPaidOut(amount: 50_00, to: "balance")))
  }

  /// Chosen for what falls due next: on the 8th ¥50.00 of it, and the rest by autopay, in this order.
  @Test func t12ForWhatFallsDue() throws {
    var world = try World.active(autopay: true)
    for fen in [Int64(299_00), 120_00] { try world.owe(fen, at: "market") }
    try world.pay(299_00)
    try world.ask(refund(50_00))
    try world.ask(.repayment(.useCredit(use: .nextDue)))
    #expect(world.refusal(of: .repayment(.useCredit(use: .nextDue))) == .nothingToDo)
    #expect(world.wallet.creditPaidOutOn == nil)
    world.close(until: day("2026-01-07"))
    #expect(world.buckets == [380_00, 0, 120_00, 0, 50_00])
    #expect(
      world.bookedClose() == [
        .used: -120_00, .available: 120_00, .creditBalance: -50_00, .source("balance"): -70_00,
        .principal: 120_00,
      ])
    #expect(
      try world.obligation("o2").state == .settled && world.told(.creditUsed(obligation: "o2", amount: 50_00))
    )
  }

  /// With nothing open the choice has nothing to wait for: paid out on the 7th day.
  @Test func t12WithNothingOpen() throws {
    var world = try World.late(-7)
    try world.pay(299_00)
    try world.ask(refund(50_00))
    try world.ask(.repayment(.useCredit(use: .nextDue)))
    world.close(until: day("2026-01-08"))
    #expect(world.buckets == [500_00, 0, 0, 0, 0])
  }

  /// ¥120.00 settled on 2026-01-02: a refund is possible for 180 days, until 2026-07-01.
  @Test(arguments: [(180, true), (181, false)])
  func t12AtMost180Days(_ days: Int, _ allowed: Bool) throws {
    var world = try World.late(-6)
    try world.pay(299_00)
    world.close(until: day("2026-01-02") + days)
    let refusal = world.refusal(of: refund(1))
    if allowed { #expect(refusal == nil) } else { #expect(refusal == .unknown(.obligation, "o1")) }
  }

  /// Day 10: ¥1.04 of charge, ¥0.50 paid. The whole refund returns what was paid and waives the rest; no trace.
  /// Marks: T13
  @Test func t13Whole() throws {
    var world = try World.late(10)
    try world.pay(50)
    #expect(
      try world.booked(refund(299_00))
        == [.used: -299_00, .available: 299_00, .charges: -50, .creditBalance: 50])
    #expect(world.buckets == [500_00, 0, 0, 0, 50])
    let obligation = try world.obligation("o1")
    #expect(try world.order("o1").state == .returned && obligation.state == .settled)
    #expect(obligation.lateWaived == 54 && obligation.chargesReturned == 50)
    #expect(world.told(.chargesWaived(obligation: "o1", amount: 54, reason: .returned)))
    #expect(world.told(.refunded(obligation: "o1", amount: 299_00, toBalance: 50)))
    #expect(
      world.wallet.records == [] && world.wallet.agreement.suspension == [] && !world.wallet.wasEverPastGrace)
    let inputs = world.wallet.scoreInputs(cutoff: world.today)
    #expect(inputs.worstDaysPastDue24 == 0 && inputs.monthsSinceLate == nil && inputs.closed24 == 0)
  }

  /// Paid late in January, refunded in whole in March: the evaluation of February stays, the one of April forgets it.
  @Test func t13EvaluationsAfterwards() throws {
    var world = try World.late(10)
    try world.ask(.repayment(.repayAll(from: "balance")))
    world.close(until: day("2026-03-07"))
    let stored = try #require(world.wallet.evaluation)
    #expect(
      stored.inputs.worstDaysPastDue24 == 10 && stored.inputs.closed24 == 1 && stored.inputs.onTime24 == 0)
    // ¥299.00 of principal and ¥1.04 of charge come back.
    try world.ask(refund(299_00))
    #expect(world.buckets[4] == 300_04 && world.wallet.evaluation == stored)
    world.close(until: day("2026-04-06"))
    let inputs = try #require(world.wallet.evaluation).inputs
    #expect(inputs.worstDaysPastDue24 == 0 && inputs.monthsSinceLate == nil && inputs.closed24 == 0)
    #expect(world.wallet.previousEvaluation == stored)
  }

  /// At most the charge there is, with a reason; principal and days past due stay as they are.
  /// Marks: T20
  @Test func t20Waive() throws {
    var world = try World.late(10)
    let waive = { (fen: Int64, reason: CorrectionReason) in
      Request.issuer(.waiveCharge(obligation: "o1", amountFen: Money(fen: fen), reason: reason))
    }
    #expect(world.refusal(of: waive(1_05, .goodwill)) == .invalid(.amount, .aboveRest))
    #expect(world.refusal(of: waive(1, .chargedOff)) == .invalid(.reason, .malformed))
    #expect(try world.booked(waive(50, .goodwill)) == [:])
    #expect(try world.obligation("o1").lateDue == 54 && world.obligation("o1").outstanding == 299_00)
    #expect(world.told(.chargesWaived(obligation: "o1", amount: 50, reason: .goodwill)))
    #expect(world.wallet.daysPastDue(on: world.today) == 10)
  }

  /// All of it to the source that is named.
  /// Marks: T25
  @Test func t25PayOut() throws {
    var world = try World.late(-7)
    #expect(world.refusal(of: .repayment(.payOutCredit(to: "card"))) == .nothingToDo)
    try world.pay(299_00)
    try world.ask(refund(50_00))
    #expect(world.refusal(of: .repayment(.payOutCredit(to: "x"))) == .unknown(.fundingSource, "x"))
    #expect(
      try world.booked(.repayment(.payOutCredit(to: "card"))) == [
        .creditBalance: -50_00, .source("card"): 50_00,
      ])
    #expect(try world.balance("card") == 1_050_00 && world.wallet.creditSince == nil)
    #expect(world.told(.creditPaidOut(amount: 50_00, to: "card")))
  }

  /// By itself it goes to the source of the mandate; the 7th day counts from when there first was any.
  @Test func t25ByItself() throws {
    var world = try World.late(-7)
    try world.pay(299_00)
    try world.ask(refund(50_00))
    try world.ask(.agreement(.setAutopay(on: true, from: "card")))
    world.close(until: day("2026-01-05"))
    try world.ask(refund(20_00))
    world.close(until: day("2026-01-08"))
    #expect(try world.balance("card") == 1_070_00 && world.buckets[4] == 0)
  }

  /// Settled on 2026-01-03 by ¥100.00 of refund and ¥199.00: owed again on the 20th, due 14 days later.
  @Test func t26Reopened() throws {
    var world = try World.late(-5)
    try world.ask(refund(100_00))
    try world.pay(199_00)
    #expect(world.wallet.records.count == 1)
    world.close(until: day("2026-01-20"))
    let reopen = { (fen: Int64) in Request.issuer(.reopen(obligation: "o1", amountFen: Money(fen: fen))) }
    #expect(world.refusal(of: reopen(100_01)) == .invalid(.amount, .aboveRest))
    #expect(try world.booked(reopen(100_00)) == [.available: -100_00, .used: 100_00])
    #expect(world.buckets == [400_00, 0, 100_00, 0, 0])
    let obligation = try world.obligation("o1")
    #expect(obligation.state == .active && dues(obligation) == [day("2026-02-03")])
    #expect(obligation.daysPastDue(on: world.today) == 0 && world.wallet.records == [])
    #expect(
      try world.order("o1").state == .received
        && world.told(.reopened(obligation: "o1", due: day("2026-02-03"))))
    #expect(world.wallet.scoreInputs(cutoff: world.today).disputesLost12 == 1)
    world.close(until: day("2026-02-06"))
    try world.pay(100_00)
    #expect(world.wallet.records.map(\.onTime) == [true] && world.wallet.records.map(\.closed.month) == [2])
  }

  @Test(arguments: [(60, nil), (61, Refusal.notAllowed(state: "settled", allowed: ["active"]))])
  func t26AtMost60Days(_ days: Int, _ refusal: Refusal?) throws {
    var world = try World.late(-5)
    try world.ask(refund(100_00))
    try world.pay(199_00)
    world.pass(days)
    #expect(world.refusal(of: .issuer(.reopen(obligation: "o1", amountFen: 1))) == refusal)
  }

  /// A problem reported before the settlement is decided after it: T12.
  @Test func t26DecidedAfterTheSettlement() throws {
    var world = try World.late(-5)
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 50_00)))
    try world.pay(299_00)
    world.close(until: day("2026-01-16"))
    #expect(world.buckets == [500_00, 0, 0, 0, 0])
    #expect(world.bookedClose() == [.principal: -50_00, .creditBalance: 50_00])
    #expect(try world.obligation("o1").state == .settled && world.obligation("o1").dispute == nil)
    #expect(world.wallet.records.map(\.onTime) == [true])
  }

  /// ¥299.00 of which ¥20.00 was paid before the charge-off: however the refund is cut, in the end the whole came back
  /// (T13): settled, returned, nothing on record, ¥20.00 of credit balance.
  @Test(arguments: [
    [299_00], [279_00, 20_00], [100_00, 179_00, 20_00], [100_00, 199_00], [279_00, 5_00, 15_00],
  ])
  func t13InParts(_ parts: [Int64]) throws {
    var world = try World.late(-7)
    try world.pay(20_00)
    world.close(until: day("2026-04-09"))
    #expect(try world.obligation("o1").state == .chargedOff)
    for part in parts { try world.ask(refund(part)) }
    let obligation = try world.obligation("o1")
    #expect(try obligation.state == .settled && world.order("o1").state == .returned)
    #expect(obligation.closedOn == day("2026-04-09") && obligation.refundedToBalance == 20_00)
    #expect(world.buckets == [0, 0, 0, 0, 20_00] && world.wallet.records == [])
    #expect(world.wallet.activity.chargeOffs == [])
  }

  /// Recovered by paying, then refunded whole: settled like any other.
  @Test func t13AfterTheRecovery() throws {
    var world = try World.late(91)
    try world.pay(299_00)
    #expect(try world.obligation("o1").state == .recovered)
    world.pass(3)
    try world.ask(refund(100_00))
    #expect(try world.obligation("o1").state == .recovered)
    try world.ask(refund(199_00))
    #expect(try world.obligation("o1").state == .settled && world.order("o1").state == .returned)
    #expect(try world.obligation("o1").closedOn == day("2026-04-09"))
    #expect(world.wallet.records == [] && world.wallet.creditBalance == 299_00)
  }
}
