import Testing

@testable import PayLater

@Suite struct DayCloseTests {
  /// A wallet with something for every step of a close.
  private func busy() throws -> World {
    var world = try World.rich(on: day("2026-01-20"), balance: 300_00, autopay: true)
    try world.owe(100_00, at: "kiosk")
    try world.owe(150_00, at: "market")
    try world.owe(200_00, at: "gym")
    try world.ask(World.order(120_00, at: "shop"))
    try world.ask(World.order(80_00, at: "slow"))
    try world.ask(World.order(60_00, at: "bills"))
    try world.ask(.rule(.block(merchant: "cafe")))
    try world.ask(.rule(.unblock(merchant: "cafe")))
    try world.ask(.rule(.setLimitCap(amountFen: 8_000_00)))
    try world.ask(.rule(.setLimitCap(amountFen: nil)))
    return world
  }

  @Test func fortyDaysInOneSittingOrInForty() throws {
    let world = try busy()
    var one = world.wallet
    let events = one.closeDays(until: world.today + 40)
    var many = world.wallet
    var each: [Event] = []
    for _ in 0..<40 {
      many = try roundTrip(many)
      each += many.closeDays(until: many.businessDay + 1)
    }
    #expect(one == many && events == each && events.count == 40)
    // One event a day, which lists its outcomes; replay needs no policy.
    var replayed = world.wallet
    for event in try roundTrip(events) { replayed.apply(event) }
    #expect(replayed == one)
    var asked = world
    try asked.ask(.issuer(.closeDays(until: world.today + 40)))
    #expect(asked.wallet == one)
  }

  @Test func aYearUnopened() throws {
    let world = try busy()
    var one = world.wallet
    _ = one.closeDays(until: world.today + 365)
    #expect(one.businessDay == day("2027-01-20"))
    #expect(one.invariantViolations == [])
  }

  /// The evaluation on the 6th looks at what was stored at the month's end, not at what happened since.
  @Test func inputsAtTheMonthsEndEvaluationOnThe6th() throws {
    var world = try World.active()
    try world.owe(100_00)
    try world.ask(.repayment(.repayAll(from: "balance")))
    let events = world.close(until: day("2026-02-01"))
    let taken = events.flat.filter { if case .credit(.inputsTaken) = $0 { true } else { false } }
    #expect(taken.count == 1 && world.wallet.monthInputs?.cutoff == day("2026-01-31"))
    try world.owe(100_00)
    try world.ask(.repayment(.repayAll(from: "balance")))
    world.close(until: day("2026-02-05"))
    #expect(world.wallet.evaluation?.day == day("2026-01-01"))
    world.close(until: day("2026-02-06"))
    let evaluation = try #require(world.wallet.evaluation)
    #expect(evaluation.day == day("2026-02-06") && evaluation.cutoff == day("2026-01-31"))
    #expect(evaluation.inputs.closed24 == 1)
    #expect(Scorecard.version(evaluation.scorecard).rate(evaluation.inputs) == evaluation.rating)
    world.close(until: day("2026-03-06"))
    #expect(world.wallet.evaluation?.inputs.closed24 == 2)
  }

