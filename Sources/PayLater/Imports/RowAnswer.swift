/// What an owner says rows are that wait.
public enum RowAnswer: Equatable, Sendable {
  /// No debt.
  case drop
  /// Debts from elsewhere, due on a day.
  case owe(Day)
  /// Entries of a monthly account.
  case book(AccountID)

  /// The requests that say it, as many together as can go; with a group it is a rule for rows like these too.
  public func requests(
    for rows: [KeptRow], always group: RowGroup? = nil, again: Bool? = nil
  ) -> [Request] {
    let answers = rows.map { row -> Request in
      switch self {
      case .drop: .row(.drop(row: row.id))
      case .owe(let day): .row(.owe(row: row.id, due: day, again: again))
      case .book(let account): .row(.book(row: row.id, account: account, again: again))
      }
    }
    return Request.batches(of: answers + (group.map { [.row($0.rule(outcome(of: $0)))] } ?? []))
  }

  /// The same as a rule: a due day is so many days after the last of the rows.
  private func outcome(of group: RowGroup) -> RowRule.Outcome {
    switch self {
    case .drop: .drop
    case .owe(let day):
      .owe(days: min(RowRule.mostDays, max(0, group.rows.compactMap(\.on).max().map { day - $0 } ?? 0)))
    case .book(let account): .book(account: account)
    }
  }
}
