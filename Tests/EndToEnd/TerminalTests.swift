import Foundation
import Testing

/// The program in a real terminal: whatever happens to it, the terminal is sane afterwards.
@Suite(.enabled(if: Tmux.isThere, "tmux is not installed"), .serialized)
struct TerminalTests {
  private let program = Program()

  /// A pane that runs the program, then says how it ended and how the terminal is set.
  private func open(
    _ words: String = "", columns: Int = 80, rows: Int = 24, without: [String] = [],
    with: [String: String] = [:]
  ) throws -> Tmux {
    var environment = program.environment.merging(["TERM": "screen"]) { $1 }.merging(with) { $1 }
    for name in without { environment[name] = nil }
    let after =
      "; echo ended $?; stty -a | tr ' ' '\\n' | grep -E '^-?(icanon|echo|isig);?$' | tr '\\n' ' '; cat"
    return try Tmux(
      "\(Program.path) \(words)\(after)", columns: columns, rows: rows, environment: environment)
  }

  /// The pane after the end: this status, a cooked terminal, the main screen.
  private func expectSane(_ pane: Tmux, status: Int) throws {
    let screen = try pane.wait(for: "ended \(status)")
    #expect(!screen.contains("─"), "the program's screen is still there:\n\(screen)")
    try pane.wait(for: "isig icanon echo")
  }

  /// The process that shows the screens: the guardian's child.
  private func child(of pane: Tmux) throws -> Int32 { try Processes.screens(below: pane.processID).child }

  @Test func withoutALocaleItIsChinese() throws {
    let pane = try open(without: ["LANG"])
    try pane.wait(for: "芝麻先用后付")
    try pane.press("q")
    try expectSane(pane, status: 0)
  }

