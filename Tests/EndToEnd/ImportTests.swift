import Foundation
import Testing

/// Bills that are imported by the real program: each row has its place, once.
@Suite struct ImportTests {
  private let program = Program(language: "en")

  private static let header = "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n"
  private static let june = """
    2026-06-28 10:11:12,日用百货,某某店,a***@x.cn,铜台灯,支出,99.60,花呗分期(3期),支付成功,2026062822001,M1,,
    2026-06-29 10:11:12,日用百货,某某店,a***@x.cn,杯子,支出,20.00,花呗,交易成功,2026062922002,M2,,
    2026-06-29 11:11:12,日用百货,某某店,a***@x.cn,面,支出,18.00,余额宝,交易成功,2026062922003,M3,,
    2026-06-30 11:11:12,信用借还,花呗,,花呗主动还款-2026年07月账单,不计收支,50.00,余额宝,还款成功,2026063022004,,,

    """
  private static let july = """
    2026-07-02 11:11:12,退款,某某店,,退款-杯子,不计收支,5.00,花呗,退款成功,2026062922002_1,,,
    2026-07-02 12:11:12,日用百货,某某店,,先用后付鞋,支出,20.00,,等待确认收货,2026070222005,,,

    """

  /// A file of the user's; an option stays as it is.
  private func path(_ word: String) -> String { word.hasPrefix("-") ? word : program.home.path + "/" + word }

  private func write(_ rows: String, _ name: String) throws {
    try (Self.header + rows).write(toFile: program.home.path + "/" + name, atomically: true, encoding: .utf8)
  }

  private func imported(_ words: String...) throws -> JSONObject {
    let result = try program.run(["import"] + words.map(path) + ["--json"])
    #expect(result.status == 0, "\(result.errors)")
    return try JSONObject(line: result.output)
  }

  private func counts(_ report: JSONObject) -> [Int] {
    [
      report.list("new").count, report.list("known").count, report.list("skipped").count,
      report.list("needsLook").count,
    ]
  }

  /// Rule 12: 33.20 of the lamp and 20.00 of the cup in the bill of July, 50.00 of it paid by name; 5.00 comes back in
  /// that of August.
  @Test(arguments: [["june.csv", "july.csv"], ["july.csv", "june.csv"], ["both.csv", "june.csv"]])
  func whatIsBookedIsTheSameInAnyOrder(files: [String]) throws {
    try write(Self.june, "june.csv")
    try write(Self.july, "july.csv")
    try write(Self.june + Self.july, "both.csv")
    for file in files { _ = try imported(file) }
    #expect(try counts(imported("both.csv")) == [0, 4, 1, 1])
    let bills = try #require(program.report("status").list("accounts").first).list("bills")
    let left = Dictionary(uniqueKeysWithValues: bills.map { ($0.text("bill"), $0.number("leftFen")) })
    // The refund has its purchase, whichever of the two came first.
    let wallet = try program.run("export", "jsonl").output
    let links = wallet.matches(of: /"of":"(m1b\d+)"/).map { String($0.1) }
    #expect(Set(links).count == 1, "\(links)")
    #expect(left["2026-07"] == 320 && left["2026-08"] == 2_820 && left["2026-09"] == 3_320, "\(left)")
    #expect(try program.verified().list("faults").isEmpty)
  }

  @Test func aRehearsalMakesNothing() throws {
    try write(Self.june, "june.csv")
    #expect(try counts(imported("june.csv", "--dry-run")) == [3, 0, 1, 0])
    #expect(!FileManager.default.fileExists(atPath: program.wallet))
    #expect(try counts(imported("june.csv")) == [3, 0, 1, 0])
    #expect(try counts(imported("june.csv", "--dry-run")) == [0, 3, 1, 0])
  }

