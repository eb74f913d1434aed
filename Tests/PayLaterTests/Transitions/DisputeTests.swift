import Testing

@testable import PayLater

/// What a report carries (T14), and disputes after the settlement (T26).
@Suite struct DisputeTests {
  /// Two at ¥100.00 and 99 at ¥1.00, received on 2026-01-01 and due on 2026-01-08.
  private func bought() throws -> World { try World.late(-7) }

  private func back(_ hundreds: Int, _ yuans: Int = 0) -> Request {
    let lines = [("hundred", hundreds), ("yuan", yuans)].filter { $0.1 != 0 }
    return .dispute(
      .reportReturn(
        obligation: "o1", lines: lines.map { CartLine(offer: OfferID($0.0), quantity: $0.1) }))
  }

  /// One of the two goes back: ¥100.00 after the merchant's 3 days, the rest stays owed and is due 3 days later.
  @Test func aPartGoesBack() throws {
    var world = try bought()
    try world.ask(back(1))
    let dispute = try #require(try world.obligation("o1").dispute)
    #expect(dispute.asked == 100_00 && dispute.lines == [CartLine(offer: "hundred", quantity: 1)])
    world.close(until: day("2026-01-03"))
    #expect(world.bookedClose() == [.used: -100_00, .available: 100_00])
    #expect(try world.order("o1").state == .received && world.obligation("o1").outstanding == 199_00)
    #expect(try dues(world.obligation("o1")) == [day("2026-01-11")])
    #expect(world.refusal(of: back(1)) == .alreadyReported(.returning))
  }