  @Test func englishIsItsEqual() throws {
    let pane = try open(with: ["LANG": "en_US.UTF-8"])
    try pane.wait(for: "Sesame Pay-Later")
    try pane.press("q")
    try expectSane(pane, status: 0)
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": "nonsense"], ["TERM": ""]])
  func anUnfitTerminalIsSpokenToInLines(term: [String: String]) throws {
    let pane = try open(rows: 60, with: term)
    try pane.wait(for: "[1] 开始使用我的钱包 (S)")
    try pane.wait(for: "请选>")
    try pane.type("99")
    try pane.press("Enter")
    try pane.wait(for: "ended 0")
  }

  @Test(arguments: ["xterm-ghostty", "xterm-kitty", "foot", "tmux-256color"])
  func aTerminalThatTheMachineDoesNotKnowHasItsScreens(term: String) throws {
    let pane = try open(with: ["TERM": term, "TERMINFO": "/nowhere"])
    try pane.wait(for: "芝麻先用后付", "首页")
    try pane.press("q")
    try expectSane(pane, status: 0)
  }

  @Test func controlCEndsTheLinesToo() throws {
    let pane = try open(with: ["TERM": "nonsense"])
    try pane.wait(for: "请选>")
    try pane.press("C-c")
    try pane.wait(for: "ended 130")
    #expect(!(try pane.screen().contains("意外退出")))
  }

  @Test func controlCLeavesAndRestores() throws {
    let pane = try open()
    try pane.wait(for: "芝麻先用后付")
    try pane.press("C-c")
    try expectSane(pane, status: 130)
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)])
  func aSignalLeavesCleanly(signal: Int32, status: Int) throws {
    let pane = try open()
    try pane.wait(for: "芝麻先用后付")
    kill(try child(of: pane), signal)
    try expectSane(pane, status: status)
  }

  @Test(arguments: [(SIGSEGV, 139), (SIGABRT, 134), (SIGILL, 132), (SIGKILL, 137)])
  func aDeathOfAnyKindLeavesTheTerminalSane(signal: Int32, status: Int) throws {
    let pane = try open()
    try pane.wait(for: "芝麻先用后付")
    kill(try child(of: pane), signal)
    try expectSane(pane, status: status)
    #expect(try pane.screen().contains("sesame 意外退出"))
  }

  @Test func aFormKeepsItsInputOverAResize() throws {
    let pane = try open()
    try pane.wait(for: "开始使用我的钱包")
    try pane.press("a")
    try pane.wait(for: "哪一家")
    try pane.type("bianlidian")
    try pane.wait(for: "bianlidian")
    try pane.resize(columns: 40, rows: 12)
    try pane.wait(for: "bianlidian")
    try pane.resize(columns: 120, rows: 40)
    try pane.wait(for: "bianlidian")
  }

  @Test func suspendedAndBroughtBack() throws {
    // The prompt counts the commands: what is typed before the shell has the terminal back would be lost.
    let environment = program.environment.merging(["TERM": "screen"]) { $1 }
    let pane = try Tmux("exec bash --norc --noprofile -i", environment: environment)
    try pane.type("PS1='<\\#> '")
    try pane.press("Enter")
    try pane.wait(for: "<2>")
    try pane.type(Program.path + " --mouse")
    try pane.press("Enter")
    try pane.wait(for: "芝麻先用后付")
    #expect(try pane.reportsMouse())
    try pane.press("C-z")
    try pane.wait(for: "Stopped")
    try pane.wait(for: "<3>")
    #expect(try !pane.reportsMouse())
    try pane.type("fg")
    try pane.press("Enter")
    try pane.wait(for: "首页")
    #expect(try pane.reportsMouse())
    try pane.press("q")
    try pane.wait(for: "<4>")
    try pane.type("echo left $?-ly; stty -a | tr ' ' '\\n' | grep -x icanon")
    try pane.press("Enter")
    try pane.wait(for: "left 0-ly\nicanon")
  }

  @Test func clicksArriveWhereTheyAreWanted() throws {
    let pane = try open("--mouse")
    let screen = try pane.wait(for: "记下一笔已有的欠款")
    #expect(try pane.reportsMouse())
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains("记下一笔已有的欠款") }) + 1
    // The first click selects, the next opens; one that comes before the drawing means nothing.
    let end = Date().addingTimeInterval(20)
    while try !pane.screen().contains("哪一家"), Date() < end {
      try pane.send("\u{1B}[<0;8;\(row)M\u{1B}[<0;8;\(row)m")
      usleep(20_000)
    }
    try pane.wait(for: "哪一家")
    try pane.press("Escape")
    try pane.wait(for: "开始使用我的钱包")
    kill(try child(of: pane), SIGKILL)
    try expectSane(pane, status: 137)
    #expect(try !pane.reportsMouse())
  }

  @Test func withoutTheOptionTheTerminalKeepsItsMouse() throws {
    let pane = try open()
    try pane.wait(for: "开始使用我的钱包")
    #expect(try !pane.reportsMouse())
  }

  @Test func theMouseIsGivenBackOnLeaving() throws {
    let pane = try open("--mouse")
    try pane.wait(for: "开始使用我的钱包")
    #expect(try pane.reportsMouse())
    try pane.press("q")
    try expectSane(pane, status: 0)
    #expect(try !pane.reportsMouse())
  }

  @Test func pastedLinesConfirmNothing() throws {
    let pane = try open()
    try pane.wait(for: "开始使用我的钱包")
    try pane.press("a")
    try pane.wait(for: "哪一家")
    try pane.paste("taobao\nq\n\ny\n")
    try pane.wait(for: "taobao")
    #expect(!FileManager.default.fileExists(atPath: program.wallet))
  }

  @Test func whereTheTerminalGoesAwayTheProgramEnds() throws {
    var pane: Tmux? = try open()
    try pane?.wait(for: "芝麻先用后付")
    let process = try child(of: try #require(pane))
    pane = nil
    let end = Date().addingTimeInterval(10)
    while kill(process, 0) == 0, Date() < end { usleep(20_000) }
    #expect(kill(process, 0) != 0)
  }

  @Test func anInputThatIsNoTerminalGetsPlainLines() throws {
    let result = try program.run([String]())
    #expect(result.status == 0)
    #expect(result.output.contains("还没有钱包"))
  }

  @Test func anotherTerminalsWriteIsSeen() throws {
    try program.apply([#"{"declareIncome":{"monthlyFen":800000}}"#])
    let pane = try open()
    try pane.wait(for: "首页")
    try program.apply(
      [
        #"{"recordDebt":{"provider":"Elsewhere","title":"Umbrella","instalments":[{"due":"2026-01-08","amountFen":12345}]}}"#
      ], first: 100)
    try pane.wait(for: "123.45")
  }

  @Test func aTinyWindowSaysSo() throws {
    let pane = try open(columns: 30, rows: 6)
    try pane.wait(for: "窗口太小")
    try pane.resize(columns: 80, rows: 24)
    try pane.wait(for: "开始使用我的钱包")
    try pane.press("q")
    try expectSane(pane, status: 0)
  }
}
