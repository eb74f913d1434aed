/// Texts and numbers.
extension JSONReader {
  /// A text between quotation marks, its escapes resolved.
  mutating func text() throws(BadData) -> String {
    place += 1
    var text: [UInt8] = []
    while let byte = here {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escaped()
      case 0..<0x20: throw fault("a control character inside a text")
      default:
        text.append(byte)
        place += 1
      }
    }
    throw fault("a text has no end")
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  private mutating func escaped() throws(BadData) -> [UInt8] {
    place += 1
    if let byte = here, let meant = JSONReader.escapes[byte] {
      place += 1
      return [meant]
    }
    guard take("u") else { throw fault("no such escape") }
    let first = try unit()
    if let scalar = Unicode.Scalar(UInt32(first)) { return Array(String(Character(scalar)).utf8) }
    guard UTF16.isLeadSurrogate(first), take("\\"), take("u") else { throw fault("half a surrogate pair") }
    let second = try unit()
    guard UTF16.isTrailSurrogate(second) else { throw fault("half a surrogate pair") }
    return Array(String(decoding: [first, second], as: UTF16.self).utf8)
  }

  private mutating func unit() throws(BadData) -> UInt16 {
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits are missing") }
    place += 4
    return unit
  }

  /// A number: whole if its value is, however it is written.
  mutating func number() throws(BadData) -> JSON {
    let start = place
    _ = take("-")
    if !take("0") { _ = try digits() }
    var fraction: ArraySlice<UInt8> = []
    let whole = bytes[start..<place]
    if take(".") { fraction = try digits() }
    var exponent = 0
    if take("e") || take("E") {
      let isNegative = here == UInt8(ascii: "-")
      if !take("-") { _ = take("+") }
      exponent = Int(String(decoding: try digits(), as: UTF8.self)) ?? 1_000
      if isNegative { exponent = -exponent }
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard let number = JSONReader.exact(Array(whole), Array(fraction), exponent) else {
      return .fraction(text)
    }
    return .number(number)
  }

  private mutating func digits() throws(BadData) -> ArraySlice<UInt8> {
    let start = place
    while let byte = here, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    guard place > start else { throw fault("a digit is missing") }
    return bytes[start..<place]
  }

  /// The exact value of a number; nil where it is not whole or too large.
  private static func exact(_ whole: [UInt8], _ fraction: [UInt8], _ exponent: Int) -> Int? {
    var digits = whole + fraction
    var shift = exponent - fraction.count
    while shift < 0, digits.last == UInt8(ascii: "0"), digits.count > 1 {
      digits.removeLast()
      shift += 1
    }
    let isZero = digits.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "-") }
    if isZero { return 0 }
    guard (0...20).contains(shift) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self) + String(repeating: "0", count: shift))
  }
}
