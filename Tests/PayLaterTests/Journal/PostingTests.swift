import Testing

@testable import PayLater

@Suite struct PostingTests {
  private func postings(of request: Request, in world: World) throws -> [Posting] {
    var copy = world.wallet
    let answer = try copy.handle(request, at: world.moment, with: world.outside)
    var before = world.wallet
    return answer.events.flatMap { event in
      defer { before.apply(event) }
      return event.postings(before: before)
    }
  }

  private func post(_ account: Posting.Account, _ fen: Int64) -> Posting {
    Posting(account: account, amount: Money(fen: fen))
  }

  @Test func anOrderAndItsRepayment() throws {
    var world = try World.active()
    #expect(
      try postings(of: World.order(50_00, at: "shop"), in: world) == [
        post(.available, -50_00), post(.held, 50_00),
      ])
    try world.ask(World.order(50_00, at: "shop"))
    #expect(
      try postings(of: .order(.cancel(order: "o1")), in: world) == [
        post(.held, -50_00), post(.available, 50_00),
      ])
    world.pass(2)
    #expect(
      try postings(of: .order(.confirmReceipt(order: "o1")), in: world) == [
        post(.held, -50_00), post(.used, 50_00),
      ])
    try world.ask(.order(.confirmReceipt(order: "o1")))
    #expect(
      try postings(of: .repayment(.repay(obligation: "o1", amountFen: 20_00, from: "card")), in: world)
        == [
          post(.used, -20_00), post(.available, 20_00), post(.source("card"), -20_00),
          post(.principal, 20_00),
        ])
  }

  @Test func chargesLeaveTheLimitAlone() throws {
    var world = try World.active()
    try world.owe(299_00, at: "kiosk")
    world.pass(4)
    #expect(
      try postings(of: .repayment(.repay(obligation: "o1", amountFen: 14, from: "balance")), in: world)
        == [post(.source("balance"), -14), post(.charges, 14)])
  }

  @Test func paidAtOnce() throws {
    var world = try World.active()
    let order = World.order(50_00, at: "shop", pay: .now, from: "card")
    #expect(try postings(of: order, in: world) == [post(.source("card"), -50_00), post(.purchases, 50_00)])
    try world.ask(order)
    #expect(
      try postings(of: .order(.cancel(order: "o1")), in: world)
        == [post(.purchases, -50_00), post(.source("card"), 50_00)])
  }

  @Test func whatIsTyped() throws {
    let world = try World.active()
    #expect(
      try postings(of: .detail(.setBalance(source: "card", balanceFen: 1_200_00)), in: world)
        == [post(.typed, -200_00), post(.source("card"), 200_00)])
    #expect(
      try postings(of: .detail(.removeSource(source: "card")), in: world)
        == [post(.source("card"), -1_000_00), post(.typed, 1_000_00)])
    #expect(
      try postings(of: .rule(.setLimitCap(amountFen: 200_00)), in: world)
        == [post(.granted, 300_00), post(.available, -300_00)])
  }

  /// A close posts all that it brought, in one set.
  @Test func aClose() throws {
    var world = try World.active(autopay: true)
    try world.owe(50_00, at: "market")
    world.close(until: day("2026-01-07"))
    let before = world.wallet
    let event = try #require(world.pass(1).first)
    #expect(
      event.postings(before: before)
        == [
          post(.used, -50_00), post(.available, 50_00), post(.source("balance"), -50_00),
          post(.principal, 50_00),
        ])
  }
}
