import Foundation
import Testing

/// `sesame add` and `sesame pay`.
@Suite struct DebtCommandTests {
  @Test func addsPaysInPartAndInFull() throws {
    let program = Program()
    try program.apply([#"{"declareIncome":{"monthlyFen":800000}}"#])
    let added = try program.run("add", "花呗", "手机", "99.30", "2026-01-31", "--instalments", "3")
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.lines.first == "e1  花呗  手机  3 笔  合计 ¥297.90  2026-01-31 至 2026-03-31")
    let english = try program.run("add", "Klarna", "Shoes", "25", "2026-01-10,2026-02-20", "--lang", "en")
    #expect(english.lines.first == "e2  Klarna  Shoes  2 payments  ¥50.00 in all  2026-01-10 to 2026-02-20")
    let weekly = try program.run(
      "add", "Afterpay", "Coat", "1,000", "2026-01-10", "--instalments", "2", "--every", "14", "--json")
    let part = try JSONObject(line: weekly.output)
    #expect(part.text("id") == "e3" && part.number("outstandingFen") == 200_000)
    #expect(part.list("instalments").map { $0.text("due") } == ["2026-01-10", "2026-01-24"])
    let paid = try program.run("pay", "e1", "100", "--json")
    let report = try JSONObject(line: paid.output)
    #expect(report.number("paidFen") == 10_000 && report.number("owedFen") == 19_790 + 5_000 + 200_000)
    #expect(report.number("obligations.0.outstandingFen") == 19_790)
    // Without an amount the next payment is noted (the rest of the second), with --rest all of it.
    #expect(
      try program.run("pay", "e1").lines
        == ["记下已还 e1p2  ¥98.60  还欠 ¥99.30", "撤销：sesame unpay e1p2 --because mistake"])
    #expect(try program.run("unpay", "e1p2", "--because", "mistake").status == 0)
    #expect(
      try program.run("pay", "e1", "--rest").lines
        == ["记下已还 e1p3  ¥197.90  结清了", "撤销：sesame unpay e1p3 --because mistake"])
    #expect(try program.report("status").list("obligations")[0].text("state") == "settled")
    let masked = try program.run("pay", "e2", "10", "--mask")
    #expect(masked.lines.first == "记下已还 e2p1  ¥***  还欠 ¥***")
  }

  /// Month by month, what is late in the current one; each line leads to its debt.
  @Test func theCalendarShowsMonths() throws {
    let program = Program(language: "en")
    try program.apply([#"{"declareIncome":{"monthlyFen":800000}}"#])
    _ = try program.run("add", "花呗", "手机", "99.30", "2026-01-31", "--instalments", "2")
    _ = try program.run("add", "Klarna", "shoes", "12", "2026-02-10", "--currency", "USD")
    let shown = try program.run("calendar")
    #expect(
      shown.lines == [
        "January 2026  ¥99.30", "  2026-01-31  ¥99.30  花呗 1/2  e1  due in 25 days",
        "February 2026  ¥99.30 + USD 12.00", "  2026-02-10  USD 12.00  Klarna  e2  due in 35 days",
        "  2026-02-28  ¥99.30  花呗 2/2  e1  due in 53 days", "March 2026  Nothing falls due this month",
      ], "\(shown)")
    let later = try JSONObject(
      line: program.run("calendar", "--from", "2026-02", "--months", "1", "--json").output)
    #expect(later.text("months.0.month") == "2026-02" && later.list("months.0.items").count == 2)
    for wrong in [["--months", "0"], ["--months", "121"], ["--from", "2026-13"], ["--from", "soon"]] {
      #expect(try program.run(["calendar"] + wrong).status == 64)
    }
    let masked = try program.run("calendar", "--mask")
    #expect(masked.status == 0 && !masked.output.contains("99.30") && masked.output.contains("¥***"))
  }

  @Test func anAddedDebtNeedsNoWallet() throws {
    let program = Program()
    let day = "2099-12-01"
    #expect(try program.run("add", "p", "t", "1", day).status == 0)
    #expect(try program.report("status").number("owedFen") == 100)
  }

  @Test func paysOwnObligations() throws {
    let program = Program()
    try program.oweInShop()
    let order = "o1"
    // Two sources and no autopay: it must be said which.
    let unclear = try program.run("pay", order)
    #expect(unclear.status == 64 && unclear.errors.contains("--from"))
    let part = try program.run("pay", order, "10", "--from", "balance", "--json")
    #expect(part.status == 0, "\(part.errors)")
    #expect(try JSONObject(line: part.output).number("owedFen") == 28_900)
    let tooMuch = try program.run("pay", order, "9999", "--from", "balance")
    #expect(tooMuch.status == 65 && tooMuch.output.isEmpty && tooMuch.errors.contains("还得太多"))
    let refused = try program.run("pay", order, "9999", "--from", "balance", "--json")
    #expect(refused.status == 65)
    #expect(try JSONObject(line: refused.output).text("refused.reason") == "overPayoff")
    #expect(try program.run("pay", "--all", "--from", "balance").status == 0)
    #expect(try program.report("status").number("owedFen") == 0)
    #expect(try program.run("pay", "--all", "--from", "balance").status == 65)
  }

  @Test func whatIsNotUnderstood() throws {
    let program = Program()
    try program.apply([#"{"declareIncome":{"monthlyFen":800000}}"#])
    let usage: [[String]] = [
      ["add", "p", "t", "x", "2026-02-01"], ["add", "p", "t", "1", "2026-02-30"], ["add", "p", "t", "1"],
      ["add", "p", "t", "1", "2026-02-01", "--instalments", "0"],
      ["add", "p", "t", "1", "2026-02-01", "--instalments", "61"],
      ["add", "p", "t", "1", "2026-02-01", "--every", "0"],
      ["add", "p", "t", "1", "2026-02-01,2026-03-01", "--instalments", "2"], ["pay"], ["pay", "o1", "--all"],
      ["pay", "o1", "x"],
    ]
    for words in usage { #expect(try program.run(words).status == 64, "\(words)") }
    #expect(try program.run("add", "", "t", "1", "2026-02-01").status == 65)
    #expect(try program.run("add", "p", "t", "0", "2026-02-01").status == 65)
    #expect(try program.run("pay", "e1").status == 65)
    #expect(try program.run("pay", "e\u{1B}[31m").errors.contains("\u{1B}") == false)
    #expect(try program.run("add", "p", "t", "1", "2026-02-01").status == 0)
    #expect(try program.run("pay", "e1", "--from", "balance").status == 64)
    #expect(try Program().run("pay", "e1").status == 66)
  }
}
