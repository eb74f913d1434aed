import Testing

@testable import PayLater

/// The terms of an order and the days that follow from them: what is published is what the closes do.
@Suite struct TermsTests {
  @Test func anObligationHasTheTermsOfItsOrder() throws {
    var world = try World.active()
    let id = try world.owe(100_00, at: "market")
    let own = try #require(world.wallet.obligation(id))
    #expect(world.wallet.orders.first?.policy == 1)
    #expect(own.terms == .v1 && world.wallet.orders.first?.terms == .v1)
    // The first version is not written, so that tables from before are those of today.
    #expect(own.policy == nil)
  }

  /// Rules 3 and 6: an extension is 10 days, a problem is decided on the 14th day and pauses 21 days at most, a return
  /// 28; a day late costs 0.05 % from the fourth day on.
  @Test func daysOfAnObligation() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    let own = try #require(world.wallet.obligation(id))
    let due = try #require(own.nextDue?.due)
    #expect(own.extensionDue == due + 10)
    #expect(own.decisionOn(reporting: world.today) == world.today + 14)
    #expect(own.pause(for: .problem, on: world.today)?.until == world.today + 21)
    #expect(own.pause(for: .returning, on: world.today)?.until == world.today + 28)
    #expect(own.pause(for: .afterSettlement, on: world.today) == nil)
    #expect(own.dailyCharge(on: 299_00) == 14)
    #expect(!own.isPastGrace(on: due + 3) && own.isPastGrace(on: due + 4))
    try world.ask(.reschedule(.extend(obligation: id)))
    #expect(world.wallet.obligation(id)?.nextDue?.due == due + 10)
  }
}