  /// All that was bought, named line by line, is the whole order (T13).
  @Test func allOfItIsTheWhole() throws {
    var world = try bought()
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 20_00)))
    try world.ask(back(2, 99))
    #expect(
      try world.obligation("o1").dispute?.asked == 279_00 && world.obligation("o1").dispute?.lines == nil)
    world.pass(3)
    #expect(try world.order("o1").state == .returned && world.obligation("o1").state == .settled)
  }

  /// No more comes back than was not refunded yet.
  @Test func atMostWhatIsLeft() throws {
    var world = try bought()
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 150_00)))
    try world.ask(back(2))
    #expect(try world.obligation("o1").dispute?.asked == 149_00)
  }

  @Test func linesThatWereNotBought() throws {
    var world = try bought()
    #expect(world.refusal(of: back(3)) == .invalid(.quantity, .aboveRest))
    #expect(world.refusal(of: back(-1)) == .invalid(.quantity, .tooSmall))
    #expect(
      world.refusal(of: .dispute(.reportReturn(obligation: "o1", lines: [])))
        == .invalid(.quantity, .tooSmall))
    let twice = [CartLine](repeating: CartLine(offer: "hundred", quantity: 2), count: 2)
    #expect(
      world.refusal(of: .dispute(.reportReturn(obligation: "o1", lines: twice)))
        == .invalid(.quantity, .aboveRest))
    let other = [CartLine(offer: "gift", quantity: 1)]
    #expect(
      world.refusal(of: .dispute(.reportReturn(obligation: "o1", lines: other))) == .unknown(.offer, "gift"))
  }

  /// A problem carries its words, sealed; at most 200 characters of them.
  @Test func theReasonIsSealed() throws {
    var world = try bought()
    func problem(_ reason: String?) -> Request {
      .dispute(.reportProblem(obligation: "o1", refundFen: 10_00, reason: reason))
    }
    let long = String(repeating: "坏", count: 201)
    #expect(world.refusal(of: problem(long)) == .invalid(.reason, .tooLong))
    #expect(world.refusal(of: problem(" ")) == .invalid(.reason, .empty))
    let answer = try world.ask(problem(String(long.dropLast())))
    let reason = try #require(try world.obligation("o1").dispute?.reason)
    #expect(reason.base64.hasPrefix("obligations/o1/problem="))
    #expect(answer.events.first?.subject == "o1")
    let opened = world.wallet.personal(world.outside.sealer)
    #expect(opened[.dispute("o1", .problem)] == String(repeating: "坏", count: 200))
  }

  /// Settled on 2026-01-03 by ¥100.00 of refund and ¥199.00.
  private func settled(_ days: Int = 0) throws -> World {
    var world = try World.late(-5)
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 100_00)))
    try world.pay(199_00)
    world.pass(days)
    return world
  }

  private func dispute(_ fen: Int64, _ reason: String = "用了两天就坏") -> Request {
    .dispute(.disputeSettled(obligation: "o1", refundFen: Money(fen: fen), reason: reason))
  }

  /// Within 60 days, decided for the user on the 14th day: what was asked for becomes credit balance (T12).
  /// Marks: T26
  @Test func disputedAfterTheSettlement() throws {
    var world = try settled(60)
    try world.ask(dispute(50_00))
    let before = world.wallet.scoreInputs(cutoff: world.today)
    #expect(try world.obligation("o1").dispute?.decisionOn == day("2026-03-18"))
    #expect(try world.obligation("o1").state == .settled && world.obligation("o1").pause == nil)
    #expect(world.wallet.agreement.state == .active && world.wallet.owed == 0)
    world.close(until: day("2026-03-17"))
    #expect(world.bookedClose() == [.principal: -50_00, .creditBalance: 50_00])
    #expect(try world.obligation("o1").dispute == nil && world.obligation("o1").state == .settled)
    #expect(world.told(.refunded(obligation: "o1", amount: 50_00, toBalance: 50_00)))
    let after = world.wallet.scoreInputs(cutoff: world.today)
    #expect(after.worstDaysPastDue24 == 0 && after.onTime24 == before.onTime24 && after.disputesLost12 == 0)
    #expect(world.refusal(of: dispute(1)) == .notAllowed(state: "settled", allowed: ["active"]))
  }

  @Test func whoMayDisputeAndWhen() throws {
    var late = try settled(61)
    #expect(late.refusal(of: dispute(1)) == .notAllowed(state: "settled", allowed: ["active"]))
    var world = try settled()
    #expect(world.refusal(of: dispute(199_01)) == .invalid(.amount, .aboveRest))
    #expect(world.refusal(of: dispute(0)) == .invalid(.amount, .tooSmall))
    #expect(world.refusal(of: dispute(1, "")) == .invalid(.reason, .empty))
    try world.ask(dispute(199_00))
    #expect(world.refusal(of: dispute(1)) == .alreadyReported(.afterSettlement))
    try world.ask(.dispute(.withdraw(obligation: "o1")))
    #expect(try world.obligation("o1").dispute == nil && world.obligation("o1").state == .settled)
    #expect(world.refusal(of: dispute(1)) == .alreadyReported(.afterSettlement))
    #expect(dispute(1).party == .user)
  }

  /// All that was captured comes back: the order counts as returned and as never closed (T13).
  @Test func disputedForAllOfIt() throws {
    var world = try settled()
    try world.ask(dispute(199_00))
    world.pass(14)
    #expect(try world.order("o1").state == .returned && world.wallet.records == [])
    #expect(world.wallet.creditBalance == 199_00)
  }

  /// In a sandbox it can be decided at once. Lost, what was refunded to principal is owed again in 14 days, and never
  /// counts as late; it is one dispute lost, and there is no second one.
  @Test func lostAndOwedAgain() throws {
    var world = try settled(20)
    try world.ask(dispute(50_00))
    #expect(
      try world.booked(.issuer(.decideDispute(obligation: "o1", refundFen: 0))) == [
        .available: -100_00, .used: 100_00,
      ])
    let obligation = try world.obligation("o1")
    #expect(obligation.state == .active && dues(obligation) == [world.today + 14])
    #expect(obligation.dispute == nil && obligation.wasOnTime)
    #expect(world.told(.reopened(obligation: "o1", due: world.today + 14)))
    #expect(world.wallet.scoreInputs(cutoff: world.today).disputesLost12 == 1)
    world.pass(14)
    try world.pay(100_00)
    #expect(world.wallet.records.map(\.onTime) == [true])
    #expect(world.refusal(of: dispute(1)) == .alreadyReported(.afterSettlement))
  }

  /// What went to the credit balance is never owed again: with nothing refunded to principal it is only lost.
  @Test func lostWithNothingToReopen() throws {
    var world = try World.late(-5)
    try world.pay(299_00)
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 30_00)))
    try world.ask(dispute(50_00))
    #expect(try world.booked(.issuer(.decideDispute(obligation: "o1", refundFen: 0))) == [:])
    #expect(try world.obligation("o1").state == .settled && world.told(.disputeLost(obligation: "o1")))
    #expect(world.wallet.scoreInputs(cutoff: world.today).disputesLost12 == 1)
  }

  /// Reopened by the other side, an open dispute is decided with it.
  @Test func reopeningDecides() throws {
    var world = try settled()
    try world.ask(dispute(50_00))
    try world.ask(.issuer(.reopen(obligation: "o1", amountFen: 40_00)))
    #expect(try world.obligation("o1").dispute == nil && world.obligation("o1").outstanding == 40_00)
    #expect(world.wallet.scoreInputs(cutoff: world.today).disputesLost12 == 1)
  }

  /// Closing the service does not take the right away; the refund is owed back and paid out.
  /// Marks: owedBack
  @Test func disputedAfterClosing() throws {
    var world = try settled()
    try world.ask(.agreement(.close))
    #expect(world.wallet.agreement.state == .closed)
    try world.ask(dispute(50_00))
    #expect(world.refusal(of: .agreement(.erase(typedWord: "erase"))) == .owedBack(0))
    world.pass(14)
    #expect(world.wallet.creditBalance == 50_00)
    #expect(world.refusal(of: .agreement(.erase(typedWord: "erase"))) == .owedBack(50_00))
    world.pass(7)
    #expect(world.wallet.creditBalance == 0)
    try world.ask(.agreement(.erase(typedWord: "erase")))
  }

  /// What was written before these fields existed still reads, and is written as it was.
  @Test func oldJournalsAndRequests() throws {
    for json in [
      #"{"closed":{}}"#, #"{"resumed":{"days":3,"obligation":"o1"}}"#,
      #"{"disputed":{"dispute":{"asked":100,"decisionOn":"2026-01-15","kind":"problem","reportedOn":"2026-01-01"},"obligation":"o1","pause":{"frozenDaysPastDue":0,"since":"2026-01-01","until":"2026-01-22"}}}"#,
    ] { #expect(try jsonText(decode(Event.self, json)) == json) }
    for json in [
      #"{"reportReturn":{"obligation":"o1"}}"#, #"{"reportProblem":{"obligation":"o1","refundFen":100}}"#,
    ] { #expect(try jsonText(decode(Request.self, json)) == json) }
    #expect(
      try decode(
        Request.self, #"{"reportReturn":{"obligation":"o1","lines":[{"offer":"hundred","quantity":1}]}}"#)
        == back(1))
  }
}