  /// What was taken back is known, and stays taken back: four entries, and the row that waited.
  @Test func anImportIsTakenBackAsAWhole() throws {
    try write(Self.june + Self.july, "both.csv")
    let told = try program.run("import", path("both.csv"))
    #expect(
      told.status == 0 && told.lines[0].contains("6 rows = 4 new + 0 known + 1 skipped + 1 to look at"),
      "\(told)")
    let id = try #require(told.lines.last?.split(separator: " ").last.map(String.init))
    #expect(try program.run("import", "--undo", id).lines == ["5 entries taken back"])
    #expect(try program.report("status").number("owedFen") == 0)
    #expect(try program.run("import", "--undo", id).status == 66)
    let again = try imported("both.csv")
    #expect(counts(again) == [0, 4, 1, 1])
    #expect(again.list("known").allSatisfy { $0.text("takenBack") != nil })
    #expect(try program.report("status").number("owedFen") == 0)
    #expect(try program.verified().list("faults").isEmpty)
  }

  @Test func whatIsNoBillIsRefusedWithTheWayToOne() throws {
    try program.shell(
      "echo hi > $HOME/n.txt; printf 'PK\\003\\004aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' > $HOME/a.zip"
    ).expectQuiet()
    let none = try program.run("import", path("n.txt"))
    #expect(none.status == 65 && none.errors.contains("what can be read"), "\(none)")
    let archive = try program.run("import", path("a.zip"))
    #expect(archive.status == 66 && archive.errors.contains("bsdtar --passphrase"), "\(archive)")
    #expect(try program.run("import", path("missing.csv")).status == 66)
    #expect(try program.run("import").status == 64)
    let refused = try program.run("import", path("n.txt"), "--json")
    #expect(try JSONObject(line: refused.output).text("error.kind") == "notABill")
    #expect(!FileManager.default.fileExists(atPath: program.wallet))
  }

  /// A table of one's own: what has no account to go to is said, and nothing of the file is booked.
  @Test func aTableNeedsItsAccounts() throws {
    let header = "日期,金额,标题,提供方\n"
    let file = program.home.path + "/own.csv"
    try (header + "2026-06-28,10.00,茶,花呗\n2026-06-29,20.00,书,某某付\n").write(
      toFile: file, atomically: true, encoding: .utf8)
    let refused = try program.run("import", file)
    #expect(refused.status == 65 && refused.errors.contains("line 3"), "\(refused)")
    #expect(try program.run("accounts").output.isEmpty)
    #expect(try program.run("account", "add", "某某付", "--bill-day", "1", "--due", "10").status == 0)
    #expect(try counts(imported("own.csv")) == [2, 0, 0, 0])
    #expect(try counts(imported("own.csv")) == [0, 2, 0, 0])
    #expect(try program.report("status").number("owedFen") == 3_000)
  }

  /// A row with a due day is a debt from elsewhere, once, and goes with its import.
  @Test func aRowWithADueDayIsADebt() throws {
    let file = program.home.path + "/own.csv"
    let rows = ["2026-06-28,10.00,茶,某某付,2026-12-20", "2026-06-29,20.00,书,某某付,2026-12-20"]
    try ("date,amount,title,provider,due\n" + rows.joined(separator: "\n") + "\n").write(
      toFile: file, atomically: true, encoding: .utf8)
    let told = try program.run("import", file)
    #expect(told.status == 0, "\(told)")
    let debts = try program.report("status").list("obligations")
    #expect(debts.map { $0.number("outstandingFen") } == [1_000, 2_000], "\(debts)")
    #expect(try program.run("accounts").output.isEmpty)
    #expect(try counts(imported("own.csv")) == [0, 2, 0, 0])
    let id = try #require(told.lines.last?.split(separator: " ").last.map(String.init))
    #expect(try program.run("import", "--undo", id).status == 0)
    #expect(try counts(imported("own.csv")) == [0, 2, 0, 0])
    #expect(try program.report("status").number("owedFen") == 0)
    #expect(try program.verified().list("faults").isEmpty)
  }

  /// What is bought after an account was closed goes to another one; both are said before.
  @Test func aClosedAccountTakesNothingMore() throws {
    try write(Self.june.split(separator: "\n")[1] + "\n", "june.csv")
    let told = try program.run("import", path("june.csv"))
    #expect(told.output.contains("花呗"), "\(told)")
    #expect(try program.run("account", "pay", "m1", "20.00").status == 0)
    #expect(try program.run("account", "close", "m1").status == 0)
    try write(Self.june, "more.csv")
    let report = try imported("more.csv", "--dry-run")
    #expect(counts(report) == [2, 1, 1, 0])
    #expect(report.list("accounts").map { $0["exists"] as? Bool } == [false])
    #expect(try program.run("import", path("more.csv"), "--dry-run").output.contains("will be opened"))
    #expect(try counts(imported("more.csv")) == [2, 1, 1, 0])
    let accounts = try program.report("status").list("accounts")
    #expect(accounts.map { $0.text("id") } == ["m1", "m2"])
    #expect(accounts.map { $0.text("closedOn") == nil } == [false, true])
    #expect(try program.verified().list("faults").isEmpty)
  }

  /// A batch is a hundred rows; more come in several, and all of them are there.
  @Test func manyRowsComeInBatches() throws {
    let rows = (1...250).map { number in
      "2026-06-\(10 + number % 20) 10:11:12,日用百货,店,,第 \(number) 件,支出,1.00,花呗,交易成功,20260628\(1_000_000 + number),,,\n"
    }
    try write(rows.joined(), "many.csv")
    #expect(try counts(imported("many.csv")) == [250, 0, 0, 0])
    #expect(try program.report("status").number("owedFen") == 25_000)
    #expect(try counts(imported("many.csv")) == [0, 250, 0, 0])
  }
}
