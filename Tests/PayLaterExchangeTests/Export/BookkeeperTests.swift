import PayLater
import Testing

@testable import PayLaterExchange

/// What entries say of debts from elsewhere, by hand; lives at random are walked with the domain's own tests.
@Suite struct BookkeeperTests {
  /// A life in requests, and its book.
  private struct Kept {
    var scene: Scene
    var keeper: Bookkeeper
    var book = Book()
    private var seq: Int64 = 1

    init() throws {
      scene = try Scene()
      keeper = Bookkeeper(sealer: scene.outside.sealer, language: .zh, unnamed: "?")
      let created = Event.walletCreated(on: Day(number: 20_459), zone: "Asia/Shanghai", sandbox: true)
      #expect(try keeper.take(created, seq: 1) == [])
    }

    /// Makes a request; a line for each entry that it brought.
    mutating func ask(_ request: String) throws -> [String] {
      var lines: [String] = []
      for event in try scene.ask(request).events {
        seq += 1
        for entry in try keeper.take(event, seq: seq) {
          book.entries.append(entry)
          lines.append(Self.line(entry))
        }
      }
      #expect(keeper.wallet == scene.wallet)
      book.dues = keeper.open
      return lines
    }

    private static func line(_ entry: Book.Entry) -> String {
      let postings = entry.postings.map { "\($0.account) \($0.amount.fen) \($0.currency)" }
      let head =
        "\(entry.id) \(entry.day) \(entry.kind) \(entry.noted ?? entry.subject) \(entry.payee)/\(entry.title)"
      return ([head, entry.due.map { "\($0)" } ?? "-"] + postings).joined(separator: ", ")
    }
  }

  private static let phone = #"""
    {"recordDebt":{"provider":"花呗","title":"手机","details":{"paidInstalments":1},"instalments":[
      {"due":"2025-12-10","amountFen":10000},{"due":"2026-02-10","amountFen":10000},{"due":"2026-03-10","amountFen":5050}]}}
    """#

  @Test func aPaymentIsTakenBackAndStandsAgainByEntriesOfItsOwn() throws {
    var life = try Kept()
    let told = try [
      Self.phone, #"{"recordDebtPayment":{"debt":"e1","amountFen":4000,"on":"2026-01-02"}}"#,
      #"{"reverseDebtPayment":{"payment":"e1p1","reason":"mistake"}}"#,
      #"{"restoreDebtPayment":{"payment":"e1p1"}}"#, #"{"reverseDebt":{"debt":"e1","reason":"duplicate"}}"#,
      #"{"restoreDebt":{"debt":"e1"}}"#,
    ].flatMap { try life.ask($0) }
    #expect(
      told == [
        "2.1 2026-01-06 opened e1 花呗/手机, 2026-02-10, purchases 15050 CNY, elsewhere -15050 CNY",
        "3.1 2026-01-02 paid e1p1 花呗/手机, 2026-02-10, elsewhere 4000 CNY, outside -4000 CNY",
        "4.1 2026-01-06 paymentReversed e1p1 花呗/手机, 2026-02-10, elsewhere -4000 CNY, outside 4000 CNY",
        "5.1 2026-01-06 paymentRestored e1p1 花呗/手机, 2026-02-10, elsewhere 4000 CNY, outside -4000 CNY",
        "6.1 2026-01-06 dropped e1 花呗/手机, -, purchases -15050 CNY, elsewhere 11050 CNY, outside 4000 CNY",
        "7.1 2026-01-06 restored e1 花呗/手机, 2026-02-10, purchases 15050 CNY, elsewhere -11050 CNY, outside -4000 CNY",
      ])
  }

  /// A refund of more than is owed comes back in part; taken back, all is as it was.
  @Test func aRefundIsTakenBackAndStandsAgain() throws {
    var life = try Kept()
    let told = try [
      #"""
      {"recordDebt":{"provider":"Klarna","title":"shoes","details":{"currency":"JPY"},"instalments":[
        {"due":"2026-02-10","amountFen":300}]}}
      """#, #"{"recordDebtPayment":{"debt":"e1","amountFen":100}}"#,
      #"{"recordDebtRefund":{"debt":"e1","amountFen":250}}"#,
      #"{"reverseDebtRefund":{"refund":"e1r1","reason":"mistake"}}"#,
      #"{"restoreDebtRefund":{"refund":"e1r1"}}"#,
      #"{"reverseDebtPayment":{"payment":"e1p1","reason":"returned"}}"#,
    ].flatMap { try life.ask($0) }
    #expect(
      told == [
        "2.1 2026-01-06 opened e1 Klarna/shoes, 2026-02-10, purchases 300 JPY, elsewhere -300 JPY",
        "3.1 2026-01-06 paid e1p1 Klarna/shoes, 2026-02-10, elsewhere 100 JPY, outside -100 JPY",
        "4.1 2026-01-06 refundNoted e1r1 Klarna/shoes, -, purchases -250 JPY, elsewhere 200 JPY, outside 50 JPY",
        "5.1 2026-01-06 refundReversed e1r1 Klarna/shoes, 2026-02-10, purchases 250 JPY, elsewhere -200 JPY, outside -50 JPY",
        "6.1 2026-01-06 refundRestored e1r1 Klarna/shoes, -, purchases -250 JPY, elsewhere 200 JPY, outside 50 JPY",
        "7.1 2026-01-06 paymentReversed e1p1 Klarna/shoes, 2026-02-10, elsewhere -50 JPY, outside 50 JPY",
      ])
  }

  /// The id of a planned payment stays; what changes of it is counted, and what falls away is known to have been there.
  @Test func aPlannedPaymentCountsItsChanges() throws {
    var life = try Kept()
    func planned() -> [String] {
      life.keeper.planned.map {
        "\($0.id) \($0.due) \($0.amount.fen) \($0.isOpen) \($0.sequence) \($0.changedOn)"
      }
    }
    _ = try life.ask(Self.phone)
    #expect(
      planned() == ["e1-2 2026-02-10 10000 true 0 2026-01-06", "e1-3 2026-03-10 5050 true 0 2026-01-06"])
    _ = try life.ask(#"{"closeDays":{"until":"2026-01-08"}}"#)
    _ = try life.ask(#"{"recordDebtPayment":{"debt":"e1","amountFen":4000,"instalment":2}}"#)
    #expect(planned()[0] == "e1-2 2026-02-10 6000 true 1 2026-01-08")
    #expect(planned()[1] == "e1-3 2026-03-10 5050 true 0 2026-01-06")
    _ = try life.ask(#"{"recordDebtPayment":{"debt":"e1","amountFen":6000}}"#)
    #expect(planned()[0] == "e1-2 2026-02-10 6000 false 2 2026-01-08")
    _ = try life.ask(#"{"reverseDebtPayment":{"payment":"e1p2","reason":"returned"}}"#)
    #expect(planned()[0] == "e1-2 2026-02-10 6000 true 3 2026-01-08")
    #expect(life.keeper.open.map(\.id) == ["e1-2", "e1-3"])
  }
}
