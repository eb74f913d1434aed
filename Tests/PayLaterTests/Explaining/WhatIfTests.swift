import Testing

@testable import PayLater

@Suite struct WhatIfTests {
  /// A payment of which a part is paid changes its amount and stays on its day.
  @Test func onlyWhatMovesIsMoved() throws {
    let world = try World.late(-7)
    func dues(_ request: Request) throws -> [DueChange] {
      try world.wallet.whatIf(request, at: world.moment, with: world.outside).dues
    }
    let paid = try dues(.repayment(.repay(obligation: "o1", amountFen: 100_00, from: "balance")))
    #expect(paid.map(\.isMoved) == [false] && paid.map { $0.after?.amount } == [199_00])
    #expect(try dues(.reschedule(.extend(obligation: "o1"))).map(\.isMoved) == [true])
    #expect(try dues(.repayment(.repayAll(from: "balance"))).map(\.isMoved) == [false])
  }

  /// ¥299.00 in the shop on 1 January, due seven days later: on the 8th.
  private func world() throws -> (World, ObligationID) {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    #expect(try world.obligation(id).schedule[0].due == day("2026-01-08"))
    return (world, id)
  }

  private func ask(_ world: World, _ request: Request, until day: Day? = nil) throws(Refusal) -> WhatIf {
    try world.wallet.whatIf(request, at: world.moment, with: world.outside, until: day)
  }

  /// 0.05 % of ¥299.00 is 14.95 fen a day, from the fourth day past due on, rounded down once.
  @Test(arguments: [
    ("2026-01-11", 0, false), ("2026-01-12", 14, true), ("2026-01-15", 59, true), ("2026-01-18", 1_04, true),
    ("2026-02-07", 4_03, true), ("2026-04-08", 13_00, true),
  ])
  func doingNothing(_ until: String, _ charge: Int64, _ suspended: Bool) throws {
    let (world, id) = try world()
    let whatIf = try world.wallet.whatIf(until: day(until))
    #expect(whatIf.change(\.lateDue) == Change(before: 0, after: Money(fen: charge)))
    #expect(whatIf.change(\.owed) == Change(before: 299_00, after: Money(fen: 299_00 + charge)))
    #expect(whatIf.change(\.agreement.suspension).after == (suspended ? [.pastGrace] : []))
    // On the eleventh the next day is the fourth: from then on another day costs 14 fen.
    #expect(whatIf.change(\.latePerDay) == Change(before: 0, after: 14))
    #expect(whatIf.standings.map(\.subject) == [.obligation(id)])
    #expect(whatIf.standings[0].days.after == day(until) - day("2026-01-08"))
    #expect(whatIf.standings[0].standing == Change(before: .upcoming, after: suspended ? .overdue : .inGrace))
    #expect(whatIf.before == world.wallet && whatIf.answer == nil)
  }

