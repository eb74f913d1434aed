import Testing

@testable import PayLater

/// What own rules leave behind (rule 11).
@Suite struct OwnRuleFactTests {
  /// The service's own cap of nothing above what any order may be is a rule at once; what is no more than it was, too.
  @Test func aCapOfTheMost() throws {
    var world = try World.active()
    try world.ask(.rule(.setMonthlyCap(amountFen: .most)))
    #expect(world.wallet.rules.monthlyCap == .most && world.wallet.rules.pendingMonthlyCap == nil)
  }

  @Test func anUnblockIsDoneOnce() throws {
    var world = try World.active()
    try world.ask(.rule(.block(merchant: "cafe")))
    try world.ask(.rule(.unblock(merchant: "cafe")))
    #expect(world.wallet.rules.pendingUnblocks.map(\.on) == [day("2026-01-02")])
    world.pass(1)
    #expect(world.wallet.rules.pendingUnblocks == [] && world.wallet.rules.blocked == [])
  }

  @Test func ownRulesJSON() throws {
    var world = try World.active()
    for cap in [100_00, 200_00] as [Money] {
      try world.ask(.rule(.setMonthlyCap(amountFen: cap)))
      try world.ask(.rule(.setLimitCap(amountFen: cap)))
      try world.ask(.rule(.setDelay(aboveFen: cap)))
    }
    try world.ask(.rule(.block(merchant: "cafe")))
    try world.ask(.rule(.unblock(merchant: "cafe")))
    try world.ask(.rule(.freeze(days: 7)))
    let rules = world.wallet.rules
    #expect(
      [rules.pendingMonthlyCap, rules.pendingLimitCap, rules.pendingDelayAbove].allSatisfy {
        $0?.cap == 200_00
      })
    #expect(try roundTrip(rules) == rules)
  }

  /// A cut that was announced for tomorrow is in force then, and announced no more.
  @Test func aCutIsAnnouncedOnce() throws {
    var world = try World.active()
    world.wallet.limit.pending = Limit.Cut(row: 0, incomeLimit: 500_00, on: world.today + 1)
    world.pass(1)
    #expect(world.wallet.limit.pending == nil && world.wallet.limit.row == 0 && world.wallet.limit.total == 0)
  }

  /// Only where the row or the income would give more.
  @Test func cappedByTheOwner() throws {
    var world = try World.active()
    #expect(!world.wallet.isCappedByOwner)
    try world.ask(.rule(.setLimitCap(amountFen: 500_00)))
    #expect(!world.wallet.isCappedByOwner)
    try world.ask(.rule(.setLimitCap(amountFen: 499_99)))
    #expect(world.wallet.isCappedByOwner)
  }
}
