/// Something that happened on a monthly account, as its user noted it or a file brought it: a record of its own that can
/// be taken back and let stand again (sections 10 and 12).
public struct AccountEntry: Codable, Equatable, Sendable {
  /// `m1b1`, `m1r2`, `m1p3`: the account, the kind, and the how-many-th entry of the account.
  public let id: AccountEntryID
  /// The account that it belongs to.
  public let account: AccountID
  public var kind: Kind
  /// More than nothing, in the smallest unit of the account's currency.
  public var amount: Money
  /// The day on which it happened, never after the one on which it was noted.
  public var on: Day
  public var notedOn: Day
  /// What it was for: the user's own words or a file's, so personal.
  public var title: Sealed?
  /// In how many parts a purchase is billed, 1 to 36; nil: one.
  public var parts: Int?
  /// Which part has what does not divide evenly; nil: the last.
  public var odd: PlannedPayment.Odd?
  /// The purchase that a refund belongs to, where that is known.
  public var of: AccountEntryID?
  /// The bill that a payment names, by the month of its bill day.
  public var bill: Month?
  /// Where it comes from; nil: it was typed.
  public var origin: Origin?
  /// Why it was taken back; nil: it stands.
  public var reversed: EntryReversal?

  /// What an entry is.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case purchase, refund, payment

    /// The letter between the numbers of its id.
    var letter: Character {
      switch self {
      case .purchase: "b"
      case .refund: "r"
      case .payment: "p"
      }
    }
  }

  /// Where an imported entry comes from, so that its row is known when it comes again.
  public struct Origin: Codable, Equatable, Sendable {
    /// Whose file it was: `alipay`, `wechat`, `jd`, `meituan`.
    public var source: String
    /// The number of the row and what else tells it from others: the importer's own words, sealed.
    public var key: Sealed

    /// An origin with these parts.
    public init(source: String, key: Sealed) {
      self.source = source
      self.key = key
    }
  }

  /// The most parts of a purchase.
  public static let mostParts = 36

  /// What each part of a purchase comes to, the first bill's first; of anything else its amount.
  public var shares: [Money] {
    let count = max(1, parts ?? 1)
    let share = Money(fen: amount.fen / Int64(count))
    var shares = Array(repeating: share, count: count)
    shares[odd == .first ? 0 : count - 1] += amount - Money(fen: share.fen * Int64(count))
    return shares
  }
}

extension ID<AccountEntry> {
  /// The id of the how-many-th entry of an account.
  init(of account: AccountID, _ kind: AccountEntry.Kind, number: Int) {
    self.init("\(account)\(kind.letter)\(number)")
  }

  /// The account that it was noted of: `m1` of `m1p2`.
  public var account: AccountID {
    AccountID(String(text.prefix(1) + text.dropFirst().prefix { ("0"..."9").contains($0) }))
  }
}
