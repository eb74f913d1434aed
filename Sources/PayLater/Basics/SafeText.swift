/// Text from outside, made safe to show: no control, bidirectional, zero-width or tag character is left in it.
///
/// Such characters become visible marks, so that nothing hides: a control character its picture (U+2400 and
/// on), the others U+FFFD. Only this type, never a raw string from outside, reaches a screen or a plain line.
public struct SafeText: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// `raw` with its dangerous characters replaced, trimmed, and cut to `limit` characters.
  public init(_ raw: some StringProtocol, limit: Int = 200) {
    var safe = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars.prefix(limit * 8) { safe.append(SafeText.shown(scalar)) }
    let trimmed = String(safe).drop { $0 == " " || $0 == "\u{3000}" }
    var text = String(trimmed.prefix(limit))
    while let last = text.last, last == " " || last == "\u{3000}" { text.removeLast() }
    self.text = text
  }

  public var description: String { text }
  public var isEmpty: Bool { text.isEmpty }

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
