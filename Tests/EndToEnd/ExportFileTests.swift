import Foundation
import Testing

/// Where an export goes, and what it never does.
@Suite struct ExportFileTests {
  private func program() throws -> Program {
    let program = Program(language: "en")
    try program.apply([#"{"declareIncome":{"monthlyFen":800000}}"#])
    #expect(try program.run("add", "花呗", "手机", "100", "2026-02-01,2026-03-01").status == 0)
    return program
  }

  private func mode(_ path: String) throws -> Int {
    (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  @Test func aFileIsReplacedOnlyIfThatIsSaid() throws {
    let program = try program()
    let path = program.home.path + "/book.journal"
    #expect(try program.run("export", "hledger", "-o", path).status == 0)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(try program.run("export", "hledger").output == text)
    #expect(try mode(path) == 0o600)
    try "mine".write(toFile: path, atomically: false, encoding: .utf8)
    let refused = try program.run("export", "hledger", "-o", path)
    #expect(refused.status == 73 && refused.errors.contains("--force"), "\(refused)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(try program.run("export", "hledger", "-o", path, "--force").status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    let left = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
    #expect(left.sorted() == ["book.journal", "data"], "\(left)")
  }

  /// Nothing is written through a link, into a folder or a device, and a folder that is not there is not made.
  @Test func whatIsNoPlainFileIsLeftAlone() throws {
    let program = try program()
    let home = program.home.path
    try "theirs".write(toFile: home + "/theirs", atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: home + "/link", withDestinationPath: home + "/theirs")
    try FileManager.default.createSymbolicLink(
      atPath: home + "/dangling", withDestinationPath: home + "/nothing")
    for name in ["link", "dangling", "data"] {
      for force in [[], ["--force"]] {
        let result = try program.run(["export", "csv", "-o", "\(home)/\(name)"] + force)
        #expect(result.status == 77, "\(name): \(result)")
      }
    }
    #expect(try program.run("export", "csv", "-o", "/dev/null", "--force").status == 77)
    #expect(try program.run("export", "csv", "-o", home + "/no/such").status == 73)
    #expect(try String(contentsOfFile: home + "/theirs", encoding: .utf8) == "theirs")
    #expect(!FileManager.default.fileExists(atPath: home + "/nothing"))
  }

  /// A slip of the hand must not cost the wallet.
  @Test func aWalletIsNeverReplaced() throws {
    let program = try program()
    let before = try program.entries()
    try FileManager.default.copyItem(atPath: program.wallet, toPath: program.home.path + "/backup.sqlite")
    for path in [program.wallet, program.wallet + "-journal", program.home.path + "/backup.sqlite"] {
      let result = try program.run("export", "csv", "-o", path, "--force")
      #expect(result.status == 77 && result.errors.contains("is a wallet"), "\(path): \(result)")
    }
    #expect(try program.entries() == before)
    #expect(try program.verified().list("faults").isEmpty)
    // No draft stays beside it.
    let left = try FileManager.default.contentsOfDirectory(atPath: program.home.path + "/data")
    #expect(left.contains("wallet.sqlite") && left.allSatisfy { !$0.hasPrefix(".") }, "\(left)")
  }

  @Test func aFullDiskLeavesWhatWasThere() throws {
    let program = try program()
    try "mine".write(toFile: program.home.path + "/b.csv", atomically: false, encoding: .utf8)
    let result = try program.shell(
      "(ulimit -f 0; $SESAME export csv -o $HOME/b.csv --force --lang en 2>&1; echo status $?) | cat")
    #expect(result.output.hasSuffix("status 73\n"), "\(result)")
    #expect(try String(contentsOfFile: program.home.path + "/b.csv", encoding: .utf8) == "mine")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: program.home.path).sorted() == ["b.csv", "data"])
    #expect(try program.shell("$SESAME export csv > /dev/full").status == 73)
  }

  /// A folder of events is brought up to date: what is the same stays, what is ours and paid falls away, what is somebody
  /// else's is not touched.
  @Test func aFolderIsBroughtUpToDate() throws {
    let program = try program()
    let folder = program.home.path + "/cal"
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
    let first = try program.run("export", "vdir", "-o", folder)
    #expect(first.status == 0 && first.errors.contains("2 files written, 0 removed"), "\(first)")
    let ours = try names()
    #expect(ours.count == 2 && ours.allSatisfy { $0.hasPrefix("sesame-") && !$0.contains("@") })
    try "mine".write(toFile: folder + "/other.ics", atomically: false, encoding: .utf8)
    let again = try program.run("export", "vdir", "-o", folder)
    #expect(again.status == 0 && again.errors.contains("0 files written, 0 removed"), "\(again)")
    #expect(try program.run("pay", "e1").status == 0)
    #expect(try program.run("export", "vdir", "-o", folder).status == 73)
    #expect(try names().count == 3)
    let forced = try program.run("export", "vdir", "-o", folder, "--force")
    #expect(forced.status == 0 && forced.errors.contains("0 files written, 1 removed"), "\(forced)")
    #expect(try names() == ["other.ics", ours[1]].sorted())
  }

  @Test func whatCannotBeSaidIsRefused() throws {
    let program = try program()
    #expect(try program.run("export").status == 64)
    #expect(try program.run("export", "word").status == 64)
    #expect(try program.run("export", "csv", "--since", "2026-02-30").status == 64)
    #expect(try program.run("export", "csv", "--since", "2026-02-02", "--until", "2026-02-01").status == 64)
    #expect(try program.run("export", "vdir").errors.contains("-o"))
    #expect(try Program().run("export", "csv").status == 66)
    // Books without amounts are none; a calendar goes without.
    for format in ["hledger", "ledger", "beancount", "csv"] {
      let masked = try program.run("export", format, "--mask")
      #expect(masked.status == 64 && masked.output.isEmpty && masked.errors.contains("--no-mask"))
    }
    for format in ["ics", "remind"] {
      let masked = try program.run("export", format, "--mask")
      #expect(masked.status == 0 && !masked.output.contains("100.00") && masked.output.contains("¥***"))
    }
  }

  @Test func partsAreDaysAndProviders() throws {
    let program = try program()
    #expect(try program.run("add", "Klarna", "shoes", "50", "2026-04-01", "--currency", "USD").status == 0)
    func rows(_ words: String...) throws -> [String] {
      try program.run(["export", "csv"] + words).output.split(whereSeparator: \.isNewline).dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).prefix(3).joined(separator: " ")
      }
    }
    let whole = try rows()
    #expect(whole.count == 10)
    #expect(try rows("--provider", "klarna") == whole.filter { $0.contains("e2") || $0.hasPrefix("4.") })
    #expect(try rows("--since", "2026-02-01").allSatisfy { $0.hasSuffix("planned") })
    #expect(try rows("--until", "2026-02-01").count == 6)
    #expect(try rows("--provider", "sesame").isEmpty)
  }

  /// Names of accounts come from the config; one that beancount does not take is said, and refused where it matters.
  @Test func accountsAreCalledAsTheConfigSays() throws {
    let program = try program()
    let folder = program.home.path + "/.config/sesame"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func configure(_ text: String) throws {
      try text.write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
    }
    try configure("[accounts]\nelsewhere = \"Liabilities:P花呗\"\noutside = \"Assets:Bank\"\n")
    let book = try program.run("export", "beancount")
    #expect(book.status == 0 && book.output.contains("Liabilities:P花呗  -200.00 CNY"), "\(book)")
    #expect(book.errors.contains("accounts.elsewhere = Liabilities:P花呗") && book.errors.contains("ASCII"))
    try configure("[accounts]\nelsewhere = \"负债:花呗\"\n")
    let refused = try program.run("export", "beancount")
    #expect(refused.status == 78 && refused.output.isEmpty && refused.errors.contains("负债:花呗"), "\(refused)")
    #expect(try program.run("export", "hledger").output.contains("    负债:花呗  -200.00 CNY\n"))
    let shown = try program.run("config")
    #expect(
      shown.status == 0 && shown.output.contains("accounts.elsewhere") && shown.errors.contains("beancount"))
    #expect(try program.report("config").text("accounts.elsewhere") == "负债:花呗")
    try configure("[accounts]\nelsewhere = \"A;B\"\nbank = \"A\"\n")
    let check = try program.run("config", "--check")
    #expect(
      check.status == 78 && check.errors.contains("accounts.elsewhere")
        && check.errors.contains("accounts.bank"))
    #expect(try program.run("export", "hledger").output.contains("Liabilities:Sesame:Elsewhere  -200.00 CNY"))
  }

