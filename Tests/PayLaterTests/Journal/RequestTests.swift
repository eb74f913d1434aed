import PayLaterExchange
import Testing

@testable import PayLater

@Suite struct RequestTests {
  /// The JSON that the command line speaks, from product.md and the words of the requests.
  @Test func shapes() throws {
    let pairs: [(String, Request)] = [
      (
        #"{"repay":{"amountFen":1200,"from":"balance","obligation":"o1"}}"#,
        .repayment(.repay(obligation: "o1", amountFen: 12_00, from: "balance"))
      ),
      (#"{"closeDays":{"until":"2026-02-01"}}"#, .issuer(.closeDays(until: day("2026-02-01")))),
      (#"{"withdrawAuthorisation":{}}"#, .agreement(.withdraw)),
      (#"{"declareIncome":{}}"#, .detail(.declareIncome(monthlyFen: nil))),
      (#"{"freeze":{"days":7}}"#, .rule(.freeze(days: 7))),
      (
        #"{"placeOrder":{"lines":[{"offer":"x","quantity":2}],"merchant":"m","pay":"later","typedAmountFen":100}}"#,
        .order(
          .place(
            merchant: "m", lines: [CartLine(offer: "x", quantity: 2)], address: nil, pay: .later, from: nil,
            typedAmountFen: 100))
      ),
    ]
    for (json, request) in pairs {
      #expect(try decode(Request.self, json) == request)
      #expect(try jsonText(request) == json)
    }
  }

  /// The schema of `sesame apply` has each request of each topic, and no other.
  @Test func theSchemaHasEveryRequest() { #expect(Set(RequestSchema.names) == Request.topics.names) }

  @Test(arguments: [
    #"{"repay":{"obligation":"o 1","amountFen":1,"from":"b"}}"#,
    #"{"repay":{"obligation":"","amountFen":1,"from":"b"}}"#,
    #"{"repay":{"obligation":"o1","amountFen":1.5,"from":"b"}}"#,
    #"{"repay":{"obligation":"o1","amountFen":"1","from":"b"}}"#,
    #"{"repay":{"obligation":"o1","from":"b"}}"#, #"{"fly":{}}"#, #"{}"#, #"[]"#,
    #"{"closeDays":{"until":"2026-02-30"}}"#,
    #"{"repay":{"obligation":"o1","amountFen":9223372036854775808,"from":"b"}}"#,
    #"{"authoriseScore":{"language":"fr"}}"#,
  ])
  func noRequest(_ json: String) { #expect(throws: DecodingError.self) { try decode(Request.self, json) } }

  @Test(arguments: [
    (Refusal.invalid(.amount, .tooSmall), #"{"field":"amount","flaw":"tooSmall","reason":"invalid"}"#),
    (
      .notAllowed(state: "held", allowed: ["active"]),
      #"{"allowed":["active"],"reason":"notAllowed","state":"held"}"#
    ),
    (.unknown(.order, "o\u{1B}"), #"{"id":"o␛","kind":"order","reason":"unknown"}"#),
    (.overPayoff(payoff: 5), #"{"currency":"CNY","payoffFen":5,"reason":"overPayoff"}"#),
    (.insufficientBalance(available: 5), #"{"availableFen":5,"reason":"insufficientBalance"}"#),
    (.notConfirmed(expected: "agree"), #"{"expected":"agree","reason":"notConfirmed"}"#),
    (
      .clockMovedBack(businessDay: Day(number: 0)), #"{"businessDay":"1970-01-01","reason":"clockMovedBack"}"#
    ),
    (.dayNotClosed(businessDay: Day(number: 0)), #"{"businessDay":"1970-01-01","reason":"dayNotClosed"}"#),
    (.codeExpired, #"{"reason":"codeExpired"}"#), (.otherAgreement, #"{"reason":"otherAgreement"}"#),
    (.nothingToDo, #"{"reason":"nothingToDo"}"#), (.servesAutopay, #"{"reason":"servesAutopay"}"#),
    (.servesOrder("o7"), #"{"id":"o7","reason":"servesOrder"}"#),
    (.lastContact, #"{"reason":"lastContact"}"#), (.issuerOnly, #"{"reason":"issuerOnly"}"#),
    (.tooManyOpen, #"{"reason":"tooManyOpen"}"#), (.idReused, #"{"reason":"idReused"}"#),
    (.gates([]), #"{"gates":[],"reason":"gates"}"#),
  ])
  func refusalsAsJSON(_ refusal: Refusal, _ json: String) throws { #expect(try jsonText(refusal) == json) }

  /// Every detail refuses by type what no wallet can hold.
  /// Marks: invalid
  @Test func details() throws {
    var world = try World.active()
    func address(_ label: String = "家", _ phone: String = "13800138000", _ text: String = "路") -> Request {
      .detail(.addAddress(label: label, recipient: "张", phone: phone, text: text))
    }
    let long = String(repeating: "长", count: 121)
    let cases: [(Request, Refusal)] = [
      (address(""), .invalid(.label, .empty)), (address("家", "1"), .invalid(.phone, .malformed)),
      (address("家", "13800138000", long), .invalid(.address, .tooLong)),
      (.detail(.removeAddress(address: "a9")), .unknown(.address, "a9")),
      (.detail(.declareIncome(monthlyFen: -1)), .invalid(.income, .negative)),
      (.detail(.declareIncome(monthlyFen: 1_000_000_001)), .invalid(.income, .tooLarge)),
      (.detail(.declareIncome(monthlyFen: 8_000_00)), .nothingToDo),
      (.detail(.setBalance(source: "balance", balanceFen: -1)), .invalid(.balance, .negative)),
      (.detail(.setBalance(source: "balance", balanceFen: 1_000_000_001)), .invalid(.balance, .tooLarge)),
      (.detail(.setBalance(source: "x", balanceFen: 1)), .unknown(.fundingSource, "x")),
      (.detail(.renameSource(source: "x", name: "a")), .unknown(.fundingSource, "x")),
      (.detail(.renameSource(source: "balance", name: " ")), .invalid(.name, .empty)),
      (
        .detail(.addSource(id: "card", kind: .savings, name: "卡", balanceFen: 0)),
        .invalid(.fundingSource, .taken)
      ),
      (
        .detail(.addSource(id: "forecast", kind: .savings, name: "卡", balanceFen: 0)),
        .invalid(.fundingSource, .taken)
      ),
      (
        .detail(.addSource(id: "a b", kind: .savings, name: "卡", balanceFen: 0)),
        .invalid(.fundingSource, .malformed)
      ),
      (.detail(.addSource(id: nil, kind: .savings, name: "", balanceFen: 0)), .invalid(.name, .empty)),
      (.detail(.removeSource(source: "x")), .unknown(.fundingSource, "x")),
      (.identity(.removeContact(contact: "c9")), .unknown(.contact, "c9")),
      (.agreement(.setObligationAutopay(obligation: "o9", on: false)), .unknown(.obligation, "o9")),
      (.rule(.setFavourite(merchant: "x", on: true)), .unknown(.merchant, "x")),
      (.identity(.requestCode(kind: .email, value: "x")), .invalid(.email, .malformed)),
    ]
    for (request, refusal) in cases { #expect(world.refusal(of: request) == refusal) }
  }

  @Test func sourcesGetNumbersThatAreFree() throws {
    var world = World()
    try world.addSource("f2", 0)
    let first = try world.ask(.detail(.addSource(id: nil, kind: .savings, name: "卡", balanceFen: 0)))
    let second = try world.ask(.detail(.addSource(id: nil, kind: .savings, name: "卡", balanceFen: 0)))
    #expect([first.fundingSource, second.fundingSource] == ["f3", "f4"])
  }

  /// 99,960 are open: 40 more are taken, and then not one.
  /// Marks: tooManyOpen
  @Test func atMost100_000OpenItems() throws {
    var world = try World.active()
    let part = PlannedPayment(due: world.today + 400, amountFen: 1)
    let plan = Array(repeating: part, count: 60)
    try world.ask(.debt(.record(provider: "p", title: "t", instalments: plan)))
    let many = Array(repeating: world.wallet.debts[0], count: 1_665)
    world.wallet.debts = Debts(Array(world.wallet.debts) + many)  // 99,960 payments
    #expect(world.refusal(of: .debt(.record(provider: "p", title: "t", instalments: plan))) == .tooManyOpen)
    try world.ask(.debt(.record(provider: "p", title: "t", instalments: Array(plan.prefix(40)))))
    #expect(world.refusal(of: World.order(1, at: "cafe")) == .tooManyOpen)
    #expect(
      world.refusal(of: .debt(.record(provider: "p", title: "t", instalments: plan + [part])))
        == .invalid(.lines, .tooLong))
  }
}
