import Testing

@testable import PayLater

@Suite struct LateChargeTests {
  /// ¥299.00 received on 2026-01-01 and due on 2026-01-08; the table of rules.md section 4.
  @Test(arguments: [
    (0, 0), (1, 0), (3, 0), (4, 14), (5, 29), (7, 59), (8, 74), (10, 1_04), (30, 4_03), (90, 13_00),
  ])
  func of299(_ days: Int, _ fen: Int64) throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-08") + days)
    let obligation = try world.obligation(id)
    #expect(obligation.daysPastDue(on: world.today) == days)
    #expect(obligation.lateAccrued == Money(fen: fen))
    #expect(obligation.payoff(on: world.today) == Money(fen: 299_00 + fen))
    #expect(world.wallet.owed == Money(fen: 299_00 + fen))
    #expect(world.wallet.limit.used == 299_00)  // charges never consume the limit
  }

  /// Due on 2026-01-08: three days of grace bring reminders only; on the fourth it is overdue, the service is suspended
  /// and told to be, and 14.95 fen a day are charged.
  /// Marks: T18, T19
  @Test func graceAndTheFourthDay() throws {
    var world = try World.late(3)
    #expect(try world.obligation("o1").standing(on: world.today) == .inGrace)
    #expect(try world.obligation("o1").lateSum == 0 && world.wallet.agreement.suspension == [])
    #expect(world.wallet.reminders.offsets(of: "o1") == [-5, -1, 0, 1, 3])
    world.pass(1)
    #expect(try world.obligation("o1").standing(on: world.today) == .overdue)
    #expect(try world.obligation("o1").lateAccrued == 14 && world.wallet.agreement.suspension == [.pastGrace])
    #expect(world.wallet.reminders.offsets(of: "o1") == [-5, -1, 0, 1, 3, 4])
    #expect(world.told(.suspended(reasons: [.pastGrace])))
    world.pass(1)
    #expect(try world.obligation("o1").lateAccrued == 29)
  }

  /// 10.00: 0.50 fen a day, so 25 % (¥2.50) is a sum of 2,500,000. Day 91 charges off long before; only plans that
  /// are broken again and again come near, so the sum starts at 498 days' worth.
  @Test(arguments: [(4, 249), (5, 250), (6, 250), (60, 250)])
  func atMostAQuarter(_ days: Int, _ fen: Int64) throws {
    var world = try World.active()
    let id = try world.owe(10_00, at: "market")
    world.wallet.change(id) { $0.lateSum = 498 * 5_000 }
    world.close(until: day("2026-01-08") + days)
    #expect(try world.obligation(id).lateAccrued == Money(fen: fen))
    #expect(world.wallet.invariantViolations == [])
  }

  @Test func noChargeInGrace() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-11"))
    try world.ask(.repayment(.repay(obligation: id, amountFen: 299_00, from: "balance")))
    world.pass(30)
    #expect(try world.obligation(id).lateSum == 0)
    #expect(world.wallet.records.map(\.onTime) == [true])
    #expect(!world.wallet.wasEverPastGrace)
  }

  /// Paid in part on day 5: the charge first, then principal; later days count on the rest only.
  @Test func aPartStopsItsShare() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-13"))  // day 5: 2 × 14.95 = 29.9 fen
    let answer = try world.ask(.repayment(.repay(obligation: id, amountFen: 199_29, from: "balance")))
    guard case .repayment(.repaid(let payment))? = answer.events.first else {
      Issue.record("no payment")
      return
    }
    #expect(
      payment.parts == [
        Payment.Part(kind: .lateCharge, instalment: nil, amount: 29),
        Payment.Part(kind: .principal, instalment: 1, amount: 199_00),
      ])
    #expect(!payment.settles && payment.movedDue == nil)
    // ¥100.00 left: 5 fen a day. Day 15: 29.9 + 50 = 79.9, of which 29 are paid.
    world.close(until: day("2026-01-23"))
    #expect(try world.obligation(id).lateAccrued == 79)
    #expect(try world.obligation(id).payoff(on: world.today) == 100_50)
  }

  /// Principal paid, the charge not: it stays open, but no day is past due and nothing accrues.
  @Test func onlyTheChargeCanBeOwed() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-18"))
    // 1.04 of it goes to the charge, 297.96 to principal.
    try world.ask(.repayment(.repay(obligation: id, amountFen: 299_00, from: "balance")))
    #expect(try world.obligation(id).outstanding == 1_04)
    world.close(until: day("2026-01-19"))
    // 104 × 5 = 520 on 1,046,500: the charge grows to 104.702 fen, none of it due yet.
    #expect(try world.obligation(id).payoff(on: world.today) == 1_04)
    try world.ask(.repayment(.repay(obligation: id, amountFen: 1_04, from: "balance")))
    #expect(try world.obligation(id).state == .settled)
  }

  @Test func growthStopsOnDay8() throws {
    var world = try World.active()
    try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-15"))
    #expect(world.wallet.limit.growthOff == 0)
    world.close(until: day("2026-01-16"))
    #expect(world.wallet.limit.growthOff == 3)
  }

  @Test func tolerance() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-10"))
    try world.ask(.repayment(.repay(obligation: id, amountFen: 289_00, from: "balance")))
    #expect(try world.obligation(id).nextDue?.due == day("2026-02-07"))
    #expect(try world.obligation(id).nextDue?.dueSetOn == day("2026-01-10"))
    #expect(world.wallet.reminders.offsets(of: id) == [])
    // Once only: the rest is late like any other.
    world.close(until: day("2026-02-07"))
    try world.ask(.repayment(.repay(obligation: id, amountFen: 1_00, from: "balance")))
    #expect(try world.obligation(id).nextDue?.due == day("2026-02-07"))
    world.close(until: day("2026-02-11"))
    #expect(world.wallet.agreement.suspension == [.pastGrace])
  }

  /// Only a schedule of one has it: of three, ¥9.00 are left, and they stay due with the third.
  @Test func noToleranceWithInstalments() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    try world.ask(.reschedule(.split(obligation: id, count: 3)))
    world.close(until: day("2026-02-01"))
    try world.ask(.repayment(.repay(obligation: id, amountFen: 290_00, from: "balance")))
    #expect(try dues(world.obligation(id)) == ["2026-02-01", "2026-03-01", "2026-04-01"].map(day))
    #expect(try world.obligation(id).nextDue?.number == 3 && !world.obligation(id).toleranceUsed)
  }

  /// captured, paid, day of the payment: whether the rest's due day moves.
  @Test(arguments: [
    (299_00, 289_00, 0, true), (299_00, 289_00, 3, true), (299_00, 289_00, -1, false),
    (299_00, 288_99, 0, false), (299_00, 298_99, 0, true), (10_01, 1_00, 1, true), (10_00, 1_00, 1, false),
    (299_00, 299_00, 0, false), (299_00, 289_14, 4, false),
  ])
  func toleranceBounds(_ captured: Int64, _ paid: Int64, _ days: Int, _ moves: Bool) throws {
    var world = try World.active()
    let id = try world.owe(captured, at: "market")
    world.close(until: day("2026-01-08") + days)
    try world.ask(.repayment(.repay(obligation: id, amountFen: Money(fen: paid), from: "balance")))
    #expect(try world.obligation(id).toleranceUsed == moves)
    let due = try world.obligation(id).schedule.first?.due
    #expect(due == day(moves ? "2026-02-07" : "2026-01-08"))
  }
}
