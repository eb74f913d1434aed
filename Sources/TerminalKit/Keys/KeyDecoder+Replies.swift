/// What terminals answer to questions of other programs, and what comes after its Esc was taken for a key.
extension KeyDecoder {
  /// Swallows a string to its end: BEL, or ESC \.
  mutating func decodeString(
    _ introducer: UInt8, _ count: Int, _ escaped: Bool, _ byte: UInt8, into keys: inout [Key]
  ) {
    switch byte {
    // C-c leaves, whatever came before it.
    case 0x03: interrupt(byte, into: &keys)
    case 0x07, 0x18, 0x1A: (state, isLate) = (.ground, false)
    case 0x5C where escaped: (state, isLate) = (.ground, false)
    case 0x1B: state = .string(introducer, count: count + 1, escaped: true)
    // The string was cut off: another sequence begins.
    case _ where escaped:
      isLate = false
      state = .escape
      decodeEscape(byte, into: &keys)
    case _ where count + 1 >= KeyDecoder.stringLimit: (state, isLate) = (.ground, false)
    default: state = .string(introducer, count: count + 1, escaped: false)
    }
  }

  /// Decodes what follows a lone Esc that was a key already: `[A` is the rest of an arrow then, and no command.
  mutating func decodeLate(_ byte: UInt8, into keys: inout [Key]) {
    switch state {
    case .lateIntroducer(let introducer):
      guard let begun = begins(introducer), KeyDecoder.goesOn(introducer, byte) else {
        state = .ground
        keys.append(.character(Unicode.Scalar(introducer)))
        return decodeGround(byte, into: &keys)
      }
      (state, isLate) = (begun, true)
      keys += decode(CollectionOfOne(byte))
    case _ where begins(byte) != nil: state = .lateIntroducer(byte)
    default: interrupt(byte, into: &keys)
    }
  }

  /// Whether a terminal may send this byte after that introducer; people type the introducers too.
  private static func goesOn(_ introducer: UInt8, _ byte: UInt8) -> Bool {
    switch Character(Unicode.Scalar(introducer)) {
    case "[": (0x20...0x7E).contains(byte)
    case "O": "ABCDFHMPQRS".utf8.contains(byte)
    case "]": (0x30...0x39).contains(byte) || "lL".utf8.contains(byte)
    case "P": (0x30...0x39).contains(byte) || ">!$+|".utf8.contains(byte)
    case "_": byte == UInt8(ascii: "G")
    default: false
    }
  }
}
