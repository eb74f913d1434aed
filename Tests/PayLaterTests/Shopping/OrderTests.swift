import Testing

@testable import PayLater

@Suite struct OrderTests {
  /// T1, T5, T7, T6: the buckets and days of an order that nobody touches.
  @Test func anOnlineOrderByItself() throws {
    var world = try World.active()
    try world.ask(World.order(120_00, at: "shop"))
    #expect(world.wallet.limit.available == 380_00 && world.wallet.limit.held == 120_00)
    #expect(try world.order("o1").state == .placed)
    world.close(until: day("2026-01-03"))
    #expect(try world.order("o1").state == .shipped)
    #expect(try world.order("o1").autoReceiptOn == day("2026-01-13"))
    world.close(until: day("2026-01-12"))
    #expect(try world.obligation("o1").state == .held)
    world.close(until: day("2026-01-13"))
    #expect(try world.order("o1").receivedOn == day("2026-01-13"))
    #expect(try world.obligation("o1").nextDue?.due == day("2026-01-27"))
    #expect(world.wallet.limit.held == 0 && world.wallet.limit.used == 120_00)
  }

  @Test(arguments: [
    ("kiosk", "2026-01-15"), ("market", "2026-01-22"), ("cafe", "2026-01-29"), ("gym", "2026-02-14"),
    ("utility", "2026-02-10"),
  ])
  func inStoreIsOneTransaction(_ merchant: String, _ due: String) throws {
    var world = try World.active(on: day("2026-01-15"))
    let answer = try world.ask(World.order(88_00, at: MerchantID(merchant)))
    #expect(answer.due == day(due))
    #expect(try world.order("o1").state == .received)
    #expect(world.wallet.limit.used == 88_00 && world.wallet.limit.held == 0)
  }

  @Test(arguments: [
    ("2026-01-31", Term.statement(10), "2026-02-10"), ("2026-12-01", .statement(10), "2027-01-10"),
    ("2026-01-15", .statement(31), "2026-02-28"), ("2026-02-28", .days(1), "2026-03-01"),
  ])
  func terms(_ received: String, _ term: Term, _ due: String) {
    #expect(term.due(receivedOn: day(received)) == day(due))
  }

  @Test func confirmingEarlySetsTheDueDay() throws {
    var world = try World.active()
    try world.ask(World.order(120_00, at: "shop"))
    world.pass(4)
    let answer = try world.ask(.order(.confirmReceipt(order: "o1")))
    #expect(answer.due == day("2026-01-19"))
  }

  @Test func dispatchZeroShipsAtOnce() throws {
    var world = try World.active()
    try world.ask(World.order(120_00, at: "fast"))
    #expect(try world.order("o1").state == .shipped)
    #expect(try world.order("o1").autoReceiptOn == day("2026-01-11"))
    let purchase = try world.purchase(1_00, at: "fast")
    #expect(!world.wallet.disclosure(for: purchase).cancellable)
    #expect(world.wallet.disclosure(for: try world.purchase(1_00, at: "shop")).cancellable)
  }

