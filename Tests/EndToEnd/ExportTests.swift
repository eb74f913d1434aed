import Foundation
import Testing

/// `sesame export`, as a user runs it: what other programs say of a rich life is what `status` says.
@Suite struct ExportTests {
  /// Seasons of a life with the service, and debts elsewhere in four currencies with everything that can be noted of them.
  private static func live(_ acts: [YearAct], then words: [[String]]) throws -> Program {
    var driver = try YearDriver()
    for act in acts { try driver.perform(act) }
    try driver.flush()
    for command in words {
      let result = try driver.program.run(command)
      #expect(result.status == 0, "\(command): \(result.errors)")
    }
    return driver.program
  }

  private static let debts: [[String]] = [
    [
      "add", "花呗", "手机; [9折] 50%off | \"a\", b", "1,234.56", "2026-03-20", "--instalments", "12", "--paid",
      "3",
    ],
    ["add", "Klarna", "shoes", "1000", "2026-04-01", "--currency", "JPY", "--instalments", "3", "--total"],
    ["add", "Tabby", "lamp", "12.345", "2026-02-01", "--currency", "KWD"],
    ["add", "PayPal", "book", "40.00,60.00", "2026-03-05,2026-04-05", "--currency", "USD"],
    ["add", "朋友", "借的", "100", "none"],
    ["pay", "e2", "500.00"], ["pay", "e3", "333", "--on", "2026-02-20"], ["pay", "e4", "2.345"],
    ["unpay", "e4p1", "--because", "mistake"], ["pay", "e4", "5.000"],
    ["refund", "e5", "75.00"], ["pay", "e5"], ["refund", "e5", "10.00"],
    ["drop", "e6", "--because", "mistake"],
    ["drop", "e6", "--undo"],
  ]

  /// What is owed by currency, as amounts with their decimals; the day after the business day.
  private struct Standing {
    var owed: [String] = []
    var tomorrow = ""

    init(_ program: Program) throws {
      let status = try program.report("status")
      for total in status.list("totals") {
        let (code, fen) = (total.text("currency") ?? "", total.number("owedFen") ?? 0)
        let decimals = ["JPY": 0, "KWD": 3][code] ?? 2
        var digits = String(fen)
        digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let point = decimals == 0 ? "" : "." + digits.suffix(decimals)
        if fen != 0 { owed.append("-\(digits.dropLast(decimals))\(point) \(code)") }
      }
      owed.sort()
      let text = try #require(status.text("day"))
      tomorrow = "\(YearDay(text) + 1)"
    }
  }

  private static func judge(_ path: String, _ words: [String], in folder: String) throws -> [String] {
    let run = try Spawn.run(
      path, words, environment: ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder], folder: folder
    )
    #expect(run.status == 0 && run.errors.isEmpty, "\(path) \(words): \(run.errors.prefix(500))")
    return run.output.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func isThere(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// bean-query of the system, and those in the folders that `SESAME_JUDGES` names.
  private static let beanQueries: [String] = {
    let named = ProcessInfo.processInfo.environment["SESAME_JUDGES"] ?? ""
    return (named.split(separator: ":").map(String.init) + ["/usr/bin"]).map { "\($0)/bean-query" }.filter(
      isThere)
  }()

  /// hledger 1.25, ledger 3.3.0 and bean-query of 2.3.6 and 3.2.3 where they are there: what each makes of the liabilities.
  func compare(_ program: Program) throws -> Int {
    let (standing, folder) = (try Standing(program), program.home.path)
    var judged = 0
    if Self.isThere("/usr/bin/hledger") {
      #expect(try program.run("export", "hledger", "-o", folder + "/b.journal", "--force").status == 0)
      _ = try Self.judge("/usr/bin/hledger", ["-f", folder + "/b.journal", "check", "-s"], in: folder)
      let rows = try Self.judge(
        "/usr/bin/hledger",
        [
          "-f", folder + "/b.journal", "balance", "Liabilities", "-N", "--depth", "1", "--layout", "bare",
          "-O", "csv",
          "-e",
          standing.tomorrow,
        ], in: folder)
      let owed = rows.dropFirst().map { row in
        let cells = row.split(separator: ",").map { $0.filter { $0 != "\"" } }
        return "\(cells[2]) \(cells[1])"
      }
      #expect(owed.sorted() == standing.owed, "hledger")
      judged += 1
    }
    if Self.isThere("/usr/bin/ledger") {
      #expect(try program.run("export", "ledger", "-o", folder + "/l.ledger", "--force").status == 0)
      let rows = try Self.judge(
        "/usr/bin/ledger",
        [
          "-f", folder + "/l.ledger", "--pedantic", "balance", "Liabilities", "--depth", "1", "--no-total",
          "-e",
          standing.tomorrow,
        ],
        in: folder)
      let owed = rows.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
      #expect(owed.sorted() == standing.owed, "ledger")
      judged += 1
    }
    #expect(try program.run("export", "beancount", "-o", folder + "/b.beancount", "--force").status == 0)
    for query in Self.beanQueries {
      let rows = try Self.judge(
        query,
        [
          "-f", "csv", folder + "/b.beancount",
          "SELECT currency, sum(position) WHERE account ~ '^Liabilities' GROUP BY currency",
        ],
        in: folder)
      // Beancount 2 rounds `sum(number)` to as many decimals as most amounts have, whatever their currency.
      let owed = rows.dropFirst().compactMap { row in
        row.firstMatch(of: #/(-?[0-9.]+) +([A-Z]{3})/#).map { "\($0.1) \($0.2)" }
      }
      #expect(owed.filter { !$0.hasPrefix("0") }.sorted() == standing.owed, "\(query)")
      judged += 1
    }
    return judged
  }

  @Test func otherProgramsSayWhatStatusSays() throws {
    let program = try Self.live(YearLife.opening + YearLife.winter, then: Self.debts)
    print("export: judged by", try compare(program))
    // Nothing was taken care of by the service itself: late, and a debt dropped.
    try program.apply([#"{"closeDays":{"until":"2026-04-15"}}"#], first: 900)
    #expect(try program.run("drop", "e2", "--because", "notOwed").status == 0)
    _ = try compare(program)
  }

  /// What an older export says is the beginning of every newer one, but for what is planned.
  @Test func anOlderExportIsTheBeginningOfANewerOne() throws {
    let program = try Self.live(YearLife.opening + YearLife.winter.prefix(24), then: [Self.debts[0]])
    var older: [String: [Substring]] = [:]
    let planned = ["hledger": "; 以下", "ledger": "; 以下", "beancount": "; 以下", "csv": ",planned,"]
    for (number, words) in (Array(Self.debts.dropFirst()) + [[]]).enumerated() {
      for (format, mark) in planned {
        let result = try program.run("export", format)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        let lines = result.output.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let booked = Array(lines.prefix { !$0.contains(mark) })
        let known = older[format] ?? []
        #expect(booked.starts(with: known), "\(format) after \(number)")
        if number == 0 { #expect(try program.run("export", format).output == result.output) }
        // What follows a book are planned payments, or an empty line at its end.
        older[format] = booked.count < lines.count ? booked : booked.dropLast()
      }
      if number % 5 == 2 {
        try program.apply([#"{"closeDays":{"until":"2026-03-\#(10 + number)"}}"#], first: 800 + number)
      }
      if !words.isEmpty { _ = try program.run(words) }
    }
    #expect(older["hledger"]?.contains { $0.contains(" * (e1) ") } == true)
  }
}
