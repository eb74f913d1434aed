import PayLater

/// The words of a row by column.
struct RowWords {
  let header: BillHeader
  let row: TableRow

  /// What the cell of a column says; empty where the bill has no such column.
  subscript(column: BillSource.Column) -> String { cell(column).words }

  /// The cell of a column.
  func cell(_ column: BillSource.Column) -> Cell { header.places[column].map { row[$0] } ?? .empty }

  /// Where a column stands, from 1.
  func place(_ column: BillSource.Column) -> Int? { header.places[column].map { $0 + 1 } }

  /// The provider's number; nil where there is none, or a spreadsheet made a fraction of it.
  var number: String? {
    switch cell(.number) {
    case .text(let text): text.isNone || RowWords.isOfSpreadsheet(text) ? nil : text
    case .number(let number): SheetNumber(number)?.whole
    }
  }

  /// Whether it is a number such as `2.02605E+27`.
  private static func isOfSpreadsheet(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0.isDigit || [0x2E, 0x45, 0x65, 0x2B, 0x2D].contains($0) }
      && text.utf8.contains { $0 == 0x45 || $0 == 0x65 } && SheetNumber(text) != nil
  }

  /// The title; where that is empty or `/`, the other party.
  var title: String { self[.title].isNone ? self[.counterparty] : self[.title] }

  /// All words that say what it was about, a line each.
  var text: String {
    [self[.counterparty], self[.title], self[.category], self[.remark]].joined(separator: "\n")
  }

  /// When it took place: for a bill that says when it was made too, when it succeeded.
  var time: BillTime? { BillTime(cell(.time)) }

  /// The amount of the row, and what JD announces behind it of refunds.
  func amount(_ column: BillSource.Column) -> (fen: Int64, refunded: BillRow.Refunded?)? {
    if let fen = BillAmount.fen(cell(column)) { return (fen, nil) }
    guard header.source == .jd, case .text(let text) = cell(column) else { return nil }
    for (open, close) in [("(", ")"), ("（", "）")] {
      guard let inner = text.start(before: close), let place = inner.byteOffset(of: open) else { continue }
      let announced = String(decoding: inner.utf8.dropFirst(place + open.utf8.count), as: UTF8.self)
      guard let fen = BillAmount.fen(String(decoding: inner.utf8.prefix(place), as: UTF8.self)),
        let refunded = BillRow.Refunded(announced)
      else { return nil }
      return (fen, refunded)
    }
    return nil
  }
}

extension BillRow.Refunded {
  /// Reads `已全额退款`, `已退款20.00`, `已退款¥20.00` or `已退款(¥20.00)`; nil for anything else.
  init?(_ text: String) {
    if text == "已全额退款" {
      self = .whole
      return
    }
    guard var rest = text.rest(after: "已退款") else { return nil }
    for (open, close) in [("(", ")"), ("（", "）")] {
      if let inner = rest.rest(after: open)?.start(before: close) { rest = inner }
    }
    guard let fen = BillAmount.fen(rest) else { return nil }
    self = .part(fen)
  }
}

extension Month {
  /// The month in `2026年07月账单`, wherever that stands in a text.
  init?(billIn text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    while let found = text.byteOffset(of: "月账单", from: start) {
      start = found + 1
      let month = bytes[..<found].reversed().prefix { $0.isDigit }.reversed()
      let before = bytes[..<(found - month.count)]
      let word = Array("年".utf8)
      guard (1...2).contains(month.count), before.suffix(word.count).elementsEqual(word) else { continue }
      let year = before.dropLast(word.count).reversed().prefix { $0.isDigit }.reversed()
      guard year.count == 4, let number = Int(String(decoding: month, as: UTF8.self)),
        let ofYear = Int(String(decoding: year, as: UTF8.self)),
        let day = Day(ofYear, number, 1)
      else { continue }
      self = day.calendarMonth
      return
    }
    return nil
  }
}
