/// A figure of a monthly account, of one bill, or of an entry.
public enum AccountFigure: Hashable, Sendable {
  /// What is left of all bills.
  case owed(AccountID)
  case bill(AccountID, Month, BillPart)
  case entry(AccountEntryID, EntryPart)

  /// What is said of a bill; each is named as in codes.
  public enum BillPart: String, CaseIterable, Sendable {
    /// What is left to be paid: the total less what was paid.
    case left = "bill"
    case total = "billTotal"
    case paid = "billPaid"
    /// What makes the total: purchases less refunds, what was carried from the bill before, and what of the provider's
    /// own figure no entry explains.
    case booked = "billBooked"
    case bought = "billBought"
    case refunded = "billRefunded"
    case carried = "billCarried"
    case unexplained = "billUnexplained"
    case minimum = "billMinimum"
    /// The day on which it is made, and so many days later it is due.
    case made = "billMade"
    case term = "billTerm"
    case due = "billDue"
  }

  /// What is said of an entry.
  public enum EntryPart: String, CaseIterable, Sendable {
    case amount = "entry"
    /// Its day, the days until the bill that takes it is made, and that day.
    case on = "entryOn"
    case toBill = "entryToBill"
    case bill = "entryBill"
  }

  /// What a table of figures needs of it.
  var tableRow: Figure.Row {
    switch self {
    case .owed(let id): Figure.Row("accountOwed", .fen, of: .account(id))
    case .bill(let id, let period, let part):
      Figure.Row(part.rawValue, part.unit, of: .account(id), .month(period))
    case .entry(let id, let part):
      Figure.Row(part.rawValue, part.unit, of: .account(id.account), .name(id.text))
    }
  }
}

extension AccountFigure.BillPart {
  fileprivate var unit: Derivation.Unit? {
    switch self {
    case .left, .total, .paid, .booked, .bought, .refunded, .carried, .unexplained, .minimum: .fen
    case .made, .due: nil
    case .term: .days
    }
  }
}

extension AccountFigure.EntryPart {
  fileprivate var unit: Derivation.Unit? {
    switch self {
    case .amount: .fen
    case .on, .bill: nil
    case .toBill: .days
    }
  }
}
