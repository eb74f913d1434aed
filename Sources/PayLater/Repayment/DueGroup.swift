/// Where a payment stands in the list of them, by urgency.
public enum DueGroup: String, Codable, CaseIterable, Sendable {
  case late, soon, later, held, closed
}

extension DueItem {
  /// Its group: late from the first day past due on, soon within 5 days (rule 7); what is paused waits for the end of
  /// its pause, its frozen days make it neither.
  public var group: DueGroup {
    if standing == .paused || daysPastDue < -5 { return .later }
    return daysPastDue > 0 ? .late : .soon
  }

  /// What is to be paid, as a figure.
  public var figure: Figure { .payable(subject, instalment) }
}

extension Wallet {
  /// Everything that is charged off, to be paid or held, once, with its group and what is shown of it.
  var grouped: [(group: DueGroup, figure: Figure, currency: Currency)] {
    // What has no day comes after all that has one (rule 10).
    let undated = debts.filter { $0.outstanding > .zero && $0.nextDue == nil }
    func own(_ state: Obligation.State) -> [ObligationID] {
      obligations.filter { $0.state == state }.map(\.id)
    }
    var seen: Set<DueItem.Subject> = []
    let due = dueItems.filter { seen.insert($0.subject).inserted }
    return own(.chargedOff).map { (.late, .chargedOffOf($0), .cny) }
      + due.map { ($0.group, $0.figure, $0.currency) } + undated.map { (.later, .debt($0.id), $0.currency) }
      + own(.held).map { (.held, .heldFor($0), .cny) }
  }
}
