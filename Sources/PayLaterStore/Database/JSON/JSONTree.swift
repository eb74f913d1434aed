/// A text of JSON, looked through once: where every value in it begins and ends, in the order of the text.
///
/// It follows RFC 8259 to the letter; values are taken out of it only when somebody asks for them.
final class JSONTree: Sendable {
  /// One value, or the key of one.
  struct Node: Sendable {
    enum Kind: UInt8, Sendable { case null, no, yes, number, string, escaped, array, object }

    let kind: Kind
    /// Where its content lies in the text: of a string what stands between the quotes.
    let start: Int32
    fileprivate(set) var end: Int32
    /// The place of the first node that is not part of it.
    fileprivate(set) var next: Int32
  }

  /// What is wrong with a text that is no JSON.
  struct NoJSON: Error {}

  let bytes: [UInt8]
  let nodes: [Node]

  /// Looks through a text.
  ///
  /// - Throws: ``NoJSON`` where it is none, or nested more deeply than anything that is written.
  init(_ bytes: [UInt8]) throws(NoJSON) {
    guard bytes.count < Int(Int32.max) else { throw NoJSON() }
    self.bytes = bytes
    nodes = try bytes.withUnsafeBufferPointer { text throws(NoJSON) in
      var scan = Scan(text: text)
      try scan.value(depth: 0)
      guard scan.next() == nil else { throw NoJSON() }
      return scan.nodes
    }
  }

  /// The bytes of a node's content.
  func content(_ node: Node) -> ArraySlice<UInt8> { bytes[Int(node.start)..<Int(node.end)] }

  /// The text of a string; nil: it has escapes that stand for nothing.
  func text(_ node: Node) -> String? {
    guard node.kind == .escaped else { return String(decoding: content(node), as: UTF8.self) }
    return JSONEscapes.read(content(node))
  }

  /// The place of the value of a key in the object at `place`; nil: it has none. The first of several counts.
  func value(of key: String, in place: Int) -> Int? {
    var key = key
    return key.withUTF8 { key in
      var (at, end) = (place + 1, Int(nodes[place].next))
      while at < end {
        if isKey(nodes[at], key) { return at + 1 }
        at = Int(nodes[at + 1].next)
      }
      return nil
    }
  }

  private func isKey(_ node: Node, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard node.kind == .string else { return text(node).map { $0.utf8.elementsEqual(key) } ?? false }
    let (start, count) = (Int(node.start), Int(node.end - node.start))
    guard count == key.count else { return false }
    for index in 0..<count where bytes[start + index] != key[index] { return false }
    return true
  }

  /// The keys and places on the way to the node at `place`, from the outside in.
  func path(to place: Int) -> [JSONKey] {
    var path: [JSONKey] = []
    var at = 0
    while at < place {
      let isObject = nodes[at].kind == .object
      var (child, number) = (at + 1, 0)
      while Int(nodes[child + (isObject ? 1 : 0)].next) <= place {
        child = Int(nodes[child + (isObject ? 1 : 0)].next)
        number += 1
      }
      path.append(isObject ? JSONKey(stringValue: text(nodes[child]) ?? "") : JSONKey(number))
      at = child + (isObject ? 1 : 0)
    }
    return path
  }
}

/// A key in an object, or a place in a list.
struct JSONKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
  init(intValue: Int) { self.init(intValue) }
  init(_ place: Int) { (stringValue, intValue) = (String(place), place) }
}

/// The one look through a text.
private struct Scan {
  let text: UnsafeBufferPointer<UInt8>
  var at = 0
  var nodes: [JSONTree.Node] = []

  /// As deep as Foundation goes.
  private static let mostDepth = 512

  init(text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    nodes.reserveCapacity(text.count / 8)
  }

  /// The next byte that is no blank, which stays to be read.
  mutating func next() -> UInt8? {
    while at < text.count {
      switch text[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return text[at]
      }
    }
    return nil
  }

  /// Takes the next byte that is no blank if it is this one.
  private mutating func take(_ byte: Character) -> Bool {
    guard next() == byte.asciiValue else { return false }
    at += 1
    return true
  }

  mutating func value(depth: Int) throws(JSONTree.NoJSON) {
    guard depth < Scan.mostDepth, let first = next() else { throw JSONTree.NoJSON() }
    switch first {
    case UInt8(ascii: "{"): try list(.object, until: "}", depth)
    case UInt8(ascii: "["): try list(.array, until: "]", depth)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true", .yes)
    case UInt8(ascii: "f"): try word("false", .no)
    case UInt8(ascii: "n"): try word("null", .null)
    default: try number()
    }
  }

  private mutating func list(_ kind: JSONTree.Node.Kind, until end: Character, _ depth: Int)
    throws(JSONTree.NoJSON)
  {
    let place = nodes.count
    add(kind, from: at, to: at)
    at += 1
    if !take(end) {
      repeat {
        if kind == .object {
          guard next() == UInt8(ascii: "\"") else { throw JSONTree.NoJSON() }
          try string()
          guard take(":") else { throw JSONTree.NoJSON() }
        }
        try value(depth: depth + 1)
      } while take(",")
      guard take(end) else { throw JSONTree.NoJSON() }
    }
    nodes[place].end = Int32(at)
    nodes[place].next = Int32(nodes.count)
  }

  private mutating func string() throws(JSONTree.NoJSON) {
    at += 1
    let start = at
    var isEscaped = false
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "\""):
        guard !isEscaped || JSONEscapes.read(Array(text[start..<at])[...]) != nil else {
          throw JSONTree.NoJSON()
        }
        add(isEscaped ? .escaped : .string, from: start, to: at)
        at += 1
        return
      case UInt8(ascii: "\\"):
        isEscaped = true
        at += 2
      case ..<0x20: throw JSONTree.NoJSON()
      default: at += 1
      }
    }
    throw JSONTree.NoJSON()
  }

  private mutating func word(_ word: StaticString, _ kind: JSONTree.Node.Kind) throws(JSONTree.NoJSON) {
    let end = at + word.utf8CodeUnitCount
    guard end <= text.count else { throw JSONTree.NoJSON() }
    for index in at..<end where text[index] != word.utf8Start[index - at] { throw JSONTree.NoJSON() }
    add(kind, from: at, to: end)
    at = end
  }

  private mutating func number() throws(JSONTree.NoJSON) {
    let start = at
    if text[at] == UInt8(ascii: "-") { at += 1 }
    let isZero = at < text.count && text[at] == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !isZero || whole == 1 else { throw JSONTree.NoJSON() }
    if at < text.count, text[at] == UInt8(ascii: ".") {
      at += 1
      guard digits() > 0 else { throw JSONTree.NoJSON() }
    }
    if at < text.count, text[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < text.count, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at += 1 }
      guard digits() > 0 else { throw JSONTree.NoJSON() }
    }
    add(.number, from: start, to: at)
  }

  /// Passes over digits; how many there were.
  private mutating func digits() -> Int {
    let start = at
    while at < text.count, (0x30...0x39).contains(text[at]) { at += 1 }
    return at - start
  }

  private mutating func add(_ kind: JSONTree.Node.Kind, from start: Int, to end: Int) {
    nodes.append(
      JSONTree.Node(kind: kind, start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1)))
  }
}
