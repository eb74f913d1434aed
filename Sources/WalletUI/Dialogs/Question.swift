/// All questions that a dialog can ask. To add one: a case here and a row in `asked`.
enum Question: Equatable, Sendable {
  case explain(Explanation)
  case leave(LeaveQuestion)
  case confirmReceipt(ConfirmReceiptQuestion)
  case recordDebt(RecordDebtQuestion)
  case changeDebt(ChangeDebtQuestion)
  case reverseDebt(ReverseDebtQuestion)
  case restoreDebt(RestoreDebtQuestion)
  case recordDebtRefund(RecordDebtRefundQuestion)
  case recordDebtPayments(RecordDebtPaymentsQuestion)
  case reverseEntry(ReverseEntryQuestion)
  case block(BlockQuestion)
  case announce(AnnounceQuestion)
  case cancelOrder(CancelOrderQuestion)
  case extendReceipt(ExtendReceiptQuestion)
  case remove(RemovalQuestion)
  case closeService(CloseServiceQuestion)
  case erase(EraseQuestion)
  case removeCopies(RemoveCopiesQuestion)
  case freeze(FreezeQuestion)
  case unblock(UnblockQuestion)
  case repay(RepayQuestion)
  case repayAll(RepayAllQuestion)
  case recordDebtPayment(RecordDebtPaymentQuestion)
  case obligationAutopay(ObligationAutopayQuestion)
  case snooze(SnoozeQuestion)
  case whatIf(WhatIfQuestion)
  case whatIfDay(WhatIfDayQuestion)
  case extendDue(ExtendDueQuestion)
  case split(SplitQuestion)
  case plan(PlanQuestion)
  case reportReturn(ReportReturnQuestion)
  case reportProblem(ReportProblemQuestion)
  case disputeSettled(DisputeSettledQuestion)
  case withdrawDispute(WithdrawDisputeQuestion)
  case notArrived(NotArrivedQuestion)
  case credit(CreditQuestion)
  case issuer(IssuerQuestion)

  /// Its words and what a yes does.
  var asked: any Asking {
    switch self {
    case .explain(let question): question
    case .leave(let question): question
    case .confirmReceipt(let question): question
    case .recordDebt(let question): question
    case .changeDebt(let question): question
    case .reverseDebt(let question): question
    case .restoreDebt(let question): question
    case .recordDebtRefund(let question): question
    case .recordDebtPayments(let question): question
    case .reverseEntry(let question): question
    case .block(let question): question
    case .announce(let question): question
    case .cancelOrder(let question): question
    case .extendReceipt(let question): question
    case .remove(let question): question
    case .closeService(let question): question
    case .erase(let question): question
    case .removeCopies(let question): question
    case .freeze(let question): question
    case .unblock(let question): question
    case .repay(let question): question
    case .repayAll(let question): question
    case .recordDebtPayment(let question): question
    case .obligationAutopay(let question): question
    case .snooze(let question): question
    case .whatIf(let question): question
    case .whatIfDay(let question): question
    case .extendDue(let question): question
    case .split(let question): question
    case .plan(let question): question
    case .reportReturn(let question): question
    case .reportProblem(let question): question
    case .disputeSettled(let question): question
    case .withdrawDispute(let question): question
    case .notArrived(let question): question
    case .credit(let question): question
    case .issuer(let question): question
    }
  }
}
