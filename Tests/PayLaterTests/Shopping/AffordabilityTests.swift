import Testing

@testable import PayLater

/// G10 with an income of ¥1,000.00: at most ¥300.00 may fall due in any 30 days.
@Suite struct AffordabilityTests {
  private func g10(_ world: World, _ fen: Int64, at merchant: MerchantID) throws -> GateCheck {
    try #require(world.wallet.gates(for: try world.purchase(fen, at: merchant)).first { $0.gate == .g10 })
  }

  private func debt(_ fen: Int64, due: String) -> Request {
    .debt(
      .record(
        provider: "花呗", title: "账单", instalments: [PlannedPayment(due: day(due), amountFen: Money(fen: fen))])
    )
  }

  /// ¥200.00 are due: ¥100.00 more are just 30 % of the income, and a fen more is too much.
  /// Marks: G10
  @Test func upToThirtyPercent() throws {
    var world = try World.active(income: 1_000_00)
    try world.owe(200_00)  // due 2026-01-15
    #expect(try g10(world, 100_00, at: "cafe").passed)
    let check = try g10(world, 100_01, at: "cafe")
    #expect(check.value == 300_01 && check.bound == 300_00)
    #expect(line(check) == "G10 repayFirst 2026-01-15")
    #expect(try line(g10(world, 300_01, at: "cafe")) == "G10 lowerAmount -")
  }

  /// Due on day d … d+29: the market's order falls due on 2026-01-08, so its window ends on 2026-02-06.
  @Test(arguments: [
    ("2026-02-06", false), ("2026-02-07", true), ("2026-01-08", false), ("2025-12-10", false),
    ("2025-01-01", false),
  ])
  func windows(_ due: String, _ passes: Bool) throws {
    var world = try World.active(income: 1_000_00)
    try world.ask(debt(250_00, due: due))
    #expect(try g10(world, 100_00, at: "market").passed == passes)
  }

  /// A held order counts at dispatch (2) + 10 + term (14): 2026-01-27.
  @Test func heldOrders() throws {
    var world = try World.active(income: 1_000_00)
    try world.ask(World.order(200_00, at: "shop"))
    #expect(try !g10(world, 100_01, at: "market").passed)
    #expect(world.wallet.dueIn30Days() == 0)
    // From 2026-01-28 on nothing of it is within the 30 days of an order due on 2026-02-26 at the earliest.
    try world.ask(debt(99_00, due: "2026-02-25"))
    #expect(try g10(world, 1_00, at: "market").value == 299_00)
  }

  /// A debt from elsewhere is paid on its day like all that is due: then the order can be afforded.
  @Test func clearsWhenADebtFromElsewhereIsPaid() throws {
    var world = try World.active(income: 1_000_00)
    try world.ask(debt(250_00, due: "2026-01-08"))
    #expect(try line(g10(world, 100_00, at: "market")) == "G10 repayFirst 2026-01-08")
  }

  /// An order of just ¥300.00 can be afforded by itself, so it need not be lowered: what else is due is in its way.
  @Test func anOrderOfThirtyPercentNeedNotBeLowered() throws {
    var world = try World.active(income: 1_000_00)
    try world.owe(1_00)  // due 2026-01-15
    #expect(try line(g10(world, 300_00, at: "cafe")) == "G10 repayFirst 2026-01-15")
  }

  /// Only what is owed in CNY counts.
  @Test func anotherCurrencyDoesNotCount() throws {
    var world = try World.active(income: 1_000_00)
    let dollars = try #require(Currency(code: "USD"))
    try world.lend(plan(("2026-01-08", 250_00), ("2026-06-01", 900_00)), DebtDetails(currency: dollars))
    let check = try g10(world, 100_00, at: "market")
    #expect(check.passed && check.value == 100_00)
  }

  /// One fen is a sum, too.
  @Test func aFenCounts() throws {
    #expect(try g10(World.active(income: 1_000_00), 1, at: "cafe").value == 1)
  }

  @Test func undeclaredIncome() throws {
    var world = try World.active(income: nil)
    #expect(world.wallet.limit.total == 500_00)
    #expect(try g10(world, 300_00, at: "cafe").passed)
    world = try World.rich(row: 2)
    try world.ask(.detail(.declareIncome(monthlyFen: nil)))
    #expect(try line(g10(world, 1_00, at: "cafe")) == "G10 declareIncome -")
  }

  @Test func dueIn30DaysCountsLateChargesAndDebts() throws {
    var world = try World.active()
    try world.owe(299_00, at: "kiosk")
    try world.ask(debt(50_00, due: "2026-02-03"))
    world.close(until: day("2026-01-05"))  // day 4 past due: 14 fen; 2026-02-03 is within 2026-01-05 … 02-03
    #expect(world.wallet.dueIn30Days() == 349_14)
    #expect(world.wallet.cashFlow[0] == 299_14 && world.wallet.cashFlow[29] == 50_00)
    #expect(world.wallet.owed == 349_14)
  }

  /// What an application lacks, all of it, each with the way out.
  /// Marks: E1, E4, E5
  @Test func eligibility() throws {
    let empty = World()
    #expect(
      empty.wallet.eligibility.filter { !$0.passed }.map(line)
        == ["E1 authoriseScore -", "E4 addFundingSource -", "E5 addAddress -"])
    // 592: 600 takes a contact of 6 complete months (I3 +8), first seen at the cut-off 2026-07-31.
    var world = World()
    try world.identify()
    try world.addSource("balance", 0)
    try world.addAddress()
    try world.ask(.agreement(.authorise(language: .zh)))
    let failing = world.wallet.eligibility.filter { !$0.passed }
    #expect(failing.map(line) == ["E1 raiseScore 2026-08-06"])
    #expect(failing.first?.value == 592 && failing.first?.bound == 600)
    let request = Request.agreement(
      .activate(
        agreementSHA256: "a1", fundingSource: "balance", autopay: false, typedWord: "同意"))
    #expect(world.refusal(of: request) == .gates(failing))
    world.wallet.activity.chargeOffs = [Activity.ChargeOff(obligation: "o9", on: day("2025-03-31"))]
    #expect(world.wallet.eligibility.filter { !$0.passed }.map(line)[1] == "E3 wait 2026-03-31")
  }

  /// An application fails like an order: not in grace, but from the fourth day past due on until that is paid.
  /// Marks: E2
  @Test func e2PastGrace() throws {
    var world = try World.late(3)
    #expect(world.wallet.eligibility.filter { !$0.passed }.isEmpty)
    world.pass(1)
    #expect(world.wallet.eligibility.filter { !$0.passed }.map(line) == ["E2 payOverdue -"])
    try world.ask(.repayment(.repayAll(from: "balance")))
    #expect(world.wallet.eligibility.filter { !$0.passed }.isEmpty)
  }

  @Test func jsonAlwaysNamesClears() throws {
    let world = try World.active()
    let json = try jsonText(try world.failing(10_00, at: "cash"))
    #expect(json == #"[{"clears":null,"gate":"G13","remedy":"payAtOnce"}]"#)
  }
}
