import Foundation
import PayLater
import PayLaterExchange

/// Reads a text line by line, each as soon as it is there, in bounded memory.
final class LineReader {
  struct Line {
    var number: Int
    /// At most one byte more than a line may have; what is longer is cut there, so it cannot be one.
    var bytes: [UInt8]

    /// What is said; nil where the bytes are no UTF-8.
    var text: String? { String(validating: bytes, as: UTF8.self) }

    /// Whether there is nothing in it. A line that was cut may go on.
    var isBlank: Bool { !isCut && bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }
    fileprivate var isCut = false
  }

  private let descriptor: Int32
  /// The longest line that is read, in bytes.
  private let longest: Int
  private let name: String
  private var buffer: [UInt8] = []
  /// Where the rest of the buffer begins; everything before `searched` holds no line's end.
  private var start = 0
  private var searched = 0
  private var number = 0

  /// The lines of a file; nil or `-`: of standard input.
  init(path: String?, longest: Int = RequestLine.longest) throws {
    self.longest = longest
    guard let path, path != "-" else {
      descriptor = STDIN_FILENO
      name = "standard input"
      return
    }
    name = SafeText(path).text
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      Output.talk("no such file: \(name)")
      throw ExitStatus.noInput
    }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The next line, nil at the end.
  func next() throws -> Line? {
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { (start, searched) = (end + 1, end + 1) }
        return line(buffer[start..<end])
      }
      searched = buffer.count
      guard try readMore() else {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return line(buffer[start...])
      }
    }
  }

  private func line(_ bytes: ArraySlice<UInt8>) -> Line {
    number += 1
    let isCut = bytes.count > longest
    return Line(number: number, bytes: Array(bytes.prefix(longest + 1)), isCut: isCut)
  }

  /// Reads what is there, at least something; false at the end.
  private func readMore() throws -> Bool {
    buffer.removeFirst(start)
    (searched, start) = (searched - start, 0)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var count = -1
    repeat { count = read(descriptor, &chunk, chunk.count) } while count < 0 && errno == EINTR
    guard count >= 0 else {
      Output.talk("\(name): \(String(cString: strerror(errno)))")
      throw ExitStatus.noInput
    }
    let new = chunk.prefix(count)
    let isTooLong = buffer.count > longest
    buffer += isTooLong ? new[(new.firstIndex(of: 0x0A) ?? new.endIndex)...] : new
    return count > 0
  }
}
