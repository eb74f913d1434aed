import Foundation
import Testing

/// A terminal whose other end is the test: it sends bytes as they are, and sees every byte that is drawn.
final class Pty {
  private let other: Int32
  private let process: pid_t

  /// Starts the program with these words in a terminal of 80 by 24.
  init(_ program: Program, _ words: [String] = [], environment: [String: String]) throws {
    other = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // TIOCSPTLCK and TIOCGPTN of Linux, which glibc's functions stand for.
    var (lock, number): (Int32, Int32) = (0, -1)
    try #require(ioctl(other, 0x4004_5431, &lock) == 0 && ioctl(other, 0x8004_5430, &number) == 0)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(other, UInt(TIOCSWINSZ), &size) == 0)
    let name = "/dev/pts/\(number)"
    process = try Spawn.start(
      Program.path, words + ["--lang", program.language], program.environment.merging(environment) { $1 },
      (name, name, name), inNewSession: true)
  }

  deinit {
    close(other)
    kill(process, SIGKILL)
    _ = Spawn.end(of: process)
  }

  /// Sends bytes as a terminal would.
  func send(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    _ = write(other, bytes, bytes.count)
  }

  /// What is drawn until nothing more comes for so many milliseconds.
  func drawn(quiet: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var polled = pollfd(fd: other, events: Int16(POLLIN), revents: 0)
    while poll(&polled, 1, quiet) > 0 {
      var chunk = [UInt8](repeating: 0, count: 65536)
      let count = read(other, &chunk, chunk.count)
      guard count > 0 else { break }
      bytes += chunk.prefix(count)
    }
    return bytes
  }

  /// Waits until these words are drawn, and until nothing more is.
  func wait(for words: String, _ place: SourceLocation = #_sourceLocation) throws {
    var seen: [UInt8] = []
    let end = Date().addingTimeInterval(20)
    while Date() < end {
      seen += drawn(quiet: 100)
      if String(decoding: seen, as: UTF8.self).contains(words) { return }
    }
    Issue.record("waited for \(words):\n\(String(decoding: seen, as: UTF8.self))", sourceLocation: place)
    throw Tmux.TimedOut()
  }
}
