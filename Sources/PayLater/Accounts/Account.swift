/// A monthly account elsewhere: what is bought on it in a month comes as one bill (section 12).
///
/// What is owed of it follows from its bill rules, the entries noted of it (``Wallet/accountEntries``) and the provider's
/// own figures. What the entries come to in each bill is kept with it, so that a bill needs no look at them; it changes
/// with them and the rules alone.
public struct Account: Codable, Equatable, Sendable {
  public let id: AccountID
  public internal(set) var terms: AccountTerms
  /// The provider's own figures, the oldest bill first.
  public internal(set) var figures: [BillFigure] = []
  /// How many entries were ever noted of it.
  public internal(set) var entryCount = 0
  public var openedOn: Day
  /// Since when nothing more is noted of it; nil: it is in use.
  public internal(set) var closedOn: Day?
  /// What its entries come to.
  var sums = AccountSums()

  init(id: AccountID, terms: AccountTerms, openedOn: Day) {
    self.id = id
    self.terms = terms
    self.openedOn = openedOn
  }

  public var currency: Currency { terms.currency }
  /// What is owed of all bills, the open ones so far.
  public func owed(on day: Day) -> Money { bills(on: day).map(\.left).sum }

  /// What was paid or refunded and finds no bill to lower: it waits for the next ones.
  public func credit(on day: Day) -> Money { settlement(on: day).credit }

  /// All that was paid of it, as far as it stands.
  public var paid: Money { sums.bills.map(\.paid).sum + sums.unnamed }

  /// The most that the entries of one kind may come to, so that no sum is out of range.
  static let mostTurnover = Money(fen: 1_000_000_000_000_000)
}

/// What is agreed on with the provider of a monthly account, as far as its user says.
public struct AccountTerms: Codable, Equatable, Sendable {
  /// Whom it is owed to, and the user's own name for it: personal.
  public var provider: Sealed
  public var title: Sealed?
  /// What all its amounts are in.
  public var currency: Currency
  public internal(set) var rules: BillRules
  /// What the provider lends at most, where the user says so; nothing hangs on it.
  public var limit: Money?
  /// Whether the provider takes what is due by itself.
  public var autopay: Bool
  /// Whether the user has said its bill day and due rule; else they are the preset's, assumed.
  public var confirmed: Bool
}

/// A provider's own figure of one bill: it wins over the sum of entries.
public struct BillFigure: Codable, Equatable, Sendable {
  /// The month of the bill day.
  public var bill: Month
  public var total: Money
  /// The least that is to be paid by the due day; nil: not known, or all of it.
  public var minimum: Money?
  public var recordedOn: Day
}
