import ArgumentParser
import Foundation
import PayLater

/// Talk goes to standard error, data to standard output. All that is printed goes through here and is made safe to show.
enum Output {
  /// What is said where the answer to something that is saved already cannot be written: else it would be done again.
  nonisolated(unsafe) private static var saved: String?

  /// Something was saved: from now on what cannot be printed is no failure.
  static func note(saved words: String) { saved = words }

  /// Writes a line of data. Where nobody reads it any more the program ends quietly, as `SIGPIPE` would end it;
  /// where it cannot be written that is said, with 73.
  static func data(_ line: String) throws {
    let failure = write(SafeText.printable(line) + "\n", to: STDOUT_FILENO)
    guard failure != 0 else { return }
    if let saved {
      talk("\(saved) (\(String(cString: strerror(failure))))")
      throw ExitCode.success
    }
    guard failure != EPIPE else { throw ExitCode(128 + SIGPIPE) }
    talk("standard output: \(String(cString: strerror(failure)))")
    throw ExitStatus.cannotCreate
  }

  /// Writes a part of a file for other programs as it stands: what formats write is safe, and their lines may end with
  /// CRLF.
  static func file(_ text: String) throws {
    let failure = write(text, to: STDOUT_FILENO)
    guard failure != 0 else { return }
    guard failure != EPIPE else { throw ExitCode(128 + SIGPIPE) }
    talk("standard output: \(String(cString: strerror(failure)))")
    throw ExitStatus.cannotCreate
  }

  /// Asks on standard output; the answer goes on in the same line.
  static func ask(_ prompt: String) { _ = write(SafeText.printable(prompt), to: STDOUT_FILENO) }

  /// Asks on standard error, where standard output is for data.
  static func askAside(_ prompt: String) { _ = write(SafeText.printable(prompt), to: STDERR_FILENO) }

  /// Says how the program ends, in the words of the parser of arguments: help on standard output, faults on standard
  /// error.
  static func end(_ message: String, isFault: Bool) {
    guard !message.isEmpty else { return }
    _ = write(SafeText.printable(message) + "\n", to: isFault ? STDERR_FILENO : STDOUT_FILENO)
  }

  /// Says a line; there is nowhere to complain where that fails. A path in it may hold anything, so it is made
  /// safe to show.
  static func talk(_ line: String) {
    _ = write("sesame: \(SafeText(line, limit: 8_192))\n", to: STDERR_FILENO)
  }

  /// Writes over the line on standard error that is being written, and over so many columns of what stood there.
  static func overwrite(_ text: String, covering columns: Int) {
    _ = write(
      "\r" + String(repeating: " ", count: min(columns, 78)) + "\r" + SafeText.printable(text),
      to: STDERR_FILENO)
  }

  /// Writes the text whole; returns 0, or the errno. Foundation's handles would end the program with a trap.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return errno }
    }
    return 0
  }
}

/// What the program settles with the system before it does anything.
enum Streams {
  /// A limit on the size of files is an error like a full disk, not the end of the program; and no file that is
  /// opened later may take the number of a standard stream that was handed over closed.
  static func prepare() {
    signal(SIGXFSZ, SIG_IGN)
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
