/// From the cells of a row to what it says.
extension BillHeader {
  /// Reads a row; what cannot be read needs a look, and the cell is named.
  func read(_ row: TableRow, method: (String) -> PaymentMethod = { PaymentMethod($0) }) -> BillRow {
    var read = BillRow(line: row.line, nature: .look(.cellCount, column: nil))
    read.source = row.source
    guard row.fits(names.count) else { return read }
    let words = RowWords(header: self, row: row)
    read.number = words.number
    read.title = words.title
    let time = words.time
    read.day = time?.day
    read.minute = time?.minute
    let amount = words.amount(.amount)
    read.amountFen = amount?.fen
    read.refunded = amount?.refunded ?? BillRow.Refunded(words[.status])
    if source == .csv { return readOwn(words, read) }
    readMeituan(words, &read)
    let method = method(words[.method])
    read.direction = ClosedWords.direction(words[.direction], in: source) ?? .none
    read.parts = method.parts
    (read.purse, read.provider) = purse(method.funding)
    if let flaw = flaw(words, read, method) {
      read.nature = flaw
    } else {
      RowSorting(words, method, read).sort(&read)
    }
    return read
  }

  /// A repayment of Meituan's lowers the debt by what was ordered; what the card paid is a discount less.
  private func readMeituan(_ words: RowWords, _ read: inout BillRow) {
    guard source == .meituan, words[.category] == "还款" else { return }
    read.amountFen = words.amount(.ordered)?.fen
  }

  private func purse(_ funding: PaymentMethod.Funding) -> (BillRow.Purse, String?) {
    switch funding {
    case .none: (.none, nil)
    case .money: (.money, nil)
    case .deferred: (.deferred, nil)
    case .payLater(let provider): (provider == source.account ? .own : .otherPayLater, provider.rawValue)
    case .mixed(let provider): (.mixed, provider.rawValue)
    }
  }

  /// The first thing in a row that cannot be read.
  private func flaw(_ words: RowWords, _ read: BillRow, _ method: PaymentMethod) -> BillRow.Nature? {
    if read.day == nil { return .look(.badTime, column: words.place(.time)) }
    if source == .meituan, BillTime(words.cell(.created)) == nil {
      return .look(.badTime, column: words.place(.created))
    }
    for column in [BillSource.Column.amount, .ordered] where words.place(column) != nil {
      if words.amount(column) == nil { return .look(.badAmount, column: words.place(column)) }
    }
    var unknown: [Int?] = []
    if ClosedWords.direction(words[.direction], in: source) == nil { unknown.append(words.place(.direction)) }
    if let status = ClosedWords.isStatus(words), !status.isKnown {
      unknown.append(words.place(status.column))
    }
    if method.isOdd { unknown.append(words.place(.method)) }
    let first = unknown.compactMap { $0 }.min()
    return first.map { .look(.unknownWord, column: $0) }
  }
}
