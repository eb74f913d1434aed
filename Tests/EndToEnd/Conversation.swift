import Foundation
import Testing

/// The program spoken to in lines between two pipes: what it said until its prompt, and answers to that.
final class Conversation {
  private let program: Program
  private let process: pid_t
  private let files: (input: String, output: String, errors: String)
  private let toProgram: Int32
  private let fromProgram: Int32
  private var hasEnded = false
  /// Everything that it said so far, as lines.
  private(set) var lines: [String] = []
  /// What it said last.
  private(set) var last = ""

  /// Starts the program with these words and listens to its first page.
  init(_ program: Program, _ words: [String] = ["--plain"], environment: [String: String] = [:]) throws {
    self.program = program
    let name = program.home.path + "/" + UUID().uuidString
    files = (name + ".in", name + ".out", name + ".err")
    mkfifo(files.input, 0o600)
    mkfifo(files.output, 0o600)
    // Opened for both ways nobody waits for the other to open it.
    toProgram = open(files.input, O_RDWR | O_CLOEXEC)
    fromProgram = open(files.output, O_RDWR | O_CLOEXEC)
    process = try Spawn.start(
      Program.path, words + ["--lang", program.language], program.environment.merging(environment) { $1 },
      files)
    try listen()
  }

  deinit {
    close(toProgram)
    close(fromProgram)
    // A child that nobody waits for would keep the tests that watch children of their own waiting for ever.
    if !hasEnded {
      kill(process, SIGKILL)
      _ = Spawn.end(of: process)
    }
    for file in [files.input, files.output, files.errors] { unlink(file) }
  }

  /// Reads until the prompt.
  private func listen(_ place: SourceLocation = #_sourceLocation) throws {
    var bytes: [UInt8] = []
    let end = Date().addingTimeInterval(30)
    while !bytes.suffix(2).elementsEqual("> ".utf8) {
      var polled = pollfd(fd: fromProgram, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 1000) > 0 else {
        guard Date() < end else {
          Issue.record("no prompt after:\n\(String(decoding: bytes, as: UTF8.self))", sourceLocation: place)
          throw Tmux.TimedOut()
        }
        continue
      }
      var chunk = [UInt8](repeating: 0, count: 65536)
      let count = read(fromProgram, &chunk, chunk.count)
      bytes += chunk.prefix(max(0, count))
    }
    last = String(decoding: bytes, as: UTF8.self)
    lines += last.split(separator: "\n").map(String.init)
  }

  /// Says a line and listens to what comes of it.
  @discardableResult
  func say(_ line: String, _ place: SourceLocation = #_sourceLocation) throws -> String {
    tell(line)
    try listen(place)
    return last
  }

  private func tell(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(toProgram, bytes, bytes.count)
  }

  /// Chooses what was said last with these words, by its number.
  @discardableResult
  func choose(_ words: String, _ place: SourceLocation = #_sourceLocation) throws -> String {
    let offered = lines.filter { $0.hasPrefix("[") }
    let line = offered.last { $0.hasSuffix("] " + words) } ?? offered.last { $0.contains(words) }
    let number = line.flatMap { Int($0.dropFirst().prefix { $0.isNumber }) }
    guard let number else {
      Issue.record("nothing to choose with '\(words)':\n\(last)", sourceLocation: place)
      throw Tmux.TimedOut()
    }
    return try say(String(number), place)
  }

  /// What it said last must hold these words.
  func hear(_ words: String, _ place: SourceLocation = #_sourceLocation) {
    #expect(last.contains(words), "\(last)", sourceLocation: place)
  }

  /// Says the line that ends it; its exit status.
  func end(saying line: String) -> Int32 {
    tell(line)
    hasEnded = true
    return Spawn.end(of: process)
  }
}
