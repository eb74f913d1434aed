import Testing

@testable import PayLater

/// Extending, asking for a quote, disputing, returning, paying early: never negative (rule 8). Shown on whole wallets
/// from random lives: the score of the same day, and that of the next evaluation, with and without it.
@Suite struct HarmlessTests {
  @Test func neverNegative() throws {
    var compared: [String: Int] = [:]
    for seed in UInt64(201)...206 { try compare(seed, &compared) }
    for name in ["extend", "dispute", "withdraw", "refund", "return", "returned", "part", "pay"] {
      #expect(compared[name, default: 0] > 20, "\(compared)")
    }
  }

  private func compare(_ seed: UInt64, _ compared: inout [String: Int]) throws {
    var walker = Walker(seed: seed)
    var steps = 0
    while walker.accepted < 2_500 {
      walker.step()
      steps += 1
      guard steps % 25 == 0 else { continue }
      var world = walker.world
      guard try HarmlessTests.prepare(&world) else { continue }
      for obligation in world.wallet.obligations where obligation.state == .active && obligation.wasOnTime {
        for (name, requests) in HarmlessTests.turns(of: obligation, in: world) {
          var changed = world
          guard requests.allSatisfy({ changed.refusal(of: $0) == nil }) else { continue }
          compared[name, default: 0] += 1
          expectNotLower(changed, world, "seed \(seed), step \(steps): \(name) of \(obligation.id)")
        }
      }
    }
  }

  /// Enough money, no mandate and no credit balance that pays: what is compared is the act itself, not who pays the rest.
  private static func prepare(_ world: inout World) throws(Refusal) -> Bool {
    guard [.active, .suspended].contains(world.wallet.agreement.state),
      let source = world.wallet.fundingSources.first?.id
    else { return false }
    if world.wallet.mandate != nil { try world.ask(.agreement(.setAutopay(on: false, from: nil))) }
    if world.wallet.creditUse != .payOut { try world.ask(.repayment(.useCredit(use: .payOut))) }
    try world.ask(.detail(.setBalance(source: source, balanceFen: 9_000_000_00)))
    return true
  }

  private static func turns(of obligation: Obligation, in world: World) -> [(String, [Request])] {
    let source = world.wallet.fundingSources.first?.id ?? ""
    let id = obligation.id
    let rest = obligation.captured - obligation.refunded
    let half = Money(fen: max(1, rest.fen / 2))
    let report = Request.dispute(.reportProblem(obligation: id, refundFen: half))
    return [
      ("extend", [.reschedule(.extend(obligation: id))]), ("dispute", [report]),
      ("withdraw", [report, .dispute(.withdraw(obligation: id))]),
      ("refund", [report, .issuer(.decideDispute(obligation: id, refundFen: half))]),
      ("return", [.dispute(.reportReturn(obligation: id))]),
      (
        "returned",
        [.dispute(.reportReturn(obligation: id)), .issuer(.decideDispute(obligation: id, refundFen: rest))]
      ),
      ("part", [.repayment(.repay(obligation: id, amountFen: 1, from: source))]),
      (
        "dispute afterwards",
        [
          .repayment(.repay(obligation: id, amountFen: obligation.payoff(on: world.today), from: source)),
          .dispute(.disputeSettled(obligation: id, refundFen: 1, reason: "坏了")),
          .issuer(.decideDispute(obligation: id, refundFen: 1)),
        ]
      ),
      (
        "pay",
        [.repayment(.repay(obligation: id, amountFen: obligation.payoff(on: world.today), from: source))]
      ),
    ]
  }

  private func expectNotLower(_ changed: World, _ world: World, _ what: String) {
    let (now, before) = (changed.score(onTheLastOfTheMonth: false), world.score(onTheLastOfTheMonth: false))
    #expect(now >= before, "\(what), at once")
    let (with, without) = (
      changed.score(onTheLastOfTheMonth: true), world.score(onTheLastOfTheMonth: true)
    )
    #expect(with >= without, "\(what), at the next evaluation")
  }

  /// A quote is only looked at.
  @Test func askingForAQuote() throws {
    let world = try World.late(0)
    let before = world.wallet
    #expect(try world.obligation("o1").instalmentQuotes(on: world.today).map(\.count) == [3, 6, 12])
    #expect(world.wallet == before)
  }
}

extension World {
  /// The score of today's inputs, or of those that the next evaluation has if nothing else happens.
  fileprivate func score(onTheLastOfTheMonth waits: Bool) -> Int {
    var copy = wallet
    if waits { _ = copy.closeDays(until: (today.calendarMonth + 1).firstDay - 1) }
    return Scorecard.v1.rate(copy.scoreInputs(cutoff: copy.businessDay)).score
  }
}
