import PayLater

/// What makes a row of a source the same row in every file, whatever the file looks like.
public enum RowKey: Hashable, Codable, Sendable {
  /// The provider's number.
  case number(String)
  /// One of several rows that may share a number: refunds, and every row of JD's. `nth` counts from 1 those that are
  /// alike in all of this.
  case one(number: String?, isRefund: Bool, day: Day, minute: Int?, amountFen: Int64, nth: Int)
  /// A row without a number, or one that cannot be read: its words. `nth` counts those that are alike.
  case words(String, nth: Int)

  /// The keys of the rows of one file, in order.
  static func keys(of rows: [BillRow], in source: BillSource, words: (BillRow) -> String) -> [RowKey] {
    var counts: [RowKey: Int] = [:]
    return rows.map { row in
      let first = RowKey(row, in: source, words: words)
      if case .number = first { return first }
      let nth = (counts[first] ?? 0) + 1
      counts[first] = nth
      return first.counted(nth)
    }
  }

  private init(_ row: BillRow, in source: BillSource, words: (BillRow) -> String) {
    let isRefund = row.nature == .refund
    if row.isFlawed {
      self = .words(words(row), nth: 1)
    } else if isRefund || source == .jd && row.number != nil, let day = row.day, let amount = row.amountFen {
      self = .one(
        number: row.number, isRefund: isRefund, day: day, minute: row.minute, amountFen: amount, nth: 1)
    } else if let number = row.number {
      self = .number(number)
    } else {
      self = .words(words(row), nth: 1)
    }
  }

  /// The same for the `nth` of its equals; a number has no equals, it stands twice.
  private func counted(_ nth: Int) -> RowKey {
    switch self {
    case .number: self
    case .one(let number, let isRefund, let day, let minute, let amount, _):
      .one(number: number, isRefund: isRefund, day: day, minute: minute, amountFen: amount, nth: nth)
    case .words(let words, _): .words(words, nth: nth)
    }
  }
}
