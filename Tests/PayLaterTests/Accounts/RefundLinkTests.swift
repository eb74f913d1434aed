import Testing

@testable import PayLater

/// A refund of a monthly account and the purchase that it belongs to (section 12).
@Suite struct RefundLinkTests {
  private func world() throws -> World {
    var world = World(on: day("2026-07-02"))
    let rule = AccountDetails(billDay: .number(1), due: .day(.number(10)))
    try world.ask(.account(.add(provider: "花呗", details: rule)))
    return world
  }

  private func buy(_ amount: Money) -> Request { .account(.recordPurchase(account: "m1", amountFen: amount)) }

  /// A refund whose purchase comes later is given it: then no more than that can come back of it. Nothing that is owed
  /// moves.
  @Test func aRefundIsGivenItsPurchase() throws {
    var world = try world()
    try world.ask(.account(.recordRefund(account: "m1", amountFen: 30_00)))
    try world.ask(buy(100_00))
    let (due, owed) = (world.wallet.dueItems, world.wallet.owed)
    let link = AccountRequest.linkRefund(entry: "m1r1", of: "m1b2")
    let answer = try world.ask(.account(link))
    #expect(answer.account == "m1" && answer.entry == "m1r1")
    #expect(world.wallet.accountEntry("m1r1")?.of == "m1b2")
    #expect(world.wallet.dueItems == due && world.wallet.owed == owed)
    #expect(world.refusal(of: .account(link)) == .nothingToDo)
    let large = Request.account(.recordRefund(account: "m1", amountFen: 70_01, of: "m1b2"))
    #expect(world.refusal(of: large) == .overRefundable(most: 70_00, currency: .cny))
    try world.ask(.account(.linkRefund(entry: "m1r1")))
    #expect(world.wallet.accountEntry("m1r1")?.of == nil)
    try world.ask(large)
    #expect(world.refusal(of: .account(link)) == .overRefundable(most: 29_99, currency: .cny))
    #expect(
      world.refusal(of: .account(.linkRefund(entry: "m1b2", of: "m1b2")))
        == .notAllowed(state: "purchase", allowed: ["refund"]))
    #expect(
      world.refusal(of: .account(.linkRefund(entry: "m1r1", of: "m1r3"))) == .unknown(.entry, "m1r3"))
    try world.ask(.account(.reverseEntry(entry: "m1r1", reason: .mistake)))
    #expect(
      world.refusal(of: .account(.linkRefund(entry: "m1r1", of: "m1b2")))
        == .notAllowed(state: "reversed", allowed: ["noted"]))
  }

  /// It is parted again by its inverse, and given back what it had.
  @Test func undo() throws {
    var world = try world()
    for amount in [50_00, 60_00] as [Money] { try world.ask(buy(amount)) }
    try world.ask(.account(.recordRefund(account: "m1", amountFen: 30_00, of: "m1b1")))
    for purchase in [nil, "m1b2"] as [AccountEntryID?] {
      try world.askAndUndo(.account(.linkRefund(entry: "m1r3", of: purchase)))
      #expect(world.wallet.accountEntry("m1r3")?.of == "m1b1")
    }
  }

  /// What is in the journal is enough to have it again.
  @Test func replay() throws {
    var world = try world()
    try world.ask(buy(50_00))
    try world.ask(.account(.recordRefund(account: "m1", amountFen: 30_00)))
    try world.ask(.account(.linkRefund(entry: "m1r2", of: "m1b1")))
    let replayed = world.journal.reduce(into: Wallet()) { $0.apply($1) }
    #expect(replayed == world.wallet && replayed.accountEntry("m1r2")?.of == "m1b1")
    guard case .account(let event)? = world.journal.last else { return #expect(Bool(false)) }
    #expect(event.entry == "m1r2" && event.account == "m1" && event.kind == .refundLinked)
  }

  /// A hundred records go together, one alone goes by itself.
  @Test func batches() {
    let requests = (1...201).map { buy(Money(fen: $0)) }
    let batches = Request.batches(of: requests)
    #expect(
      batches == [
        .together(requests: Array(requests[..<100])), .together(requests: Array(requests[100..<200])),
        requests[200],
      ])
    #expect(Request.batches(of: []).isEmpty && Request.mostTogether == 100)
  }
}
