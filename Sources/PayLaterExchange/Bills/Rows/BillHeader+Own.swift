import PayLater

/// A table of one's own: a day, an amount and a title, and what else is known.
///
/// Columns are 日期 (date), 金额 (amount), 标题 (title), and as one likes 提供方 (provider), 分期 (parts, 1 to 36) and
/// 到期日 (due). Each row is a purchase. It has no number, so what makes it the same row again is what it says.
extension BillHeader {
  func readOwn(_ words: RowWords, _ row: BillRow) -> BillRow {
    var read = row
    read.provider = words[.provider].isNone ? nil : words[.provider]
    read.direction = .out
    read.purse = .own
    read.nature = .purchase
    read.due = BillTime(words.cell(.due))?.day
    let parts = BillHeader.count(words.cell(.parts))
    read.parts = parts.flatMap { $0 > 1 ? $0 : nil }
    if read.day == nil { read.nature = .look(.badTime, column: words.place(.time)) }
    if read.day != nil, !words[.due].isNone, read.due == nil {
      read.nature = .look(.badTime, column: words.place(.due))
    }
    guard read.nature == .purchase else { return read }
    if read.amountFen == nil { read.nature = .look(.badAmount, column: words.place(.amount)) }
    if read.amountFen == 0 { read.nature = .skipped(.zero) }
    if parts == nil { read.nature = .look(.unknownWord, column: words.place(.parts)) }
    return read
  }

  /// In how many parts: 1 where nothing is said, nil where it is no such number.
  private static func count(_ cell: Cell) -> Int? {
    if cell.words.isNone { return 1 }
    let word = cell.words.start(before: "期") ?? cell.words
    guard let count = Int(word), (1...36).contains(count), word.utf8.allSatisfy(\.isDigit) else { return nil }
    return count
  }
}
