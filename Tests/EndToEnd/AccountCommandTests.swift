import Foundation
import Testing

/// `sesame account` and `sesame accounts`.
@Suite struct AccountCommandTests {
  /// An account lives on two fields a month.
  @Test func billsAlone() throws {
    let program = Program()
    try program.apply([#"{"declareIncome":{"monthlyFen":800000}}"#])
    let added = try program.run("account", "add", "花呗")
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.lines.first == "已开 m1  每月 1 日出账，10 日还款")
    let bill = try program.run("account", "bill", "花呗", "1234.56", "100")
    #expect(bill.lines.first == "2026-01 账单  还欠 ¥1,234.56  2026-01-10", "\(bill)")
    #expect(bill.lines.last?.contains("至少还 ¥100.00") == true)
    let shown = try program.run("accounts")
    #expect(shown.output.contains("2026-01-10  ¥1,234.56  2026-01 账单  待还  至少还 ¥100.00"), "\(shown)")
    let reminded = try program.run("remind")
    #expect(reminded.output.contains("花呗 2026-01 账单  ¥1,234.56（至少还 ¥100.00"), "\(reminded)")
    let item = try program.report("remind")
    #expect(item.text("items.0.bill.bill") == "2026-01" && item.number("items.0.instalment") == 1)
    #expect(item.number("items.0.bill.minimumLeftFen") == 10_000)
    // All that is left of the oldest bill.
    let paid = try program.run("pay", "m1")
    #expect(
      paid.lines == [
        "还款 m1p1  ¥1,234.56  算在 2026-01 账单，2026-01-10 还", "没有要还的", "撤销：sesame unpay m1p1 --because mistake",
      ], "\(paid)")
    #expect(try program.report("status").number("owedFen") == 0)
    let reversed = try program.run("unpay", "m1p1", "--because", "mistake")
    #expect(reversed.status == 0 && reversed.lines.last == "撤销：sesame unpay m1p1 --undo", "\(reversed)")
    #expect(try program.report("status").number("owedFen") == 123_456)
    let restored = try program.run("unpay", "m1p1", "--undo")
    #expect(restored.status == 0 && restored.lines.first == "已恢复，重新计入", "\(restored)")
    #expect(try program.report("status").number("owedFen") == 0)
    #expect(try program.run("unpay", "m1p1", "--undo").status == 65)
    #expect(try program.run("unpay", "m1p1", "--because", "mistake").status == 0)
    #expect(try program.report("status").number("owedFen") == 123_456)
    let taken = try program.run("account", "bill", "m1", "none")
    #expect(taken.status == 0)
    #expect(try program.report("status").number("owedFen") == 0)
  }

  @Test func purchasesAndAnswers() throws {
    let program = Program(language: "en")
    try program.apply([#"{"declareIncome":{"monthlyFen":800000}}"#])
    let opened = try program.run("account", "add", "Card", "--bill-day", "last", "--due", "+9", "--json")
    let account = try JSONObject(line: opened.output)
    #expect(account.text("billDay") == "last" && account.text("due") == "+9")
    let bought = try program.run("account", "buy", "Card", "100", "Keyboard", "--parts", "3")
    #expect(bought.lines.first == "purchase m1b1  ¥100.00  in bill 2026-01, due 2026-02-09", "\(bought)")
    let again = try program.run("account", "buy", "Card", "100", "Keyboard")
    #expect(again.status == 65 && again.errors.contains("--again"))
    let over = try program.run("account", "refund", "m1", "100.01", "--of", "m1b1")
    #expect(over.status == 65)
    #expect(try program.run("account", "pay", "m1", "30", "--bill", "2026-01").status == 0)
    let bills = try program.report("accounts").list("0.bills")
    #expect(bills.map { $0.number("leftFen") } == [333, 3_333, 3_334])
    let when = try program.run("accounts", "--when", "2026-01-31")
    #expect(when.lines == ["2026-03-09  m1  Card  bill 2026-02"], "\(when)")
    #expect(try program.run("account", "close", "m1").status == 65)
    let dry = try program.run("account", "pay", "m1", "--dry-run")
    #expect(dry.status == 0 && dry.output.contains("Only a what-if"), "\(dry)")
    #expect(try program.report("status").number("owedFen") == 7_000)
    let why = try program.run("why", "m1b1")
    #expect(why.status == 0 && why.output.contains("2026-01-31"), "\(why)")
    #expect(try program.run("verify").status == 0)
  }

  @Test(
    arguments: [
      ["account", "buy", "m1"], ["account", "buy", "m1", "1", "x", "y"], ["account", "lend", "m1"],
      ["account", "close"], ["account", "edit", "m1", "--bill-day", "29"],
      ["account", "edit", "m1", "--due", "+61"], ["account", "pay", "m1", "1", "--bill", "soon"],
      ["account", "add", "花呗", "--limit", "1.234"], ["accounts", "--when", "someday"],
    ])
  func whatIsNotUnderstood(_ arguments: [String]) throws {
    let program = Program()
    try program.apply([#"{"addAccount":{"provider":"花呗"}}"#])
    #expect(try program.run(arguments).status == 64, "\(arguments)")
  }

  @Test func whatIsNotThere() throws {
    let program = Program()
    try program.apply([#"{"addAccount":{"provider":"花呗"}}"#])
    #expect(try program.run("account", "buy", "m7", "1").status == 65)
    #expect(try program.run("account", "buy", "无", "1").status == 66)
    #expect(try program.run("why", "m7").status == 66)
  }

  /// Ids and providers at the cursor.
  @Test func completions() throws {
    let program = Program()
    try program.apply([#"{"addAccount":{"provider":"花呗"}}"#])
    func asked(_ words: String) throws -> [String] {
      let lines = try program.shell("$SESAME complete -- \(words)").output.split(
        separator: "\n", omittingEmptySubsequences: false)
      return stride(from: 0, to: lines.count - 1, by: 2).map { String(lines[$0]) }
    }
    #expect(try asked("account ''") == ["add", "edit", "bill", "buy", "refund", "pay", "close", "reopen"])
    #expect(try asked("account buy ''") == ["m1"])
    #expect(try asked("account add 美").first == "美团月付")
    #expect(try asked("pay ''") == ["m1"])
  }

  /// Books and calendars: an id for each entry and for each bill, the same for ever.
  @Test func exports() throws {
    let program = Program()
    try program.apply([#"{"addAccount":{"provider":"花呗","details":{"billDay":"1","due":"10"}}}"#])
    _ = try program.run("account", "buy", "m1", "20", "咖啡")
    let journal = try program.run("export", "hledger").output
    #expect(journal.contains("(m1b1) 花呗 | 消费 咖啡") && journal.contains("(m1-2026-02)"), "\(journal)")
    let calendar = try program.run("export", "ics").output
    #expect(calendar.contains("-m1-2026-02") && calendar.contains("2026-02 至今"), "\(calendar)")
    _ = try program.run("account", "pay", "m1", "20", "--bill", "2026-02")
    let later = try program.run("export", "hledger").output
    #expect(later.hasPrefix(journal.prefix { $0 != "!" }.split(separator: "; 以下")[0]))
    #expect(!later.contains("(m1-2026-02)"))
  }
}
