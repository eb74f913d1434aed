import Foundation
import Testing

/// Bytes with pauses between them, written at the real program in a real terminal.
@Suite(.enabled(if: Tmux.isThere, "tmux is not installed"))
struct KeyTests {
  private static let far = ["SSH_TTY": "/dev/pts/9", "TERM": "screen"]

  /// A pane with the program on the debts of a wallet that owes something, far away unless told otherwise.
  private func open(_ program: Program, _ environment: [String: String] = far) throws -> Tmux {
    let pane = try Tmux(
      "\(Program.path) --lang en; echo ended $?; cat",
      environment: program.environment.merging(environment) { $1 })
    try pane.wait(for: "Sesame Pay-Later")
    try pane.press("4")
    try pane.wait(for: "Good Again")
    return pane
  }

  /// Writes the pieces with this pause after each but the last.
  private func write(_ pieces: [String], pause: UInt32, to pane: Tmux) throws {
    for (index, piece) in pieces.enumerated() {
      try pane.send(piece)
      if index < pieces.count - 1 { usleep(pause * 1_000) }
    }
  }

  /// What is on the screen once all that was sent is taken: a key that shows help comes after it.
  private func settled(_ pane: Tmux) throws -> String {
    try pane.press("?")
    try pane.wait(for: "This screen")
    try pane.press("?")
    return try pane.wait(for: "the list again") { $0.contains("This screen") ? nil : $0 }
  }

  @Test func anArrowInPiecesStaysOne() throws {
    let program = try ActiveWallet.owing()
    let pane = try open(program)
    try write(["\u{1B}", "[A"], pause: 30, to: pane)
    #expect(try settled(pane).contains("Good Again"))
    // Too late for an arrow: Esc leads home, the rest is no command there.
    try write(["\u{1B}", "[A"], pause: 150, to: pane)
    _ = try pane.wait(for: "home") { $0.contains("Repay all") ? nil : $0 }
    try pane.press("4")
    try pane.wait(for: "Good Again")
  }

  @Test func extendedKeysMeanThePlainOnes() throws {
    let program = try ActiveWallet.owing()
    let pane = try open(program, ["TERM": "screen"])
    try pane.send("\u{1B}[97u")
    try pane.wait(for: "Add a debt")
    try pane.send("\u{1B}[0;;20013u\u{1B}[113u")
    try pane.wait(for: "中q")
    try pane.send("\u{1B}[99;5u")
    try pane.wait(for: "ended 130")
  }

  @Test func textWhereNothingIsTypedPressesNothing() throws {
    let program = try ActiveWallet.owing()
    let pane = try open(program)
    try pane.press("5")
    try pane.wait(for: "Reminders")
    let before = try program.folderFacts()
    try pane.flood("Reply from shop: Refund Requested, parcel zA12 Ready")
    try pane.wait(for: "not taken as keys")
    #expect(try program.folderFacts() == before)
  }

  @Test func aMegabyteIsTakenAtOnce() throws {
    let program = try ActiveWallet.owing()
    let pane = try open(program)
    let megabyte = String(repeating: "xyzzy ", count: 175_000)
    try pane.flood(megabyte)
    try pane.wait(for: "not taken as keys", seconds: 30)
    // The last piece is taken, and keys are keys again.
    let end = Date().addingTimeInterval(30)
    while try !pane.screen().contains("Add a debt"), Date() < end {
      try pane.press("a")
      usleep(200_000)
    }
    try pane.flood(megabyte)
    try pane.wait(for: "xyzzy")
    try pane.press("C-c")
    try pane.wait(for: "ended 130", seconds: 30)
  }

  /// What a session sends, sequence by sequence, against Assets/ESCAPES.md.
  @Test(arguments: ["xterm-256color", "screen", "linux"])
  func everySequenceThatIsSentStandsOnThePage(term: String) throws {
    let program = try ActiveWallet.owing()
    let pane = try Tmux(
      "read x; \(Program.path) --mouse --lang en; echo ended $?; cat",
      environment: program.environment.merging(["TERM": term]) { $1 })
    let file = program.home.path + "/sent"
    try pane.record(to: file)
    try pane.press("Enter")
    try pane.wait(for: "Sesame Pay-Later")
    for key in ["2", "3", "j", "4", "a"] { try pane.press(key) }
    try pane.wait(for: "Add a debt")
    try pane.resize(columns: 60, rows: 20)
    try pane.press("C-c")
    try pane.wait(for: "ended 130")
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: top.appending(path: "Assets/ESCAPES.md"), encoding: .utf8)
    let known = Set(page.split(separator: "`").map(String.init))
    let sent = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    var kinds: Set<String> = []
    for match in sent.matches(of: /\u{1B}(?:\[([?]?)([0-9;]*)([@-~])|([()].|.))/) {
      if let other = match.output.4 {
        kinds.insert("ESC \(other)")
      } else if let numbers = match.output.2, let final = match.output.3 {
        // A mode is named by its number; of the others only what they do counts.
        let modes = "hl".contains(final) ? numbers.split(separator: ";").map(String.init) : [""]
        for mode in modes { kinds.insert("CSI \(match.output.1 ?? "")\(mode)\(final)") }
      }
    }
    #expect(kinds.contains("CSI ?2004h") && kinds.contains("CSI ?1000l") && kinds.count > 6)
    #expect(kinds.subtracting(known).isEmpty, "\(kinds.subtracting(known).sorted())")
  }
}
