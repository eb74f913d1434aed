import Testing

@testable import PayLater

/// When an order is expected to ship, to arrive and to fall due, from one place.
@Suite struct ExpectedDayTests {
  /// Ordered on 2026-11-02 with 2 days to the dispatch, T+14; the merchant does not ship.
  @Test func aShipmentThatIsWithheld() throws {
    var world = try World.active(on: day("2026-11-02"))
    try world.ask(World.order(100_00, at: "shop"))
    func days() throws -> [Day] {
      let order = try world.order("o1")
      return [
        order.dispatch(from: world.today), order.receipt(from: world.today), order.due(from: world.today),
      ]
    }
    #expect(try days() == ["2026-11-04", "2026-11-14", "2026-11-28"].map(day))
    try world.ask(.issuer(.withholdShipment(order: "o1")))
    world.close(until: day("2026-11-22"))
    #expect(try days() == ["2026-11-22", "2026-12-02", "2026-12-16"].map(day))
  }

  @Test func shippedAndReceived() throws {
    var world = try World.active(on: day("2026-11-02"))
    try world.ask(World.order(100_00, at: "shop"))
    world.close(until: day("2026-11-04"))
    try world.ask(.order(.extendReceipt(order: "o1")))
    #expect(try world.order("o1").dispatch(from: day("2026-11-20")) == day("2026-11-04"))
    #expect(try world.order("o1").receipt(from: day("2026-11-20")) == day("2026-11-21"))
    world.close(until: day("2026-11-08"))
    try world.ask(.order(.confirmReceipt(order: "o1")))
    #expect(try world.order("o1").due(from: day("2027-01-01")) == day("2026-11-22"))
    #expect(try world.obligation("o1").nextDue?.due == day("2026-11-22"))
  }
}
