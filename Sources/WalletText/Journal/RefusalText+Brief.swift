import PayLater

extension Refusal {
  /// Why `request` is refused, in so few words that they stand beside what cannot be done; where there are none for it,
  /// the sentences of the refusal.
  public func brief(of request: Request, on businessDay: Day) -> Phrase {
    switch (self, request) {
    case (.notAllowed(let state, let allowed), _):
      Order.State(rawValue: state).map { $0.bars(request) }
        ?? barred(request, allowed: allowed) ?? phrase(on: businessDay)
    case (.nothingToDo, .order(.reportNotArrived)): DisputeText.alreadyNotArrived
    case (.nothingToDo, .order(.extendReceipt)): OrderPageText.alreadyExtended
    case (.nothingToDo, .dispute(.reportReturn)), (.nothingToDo, .dispute(.reportProblem)),
      (.nothingToDo, .dispute(.disputeSettled)):
      DisputeText.isOver
    case (.nothingToDo, .dispute(.withdraw)): DisputeText.nothingReported
    case (.nothingToDo, .agreement(.evaluate)): ActivationText.nothingAdded
    case (.nothingToDo, .reminder(.markRead(nil))): RemindersText.allRead
    case (.nothingToDo, .reminder(.markRead)): RemindersText.isRead
    case (.invalid(.until, _), .reminder(.snooze)): RemindersText.tooLate
    case (.unknown(.order, _), _): OrderPageText.gone
    case (.nothingToDo, .issuer(.withholdShipment)): SandboxText.withheldAlready
    case (.nothingToDo, .issuer(.decideDispute)), (.unknown, .issuer(.decideDispute)): SandboxText.noDispute
    case (.nothingToDo, .issuer(.withholdRefund)): SandboxText.unansweredAlready
    case (.invalid, .issuer(.refund)), (.unknown, .issuer(.refund)): SandboxText.nothingToRefund
    case (.invalid, .issuer(.waiveCharge)), (.unknown, .issuer(.waiveCharge)): SandboxText.noCharge
    case (.invalid, .issuer(.reopen)), (.unknown, .issuer(.reopen)): SandboxText.notReopened
    default: phrase(on: businessDay)
    }
  }

  /// The same where the state of an obligation or of the agreement stands against it.
  private func barred(_ request: Request, allowed: [String]) -> Phrase? {
    switch (request, allowed) {
    case (.agreement(.evaluate), _): ActivationText.onlyBefore
    case (.reschedule(.extend), _), (.agreement(.setObligationAutopay), _): RepayText.notOwed
    case (.dispute(.disputeSettled), ["active"]): DisputeText.isOver
    case (.dispute(.reportReturn), _), (.dispute(.reportProblem), _), (.dispute(.disputeSettled), _):
      barredReport(allowed)
    case (.issuer(.refund), _): SandboxText.nothingToRefund
    case (.issuer(.waiveCharge), _): SandboxText.noCharge
    case (.issuer(.decideDispute), _): SandboxText.noDispute
    case (.issuer(.reopen), ["active"]), (.issuer(.reopen), ["settled"]): SandboxText.notReopened
    case (.issuer(.reopen), _): SandboxText.serviceClosed
    default: nil
    }
  }

  private func barredReport(_ allowed: [String]) -> Phrase? {
    guard case .notAllowed(let state, _) = self else { return nil }
    if state == Standing.paused.rawValue {
      return allowed == [Obligation.State.active.rawValue] ? DisputeText.isPaused : DisputeText.isDisputed
    }
    switch Obligation.State(rawValue: state) {
    case .held: return DisputeText.notReceived
    case .settled: return DisputeText.isSettled
    case .active, .voided, .chargedOff, .recovered, nil: return DisputeText.isOver
    }
  }
}

extension Order.State {
  /// Why nothing can come of a request about an order in this state.
  fileprivate func bars(_ request: Request) -> Phrase {
    switch (self, request) {
    case (.cancelled, _), (.expired, _), (.returned, .order(.cancel)): OrderPageText.ended
    case (.shipped, .order(.cancel)): OrderPageText.cannotCancel
    case (.received, .order(.cancel)): OrderPageText.cannotCancelReceived
    case (.placed, _): OrderPageText.notShipped
    case (.shipped, _): SandboxText.shippedAlready
    case (.received, .issuer(.lowerAmount)), (.returned, .issuer(.lowerAmount)): SandboxText.receivedAlready
    case (.received, _), (.returned, _): OrderPageText.alreadyReceived
    }
  }
}
