/// What the owner of rows that wait says they are.
public enum RowAnswer: Equatable, Sendable {
  /// No debts.
  case drop
  /// Debts from elsewhere, due on this day.
  case owe(due: Day)
  /// Entries of this monthly account.
  case book(account: AccountID)

  /// The requests that say it of `rows`; with `always` it is a rule for rows like those of that group too.
  public func requests(
    for rows: [KeptRow], always group: RowGroup? = nil, again: Bool? = nil
  ) -> [RowRequest] {
    let answers = rows.map { row -> RowRequest in
      switch self {
      case .drop: .drop(row: row.id)
      case .owe(let due): .owe(row: row.id, due: due, again: again)
      case .book(let account): .book(row: row.id, account: account, again: again)
      }
    }
    return answers + (group.map { [$0.rule(outcome(for: $0))] } ?? [])
  }

  /// The same as a rule: a due day is so many days after the last of the rows.
  private func outcome(for group: RowGroup) -> RowRule.Outcome {
    switch self {
    case .drop: return .drop
    case .owe(let due):
      let days = group.rows.compactMap(\.on).max().map { due - $0 } ?? 0
      return .owe(days: min(RowRule.mostDays, max(0, days)))
    case .book(let account): return .book(account: account)
    }
  }
}
