import Foundation
import PayLater
import Testing

@testable import PayLaterExchange

/// Tables as a reader of RFC 4180 and hledger 1.25 have them.
@Suite struct CSVTests {
  @Test func oneEntryIsWrittenSo() {
    let lines = CSVWriter.sample.components(separatedBy: "\r\n")
    #expect(
      lines[1]
        == "2.1,2026-01-01,booked,captured,o1,,sesame,山禾鲜果,苹果,Expenses:Sesame:Purchases,100.00,CNY,2026-01-31"
    )
    #expect(
      lines[2]
        == "2.1,2026-01-01,booked,captured,o1,,sesame,山禾鲜果,苹果,Liabilities:Sesame:PayLater,-100.00,CNY,2026-01-31"
    )
    #expect(lines.contains { $0.hasPrefix("o1-2,2026-03-12,planned,due,o1,,sesame,") })
    #expect(lines.last == "")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "'x"]) func formulasAreGuarded(
    _ text: String
  ) {
    #expect(CSVWriter.guarded(text) == "'" + text)
    #expect(CSVWriter.guarded("x" + text) == "x" + text)
  }

  /// An amount is never guarded: the guard would become a part of its commodity.
  @Test(.enabled(if: Judge.hledger != nil, "hledger 1.25 is not there"))
  func hledgerReadsTheAmounts() throws {
    let (folder, hledger) = (try Folder(), try #require(Judge.hledger))
    func balance(_ text: String) throws -> [String] {
      let rules = """
        skip 1
        fields id, date, state, kind, subject, noted, provider, payee, title, account1, amount, currency, due
        account2 Equity:Check
        """
      let read = try hledger.run([
        "-f", folder.write(text, "book.csv"), "--rules-file", folder.write(rules, "book.rules"), "balance",
        "Liabilities:Sesame", "--depth", "2", "-N", "--layout", "bare", "-O", "csv", "-e", "2026-02-01",
        "not:desc:planned",
      ])
      #expect(read.status == 0, "\(read.errors)")
      return try CSVTable(read.output).rows.dropFirst().map { "\($0[1]) \($0[2])" }.sorted()
    }
    let booked = CSVWriter.text(Book(entries: Book.sample.entries), on: Book.sampleDay, .plain)
    #expect(try balance(booked) == ["CNY -59.95", "JPY -800", "KWD -1.250"])
    let guarded = booked.replacing(",-100.00,", with: ",'-100.00,")
    #expect(try balance(guarded) != ["CNY -59.95", "JPY -800", "KWD -1.250"])
  }
}
