/// Collects a bracketed paste until its end mark, and no more of it than the limit.
struct PasteBuffer: Equatable, Sendable {
  private static let endMark = Array("\u{1B}[201~".utf8)

  private let limit: Int
  private var bytes: [UInt8] = []
  private var matched = 0

  init(limit: Int) { self.limit = max(0, limit) }

  /// Takes one byte; returns the whole text when it was the last of the end mark.
  ///
  /// Line ends come as `\n`, whatever the terminal sent.
  mutating func take(_ byte: UInt8) -> String? {
    let mark = PasteBuffer.endMark
    if byte == mark[matched] {
      matched += 1
      if matched < mark.count { return nil }
      defer {
        bytes = []
        matched = 0
      }
      return text
    }
    // ESC occurs in the mark only as its first byte, so what matched cannot start another match.
    for held in mark[..<matched] { keep(held) }
    matched = byte == mark[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return nil
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < limit { bytes.append(byte) }
  }

  private var text: String {
    var end = bytes.count
    // The limit may have cut a character: leave its beginning out.
    if end == limit, let lead = bytes.suffix(3).lastIndex(where: { $0 >= 0xC0 }) {
      let length = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : 2
      if end - lead < length { end = lead }
    }
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: bytes[..<end], as: UTF8.self).unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if scalar != "\n" || !afterReturn {
        scalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(scalars)
  }
}
