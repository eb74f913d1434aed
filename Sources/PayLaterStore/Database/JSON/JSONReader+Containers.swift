/// Reads what is in an object.
struct JSONObjectReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let tree: JSONTree
  let place: Int

  var codingPath: [any CodingKey] { tree.path(to: place) }

  var allKeys: [Key] {
    var keys: [Key] = []
    var (at, end) = (place + 1, Int(tree.nodes[place].next))
    while at < end {
      if let key = tree.text(tree.nodes[at]).flatMap(Key.init(stringValue:)),
        !keys.contains(where: { $0.stringValue == key.stringValue })
      {
        keys.append(key)
      }
      at = Int(tree.nodes[at + 1].next)
    }
    return keys
  }

  func contains(_ key: Key) -> Bool { tree.value(of: key.stringValue, in: place) != nil }

  private func reader(_ key: Key) throws -> JSONReader {
    guard let value = tree.value(of: key.stringValue, in: place) else {
      throw DecodingError.keyNotFound(
        key, DecodingError.Context(codingPath: codingPath, debugDescription: "no \(key.stringValue)"))
    }
    return JSONReader(tree: tree, place: value)
  }

  /// The value of a key that may be absent or null; nil: it is.
  private func optional(_ key: Key) -> JSONReader? {
    tree.value(of: key.stringValue, in: place).flatMap {
      tree.nodes[$0].kind == .null ? nil : JSONReader(tree: tree, place: $0)
    }
  }

  func decodeNil(forKey key: Key) throws -> Bool { try reader(key).node.kind == .null }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try reader(key).flag() }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try reader(key).text() }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try reader(key).fraction() }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try reader(key).fraction()) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try reader(key).integer() }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try reader(key).integer() }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try reader(key).integer() }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try reader(key).integer() }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try reader(key).integer() }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try reader(key).integer() }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try reader(key).integer() }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try reader(key).integer() }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try reader(key).integer() }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try reader(key).integer() }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try reader(key).value(type)
  }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try optional(key)?.value(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try reader(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try reader(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { JSONReader(tree: tree, place: place) }
  func superDecoder(forKey key: Key) throws -> any Decoder { try reader(key) }
}

/// Reads what is in a list, one value after the other.
struct JSONListReader: UnkeyedDecodingContainer {
  let tree: JSONTree
  let place: Int
  private var at: Int
  private(set) var currentIndex = 0

  init(tree: JSONTree, place: Int) {
    (self.tree, self.place) = (tree, place)
    at = place + 1
  }

  var codingPath: [any CodingKey] { tree.path(to: place) }
  var isAtEnd: Bool { at >= Int(tree.nodes[place].next) }

  var count: Int? {
    var (count, at) = (0, place + 1)
    while at < Int(tree.nodes[place].next) { (count, at) = (count + 1, Int(tree.nodes[at].next)) }
    return count
  }

  /// The next value; it counts as read when `read` has read it.
  private mutating func next<Value>(_ read: (JSONReader) throws -> Value) throws -> Value {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        Value.self, DecodingError.Context(codingPath: codingPath, debugDescription: "the list ends here"))
    }
    let value = try read(JSONReader(tree: tree, place: at))
    at = Int(tree.nodes[at].next)
    currentIndex += 1
    return value
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, tree.nodes[at].kind == .null else { return false }
    return try next { _ in true }
  }
  mutating func decode(_ type: Bool.Type) throws -> Bool { try next { try $0.flag() } }
  mutating func decode(_ type: String.Type) throws -> String { try next { try $0.text() } }
  mutating func decode(_ type: Double.Type) throws -> Double { try next { try $0.fraction() } }
  mutating func decode(_ type: Float.Type) throws -> Float { try next { Float(try $0.fraction()) } }
  mutating func decode(_ type: Int.Type) throws -> Int { try next { try $0.integer() } }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try next { try $0.integer() } }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try next { try $0.integer() } }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try next { try $0.integer() } }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try next { try $0.integer() } }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try next { try $0.integer() } }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next { try $0.integer() } }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next { try $0.integer() } }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next { try $0.integer() } }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next { try $0.integer() } }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next { try $0.value(type) }
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try next { try $0.container(keyedBy: type) }
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next { try $0.unkeyedContainer() }
  }
  mutating func superDecoder() throws -> any Decoder { try next { $0 } }
}
