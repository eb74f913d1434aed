/// Reads a value of a tree of JSON. It asks no type at run time what else it is, which Foundation's decoder does for each
/// and which takes a program that has just begun longer than the reading itself.
struct JSONReader: Decoder {
  let tree: JSONTree
  /// The place of the value in the tree.
  let place: Int

  var codingPath: [any CodingKey] { tree.path(to: place) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  var node: JSONTree.Node { tree.nodes[place] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard node.kind == .object else { throw mismatch([String: Any].self) }
    return KeyedDecodingContainer(JSONObjectReader(tree: tree, place: place))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard node.kind == .array else { throw mismatch([Any].self) }
    return JSONListReader(tree: tree, place: place)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

  func value<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

  func text() throws -> String {
    switch node.kind {
    case .string: return String(decoding: tree.content(node), as: UTF8.self)
    case .escaped:
      guard let text = tree.text(node) else { throw corrupted("an escape that stands for nothing") }
      return text
    case .null: throw missing(String.self)
    default: throw mismatch(String.self)
    }
  }

  func flag() throws -> Bool {
    switch node.kind {
    case .yes: return true
    case .no: return false
    case .null: throw missing(Bool.self)
    default: throw mismatch(Bool.self)
    }
  }

  func integer<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws -> Number {
    guard node.kind == .number else { throw node.kind == .null ? missing(type) : mismatch(type) }
    let digits = tree.content(node)
    if let number = JSONReader.whole(digits).flatMap({ Number(exactly: $0) }) { return number }
    // What is longer; nothing that is written has a point or an exponent.
    let text = String(decoding: digits, as: UTF8.self)
    guard let number = Number(text) else {
      throw corrupted("\(text) does not fit")
    }
    return number
  }

  /// The number of at most 18 digits; nil: it is none.
  private static func whole(_ digits: ArraySlice<UInt8>) -> Int64? {
    let isNegative = digits.first == UInt8(ascii: "-")
    let rest = isNegative ? digits.dropFirst() : digits
    guard rest.count <= 18 else { return nil }
    var number: Int64 = 0
    for digit in rest {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int64(digit - 0x30)
    }
    return isNegative ? -number : number
  }

  func fraction() throws -> Double {
    guard node.kind == .number else {
      throw node.kind == .null ? missing(Double.self) : mismatch(Double.self)
    }
    return Double(String(decoding: tree.content(node), as: UTF8.self)) ?? 0
  }

  private func mismatch(_ type: Any.Type) -> DecodingError {
    .typeMismatch(type, DecodingError.Context(codingPath: codingPath, debugDescription: "a \(node.kind)"))
  }

  private func missing(_ type: Any.Type) -> DecodingError {
    .valueNotFound(type, DecodingError.Context(codingPath: codingPath, debugDescription: "null"))
  }

  private func corrupted(_ what: String) -> DecodingError {
    .dataCorrupted(DecodingError.Context(codingPath: codingPath, debugDescription: what))
  }
}

extension JSONReader: SingleValueDecodingContainer {
  func decodeNil() -> Bool { node.kind == .null }
  func decode(_ type: Bool.Type) throws -> Bool { try flag() }
  func decode(_ type: String.Type) throws -> String { try text() }
  func decode(_ type: Double.Type) throws -> Double { try fraction() }
  func decode(_ type: Float.Type) throws -> Float { Float(try fraction()) }
  func decode(_ type: Int.Type) throws -> Int { try integer() }
  func decode(_ type: Int8.Type) throws -> Int8 { try integer() }
  func decode(_ type: Int16.Type) throws -> Int16 { try integer() }
  func decode(_ type: Int32.Type) throws -> Int32 { try integer() }
  func decode(_ type: Int64.Type) throws -> Int64 { try integer() }
  func decode(_ type: UInt.Type) throws -> UInt { try integer() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try integer() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try integer() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try integer() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try integer() }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try value(type) }
}
