/// Text from outside, made safe to show: no control, bidirectional, zero-width or tag character is left in it that
/// stands alone.
///
/// Such characters become visible marks, so that nothing hides: a control character its picture (U+2400 and
/// on), the others U+FFFD. What makes one sign with its neighbours stays as it was typed: the variation selector of
/// '❤️', the keycap of '1️⃣', the joiners of a family and inside Persian and Indic words, the tags of a flag. Only this type, never a raw string from outside, reaches a screen or a plain line.
public struct SafeText: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// `raw` with its dangerous characters replaced, trimmed, and cut to `limit` characters.
  public init(_ raw: some StringProtocol, limit: Int = 200) {
    guard !SafeText.isPlain(raw, limit: limit) else {
      self.text = String(raw)
      return
    }
    var safe = String.UnicodeScalarView()
    let scalars = Array(raw.unicodeScalars.prefix(limit * 8))
    for (index, scalar) in scalars.enumerated() {
      let isKept = SafeText.belongs(
        scalar, after: safe.last, before: scalars[(index + 1)...], in: scalars[..<index])
      safe.append(isKept ? scalar : SafeText.shown(scalar))
    }
    let trimmed = String(safe).drop { $0 == " " || $0 == "\u{3000}" }
    var text = String(trimmed.prefix(limit))
    while let last = text.last, last == " " || last == "\u{3000}" { text.removeLast() }
    self.text = text
  }

  public var description: String { text }
  public var isEmpty: Bool { text.isEmpty }

  /// Whether a text is as it may be shown, told without a look at what its characters are: ASCII and common ideographs,
  /// each of which is one character, without blanks around them.
  private static func isPlain(_ raw: some StringProtocol, limit: Int) -> Bool {
    guard raw.utf8.first != 0x20, raw.unicodeScalars.last != " " else { return false }
    return raw.unicodeScalars.allSatisfy(isPlain) && raw.unicodeScalars.count <= limit
  }

  /// Whether a scalar is printable ASCII or a common ideograph.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0x20...0x7E).contains(scalar.value) || (0x4E00...0x9FA5).contains(scalar.value)
  }

  /// Whether an invisible scalar makes one sign with what stands around it.
  private static func belongs(
    _ scalar: Unicode.Scalar, after last: Unicode.Scalar?, before rest: ArraySlice<Unicode.Scalar>,
    in before: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let last else { return false }
    switch scalar.value {
    case 0xFE0E, 0xFE0F:
      // A digit has a second form only as a keycap.
      return last.isASCII ? last.properties.isEmoji && rest.first == "\u{20E3}" : last.properties.isEmoji
    case 0xFE00...0xFE0D, 0xE0100...0xE01EF: return last.properties.isIdeographic
    case 0x200D: return rest.first.map { last.joins && $0.joins } ?? false
    case 0x200C: return rest.first.map { last.isJoinedLetter && $0.isJoinedLetter } ?? false
    case 0xE0020...0xE007F:
      // A flag is a black one, its letters, and an end; they are kept together or not at all.
      let end = rest.first { !(0xE0020...0xE007E).contains($0.value) }
      guard let start = before.last(where: { !(0xE0020...0xE007E).contains($0.value) }) else { return false }
      return start.value == 0x1F3F4 && (scalar.value == 0xE007F || end?.value == 0xE007F)
    default: return false
    }
  }

  static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x20...0x7E: scalar
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate:
        "\u{FFFD}"
      default: scalar.properties.isDefaultIgnorableCodePoint ? "\u{FFFD}" : scalar
      }
    }
  }
}

extension SafeText: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Unicode.Scalar {
  /// Whether a joiner beside it makes one sign: a picture with what colours or forms it, or a letter that is joined.
  fileprivate var joins: Bool {
    isJoinedLetter || !isASCII && properties.isEmoji || value == 0xFE0F || value == 0x20E3
  }

  /// Whether it belongs to a script whose letters are joined: from Arabic to the scripts of South and South-East Asia.
  fileprivate var isJoinedLetter: Bool {
    (0x0600...0x109F).contains(value) || (0x1780...0x18AF).contains(value)
  }
}
