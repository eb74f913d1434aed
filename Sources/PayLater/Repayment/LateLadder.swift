/// What would happen to one obligation, step by step, if nothing more is paid (rule 4).
///
/// It is read off a copy of the wallet that holds nothing else and whose days are closed one by one, so its dates and
/// amounts are those that the closes will bring: pauses end, disputes are decided, plans break, day 91 charges off.
public struct LateLadder: Equatable, Sendable {
  public private(set) var steps: [Step] = []

  public struct Step: Equatable, Sendable {
    public var day: Day
    public var what: What
    /// The late charge owed after it.
    public var charge: Money
  }

  public enum What: Equatable, Sendable {
    /// So many days past due: the last free day, or one on which something changes.
    case late(Int)
    /// A pause is over; the earliest due day is now this one.
    case resumed(due: Day)
    /// An instalment of a plan counts as missed.
    case planMissed(Int)
    /// The second one ends it: everything is due.
    case planBroken
  }

  /// The steps from the business day on; none where nothing is owed, or where it settles by itself. `rungs` are the days
  /// past due that make one; nil: those of its terms.
  public init(of id: ObligationID, in wallet: Wallet, rungs: [Int]? = nil) {
    guard let obligation = wallet.obligation(id), obligation.state == .active, obligation.outstanding > .zero
    else { return }
    let rungs = rungs ?? obligation.terms.rungs
    let days = obligation.daysPastDue(on: wallet.businessDay)
    if obligation.pause == nil, obligation.plan == nil, rungs.contains(days) {
      steps.append(Step(day: wallet.businessDay, what: .late(days), charge: obligation.lateDue))
    }
    var copy = wallet.holdingOnly(id)
    for _ in 0..<Wallet.horizon {
      guard let before = copy.obligation(id), before.state == .active else { break }
      let earlier = before.daysPastDue(on: copy.businessDay)
      _ = copy.closeDays(until: copy.businessDay + 1)
      guard let after = copy.obligation(id) else { break }
      for what in LateLadder.changes(before, after, since: earlier, on: copy.businessDay, rungs) {
        steps.append(Step(day: copy.businessDay, what: what, charge: after.lateDue))
      }
    }
    if copy.obligation(id)?.state.isTerminal ?? true { steps = [] }
  }

  private static func changes(
    _ before: Obligation, _ after: Obligation, since earlier: Int, on day: Day, _ rungs: [Int]
  ) -> [What] {
    var changes: [What] = []
    if before.pause != nil, after.pause == nil, let due = after.nextDue?.due {
      changes.append(.resumed(due: due))
    }
    if let plan = before.plan {
      let missed = after.plan?.missed ?? []
      changes += missed.filter { !plan.missed.contains($0) }.map { .planMissed($0) }
      if after.plan == nil { changes.append(.planBroken) }
    }
    let days = after.daysPastDue(on: day)
    if days > earlier, rungs.contains(days) { changes.append(.late(days)) }
    return changes
  }
}

extension Wallet {
  /// This obligation alone when the days until `day` are closed and nobody pays.
  func left(alone id: ObligationID, until day: Day) -> Wallet {
    var copy = holdingOnly(id)
    _ = copy.closeDays(until: day)
    return copy
  }

  /// A copy with this obligation only, that nobody pays and nobody scores.
  fileprivate func holdingOnly(_ id: ObligationID) -> Wallet {
    var copy = self
    copy.obligations = obligations.filter { $0.id == id }
    copy.orders = orders.filter { $0.id.text == id.text }
    copy.debts = []
    copy.accounts = []
    copy.accountEntries = Chunked()
    copy.keptRows = Chunked()
    copy.mandate = nil
    copy.creditBalance = .zero
    copy.creditSince = nil
    copy.creditUse = .payOut
    copy.reminders = []
    copy.agreement.authorisation = .notGiven
    return copy
  }
}
