import Testing

@testable import PayLater

/// G12: the own 24-hour delay above ¥100.00.
@Suite struct DelayTests {
  private func waiting(above fen: Int64 = 100_00) throws -> World {
    var world = try World.active()
    try world.ask(.rule(.setDelay(aboveFen: Money(fen: fen))))
    return world
  }

  private func announce(_ fen: Int64, at merchant: MerchantID = "cafe") -> Request {
    .rule(.announce(merchant: merchant, lines: World.cart(fen)))
  }

  private func lines(_ world: World, _ fen: Int64, at merchant: MerchantID = "cafe") throws -> [String] {
    try world.failing(fen, at: merchant).map(line)
  }

  @Test func onlyWhatIsAboveWaits() throws {
    let world = try waiting()
    #expect(try lines(world, 100_00) == [])
    #expect(try lines(world, 100_01) == ["G12 announceOrder 2026-01-02"])
    let check = try #require(try world.failing(100_01, at: "cafe").first)
    #expect(check.value == 100_01 && check.bound == 100_00)
  }

  @Test func announcedTodayPlacedTomorrow() throws {
    var world = try waiting()
    let answer = try world.ask(announce(150_00))
    #expect(answer.day == day("2026-01-02"))
    #expect(world.wallet.rules.announced.map(\.lines) == [World.cart(150_00)])
    #expect(try lines(world, 150_00) == ["G12 waitADay 2026-01-02"])
    #expect(try lines(world, 150_00, at: "market") == ["G12 announceOrder 2026-01-02"])
    #expect(world.refusal(of: announce(150_00)) == .nothingToDo)
    world.pass(1)
    #expect(try lines(world, 150_01) == ["G12 announceOrder 2026-01-03"])
    // Less than announced goes through too, and uses it up.
    try world.ask(World.order(149_00, at: "cafe"))
    #expect(world.wallet.rules.announced == [])
    #expect(try lines(world, 149_00) == ["G12 announceOrder 2026-01-03"])
  }

  @Test func whatIsPaidAtOnceWaitsToo() throws {
    var world = try waiting()
    let order = World.order(150_00, at: "cafe", pay: .now, from: "balance")
    guard case .gates(let gates)? = world.refusal(of: order) else {
      Issue.record("accepted")
      return
    }
    #expect(gates.map(line) == ["G12 announceOrder 2026-01-02"])
    try world.ask(announce(150_00))
    #expect(world.refusal(of: order) != nil)
    world.pass(1)
    try world.ask(order)
    #expect(world.wallet.rules.announced == [])
  }

  /// From the next day on for a week: seven days, of which the last is a week after the announcement.
  @Test(arguments: [("2026-01-01", false), ("2026-01-02", true), ("2026-01-08", true), ("2026-01-09", false)])
  func lasts(_ on: String, _ passes: Bool) throws {
    var world = try waiting()
    try world.ask(announce(150_00))
    world.close(until: day(on))
    #expect(try lines(world, 150_00).isEmpty == passes)
    #expect(world.wallet.rules.announced.isEmpty == (on == "2026-01-09"))
  }

  @Test func smallOrdersLeaveItAlone() throws {
    var world = try waiting()
    try world.ask(announce(150_00))
    world.pass(1)
    try world.ask(World.order(99_00, at: "cafe"))
    #expect(try lines(world, 150_00) == [])
  }

  @Test func theSmallestThatCoversIsUsed() throws {
    var world = try waiting()
    try world.ask(announce(250_00))
    #expect(world.refusal(of: announce(150_00)) == .nothingToDo)
    world.pass(1)
    try world.ask(announce(150_00))
    world.pass(1)
    try world.ask(World.order(120_00, at: "cafe"))
    #expect(world.wallet.rules.announced.map(\.amount) == [250_00])
  }

  /// What still waits cannot have let it be placed, however small.
  @Test func oneThatStillWaitsIsNotUsed() throws {
    var world = try waiting()
    try world.ask(announce(150_00))
    world.pass(1)
    try world.ask(World.order(110_00, at: "cafe"))
    try world.ask(announce(250_00))
    world.pass(1)
    try world.ask(announce(130_00, at: "market"))
    try world.ask(announce(120_00))
    try world.ask(World.order(120_00, at: "cafe"))
    #expect(world.wallet.rules.announced.map(\.amount) == [130_00, 120_00])
  }

  /// The delay, a freeze, a blocked merchant: the gate names the way out of the one that is hardest to lift.
  /// Marks: G12
  @Test func withTheOtherOwnRules() throws {
    var world = try waiting()
    #expect(try lines(world, 150_00) == ["G12 announceOrder 2026-01-02"])
    try world.ask(.rule(.freeze(days: 30)))
    #expect(try lines(world, 150_00).last == "G12 waitForFreeze 2026-01-31")
    try world.ask(.rule(.block(merchant: "cafe")))
    #expect(try lines(world, 150_00).last == "G12 unblockMerchant -")
  }

  @Test func liftedTheNextDay() throws {
    var world = try waiting()
    try world.ask(.rule(.setDelay(aboveFen: nil)))
    #expect(try lines(world, 150_00) == ["G12 announceOrder 2026-01-02"])
    world.pass(1)
    #expect(try lines(world, 150_00) == [])
  }

  @Test func whatNeedsNoAnnouncement() throws {
    var world = try waiting()
    #expect(world.refusal(of: announce(100_00)) == .nothingToDo)
    #expect(world.refusal(of: announce(0)) == .invalid(.lines, .empty))
    #expect(world.refusal(of: announce(150_00, at: "x")) == .unknown(.merchant, "x"))
    var free = try World.active()
    #expect(free.refusal(of: announce(150_00)) == .nothingToDo)
  }

  /// Each order of a checkout uses up its own.
  @Test func severalOrdersOfOneCheckout() throws {
    var world = try waiting()
    try world.ask(announce(110_00))
    world.pass(1)
    let purchases = try [world.purchase(110_00, at: "cafe"), world.purchase(105_00, at: "cafe")]
    let failing = world.wallet.gates(for: purchases).map { $0.filter { !$0.passed }.map(line) }
    #expect(failing == [[], ["G12 announceOrder 2026-01-03"]])
  }
}
