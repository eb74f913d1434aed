/// What can be asked of rows of files that wait (section 12), and of the rules that answer them.
public enum RowRequest: Topic, Equatable, Sendable {
  /// Keeps a row, or with `id` keeps what is new of one that is kept. The first rule that fits answers it.
  case keep(row: RowToKeep, id: KeptRowID? = nil)
  /// It is no debt.
  case drop(row: KeptRowID)
  /// It is a debt from elsewhere, due on that day; one that is equal to another that stands is taken only with `again`.
  case owe(row: KeptRowID, due: Day, again: Bool? = nil)
  /// It is a purchase on a monthly account.
  case book(row: KeptRowID, account: AccountID, again: Bool? = nil)
  /// It waits again: what it became is taken back.
  case release(row: KeptRowID)
  /// Makes a rule, or with `id` gives one another content. With `days` rows become debts, with `account` purchases, and
  /// with neither they are dropped.
  case setRule(
    id: RowRuleID? = nil, reason: LookReason, source: String? = nil, provider: String? = nil,
    title: String? = nil, days: Int? = nil, account: AccountID? = nil)
  case removeRule(rule: RowRuleID)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case keep = "keepRow"
    case drop = "dropRow"
    case owe = "oweRow"
    case book = "bookRow"
    case release = "releaseRow"
    case setRule = "setRowRule"
    case removeRule = "removeRowRule"
  }

  /// The same request, which takes what looks like one that is there; nil: it is never asked for that.
  var again: RowRequest? {
    switch self {
    case .owe(let row, let due, _): .owe(row: row, due: due, again: true)
    case .book(let row, let account, _): .book(row: row, account: account, again: true)
    case .keep, .drop, .release, .setRule, .removeRule: nil
    }
  }
}
