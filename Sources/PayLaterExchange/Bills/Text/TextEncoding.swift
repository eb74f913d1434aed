/// The two ways in which the characters of a bill are written.
enum TextEncoding: Sendable {
  case utf8, gb18030

  /// What is wrong with some bytes.
  enum Fault: Equatable {
    /// The byte here belongs to no character.
    case broken(at: Int)
    /// The bytes end inside the character that begins here.
    case cut(at: Int)
  }

  /// The first fault within `range`; nil: every byte belongs to a character.
  func fault(in range: Range<Int>, of bytes: [UInt8]) -> Fault? {
    if self == .utf8, String(validating: bytes[range], as: UTF8.self) != nil { return nil }
    var place = range.lowerBound
    while place < range.upperBound {
      if bytes[place] < 0x80 {
        place += 1
        continue
      }
      guard let (scalar, length) = character(at: place, before: range.upperBound, of: bytes) else {
        return .broken(at: place)
      }
      guard scalar != nil else { return .cut(at: place) }
      place += length
    }
    return nil
  }

  /// The text of `range`; what belongs to no character becomes U+FFFD.
  func text(_ range: Range<Int>, of bytes: [UInt8]) -> String {
    if self == .utf8 { return String(decoding: bytes[range], as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(range.count * 2)
    var place = range.lowerBound
    while place < range.upperBound {
      if bytes[place] < 0x80 {
        text.append(bytes[place])
        place += 1
        continue
      }
      let found = character(at: place, before: range.upperBound, of: bytes)
      text.append(contentsOf: UTF8.encode(found?.0 ?? "\u{FFFD}") ?? .init())
      place += found?.1 ?? 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func character(
    at place: Int, before end: Int, of bytes: [UInt8]
  ) -> (Unicode.Scalar?, Int)? {
    switch self {
    case .gb18030: GB18030.character(at: place, before: end, of: bytes)
    case .utf8: utf8(at: place, before: end, of: bytes)
    }
  }

  /// The UTF-8 character that begins at `place`, in the terms of ``GB18030/character(at:before:of:)``.
  private func utf8(at place: Int, before end: Int, of bytes: [UInt8]) -> (Unicode.Scalar?, Int)? {
    let first = bytes[place]
    let length: Int
    switch first {
    case 0..<0x80: return (Unicode.Scalar(first), 1)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for step in 1..<length {
      guard place + step < end else { return (nil, step) }
      let next = bytes[place + step]
      guard next & 0xC0 == 0x80, step > 1 || isSecond(next, after: first) else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// Whether a second byte neither makes a character too long, nor a surrogate, nor one beyond the last.
  private func isSecond(_ second: UInt8, after first: UInt8) -> Bool {
    switch first {
    case 0xE0: second >= 0xA0
    case 0xED: second < 0xA0
    case 0xF0: second >= 0x90
    case 0xF4: second < 0x90
    default: true
    }
  }
}

extension TextEncoding {
  /// The bytes of a text of two-byte characters and ASCII.
  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .gb18030: text.unicodeScalars.flatMap(GB18030.bytes)
    }
  }
}
