import Foundation
import PayLater
import Testing

@testable import PayLaterExchange

/// Journals as hledger 1.25 and ledger 3.3.0 read them.
@Suite struct JournalTests {
  private func file(_ text: String) throws -> (folder: Folder, path: String) {
    let folder = try Folder()
    return (folder, try folder.write(text, "book.journal"))
  }

  /// What is owed on the day, by currency, as a program's `balance` says it in one line a currency.
  private static let owed = ["-59.95 CNY", "-800 JPY", "-1.250 KWD"]

  @Test func oneTransactionIsWrittenSo() throws {
    let text = JournalWriter.sample
    #expect(
      text.contains(
        """
        commodity CNY

        2026-01-01 * (o1) 山禾鲜果 | captured 苹果
            ; id: 2.1
            ; due: 2026-01-31
            Expenses:Sesame:Purchases  100.00 CNY
            Liabilities:Sesame:PayLater  -100.00 CNY


        """))
    // A charge that is not earned yet is one by then.
    #expect(
      text.contains(
        """
        2026-03-12 ! (o1-2) 山禾鲜果 | due 手机 2/2
            ; id: o1-2
            ; due: 2026-03-12
            Liabilities:Sesame:PayLater  29.95 CNY
            Expenses:Sesame:Charges  1.05 CNY
            Assets:Sesame:Funding  -31.00 CNY


        """))
    // What is late is planned for the next day.
    #expect(text.contains("2026-02-01 ! (e1-1) 花呗 | due 手机\n    ; id: e1-1\n    ; due: 2026-01-21\n"))
    #expect(text.contains("9990-12-31 ! (e2-1)"))
    // No virtual postings, and no brackets in comments: they would be dates.
    for line in text.split(separator: "\n") where line.hasPrefix("    ") {
      #expect(!line.contains("[") && !line.contains("("), "\(line)")
    }
  }

  @Test(.enabled(if: Judge.hledger != nil, "hledger 1.25 is not there"))
  func hledgerFindsNothingToSay() throws {
    let (folder, path) = try file(JournalWriter.sample)
    defer { withExtendedLifetime(folder) {} }
    let hledger = try #require(Judge.hledger)
    let check = try hledger.run(["-f", path, "check", "-s"])
    #expect(check.status == 0 && check.output.isEmpty && check.errors.isEmpty, "\(check)")
    let balance = [
      "-f", path, "balance", "Liabilities", "--depth", "1", "-N", "--layout", "bare", "-O", "csv",
    ]
    let owed = try hledger.run(balance + ["-e", "2026-02-01"])
    #expect(
      try CSVTable(owed.output).rows.dropFirst().map { "\($0[2]) \($0[1])" }.sorted() == Self.owed.sorted())
    // A future transaction counts: with it nothing is owed any more.
    #expect(
      try CSVTable(hledger.run(balance).output).rows.dropFirst().allSatisfy { $0[2] == "0" || $0[2].isEmpty })
    #expect(try hledger.run(["-f", path, "tags"]).lines.sorted() == ["due", "id", "type"])
    #expect(
      try hledger.run(["-f", path, "accounts", "--declared"]).lines.count == Book.Account.allCases.count)
    let tagged = try hledger.run(["-f", path, "register", "tag:id=3\\.1", "-O", "csv"])
    #expect(try CSVTable(tagged.output).rows.count == 3)
  }

  @Test(.enabled(if: Judge.ledger != nil, "ledger 3.3.0 is not there"))
  func ledgerFindsNothingToSay() throws {
    let (folder, path) = try file(JournalWriter.sample)
    defer { withExtendedLifetime(folder) {} }
    let ledger = try #require(Judge.ledger)
    let words = ["-f", path, "--pedantic", "balance", "Liabilities", "--depth", "1", "--no-total"]
    let owed = try ledger.run(words + ["-e", "2026-02-01"])
    #expect(owed.status == 0 && owed.errors.isEmpty, "\(owed.errors)")
    let amounts = owed.lines.map {
      $0.replacingOccurrences(of: "Liabilities", with: "").trimmingCharacters(in: .whitespaces)
    }
    #expect(amounts.sorted() == Self.owed.sorted())
    // The future counts, unless it is told to leave it out.
    #expect(try ledger.run(words).lines.isEmpty)
    #expect(try ledger.run(words + ["--current", "--now", "2026-01-31"]).output == owed.output)
    let due = try ledger.run(
      [
        "-f", path, "register", "code(o1)", "--format", "%(tag(\"id\")) %(tag(\"due\"))\n",
      ].map { $0 == "code(o1)" ? "Expenses" : $0 })
    #expect(due.lines.first == "2.1 2026-01-31")
  }

  /// Why accounts and commodities are declared as they are.
  @Test(
    .enabled(if: Judge.ledger != nil && Judge.hledger != nil, "ledger 3.3.0 and hledger 1.25 are not there"))
  func otherDeclarationsSatisfyOneOfThemOnly() throws {
    let (ledger, hledger) = (try #require(Judge.ledger), try #require(Judge.hledger))
    func verdicts(_ declarations: String) throws -> [Bool] {
      let text = declarations + "\n2026-01-01 * x\n    Assets:A  1 JPY\n    Assets:B  -1 JPY\n"
      let (folder, path) = try file(text)
      defer { withExtendedLifetime(folder) {} }
      return [
        try hledger.run(["-f", path, "check", "-s"]).status == 0,
        try ledger.run(["-f", path, "--pedantic", "balance"]).status == 0,
      ]
    }
    let accounts = "account Assets:A\naccount Assets:B\n"
    #expect(try verdicts("commodity JPY\n" + accounts) == [true, true])
    #expect(try verdicts("commodity JPY\naccount Assets:A  ; type:A\naccount Assets:B\n") == [true, false])
    #expect(try verdicts("commodity JPY\n    format 1000 JPY\n" + accounts) == [false, true])
    #expect(try verdicts("commodity JPY\n    format 1000. JPY\n" + accounts) == [true, false])
  }

  /// Why a description is marked, and a tag stands in a line of its own.
  @Test(.enabled(if: Judge.hledger != nil, "hledger 1.25 is not there"))
  func unmarkedTextsWouldMeanSomethingElse() throws {
    let hledger = try #require(Judge.hledger)
    func read(_ line: String, _ words: String...) throws -> Judge.Verdict {
      let (folder, path) = try file(line + "\n    a  1 CNY  ; [9.9]\n    b\n")
      defer { withExtendedLifetime(folder) {} }
      return try hledger.run(["-f", path] + words)
    }
    #expect(try read("2026-01-01 a;b", "descriptions").lines == ["a"])
    #expect(try read("2026-01-01 a | b", "payees").lines == ["a"])
    // A date in brackets moves the posting, silently.
    #expect(try read("2026-01-01 a", "register", "a", "--daily", "-O", "csv").output.contains("2026-09-09"))
  }

  /// The same in ledger: brackets in a posting's comment are a date, or an error that hledger passes over, and tags side by side are none.
  @Test(
    .enabled(if: Judge.ledger != nil && Judge.hledger != nil, "ledger 3.3.0 and hledger 1.25 are not there"))
  func commentsWouldMeanSomethingElse() throws {
    let (ledger, hledger) = (try #require(Judge.ledger), try #require(Judge.hledger))
    func journal(_ comment: String) throws -> (folder: Folder, path: String) {
      try file("2026-01-01 * x\n    ; \(comment)\n    A  1 CNY  ; \(comment)\n    B  -1 CNY\n")
    }
    let (dated, broken) = (try journal("[9.9]"), try journal("[9折]"))
    defer { withExtendedLifetime((dated, broken)) {} }
    let moved = try ledger.run([
      "-f", dated.path, "register", "A", "--format", "%(format_date(date, \"%Y-%m-%d\"))\n",
    ])
    #expect(moved.lines == ["2026-09-09"], "\(moved)")
    #expect(try ledger.run(["-f", broken.path, "balance"]).status != 0)
    #expect(try hledger.run(["-f", broken.path, "balance"]).status == 0)
    func due(_ tags: String) throws -> [String] {
      let (folder, path) = try journal(tags)
      defer { withExtendedLifetime(folder) {} }
      return try ledger.run(["-f", path, "register", "A", "--format", "%(tag(\"due\"))\n"]).lines
    }
    #expect(try due("order:o-1, due:2026-12-04").isEmpty)
    #expect(try due("order: o-1\n    ; due: 2026-12-04") == ["2026-12-04"])
  }

  /// A name that is chosen for two accounts is declared once, and each posting keeps its own.
  @Test func accountsHaveTheNamesThatWereChosen() throws {
    var options = ExportOptions.plain
    options.accounts[.funding] = "资产:银行 卡"
    options.accounts[.outside] = "资产:银行 卡"
    options.accounts[.elsewhere] = "负债:花呗"
    let text = JournalWriter.text(.sample, on: Book.sampleDay, options)
    #expect(text.components(separatedBy: "account 资产:银行 卡\n").count == 2)
    #expect(text.contains("    资产:银行 卡  -40.05 CNY\n"))
    guard let hledger = Judge.hledger else { return }
    let (folder, path) = try file(text)
    defer { withExtendedLifetime(folder) {} }
    #expect(try hledger.run(["-f", path, "check", "-s"]).status == 0)
    // It is told what each is, so that a balance sheet knows them by any name.
    let sheet = try hledger.run(["-f", path, "balancesheet", "-N", "-O", "csv", "-e", "2026-02-01"]).lines
    let places = ["\"Assets\"", "\"资产:银行 卡\"", "\"Liabilities\"", "\"负债:花呗\""].map { name in
      sheet.firstIndex { $0.hasPrefix(name) } ?? -1
    }
    #expect(places.allSatisfy { $0 >= 0 } && places == places.sorted(), "\(sheet)")
  }

  @Test func namesThatMeanSomethingElseAreNone() {
    for name in ["Assets:Bank", "资产:银行 卡", "负债:花呗-2", "A:1"] { #expect(AccountNames.isName(name), "\(name)") }
    for name in [
      "", ":A", "A:", "A::B", "A  B", " A", "A: B", "A :B", "(A)", "[A]", "A;B", "A|B", "*A", "A\tB",
      "A\u{A0}B",
      "A\u{202E}B", "\"A\"", "A\nB", String(repeating: "a", count: 201),
    ] { #expect(!AccountNames.isName(name), "\(name)") }
  }

  /// After an older export only the planned payments are written anew: what happened is its beginning still.
  @Test func anOlderExportIsTheBeginningOfANewerOne() throws {
    let all = Book.sample
    for count in 0...all.entries.count {
      let older = Book(entries: Array(all.entries.prefix(count)), dues: all.dues)
      for format in [ExportFormat.hledger, .ledger, .beancount, .csv] {
        func whole(_ book: Book, _ day: Day) -> String {
          var writer = format.writer(.plain)
          let text = writer.beginning() + book.entries.map { writer.text(of: $0) }.joined()
          return text + writer.end([], on: day)
        }
        #expect(whole(all, Book.sampleDay + 3).hasPrefix(whole(older, Book.sampleDay)), "\(format)")
      }
    }
  }
}