  /// The rungs: due, the fourth day with suspension, the eighth; five days of 14.95 fen by then.
  @Test func whatWouldHappenWhen() throws {
    let (world, id) = try world()
    let whatIf = try world.wallet.whatIf(until: day("2026-01-18"))
    let due = try #require(world.wallet.dueItems.first)
    #expect(
      whatIf.happenings.filter { $0.day != day("2026-01-08") } == [
        Happening(day: day("2026-01-12"), what: .late(id, daysPastDue: 4, charge: 14)),
        Happening(
          day: day("2026-01-12"), what: .event(.agreement(.suspensionChanged(reasons: [.pastGrace])))),
        Happening(day: day("2026-01-16"), what: .late(id, daysPastDue: 8, charge: 74)),
      ])
    guard case .due(let item) = whatIf.happenings.first?.what else {
      Issue.record("the due day is not told")
      return
    }
    #expect(item.subject == due.subject && item.amount == 299_00 && item.due == day("2026-01-08"))
  }

  @Test func repayingWhatIsLate() throws {
    var (world, id) = try world()
    world.close(until: day("2026-01-12"))
    let before = world.wallet
    let whatIf = try ask(world, .repayment(.repay(obligation: id, amountFen: 299_14, from: "balance")))
    #expect(world.wallet == before)
    #expect(whatIf.change(\.owed) == Change(before: 299_14, after: 0))
    #expect(whatIf.change(\.lateDue) == Change(before: 14, after: 0))
    #expect(whatIf.change(\.latePerDay) == Change(before: 14, after: 0))
    #expect(whatIf.change(\.limit.available) == Change(before: 201_00, after: 500_00))
    #expect(whatIf.change(\.limit.used) == Change(before: 299_00, after: 0))
    #expect(whatIf.change(\.agreement.suspension) == Change(before: [.pastGrace], after: []))
    #expect(
      whatIf.balances == [
        BalanceChange(source: "balance", balance: Change(before: 5_000_00, after: 4_700_86))
      ])
    #expect(whatIf.dues.map(\.after) == [nil])
    #expect(whatIf.standings[0].standing == Change(before: .overdue, after: .settled))
    // Unpaid it would be 23 days past due at the end of January: H1 8-30, C4 8 or more, a cap of 599.
    let next = whatIf.nextEvaluation
    let (without, with) = (try #require(next.before), try #require(next.after))
    #expect(without.day == day("2026-02-06") && with.day == without.day)
    #expect(without.rating[.h1] == 6 && without.rating[.c4] == 0 && without.rating.cap == 599)
    #expect(with.rating[.h1] == 18 && with.rating[.c4] == 40 && with.rating.cap == 950)
    try world.ask(.repayment(.repay(obligation: id, amountFen: 299_14, from: "balance")))
    world.close(until: day("2026-02-06"))
    #expect(with == world.wallet.evaluation)
  }

  /// The tolerance moves a rest of at most ¥10 by thirty days.
  @Test func theRestIsMoved() throws {
    var (world, id) = try world()
    world.close(until: day("2026-01-10"))
    let whatIf = try ask(world, .repayment(.repay(obligation: id, amountFen: 290_00, from: "balance")))
    #expect(whatIf.dues.count == 1 && whatIf.dues[0].isMoved)
    #expect(whatIf.dues[0].after?.due == day("2026-02-07") && whatIf.dues[0].after?.amount == 9_00)
    #expect(whatIf.answer?.payments.first?.movedDue == day("2026-02-07"))
  }

  @Test func anOrderUntilItIsOwed() throws {
    var world = try World.active()
    let placing = try ask(world, World.order(100_00, at: "shop"))
    #expect(placing.change(\.limit.available) == Change(before: 500_00, after: 400_00))
    #expect(placing.change(\.limit.held) == Change(before: 0, after: 100_00))
    #expect(placing.change(\.owed).after == 0 && placing.dues.isEmpty)
    #expect(placing.standings.map(\.standing) == [Change(before: nil, after: .held)])
    let order = try #require(world.ask(World.order(100_00, at: "shop")).order)
    let cancelling = try ask(world, .order(.cancel(order: order)))
    #expect(cancelling.change(\.limit.available) == Change(before: 400_00, after: 500_00))
    #expect(cancelling.standings.map(\.standing) == [Change(before: .held, after: .voided)])
    try world.ask(.issuer(.ship(order: order)))
    let receiving = try ask(world, .order(.confirmReceipt(order: order)))
    #expect(receiving.change(\.limit.held) == Change(before: 100_00, after: 0))
    #expect(receiving.change(\.limit.used) == Change(before: 0, after: 100_00))
    #expect(receiving.dues.count == 1 && receiving.dues[0].before == nil)
  }

  @Test func aCapTakesEffectAtOnceAndLaterNoMore() throws {
    var world = try World.active()
    let lowering = try ask(world, .rule(.setLimitCap(amountFen: 200_00)))
    #expect(lowering.change(\.limit.total) == Change(before: 500_00, after: 200_00))
    try world.ask(.rule(.setLimitCap(amountFen: 200_00)))
    let raising = try ask(world, .rule(.setLimitCap(amountFen: nil)))
    #expect(!raising.change(\.limit.total).isChange)
    let next = try ask(world, .rule(.setLimitCap(amountFen: nil)), until: world.today + 1)
    #expect(next.change(\.limit.total) == Change(before: 200_00, after: 500_00))
  }

  /// Half is paid and the rest left alone: ten days late with ¥149.50, seven charges of 7.475 fen.
  @Test func aRequestAndThenTheDays() throws {
    let (world, id) = try world()
    let whatIf = try ask(
      world, .repayment(.repay(obligation: id, amountFen: 149_50, from: "balance")), until: day("2026-01-18"))
    #expect(whatIf.change(\.owed) == Change(before: 299_00, after: 150_02))
    #expect(whatIf.happenings.first?.day == day("2026-01-01"))
    var done = world
    try done.ask(.repayment(.repay(obligation: id, amountFen: 149_50, from: "balance")))
    for _ in 0..<17 { done.pass(1) }
    #expect(whatIf.after == done.wallet)
  }

  /// ¥299.00 in six: 2.4 % are 717 fen, 119 a month and 122 the last; 4,983 of principal a month and 4,985 the last.
  @Test func instalments() throws {
    let (world, id) = try world()
    let whatIf = try ask(world, .reschedule(.split(obligation: id, count: 6)))
    #expect(whatIf.dues.map(\.instalment) == [1, 2, 3, 4, 5, 6])
    #expect(
      whatIf.dues.map { $0.after?.due } == [
        day("2026-02-01"), day("2026-03-01"), day("2026-04-01"), day("2026-05-01"), day("2026-06-01"),
        day("2026-07-01"),
      ])
    #expect(whatIf.dues.map { $0.after?.amount } == [51_02, 51_02, 51_02, 51_02, 51_02, 51_07])
    #expect(whatIf.dues[0].isMoved && whatIf.dues[1].before == nil)
    // The first month's share is earned at once.
    #expect(whatIf.change(\.owed) == Change(before: 299_00, after: 300_19))
    #expect(!whatIf.change(\.limit.available).isChange)
  }

  @Test func tenDaysMore() throws {
    let (world, id) = try world()
    let whatIf = try ask(world, .reschedule(.extend(obligation: id)))
    #expect(whatIf.dues.count == 1 && whatIf.dues[0].isMoved)
    #expect(whatIf.dues[0].after?.due == day("2026-01-18") && !whatIf.change(\.owed).isChange)
  }

  /// 91 days past due: the 88 charges of 14.95 fen are waived, the principal stays owed, and no limit is left.
  @Test func chargeOff() throws {
    let (world, id) = try world()
    let last = try world.wallet.whatIf(until: day("2026-04-08"))
    #expect(last.change(\.limit.chargedOff).after == 0)
    let whatIf = try world.wallet.whatIf(until: day("2026-04-09"))
    #expect(whatIf.change(\.owed) == Change(before: 299_00, after: 299_00))
    #expect(whatIf.change(\.lateDue) == Change(before: 0, after: 0))
    #expect(whatIf.change(\.limit.chargedOff) == Change(before: 0, after: 299_00))
    #expect(whatIf.change(\.limit.total).after == 0)
    #expect(whatIf.standings.map(\.standing.after) == [.chargedOff])
    #expect(
      whatIf.happenings.contains(
        Happening(
          day: day("2026-04-09"), what: .event(.repayment(.chargedOff(obligation: id, principal: 299_00))))))
    let rungs = whatIf.happenings.compactMap { happening -> Int64? in
      if case .late(_, _, let charge) = happening.what { charge.fen } else { nil }
    }
    // Days 4, 8, 31 and 61: 1, 5, 28 and 58 times 14.95 fen.
    #expect(rungs == [14, 74, 4_18, 8_67])
  }

  /// A return pauses it: nothing is late, and the refund settles it.
  @Test func aReturn() throws {
    var (world, id) = try world()
    world.close(until: day("2026-01-08"))
    let whatIf = try ask(world, .dispute(.reportReturn(obligation: id)))
    #expect(whatIf.standings.map(\.standing) == [Change(before: .dueToday, after: .paused)])
    let later = try ask(world, .dispute(.reportReturn(obligation: id)), until: day("2026-01-28"))
    #expect(later.change(\.owed) == Change(before: 299_00, after: 0))
    #expect(later.change(\.limit.available) == Change(before: 201_00, after: 500_00))
    #expect(later.standings.map(\.standing.after) == [.settled])
  }

  @Test func refusals() throws {
    let (world, id) = try world()
    func refusal(_ body: () throws(Refusal) -> WhatIf) -> Refusal? {
      do throws(Refusal) {
        _ = try body()
        return nil
      } catch { return error }
    }
    #expect(
      refusal { () throws(Refusal) in
        try ask(world, .repayment(.repay(obligation: id, amountFen: 299_01, from: "balance")))
      } == .overPayoff(payoff: 299_00))
    for until in [world.today, world.today - 1] {
      #expect(
        refusal { () throws(Refusal) in try world.wallet.whatIf(until: until) } == .invalid(.until, .past))
    }
    #expect(
      refusal { () throws(Refusal) in try world.wallet.whatIf(until: world.today + 3_661) }
        == .invalid(.until, .tooLarge))
  }

  /// No authorisation, no evaluation.
  @Test func withoutAnAuthorisationNoScoreComes() throws {
    var (world, _) = try world()
    // On 6 January none comes: no inputs were taken in December.
    #expect(world.wallet.nextEvaluation?.day == day("2026-02-06"))
    world.close(until: day("2026-01-07"))
    let whatIf = try ask(world, .agreement(.withdraw))
    #expect(whatIf.nextEvaluation.before?.day == day("2026-02-06"))
    #expect(whatIf.nextEvaluation.after == nil)
    #expect(whatIf.change(\.agreement.suspension).after == [.authorisationWithdrawn])
  }

  /// The next score plays the wallet as it is: the debits of ¥299.00 from ¥100.00 fail three times, and nobody pays by
  /// hand (section 17).
  @Test(arguments: [100_00, 5_000_00] as [Int64])
  func theNextScoreAsItWillBe(_ balance: Int64) throws {
    var world = try World.active(balance: balance, autopay: true)
    try world.owe(299_00, at: "market")
    let whatIf = try ask(world, .rule(.freeze(days: 7)))
    let next = try #require(whatIf.nextEvaluation.after)
    #expect(next.day == day("2026-02-06"))
    #expect(next.inputs.failedDebits6 == (balance == 100_00 ? 3 : 0))
    #expect(next.inputs.daysPastDueNow == (balance == 100_00 ? 23 : 0))
    try world.ask(.rule(.freeze(days: 7)))
    world.close(until: day("2026-02-06"))
    #expect(world.wallet.evaluation == next)
  }
}
