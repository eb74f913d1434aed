import WalletText

extension ConfigReader {
  /// A value; what is in a table within braces is noted under its own name.
  mutating func readValue(at path: [String]) throws(Flaw) -> Value {
    switch here {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .word(try readString(canBeLong: true))
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard depth < ConfigReader.deepest else { throw Flaw(ConfigText.tooDeep) }
      depth += 1
      defer { depth -= 1 }
      return take("[") ? .list(try readItems(at: path)) : try readInline(at: path)
    default: return try readPlain()
    }
  }

  private mutating func readItems(at path: [String]) throws(Flaw) -> [Value] {
    var items: [Value] = []
    while true {
      guard try skipToStatement() else { throw Flaw(ConfigText.missing("]")) }
      if take("]") { return items }
      // Tables in a list have names of their own each.
      items.append(try readValue(at: path + [ConfigReader.element + String(place)]))
      guard try skipToStatement() else { throw Flaw(ConfigText.missing("]")) }
      if take(",") { continue }
      guard take("]") else { throw Flaw(ConfigText.missing("]")) }
      return items
    }
  }

  private mutating func readInline(at path: [String]) throws(Flaw) -> Value {
    _ = take("{")
    skipBlanks()
    if take("}") { return .table }
    let outer = name
    repeat {
      name = outer
      try readStatement(in: path)
      skipBlanks()
    } while take(",")
    guard take("}") else { throw Flaw(ConfigText.missing("}")) }
    return .table
  }

  /// A number, a flag, or a date.
  private mutating func readPlain() throws(Flaw) -> Value {
    let start = place
    while let byte = here, ConfigReader.isPlain(byte) { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    if word == "true" || word == "false" { return .flag(word == "true") }
    guard let value = ConfigReader.number(word) ?? ConfigReader.moment(word) else {
      throw Flaw(ConfigText.noValue)
    }
    return value
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "+-._:".utf8.contains(byte)
    }
  }

  /// A whole number; one that is too large, or a fraction, is something that no setting takes.
  private static func number(_ word: String) -> Value? {
    let sign = word.hasPrefix("-") || word.hasPrefix("+") ? 1 : 0
    let digits = word.dropFirst(sign)
    guard !digits.hasPrefix("_"), !digits.hasSuffix("_"), !digits.contains("__") else { return nil }
    let plain = String(digits.filter { $0 != "_" })
    if plain == "inf" || plain == "nan" { return .other }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where plain.hasPrefix(prefix) && sign == 0 {
      let rest = plain.dropFirst(2)
      guard let first = rest.first, first.isHexDigit,
        rest.allSatisfy({ $0.hexDigitValue.map { $0 < radix } ?? false })
      else { return nil }
      return Int(rest, radix: radix).map { .number($0) } ?? .other
    }
    guard let first = plain.utf8.first, (0x30...0x39).contains(first) else { return nil }
    if plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      guard plain == "0" || first != 0x30 else { return nil }
      return Int(word.filter { $0 != "_" }).map { .number($0) } ?? .other
    }
    let isFraction = plain.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
    return isFraction && Double(plain) != nil && !plain.hasSuffix(".") ? .other : nil
  }

  /// A date or a time, which no setting takes.
  private static func moment(_ word: String) -> Value? {
    let isDate = word.count >= 10 && word.dropFirst(4).hasPrefix("-") && word.dropFirst(7).hasPrefix("-")
    let isTime = word.count >= 5 && word.dropFirst(2).hasPrefix(":")
    let first = word.utf8.prefix(isDate ? 4 : 2)
    return (isDate || isTime) && first.allSatisfy { (0x30...0x39).contains($0) } ? .other : nil
  }
}

extension ConfigReader {
  /// A text between quotation marks of one of the four kinds.
  mutating func readString(canBeLong: Bool) throws(Flaw) -> String {
    guard let quote = here else { throw Flaw(ConfigText.noValue) }
    let isLong = canBeLong && bytes[place...].starts(with: [quote, quote, quote])
    let mark = Array(repeating: quote, count: isLong ? 3 : 1)
    place += mark.count
    // A line's end right behind the mark belongs to the mark.
    if isLong, take("\r") { guard here == 0x0A else { throw Flaw(ConfigText.control) } }
    if isLong { _ = take("\n") }
    var text: [UInt8] = []
    while let byte = here {
      if bytes[place...].starts(with: mark) {
        place += mark.count
        // One or two quotation marks may be its last characters.
        for _ in 0..<2 where isLong && here == quote {
          text.append(quote)
          place += 1
        }
        return String(decoding: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        text += try readEscape(isLong: isLong)
        continue
      }
      let isLineEnd = byte == 0x0A || byte == 0x0D && bytes[place...].starts(with: [0x0D, 0x0A])
      guard byte >= 0x20 && byte != 0x7F || byte == 0x09 || isLong && isLineEnd else {
        throw Flaw(isLineEnd ? ConfigText.openText : ConfigText.control)
      }
      text.append(byte)
      place += 1
    }
    throw Flaw(ConfigText.openText)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C,
  ]

  private mutating func readEscape(isLong: Bool) throws(Flaw) -> [UInt8] {
    place += 1
    guard let byte = here else { throw Flaw(ConfigText.openText) }
    if let meant = ConfigReader.escapes[byte] {
      place += 1
      return [meant]
    }
    if byte == UInt8(ascii: "u") || byte == UInt8(ascii: "U") {
      let count = byte == UInt8(ascii: "u") ? 4 : 8
      let digits = bytes[(place + 1)...].prefix(count)
      guard digits.count == count, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
      else { throw Flaw(ConfigText.noEscape) }
      place += 1 + count
      return Array(String(Character(scalar)).utf8)
    }
    // A line that ends with a backslash goes on with the next word.
    let start = place
    skipBlanks()
    guard isLong, let end = here, end == 0x0A || end == 0x0D else {
      place = start
      throw Flaw(ConfigText.noEscape)
    }
    while let blank = here, [0x20, 0x09, 0x0A, 0x0D].contains(blank) { place += 1 }
    return []
  }
}
