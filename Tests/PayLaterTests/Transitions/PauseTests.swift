import Testing

@testable import PayLater

/// T14 and T15 with all their effects; ¥299.00 received on 2026-01-01 and due on 2026-01-08.
@Suite struct PauseTests {
  /// A problem reported in grace is decided for the user on the 14th day: what was asked for comes back, the due day
  /// moves by 14 days, and the days count on from where they stood.
  /// Marks: T15
  @Test func aProblemIsDecidedOnThe14thDay() throws {
    var world = try World.late(2)
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 50_00)))
    let pause = try #require(try world.obligation("o1").pause)
    #expect(pause == Pause(since: day("2026-01-10"), until: day("2026-01-31"), frozenDaysPastDue: 2))
    world.close(until: day("2026-01-23"))
    #expect(try world.obligation("o1").daysPastDue(on: world.today) == 2 && world.buckets[2] == 299_00)
    #expect(try world.obligation("o1").standing(on: world.today) == .paused)
    #expect(world.bookedClose() == [.used: -50_00, .available: 50_00])
    #expect(try dues(world.obligation("o1")) == [day("2026-01-22")])
    #expect(try world.obligation("o1").daysPastDue(on: world.today) == 2)
    #expect(world.told(.resumed(obligation: "o1", due: day("2026-01-22"))))
    // Day 4 past due on the 26th: 0.05 % of ¥249.00 is 12.45 fen.
    world.close(until: day("2026-01-25"))
    #expect(try world.obligation("o1").lateSum == 0)
    world.pass(1)
    #expect(try world.obligation("o1").lateAccrued == 12)
  }

  /// A return is refunded in full after the merchant's 3 days.
  @Test func aReturnIsRefundedAfterTheMerchantsDays() throws {
    var world = try World.late(6)
    try world.ask(.dispute(.reportReturn(obligation: "o1")))
    // Days 4 to 6: 3 × 14.95 fen.
    world.close(until: day("2026-01-16"))
    #expect(try world.obligation("o1").lateAccrued == 44 && world.order("o1").state == .received)
    world.pass(1)
    #expect(try world.order("o1").state == .returned && world.buckets == [500_00, 0, 0, 0, 0])
    #expect(try world.obligation("o1").lateWaived == 44 && world.wallet.records == [])
  }

  /// The merchant does not answer: 28 days on the sixth day past due, used by gates, suspension and score.
  /// Marks: T14
  @Test func aFrozenNumberIsUsedEverywhere() throws {
    var world = try World.late(6)
    try world.ask(.dispute(.reportReturn(obligation: "o1")))
    try world.ask(.issuer(.withholdRefund(obligation: "o1")))
    world.close(until: day("2026-02-07"))
    #expect(world.wallet.agreement.suspension == [.pastGrace] && world.wallet.isPastGrace)
    let g5 = try world.failing(10_00, at: "cafe").first { $0.gate == .g5 }
    #expect(g5?.value == 6)
    // The evaluation of the 6th, from the inputs of 31 January: 6 days now, worst 6, at most 649.
    let evaluation = try #require(world.wallet.evaluation)
    #expect(evaluation.day == day("2026-02-06") && evaluation.rating.cap == 649)
    #expect(evaluation.inputs.daysPastDueNow == 6 && evaluation.inputs.worstDaysPastDue24 == 6)
    world.close(until: day("2026-02-08"))
    #expect(world.told(.pauseEndsSoon(obligation: "o1", on: day("2026-02-11"))))
    // The day it ends adds nothing; the next is the seventh.
    world.close(until: day("2026-02-11"))
    #expect(try dues(world.obligation("o1")) == [day("2026-02-05")] && world.obligation("o1").pause == nil)
    #expect(try world.obligation("o1").daysPastDue(on: world.today) == 6)
    #expect(try world.obligation("o1").lateAccrued == 44 && world.obligation("o1").dispute == nil)
    world.pass(1)
    #expect(try world.obligation("o1").daysPastDue(on: world.today) == 7)
    #expect(try world.obligation("o1").lateAccrued == 59)
    #expect(world.wallet.scoreInputs(cutoff: world.today).disputesLost12 == 0)
  }

  @Test func debitsStop() throws {
    var world = try World.late(-1, autopay: true)
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 50_00)))
    world.close(until: day("2026-01-21"))
    #expect(try world.balance("balance") == 5_000_00 && world.wallet.activity.debitAttempts.isEmpty)
    // Reported on the 7th, decided on the 21st: due on the 22nd, and taken then.
    #expect(try dues(world.obligation("o1")) == [day("2026-01-22")])
    world.pass(1)
    #expect(try world.balance("balance") == 4_751_00 && world.obligation("o1").state == .settled)
  }

  /// The due day moves by the two days of the pause. There is no second return, but there can be a problem.
  /// Marks: alreadyReported
  @Test func withdrawn() throws {
    var world = try World.late(6)
    try world.ask(.dispute(.reportReturn(obligation: "o1")))
    world.close(until: day("2026-01-16"))
    try world.ask(.dispute(.withdraw(obligation: "o1")))
    #expect(try dues(world.obligation("o1")) == [day("2026-01-10")])
    #expect(world.told(.resumed(obligation: "o1", due: day("2026-01-10"))))
    #expect(world.refusal(of: .dispute(.reportReturn(obligation: "o1"))) == .alreadyReported(.returning))
    // Days 4 to 7: the next close is a day of its own.
    world.pass(1)
    #expect(try world.obligation("o1").lateAccrued == 59)
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 1)))
  }

  /// Taken back on the same day nothing has moved, and what was told is not told again.
  @Test func withdrawnOnTheSameDay() throws {
    var world = try World.late(-1)
    let before = world.wallet.reminders.offsets(of: "o1")
    #expect(before == [-5, -1])
    try world.ask(.dispute(.reportReturn(obligation: "o1")))
    try world.ask(.dispute(.withdraw(obligation: "o1")))
    #expect(try dues(world.obligation("o1")) == [day("2026-01-08")])
    #expect(world.wallet.reminders.offsets(of: "o1") == before)
    let due = world.journal.flat.filter {
      guard case .reminder(.reminded(let reminders)) = $0 else { return false }
      return reminders.offsets(of: "o1").contains(-1)
    }
    #expect(due.count == 1)
  }

  @Test func lost() throws {
    var world = try World.late(6)
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 50_00)))
    world.pass(5)
    #expect(try world.booked(.issuer(.decideDispute(obligation: "o1", refundFen: 0))) == [:])
    #expect(try dues(world.obligation("o1")) == [day("2026-01-13")])
    #expect(world.told(.disputeLost(obligation: "o1")))
    #expect(world.wallet.scoreInputs(cutoff: world.today).disputesLost12 == 1)
    #expect(world.wallet.scoreInputs(cutoff: world.today).worstDaysPastDue24 == 6)
  }

  /// Every instalment that is still owed moves, with the months its charge is earned in.
  @Test func instalmentsMoveTogether() throws {
    var world = try World.late(-7)
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    world.close(until: day("2026-02-01"))
    try world.pay(51_02)
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 1_00)))
    world.close(until: day("2026-02-15"))
    let obligation = try world.obligation("o1")
    #expect(
      dues(obligation)
        == ["2026-02-01", "2026-03-15", "2026-04-15", "2026-05-15", "2026-06-15", "2026-07-15"].map(day))
    #expect(
      obligation.schedule.map(\.earnedOn)
        == ["2026-01-01", "2026-02-01", "2026-03-15", "2026-04-15", "2026-05-15", "2026-06-15"].map(day))
  }

  /// ¥129.00 in six from 2026-01-06: 309 fen, 51 a month. No month begins in the pause of 02-01 to 02-22, so what
  /// settles it stays ¥129.00 and the first 51 fen until the second month begins, 21 days later than planned.
  @Test func noMonthIsEarnedInAPause() throws {
    var world = try World.active(on: day("2026-01-06"))
    try world.owe(129_00)
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    world.close(until: day("2026-02-01"))
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 1_00)))
    try world.ask(.issuer(.withholdRefund(obligation: "o1")))
    for end in ["2026-02-06", "2026-02-21", "2026-02-22", "2026-02-26"] {
      world.close(until: day(end))
      #expect(try world.obligation("o1").payoff(on: world.today) == 129_51, "\(end)")
      #expect(world.wallet.owed == 129_51)
      #expect(
        world.refusal(of: .repayment(.repay(obligation: "o1", amountFen: 129_52, from: "balance")))
          == .overPayoff(payoff: 129_51))
    }
    world.pass(1)
    #expect(try world.obligation("o1").payoff(on: world.today) == 130_02)
  }

  /// Paid or refunded in the pause, it is settled by what was earned before, and nothing is earned afterwards.
  @Test(arguments: [true, false]) func settledInAPause(_ isPaid: Bool) throws {
    var world = try World.active(on: day("2026-01-06"))
    try world.owe(129_00)
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    try world.pay(22_01)
    world.close(until: day("2026-02-01"))
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 1_00)))
    world.close(until: day("2026-02-10"))
    if isPaid {
      try world.pay(107_50)
    } else {
      try world.ask(.issuer(.refund(obligation: "o1", amountFen: 107_50)))
    }
    let obligation = try world.obligation("o1")
    #expect(obligation.state == .settled && obligation.chargesDue(on: day("2027-01-01")) == 0)
    #expect(obligation.instalmentChargesPaid == 51 && world.wallet.owed == 0)
  }

  /// ¥1.00 paid and ¥128.00 in six: 307 fen, 51 a month. In the pause a refund takes all the principal and leaves the
  /// 51 fen of the first month: no other ever begins.
  @Test func onlyTheEarnedChargeIsLeft() throws {
    var world = try World.active(on: day("2026-01-06"))
    try world.owe(129_00)
    try world.pay(1_00)
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    world.close(until: day("2026-02-01"))
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 50_00)))
    try world.ask(.issuer(.withholdRefund(obligation: "o1")))
    world.close(until: day("2026-02-10"))
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 128_00)))
    #expect(try world.obligation("o1").state == .active && world.wallet.owed == 51)
    world.close(until: day("2026-06-01"))
    #expect(world.wallet.owed == 51)
    try world.pay(51)
    #expect(try world.obligation("o1").state == .settled)
  }

  /// The first of six has only its charge of 51 fen left when a pause begins: it moves with the others, and autopay
  /// tries it on its new day.
  @Test func aChargeAloneMovesToo() throws {
    var world = try World.active(on: day("2026-01-06"), autopay: true)
    try world.owe(129_00)
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 21_50)))
    world.close(until: day("2026-01-20"))
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 1_00)))
    try world.ask(.issuer(.withholdRefund(obligation: "o1")))
    world.close(until: day("2026-02-10"))
    let obligation = try world.obligation("o1")
    #expect(obligation.pause == nil && obligation.schedule[0].outstanding == 0)
    #expect(
      dues(obligation)
        == ["2026-02-27", "2026-03-27", "2026-04-27", "2026-05-27", "2026-06-27", "2026-07-27"].map(day))
    #expect(obligation.schedule.allSatisfy { $0.dueSetOn == day("2026-02-10") })
    world.close(until: day("2026-02-27"))
    #expect(try world.balance("balance") == 4_999_49)
  }

  /// Journals from before carry no schedule: there only what had principal left moves.
  @Test func anOldJournalReplaysAsItWas() throws {
    var world = try World.active(on: day("2026-01-06"))
    try world.owe(129_00)
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 21_50)))
    world.close(until: day("2026-01-20"))
    try world.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 1_00)))
    world.close(until: day("2026-01-25"))
    let event = try decode(Event.self, #"{"resumed":{"days":5,"obligation":"o1"}}"#)
    #expect(event == .dispute(.resumed(obligation: "o1", days: 5)))
    world.wallet.apply(event)
    #expect(try dues(world.obligation("o1")).prefix(2) == [day("2026-02-06"), day("2026-03-11")])
  }
}
