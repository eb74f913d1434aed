extension Wallet {
  /// What an event of a kept row or a rule changes.
  mutating func change(_ event: RowEvent) {
    switch event {
    case .kept(let row):
      if let place = keptRows.lastIndex(where: { $0.id == row.id }) {
        keptRows[place] = row
      } else {
        keptRows.append(row)
        counters.keptRows += 1
      }
    case .decided(let id, let decision, let rule): change(id) { ($0.decision, $0.rule) = (decision, rule) }
    case .released(let id): change(id) { ($0.decision, $0.rule) = (nil, nil) }
    case .ruleSet(let rule):
      if let place = rowRules.firstIndex(where: { $0.id == rule.id }) {
        rowRules[place] = rule
      } else {
        rowRules.append(rule)
        counters.rowRules += 1
      }
    case .ruleRemoved(let id): rowRules.removeAll { $0.id == id }
    }
  }

  private mutating func change(_ id: KeptRowID, _ body: (inout KeptRow) -> Void) {
    guard let place = keptRows.lastIndex(where: { $0.id == id }) else { return }
    body(&keptRows[place])
  }
}

extension Wallet {
  /// A kept row by its id.
  public func keptRow(_ id: KeptRowID) -> KeptRow? { keptRows.last { $0.id == id } }

  /// The rows of files whose owner has yet to say what they are, the oldest first.
  public var waitingRows: [KeptRow] { keptRows.filter(\.waits) }

  /// The request that takes one of a row or a rule back; nil where there is none.
  func inverse(of request: RowRequest, answer: Answer, _ opened: [SealPlace: String]) -> RowRequest? {
    switch request {
    case .drop(let id), .owe(let id, _, _), .book(let id, _, _): .release(row: id)
    case .release(let id): keptRow(id)?.decision == .dropped ? .drop(row: id) : nil
    case .setRule(nil, _, _, _, _, _, _): answer.rule.map { .removeRule(rule: $0) }
    case .setRule(let id?, _, _, _, _, _, _): restoring(id, as: id, opened)
    case .removeRule(let id): restoring(id, as: nil, opened)
    case .keep: nil
    }
  }

  /// Makes a rule say what it says; nil where its words cannot be read.
  private func restoring(
    _ id: RowRuleID, as new: RowRuleID?, _ opened: [SealPlace: String]
  ) -> RowRequest? {
    guard let rule = rowRules.first(where: { $0.id == id }) else { return nil }
    let (provider, title) = (opened[.rowRule(id, "provider")], opened[.rowRule(id, "title")])
    guard (rule.provider == nil) == (provider == nil), (rule.title == nil) == (title == nil) else {
      return nil
    }
    var (days, account): (Int?, AccountID?)
    switch rule.outcome {
    case .drop: break
    case .owe(let after): days = after
    case .book(let id): account = id
    }
    return .setRule(
      id: new, reason: rule.reason, source: rule.source, provider: provider, title: title, days: days,
      account: account)
  }
}
