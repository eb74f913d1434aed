import PayLater

/// What stands above the header of a bill: notes, of which two are read.
struct Preamble: Equatable, Sendable {
  /// The first and the last day that the bill says it covers.
  var from: Day?
  var to: Day?
  /// How many rows it says it has.
  var stated: Int?

  /// Reads one row of it.
  mutating func read(_ row: TableRow) {
    let text = row.cells.map(\.words).joined(separator: " ")
    if text.holds("日期区间") {
      let days = Preamble.days(text, after: "日期区间")
      if days.count >= 2 { (from, to) = (from ?? days[0], to ?? days[1]) }
    }
    from = from ?? Preamble.days(text, after: "起始时间").first
    to = to ?? Preamble.days(text, after: "终止时间").first
    stated = stated ?? Preamble.count(text)
  }

  /// The days written behind `word`, in order.
  private static func days(_ text: String, after word: String) -> [Day] {
    guard let start = text.byteOffset(of: word) else { return [] }
    let tokens = Array(text.utf8)[start...].split { !($0.isDigit || $0 == 0x2D || $0 == 0x2F) }
    return tokens.compactMap { BillTime(String(decoding: $0, as: UTF8.self))?.day }
  }

  /// N of `共N笔记录`.
  private static func count(_ text: String) -> Int? {
    var start = 0
    while let found = text.byteOffset(of: "共", from: start) {
      start = found + 3
      let digits = text.utf8.dropFirst(start).prefix { $0.isDigit }
      let rest = text.utf8.dropFirst(start + digits.count)
      if !digits.isEmpty, digits.count < 10, rest.starts(with: "笔记录".utf8) {
        return Int(String(decoding: Array(digits), as: UTF8.self))
      }
    }
    return nil
  }
}
