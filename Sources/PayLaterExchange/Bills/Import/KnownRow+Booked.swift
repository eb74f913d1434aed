import PayLater

extension KnownRow {
  /// A row that stands in a wallet, as far as the wallet's entry tells what it said: amount in fen above 0, the day that
  /// was written, the parts of a purchase, the bill that a repayment names. `takenBack`: the user took it back since.
  public init(
    _ key: RowKey, booked kind: EntryClass, amountFen: Int64, day: Day, provider: String, parts: Int? = nil,
    bill: Month? = nil, takenBack: Day? = nil
  ) {
    let nature: BillRow.Nature
    switch kind {
    case .purchase: nature = .purchase
    case .refund: nature = .refund
    case .repayment: nature = .repayment
    }
    var row = BillRow(line: 0, nature: nature)
    (row.number, row.day, row.amountFen, row.provider) = (key.providersNumber, day, amountFen, provider)
    row.direction = kind == .refund ? .in : .out
    row.purse = .own
    (row.parts, row.bill) = (parts, bill)
    self.init(key: key, row: row, standing: takenBack.map { .takenBack(on: $0) } ?? .booked)
  }
}

extension RowKey {
  /// The provider's number in it.
  fileprivate var providersNumber: String? {
    switch self {
    case .number(let number): number
    case .one(let number, _, _, _, _, _): number
    case .words: nil
    }
  }
}
