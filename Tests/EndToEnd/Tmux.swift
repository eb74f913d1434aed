import Foundation
import Glibc
import Testing

/// A real terminal: a tmux server of its own with one pane.
final class Tmux {
  private let home = Home()
  private let socket = "sesame-\(UUID().uuidString.prefix(8))"
  private static let tool = "/usr/bin/tmux"
  /// The terminal that the program in the pane reads.
  private lazy var line = try? tell("display-message", "-p", "-t", "s", "#{pane_tty}").trimmingCharacters(
    in: .whitespacesAndNewlines)

  /// Whether tmux is installed; the tests in a real terminal need it.
  static let isThere = FileManager.default.isExecutableFile(atPath: tool)

  /// Opens a pane of this size that runs a shell command.
  init(_ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String]) throws {
    let script = home.path + "/script"
    try Data((command + "\n").utf8).write(to: URL(fileURLWithPath: script))
    let exports = environment.map { "\($0)='\($1)'" }.sorted().joined(separator: " ")
    try tell(
      "-f", "/dev/null", "new-session", "-d", "-s", "s", "-x", "\(columns)", "-y", "\(rows)",
      "env -i \(exports) /bin/bash --norc --noprofile \(script)")
  }

  deinit { _ = try? tell("kill-server") }

  @discardableResult
  private func tell(_ words: String...) throws -> String { try tell(words) }

  @discardableResult
  private func tell(_ words: [String]) throws -> String {
    try Spawn.run(
      Tmux.tool, ["-L", socket, "-u"] + words,
      environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/"], folder: home.path
    ).output
  }

  /// Presses keys by their tmux names, each when the one before was taken: a hand is no burst of text, however
  /// slow the machine is that reads it.
  func press(_ keys: String...) throws {
    for key in keys {
      awaitTaking()
      try tell("send-keys", "-t", "s", key)
    }
  }

  /// Types a text as it stands, in one piece.
  func type(_ text: String) throws {
    awaitTaking()
    try tell("send-keys", "-t", "s", "-l", text)
  }

  /// Polls until nothing waits to be read in the pane; a program that reads nothing is waited for only a while.
  private func awaitTaking(seconds: Double = 3) {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end, waiting > 0 { usleep(1000) }
  }

  /// How many bytes the program in the pane has not read yet.
  private var waiting: Int32 {
    // Opened for the moment only: a terminal that somebody holds does not end with its program.
    guard let line, case let file = open(line, O_RDONLY | O_NOCTTY | O_NONBLOCK), file >= 0 else { return 0 }
    defer { close(file) }
    var count: Int32 = 0
    return ioctl(file, UInt(FIONREAD), &count) == 0 ? count : 0
  }

  /// Sends these bytes as a terminal would.
  func send(_ bytes: String) throws {
    try tell(["send-keys", "-t", "s", "-H"] + bytes.utf8.map { String($0, radix: 16) })
  }

  /// Whether the program in the pane asked for reports of the mouse.
  func reportsMouse() throws -> Bool {
    try tell("display-message", "-p", "-t", "s", "#{mouse_any_flag}#{mouse_sgr_flag}").hasPrefix("11")
  }

  /// Pastes a text, bracketed where the program asked for it.
  func paste(_ text: String) throws {
    try tell("set-buffer", "-b", "b", text)
    try tell("paste-buffer", "-p", "-b", "b", "-t", "s")
  }

  /// Types a long text without the marks of a paste, as fast as it is taken.
  func flood(_ text: String) throws {
    let file = home.path + "/flood"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    try tell("load-buffer", "-b", "f", file)
    try tell("paste-buffer", "-b", "f", "-t", "s")
  }

  /// Keeps every byte that the pane is sent from now on in a file.
  func record(to file: String) throws { try tell("pipe-pane", "-t", "s", "cat > \(file)") }

  func resize(columns: Int, rows: Int) throws {
    try tell("resize-window", "-t", "s", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The process that runs in the pane.
  func processID() throws -> Int32 {
    Int32(
      try tell("display-message", "-p", "-t", "s", "#{pane_pid}").trimmingCharacters(
        in: .whitespacesAndNewlines)) ?? 0
  }

  /// What is on the screen.
  func screen() throws -> String { try tell("capture-pane", "-p", "-t", "s") }

  /// Polls until one screen holds all of `texts`; what it showed at last is in the failure. Where a text may stand
  /// there already, or while something is half typed, the rest of what is expected belongs into the same wait.
  @discardableResult
  func wait(for texts: String..., seconds: Double = 20, _ place: SourceLocation = #_sourceLocation) throws
    -> String
  { try wait(for: texts, seconds: seconds, place) }

  @discardableResult
  func wait(for texts: [String], seconds: Double = 20, _ place: SourceLocation = #_sourceLocation) throws
    -> String
  { try wait(for: "\(texts)", seconds: seconds, place) { texts.allSatisfy($0.contains) ? $0 : nil } }

  /// Polls until `find` finds in the screen what is waited for, and returns that.
  func wait<Found>(
    for what: String, seconds: Double = 20, _ place: SourceLocation = #_sourceLocation,
    _ find: (String) throws -> Found?
  ) throws -> Found {
    let end = Date().addingTimeInterval(seconds)
    var seen = ""
    while Date() < end {
      seen = try screen()
      if let found = try find(seen) { return found }
      usleep(20_000)
    }
    Issue.record("waited for \(what), the screen shows:\n\(seen)", sourceLocation: place)
    throw TimedOut()
  }

  struct TimedOut: Error {}
}
