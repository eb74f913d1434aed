import Foundation
import Testing

/// A real terminal: a tmux server of its own with one pane.
final class Tmux {
  private let socket = "sesame-\(UUID().uuidString.prefix(8))"
  private static let tool = "/usr/bin/tmux"

  /// Whether tmux is installed; the tests in a real terminal need it.
  static let isThere = FileManager.default.isExecutableFile(atPath: tool)

  /// Opens a pane of this size that runs a shell command.
  init(_ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String]) throws {
    let exports = environment.map { "\($0)='\($1)'" }.sorted().joined(separator: " ")
    try ask(
      "-f", "/dev/null", "new-session", "-d", "-s", "s", "-x", "\(columns)", "-y", "\(rows)",
      "env -i \(exports) /bin/bash --norc --noprofile -c \"\(command)\"")
  }

  deinit { _ = try? ask("kill-server") }

  @discardableResult
  private func ask(_ words: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Tmux.tool)
    process.arguments = ["-L", socket, "-u"] + words
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// Presses keys by their tmux names.
  func press(_ keys: String...) throws {
    for key in keys { try ask("send-keys", "-t", "s", key) }
  }

  /// Types a text as it stands.
  func type(_ text: String) throws { try ask("send-keys", "-t", "s", "-l", text) }

  /// Pastes a text, bracketed where the program asked for it.
  func paste(_ text: String) throws {
    try ask("set-buffer", "-b", "b", text)
    try ask("paste-buffer", "-p", "-b", "b", "-t", "s")
  }

  func resize(columns: Int, rows: Int) throws {
    try ask("resize-window", "-t", "s", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The process that runs in the pane.
  func processID() throws -> Int32 {
    Int32(
      try ask("display-message", "-p", "-t", "s", "#{pane_pid}").trimmingCharacters(
        in: .whitespacesAndNewlines)) ?? 0
  }

  /// What is on the screen.
  func screen() throws -> String { try ask("capture-pane", "-p", "-t", "s") }

  /// Polls until the screen holds `text`; what it showed at last is in the failure.
  @discardableResult
  func wait(for text: String, seconds: Double = 20, _ place: SourceLocation = #_sourceLocation) throws
    -> String
  {
    let end = Date().addingTimeInterval(seconds)
    var seen = ""
    while Date() < end {
      seen = try screen()
      if seen.contains(text) { return seen }
      usleep(20_000)
    }
    Issue.record("waited for '\(text)', the screen shows:\n\(seen)", sourceLocation: place)
    throw TimedOut()
  }

  struct TimedOut: Error {}
}
