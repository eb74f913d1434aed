/// Decodes UTF-8 byte by byte.
///
/// A wrong byte ends the character before it with U+FFFD and is then read anew, so no key gets lost.
struct ScalarDecoder: Equatable, Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  /// What the next byte must be: narrower after some lead bytes, or overlong forms would pass.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// The scalars that this byte completes: none, one, or U+FFFD and one.
  mutating func decode(_ byte: UInt8) -> [Unicode.Scalar] {
    if missing == 0 { return start(byte) }
    guard allowed.contains(byte) else {
      missing = 0
      return ["\u{FFFD}"] + start(byte)
    }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    allowed = 0x80...0xBF
    return missing == 0 ? [Unicode.Scalar(value) ?? "\u{FFFD}"] : []
  }

  private mutating func start(_ byte: UInt8) -> [Unicode.Scalar] {
    switch byte {
    case 0x00...0x7F: return [Unicode.Scalar(byte)]
    case 0xC2...0xDF: expect(1, UInt32(byte & 0x1F), 0x80...0xBF)
    case 0xE0: expect(2, 0, 0xA0...0xBF)
    case 0xED: expect(2, 0x0D, 0x80...0x9F)
    case 0xE1...0xEF: expect(2, UInt32(byte & 0x0F), 0x80...0xBF)
    case 0xF0: expect(3, 0, 0x90...0xBF)
    case 0xF1...0xF3: expect(3, UInt32(byte & 0x07), 0x80...0xBF)
    case 0xF4: expect(3, 4, 0x80...0x8F)
    default: return ["\u{FFFD}"]
    }
    return []
  }

  private mutating func expect(_ count: Int, _ bits: UInt32, _ second: ClosedRange<UInt8>) {
    missing = count
    value = bits
    allowed = second
  }
}