  @Test func theReceiptIsPutOffOnce() throws {
    var world = try World.active()
    try world.ask(World.order(120_00, at: "fast"))
    world.close(until: day("2026-01-08"))
    #expect(
      world.wallet.reminders.map(\.about).contains(.autoReceiptSoon(order: "o1", on: day("2026-01-11"))))
    try world.ask(.order(.extendReceipt(order: "o1")))
    #expect(world.refusal(of: .order(.extendReceipt(order: "o1"))) == .nothingToDo)
    world.close(until: day("2026-01-17"))
    #expect(try world.order("o1").state == .shipped)
    world.close(until: day("2026-01-18"))
    #expect(try world.order("o1").state == .received)
  }

  @Test func cancellingGivesTheHoldBack() throws {
    var world = try World.active()
    try world.ask(World.order(120_00, at: "shop"))
    try world.ask(.order(.cancel(order: "o1")))
    #expect(world.wallet.limit.available == 500_00 && world.wallet.limit.held == 0)
    #expect(try world.obligation("o1").state == .voided)
    // No effect on the score: nothing closed, no month active.
    #expect(world.wallet.records.isEmpty && world.wallet.activity.activeMonths.isEmpty)
  }

  @Test func whatIsNotShippedIn30DaysExpires() throws {
    var world = try World.active()
    try world.ask(World.order(120_00, at: "shop"))
    try world.ask(.issuer(.withholdShipment(order: "o1")))
    world.close(until: day("2026-01-30"))
    #expect(try world.order("o1").state == .placed)
    world.close(until: day("2026-01-31"))
    #expect(try world.order("o1").state == .expired)
    #expect(try world.obligation("o1").state == .voided)
    #expect(world.wallet.limit.available == 500_00)
    #expect(world.wallet.reminders.map(\.about).contains(.expired(order: "o1")))
  }

  @Test func paidAtOnceTakesAndGivesBackTheMoney() throws {
    var world = try World.authorised()  // not even activated
    try world.ask(World.order(120_00, at: "cash", pay: .now, from: "balance"))
    #expect(try world.balance("balance") == 4_880_00)
    #expect(world.wallet.obligations.isEmpty)
    try world.ask(.order(.cancel(order: "o1")))
    #expect(try world.balance("balance") == 5_000_00)
    try world.ask(World.order(120_00, at: "cafe", pay: .now, from: "balance"))
    #expect(try world.order("o2").state == .received)
    let most = world.refusal(of: World.order(4_880_01, at: "cafe", pay: .now, from: "balance"))
    #expect(most == .insufficientBalance(available: 4_880_00))
    #expect(world.refusal(of: World.order(1, at: "cafe", pay: .now)) == .invalid(.fundingSource, .missing))
  }

  static let requests: [(String, @Sendable (OrderID) -> Request, Order.State)] = [
    ("cancel", { .order(.cancel(order: $0)) }, .placed), ("ship", { .issuer(.ship(order: $0)) }, .placed),
    ("withhold", { .issuer(.withholdShipment(order: $0)) }, .placed),
    ("confirm", { .order(.confirmReceipt(order: $0)) }, .shipped),
    ("extend", { .order(.extendReceipt(order: $0)) }, .shipped),
  ]

  /// A request that the state does not allow is refused with that state and the one in which it would be allowed.
  /// Marks: notAllowed
  @Test(arguments: [Order.State.placed, .shipped, .received, .cancelled, .expired], 0..<5)
  func everyStateAndRequest(_ state: Order.State, _ index: Int) throws {
    var world = try World.active()
    try world.ask(World.order(10_00, at: "slow"))
    switch state {
    case .shipped: try world.ask(.issuer(.ship(order: "o1")))
    case .received:
      try world.ask(.issuer(.ship(order: "o1")))
      try world.ask(.order(.confirmReceipt(order: "o1")))
    case .cancelled: try world.ask(.order(.cancel(order: "o1")))
    case .expired: world.pass(30)
    case .placed, .returned: break
    }
    #expect(try world.order("o1").state == state)
    let (_, request, allowed) = OrderTests.requests[index]
    if state == allowed {
      try world.ask(request("o1"))
    } else {
      #expect(
        world.refusal(of: request("o1"))
          == .notAllowed(state: state.rawValue, allowed: [allowed.rawValue]))
    }
    #expect(world.refusal(of: request("o9")) == .unknown(.order, "o9"))
  }

  /// Where it is not typed, the refusal says what should have been.
  /// Marks: notConfirmed
  @Test func theAmountIsTypedAtTheFirstOrderAndAboveHalfOfTheLimit() throws {
    var world = try World.active()
    #expect(
      world.refusal(of: World.order(10_00, at: "cafe", typed: false)) == .notConfirmed(expected: "1000"))
    try world.ask(World.order(10_00, at: "cafe"))
    try world.ask(World.order(250_00, at: "cafe", typed: false))
    try world.ask(.repayment(.repayAll(from: "balance")))
    let more = World.order(250_01, at: "cafe", typed: false)
    #expect(world.refusal(of: more) == .notConfirmed(expected: "25001"))
  }

  @Test func aCartIsChecked() throws {
    var world = try World.active()
    func buy(_ lines: [CartLine], _ address: AddressID? = "a1") -> Request {
      .order(
        .place(
          merchant: "shop", lines: lines, address: address, pay: .later, from: nil, typedAmountFen: nil))
    }
    let one = [CartLine(offer: "yuan", quantity: 1)]
    #expect(world.refusal(of: buy([])) == .invalid(.lines, .empty))
    #expect(world.refusal(of: buy([CartLine(offer: "x", quantity: 1)])) == .unknown(.offer, "x"))
    #expect(world.refusal(of: buy([CartLine(offer: "yuan", quantity: 0)])) == .invalid(.quantity, .tooSmall))
    #expect(world.refusal(of: buy([CartLine(offer: "yuan", quantity: -1)])) == .invalid(.quantity, .tooSmall))
    #expect(
      world.refusal(of: buy([CartLine(offer: "yuan", quantity: .max)])) == .invalid(.quantity, .tooLarge))
    #expect(world.refusal(of: buy([CartLine(offer: "house", quantity: 2)])) == .invalid(.quantity, .tooLarge))
    #expect(
      world.refusal(of: buy([CartLine(offer: "fen", quantity: 1000)])) == .invalid(.quantity, .tooLarge))
    let most = world.refusal(of: buy([CartLine(offer: "fen", quantity: 999)]))
    #expect(most == .notConfirmed(expected: "999"))
    #expect(world.refusal(of: buy(one, nil)) == .invalid(.address, .missing))
    #expect(world.refusal(of: buy(one, "a9")) == .unknown(.address, "a9"))
    #expect(world.refusal(of: World.order(1, at: "nowhere")) == .unknown(.merchant, "nowhere"))
  }

  @Test func theDisclosureStatesTheWorst() throws {
    let world = try World.active()
    let terms = world.wallet.disclosure(for: try world.purchase(299_00, at: "shop"))
    #expect(terms.payments == [PlannedPayment(due: day("2026-01-27"), amountFen: 299_00)])
    #expect(terms.lateAfter10Days == 1_04 && terms.lateAfter30Days == 4_03 && terms.lateAtMost == 74_75)
    #expect(terms.availableAfter == 201_00 && terms.apr == 0 && terms.typesAmount)
  }

  @Test func settledOrdersStayFor180Days() throws {
    var world = try World.active()
    let id = try world.owe(100_00)
    try world.ask(.repayment(.repay(obligation: id, amountFen: 100_00, from: "balance")))
    world.pass(180)
    #expect(world.wallet.orders.count == 1 && world.wallet.obligations.count == 1)
    world.pass(1)
    #expect(world.wallet.orders.isEmpty && world.wallet.obligations.isEmpty)
    #expect(world.wallet.records.map(\.obligation) == ["o1"])
  }
}
