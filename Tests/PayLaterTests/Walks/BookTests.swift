import PayLaterExchange
import Testing

@testable import PayLater

/// What the book says of an own obligation, by hand.
@Suite struct BookTests {
  /// ¥1,000.00 in six parts for 2.4 % (rule 6): ¥4.00 a month, each earned when its month begins. What is planned holds
  /// what is not earned yet as a charge to come.
  @Test func chargesOfInstalmentsAreBookedAsTheyAreEarned() throws {
    var world = try World.rich()
    var keeper = Bookkeeper(sealer: world.outside.sealer, language: .zh, unnamed: "?")
    var taken = 0
    func told() throws -> [String] {
      defer { taken = world.journal.count }
      var lines: [String] = []
      for (number, event) in world.journal.enumerated().dropFirst(taken) {
        lines += try keeper.take(event, seq: Int64(number + 1)).map { entry in
          let postings = entry.postings.map { "\($0.account) \($0.amount.fen)" }
          return (["\(entry.day) \(entry.kind)"] + postings).joined(separator: ", ")
        }
      }
      return lines
    }
    let id = try world.owe(1_000_00)
    #expect(try told() == ["2026-01-01 captured, purchases 100000, payLater -100000"])
    try world.ask(.reschedule(.split(obligation: id, count: 6)))
    #expect(try told() == ["2026-01-01 rescheduled, charges 400, payLater -400"])
    #expect(keeper.open.map(\.amount.fen) == [17_066, 17_066, 17_066, 17_066, 17_066, 17_070])
    #expect(keeper.open.map(\.unearned.fen) == [0, 400, 400, 400, 400, 400])
    #expect(keeper.open.map { "\($0.due)" }.first == "2026-02-01")
    world.close(until: day("2026-02-01"))
    #expect(try told() == ["2026-02-01 charged, charges 400, payLater -400"])
    #expect(keeper.open.map(\.unearned.fen) == [0, 0, 400, 400, 400, 400])
    // That a charge is earned is no change of the payment; that is what a calendar counts.
    #expect(keeper.open.map(\.sequence) == [1, 0, 0, 0, 0, 0])
    try world.ask(.repayment(.repay(obligation: id, amountFen: 17_066, from: "balance")))
    #expect(try told() == ["2026-02-01 repaid, payLater 17066, funding -17066"])
    #expect(keeper.planned.map(\.isOpen) == [false, true, true, true, true, true])
  }
}
