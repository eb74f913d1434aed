import Testing

@testable import PayLater

/// T1 to T8 with all their effects: ¥120.00 at a shop that ships after two days and is due 14 days after the receipt.
@Suite struct OrderTransitionTests {
  private func placed() throws -> World {
    var world = try World.active()
    try world.ask(World.order(120_00, at: "shop"))
    return world
  }

  @Test func t1Place() throws {
    var world = try World.active()
    #expect(
      try world.booked(World.order(120_00, at: "shop")) == [.available: -120_00, .held: 120_00])
    #expect(world.buckets == [380_00, 120_00, 0, 0, 0])
    let obligation = try world.obligation("o1")
    #expect(obligation.state == .held && obligation.held == 120_00 && obligation.captured == 0)
    #expect(obligation.schedule == [] && world.wallet.owed == 0)
    #expect(world.told(.placed(order: "o1")))
  }

  /// What was held is available again, and the score sees nothing of it.
  /// Marks: T2
  @Test func t2Cancel() throws {
    var world = try placed()
    let before = world.wallet.scoreInputs(cutoff: world.today)
    #expect(try world.booked(.order(.cancel(order: "o1"))) == [.held: -120_00, .available: 120_00])
    #expect(world.buckets == [500_00, 0, 0, 0, 0])
    #expect(try world.order("o1").state == .cancelled && world.obligation("o1").state == .voided)
    #expect(world.told(.cancelled(order: "o1")))
    #expect(world.wallet.scoreInputs(cutoff: world.today) == before && world.wallet.records == [])
  }

  /// Placed on 2026-01-01 at a shop that ships after 40 days: expires on the 31st.
  /// Marks: T3
  @Test func t3Expire() throws {
    var world = try World.active()
    try world.ask(World.order(120_00, at: "slow"))
    world.close(until: day("2026-01-30"))
    #expect(try world.order("o1").state == .placed && world.buckets == [380_00, 120_00, 0, 0, 0])
    #expect(world.bookedClose() == [.held: -120_00, .available: 120_00])
    #expect(try world.order("o1").state == .expired && world.obligation("o1").state == .voided)
    #expect(world.buckets == [500_00, 0, 0, 0, 0] && world.told(.expired(order: "o1")))
  }

  /// Only ever lower, before the capture and with a reason; what is captured is the lowered amount.
  /// Marks: T4
  @Test func t4Lower() throws {
    var world = try placed()
    let lower = { (fen: Int64) in
      Request.issuer(.lowerAmount(order: "o1", amountFen: Money(fen: fen), reason: .priceError))
    }
    #expect(world.refusal(of: lower(120_00)) == .invalid(.amount, .aboveRest))
    #expect(world.refusal(of: lower(120_01)) == .invalid(.amount, .aboveRest))
    #expect(world.refusal(of: lower(0)) == .invalid(.amount, .tooSmall))
    #expect(
      world.refusal(of: .issuer(.lowerAmount(order: "o1", amountFen: 1, reason: .returned)))
        == .invalid(.reason, .malformed))
    #expect(try world.booked(lower(80_00)) == [.held: -40_00, .available: 40_00])
    #expect(world.buckets == [420_00, 80_00, 0, 0, 0])
    #expect(world.told(.amountLowered(order: "o1", to: 80_00, reason: .priceError)))
    world.pass(2)
    try world.ask(lower(60_00))
    #expect(
      try world.booked(.order(.confirmReceipt(order: "o1"))) == [.held: -60_00, .used: 60_00])
    #expect(world.buckets == [440_00, 0, 60_00, 0, 0])
    #expect(try world.obligation("o1").captured == 60_00 && world.obligation("o1").outstanding == 60_00)
  }

  /// A purchase that was paid at once gets the difference back where it came from.
  @Test func t4PaidAtOnce() throws {
    var world = try World.active()
    try world.ask(World.order(120_00, at: "shop", pay: .now, from: "card"))
    #expect(
      try world.booked(.issuer(.lowerAmount(order: "o1", amountFen: 80_00, reason: .soldOut)))
        == [.purchases: -40_00, .source("card"): 40_00])
    #expect(try world.balance("card") == 920_00)
  }

  /// After the two days of the shop; no money moves.
  /// Marks: T5
  @Test func t5Ship() throws {
    var world = try placed()
    world.close(until: day("2026-01-02"))
    #expect(try world.order("o1").state == .placed)
    #expect(world.bookedClose() == [:])
    #expect(try world.order("o1").state == .shipped && world.order("o1").autoReceiptOn == day("2026-01-13"))
    #expect(world.buckets == [380_00, 120_00, 0, 0, 0] && world.told(.shipped(order: "o1")))
  }

  /// What was held is used and owed, due 14 days after the receipt.
  /// Marks: T6
  @Test func t6Confirm() throws {
    var world = try placed()
    world.close(until: day("2026-01-05"))
    let answer = try world.ask(.order(.confirmReceipt(order: "o1")))
    #expect(answer.due == day("2026-01-19") && world.buckets == [380_00, 0, 120_00, 0, 0])
    let obligation = try world.obligation("o1")
    #expect(obligation.state == .active && obligation.captured == 120_00)
    #expect(dues(obligation) == [day("2026-01-19")] && world.wallet.owed == 120_00)
    #expect(world.told(.received(order: "o1", due: day("2026-01-19"))))
  }

  /// Shipped on 2026-01-03: told on the 10th, received on the 13th; put off by 7 days once: on the 17th, the 20th.
  /// Marks: T7
  @Test func t7ByTime() throws {
    var world = try placed()
    world.close(until: day("2026-01-10"))
    #expect(world.told(.autoReceiptSoon(order: "o1", on: day("2026-01-13"))))
    var later = world
    world.close(until: day("2026-01-12"))
    #expect(try world.order("o1").state == .shipped)
    #expect(world.bookedClose() == [.held: -120_00, .used: 120_00])
    #expect(try world.order("o1").state == .received && dues(world.obligation("o1")) == [day("2026-01-27")])
    try later.ask(.order(.extendReceipt(order: "o1")))
    later.close(until: day("2026-01-17"))
    #expect(later.told(.autoReceiptSoon(order: "o1", on: day("2026-01-20"))))
    later.close(until: day("2026-01-19"))
    #expect(try later.order("o1").state == .shipped)
    later.pass(1)
    #expect(try later.order("o1").state == .received && dues(later.obligation("o1")) == [day("2026-02-03")])
  }

  /// Reported on 2026-01-05: received by time never; voided on 2026-02-02, 28 days on, if it does not turn up.
  /// Marks: T8
  @Test func t8NotArrived() throws {
    var world = try placed()
    world.close(until: day("2026-01-05"))
    #expect(try world.booked(.order(.reportNotArrived(order: "o1"))) == [:])
    #expect(try world.order("o1").autoReceiptOn == nil && world.buckets == [380_00, 120_00, 0, 0, 0])
    var late = world
    world.close(until: day("2026-02-01"))
    #expect(try world.order("o1").state == .shipped)
    #expect(world.bookedClose() == [.held: -120_00, .available: 120_00])
    #expect(try world.order("o1").state == .cancelled && world.obligation("o1").state == .voided)
    #expect(world.told(.cancelled(order: "o1")) && world.wallet.records == [])
    late.close(until: day("2026-01-20"))
    #expect(try late.ask(.order(.confirmReceipt(order: "o1"))).due == day("2026-02-03"))
    late.close(until: day("2026-02-03"))
    #expect(try late.order("o1").state == .received && late.buckets == [380_00, 0, 120_00, 0, 0])
  }
}
