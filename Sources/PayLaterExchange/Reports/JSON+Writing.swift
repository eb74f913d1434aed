import PayLater

/// Writing straight to bytes: a report with a row for each row of a file is too much for Foundation's encoder, which
/// holds all of it several times.
extension JSON {
  /// Appends it as one line, with the names in alphabetical order, and no character that a terminal would obey.
  ///
  /// `hidingAmounts`: every field whose name ends in `Fen` is null.
  func write(to text: inout [UInt8], hidingAmounts: Bool = false) {
    switch self {
    case .null: text += "null".utf8
    case .flag(let flag): text += (flag ? "true" : "false").utf8
    case .number(let number): text += String(number).utf8
    case .fraction(let words), .text(let words): JSON.write(words, to: &text)
    case .list(let items):
      text.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        item.write(to: &text, hidingAmounts: hidingAmounts)
      }
      text.append(UInt8(ascii: "]"))
    case .object(let members):
      text.append(UInt8(ascii: "{"))
      for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        JSON.write(member.key, to: &text)
        text.append(UInt8(ascii: ":"))
        let value = hidingAmounts && member.key.hasSuffix("Fen") ? JSON.null : member.value
        value.write(to: &text, hidingAmounts: hidingAmounts)
      }
      text.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ words: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    var isPlain = true
    var escaped: [UInt8] = []
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): escaped += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: escaped += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default:
        isPlain = isPlain && byte < 0x7F
        escaped.append(byte)
      }
    }
    text += isPlain ? escaped : Array(SafeText.escaped(inJSON: String(decoding: escaped, as: UTF8.self)).utf8)
    text.append(UInt8(ascii: "\""))
  }
}

extension String? {
  var json: JSON { map(JSON.text) ?? .null }
}

extension Int? {
  var json: JSON { map(JSON.number) ?? .null }
}

extension Int64? {
  var json: JSON { map { .number(Int($0)) } ?? .null }
}
