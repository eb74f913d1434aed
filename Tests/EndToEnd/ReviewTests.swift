import Foundation
import Testing

/// Rows of bills that wait, decided by the real program.
@Suite struct ReviewTests {
  private let program = Program(language: "en")

  private static let header = "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n"
  private static let june = """
    2026-06-29 10:11:12,日用百货,某某店,a***@x.cn,杯子,支出,20.00,花呗,交易成功,2026062922002,M2,,
    2026-06-30 12:11:12,日用百货,某某店,,先用后付鞋,支出,30.00,,等待确认收货,2026063022005,,,
    2026-06-30 12:12:12,日用百货,某某店,,先用后付鞋,支出,35.00,,等待确认收货,2026063022006,,,
    2026-06-30 12:13:12,日用百货,某某店,,先用后付伞,支出,9.00,,等待确认收货,2026063022007,,,

    """
  /// One of them is deducted since, one closed unpaid, and another like them has come.
  private static let july = """
    2026-07-02 12:11:12,日用百货,某某店,,先用后付鞋,支出,30.00,余额宝,交易成功,2026063022005,,,
    2026-07-03 12:11:12,日用百货,某某店,,先用后付鞋,支出,45.00,,等待确认收货,2026070322005,,,
    2026-07-03 13:11:12,日用百货,某某店,,先用后付伞,支出,9.00,,交易关闭,2026063022007,,,

    """

  private func take(_ rows: String) throws -> JSONObject {
    let path = program.home.path + "/bill.csv"
    try (Self.header + rows).write(toFile: path, atomically: true, encoding: .utf8)
    let result = try program.run("import", path, "--json")
    #expect(result.status == 0, "\(result.errors)")
    return try JSONObject(line: result.output)
  }

  private var waiting: [String] {
    get throws { try program.run("review").lines.filter { $0.hasPrefix("  w") }.map { String($0.prefix(4)) } }
  }

  @Test func whatWaitsIsDecidedAndRemembered() throws {
    #expect(try take(Self.june).list("needsLook").count == 3)
    #expect(try waiting == ["  w1", "  w2", "  w3"])
    let owed = try program.run("review", "w1", "--due", "2026-07-14", "--always")
    #expect(owed.status == 0 && owed.lines.first == "w1  recorded as debt e1", "\(owed)")
    #expect(try program.report("status").number("owedFen") == 2_000 + 3_000)
    let july = try take(Self.july)
    // The rows answered by a rule are told once more by the file that brings them, and are known from then on.
    #expect(july.list("needsLook").count == 1 && july.list("skipped").count == 1)
    #expect(try program.report("status").number("owedFen") == 2_000 + 3_000 + 4_500)
    #expect(try waiting == ["  w2"])
    let again = try take(Self.july)
    #expect(again.list("needsLook").isEmpty && again.list("known").count == 2)
    let told = try program.run("review")
    #expect(told.output.contains("¥30.00 of e1 was deducted on 2026-07-02"), "\(told)")
    #expect(try program.run("review", "w2", "--drop").status == 0)
    #expect(try program.run("review", "w1", "--undo").status == 0)
    #expect(try waiting == ["  w1"])
    #expect(try program.report("status").number("owedFen") == 2_000 + 4_500)
    #expect(try program.verified().list("faults").isEmpty)
  }

  /// What a newer file tells of a row is known when an older file still has it waiting.
  @Test func theOrderOfFilesMeansNothing() throws {
    _ = try take(Self.july)
    let june = try take(Self.june)
    #expect(june.list("needsLook").count == 1 && june.list("skipped").count == 2, "\(june)")
    let other = Program(language: "en")
    let path = other.home.path + "/bill.csv"
    for rows in [Self.june, Self.july] {
      try (Self.header + rows).write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try other.run("import", path, "--json").status == 0)
    }
    func amounts(_ program: Program) throws -> [Int] {
      let groups = try JSONObject(line: "{\"groups\":" + program.run("review", "--json").output + "}")
      return groups.list("groups").flatMap { $0.list("rows") }.compactMap { $0.number("amountFen") }.sorted()
    }
    #expect(try amounts(program) == [3_500, 4_500])
    #expect(try amounts(other) == [3_500, 4_500])
  }

  @Test func rulesAreListedChangedAndRemoved() throws {
    _ = try take(Self.june)
    #expect(try program.run("review", "w1", "w2", "--drop", "--always").status == 0)
    #expect(try program.run("review", "--rules").lines.count == 1)
    #expect(try program.run("review", "--rules").output.contains("not a debt"))
    #expect(try program.run("review", "--rule", "q1", "--days", "7").output.contains("due after 7 days"))
    _ = try take(Self.july)
    #expect(try program.report("status").number("owedFen") == 2_000 + 4_500)
    #expect(try program.run("review", "--remove-rule", "q1").status == 0)
    #expect(try program.run("review", "--rules").lines == ["no rules"])
    #expect(try program.run("review", "--remove-rule", "q1").status == 65)
    #expect(try program.run("review", "w9", "--drop").status == 65)
    #expect(try program.run("review", "w3").status == 64)
    #expect(try program.run("review", "w3", "--due", "none").status == 64)
    #expect(try program.run("review", "--drop").status == 64)
  }

  /// On a terminal nothing is booked before a yes, and the rows are gone through group by group.
  @Test func onATerminalOneIsAsked() throws {
    let path = program.home.path + "/bill.csv"
    try (Self.header + Self.june).write(toFile: path, atomically: true, encoding: .utf8)
    let refused = try Pty(program, ["import", path])
    try refused.wait(for: "Book 1 new row?")
    refused.send("n\n".utf8)
    try refused.wait(for: "nothing was changed")
    #expect(try program.run("accounts").output.isEmpty)
    let talk = try Pty(program, ["import", path, "--review"])
    let turns = [
      ("Book 1 new row?", "y"), ("先用后付鞋", "o"), ("Due when", "someday"), ("Enter later", "o"),
      ("Due when", "2026-07-14"), ("from now on?", "y"), ("先用后付伞", ""),
    ]
    for (question, answer) in turns {
      try talk.wait(for: question)
      talk.send((answer + "\n").utf8)
    }
    try talk.wait(for: "1 row waits for you")
    #expect(try program.report("status").number("owedFen") == 2_000 + 6_500)
    #expect(try program.run("review", "--rules").lines.count == 1)
  }

  @Test func anImportIsTakenBackWithWhatItKept() throws {
    _ = try take(Self.june)
    _ = try program.run("review", "w1", "--due", "2026-07-14", "--always")
    let path = program.home.path + "/bill.csv"
    try (Self.header + Self.july).write(toFile: path, atomically: true, encoding: .utf8)
    let told = try program.run("import", path, "--yes")
    #expect(told.output.contains("1 row was answered by your rules"), "\(told)")
    let id = try #require(told.lines.last?.split(separator: " ").last.map(String.init))
    #expect(try program.report("status").number("owedFen") == 2_000 + 3_000 + 4_500)
    #expect(try program.run("import", "--undo", id).status == 0)
    #expect(try program.report("status").number("owedFen") == 2_000 + 3_000)
    #expect(try take(Self.july).list("needsLook").count == 1)
    #expect(try program.report("status").number("owedFen") == 2_000 + 3_000 + 4_500)
    #expect(try program.verified().list("faults").isEmpty)
  }
}
