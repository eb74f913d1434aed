import Foundation
import PayLater

/// One line of a wallet in JSON Lines: the header, the whole journal, the entities that it amounts to, what is sealed
/// in them in plain text, the end.
///
/// The header and the journal are the wallet; the rest is for other programs, and compared when it comes back.
public enum WalletLine: Equatable, Sendable {
  case header(Header)
  case entry(Entry)
  case row(Row)
  /// A sealed value as it was typed, and where it stands: table, row, column.
  case personal(table: String, row: String, column: String, text: String)
  /// How many entries the journal has, and how many lines stand above this one.
  case end(entries: Int64, lines: Int)

  /// The form that this program writes, and the newest that it reads.
  public static let schema = 1
  /// The longest line that is read, in bytes: the close of a day may tell of thousands of debts.
  public static let longest = 1 << 26

  /// What the wallet began with.
  public struct Header: Equatable, Sendable {
    public var seed: UInt64
    /// The data key, 64 hexadecimal digits: who has the file can read what is sealed. nil once the wallet is erased.
    public var key: String?
    public var fingerprint: String

    /// A header of these values.
    public init(seed: UInt64, key: String?, fingerprint: String) {
      (self.seed, self.key, self.fingerprint) = (seed, key, fingerprint)
    }
  }

  /// An entry of the journal; `event` and `answer` are canonical JSON, as the chain covers them.
  public struct Entry: Equatable, Sendable {
    public var seq: Int64
    /// Milliseconds since 1970-01-01 UTC.
    public var at: Int64
    public var day: String
    public var request: String?
    public var party: String
    public var event: String?
    public var content: String?
    public var answer: String?
    public var hash: String

    /// An entry of these values.
    public init(
      seq: Int64, at: Int64, day: String, request: String?, party: String, event: String?, content: String?,
      answer: String?, hash: String
    ) {
      (self.seq, self.at, self.day, self.request, self.party) = (seq, at, day, request, party)
      (self.event, self.content, self.answer, self.hash) = (event, content, answer, hash)
    }
  }

  /// An entity; `detail` is canonical JSON.
  public struct Row: Equatable, Sendable {
    public var table: String
    public var id: String
    public var isArchived: Bool
    public var detail: String

    /// A row of these values.
    public init(table: String, id: String, isArchived: Bool, detail: String) {
      (self.table, self.id, self.isArchived, self.detail) = (table, id, isArchived, detail)
    }
  }
}

extension WalletLine {
  /// The line without its end. Nothing in it is obeyed by a terminal, and every reader gets the very values.
  public var text: String {
    let members: [(String, String)] =
      switch self {
      case .header(let header):
        [
          ("schema", "\(WalletLine.schema)"), ("seed", quoted("\(header.seed)")), ("key", quoted(header.key)),
          ("fingerprint", quoted(header.fingerprint)),
        ]
      case .entry(let entry):
        [
          ("seq", "\(entry.seq)"), ("at", "\(entry.at)"), ("day", quoted(entry.day)),
          ("request", quoted(entry.request)), ("party", quoted(entry.party)),
          ("event", entry.event ?? "null"), ("content", quoted(entry.content)),
          ("answer", entry.answer ?? "null"), ("hash", quoted(entry.hash)),
        ]
      case .row(let row):
        [
          ("table", quoted(row.table)), ("id", quoted(row.id)), ("archived", "\(row.isArchived)"),
          ("detail", row.detail),
        ]
      case .personal(let table, let row, let column, let text):
        [
          ("table", quoted(table)), ("row", quoted(row)), ("column", quoted(column)), ("text", quoted(text)),
        ]
      case .end(let entries, let lines): [("entries", "\(entries)"), ("lines", "\(lines)")]
      }
    let body = ([("type", quoted(kind))] + members).map { "\"\($0)\":\($1)" }.joined(separator: ",")
    return SafeText.escaped(inJSON: "{\(body)}")
  }

  private var kind: String {
    switch self {
    case .header: "header"
    case .entry: "entry"
    case .row: "entity"
    case .personal: "personal"
    case .end: "end"
    }
  }

  private func quoted(_ text: String?) -> String { text.flatMap { try? JSONText.line($0) } ?? "null" }

  /// Reads a line; what is none is described.
  public init(_ bytes: [UInt8]) throws(BadData) {
    var reader = JSONReader(bytes)
    guard case .object(let members) = try reader.read(longest: WalletLine.longest) else {
      throw BadData("not an object")
    }
    let fields = Fields(members: members)
    switch try fields.text("type") {
    case "header": self = .header(try Header(fields))
    case "entry": self = .entry(try Entry(fields))
    case "entity":
      self = .row(
        Row(
          table: try fields.text("table"), id: try fields.text("id"),
          isArchived: try fields.flag("archived"), detail: try fields.canonical("detail")))
    case "personal":
      self = .personal(
        table: try fields.text("table"), row: try fields.text("row"), column: try fields.text("column"),
        text: try fields.text("text"))
    case "end": self = .end(entries: try fields.number("entries"), lines: Int(try fields.number("lines")))
    case let other: throw BadData("type \(SafeText(other, limit: 40)) is not known")
    }
  }
}

extension WalletLine.Header {
  fileprivate init(_ fields: Fields) throws(BadData) {
    let schema = try fields.number("schema")
    guard schema == WalletLine.schema else {
      throw BadData("schema \(schema); this program knows \(WalletLine.schema)")
    }
    guard let seed = UInt64(try fields.text("seed")) else { throw BadData("seed: not a number") }
    self.init(seed: seed, key: try fields.optional("key"), fingerprint: try fields.text("fingerprint"))
  }
}

extension WalletLine.Entry {
  fileprivate init(_ fields: Fields) throws(BadData) {
    self.init(
      seq: try fields.number("seq"), at: try fields.number("at"), day: try fields.text("day"),
      request: try fields.optional("request"), party: try fields.text("party"),
      event: try fields.optionalCanonical("event"), content: try fields.optional("content"),
      answer: try fields.optionalCanonical("answer"), hash: try fields.text("hash"))
  }
}

/// The members of a line's object, each of the kind that is wanted.
private struct Fields {
  let members: [String: JSON]

  func optional(_ name: String) throws(BadData) -> String? {
    switch members[name] {
    case .text(let text)?: return text
    case .null?: return nil
    case nil: throw BadData("\(name) is missing")
    default: throw BadData("\(name): not a text")
    }
  }

  func text(_ name: String) throws(BadData) -> String {
    guard let text = try optional(name) else { throw BadData("\(name) must not be null") }
    return text
  }

  func number(_ name: String) throws(BadData) -> Int64 {
    guard case .number(let number)? = members[name] else { throw BadData("\(name): not a whole number") }
    return Int64(number)
  }

  func flag(_ name: String) throws(BadData) -> Bool {
    guard case .flag(let flag)? = members[name] else { throw BadData("\(name): neither true nor false") }
    return flag
  }

  func canonical(_ name: String) throws(BadData) -> String {
    guard let text = try optionalCanonical(name) else { throw BadData("\(name) must not be null") }
    return text
  }

  /// The member as JSON with sorted keys and no blanks, however it was written.
  func optionalCanonical(_ name: String) throws(BadData) -> String? {
    guard let value = members[name] else { throw BadData("\(name) is missing") }
    guard value != .null else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { throw BadData("\(name) cannot be written") }
    return String(decoding: data, as: UTF8.self)
  }
}
