import Foundation
import PayLater
import PayLaterStore
import Testing

/// The reminder for the login, as a shell meets it.
@Suite struct RemindTests {
  private static let today = "2026-01-06"

  private static func debt(_ title: String, _ due: String, _ fen: Int = 1_000) -> String {
    #"{"recordDebt":{"provider":"huabei","title":"\#(title)","instalments":[{"due":"\#(due)","amountFen":\#(fen)}]}}"#
  }

  /// A sandbox on 6 January 2026 with debts on these days.
  private func sandbox(_ days: [String], language: String = "en") throws -> Program {
    let program = Program(language: language)
    let income = #"{"declareIncome":{"monthlyFen":800000}}"#
    try program.apply(
      [income] + days.enumerated().map { Self.debt("d\($0 + 1)", $1, 1_000 + $0) }, today: Self.today)
    return program
  }

  @Test func silentWhereNothingIsDue() throws {
    let program = try sandbox(["2026-01-12", "2026-03-01"])
    for words in [[], ["--exit-code"], ["--all"], ["--mask"]] {
      let result = try program.run(["remind"] + words)
      #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty, "\(words): \(result)")
    }
    #expect(try program.run("remind", "--count").output == "0\n")
    #expect(try program.report("remind").text("state") == "none")
    #expect(!FileManager.default.fileExists(atPath: program.home.path + "/.local"))
  }

  @Test func withoutAWalletOnlyMachinesAreAnswered() throws {
    let program = Program()
    #expect(try program.run("remind", "--login", "--exit-code").output.isEmpty)
    #expect(try program.run("remind", "--count").output == "0\n")
    #expect(try program.report("remind").number("count") == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.home.path).isEmpty)
  }

