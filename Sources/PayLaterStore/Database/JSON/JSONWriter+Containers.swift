/// Writes what is in an object.
struct JSONObjectWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let sheet: JSONSheet
  let node: JSONNode

  var codingPath: [any CodingKey] { [] }

  private func add(_ item: JSONSheet.Item, _ key: Key) { node.add(item, key.stringValue) }

  func encodeNil(forKey key: Key) { add(sheet.null, key) }
  func encode(_ value: Bool, forKey key: Key) { add(sheet.flag(value), key) }
  func encode(_ value: String, forKey key: Key) { add(sheet.text(value), key) }
  func encode(_ value: Double, forKey key: Key) throws { throw JSONWriter.fraction(value) }
  func encode(_ value: Float, forKey key: Key) throws { throw JSONWriter.fraction(value) }
  func encode(_ value: Int, forKey key: Key) { add(sheet.integer(value), key) }
  func encode(_ value: Int8, forKey key: Key) { add(sheet.integer(value), key) }
  func encode(_ value: Int16, forKey key: Key) { add(sheet.integer(value), key) }
  func encode(_ value: Int32, forKey key: Key) { add(sheet.integer(value), key) }
  func encode(_ value: Int64, forKey key: Key) { add(sheet.integer(value), key) }
  func encode(_ value: UInt, forKey key: Key) { add(sheet.integer(value), key) }
  func encode(_ value: UInt8, forKey key: Key) { add(sheet.integer(value), key) }
  func encode(_ value: UInt16, forKey key: Key) { add(sheet.integer(value), key) }
  func encode(_ value: UInt32, forKey key: Key) { add(sheet.integer(value), key) }
  func encode(_ value: UInt64, forKey key: Key) { add(sheet.integer(value), key) }
  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    add(try sheet.item(of: value), key)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    let nested = JSONNode(isObject: true)
    add(.nested(nested), key)
    return KeyedEncodingContainer(JSONObjectWriter<Nested>(sheet: sheet, node: nested))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    let nested = JSONNode(isObject: false)
    add(.nested(nested), key)
    return JSONListWriter(sheet: sheet, node: nested)
  }

  func superEncoder() -> any Encoder { preconditionFailure("nothing that is written has a class") }
  func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }
}

/// Writes what is in a list, one value after the other.
struct JSONListWriter: UnkeyedEncodingContainer {
  let sheet: JSONSheet
  let node: JSONNode

  var codingPath: [any CodingKey] { [] }
  var count: Int { node.entries.count }

  func encodeNil() { node.add(sheet.null) }
  func encode(_ value: Bool) { node.add(sheet.flag(value)) }
  func encode(_ value: String) { node.add(sheet.text(value)) }
  func encode(_ value: Double) throws { throw JSONWriter.fraction(value) }
  func encode(_ value: Float) throws { throw JSONWriter.fraction(value) }
  func encode(_ value: Int) { node.add(sheet.integer(value)) }
  func encode(_ value: Int8) { node.add(sheet.integer(value)) }
  func encode(_ value: Int16) { node.add(sheet.integer(value)) }
  func encode(_ value: Int32) { node.add(sheet.integer(value)) }
  func encode(_ value: Int64) { node.add(sheet.integer(value)) }
  func encode(_ value: UInt) { node.add(sheet.integer(value)) }
  func encode(_ value: UInt8) { node.add(sheet.integer(value)) }
  func encode(_ value: UInt16) { node.add(sheet.integer(value)) }
  func encode(_ value: UInt32) { node.add(sheet.integer(value)) }
  func encode(_ value: UInt64) { node.add(sheet.integer(value)) }
  func encode<Value: Encodable>(_ value: Value) throws { node.add(try sheet.item(of: value)) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    let nested = JSONNode(isObject: true)
    node.add(.nested(nested))
    return KeyedEncodingContainer(JSONObjectWriter<Nested>(sheet: sheet, node: nested))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    let nested = JSONNode(isObject: false)
    node.add(.nested(nested))
    return JSONListWriter(sheet: sheet, node: nested)
  }

  func superEncoder() -> any Encoder { preconditionFailure("nothing that is written has a class") }
}
