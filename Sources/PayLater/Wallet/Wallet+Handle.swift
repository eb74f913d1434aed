extension Wallet {
  /// Decides `request` at `moment`: every check first, then events, which are applied and returned.
  ///
  /// A refusal leaves the wallet as it was. The days up to the moment must be closed before; only what is noted of debts
  /// from elsewhere can wait for that, and is of the moment's day all the same.
  public mutating func handle(
    _ request: Request, at moment: Moment, with outside: Outside
  ) throws(Refusal) -> Answer {
    if !request.isOfDebts {
      guard moment.day >= businessDay else { throw .clockMovedBack(businessDay: businessDay) }
      guard moment.day == businessDay else { throw .dayNotClosed(businessDay: businessDay) }
    }
    guard agreement.stage != .erased else { throw .notAllowed(state: "erased", allowed: []) }
    guard isSandbox || request.party == .user else { throw .issuerOnly }
    var handling = Handling(draft: Draft(self), moment: moment, outside: outside)
    try handling.decide(request)
    handling.draft.settleDown()
    self = handling.draft.wallet
    handling.answer.events = handling.draft.events
    return handling.answer
  }
}

/// One request being decided.
struct Handling {
  var draft: Draft
  let moment: Moment
  let outside: Outside
  var answer = Answer()

  var wallet: Wallet { draft.wallet }
  var today: Day { draft.today }
  mutating func record(_ event: Event) { draft.record(event) }

  /// The one table of requests: each topic has its own, beside its requests.
  mutating func decide(_ request: Request) throws(Refusal) {
    switch request {
    case .identity(let request): try decide(request)
    case .detail(let request): try decide(request)
    case .agreement(let request): try decide(request)
    case .order(let request): try decide(request)
    case .dispute(let request): try decide(request)
    case .repayment(let request): try decide(request)
    case .reschedule(let request): try decide(request)
    case .reminder(let request): try decide(request)
    case .rule(let request): try decide(request)
    case .debt(let request): try decide(request)
    case .account(let request): try decide(request)
    case .row(let request): try decide(request)
    case .issuer(let request): try decide(request)
    case .together(let requests): try together(requests)
    }
  }

  /// Refuses unless the agreement is in one of these states.
  func require(_ states: Agreement.State...) throws(Refusal) {
    guard states.contains(wallet.agreement.state) else {
      throw .notAllowed(state: wallet.agreement.state.rawValue, allowed: states.map(\.rawValue))
    }
  }
}

extension Draft {
  /// What follows from any change by itself: suspension, the end of closing, reminders.
  mutating func settleDown() {
    reviewSuspension()
    finishClosing()
    remind()
  }

  /// Brings the set of suspension reasons up to date; it empties by itself (rule 2).
  mutating func reviewSuspension() {
    guard wallet.agreement.stage == .active else { return }
    let reasons = wallet.suspensionReasons
    if reasons != wallet.agreement.suspension { record(.agreement(.suspensionChanged(reasons: reasons))) }
  }

  /// Ends the closing once nothing is held, owed or owed back.
  mutating func finishClosing() {
    guard wallet.agreement.stage == .closing else { return }
    let open = wallet.obligations.contains { !$0.state.isTerminal }
    let delivering = wallet.orders.contains { $0.state == .placed || $0.state == .shipped }
    if !open, !delivering, wallet.creditBalance == .zero {
      record(.agreement(.closed(row: wallet.limit.row)))
    }
  }
}

extension Wallet {
  /// Why the active service must be suspended now, in order.
  var suspensionReasons: [SuspensionReason] {
    var reasons: [SuspensionReason] = []
    if isPastGrace { reasons.append(.pastGrace) }
    if agreement.authorisation != .given { reasons.append(.authorisationWithdrawn) }
    if isFrozen { reasons.append(.selfFreeze) }
    if fundingSources.isEmpty { reasons.append(.noFundingSource) }
    return reasons.sorted()
  }
}
