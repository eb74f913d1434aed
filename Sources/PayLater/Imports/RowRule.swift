/// What is always to become of rows that wait for the same reason: an answer that was given once and is to be given again.
/// The first rule that fits answers a row, at the moment it is kept.
public struct RowRule: Codable, Equatable, Sendable {
  /// `q2`: the how-many-th rule that was made.
  public let id: RowRuleID
  public var reason: LookReason
  /// Whose files it looks at; nil: all.
  public var source: String?
  /// Whose debt the rows would be; nil: anybody's.
  public var provider: Sealed?
  /// What their title is, letter by letter; nil: any.
  public var title: Sealed?
  public var outcome: Outcome

  /// What a rule makes of a row.
  public enum Outcome: Codable, Equatable, Sendable {
    /// It is no debt.
    case drop
    /// A debt from elsewhere, due so many days after the row's day, 0 to ``mostDays``.
    case owe(days: Int)
    /// A purchase on this monthly account.
    case book(account: AccountID)
  }

  /// The most days that a debt is due after its row.
  public static let mostDays = 366
  /// The most rules of a wallet.
  public static let most = 200
}

extension SealPlace {
  public static func rowRule(_ id: RowRuleID, _ column: String) -> SealPlace {
    SealPlace("row_rules", id.text, column)
  }
}
