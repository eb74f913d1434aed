/// Rows that wait and are alike: for the same reason, from the same source, of the same provider, with the same title. One
/// answer can do for all of them.
public struct RowGroup: Equatable, Sendable {
  public let reason: LookReason
  public let source: String
  public let provider: String?
  public let title: String?
  /// The oldest first; at least one.
  public fileprivate(set) var rows: [KeptRow]

  /// What all of it comes to, in fen; nil where an amount is not known.
  public var sum: Money? {
    rows.reduce(Money.zero as Money?) { sum, row in row.amount.flatMap { amount in sum.map { $0 + amount } } }
  }

  /// Whether its rows can become debts from elsewhere.
  public var canBeOwed: Bool {
    provider != nil && rows.allSatisfy { $0.kind == .purchase && $0.amount != nil }
  }

  /// Whether they can become entries of a monthly account.
  public var canBeBooked: Bool { rows.allSatisfy { $0.kind != nil && $0.amount != nil && $0.on != nil } }

  /// The rule by which rows like these are answered from now on; `id` changes one there is.
  public func rule(_ outcome: RowRule.Outcome, id: RowRuleID? = nil) -> RowRequest {
    var (days, account): (Int?, AccountID?)
    switch outcome {
    case .drop: break
    case .owe(let after): days = after
    case .book(let id): account = id
    }
    return .setRule(
      id: id, reason: reason, source: source, provider: provider, title: title, days: days, account: account)
  }
}

extension Wallet {
  /// The rows that wait, those that are alike together, the groups with the most rows first; `personal` are the opened values.
  public func waitingGroups(_ personal: [SealPlace: String]) -> [RowGroup] {
    var groups: [RowGroup] = []
    var places: [[String?]: Int] = [:]
    for row in waitingRows {
      let provider = personal[.keptRow(row.id, "provider")]
      let title = personal[.keptRow(row.id, "title")]
      let alike = [row.reason.rawValue, row.source, provider, title]
      if let place = places[alike] {
        groups[place].rows.append(row)
      } else {
        places[alike] = groups.count
        groups.append(
          RowGroup(reason: row.reason, source: row.source, provider: provider, title: title, rows: [row]))
      }
    }
    return groups.enumerated().sorted { a, b in
      (b.element.rows.count, a.offset) < (a.element.rows.count, b.offset)
    }.map(\.element)
  }

  /// Rows that became debts which are still owed, although a later file says that they were deducted.
  public var deductedRows: [(row: KeptRow, debt: Debt)] {
    keptRows.compactMap { row in
      guard row.deductedOn != nil, case .owed(let id) = row.decision, let debt = debt(id),
        debt.reversed == nil, debt.outstanding > .zero
      else { return nil }
      return (row, debt)
    }
  }
}