  /// Authorised on 31 January: the inputs of that day are not newer than the evaluation in force.
  @Test func theEvaluationIsSkippedWhereTheOneInForceIsAsNew() throws {
    var world = try World.active(on: day("2026-01-31"))
    world.close(until: day("2026-02-06"))
    #expect(world.wallet.monthInputs?.cutoff == day("2026-01-31"))
    #expect(
      world.wallet.evaluation?.cutoff == day("2026-01-31")
        && world.wallet.evaluation?.day == day("2026-01-31"))
    world.close(until: day("2026-03-06"))
    #expect(world.wallet.evaluation?.cutoff == day("2026-02-28"))
  }

  @Test func withoutTheAuthorisationNothingIsTaken() throws {
    var world = try World.active()
    try world.ask(.agreement(.withdraw))
    world.close(until: day("2026-03-07"))
    #expect(world.wallet.monthInputs == nil && world.wallet.evaluation?.day == day("2026-01-01"))
  }

  @Test func orderOfWork() throws {
    // Receipt by time with T+0 on the day of the close: no try that day, the next day is +1.
    var world = try World.active(autopay: true)
    let events = world.close(until: day("2026-01-02"))
    #expect(events.count == 1)
    guard case .dayClosed(let closed, let outcomes)? = events.first else {
      Issue.record("no close")
      return
    }
    #expect(closed == day("2026-01-01") && outcomes.isEmpty)
    // On the 4th day past due: first the charge, then the suspension, then the reminders.
    var late = try World.active()
    try late.owe(299_00, at: "kiosk")
    late.pass(3)
    let kinds = late.pass(1).flat.map(\.kind.name)
    #expect(kinds == ["lateCharged", "suspensionChanged", "reminded"])
  }

  @Test func windowsOfTheRecords() throws {
    var world = try World.active(on: day("2026-01-31"), balance: 10_000_000_00)
    try world.owe(10_00)
    try world.ask(.repayment(.repayAll(from: "balance")))
    // Closed in January 2026: in 24 months up to December 2027, in 6 up to June, in 12 up to December 2026.
    func inputs(_ cutoff: String) -> ScoreInputs { world.wallet.scoreInputs(cutoff: day(cutoff)) }
    #expect(inputs("2026-06-30").closed6 == 1 && inputs("2026-07-01").closed6 == 0)
    #expect(inputs("2026-12-31").merchants12 == 1 && inputs("2027-01-01").merchants12 == 0)
    #expect(inputs("2027-12-31").closed24 == 1 && inputs("2028-01-01").closed24 == 0)
    #expect(inputs("2026-03-31").peakUsePercent90 == 2 && inputs("2026-04-01").peakUsePercent90 == nil)
    #expect(inputs("2026-12-31").activeMonths12 == 1 && inputs("2027-01-01").activeMonths12 == 0)
    world.close(until: day("2027-12-31"))
    #expect(world.wallet.records.count == 1)
    world.close(until: day("2028-01-01"))
    #expect(world.wallet.records.isEmpty)
  }

  @Test func whatWasEverLateStaysOnRecord() throws {
    var world = try World.active()
    let id = try world.owe(10_00, at: "kiosk")
    world.pass(5)
    try world.ask(.repayment(.repay(obligation: id, amountFen: world.wallet.owed, from: "balance")))
    world.close(until: day("2029-01-01"))
    let record = try #require(world.wallet.records.first)
    #expect(!record.onTime && record.lastLateOn == day("2026-01-06"))
    #expect(record.worstByMonth == [MonthCount(month: Month(year: 2026, month: 1), count: 5)])
    let inputs = world.wallet.scoreInputs(cutoff: day("2026-01-31"))
    #expect(inputs.worstDaysPastDue24 == 5 && inputs.monthsSinceLate == 0)
    #expect(world.wallet.scoreInputs(cutoff: world.today).monthsSinceLate == 35)
    #expect(world.wallet.scoreInputs(cutoff: world.today).worstDaysPastDue24 == 0)
  }

  /// Nothing is asked for on a day before the business day, nor on a later one before the days between are closed.
  /// Marks: clockMovedBack, dayNotClosed
  @Test func days() throws {
    var world = try World.active()
    #expect(
      world.refusal(of: .issuer(.closeDays(until: day("2025-12-31"))))
        == .clockMovedBack(businessDay: day("2026-01-01")))
    #expect(world.refusal(of: .issuer(.closeDays(until: world.today + 3_661))) == .invalid(.until, .tooLarge))
    #expect(try world.ask(.issuer(.closeDays(until: day("2026-01-03")))).day == day("2026-01-03"))
    var wallet = world.wallet
    let back = Moment.sandbox(day("2026-01-02"), seed: 0)
    let on = Moment.sandbox(day("2026-01-04"), seed: 0)
    #expect(throws: Refusal.clockMovedBack(businessDay: day("2026-01-03"))) {
      try wallet.handle(.agreement(.withdraw), at: back, with: .test)
    }
    #expect(throws: Refusal.dayNotClosed(businessDay: day("2026-01-03"))) {
      try wallet.handle(.agreement(.withdraw), at: on, with: .test)
    }
  }

  @Test func issuerRequestsOnlyInASandbox() throws {
    var wallet = Wallet()
    wallet.apply(.walletCreated(on: day("2026-01-01"), zone: "Asia/Shanghai", sandbox: false))
    let moment = Moment.sandbox(day("2026-01-01"), seed: 0)
    for request in [
      Request.issuer(.closeDays(until: day("2026-01-02"))), .issuer(.ship(order: "o1")),
      .issuer(.withholdShipment(order: "o1")),
    ] {
      #expect(request.party == .issuer)
      #expect(throws: Refusal.issuerOnly) { try wallet.handle(request, at: moment, with: .test) }
    }
  }
}
