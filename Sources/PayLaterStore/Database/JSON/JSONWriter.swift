/// Writes a value as JSON with sorted keys and no blanks. Like ``JSONReader`` it asks no type at run time what else it is.
struct JSONWriter: Encoder {
  let sheet: JSONSheet

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// A value as bytes.
  ///
  /// - Throws: what its own `encode` throws, or that it is a fraction: none is ever written.
  static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let sheet = JSONSheet()
    var bytes: [UInt8] = []
    sheet.write(try sheet.item(of: value), to: &bytes)
    return bytes
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(JSONObjectWriter(sheet: sheet, node: sheet.begin(object: true)))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONListWriter(sheet: sheet, node: sheet.begin(object: false))
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

/// What is being written: simple values as they will stand, and how they are nested.
final class JSONSheet {
  /// A value.
  enum Item {
    case simple(Range<Int>)
    case nested(JSONNode)
  }

  private var bytes: [UInt8] = []
  /// What the value that is being written has come to so far; nil: nothing.
  private var current: Item?

  init() { bytes.reserveCapacity(512) }

  /// What a value comes to.
  func item(of value: some Encodable) throws -> Item {
    let outer = current
    defer { current = outer }
    current = nil
    try value.encode(to: JSONWriter(sheet: self))
    return current ?? .nested(JSONNode(isObject: true))
  }

  /// The object or list that the current value is; one that asks twice goes on with the first.
  func begin(object: Bool) -> JSONNode {
    if case .nested(let node) = current, node.isObject == object { return node }
    let node = JSONNode(isObject: object)
    current = .nested(node)
    return node
  }

  /// The current value is a simple one.
  func settle(_ item: Item) { current = item }

  func text(_ text: String) -> Item { simple { JSONEscapes.write(text, to: &$0) } }
  func word(_ word: StaticString) -> Item {
    simple {
      $0.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
  }
  func flag(_ flag: Bool) -> Item { word(flag ? "true" : "false") }
  var null: Item { word("null") }

  func integer(_ number: some FixedWidthInteger) -> Item {
    simple { bytes in
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      let start = bytes.count
      var rest = UInt64(number.magnitude)
      repeat {
        bytes.append(0x30 + UInt8(rest % 10))
        rest /= 10
      } while rest > 0
      bytes[start...].reverse()
    }
  }

  private func simple(_ write: (inout [UInt8]) -> Void) -> Item {
    let start = bytes.count
    write(&bytes)
    return .simple(start..<bytes.count)
  }

  /// Writes a value and all that is in it.
  func write(_ item: Item, to out: inout [UInt8]) {
    switch item {
    case .simple(let range): out.append(contentsOf: bytes[range])
    case .nested(let node):
      out.append(UInt8(ascii: node.isObject ? "{" : "["))
      for (index, entry) in node.sorted.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        if node.isObject {
          JSONEscapes.write(entry.key, to: &out)
          out.append(UInt8(ascii: ":"))
        }
        write(entry.item, to: &out)
      }
      out.append(UInt8(ascii: node.isObject ? "}" : "]"))
    }
  }
}

/// An object or a list that is being written.
final class JSONNode {
  let isObject: Bool
  /// Its values in the order in which they came; in a list without a key.
  private(set) var entries: [(key: String, item: JSONSheet.Item)] = []

  init(isObject: Bool) { self.isObject = isObject }

  func add(_ item: JSONSheet.Item, _ key: String = "") { entries.append((key, item)) }

  /// The same in the order in which they are written.
  fileprivate var sorted: [(key: String, item: JSONSheet.Item)] {
    isObject ? entries.sorted { $0.key < $1.key } : entries
  }
}

extension JSONWriter: SingleValueEncodingContainer {
  func encodeNil() { sheet.settle(sheet.null) }
  func encode(_ value: Bool) { sheet.settle(sheet.flag(value)) }
  func encode(_ value: String) { sheet.settle(sheet.text(value)) }
  func encode(_ value: Double) throws { throw JSONWriter.fraction(value) }
  func encode(_ value: Float) throws { throw JSONWriter.fraction(value) }
  func encode(_ value: Int) { sheet.settle(sheet.integer(value)) }
  func encode(_ value: Int8) { sheet.settle(sheet.integer(value)) }
  func encode(_ value: Int16) { sheet.settle(sheet.integer(value)) }
  func encode(_ value: Int32) { sheet.settle(sheet.integer(value)) }
  func encode(_ value: Int64) { sheet.settle(sheet.integer(value)) }
  func encode(_ value: UInt) { sheet.settle(sheet.integer(value)) }
  func encode(_ value: UInt8) { sheet.settle(sheet.integer(value)) }
  func encode(_ value: UInt16) { sheet.settle(sheet.integer(value)) }
  func encode(_ value: UInt32) { sheet.settle(sheet.integer(value)) }
  func encode(_ value: UInt64) { sheet.settle(sheet.integer(value)) }
  func encode<Value: Encodable>(_ value: Value) throws { sheet.settle(try sheet.item(of: value)) }

  static func fraction(_ value: Any) -> EncodingError {
    .invalidValue(value, EncodingError.Context(codingPath: [], debugDescription: "a fraction"))
  }
}
