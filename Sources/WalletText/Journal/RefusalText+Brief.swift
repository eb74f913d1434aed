import PayLater

extension Refusal {
  /// Why `request` is refused, in so few words that they stand beside what cannot be done; where there are none for it,
  /// the sentences of the refusal.
  public func brief(of request: Request, on businessDay: Day) -> Phrase {
    switch (self, request) {
    case (.notAllowed(let state, let allowed), _):
      Order.State(rawValue: state).map { $0.bars(request) }
        ?? barred(request, allowed: allowed) ?? phrase(on: businessDay)
    case (.nothingToDo, .reportNotArrived): DisputeText.alreadyNotArrived
    case (.nothingToDo, .extendReceipt): OrderPageText.alreadyExtended
    case (.nothingToDo, .reportReturn), (.nothingToDo, .reportProblem), (.nothingToDo, .disputeSettled):
      DisputeText.isOver
    case (.nothingToDo, .withdrawDispute): DisputeText.nothingReported
    case (.nothingToDo, .evaluateScore): ActivationText.nothingAdded
    case (.nothingToDo, .markRead(nil)): RemindersText.allRead
    case (.nothingToDo, .markRead): RemindersText.isRead
    case (.invalid(.until, _), .snooze): RemindersText.tooLate
    case (.unknown(.order, _), _): OrderPageText.gone
    case (.nothingToDo, .withholdShipment): SandboxText.withheldAlready
    case (.nothingToDo, .decideDispute), (.unknown, .decideDispute): SandboxText.noDispute
    case (.nothingToDo, .withholdRefund): SandboxText.unansweredAlready
    case (.invalid, .refund), (.unknown, .refund): SandboxText.nothingToRefund
    case (.invalid, .waiveCharge), (.unknown, .waiveCharge): SandboxText.noCharge
    case (.invalid, .reopenObligation), (.unknown, .reopenObligation): SandboxText.notReopened
    default: phrase(on: businessDay)
    }
  }

  /// The same where the state of an obligation or of the agreement stands against it.
  private func barred(_ request: Request, allowed: [String]) -> Phrase? {
    switch (request, allowed) {
    case (.evaluateScore, _): ActivationText.onlyBefore
    case (.extendDue, _), (.setObligationAutopay, _): RepayText.notOwed
    case (.disputeSettled, ["active"]): DisputeText.isOver
    case (.reportReturn, _), (.reportProblem, _), (.disputeSettled, _): barredReport(allowed)
    case (.refund, _): SandboxText.nothingToRefund
    case (.waiveCharge, _): SandboxText.noCharge
    case (.decideDispute, _): SandboxText.noDispute
    case (.reopenObligation, ["active"]), (.reopenObligation, ["settled"]): SandboxText.notReopened
    case (.reopenObligation, _): SandboxText.serviceClosed
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
    case (.cancelled, _), (.expired, _), (.returned, .cancelOrder): OrderPageText.ended
    case (.shipped, .cancelOrder): OrderPageText.cannotCancel
    case (.received, .cancelOrder): OrderPageText.cannotCancelReceived
    case (.placed, _): OrderPageText.notShipped
    case (.shipped, _): SandboxText.shippedAlready
    case (.received, .lowerAmount), (.returned, .lowerAmount): SandboxText.receivedAlready
    case (.received, _), (.returned, _): OrderPageText.alreadyReceived
    }
  }
}
