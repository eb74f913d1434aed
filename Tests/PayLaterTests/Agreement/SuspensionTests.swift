import Testing

@testable import PayLater

@Suite struct SuspensionTests {
  @Test func everyReasonClearsOnItsOwnTheSameDay() throws {
    var world = try World.active()
    try world.ask(.detail(.removeSource(source: "card")))
    #expect(world.wallet.agreement.state == .active)
    try world.ask(.detail(.removeSource(source: "balance")))
    #expect(world.wallet.agreement.suspension == [.noFundingSource])
    try world.ask(.agreement(.withdraw))
    try world.ask(.rule(.freeze(days: 7)))
    #expect(world.wallet.agreement.suspension == [.authorisationWithdrawn, .noFundingSource, .selfFreeze])
    try world.ask(.agreement(.authorise(language: .zh)))
    #expect(world.wallet.agreement.suspension == [.noFundingSource, .selfFreeze])
    world.pass(6)
    #expect(world.wallet.agreement.suspension == [.noFundingSource, .selfFreeze])
    world.pass(1)
    #expect(world.wallet.agreement.suspension == [.noFundingSource])
    try world.addSource("new", 0)
    #expect(world.wallet.agreement.state == .active)
  }

  @Test func pastGraceSuspendsAtTheStartOfTheFourthDayAndPayingReinstates() throws {
    var world = try World.active()
    let id = try world.owe(100_00, at: "market")  // due 2026-01-08
    world.close(until: day("2026-01-11"))
    #expect(world.wallet.agreement.state == .active)
    world.close(until: day("2026-01-12"))
    #expect(world.wallet.agreement.suspension == [.pastGrace])
    let payoff = try world.obligation(id).payoff(on: world.today)
    let answer = try world.ask(.repayment(.repay(obligation: id, amountFen: payoff, from: "balance")))
    #expect(answer.events.contains(.agreement(.suspensionChanged(reasons: []))))
    #expect(world.wallet.agreement.state == .active)
    #expect(world.wallet.reminders.map(\.about).contains(.reinstated))
  }

  @Test func repayingAndClosingStayPossible() throws {
    var world = try World.active()
    let id = try world.owe(100_00)
    try world.ask(.rule(.freeze(days: 90)))
    #expect(world.refusal(of: World.order(1_00, at: "cafe", pay: .later)) != nil)
    try world.ask(.repayment(.repay(obligation: id, amountFen: 100_00, from: "balance")))
    try world.ask(.agreement(.close))
    #expect(world.wallet.agreement.state == .closed)
  }

  @Test func closingWaitsForWhatIsOwedAndVoidsWhatIsNotShipped() throws {
    var world = try World.active()
    let owed = try world.owe(100_00)
    try world.ask(World.order(50_00, at: "shop"))
    let answer = try world.ask(.agreement(.close))
    #expect(answer.events.prefix(2) == [.agreement(.closingBegun), .order(.cancelled(order: "o2"))])
    #expect(world.wallet.agreement.state == .closing)
    #expect(world.wallet.limit.held == 0 && world.wallet.limit.used == 100_00)
    #expect(world.refusal(of: World.order(1_00, at: "cafe")) != nil)
    let last = try world.ask(.repayment(.repay(obligation: owed, amountFen: 100_00, from: "balance")))
    #expect(last.events.contains(.agreement(.closed(row: 1))))
    #expect(world.wallet.agreement.state == .closed)
    #expect(world.wallet.limit == Limit(closedRow: 1))
    #expect(world.wallet.agreement.firstActivatedOn == day("2026-01-01"))
  }

  @Test func closingEndsByItselfInTheDayClose() throws {
    var world = try World.active(autopay: true)
    try world.owe(100_00, at: "market")
    try world.ask(.agreement(.close))
    world.close(until: day("2026-01-07"))
    #expect(world.wallet.agreement.state == .closing)
    world.close(until: day("2026-01-08"))
    #expect(world.wallet.agreement.state == .closed)
    #expect(world.wallet.mandate == nil)
  }

  @Test func aShippedOrderGoesOnAndIsRepaid() throws {
    var world = try World.active(autopay: true)
    try world.ask(World.order(50_00, at: "fast"))  // shipped at once, received 2026-01-11, due 2026-01-18
    try world.ask(.agreement(.close))
    world.close(until: day("2026-01-18"))
    #expect(world.wallet.agreement.state == .closed)
  }

  @Test func withdrawalWithinFourteenDaysIsAClose() throws {
    var world = try World.active()
    world.pass(14)
    #expect(world.wallet.agreement.withdrawableUntil == world.today)
    try world.ask(.agreement(.close))
    #expect(world.wallet.agreement.state == .closed)
  }

  @Test func reopeningKeepsTheTenure() throws {
    var world = try World.active()
    try world.ask(.agreement(.close))
    world.close(until: day("2026-05-01"))
    try world.ask(.agreement(.authorise(language: .zh)))
    try world.activate()
    #expect(world.wallet.agreement.firstActivatedOn == day("2026-01-01"))
    #expect(world.wallet.agreement.activatedOn == day("2026-05-01"))
    #expect(world.wallet.scoreInputs(cutoff: world.today).tenureMonths == 4)
    #expect(world.wallet.invariantViolations == [])
  }

  @Test func anErasedWalletTakesNothing() throws {
    var world = try AgreementTests.world(.erased)
    #expect(world.wallet.identity == nil && world.wallet.contacts.isEmpty && world.wallet.addresses.isEmpty)
    for request in [
      Request.reminder(.markRead(reminders: nil)), .agreement(.close),
      .issuer(.closeDays(until: world.today + 1)),
    ] {
      #expect(world.refusal(of: request) == .notAllowed(state: "erased", allowed: []))
    }
  }

  @Test func erasingTakesItsWord() throws {
    var world = try AgreementTests.world(.closed)
    #expect(world.refusal(of: .agreement(.erase(typedWord: "yes"))) == .notConfirmed(expected: "erase"))
  }
}