  /// A draft of its own beside the target, brought to the disk, named in one step, and the folder brought to the disk.
  @Test(.enabled(if: Tracer.works, "strace cannot trace here"), arguments: [false, true])
  func aFileGetsItsNameWhenItIsSafeOnTheDisk(force: Bool) throws {
    let program = try program()
    let trace = program.home.path + "/trace"
    let words = ["export", "csv", "-o", program.home.path + "/b.csv"] + (force ? ["--force"] : [])
    let run = try Running(
      program, words,
      behind: [Tracer.path, "-f", "-y", "-o", trace, "-e", "trace=openat,write,fsync,rename,renameat2"])
    #expect(try run.result().status == 0)
    let lines = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n").filter {
      $0.contains(program.home.path) && !$0.contains("/data")
    }
    let steps = lines.compactMap { line -> String? in
      let isDraft = line.contains("/.b.csv.new-")
      if isDraft, line.contains("O_CREAT|O_EXCL|O_NOFOLLOW") { return "draft" }
      if line.contains(" fsync(") { return isDraft ? "sync draft" : "sync folder" }
      if line.contains(" write("), isDraft { return "write" }
      if line.contains("rename") { return line.contains("RENAME_NOREPLACE") ? "name" : "replace" }
      return nil
    }
    #expect(steps.first == "draft" && steps.filter { $0 != "write" }.count == 4, "\(lines)")
    #expect(steps.suffix(3) == ["sync draft", force ? "replace" : "name", "sync folder"], "\(steps)")
  }

  @Test func whoReadsOnlyTheBeginningIsNotToldOfIt() throws {
    let program = try program()
    let result = try program.shell("$SESAME export csv --lang en | head -1")
    #expect(result.status == 0 && result.errors.isEmpty && result.output.hasPrefix("id,day,"), "\(result)")
  }

  /// Killed at any call, the target is whole or not there.
  @Test(.enabled(if: Tracer.works, "strace cannot trace here"))
  func aKillLeavesTheTargetWholeOrNotThere() throws {
    let program = try program()
    let path = program.home.path + "/k.csv"
    for call in ["write", "fsync", "renameat2"] {
      for number in 1...3 {
        let words = [
          "strace", "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
          "inject=\(call):signal=SIGKILL:when=\(number)", Program.path, "export", "csv", "-o", path, "--lang",
          "en",
        ]
        _ = try Spawn.run(
          "/usr/bin/strace", Array(words.dropFirst()), environment: program.environment,
          folder: program.home.path)
        if let text = try? String(contentsOfFile: path, encoding: .utf8) {
          #expect(
            text.hasSuffix("\r\n") && text.split(whereSeparator: \.isNewline).count == 7, "\(call) \(number)")
          try FileManager.default.removeItem(atPath: path)
        }
      }
    }
    #expect(try program.run("export", "csv", "-o", path).status == 0)
    // What the killed ones left is gone.
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: program.home.path).sorted() == ["data", "k.csv"])
  }
}
