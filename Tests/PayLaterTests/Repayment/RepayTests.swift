import Testing

@testable import PayLater

@Suite struct RepayTests {
  /// At least a fen, at most the exact payoff, and at most what the source holds.
  /// Marks: overPayoff, insufficientBalance
  @Test func refusals() throws {
    var world = try World.active()
    let id = try world.owe(299_00)
    try world.ask(World.order(10_00, at: "shop"))
    func pay(_ fen: Int64, _ obligation: ObligationID = "o1", _ source: FundingSourceID = "balance")
      -> Request
    {
      .repayment(.repay(obligation: obligation, amountFen: Money(fen: fen), from: source))
    }
    let cases: [(Request, Refusal)] = [
      (pay(0), .invalid(.amount, .tooSmall)), (pay(-1), .invalid(.amount, .negative)),
      (pay(.min), .invalid(.amount, .negative)), (pay(299_01), .overPayoff(payoff: 299_00)),
      (pay(.max), .overPayoff(payoff: 299_00)), (pay(1, "o9"), .unknown(.obligation, "o9")),
      (pay(1, "o2"), .notAllowed(state: "held", allowed: ["active", "chargedOff"])),
      (pay(1, "o1", "x"), .unknown(.fundingSource, "x")),
    ]
    for (request, refusal) in cases { #expect(world.refusal(of: request) == refusal) }
    try world.ask(.detail(.setBalance(source: "card", balanceFen: 1_00)))
    #expect(world.refusal(of: pay(1_01, id, "card")) == .insufficientBalance(available: 1_00))
    try world.ask(pay(1_00, id, "card"))
    try world.ask(pay(298_00))
    #expect(try world.obligation(id).state == .settled)
    #expect(world.refusal(of: pay(1)) == .notAllowed(state: "settled", allowed: ["active", "chargedOff"]))
  }

  /// The day before it is due: any part gives as much of the limit back, the rest settles it, each leaves a receipt, and
  /// the debit of the due day finds nothing to take.
  /// Marks: T9
  @Test func t9ByHand() throws {
    var world = try World.late(-1, autopay: true)
    #expect(
      try world.booked(.repayment(.repay(obligation: "o1", amountFen: 100_00, from: "card")))
        == [.used: -100_00, .available: 100_00, .source("card"): -100_00, .principal: 100_00])
    #expect(try world.obligation("o1").state == .active && world.obligation("o1").outstanding == 199_00)
    #expect(world.told(.repaid(obligation: "o1", amount: 100_00, settled: nil)))
    #expect(
      world.refusal(of: .repayment(.repay(obligation: "o1", amountFen: 199_01, from: "balance")))
        == .overPayoff(payoff: 199_00))
    try world.pay(199_00)
    #expect(try world.obligation("o1").state == .settled && world.buckets == [500_00, 0, 0, 0, 0])
    #expect(world.told(.repaid(obligation: "o1", amount: 199_00, settled: .onTime)))
    #expect(world.bookedClose() == [:])
    #expect(try world.balance("balance") == 4_801_00 && world.wallet.activity.debitAttempts.isEmpty)
  }

  @Test func aFenIsEnough() throws {
    var world = try World.active()
    let id = try world.owe(10_00)
    for paid in Int64(1)...5 {
      try world.ask(.repayment(.repay(obligation: id, amountFen: 1, from: "balance")))
      #expect(try world.obligation(id).paidPrincipal == Money(fen: paid))
      #expect(world.wallet.limit.used == Money(fen: 10_00 - paid))
    }
  }

  /// Oldest due first, then the larger outstanding, then the order number; own obligations only.
  @Test func payAll() throws {
    var world = try World.rich()
    for (fen, merchant) in [(20_00, "gym"), (30_00, "market"), (50_00, "market"), (30_00, "market")] {
      try world.owe(Int64(fen), at: MerchantID(merchant))
    }
    try world.ask(
      .debt(
        .record(provider: "p", title: "t", instalments: [PlannedPayment(due: world.today, amountFen: 5_00)]))
    )
    let answer = try world.ask(.repayment(.repayAll(from: "balance")))
    let order = answer.events.compactMap { event -> String? in
      if case .repayment(.repaid(let payment)) = event { payment.obligation.text } else { nil }
    }
    #expect(order == ["o3", "o2", "o4", "o1"])
    #expect(answer.paidFen == 130_00)
    #expect(world.wallet.limit.used == 0 && world.wallet.owed == 5_00)
    #expect(world.refusal(of: .repayment(.repayAll(from: "balance"))) == .nothingToDo)
  }

  @Test func payAllIsAllOrNothing() throws {
    var world = try World.active(balance: 130_00)
    try world.owe(100_00)
    try world.owe(30_01)
    #expect(
      world.refusal(of: .repayment(.repayAll(from: "balance"))) == .insufficientBalance(available: 130_00))
  }
}
