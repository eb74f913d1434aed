import Testing

@testable import PayLater

/// Every state of the service agreement against the requests that depend on it (rule 2).
@Suite struct AgreementTableTests {
  private static let code = "000042"
  private static let table = TransitionTable(columns: [
    Column(name: "authorise", allowed: authorises, request: .agreement(.authorise(language: .zh))),
    Column(
      name: "withdraw", allowed: ["authorised", "active", "suspended", "closing"],
      request: .agreement(.withdraw)),
    Column(name: "evaluate", allowed: ["authorised"], request: .agreement(.evaluate)),
    Column(
      name: "activate", allowed: ["authorised"],
      request: .agreement(
        .activate(
          agreementSHA256: "a1", fundingSource: "balance", autopay: false, typedWord: "同意"))),
    Column(
      name: "autopay", allowed: ["active", "suspended", "closing"],
      request: .agreement(.setAutopay(on: true, from: "balance"))),
    Column(
      name: "close", allowed: ["identified", "authorised", "active", "suspended"], request: .agreement(.close)
    ),
    Column(name: "erase", allowed: ["closed"], request: .agreement(.erase(typedWord: "erase"))),
    Column(name: "debt", allowed: [], request: debt),
    Column(name: "freeze", allowed: [], request: .rule(.freeze(days: 90))),
    Column(name: "income", allowed: [], request: .detail(.declareIncome(monthlyFen: 9_000_00))),
    Column(name: "payOut", allowed: [], request: .repayment(.payOutCredit(to: "balance"))),
  ])
  private static let authorises = ["identified", "closed", "active", "suspended", "closing"]
  private static let debt = Request.debt(
    .record(
      provider: "花呗", title: "鞋", instalments: [PlannedPayment(due: day("2026-02-01"), amountFen: 1)]))

  /// Authorising twice does nothing; a self-freeze suspends what is active; an erased wallet takes nothing.
  private static let expected = """
    state       authorise    withdraw     evaluate activate  autopay close    erase    debt freeze      income payOut
    none        no           no           no       no        no      no       no       +    +           +      nothing
    identified  →authorised  no           no       no        no      →closed  no       +    +           +      nothing
    authorised  no           →identified  nothing  →active   no      →closed  no       +    +           +      nothing
    active      nothing      →suspended   no       no        +       →closed  no       +    →suspended  +      nothing
    suspended   nothing      +            no       no        +       →closed  no       +    +           +      nothing
    closing     nothing      +            no       no        +       no       no       +    +           +      nothing
    closed      →authorised  no           no       no        no      no       →erased  +    +           +      nothing
    erased      erased:      erased:      erased:  erased:   erased: erased:  erased:  no   no           no     no
    """

  @Test func everyStateAndEvent() throws {
    let table = AgreementTableTests.table
    var found = [(["state"] + table.columns.map(\.name)).joined(separator: " ")]
    for state in Agreement.State.allCases {
      let world = try AgreementTests.world(state)
      found.append(table.row(state.rawValue, world) { $0.wallet.agreement.state.rawValue })
    }
    for (line, wanted) in zip(found, cells(AgreementTableTests.expected)) { #expect(line == wanted) }
  }

  /// Credit takes an active service; what is paid at once takes none (rules 2 and 5).
  @Test func orders() throws {
    for state in Agreement.State.allCases where state != .none {
      var world = try AgreementTests.world(state)
      let later = world.refusal(of: World.order(10_00, at: "cafe"))
      let now = world.refusal(of: World.order(10_00, at: "cafe", pay: .now, from: "balance"))
      switch state {
      case .erased:
        #expect(later == .notAllowed(state: "erased", allowed: []) && now == later)
      case .active: #expect(later == nil && now == nil)
      default:
        guard case .gates(let gates)? = later else {
          Issue.record("\(state): \(String(describing: later))")
          continue
        }
        #expect(gates.contains { $0.gate == .g1 })
        // Frozen by the user: nothing can be bought at all.
        #expect(state == .suspended ? now?.reason == "gates" : now == nil)
      }
    }
  }
}
