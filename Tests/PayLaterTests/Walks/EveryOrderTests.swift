import Testing

@testable import PayLater

/// Every order of up to four events on two obligations, beside the walks at random: after each the invariants hold, and
/// what is refused changes nothing.
@Suite struct EveryOrderTests {
  /// A life so far, with the books that are kept apart from it.
  private struct Life {
    var world: World
    var ledger = Ledger()
    var replayed = Wallet()

    init(_ world: World) {
      self.world = world
      follow(from: 0)
    }

    /// Books what was journalled from an event on, and names what does not hold.
    @discardableResult
    mutating func follow(from start: Int) -> [String] {
      var violations: [String] = []
      for event in world.journal[start...] {
        let before = replayed
        replayed.apply(event)
        violations += ledger.book(event, before: before, after: replayed)
        violations += replayed.invariantViolations
      }
      if replayed != world.wallet { violations.append("I12") }
      return violations + ledger.differences(from: replayed)
    }
  }

  /// What may happen: an event for each of the rules of repaying, giving back and moving, and days.
  private enum Deed: CaseIterable {
    case payPart, payRest, refundPart, refundAll, report, withdraw, lose, extend, split, plan
    case payOther, refundOther, reportOther
    case day, fortnight
  }

  private func does(_ deed: Deed, in world: inout World) throws -> Bool {
    func amount(_ id: ObligationID, _ get: (Obligation) -> Money) -> Money {
      world.wallet.obligation(id).map(get) ?? .zero
    }
    let today = world.today
    let request: Request
    switch deed {
    case .payPart: request = .repayment(.repay(obligation: "o1", amountFen: 80_00, from: "balance"))
    case .payRest:
      request = .repayment(
        .repay(obligation: "o1", amountFen: amount("o1") { $0.payoff(on: today) }, from: "balance"))
    case .refundPart: request = .issuer(.refund(obligation: "o1", amountFen: 70_00))
    case .refundAll: request = .issuer(.refund(obligation: "o1", amountFen: amount("o1", \.refundable)))
    case .report: request = .dispute(.reportProblem(obligation: "o1", refundFen: 60_00))
    case .withdraw: request = .dispute(.withdraw(obligation: "o1"))
    case .lose: request = .issuer(.decideDispute(obligation: "o1", refundFen: 0))
    case .extend: request = .reschedule(.extend(obligation: "o1"))
    case .split: request = .reschedule(.split(obligation: "o1", count: 6))
    case .plan: request = .reschedule(.startPlan(obligation: "o1", count: 3, declaresHardship: true))
    case .payOther: request = .repayment(.repay(obligation: "o2", amountFen: 50_00, from: "balance"))
    case .refundOther: request = .issuer(.refund(obligation: "o2", amountFen: amount("o2", \.refundable)))
    case .reportOther: request = .dispute(.reportReturn(obligation: "o2"))
    case .day:
      world.pass(1)
      return true
    case .fortnight:
      world.pass(14)
      return true
    }
    let before = world.wallet
    do throws(Refusal) {
      try world.ask(request)
      return true
    } catch {
      #expect(world.wallet == before, "refused: \(request)")
      return false
    }
  }

  /// Goes on from a life in every way; gives how many lives there were.
  private func goOn(_ life: Life, _ deeds: [Deed], upTo most: Int) throws -> Int {
    guard deeds.count < most else { return 1 }
    var lives = 1
    for deed in Deed.allCases {
      var next = life
      let known = next.world.journal.count
      guard try does(deed, in: &next.world) else { continue }
      let violations = next.follow(from: known)
      #expect(violations.isEmpty, "\(deeds + [deed])")
      if violations.isEmpty { lives += try goOn(next, deeds + [deed], upTo: most) }
    }
    return lives
  }

  /// ¥200.00 and ¥120.00, due in seven days or past grace.
  @Test(arguments: [(-7, 4), (5, 4)]) func everyOrder(_ days: Int, _ most: Int) throws {
    var world = try World.active()
    try world.owe(200_00, at: "market")
    try world.owe(120_00, at: "market")
    world.close(until: day("2026-01-08") + days)
    let lives = try goOn(Life(world), [], upTo: most)
    print("lives", days, lives)
    #expect(lives > 5_000)
  }
}