  @Test(arguments: [1, 3, 4, 30], ["zh", "en"])
  func atMostThreeLines(count: Int, language: String) throws {
    // The last recorded is due first: the order is by urgency, not by record.
    let days = (0..<count).map { "2026-01-\(["10", "08", "06", "05"][$0 % 4])" }
    let program = try sandbox(days, language: language)
    let result = try program.run("remind")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.lines.count == min(count, 3))
    #expect(!result.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
    #expect(result.lines.allSatisfy { $0.count <= 80 })
    if count > 3 {
      let rest = language == "zh" ? "还有 \(count - 2) 笔" : "\(count - 2) more"
      #expect(result.lines.last?.contains(rest) == true, "\(result.output)")
      #expect(result.lines[0].contains(language == "zh" ? "已逾期 1 天" : "1 day late"), "\(result.output)")
    }
    // The text and the JSON say the same in the same order.
    let items = try program.report("remind").list("items")
    #expect(items.count == count)
    #expect(items.compactMap { $0.text("due") } == days.sorted())
    let all = try program.run("remind", "--all").lines
    #expect(all.count == count)
    for (line, item) in zip(all, items) {
      let fen = item.number("amountFen") ?? 0
      #expect(line.contains("¥\(fen / 100).\(String(fen % 100 + 100).dropFirst())"), "\(line)")
    }
    #expect(try program.run("remind", "--count").output == "\(count)\n")
    let masked = try program.run("remind", "--mask", "--all")
    #expect(!masked.output.contains("¥1"), "\(masked.output)")
  }

  @Test(arguments: [
    ("2026-01-12", Int32(0), "none", nil), ("2026-01-11", 1, "dueSoon", "upcoming"),
    ("2026-01-06", 1, "dueSoon", "dueToday"), ("2026-01-05", 2, "overdue", "overdue"),
    ("2026-01-03", 2, "overdue", "overdue"), ("2025-12-01", 2, "overdue", "overdue"),
  ])
  func theExitCodeAndTheStanding(due: String, status: Int32, state: String, standing: String?) throws {
    let program = try sandbox([due])
    #expect(try program.run("remind", "--exit-code").status == status)
    #expect(try program.run("remind", "--exit-code", "--json").status == status)
    #expect(try program.run("remind").status == 0)
    let report = try program.report("remind")
    #expect(report.text("state") == state)
    #expect(report.text("items.0.standing") == standing)
    // A debt from elsewhere is late from its first day; `status` says the same.
    if let standing {
      #expect(try program.report("status").text("obligations.0.standing") == standing)
    }
  }

  @Test func withinLooksAheadAndSandboxesHaveTheirOwnDay() throws {
    let program = try sandbox(["2026-01-20"])
    for (days, count) in [("0", 0), ("13", 0), ("14", 1), ("3660", 1)] {
      #expect(try program.run("remind", "--within", days, "--count").output == "\(count)\n", "\(days)")
    }
    for days in ["-1", "3661", "x"] { #expect(try program.run("remind", "--within", days).status == 64) }
    #expect(try program.report("remind").text("day") == Self.today)
    try program.apply([#"{"closeDays":{"until":"2026-01-19"}}"#], first: 100)
    #expect(try program.run("remind").output.contains("due tomorrow"))
  }

  @Test func theLoginSpeaksOnceADay() throws {
    let program = try sandbox(["2026-01-08"])
    #expect(try program.login().lines.count == 1)
    let stamps = "find $HOME/.local -type f -name 'login-*'"
    #expect(
      try program.shell("stat -c %a $HOME/.local/state/sesame $(\(stamps))").output == "700\n600\n")
    #expect(try program.shell("find $HOME/.local -type f | wc -l").output == "1\n")
    #expect(try program.login().output.isEmpty)
    #expect(try program.login("--exit-code").status == 1)
    #expect(try program.run("remind").lines.count == 1)
    // Something that is only coming up is no news; something due is, and so is something late.
    try program.apply([Self.debt("soon", "2026-01-09")], first: 100)
    #expect(try program.login().output.isEmpty)
    for (number, due) in ["2026-01-06", "2026-01-04"].enumerated() {
      try program.apply([Self.debt("news", due)], first: 200 + number)
      #expect(try program.login().lines.count == 3, "\(due)")
      #expect(try program.login().output.isEmpty, "\(due)")
    }
    // Another wallet has a stamp of its own, and so has another day.
    let other = try sandbox(["2026-01-07"])
    for count in [1, 0] {
      #expect(try program.login("--wallet", other.wallet).lines.count == count)
      #expect(try program.login().output.isEmpty)
    }
    try program.apply([#"{"closeDays":{"until":"2026-01-07"}}"#], first: 300)
    #expect(try program.login().lines.count == 3)
    // Where the stamp cannot be written it speaks, and says nothing else.
    _ = try program.shell("rm -r $HOME/.local; : > $HOME/.local")
    let blocked = try program.login()
    #expect(blocked.status == 0 && blocked.lines.count == 3, "\(blocked)")
  }

  @Test func ofManyLoginsAtOnceOneSpeaks() throws {
    let program = try sandbox(["2026-01-08"])
    for _ in 0..<3 {
      let said = try program.shell(
        "for i in 1 2 3 4 5 6; do \(Program.loginScript) > out$i & done; wait; cat out*; rm out*; rm -r $HOME/.local"
      )
      #expect(said.lines.count == 1, "\(said)")
    }
  }

  /// An editor that asks a login shell for its environment uses nothing up.
  @Test func whereNobodyListensNothingIsSaidAndNothingStamped() throws {
    let program = try sandbox(["2026-01-05"])
    let unheard = try program.run("remind", "--login")
    #expect(unheard.status == 0 && unheard.output.isEmpty && unheard.errors.isEmpty)
    #expect(try program.run("remind", "--login", "--exit-code").status == 2)
    #expect(!FileManager.default.fileExists(atPath: program.home.path + "/.local"))
    #expect(try program.login().lines.count == 1)
  }

  /// Another process holds the file for itself: the prompt comes all the same.
  @Test func theLoginDoesNotWaitForALock() throws {
    let program = try sandbox(["2026-01-05"])
    let descriptor = open(program.wallet, O_RDWR)
    defer { close(descriptor) }
    // SQLite's bytes of a lock: the waiting one, the reserved one and those of all readers.
    var lock = flock()
    (lock.l_type, lock.l_whence, lock.l_start, lock.l_len) = (
      Int16(F_WRLCK), Int16(SEEK_SET), 0x4000_0000, 512
    )
    try #require(fcntl(descriptor, F_SETLK, &lock) == 0)
    let begin = Date()
    let result = try program.login()
    #expect(result.status == 75 && result.lines.count == 1, "\(result)")
    // Far below the ten seconds of other commands, however busy the machine is.
    #expect(Date().timeIntervalSince(begin) < 5)
  }

  @Test func theWalletAndItsFolderAreNeverWritten() throws {
    let program = try sandbox(["2026-01-05", "2026-01-08"])
    let runs = ["", "--login", "--json", "--all --mask", "--count", "--exit-code", "--within 400"]
    let before = try program.folderFacts()
    for words in runs { _ = try program.shell("env -u TERM $SESAME remind \(words)") }
    #expect(try program.folderFacts() == before)
    let locked = try program.shell(
      "rm -f $SESAME_WALLET-journal; chmod 400 $SESAME_WALLET; chmod 500 $DATA; \(FaultTests.asUser) $SESAME remind; s=$?;"
        + "ls -A $DATA; chmod 700 $DATA; exit $s")
    #expect(
      locked.status == 0 && locked.lines.count == 3 && locked.lines.last == "wallet.sqlite", "\(locked)")
    #expect(!locked.output.contains("\u{1B}"))
  }

  /// A real wallet that was not opened for ten days: the missed days are closed on a copy only.
  @Test func missedDaysAreClosedOnACopy() throws {
    let program = Program(language: "en")
    var now = time_t()
    time(&now)
    // The program's clock is that of Shanghai.
    let today = try #require(Day(iso: "1970-01-01")) + (Int(now) + 8 * 3_600) / 86_400
    let moment = Moment(instant: (Int64(now) - 864_000) * 1_000, day: today - 10, random: 1)
    try WalletStore.create(at: program.wallet, zone: "Asia/Shanghai", moment: moment)
    let store = try WalletStore.open(program.wallet)
    let outside = { (sealer: DataKeySealer) in Outside(sealer: sealer, consentTexts: []) { _ in nil } }
    let plan = [PlannedPayment(due: today - 3, amountFen: Money(fen: 500))]
    _ = try store.perform(
      .debt(.record(provider: "p", title: "late by now", instalments: plan)), id: "a", at: moment,
      outside: outside
    ).get()
    let before = try program.folderFacts()
    let result = try program.run("remind", "--exit-code", extra: ["TERM": ""])
    #expect(result.status == 2 && result.output.contains("3 days late"), "\(result)")
    #expect(try program.report("remind").text("day") == "\(today)")
    #expect(try program.folderFacts() == before)
    #expect(try store.wallet().businessDay == today - 10)
  }

  @Test func textFromElsewhereIsShownSafely() throws {
    let program = Program(language: "en")
    try program.apply([Self.debt(#"a\u001b[31mb\nc\u202ed"#, "2026-01-06")], today: Self.today)
    let result = try program.run("remind")
    #expect(result.lines.count == 1)
    #expect(!result.output.unicodeScalars.contains { ["\u{1B}", "\u{202E}"].contains($0) })
  }
}

extension Program {
  /// A login on a terminal, in the language `en`.
  fileprivate static let loginScript = login("")

  private static func login(_ words: String) -> String {
    "script -qe -E never -c \"$SESAME remind --login --lang en \(words)\" /dev/null </dev/null"
  }

  /// Runs `remind --login` on a pseudo terminal.
  fileprivate func login(_ words: String...) throws -> Result {
    var result = try shell(Program.login(words.joined(separator: " ")))
    result.output = result.output.replacingOccurrences(of: "\r\n", with: "\n")
    return result
  }
}
