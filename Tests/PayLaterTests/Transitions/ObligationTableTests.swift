import Testing

@testable import PayLater

/// Every state and standing of an obligation against every request about it (rule 3, T9 to T26).
@Suite struct ObligationTableTests {
  private static let table = TransitionTable(columns: [
    Column(
      name: "repay", allowed: ["active", "chargedOff"],
      request: .repayment(.repay(obligation: "o1", amountFen: 1, from: "card"))),
    Column(
      name: "autopay", allowed: ["held", "active"],
      request: .agreement(.setObligationAutopay(obligation: "o1", on: false))),
    Column(
      name: "refund", allowed: ["active", "chargedOff", "settled", "recovered"],
      request: .issuer(.refund(obligation: "o1", amountFen: 1))),
    Column(name: "return", allowed: ["active"], request: .dispute(.reportReturn(obligation: "o1"))),
    Column(
      name: "problem", allowed: ["active"], request: .dispute(.reportProblem(obligation: "o1", refundFen: 1))),
    Column(name: "withdraw", allowed: [], request: .dispute(.withdraw(obligation: "o1"))),
    Column(name: "decide", allowed: [], request: .issuer(.decideDispute(obligation: "o1", refundFen: 1))),
    Column(name: "lose", allowed: [], request: .issuer(.decideDispute(obligation: "o1", refundFen: 0))),
    Column(name: "withhold", allowed: [], request: .issuer(.withholdRefund(obligation: "o1"))),
    Column(name: "extend", allowed: ["active"], request: .reschedule(.extend(obligation: "o1"))),
    Column(name: "split", allowed: ["active"], request: .reschedule(.split(obligation: "o1", count: 3))),
    Column(
      name: "plan", allowed: ["active"],
      request: .reschedule(.startPlan(obligation: "o1", count: 3, declaresHardship: false))),
    Column(
      name: "declare", allowed: ["active"],
      request: .reschedule(.startPlan(obligation: "o1", count: 3, declaresHardship: true))),
    Column(
      name: "waive", allowed: ["active"],
      request: .issuer(.waiveCharge(obligation: "o1", amountFen: 1, reason: .goodwill))),
    Column(name: "reopen", allowed: ["settled"], request: .issuer(.reopen(obligation: "o1", amountFen: 1))),
    Column(
      name: "dispute", allowed: ["settled"],
      request: .dispute(.disputeSettled(obligation: "o1", refundFen: 1, reason: "坏了"))),
  ])

  /// ¥299.00 of an order received on 2026-01-01 and due on 2026-01-08. `most`: all was refunded before.
  private static let money = """
    state        repay  autopay  refund  return         problem        withdraw  decide   lose     withhold
    held         no     +        no      no             no             nothing   nothing  nothing  nothing
    upcoming     +      +        +       +              +              nothing   nothing  nothing  nothing
    dueToday     +      +        +       +              +              nothing   nothing  nothing  nothing
    inGrace      +      +        +       +              +              nothing   nothing  nothing  nothing
    overdue      +      +        +       +              +              nothing   nothing  nothing  nothing
    returning    +      +        +       paused:active  paused:active  +         +        +        +
    disputing    +      +        +       paused:active  paused:active  +         +        +        +
    unanswered   +      +        +       paused:active  paused:active  +         +        +        nothing
    disputed     +      +        +       +              once           nothing   nothing  nothing  nothing
    extended     +      +        +       +              +              nothing   nothing  nothing  nothing
    instalments  +      +        +       +              +              nothing   nothing  nothing  nothing
    planned      +      +        +       +              +              nothing   nothing  nothing  nothing
    chargeOnly   +      +        +       +              +              nothing   nothing  nothing  nothing
    settled      no     no       +       no             no             nothing   nothing  nothing  nothing
    open         no     no       +       no             no             +         +        +        +
    paid61       no     no       +       no             no             nothing   nothing  nothing  nothing
    returned     no     no       most    no             no             nothing   nothing  nothing  nothing
    voided       no     no       no      no             no             nothing   nothing  nothing  nothing
    chargedOff   +      no       +       no             no             nothing   nothing  nothing  nothing
    recovered    no     no       +       no             no             nothing   nothing  nothing  nothing
    """

  /// `most`: more charges than are owed, or more than was refunded. `settled:active`: settled too long ago.
  private static let dates = """
    state        extend           split           plan           declare      waive  reopen          dispute
    held         no               no              no             no           no     no              no
    upcoming     +                +               notInHardship  +            most   no              no
    dueToday     +                +               notInHardship  +            most   no              no
    inGrace      pastDue          +               +              +            most   no              no
    overdue      pastDue          pastDue         +              +            +      no              no
    returning    paused           paused          paused         paused       most   no              no
    disputing    paused           paused          paused         paused       most   no              no
    unanswered   paused           paused          paused         paused       most   no              no
    disputed     +                +               notInHardship  +            most   no              no
    extended     alreadyExtended  +               notInHardship  +            most   no              no
    instalments  hasInstalments   hasInstalments  notInHardship  +            +      no              no
    planned      hasPlan          hasPlan         hasPlan        hasPlan      +      no              no
    chargeOnly   nothingOwed      nothingOwed     nothingOwed    nothingOwed  +      no              no
    settled      no               no              no             no           no     →active         +
    open         no               no              no             no           no     most            once
    paid61       no               no              no             no           no     settled:active  settled:active
    returned     no               no              no             no           no     →active         nothing
    voided       no               no              no             no           no     no              no
    chargedOff   no               no              no             no           no     no              no
    recovered    no               no              no             no           no     no              no
    """

