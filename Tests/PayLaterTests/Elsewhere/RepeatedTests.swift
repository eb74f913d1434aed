import Testing

@testable import PayLater

/// What looks like a slip is taken where it is asked for again (rule 10): every such request has a form that does.
@Suite struct RepeatedTests {
  /// Refused with the id of the first, and taken where it is asked for again.
  /// Marks: looksRepeated
  @Test func again() throws {
    var world = World()
    let payments = plan(("2026-02-01", 30_00))
    let requests: [Request] = [
      .debt(.record(provider: "花呗", title: "手机", instalments: payments)),
      .debt(.recordPayment(debt: "e1", amountFen: 2_00)), .debt(.recordRefund(debt: "e1", amountFen: 1_00)),
    ]
    for (request, first) in zip(requests, ["e1", "e1p1", "e1r1"]) {
      try world.ask(request)
      #expect(world.refusal(of: request) == .looksRepeated(first: first))
      try world.ask(try #require(request.again))
    }
    let together = Request.together(requests: [.debt(.recordPayment(debt: "e1", amountFen: 2_00))])
    #expect(world.refusal(of: together) == .looksRepeated(first: "e1p1"))
    try world.ask(try #require(together.again))
    #expect(Request.rule(.setFavourite(merchant: "cafe", on: true)).again == nil)
  }
}
