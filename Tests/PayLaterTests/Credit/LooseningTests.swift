import Testing

@testable import PayLater

/// Tightening an own rule acts at once, loosening it the next day (rule 11): for each of them.
@Suite struct LooseningTests {
  enum Cap: CaseIterable {
    case monthly, limit, delay

    func set(_ amount: Money?) -> Request {
      switch self {
      case .monthly: .rule(.setMonthlyCap(amountFen: amount))
      case .limit: .rule(.setLimitCap(amountFen: amount))
      case .delay: .rule(.setDelay(aboveFen: amount))
      }
    }

    func inForce(_ rules: OwnRules) -> Money? {
      switch self {
      case .monthly: rules.monthlyCap
      case .limit: rules.limitCap
      case .delay: rules.delayAbove
      }
    }

    func pending(_ rules: OwnRules) -> OwnRules.Pending? {
      switch self {
      case .monthly: rules.pendingMonthlyCap
      case .limit: rules.pendingLimitCap
      case .delay: rules.pendingDelayAbove
      }
    }
  }

  /// What is asked one after the other, what is in force right after it, and what is the day after.
  @Test(arguments: Cap.allCases)
  func amounts(_ cap: Cap) throws {
    var world = try World.active()
    let steps: [(ask: Money?, now: Money?, tomorrow: Money?)] = [
      (200_00, 200_00, 200_00),  // none before: tighter
      (100_00, 100_00, 100_00),  // lower: tighter
      (150_00, 100_00, 150_00),  // higher: looser
      (nil, 150_00, nil),  // lifted: looser
      (0, 0, 0),  // nothing more at all
      (1, 0, 1),
    ]
    for step in steps {
      try world.ask(cap.set(step.ask))
      #expect(cap.inForce(world.wallet.rules) == step.now, "\(cap) \(step)")
      let isLooser = step.now != step.ask
      #expect(cap.pending(world.wallet.rules)?.on == (isLooser ? world.today + 1 : nil), "\(cap) \(step)")
      world.pass(1)
      #expect(cap.inForce(world.wallet.rules) == step.tomorrow, "\(cap) \(step)")
      #expect(cap.pending(world.wallet.rules) == nil, "\(cap) \(step)")
    }
  }

  @Test(arguments: Cap.allCases)
  func aLooseningIsTakenBack(_ cap: Cap) throws {
    var world = try World.active()
    try world.ask(cap.set(100_00))
    #expect(world.refusal(of: cap.set(100_00)) == .nothingToDo)
    try world.ask(cap.set(300_00))
    try world.ask(cap.set(100_00))
    #expect(cap.pending(world.wallet.rules) == nil)
    try world.ask(cap.set(nil))
    try world.ask(cap.set(50_00))
    world.pass(2)
    #expect(cap.inForce(world.wallet.rules) == 50_00)
  }

  @Test(arguments: Cap.allCases)
  func whatIsNoAmount(_ cap: Cap) throws {
    var world = try World.active()
    #expect(world.refusal(of: cap.set(-1)) == .invalid(.cap, .negative))
    #expect(world.refusal(of: cap.set(1_000_000_001)) == .invalid(.cap, .tooLarge))
    #expect(world.refusal(of: cap.set(nil)) == .nothingToDo)
  }

  @Test func merchants() throws {
    var world = try World.active()
    try world.ask(.rule(.block(merchant: "cafe")))
    #expect(world.wallet.rules.blocked == ["cafe"])
    try world.ask(.rule(.unblock(merchant: "cafe")))
    #expect(world.wallet.rules.blocked == ["cafe"])
    #expect(world.wallet.rules.pendingUnblocks == [OwnRules.Unblock(merchant: "cafe", on: world.today + 1)])
    world.pass(1)
    #expect(world.wallet.rules.blocked == [])
  }

  /// A wallet and a journal from before the 24-hour delay.
  @Test func rulesFromBefore() throws {
    let rules = try decode(
      OwnRules.self, #"{"blocked":["cafe"],"limitCap":30000,"pendingUnblocks":[]}"#)
    #expect(rules.blocked == ["cafe"] && rules.limitCap == 300_00)
    #expect(rules.announced == [] && rules.delayAbove == nil)
  }
}
