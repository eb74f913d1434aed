import Foundation
import Testing

/// The real program against an independent model of the rules, over a year.
@Suite struct YearTests {
  @Test func aYearAgreesWithTheRules() throws {
    var driver = try YearDriver()
    try driver.live(YearLife.year)
    #expect(driver.model.orders.count >= 30)
    #expect(driver.refusals >= 12)
    #expect(driver.comparisons > 10_000)
    let program = driver.program
    #expect(try program.run("verify").status == 0)
    #expect(try program.reminded() == driver.model.reminded)

    // The same requests with the same ids: the first answers, and nothing changes.
    let before = try [program.run("status", "--json").output, program.entries()]
    #expect(try driver.repeatAll() == driver.accepted.map(\.answer))
    #expect(try [program.run("status", "--json").output, program.entries()] == before)
  }

  @Test func aChangedEntryIsFoundAndNamed() throws {
    var driver = try YearDriver()
    try driver.live(YearLife.opening + YearLife.winter)
    let (program, copy) = (driver.program, driver.program.wallet + ".copy")
    let entry = try program.query("SELECT seq FROM journal WHERE event LIKE '%orderPlaced%fruit-box%'")
    let beginning = #"{"orderPlaced":{"order":{"address":"a1","amount":12800"#

    // A character of the entry's text, by the database's own means.
    try FileManager.default.copyItem(atPath: program.wallet, toPath: copy)
    let name = "journal_is_append_only_1"
    let trigger = try program.query("SELECT sql FROM sqlite_master WHERE name = '\(name)'", in: copy)
    let change = "UPDATE journal SET event = replace(event, '\"amount\":12800', '\"amount\":12900')"
    try program.query("DROP TRIGGER \(name); \(change) WHERE seq = \(entry); \(trigger);", in: copy)
    try expectFault(in: copy, at: entry, of: program)

    // A byte of the file, where that text lies.
    var bytes = try Data(contentsOf: URL(fileURLWithPath: program.wallet))
    let place = try #require(bytes.range(of: Data(beginning.utf8)))
    bytes[place.upperBound - 1] = UInt8(ascii: "1")
    try bytes.write(to: URL(fileURLWithPath: copy))
    try expectFault(in: copy, at: entry, of: program)

    #expect(try program.run("verify").status == 0)
  }

  private func expectFault(in file: String, at entry: String, of program: Program) throws {
    let result = try program.run("--lang", "en", "verify", "--wallet", file)
    #expect(result.status == 65)
    #expect((result.output + result.errors).contains("entry \(entry):"), "\(result.output)\(result.errors)")
  }

  @Test func fortyDaysInOneSittingAreFortyDaysOneByOne() throws {
    var driver = try YearDriver()
    try driver.live(YearLife.opening + YearLife.winter.dropLast(2))
    for act in YearLife.beforeAbsence { try driver.perform(act) }
    try driver.compare()
    let (away, daily) = (driver.program, Program())
    try FileManager.default.copyItem(atPath: away.home.path + "/data", toPath: daily.home.path + "/data")
    let first = driver.model.day
    try away.apply([YearAct.until("\(first + 40)").request()], first: 9_001)
    for number in 1...40 {
      try daily.apply([YearAct.until("\(first + number)").request()], first: 9_000 + number)
    }
    for report in ["status", "score", "remind"] {
      let (one, many) = try (away.run(report, "--json").output, daily.run(report, "--json").output)
      #expect(one == many)
    }
    let events = "SELECT event FROM journal WHERE event IS NOT NULL ORDER BY seq"
    let (one, many) = try (away.query(events), daily.query(events))
    #expect(one == many)
    #expect(
      one.split(separator: "\n").count { $0.hasPrefix(#"{"dayClosed""#) } == first + 40
        - YearDay(YearDriver.start))
    // And both as the rules have it.
    _ = driver.model.apply(.until("\(first + 40)"))
    try driver.compare()
    #expect(driver.model.agreement == "suspended")
    #expect(try away.run("verify").status == 0)
    #expect(try daily.run("verify").status == 0)
  }
}

extension Program {
  /// What the database says of a wallet's file, by the system's own SQLite.
  @discardableResult
  func query(_ sql: String, in file: String? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    process.arguments = ["-batch", file ?? wallet, sql]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(sql)")
    return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// How many entries the journal has, and the last one's hash.
  func entries() throws -> String {
    try query("SELECT count(*), hex(hash) FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
  }

  /// The reminders of what is due, from the journal: whose, instalment, due day, days from it.
  func reminded() throws -> Set<String> {
    let lines = try query(
      """
      WITH told AS (SELECT value AS item FROM journal, json_tree(journal.event) WHERE key IN ('due', 'debtDue')
        AND type = 'object')
      SELECT coalesce(item ->> '$.obligation', item ->> '$.debt') || ' ' || (item ->> '$.instalment') || ' '
        || (item ->> '$.due') || ' ' || (item ->> '$.offset') FROM told
      """)
    let items = lines.split(separator: "\n").map(String.init)
    #expect(Set(items).count == items.count, "each is recorded once")
    return Set(items)
  }
}
