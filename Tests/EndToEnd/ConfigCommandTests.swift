import Foundation
import Testing

/// The config as commands and screens meet it.
@Suite struct ConfigCommandTests {
  private static let faulty = """
    # mine
    theme = "pink"
    langauge = "en"
    borders = "ascii"
    [reminders]
    days = 8

    """

  private func program(_ config: String?, language: String = "en") throws -> Program {
    let program = Program(language: language)
    if let config { try write(config, of: program) }
    return program
  }

  private func path(of program: Program) -> String { program.home.path + "/.config/sesame/config.toml" }

  private func write(_ config: String, of program: Program) throws {
    let folder = program.home.path + "/.config/sesame"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(config.utf8).write(to: URL(fileURLWithPath: path(of: program)))
  }

  @Test func withoutAConfigNothingIsSaidOrWritten() throws {
    let program = try program(nil)
    let shown = try program.run("config")
    #expect(shown.status == 0 && shown.errors.isEmpty)
    #expect(shown.output.contains("theme") && shown.output.contains("default"))
    #expect(try program.run("config", "--check").status == 0)
    #expect(try program.run("config", "--path").output == path(of: program) + "\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.home.path).isEmpty)
  }

  @Test(arguments: ["zh", "en"])
  func faultsNameFileKeyValueAndWhatIsPossible(language: String) throws {
    let program = try program(ConfigCommandTests.faulty, language: language)
    let file = path(of: program)
    for words in [["config"], ["config", "--check"], ["status"]] {
      let result = try program.run(words)
      #expect(result.status == (words.contains("--check") ? 78 : words == ["status"] ? 66 : 0), "\(result)")
      let first = try #require(result.errors.split(separator: "\n").first)
      for part in ["\(file):2: theme = \"pink\"", "dark", "light", "mono"] {
        #expect(first.contains(part), "\(result.errors)")
      }
      #expect(result.errors.contains("\(file):3: "))
      #expect(result.errors.contains("langauge") && result.errors.contains("language"))
    }
  }

  /// What is wrong with the arguments is said in the language of the settings, whatever the terminal speaks.
  @Test(arguments: [["stauts"], ["drop", "e1"], ["calendar", "--months", "900"]])
  func faultsOfArgumentsAreInTheLanguageOfTheSettings(words: [String]) throws {
    let program = try program("language = \"en\"\n")
    func errors(_ extra: [String]) throws -> String {
      let ended = try Spawn.run(
        Program.path, words + extra, environment: program.environment, input: "", folder: program.home.path)
      #expect(ended.status == 64, "\(ended)")
      return ended.errors
    }
    let (english, chinese) = (try errors([]), try errors(["--lang", "zh"]))
    #expect(english.hasPrefix("Error: ") && english.utf8.allSatisfy { $0 < 0x80 }, "\(english)")
    #expect(chinese.hasPrefix("错误：") && !chinese.contains("Error"), "\(chinese)")
    #expect(words != ["stauts"] || english.contains("Did you mean sesame status?"), "\(english)")
  }

