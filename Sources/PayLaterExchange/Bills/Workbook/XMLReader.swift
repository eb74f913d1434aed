/// Reads the XML of a workbook, one mark at a time: no documents of types, no entities but the five and numbers.
struct XMLReader {
  enum Mark: Equatable {
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var place = 0
  private var open: [String] = []
  /// The end of an element that was empty.
  private var pending: String?

  /// Deeper than any part of a workbook goes.
  static let deepest = 64

  /// A reader of these bytes.
  init(_ bytes: [UInt8]) throws(BillError) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw BillError(.badXlsx) }
    self.bytes = bytes
    if bytes.starts(with: TextTable.mark) { place = 3 }
  }

  /// The next mark; nil at the end. Names are without what stands before their colon.
  mutating func next() throws(BillError) -> Mark? {
    if let name = pending {
      pending = nil
      return try close(name)
    }
    while place < bytes.count {
      guard bytes[place] == 0x3C else { return .text(try text(until: bytes[place...].firstIndex(of: 0x3C))) }
      let rest = bytes[place...]
      if rest.starts(with: "<!--".utf8) {
        try skip("-->")
      } else if rest.starts(with: "<?".utf8) {
        try skip("?>")
      } else if rest.starts(with: "<![CDATA[".utf8) {
        let start = place + 9
        try skip("]]>")
        return .text(String(decoding: bytes[start..<(place - 3)], as: UTF8.self))
      } else if rest.starts(with: "<!".utf8) {
        throw BillError(.badXlsx)
      } else {
        return try tag()
      }
    }
    guard open.isEmpty else { throw BillError(.badXlsx) }
    return nil
  }

  private mutating func close(_ name: String) throws(BillError) -> Mark {
    guard open.popLast() == name else { throw BillError(.badXlsx) }
    return .end(XMLReader.local(name))
  }

  private static func local(_ name: String) -> String {
    guard let colon = name.utf8.firstIndex(of: 0x3A) else { return name }
    return String(Substring(name.utf8[name.utf8.index(after: colon)...]))
  }

  private mutating func skip(_ end: String) throws(BillError) {
    let last = Array(end.utf8)
    while place + last.count <= bytes.count {
      if bytes[place] == last[0], bytes[place...].starts(with: last) {
        place += last.count
        return
      }
      place += 1
    }
    throw BillError(.badXlsx)
  }

  private mutating func tag() throws(BillError) -> Mark {
    place += 1
    let isEnd = take(0x2F)
    let name = try name()
    if isEnd {
      blanks()
      guard take(0x3E) else { throw BillError(.badXlsx) }
      return try close(name)
    }
    var attributes: [String: String] = [:]
    while true {
      blanks()
      if take(0x3E) { break }
      if take(0x2F) {
        guard take(0x3E) else { throw BillError(.badXlsx) }
        pending = name
        break
      }
      let attribute = XMLReader.local(try self.name())
      blanks()
      guard take(0x3D) else { throw BillError(.badXlsx) }
      blanks()
      guard place < bytes.count, bytes[place] == 0x22 || bytes[place] == 0x27 else {
        throw BillError(.badXlsx)
      }
      let quote = bytes[place]
      place += 1
      guard let end = bytes[place...].firstIndex(of: quote) else { throw BillError(.badXlsx) }
      attributes[attribute] = try text(until: end)
      place += 1
    }
    open.append(name)
    guard open.count <= XMLReader.deepest else { throw BillError(.badXlsx) }
    return .start(XMLReader.local(name), attributes)
  }

  private mutating func name() throws(BillError) -> String {
    let start = place
    while place < bytes.count, !XMLReader.endsName.contains(bytes[place]) { place += 1 }
    guard place > start else { throw BillError(.badXlsx) }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static let endsName: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3C, 0x3D, 0x3E, 0x22, 0x27]

  private mutating func blanks() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  /// The text up to `end`, its entities resolved; nil: there is no end.
  private mutating func text(until end: Int?) throws(BillError) -> String {
    guard let end = end ?? (open.isEmpty ? bytes.count : nil) else { throw BillError(.badXlsx) }
    let raw = bytes[place..<end]
    place = end
    guard raw.contains(0x26) else { return String(decoding: raw, as: UTF8.self) }
    var text = String.UnicodeScalarView()
    for (index, part) in raw.split(separator: 0x26, omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        text.append(contentsOf: String(decoding: part, as: UTF8.self).unicodeScalars)
        continue
      }
      guard let end = part.firstIndex(of: 0x3B),
        let scalar = XMLReader.entity(String(decoding: part[..<end], as: UTF8.self))
      else { throw BillError(.badXlsx) }
      text.append(scalar)
      text.append(contentsOf: String(decoding: part[(end + 1)...], as: UTF8.self).unicodeScalars)
    }
    return String(text)
  }

  private static func entity(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "lt": "<"
    case "gt": ">"
    case "amp": "&"
    case "quot": "\""
    case "apos": "'"
    default:
      if let digits = name.rest(after: "#x") {
        UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
      } else {
        name.rest(after: "#").flatMap { UInt32($0) }.flatMap { Unicode.Scalar($0) }
      }
    }
  }
}
