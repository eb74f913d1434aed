import PayLater

extension RowEvent {
  /// The event in one line, for the journal.
  var line: Phrase {
    switch self {
    case .kept(let row): Phrase("留待决定 \(row.id)：", "kept to be decided, \(row.id): ") + row.reason.phrase
    case .decided(let id, .dropped, _): Phrase("\(id) 不是欠款", "\(id) is no debt")
    case .decided(let id, .settled, _): Phrase("\(id) 已由另一行说明", "\(id) was told by another row")
    case .decided(let id, .owed(let debt), _): Phrase("\(id) 记为欠款 \(debt)", "\(id) became the debt \(debt)")
    case .decided(let id, .booked(let entry), _):
      Phrase("\(id) 记为消费 \(entry)", "\(id) became the purchase \(entry)")
    case .released(let id): Phrase("\(id) 重新待定", "\(id) waits again")
    case .ruleSet(let rule): Phrase("定了规则 \(rule.id)：", "rule \(rule.id) set: ") + rule.reason.phrase
    case .ruleRemoved(let id): Phrase("删了规则 \(id)", "rule \(id) removed")
    }
  }
}

extension RowRequest {
  /// What the request does, as a verb.
  var verb: Phrase {
    switch self {
    case .keep: Phrase("留待决定", "Keep a row to be decided")
    case .drop: RowText.drop
    case .owe: RowText.owe
    case .book: RowText.book
    case .release: RowText.release
    case .setRule: Phrase("定规则", "Set a rule")
    case .removeRule: Phrase("删规则", "Remove a rule")
    }
  }
}
