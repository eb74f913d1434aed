import Foundation
import Testing

/// Debts from elsewhere put right on the command line (rule 10). The sandbox's day is 2026-01-06.
@Suite struct DebtRecordCommandTests {
  private func sandbox(_ language: String = "zh") throws -> Program {
    let program = Program(language: language)
    try program.apply([#"{"declareIncome":{"monthlyFen":800000}}"#])
    return program
  }

  private func plan(_ program: Program, _ debt: Int = 0) throws -> [String] {
    try program.report("status").list("obligations")[debt].list("instalments").map {
      "\($0.text("due") ?? "-") \($0.number("outstandingFen") ?? -1)"
    }
  }

  /// What is not named stays: one day moves the first payment, the others follow as far apart as they were.
  @Test func anEditChangesWhatItNames() throws {
    let program = try sandbox()
    try program.run("add", "Klarna", "Shoes", "25", "2026-01-20", "--instalments", "3", "--every", "2weeks")
    #expect(try program.run("edit", "e1", "--due", "2026-01-22").status == 0)
    #expect(try plan(program) == ["2026-01-22 2500", "2026-02-05 2500", "2026-02-19 2500"])
    #expect(try program.run("edit", "klarna", "--amount", "30", "--note", "红").status == 0)
    #expect(try plan(program) == ["2026-01-22 3000", "2026-02-05 3000", "2026-02-19 3000"])
    #expect(try program.run("edit", "e1", "--every", "month").status == 0)
    #expect(try plan(program) == ["2026-01-22 3000", "2026-02-22 3000", "2026-03-22 3000"])
    #expect(try program.run("edit", "e1", "--instalments", "4").status == 0)
    #expect(try plan(program).count == 4)
    #expect(try program.run("edit", "e1", "--title", "Boots").status == 0)
    #expect(try plan(program).count == 4)
    let part = try program.report("status").list("obligations")[0]
    #expect(part.text("merchant") == "Boots" && part.text("record.note") == "红")
    #expect(try program.run("edit", "e1", "--title", "Boots").status == 65)
  }

  /// A plan that is not regular is moved only by all its days, and one without a day keeps it so.
  @Test func anEditGuessesNothing() throws {
    let program = try sandbox("en")
    try program.run("add", "Shop", "Desk", "20 30 40", "2026-01-10,2026-01-17,2026-03-01")
    let unclear = try program.run("edit", "e1", "--due", "2026-01-12")
    #expect(unclear.status == 64 && unclear.errors.contains("write all of them"))
    #expect(try plan(program) == ["2026-01-10 2000", "2026-01-17 3000", "2026-03-01 4000"])
    #expect(try program.run("edit", "e1", "--due", "2026-01-12 2026-01-19 2026-03-03").status == 0)
    #expect(try plan(program) == ["2026-01-12 2000", "2026-01-19 3000", "2026-03-03 4000"])
    try program.run("add", "Friend", "Loan", "300", "none")
    #expect(try program.run("edit", "e2", "--amount", "280").status == 0)
    #expect(try plan(program, 1) == ["- 28000"])
    // ¥25.00 is not JPY 2,500.
    let other = try program.run("edit", "e2", "--currency", "JPY")
    #expect(other.status == 64 && other.errors.contains("--amount"))
    #expect(try program.run("edit", "e2", "--currency", "JPY", "--amount", "280").status == 0)
    #expect(try plan(program, 1) == ["- 280"])
  }

  /// A4: the shop refunds 80 of 4 x 25 with 25 paid.
  @Test func aRefundBeyondWhatIsOwed() throws {
    let program = try sandbox("en")
    try program.run("add", "Afterpay", "Coat", "25", "2026-01-07,2026-01-21,2026-02-04,2026-02-18")
    try program.run("pay", "e1", "25")
    let refund = try program.run("refund", "e1", "80")
    #expect(refund.lines.prefix(3) == ["Refund noted e1r1", "settled", "¥5.00 returned to you"])
    #expect(try program.run("remind", "--all").output.isEmpty)
    #expect(try program.run("unpay", "e1r1", "--because", "mistake").status == 0)
    #expect(try program.report("status").number("owedFen") == 7_500)
    #expect(try program.run("unpay", "e1r1", "--because", "mistake").status == 65)
    // 25.00 paid and 80.00 of 100.00 given back: nothing is owed.
    #expect(try program.run("unpay", "e1r1", "--undo").status == 0)
    #expect(try program.report("status").number("owedFen") == 0)
    #expect(try program.run("unpay", "e1p1", "e1r1", "--undo", "--because", "mistake").status == 64)
    #expect(try program.run("unpay", "e1r1", "--because", "mistake").status == 0)
    #expect(try program.run("unpay", "e1p1", "--because", "returned").status == 0)
    #expect(try program.report("status").number("owedFen") == 10_000)
    #expect(try program.run("unpay", "e1p1", "--undo").status == 0)
    #expect(try program.report("status").number("owedFen") == 7_500)
    #expect(try program.run("unpay", "e1p9", "--because", "mistake").status == 65)
    #expect(try program.run("unpay", "e1p1").status == 64)
  }

  @Test func aRecordIsDroppedAndPutInForceAgain() throws {
    let program = try sandbox()
    try program.run("add", "花呗", "手机", "99.30", "2026-01-20")
    #expect(try program.run("drop", "e1").status == 64)
    #expect(try program.run("drop", "e1", "--because", "duplicate").status == 0)
    #expect(try program.report("status").number("owedFen") == 0)
    #expect(try program.run("debts").output.isEmpty)
    #expect(try program.run("debts", "--all").output.contains("e1  花呗  手机"))
    #expect(try program.run("drop", "e1", "--undo").status == 0)
    #expect(try program.report("status").number("owedFen") == 9_930)
  }

  /// A5 and A9: the same record twice, and a name that several debts have.
  @Test func whatLooksAlikeIsAskedAbout() throws {
    let program = try sandbox("en")
    try program.run("add", "花呗", "手机", "25", "2026-01-08")
    let twin = try program.run("add", "花呗", "手机", "25", "2026-01-08")
    #expect(twin.status == 65 && twin.errors.contains("e1") && twin.errors.contains("--again"))
    #expect(try program.run("add", "花呗", "耳机", "30", "2026-01-09").status == 0)
    let several = try program.run("pay", "花呗")
    #expect(several.status == 64 && several.errors.contains("e1  花呗  手机"))
    #expect(several.errors.contains("e2  花呗  耳机") && several.output.isEmpty)
    #expect(
      try program.run("remind").lines == [
        "  due in 2 days  花呗 手机  ¥25.00", "  due in 3 days  花呗 耳机  ¥30.00",
      ])
    #expect(try program.run("pay", "erji").status == 0)
    #expect(try program.run("pay", "nobody").status == 66)
    #expect(try program.run("pay", "e1", "e2").status == 65)
  }

  /// Several at once are all noted, also where nothing can be printed; or none is, and which one was in the way is said.
  @Test func severalAtOnce() throws {
    let program = try sandbox("en")
    for title in ["a", "b", "c"] { try program.run("add", "Shop", title, "10", "2026-01-20") }
    let full = try program.shell("$SESAME pay --lang en e1 e2 > /dev/full")
    #expect(full.status == 0 && full.errors.contains("it is saved"))
    #expect(try program.report("status").number("owedFen") == 1_000)
    let refused = try program.run("pay", "e3", "e1")
    #expect(refused.status == 65 && refused.output.isEmpty && refused.errors.contains("settled"))
    #expect(refused.errors.contains("none of them was noted") && refused.errors.contains("e1  Shop  a"))
    #expect(try program.report("status").number("owedFen") == 1_000)
    let json = try JSONObject(line: try program.run("pay", "e3", "e1", "--json").output)
    #expect(json.text("refused.reason") == "notAllowed")
    let taken = try program.run("unpay", "e1p1", "e2p1", "--because", "mistake", "--json")
    #expect(try taken.status == 0 && program.report("status").number("owedFen") == 3_000)
    #expect(try program.run("pay", "e1", "e2", "e3", "--dry-run").output.contains("¥0.00"))
    #expect(try program.report("status").number("owedFen") == 3_000)
  }

  @Test func aRehearsalWritesNothing() throws {
    let program = try sandbox("en")
    try program.run("add", "Shop", "Lamp", "1.250", "2026-01-08", "--currency", "KWD", "--instalments", "2")
    let before = try Data(contentsOf: URL(fileURLWithPath: program.wallet))
    let shown = try program.run("pay", "e1", "--dry-run")
    #expect(shown.status == 0 && shown.output.contains("KWD 1.250") && !shown.output.contains("¥1"))
    let json = try JSONObject(line: try program.run("pay", "e1", "--rest", "--dry-run", "--json").output)
    #expect(json.list("dues").allSatisfy { $0.text("before.currency") == "KWD" && $0["after.due"] == nil })
    #expect(try program.run("drop", "e1", "--because", "mistake", "--dry-run").status == 0)
    let refused = try program.run("pay", "e1", "9", "--dry-run", "--json")
    #expect(refused.status == 65)
    #expect(try JSONObject(line: refused.output).number("refused.payoffFen") == 2_500)
    #expect(try Data(contentsOf: URL(fileURLWithPath: program.wallet)) == before)
    #expect(try program.run("add", "Shop", "Kettle", "12.5", "2026-01-09", "--currency", "JPY").status == 64)
    #expect(try program.report("status").list("totals").map { $0.text("currency") } == ["CNY", "KWD"])
  }
}
