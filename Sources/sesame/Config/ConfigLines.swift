/// Where keys and values stand in a TOML text that the parser took: it knows lines, which the parser forgets, and a
/// value can be changed in place, so that comments and everything else stay as they are.
struct ConfigLines {
  /// A key and its value.
  struct Statement: Equatable {
    /// The key, with the names of the tables that it stands in before it.
    var path: [String]
    /// The bytes of the value.
    var value: Range<Int>
    /// Counted from 1.
    var line: Int
    /// The header that it stands under; nil: none.
    var header: Int?
  }

  /// `[table]`, or `[[table]]`.
  struct Header: Equatable {
    var path: [String]
    /// Its first byte.
    var start: Int
    /// The byte after its last bracket.
    var end: Int
  }

  let bytes: [UInt8]
  private(set) var statements: [Statement] = []
  private(set) var headers: [Header] = []
  private var place = 0

  /// Finds the statements of `text`; what the parser would not take makes it stop.
  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    while skipToStatement(), bytes[place] == UInt8(ascii: "[") ? takeHeader() : takeStatement() {}
  }

  /// The statement of a key such as `reminders.days`.
  func statement(_ key: String) -> Statement? { statements.first { $0.path.joined(separator: ".") == key } }

  /// The value of a statement as it is written.
  func text(_ statement: Statement) -> String { String(decoding: bytes[statement.value], as: UTF8.self) }

  /// The line of a byte, counted from 1.
  private func line(of place: Int) -> Int { 1 + bytes[..<place].count { $0 == UInt8(ascii: "\n") } }

  private var here: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// Goes over spaces, empty lines and comments; false at the end.
  private mutating func skipToStatement() -> Bool {
    while let byte = here {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): place += 1
      case UInt8(ascii: "#"): skipLine()
      default: return true
      }
    }
    return false
  }

  private mutating func skipLine() {
    while let byte = here, byte != UInt8(ascii: "\n") { place += 1 }
  }

  private mutating func takeHeader() -> Bool {
    let start = place
    while here == UInt8(ascii: "[") { place += 1 }
    let path = takePath(until: UInt8(ascii: "]"))
    guard here != nil else { return false }
    while here == UInt8(ascii: "]") { place += 1 }
    headers.append(Header(path: path, start: start, end: place))
    return true
  }

  private mutating func takeStatement() -> Bool {
    let start = place
    let path = (headers.last?.path ?? []) + takePath(until: UInt8(ascii: "="))
    guard here != nil else { return false }
    place += 1
    while here == UInt8(ascii: " ") || here == UInt8(ascii: "\t") { place += 1 }
    let from = place
    skipValue()
    var end = place
    while end > from, [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(bytes[end - 1]) {
      end -= 1
    }
    statements.append(
      Statement(
        path: path, value: from..<end, line: line(of: start),
        header: headers.isEmpty ? nil : headers.count - 1))
    return true
  }

  /// The names up to a closing byte: bare or in quotes, with dots between them.
  private mutating func takePath(until end: UInt8) -> [String] {
    var path: [String] = []
    var name: [UInt8] = []
    func finished() -> String { String(decoding: name, as: UTF8.self) }
    while let byte = here, byte != end, byte != UInt8(ascii: "\n") {
      switch byte {
      case UInt8(ascii: "."):
        path.append(finished())
        name = []
        place += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let from = place
        skipString()
        name += bytes[min(from + 1, place)..<max(min(from + 1, place), place - 1)]
      case UInt8(ascii: " "), UInt8(ascii: "\t"): place += 1
      default:
        name.append(byte)
        place += 1
      }
    }
    return path + [finished()]
  }

  /// Goes to the end of a value: over strings, brackets and the comments and lines inside them.
  private mutating func skipValue() {
    var depth = 0
    while let byte = here {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        place += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        place += 1
      case UInt8(ascii: "#"):
        if depth <= 0 { return }
        skipLine()
      case UInt8(ascii: "\n"):
        if depth <= 0 { return }
        place += 1
      default: place += 1
      }
    }
  }

  /// Goes over a string, whichever of the four kinds it is.
  private mutating func skipString() {
    guard let quote = here else { return }
    let isLong = bytes[place...].starts(with: [quote, quote, quote])
    let mark = Array(repeating: quote, count: isLong ? 3 : 1)
    place += mark.count
    while let byte = here, !bytes[place...].starts(with: mark) {
      place += byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
    }
    place = min(place + mark.count, bytes.count)
    // A long string may end with one or two quotes of its own.
    while isLong, here == quote { place += 1 }
  }
}