  @Test func money() throws { try expect(ObligationTableTests.money, of: 0..<9) }

  /// A due day that cannot be moved is refused with what stands against it.
  /// Marks: cannotReschedule
  @Test func dates() throws { try expect(ObligationTableTests.dates, of: 9..<16) }

  private func expect(_ expected: String, of columns: Range<Int>) throws {
    let table = TransitionTable(columns: Array(ObligationTableTests.table.columns[columns]))
    let wanted = cells(expected)
    #expect(wanted.first == (["state"] + table.columns.map(\.name)).joined(separator: " "))
    for line in wanted.dropFirst() {
      let name = String(line.prefix { $0 != " " })
      let world = try ObligationTableTests.world(name)
      #expect(table.row(name, world) { $0.wallet.obligation("o1")?.state.rawValue ?? "gone" } == line)
    }
  }

  /// A world whose obligation o1 is as a row says.
  private static func world(_ name: String) throws -> World {
    var world = try World.active()
    let plan = Request.reschedule(.startPlan(obligation: "o1", count: 3, declaresHardship: false))
    let pay = { (fen: Int64) in
      Request.repayment(.repay(obligation: "o1", amountFen: Money(fen: fen), from: "balance"))
    }
    if ["held", "voided"].contains(name) {
      try world.ask(World.order(120_00, at: "shop"))
      if name == "voided" { try world.ask(.order(.cancel(order: "o1"))) }
      return world
    }
    try world.owe(299_00, at: "market")
    let steps: [(days: Int, requests: [Request])] =
      switch name {
      case "dueToday": [(7, [])]
      case "inGrace": [(10, [])]
      case "overdue": [(12, [])]
      case "returning": [(0, [.dispute(.reportReturn(obligation: "o1"))])]
      case "disputing": [(0, [.dispute(.reportProblem(obligation: "o1", refundFen: 50_00))])]
      case "unanswered":
        [(0, [.dispute(.reportReturn(obligation: "o1")), .issuer(.withholdRefund(obligation: "o1"))])]
      case "disputed":
        [
          (
            0,
            [.dispute(.reportProblem(obligation: "o1", refundFen: 1)), .dispute(.withdraw(obligation: "o1"))]
          )
        ]
      case "extended": [(0, [.reschedule(.extend(obligation: "o1"))])]
      case "instalments": [(0, [.reschedule(.split(obligation: "o1", count: 6))])]
      case "planned": [(12, [plan])]
      // ¥1.00 paid before; on day 10 past due the charge is 7 × 298.00 × 0.05 % = ¥1.04 (rule 4).
      case "chargeOnly": [(0, [pay(1_00)]), (17, [.issuer(.refund(obligation: "o1", amountFen: 298_00))])]
      case "settled": [(0, [.issuer(.refund(obligation: "o1", amountFen: 100_00)), pay(199_00)])]
      case "open": [(0, [.dispute(.reportProblem(obligation: "o1", refundFen: 50_00)), pay(299_00)])]
      case "paid61": [(0, [.issuer(.refund(obligation: "o1", amountFen: 100_00)), pay(199_00)]), (61, [])]
      case "returned": [(0, [.issuer(.refund(obligation: "o1", amountFen: 299_00))])]
      case "chargedOff": [(98, [])]
      case "recovered": [(98, [pay(299_00)])]
      default: []
      }
    for step in steps {
      world.pass(step.days)
      for request in step.requests { try world.ask(request) }
    }
    return world
  }

  /// An obligation, a source or an order that does not exist is named.
  /// Marks: unknown
  @Test func unknownOnes() throws {
    var world = try World.active()
    for request in ObligationTableTests.table.columns.map(\.request) {
      #expect(world.refusal(of: request) == .unknown(.obligation, "o1"))
    }
    #expect(world.refusal(of: .order(.reportNotArrived(order: "o1"))) == .unknown(.order, "o1"))
    #expect(
      world.refusal(of: .issuer(.lowerAmount(order: "o1", amountFen: 1, reason: .soldOut)))
        == .unknown(.order, "o1"))
  }

  /// What the issuer and the merchant do happens in a real wallet by itself, never by request (rule 1).
  /// Marks: issuerOnly
  @Test func theIssuersSideOfARealWallet() throws {
    var world = try World.active()
    try world.owe(299_00, at: "market")
    world.wallet.apply(.walletCreated(on: world.today, zone: "Asia/Shanghai", sandbox: false))
    let requests: [Request] = [
      .issuer(.closeDays(until: world.today + 1)), .issuer(.ship(order: "o1")),
      .issuer(.withholdShipment(order: "o1")),
      .issuer(.lowerAmount(order: "o1", amountFen: 1, reason: .soldOut)),
      .issuer(.refund(obligation: "o1", amountFen: 1)),
      .issuer(.waiveCharge(obligation: "o1", amountFen: 1, reason: .goodwill)),
      .issuer(.decideDispute(obligation: "o1", refundFen: 0)), .issuer(.withholdRefund(obligation: "o1")),
      .issuer(.reopen(obligation: "o1", amountFen: 1)),
    ]
    for request in requests { #expect(world.refusal(of: request) == .issuerOnly) }
    try world.ask(.dispute(.reportReturn(obligation: "o1")))
  }
}
