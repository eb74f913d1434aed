import PayLaterExchange
import Testing

@testable import PayLater

/// The book that exports write of a monthly account: it balances, and says what the wallet holds.
@Suite struct AccountBookTests {
  @Test(arguments: [UInt64(1), 2])
  func theBookSaysWhatTheWalletHolds(_ seed: UInt64) throws {
    var walker = try AccountWalker(seed: seed, due: .number(10), on: day("2027-06-15"))
    for _ in 0..<250 { walker.step(.number(10)) }
    let world = walker.world
    var keeper = Bookkeeper(sealer: world.outside.sealer, language: .zh, unnamed: "?")
    var entries: [Book.Entry] = []
    for (seq, event) in world.journal.enumerated() { entries += try keeper.take(event, seq: Int64(seq + 1)) }
    #expect(
      Set(entries.map(\.kind)).isSuperset(of: [
        .bought, .refundNoted, .paid, .billed, .entryReversed, .entryRestored,
      ]))
    #expect(Set(entries.map(\.id)).count == entries.count)
    func sum(_ account: Book.Account) -> Money {
      entries.flatMap(\.postings).filter { $0.account == account }.map(\.amount).sum
    }
    let (bills, credit) = walker.model.bills(on: world.today)
    let owed = bills.map(\.left).reduce(0, +) - credit
    let paid = walker.model.lines.filter { $0.kind == "p" && $0.stands }.map(\.fen).reduce(0, +)
    #expect(sum(.elsewhere).fen == Int64(-owed) && sum(.outside).fen == Int64(-paid))
    #expect(sum(.purchases).fen == Int64(owed + paid))
    // A line for each bill with anything left, by its month.
    #expect(
      keeper.open.map { "\($0.id) \($0.due) \($0.amount.fen)" }
        == bills.filter { $0.left > 0 }.sorted { ($0.due, $0.month) < ($1.due, $1.month) }.map {
          "m1-\(Month(index: $0.month)) \($0.due) \($0.left)"
        })
  }
}
