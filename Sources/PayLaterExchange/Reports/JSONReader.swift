import PayLater

/// Reads JSON strictly: what two readers could understand differently is refused, and every fault has its place.
///
/// Foundation's decoder takes commas before a bracket, the first of two equal names, and a fraction that rounds to a
/// whole number.
struct JSONReader {
  let bytes: [UInt8]
  var place = 0
  private var depth = 0
  /// The text under `id` in the outermost object, once it was read: also where a later fault ends the reading.
  private(set) var id: String?

  /// Deeper than any request goes; each level takes a frame of the stack.
  private static let deepest = 64

  /// A reader of these bytes.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value that the bytes are; refused where they are more than `longest`, no UTF-8 or no JSON.
  mutating func read(longest: Int = RequestLine.longest) throws(BadData) -> JSON {
    guard bytes.count <= longest else { throw BadData("longer than \(longest) bytes") }
    if let place = firstFault { throw BadData("byte \(place + 1): not UTF-8") }
    let value = try self.value()
    skipBlanks()
    guard place == bytes.count else { throw fault("something after the end") }
    return value
  }

  /// The first byte that belongs to no character.
  private var firstFault: Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var (decoder, rest, place) = (UTF8(), bytes.makeIterator(), 0)
    while case .scalarValue(let scalar) = decoder.decode(&rest) { place += UTF8.width(scalar) }
    return place
  }

  func fault(_ words: String) -> BadData { BadData("not JSON: byte \(place + 1): \(words)") }

  var here: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = here, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  /// Takes a byte if it is the next one.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard here == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  private mutating func value() throws(BadData) -> JSON {
    skipBlanks()
    switch here {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < JSONReader.deepest else { throw fault("nested too deep") }
      depth += 1
      defer { depth -= 1 }
      return take("{") ? try object() : try list()
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte): return try number()
    default: throw fault("a value is missing")
    }
  }

  private mutating func object() throws(BadData) -> JSON {
    var members: [String: JSON] = [:]
    skipBlanks()
    if take("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard here == UInt8(ascii: "\"") else { throw fault("a name is missing") }
      let name = try text()
      skipBlanks()
      guard take(":") else { throw fault("a colon is missing") }
      guard members[name] == nil else {
        if depth == 1, name == "id" { id = nil }
        throw BadData("ambiguous: \(SafeText(name, limit: 40)) stands twice in one object")
      }
      let value = try self.value()
      members[name] = value
      if depth == 1, name == "id", case .text(let text) = value { id = text }
      skipBlanks()
    } while take(",")
    guard take("}") else { throw fault("a comma or } is missing") }
    return .object(members)
  }

  private mutating func list() throws(BadData) -> JSON {
    _ = take("[")
    var items: [JSON] = []
    skipBlanks()
    if take("]") { return .list(items) }
    repeat {
      items.append(try value())
      skipBlanks()
    } while take(",")
    guard take("]") else { throw fault("a comma or ] is missing") }
    return .list(items)
  }

  private mutating func word(_ word: String, _ value: JSON) throws(BadData) -> JSON {
    guard bytes[place...].starts(with: word.utf8) else { throw fault("a value is missing") }
    place += word.utf8.count
    return value
  }
}
