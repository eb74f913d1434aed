import PayLater
import WalletText

/// Reads the TOML of a config: what stands where, or the first fault with its line and key.
///
/// A reader of our own, because a config must never be able to end a command: it has no assertion in it, and it goes no
/// deeper than `deepest`.
struct ConfigReader {
  /// What a value is; of what no setting takes only that it is there.
  enum Value: Equatable {
    case word(String), number(Int), flag(Bool), list([Value])
    /// A table that was opened, or was written within braces.
    case table
    case other
  }

  /// A value, or a table, under its whole name.
  struct Entry: Equatable {
    var path: [String]
    var value: Value
    /// Counted from 1.
    var line: Int
    /// The value as it is written.
    var text: String
  }

  /// What a name stands for so far.
  enum Kind { case value, header, implied, dotted, inline, array }

  private(set) var entries: [Entry] = []
  let bytes: [UInt8]
  var place = 0
  var depth = 0
  var kinds: [[String]: Kind] = [:]
  /// The table that statements stand in.
  private var table: [String] = []
  /// How many tables an array has.
  private var counts: [[String]: Int] = [:]
  /// The name of the statement that is read, for a fault in it.
  var name: [String] = []

  /// How the names of tables in a list begin: no name in a text does.
  static let element = "\u{0}"

  /// The most brackets within one another.
  static let deepest = 32

  /// Reads a text from `path`.
  init(_ text: String, path: String) throws(ConfigFault) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    do throws(Flaw) { try readAll() } catch {
      let key = name.isEmpty ? nil : name.joined(separator: ".")
      throw ConfigFault(source: path, line: line, key: key, what: .syntax(error.words))
    }
  }

  /// Why a text is no TOML.
  struct Flaw: Error {
    var words: Phrase

    init(_ words: Phrase) { self.words = words }
  }

  /// The line of the byte that is read, counted from 1.
  var line: Int { 1 + bytes[..<min(place, bytes.count)].count { $0 == UInt8(ascii: "\n") } }

  var here: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// Takes a byte if it is the next one.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard here == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  private mutating func readAll() throws(Flaw) {
    while try skipToStatement() {
      name = []
      if here == UInt8(ascii: "[") { try readHeader() } else { try readStatement(in: table) }
      try endLine()
    }
  }

  /// Goes over empty lines and comments; false at the end.
  mutating func skipToStatement() throws(Flaw) -> Bool {
    while true {
      skipBlanks()
      if here == UInt8(ascii: "#") { try skipComment() }
      guard here != nil else { return false }
      if try !takeNewline() { return true }
    }
  }

  mutating func skipBlanks() {
    while let byte = here, byte == 0x20 || byte == 0x09 { place += 1 }
  }

  private mutating func skipComment() throws(Flaw) {
    while let byte = here, byte != 0x0A, byte != 0x0D {
      guard byte >= 0x20 && byte != 0x7F || byte == 0x09 else { throw Flaw(ConfigText.control) }
      place += 1
    }
  }

  /// Takes the end of a line, however it is written.
  private mutating func takeNewline() throws(Flaw) -> Bool {
    if take("\n") { return true }
    guard take("\r") else { return false }
    guard take("\n") else { throw Flaw(ConfigText.control) }
    return true
  }

  private mutating func endLine() throws(Flaw) {
    skipBlanks()
    if here == UInt8(ascii: "#") { try skipComment() }
    if here != nil, try !takeNewline() { throw Flaw(ConfigText.trailing) }
  }

  private mutating func readHeader() throws(Flaw) {
    let line = line
    _ = take("[")
    let isArray = take("[")
    let path = try readName()
    name = path
    guard take("]"), !isArray || take("]") else { throw Flaw(ConfigText.missing("]")) }
    var whole: [String] = []
    for (index, part) in path.enumerated() {
      whole.append(part)
      guard index < path.count - 1 else { break }
      switch kinds[whole] {
      case nil: kinds[whole] = .implied
      case .value, .inline: throw Flaw(ConfigText.twice)
      case .array: whole.append(ConfigReader.element + String(counts[whole] ?? 0))
      case .header, .implied, .dotted: break
      }
    }
    switch (kinds[whole], isArray) {
    case (nil, true), (.array, true):
      kinds[whole] = .array
      if counts[whole] == nil { note(whole, .other, line, "[[\(path.joined(separator: "."))]]") }
      counts[whole, default: 0] += 1
      whole.append(ConfigReader.element + String(counts[whole] ?? 0))
    case (nil, false), (.implied, false):
      kinds[whole] = .header
      note(whole, .table, line, "[\(path.joined(separator: "."))]")
    default: throw Flaw(ConfigText.twice)
    }
    table = whole
    name = []
  }

  /// Notes what stands there; what is in an array of tables, which nothing here has, is not.
  func isNoted(_ path: [String]) -> Bool { !path.contains { $0.hasPrefix(ConfigReader.element) } }

  mutating func note(_ path: [String], _ value: Value, _ line: Int, _ text: String) {
    if isNoted(path) { entries.append(Entry(path: path, value: value, line: line, text: text)) }
  }

  /// `name = value`, in a table.
  mutating func readStatement(in table: [String]) throws(Flaw) {
    let line = line
    let own = try readName()
    name = table.filter { !$0.hasPrefix(ConfigReader.element) } + own
    guard take("=") else { throw Flaw(ConfigText.missing("=")) }
    var whole = table
    for part in own.dropLast() {
      whole.append(part)
      guard kinds[whole] == nil || kinds[whole] == .dotted else { throw Flaw(ConfigText.twice) }
      kinds[whole] = .dotted
    }
    whole += own.suffix(1)
    guard kinds[whole] == nil else { throw Flaw(ConfigText.twice) }
    skipBlanks()
    kinds[whole] = here == UInt8(ascii: "{") ? .inline : .value
    let (start, count) = (place, entries.count)
    let value = try readValue(at: whole)
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if isNoted(whole) { entries.insert(Entry(path: whole, value: value, line: line, text: text), at: count) }
  }

  /// A name: bare or in quotation marks, with dots between its parts, and the blanks around it.
  private mutating func readName() throws(Flaw) -> [String] {
    var path: [String] = []
    repeat {
      skipBlanks()
      switch here {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): path.append(try readString(canBeLong: false))
      default:
        let start = place
        while let byte = here, ConfigReader.isBare(byte) { place += 1 }
        guard place > start else { throw Flaw(ConfigText.noName) }
        path.append(String(decoding: bytes[start..<place], as: UTF8.self))
      }
      skipBlanks()
    } while take(".")
    return path
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
