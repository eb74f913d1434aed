import PayLater

/// What happened to what is owed, as bookkeepers write it: entries whose postings sum to zero, and what is still to be
/// paid. Every format of an export is a way to write it down.
public struct Book: Equatable, Sendable {
  /// What happened, in the order of the journal: an entry that is there once never changes and never moves.
  public var entries: [Entry] = []
  /// Payments that are still to be made and have a day, the most urgent first.
  public var dues: [Due] = []

  /// A book of these entries and payments.
  public init(entries: [Entry] = [], dues: [Due] = []) {
    self.entries = entries
    self.dues = dues
  }
}

extension Book {
  /// What money lies on or came from.
  public enum Account: String, CaseIterable, Hashable, Sendable {
    /// What is owed to this service; negative while anything is.
    case payLater
    /// What of it is charged off and not recovered.
    case chargedOff
    /// What is owed elsewhere.
    case elsewhere
    /// What was bought, refunds taken off.
    case purchases
    /// Late charges and those of instalments, as they are earned.
    case charges
    /// Where repayments come from.
    case funding
    /// Where payments of debts from elsewhere come from.
    case outside
    /// The credit balance: what this service owes back.
    case credit
  }

  /// An amount on an account, in the smallest unit of its currency.
  public struct Posting: Hashable, Sendable {
    public var account: Account
    public var currency: Currency
    public var amount: Money

    /// `amount` on an account.
    public init(_ account: Account, _ currency: Currency, _ amount: Money) {
      self.account = account
      self.currency = currency
      self.amount = amount
    }
  }

  /// What an entry is about.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case captured, boughtAtOnce, cancelled, repaid, charged, rescheduled, refunded, waived, chargedOff,
      reopened
    case paidOut
    case opened, changed, paid, paymentReversed, paymentRestored, refundNoted, refundReversed, refundRestored
    case dropped, restored
    /// Of a monthly account: a purchase, the provider's own figure, an entry taken back, and standing again.
    case bought, billed, entryReversed, entryRestored
  }

  /// One thing that happened on one day.
  public struct Entry: Equatable, Sendable {
    /// The number of its entry in the journal, a dot, and the how-manieth of that entry it is: `123.1`.
    public var id: String
    /// The day on which it happened. The day of a payment that was noted later lies before those of entries ahead of it.
    public var day: Day
    public var kind: Kind
    /// The id of the obligation, debt or source that it is about.
    public var subject: String
    /// The id of the payment or refund that was noted: `e3p2`; nil for everything else.
    public var noted: String?
    /// Whom it is owed to: `sesame`, or the provider of a debt from elsewhere.
    public var provider: String
    /// The merchant, or the provider of a debt from elsewhere.
    public var payee: String
    /// What was bought, or the title of the debt.
    public var title: String
    /// When the rest of it falls due next, as things stood after this; nil: nothing is to be paid, or on no day.
    public var due: Day?
    /// No amount is zero.
    public var postings: [Posting]

    /// Whether its postings sum to zero in each currency.
    public var isBalanced: Bool {
      postings.reduce(into: [Currency: Money]()) { $0[$1.currency, default: .zero] += $1.amount }
        .values.allSatisfy { $0 == .zero }
    }
  }

  /// A payment of an obligation, a debt or an account on its day, and how often that changed.
  public struct Due: Equatable, Sendable {
    /// The id of the obligation or debt.
    public var subject: String
    public var instalment: Int
    public var instalments: Int
    /// The bill of a monthly account that it is; nil: it is none.
    public var bill: Month?
    /// Whether more can still come to that bill.
    public var isSoFar = false
    public var due: Day
    /// What is to be paid, charges that are not earned yet included.
    public var amount: Money
    /// What of it is not owed yet: charges of months that have not begun.
    public var unearned: Money
    public var currency: Currency
    /// Whom it is owed to, as in ``Entry``.
    public var provider: String
    public var payee: String
    public var title: String
    /// Whether it is still to be paid; else it was paid, or is not owed any more.
    public var isOpen: Bool
    /// How many times it changed since it was first known, and the business day of the last change.
    public var sequence: Int
    public var changedOn: Day
    /// Whether it belongs to this service, and not elsewhere.
    public var isOwn: Bool

    /// The id of the payment, the same for ever: `o1-1`, `m1-2026-07`.
    public var id: String { "\(subject)-\(bill.map(\.description) ?? "\(instalment)")" }
  }
}
