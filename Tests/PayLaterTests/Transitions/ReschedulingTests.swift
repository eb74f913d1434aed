import Testing

@testable import PayLater

/// T16 and T17 with all their effects; ¥299.00 received on 2026-01-01 and due on 2026-01-08.
@Suite struct ReschedulingTests {
  /// Ten days more, free and without effect on the score; the new day has its own grace and reminders.
  /// Marks: T16
  @Test func t16Extend() throws {
    var world = try World.late(0)
    let before = world.wallet.scoreInputs(cutoff: world.today)
    let answer = try world.ask(.reschedule(.extend(obligation: "o1")))
    #expect(answer.due == day("2026-01-18") && world.buckets == [201_00, 0, 299_00, 0, 0])
    #expect(try dues(world.obligation("o1")) == [day("2026-01-18")])
    #expect(
      try world.obligation("o1").lateSum == 0 && world.obligation("o1").payoff(on: world.today) == 299_00)
    #expect(world.wallet.scoreInputs(cutoff: world.today) == before)
    #expect(world.wallet.reminders.offsets(of: "o1") == [])
    world.close(until: day("2026-01-21"))
    #expect(try world.obligation("o1").lateSum == 0 && world.wallet.agreement.suspension == [])
    #expect(world.wallet.reminders.offsets(of: "o1") == [-5, -1, 0, 1, 3])
  }

  /// At most three are granted in a calendar year; the next year begins anew.
  @Test func t16ThreeAYear() throws {
    var world = try World.rich(on: day("2026-12-10"))
    for _ in 1...4 { try world.owe(100_00, at: "gym") }
    for id in ["o1", "o2", "o3"] { try world.ask(.reschedule(.extend(obligation: ObligationID(id)))) }
    world.close(until: day("2026-12-31"))
    #expect(world.refusal(of: .reschedule(.extend(obligation: "o4"))) == .cannotReschedule(.extensionsUsedUp))
    world.pass(1)
    // Due on 2027-01-09.
    #expect(try world.ask(.reschedule(.extend(obligation: "o4"))).due == day("2027-01-19"))
    #expect(world.wallet.extensionsThisYear == 1)
  }

  /// A moved date starts its tries anew: none of those before, three after.
  @Test func t10AfterAMovedDate() throws {
    var world = try World.active(balance: 0, autopay: true)
    try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-08"))
    #expect(world.told(.debitFailed(obligation: "o1", next: day("2026-01-09"))))
    try world.ask(.reschedule(.extend(obligation: "o1")))
    var tries: [Day] = []
    for event in world.close(until: day("2026-02-10")) {
      guard case .dayClosed(let closed, let outcomes) = event else { continue }
      if outcomes.contains(where: { if case .repayment(.debitFailed) = $0 { true } else { false } }) {
        tries.append(closed + 1)
      }
    }
    #expect(tries == ["2026-01-18", "2026-01-19", "2026-01-21"].map(day))
  }

  /// principal, count, first and last principal, first and last charge, total charge; 31 January, so the last days of
  /// the months.
  /// Marks: T17
  @Test(arguments: [
    (Int64(100_00), 3, [Int64(33_33), 33_34], [Int64(0), 0], Int64(0)),
    (100_00, 6, [16_66, 16_70], [40, 40], 2_40), (100_00, 12, [8_33, 8_37], [60, 60], 7_20),
    (299_99, 6, [49_99, 50_04], [1_19, 1_24], 7_19), (299_99, 12, [24_99, 25_10], [1_79, 1_90], 21_59),
  ])
  func t17Split(_ fen: Int64, _ count: Int, _ principal: [Int64], _ charge: [Int64], _ total: Int64) throws {
    var world = try World.active(on: day("2026-01-31"))
    try world.owe(fen, at: "gym")
    let quote = try #require(
      try world.obligation("o1").instalmentQuotes(on: world.today).first { $0.count == count })
    #expect(quote.charge.fen == total && quote.total.fen == fen + total)
    let answer = try world.ask(.reschedule(.split(obligation: "o1", count: count)))
    #expect(answer.due == day("2026-02-28"))
    let obligation = try world.obligation("o1")
    #expect(
      dues(obligation)
        == [
          "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31", "2026-08-31",
          "2026-09-30", "2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31",
        ].prefix(count).map(day))
    #expect(
      Set(principals(obligation).dropLast()) == [principal[0]] && principals(obligation).last == principal[1])
    #expect(Set(charges(obligation).dropLast()) == [charge[0]] && charges(obligation).last == charge[1])
    #expect(obligation.schedule == quote.schedule && world.buckets[2] == fen)
    // The first share is earned when its month begins, today.
    #expect(obligation.payoff(on: world.today).fen == fen + charge[0])
  }

  /// 12 × the monthly rate: 2.4 % over 6 is 8.2 %, 7.2 % over 12 is 13.0 %, nothing over 3.
  @Test func t17Rates() throws {
    let rates = try [3, 6, 12].map { count in
      try #require(InstalmentQuote(count, of: Money(fen: 10_000_00), from: day("2026-01-01"), by: .v1)).apr
    }
    #expect(rates[0] == 0 && rates[1] / 10 == 81 && rates[2] / 10 == 130)
    #expect((rates[1] + 5) / 10 == 82 && (rates[2] + 5) / 10 == 130)
  }

  @Test func t17Guards() throws {
    var world = try World.active(on: day("2026-01-31"))
    try world.owe(99_99, at: "gym")
    let split = { (count: Int) in Request.reschedule(.split(obligation: "o1", count: count)) }
    #expect(world.refusal(of: split(3)) == .cannotReschedule(.tooSmall))
    var late = try World.late(3)
    for count in [0, 1, 2, 4, 13, -1] {
      #expect(late.refusal(of: split(count)) == .invalid(.count, .malformed))
    }
    late.pass(1)
    #expect(late.refusal(of: split(3)) == .cannotReschedule(.pastDue))
  }

  /// ¥299.00 in 6: a charge of ¥7.17, 1.19 a month and 1.22 in the last. Paid off in the third month: three shares.
  @Test func t17PaidOffEarly() throws {
    var world = try World.late(-7)
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    #expect(try charges(world.obligation("o1")) == [1_19, 1_19, 1_19, 1_19, 1_19, 1_22])
    world.close(until: day("2026-02-01"))
    // The first instalment, and the share of the month that begins today.
    #expect(try world.obligation("o1").payoff(on: world.today) == 301_38)  // 299.00 + 2 × 1.19
    try world.pay(51_02)  // 1.19 + 49.83
    world.close(until: day("2026-03-01"))
    #expect(try world.obligation("o1").payoff(on: world.today) == 251_55)  // 249.17 + 2 × 1.19
    #expect(
      world.refusal(of: .repayment(.repay(obligation: "o1", amountFen: 251_56, from: "balance")))
        == .overPayoff(payoff: 251_55))
    try world.pay(251_55)
    let obligation = try world.obligation("o1")
    #expect(obligation.state == .settled && obligation.instalmentChargesPaid == 3_57)
    #expect(world.buckets == [500_00, 0, 0, 0, 0] && world.wallet.records.map(\.onTime) == [true])
    #expect(world.wallet.owed == 0 && world.wallet.dueIn30Days() == 0)
  }

  /// Two instalments late: the obligation shows the higher number, the charge counts only what is over 3 days late,
  /// and what is not yet due is not called.
  @Test func t17Late() throws {
    var world = try World.late(-7)
    try world.ask(.reschedule(.split(obligation: "o1", count: 3)))  // 99.66, 99.66, 99.68
    world.close(until: day("2026-03-03"))  // due 02-01 and 03-01: days 30 and 2
    let obligation = try world.obligation("o1")
    #expect(obligation.schedule.map { $0.daysPastDue(on: world.today) } == [30, 2, 0])
    #expect(
      obligation.daysPastDue(on: world.today) == 30 && obligation.overduePrincipal(on: world.today) == 99_66)
    // 27 days of 4.983 fen.
    #expect(obligation.lateAccrued == 1_34 && obligation.dueBy(world.today) == 199_32 + 1_34)
    // From 03-05 on both: 28 × 4.983 to 03-04, then 9.966.
    world.close(until: day("2026-03-05"))
    #expect(try world.obligation("o1").lateAccrued == 1_49)
  }

  /// The debit of an instalment that fails names its own next try, whatever an older one is behind.
  @Test func t10OfInstalments() throws {
    var world = try World.active(balance: 0, autopay: true)
    try world.owe(299_00, at: "market")
    try world.ask(.reschedule(.split(obligation: "o1", count: 3)))
    world.close(until: day("2026-02-04"))
    #expect(world.told(.debitFailed(obligation: "o1", next: nil)))
    world.close(until: day("2026-03-01"))
    #expect(world.told(.debitFailed(obligation: "o1", next: day("2026-03-02"))))
    // All that is due by then, and the charge so far: 28 - 3 = 25 days of 4.983 fen. The debit goes before the charge of
    // its own day.
    try world.ask(.detail(.setBalance(source: "balance", balanceFen: 200_56)))
    #expect(
      world.bookedClose() == [
        .used: -199_32, .available: 199_32, .source("balance"): -200_56, .principal: 199_32, .charges: 1_24,
      ])
  }

  /// The principal of the second instalment is paid before its charge is earned: on its day the debit takes the charge
  /// alone, announced like any other.
  @Test func t10OfACharge() throws {
    var world = try World.late(-7, autopay: true)
    try world.ask(.reschedule(.split(obligation: "o1", count: 6)))
    try world.pay(1_19 + 49_83 + 49_83)
    world.close(until: day("2026-02-24"))
    #expect(world.wallet.reminders.offsets(of: "o1") == [-5])
    world.close(until: day("2026-02-28"))
    #expect(world.bookedClose() == [.source("balance"): -1_19, .charges: 1_19])
    #expect(world.wallet.reminders.offsets(of: "o1") == [])
    world.pass(5)
    #expect(try world.obligation("o1").schedule.map(\.unpaidCharge.fen) == [0, 0, 1_19, 1_19, 1_19, 1_22])
  }

  /// What is paid drops out of the reminders, the rest stays.
  @Test func remindersOfAPaidInstalment() throws {
    var world = try World.late(-7)
    try world.ask(.reschedule(.split(obligation: "o1", count: 3)))
    world.close(until: day("2026-02-01"))
    #expect(world.wallet.reminders.offsets(of: "o1") == [-5, -1, 0])
    try world.pay(99_66)
    #expect(world.wallet.reminders.offsets(of: "o1") == [])
    world.close(until: day("2026-02-24"))
    #expect(world.wallet.reminders.offsets(of: "o1") == [-5])
  }
}
