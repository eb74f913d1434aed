import Testing

@testable import PayLater

/// How a refusal is written: the reason, and what belongs to it.
@Suite struct RefusalTests {
  @Test(arguments: [
    (Refusal.invalid(.amount, .tooSmall), #""field":"amount","flaw":"tooSmall","reason":"invalid""#),
    (
      .notAllowed(state: "held", allowed: ["active"]),
      #""allowed":["active"],"reason":"notAllowed","state":"held""#
    ),
    (.unknown(.debt, "e9"), #""id":"e9","kind":"debt","reason":"unknown""#),
    (.overPayoff(payoff: 5), #""currency":"CNY","payoffFen":5,"reason":"overPayoff""#),
    (.overRefundable(most: 7, currency: .cny), #""currency":"CNY","mostFen":7,"reason":"overRefundable""#),
    (.looksRepeated(first: "e1p1"), #""id":"e1p1","reason":"looksRepeated""#),
    (.insufficientBalance(available: 3), #""availableFen":3,"reason":"insufficientBalance""#),
    (.codeExpired, #""reason":"codeExpired""#),
    (.notConfirmed(expected: "erase"), #""expected":"erase","reason":"notConfirmed""#),
    (.otherAgreement, #""reason":"otherAgreement""#), (.nothingToDo, #""reason":"nothingToDo""#),
    (.servesAutopay, #""reason":"servesAutopay""#),
    (.servesOrder("o1"), #""id":"o1","reason":"servesOrder""#),
    (.lastContact, #""reason":"lastContact""#),
    (.alreadyReported(.problem), #""kind":"problem","reason":"alreadyReported""#),
    (.cannotReschedule(.paused), #""flaw":"paused","reason":"cannotReschedule""#),
    (.owedBack(2), #""creditBalanceFen":2,"reason":"owedBack""#), (.issuerOnly, #""reason":"issuerOnly""#),
    (.tooManyOpen, #""reason":"tooManyOpen""#), (.idReused, #""reason":"idReused""#),
    (
      .clockMovedBack(businessDay: day("2026-01-01")),
      #""businessDay":"2026-01-01","reason":"clockMovedBack""#
    ),
    (.dayNotClosed(businessDay: day("2026-01-01")), #""businessDay":"2026-01-01","reason":"dayNotClosed""#),
    (
      .unknown(.order, String(repeating: "x", count: 65)),
      #""id":"\#(String(repeating: "x", count: 64))","kind":"order","reason":"unknown""#
    ),
  ])
  func json(_ refusal: Refusal, _ json: String) throws { #expect(try jsonText(refusal) == "{\(json)}") }

  /// Of the gates only those that pass say so; the day on which one clears is always there.
  @Test func gates() throws {
    let gates = [
      GateCheck(.g1, true, remedy: .wait), GateCheck(.g7, false, value: 1, bound: 2, remedy: .repayFirst),
    ]
    let json =
      #"[{"clears":null,"gate":"G1","passed":true},{"bound":2,"clears":null,"gate":"G7","remedy":"repayFirst","value":1}]"#
    #expect(try jsonText(gates) == json && roundTrip(gates) == gates)
    #expect(try jsonText(Refusal.gates(gates)) == #"{"gates":\#(json),"reason":"gates"}"#)
  }
}
