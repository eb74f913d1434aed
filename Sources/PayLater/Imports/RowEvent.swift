/// What happened to rows that wait and to their rules. Texts are sealed.
public enum RowEvent: Topic, Equatable, Sendable {
  /// A row is kept, or what is known of it is new.
  case kept(row: KeptRow)
  /// It was said what it is, by its owner or by a rule.
  case decided(row: KeptRowID, decision: KeptRow.Decision, rule: RowRuleID?)
  /// It waits again.
  case released(row: KeptRowID)
  /// A rule, or its new content.
  case ruleSet(rule: RowRule)
  case ruleRemoved(rule: RowRuleID)

  /// Their kinds, with the names that they have in the journal.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case kept = "rowKept"
    case decided = "rowDecided"
    case released = "rowReleased"
    case ruleSet = "rowRuleSet"
    case ruleRemoved = "rowRuleRemoved"
  }

  var kind: CodingKeys {
    switch self {
    case .kept: .kept
    case .decided: .decided
    case .released: .released
    case .ruleSet: .ruleSet
    case .ruleRemoved: .ruleRemoved
    }
  }

  /// The id of the row or the rule that it is about.
  var subject: String {
    switch self {
    case .kept(let row): row.id.text
    case .decided(let id, _, _), .released(let id): id.text
    case .ruleSet(let rule): rule.id.text
    case .ruleRemoved(let id): id.text
    }
  }
}
