import Testing

@testable import PayLater

@Suite struct OwnRuleTests {
  @Test func aFreezeCannotBeLiftedEarly() throws {
    var world = try World.active()
    try world.ask(.rule(.freeze(days: 30)))
    #expect(world.wallet.rules.frozenUntil == day("2026-01-31"))
    #expect(world.refusal(of: .rule(.freeze(days: 7))) == .nothingToDo)
    try world.ask(.rule(.freeze(days: 90)))
    #expect(world.wallet.rules.frozenUntil == day("2026-04-01"))
    world.close(until: day("2026-03-31"))
    #expect(world.wallet.agreement.state == .suspended)
    world.close(until: day("2026-04-01"))
    #expect(world.wallet.agreement.state == .active && world.wallet.rules.frozenUntil == nil)
  }

  /// One that ends on the same day is the one that is there.
  /// Marks: nothingToDo
  @Test func aFreezeThatEndsNoLaterChangesNothing() throws {
    var world = try World.active()
    try world.ask(.rule(.freeze(days: 30)))
    #expect(world.refusal(of: .rule(.freeze(days: 30))) == .nothingToDo)
    world.close(until: day("2026-01-24"))
    #expect(world.refusal(of: .rule(.freeze(days: 7))) == .nothingToDo)
    world.pass(1)
    try world.ask(.rule(.freeze(days: 7)))
    #expect(world.wallet.rules.frozenUntil == day("2026-02-01"))
  }

  @Test(arguments: [0, -7, 1, 8, 91, Int.max, Int.min])
  func freezesAreOf7And30And90Days(_ days: Int) throws {
    var world = try World.active()
    #expect(world.refusal(of: .rule(.freeze(days: days))) == .invalid(.days, .malformed))
  }

  @Test func blockingTakesBackAnUnblock() throws {
    var world = try World.active()
    try world.ask(.rule(.block(merchant: "cafe")))
    #expect(world.refusal(of: .rule(.block(merchant: "cafe"))) == .nothingToDo)
    #expect(world.refusal(of: .rule(.unblock(merchant: "shop"))) == .nothingToDo)
    try world.ask(.rule(.unblock(merchant: "cafe")))
    #expect(world.refusal(of: .rule(.unblock(merchant: "cafe"))) == .nothingToDo)
    try world.ask(.rule(.block(merchant: "cafe")))
    world.pass(2)
    #expect(world.wallet.rules.blocked == ["cafe"])
    #expect(world.refusal(of: .rule(.block(merchant: "x"))) == .unknown(.merchant, "x"))
  }

  @Test func theMonthlyCapLoosensTheNextDay() throws {
    var world = try World.active()
    try world.ask(.rule(.setMonthlyCap(amountFen: 100_00)))
    try world.ask(.rule(.setMonthlyCap(amountFen: 200_00)))
    #expect(world.wallet.rules.monthlyCap == 100_00)
    try world.ask(.rule(.setMonthlyCap(amountFen: 100_00)))  // takes the loosening back
    world.pass(1)
    #expect(world.wallet.rules.monthlyCap == 100_00)
    #expect(world.refusal(of: .rule(.setMonthlyCap(amountFen: 100_00))) == .nothingToDo)
    try world.ask(.rule(.setMonthlyCap(amountFen: nil)))
    world.pass(1)
    #expect(world.wallet.rules.monthlyCap == nil)
  }

  @Test func favourites() throws {
    var world = try World.active()
    try world.ask(.rule(.setFavourite(merchant: "cafe", on: true)))
    #expect(world.refusal(of: .rule(.setFavourite(merchant: "cafe", on: true))) == .nothingToDo)
    #expect(world.wallet.favourites == ["cafe"])
    try world.ask(.rule(.setFavourite(merchant: "cafe", on: false)))
    #expect(world.wallet.favourites.isEmpty)
  }
}
