import Testing

/// Pauses, partial returns and disputes after the settlement, by the requests of the real program; two batteries of
/// ¥129.00 from the repair shop on 2026-01-06.
@Suite struct DisputeTests {
  /// ¥129.00 in six for 309 fen, 51 a month: in the pause of 02-01 to 02-22 no further month is earned.
  @Test func aPauseEarnsNothing() throws {
    var life = try Life()
    try life.buy("good-again-repairs", "battery", 129_00)
    try life.ask(#"{"splitIntoInstalments":{"obligation":"o1","count":6}}"#)
    try life.until("2026-02-01")
    try life.ask(
      #"{"reportProblem":{"obligation":"o1","refundFen":100}}"#, #"{"withholdRefund":{"obligation":"o1"}}"#)
    for day in ["2026-02-06", "2026-02-21", "2026-02-22", "2026-02-26"] {
      try life.until(day)
      try life.expect(["o1.payoffFen": 129_51, "owedFen": 129_51])
    }
    try life.until("2026-02-27")
    try life.expect(["o1.payoffFen": 130_02])
    #expect(try life.instalments("o1").map(\.[0]).prefix(2) == ["2026-02-27", "2026-03-27"])
  }

  /// One of the two goes back; settled, the order is disputed in words, and decided on the 14th day.
  @Test func aPartGoesBackAndTheRestIsDisputed() throws {
    var life = try Life()
    try life.ask(
      #"{"placeOrder":{"merchant":"good-again-repairs","lines":[{"offer":"battery","quantity":2}],"pay":"later","typedAmountFen":25800}}"#,
      #"{"reportReturn":{"obligation":"o1","lines":[{"offer":"battery","quantity":1}]}}"#)
    try life.expect(["obligations.0.dispute.askedFen": 129_00, "obligations.0.dispute.lines.0.quantity": 1])
    try life.ask(#"{"decideDispute":{"obligation":"o1","refundFen":12900}}"#)
    try life.expect(["owedFen": 129_00, "limit.usedFen": 129_00])
    try life.pay(129_00, of: "o1", from: "balance")
    #expect(try life.text("o1", "state") == "settled")
    try life.until("2026-02-01")
    try life.ask(#"{"disputeSettled":{"obligation":"o1","refundFen":5000,"reason":"用了三周就鼓包"}}"#)
    let status = try life.status()
    #expect(status.text("obligations.0.dispute.kind") == "afterSettlement")
    #expect(status.text("obligations.0.dispute.reason") == "用了三周就鼓包")
    #expect(status.text("obligations.0.dispute.decisionOn") == "2026-02-15")
    try life.until("2026-02-14")
    try life.expect(["creditBalanceFen": 0])
    try life.until("2026-02-15")
    try life.expect(["creditBalanceFen": 50_00, "owedFen": 0, "limit.usedFen": 0])
    #expect(try life.program.verified()["sound"] as? Bool == true)
  }
}
