import Testing

@testable import PayLater

/// Derivations by hand, from rules.md.
@Suite struct DerivationTests {
  /// Why a figure of `wallet` is what it is; the test fails where there is none.
  private func why(_ figure: Figure, _ wallet: Wallet) throws -> Derivation {
    try #require(wallet.derivation(of: figure))
  }

  /// ¥299.00 due 2026-01-08: day 10 is the seventh charged day, 7 × 14.95 = 104.65 fen, rounded once.
  @Test func theLateChargeConsistsOfItsDays() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-18"))
    var explainer = Explainer(world.wallet)
    explainer.told = world.journal
    let payoff = try #require(explainer.derivation(of: .payoff(id)))
    #expect(payoff.value == .number(300_04, .fen))
    #expect(payoff.terms.map(\.figure) == [.principal(id), .lateCharge(id)])
    #expect(payoff.terms.map(\.value) == [.number(299_00, .fen), .number(1_04, .fen)])
    let sum = try #require(explainer.derivation(of: .lateSum(id)))
    #expect(sum.value == .number(1_046_500, .tenThousandths))
    #expect(sum.terms.map(\.figure) == (1...7).map { .lateDay(id, $0) })
    #expect(sum.terms.allSatisfy { $0.value == .number(149_500, .tenThousandths) })
    let fourth = try #require(explainer.derivation(of: .lateDay(id, 1)))
    #expect(fourth.operation == .portion(5, of: 1) && fourth.terms.map(\.value) == [.number(299_00, .fen)])
    #expect(sum.evidence == Evidence(.repayment(.lateCharged), of: id.text))
    // Without the journal the sum is what the wallet remembers.
    #expect(try why(.lateSum(id), world.wallet).operation == .given)
    #expect(try why(.lateMost(id), world.wallet).value == .number(74_75, .fen))
  }

  /// 622 as in rules.md section 8: 350 and 272 points, no cap.
  @Test func theScoreOf622() throws {
    let wallet = try World.active().wallet
    let score = try why(.score, wallet)
    #expect(score.value == .number(622, .points) && score.operation == .least)
    #expect(score.terms.map(\.value) == [.number(622, .points), .number(950, .points)])
    let raw = try why(.rawScore, wallet)
    #expect(raw.terms.count == 17 && raw.terms.first?.value == .number(350, .points))
    #expect(raw.terms.dropFirst().compactMap(\.value.number).reduce(0, +) == 272)
    // Income ¥8,000, nothing due: 0 % would be 50, but nothing was closed yet: at most 28.
    let burden = try why(.points(.c1), wallet)
    #expect(burden.value == .number(28, .points) && burden.operation == .least)
    #expect(burden.terms.map(\.value) == [.number(50, .points), .number(28, .points)])
    #expect(try why(.burden, wallet).value == .number(0, .percent))
  }

  /// Row 600-649 gives ¥500, 60 % of ¥8,000 is ¥4,800, no own cap: the least is ¥500. Then a cap of ¥200.
  @Test func theLimitIsTheLeastOfThree() throws {
    var world = try World.active()
    let limit = try why(.limit, world.wallet)
    #expect(limit.value == .number(500_00, .fen) && limit.operation == .least)
    #expect(limit.terms.map(\.value) == [.number(500_00, .fen), .number(4_800_00, .fen), .nothing])
    #expect(try why(.incomeLimit, world.wallet).operation == .portion(60, of: 100, step: 100_00))
    try world.ask(.rule(.setLimitCap(amountFen: 200_00)))
    let capped = try why(.limit, world.wallet)
    #expect(capped.value == .number(200_00, .fen))
    #expect(
      capped.terms.map(\.value) == [.number(500_00, .fen), .number(4_800_00, .fen), .number(200_00, .fen)])
  }

  /// ¥300.00 held, then owed: ¥500 less that is ¥200 available.
  @Test func availableIsTheLimitLessItsBuckets() throws {
    var world = try World.active()
    let id = try world.owe(300_00)
    let available = try why(.available, world.wallet)
    #expect(available.value == .number(200_00, .fen) && available.operation == .difference)
    #expect(available.terms.map(\.figure) == [.limit, .held, .used, .chargedOff])
    #expect(try why(.used, world.wallet).terms.map(\.figure) == [.principal(id)])
    #expect(try why(.owed, world.wallet).terms.map(\.figure) == [.payoff(id)])
  }

  /// G7 says what was looked at: an order of ¥250 against ¥200 that are left.
  @Test func aGateNamesValueAndBound() throws {
    var world = try World.active()
    try world.owe(300_00)
    let explainer = Explainer(world.wallet, for: try world.purchase(250_00, at: "cafe"))
    let gate = try #require(explainer.derivation(of: .gate(.g7)))
    #expect(gate.value == .flag(false) && gate.operation == .atMost)
    #expect(gate.terms.map(\.figure) == [.orderAmount, .available])
    #expect(gate.terms.map(\.value) == [.number(250_00, .fen), .number(200_00, .fen)])
  }

  /// ¥300.00 owed and the limit capped at ¥200.00: ¥100.00 less than nothing is left, and G7 says so.
  @Test func aNegativeAvailableLimitFailsG7() throws {
    var world = try World.active()
    try world.owe(300_00)
    try world.ask(.rule(.setLimitCap(amountFen: 200_00)))
    let explainer = Explainer(world.wallet, for: try world.purchase(1, at: "cafe"))
    let gate = try #require(explainer.derivation(of: .gate(.g7)))
    #expect(gate.value == .flag(false))
    #expect(gate.terms.map(\.value) == [.number(1, .fen), .number(-100_00, .fen)])
    let available = try #require(explainer.derivation(of: .available))
    #expect(available.terms.first?.value == .number(200_00, .fen))
  }

  /// Three orders together: ¥500.00 less ¥100.00, ¥20.00 and ¥3.00.
  @Test func ordersTogetherLeaveWhatAllOfThemLeave() throws {
    let world = try World.active()
    let orders = try [100_00, 20_00, 3_00].map { try world.purchase($0, at: "cafe") }
    var explainer = Explainer(world.wallet, for: [orders[0]])
    explainer.together = orders
    let left = try #require(explainer.derivation(of: .availableAfterAll))
    #expect(left.value == .number(377_00, .fen) && left.terms.count == 4)
    explainer = Explainer(world.wallet, for: Array(orders[...1]))
    explainer.together = orders
    // The first one counts as placed.
    #expect(explainer.derivation(of: .availableAfterAll)?.value == .number(377_00, .fen))
  }

  /// Received on 2026-01-01 with T+7: due on the 8th; nothing moved it.
  @Test func aDueDayIsReceiptAndTerm() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    #expect(
      try why(.due(id, 1), world.wallet).terms == [
        .init(figure: .dueByTerm(id), value: .day(day("2026-01-08")))
      ])
    #expect(try why(.dueByTerm(id), world.wallet).operation == .term(.days(7)))
    world.close(until: day("2026-01-10"))
    #expect(try why(.daysPastDue(id), world.wallet).value == .number(2, .days))
    #expect(try why(.standing(id), world.wallet).value == .standing(.inGrace))
  }

  /// A small rest of ¥5.00 paid down on the due day: 30 days later, by the tolerance.
  @Test func aToleranceMovesTheDueDay() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-08"))
    try world.ask(.repayment(.repay(obligation: id, amountFen: 294_00, from: "balance")))
    let due = try why(.due(id, 1), world.wallet)
    #expect(due.value == .day(day("2026-02-07")) && due.operation == .shift)
    #expect(due.terms.map(\.value) == [.day(day("2026-01-08")), .number(30, .days)])
  }

  /// The scorecard's check figures are what its derivations give, whatever the inputs.
  @Test(arguments: UInt64(1)...40)
  func aRatingIsWhatItsDerivationGives(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let inputs = ScoreInputs.random(&random)
    var explainer = Explainer(Wallet())
    explainer.evaluation = Evaluation(
      day: day("2026-02-06"), cutoff: day("2026-01-31"), scorecard: 1, inputs: inputs,
      rating: Scorecard.v1.rate(inputs))
    #expect(explainer.broken(from: [.score]) == [])
    #expect(
      explainer.derivation(of: .score)?.value == .number(Int64(Scorecard.v1.rate(inputs).score), .points))
  }
}
