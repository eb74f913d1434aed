import TerminalKit

/// What a terminal's description says that its keys send, against what the program understands.
struct KeyDescription {
  /// The keys that the screens live by, each under its name in the description.
  static let needed: [(name: String, key: Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
    ("kpp", .pageUp), ("knp", .pageDown), ("kbs", .backspace), ("kdch1", .delete), ("kcbt", .shiftTab),
  ]

  /// How many of them are described.
  let described: Int
  /// The names of those that mean another key here, or none.
  let strange: [String]

  /// Reads a description as `infocmp -1` prints it; a key that it does not name is passed over.
  init(_ text: String) {
    var sent: [String: [UInt8]] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.drop { $0 == "\t" || $0 == " " }.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      sent[String(parts[0])] = KeyDescription.bytes(parts[1].hasSuffix(",") ? parts[1].dropLast() : parts[1])
    }
    let known = KeyDescription.needed.filter { sent[$0.name] != nil }
    described = known.count
    strange = known.filter { name, key in
      var decoder = KeyDecoder()
      return decoder.decode(sent[name] ?? []) + decoder.flush() != [key]
    }.map(\.name)
  }

  /// A string of a description: `\E` is escape, `^?` delete, `^H` a control key, `\177` an octal byte.
  static func bytes(_ text: some StringProtocol) -> [UInt8] {
    var (rest, bytes) = (Array(text.utf8)[...], [UInt8]())
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "^"):
        guard let next = rest.popFirst() else { return bytes }
        bytes.append(next == UInt8(ascii: "?") ? 0x7F : next & 0x1F)
      case UInt8(ascii: "\\"):
        let octal = rest.prefix(3).prefix { (0x30...0x37).contains($0) }
        if octal.count == 3, let value = UInt8(String(decoding: octal, as: UTF8.self), radix: 8) {
          bytes.append(value)
          rest = rest.dropFirst(3)
        } else if let next = rest.popFirst() {
          bytes.append(next == UInt8(ascii: "E") || next == UInt8(ascii: "e") ? 0x1B : next)
        }
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}