  @Test func theOthersHoldAndWhereEachComesFromIsShown() throws {
    let program = try program(ConfigCommandTests.faulty)
    let result = try program.run("config", "--json", extra: ["SESAME_PRIVACY_LOGIN": "only-due"])
    let report = try JSONObject(line: result.output)
    let rows = report.list("settings").map { row in
      "\(row.text("key") ?? "")=\(row.text("value") ?? "") \(row.text("from") ?? "")"
    }
    #expect(
      rows == [
        "language=en option", "theme=dark default", "borders=ascii file", "reminders.days=8 file",
        "privacy.mask=false default", "privacy.login=only-due environment",
        "mouse=false default", "lock.minutes=5 default",
      ])
    #expect(report.list("faults").map { $0.text("what") } == ["badValue", "unknownKey"])
    #expect(report.list("faults").map { $0.number("line") } == [2, 3])
  }

  /// The lead time of the config is the default of `--within`; what may be said at login is said and no more.
  @Test func theReminderKeepsToIt() throws {
    let program = try program("[reminders]\ndays = 8\n")
    let debt =
      #"{"recordDebt":{"provider":"huabei","title":"Book","instalments":[{"due":"2026-01-14","amountFen":12345}]}}"#
    try program.apply([debt], today: "2026-01-06")
    #expect(try program.run("remind").output.contains("¥123.45"))
    #expect(try program.run("remind", "--within", "7").output.isEmpty)
    try write("[reminders]\ndays = 7\n", of: program)
    #expect(try program.run("remind").output.isEmpty)
    try write("theme = \"pink\"\n", of: program)
    let silent = try program.run("remind", "--login")
    #expect(silent.output.isEmpty && silent.errors.isEmpty)
    // However much is wrong, beside the reminder it takes one line that leads to the rest.
    try write(
      "theme = \"pink\"\nlanguage = \"fr\"\nspeed = 9\n[reminders]\ndays = 8\nhours = 3\n", of: program)
    let faulty = try program.run("remind")
    let said = faulty.errors.split(separator: "\n")
    #expect(said.count == 1 && said.allSatisfy { $0.contains("sesame config --check") }, "\(faulty)")
    #expect(faulty.output.contains("¥123.45"))

    try write("[reminders]\ndays = 8\n[privacy]\nlogin = \"amounts-hidden\"\n", of: program)
    let hidden = try program.run("remind").output
    #expect(hidden.contains("huabei") && hidden.contains("¥***") && !hidden.contains("123"))
    try write("[reminders]\ndays = 8\n[privacy]\nlogin = \"only-due\"\n", of: program)
    for words in [["remind"], ["remind", "--all"]] {
      let only = try program.run(words)
      #expect(only.lines.count == 1 && only.output.contains("due"), "\(only)")
      #expect(!only.output.contains("huabei") && !only.output.contains("¥") && !only.output.contains("1"))
    }
    #expect(try program.run("remind", "--count").output == "1\n")
  }

  @Test func amountsAreHiddenUnlessTheOptionShowsThem() throws {
    let program = try program("[privacy]\nmask = true\n")
    try program.apply([#"{"declareIncome":{"monthlyFen":800000}}"#])
    #expect(try program.run("status").output.contains("¥***"))
    #expect(try program.run("status", "--no-mask").output.contains("¥0.00"))
  }
}

/// The settings on the screens of a real terminal.
@Suite(.enabled(if: Tmux.isThere, "tmux is not installed"), .serialized)
struct ConfigScreenTests {
  private func open(_ program: Program, _ words: String = "") throws -> Tmux {
    try Tmux(
      "\(Program.path) \(words); echo ended $?; cat",
      environment: program.environment.merging(["TERM": "screen-256color"]) { $1 })
  }

  @Test func aFaultIsSaidAtTheStart() throws {
    let program = Program()
    let folder = program.home.path + "/.config/sesame"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("theme = \"pink\"\n".utf8).write(to: URL(fileURLWithPath: folder + "/config.toml"))
    let pane = try open(program)
    try pane.wait(for: "\"pink\"", "dark、light、mono", "芝麻先用后付")
    try pane.press("q")
    try pane.wait(for: "ended 0")
  }

  /// A change acts at once, is in the file, and holds when the wallet is opened again.
  @Test func aChangeIsKept() throws {
    let program = Program()
    let file = program.home.path + "/.config/sesame/config.toml"
    let pane = try open(program)
    try pane.wait(for: "芝麻先用后付")
    try pane.press("6")
    try pane.wait(for: "设置")
    try pane.press("G", "Up", "Enter")
    try pane.wait(for: "登录提醒")
    try pane.press("Down", "Down", "Enter")
    try pane.wait(for: "-----")
    try pane.press("Up", "Enter", "Up", "Enter", "Enter")
    try pane.wait(for: "Login reminder")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text == "borders = \"ascii\"\ntheme = \"light\"\nlanguage = \"en\"\n")
    try pane.press("q")
    try pane.wait(for: "ended 0")
    let again = try open(program)
    try again.wait(for: "Sesame Pay-Later", "-----")
    try again.press("q")
    try again.wait(for: "ended 0")
  }

  @Test func whatCannotBeKeptStillActsAndIsSaid() throws {
    let program = Program()
    let folder = program.home.path + "/.config/sesame"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("theme = \n".utf8).write(to: URL(fileURLWithPath: folder + "/config.toml"))
    let pane = try open(program)
    try pane.wait(for: "TOML")
    try pane.press("6")
    try pane.press("G", "Up", "Up", "Up", "Enter")
    try pane.wait(for: "not saved", "Funding sources", "TOML")
    #expect(try String(contentsOfFile: folder + "/config.toml", encoding: .utf8) == "theme = \n")
    try pane.press("q")
    try pane.wait(for: "ended 0")
  }
}
