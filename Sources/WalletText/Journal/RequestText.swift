import PayLater

extension Request {
  /// What the request does, as a verb: '确认收货', 'Confirm receipt'.
  public var verb: Phrase {
    switch self {
    case .identity(.requestCode): ActionText.sendCode
    case .identity(.verify): ActionText.verifyIdentity
    case .identity(.addContact): ActionText.addContact
    case .identity(.replaceContact): ActionText.replaceContact
    case .identity(.removeContact): ActionText.removeContact
    case .detail(.addAddress): ActionText.addAddress
    case .detail(.changeAddress): ActionText.changeAddress
    case .detail(.removeAddress): ActionText.removeAddress
    case .detail(.declareIncome(let monthly)):
      monthly == nil ? ActionText.withdrawIncome : ActionText.declareIncome
    case .detail(.addSource): ActionText.addFundingSource
    case .detail(.setBalance): ActionText.setBalance
    case .detail(.renameSource): ActionText.renameFundingSource
    case .detail(.removeSource): ActionText.removeFundingSource
    case .agreement(.authorise): ActionText.authoriseScore
    case .agreement(.withdraw): ActionText.withdrawAuthorisation
    case .agreement(.evaluate): ActionText.evaluateScore
    case .agreement(.activate): ActionText.activate
    case .agreement(.setAutopay(let on, _, _)), .agreement(.setObligationAutopay(_, let on)):
      on ? ActionText.autopayOn : ActionText.autopayOff
    case .agreement(.close): ActionText.closeService
    case .agreement(.erase): ActionText.erase
    case .order(.place): ActionText.placeOrder
    case .order(.cancel): ActionText.cancelOrder
    case .order(.confirmReceipt): ActionText.confirmReceipt
    case .order(.extendReceipt): ActionText.extendReceipt
    case .order(.reportNotArrived): ActionText.reportNotArrived
    case .dispute(.reportReturn): ActionText.reportReturn
    case .dispute(.reportProblem): ActionText.reportProblem
    case .dispute(.disputeSettled): ActionText.disputeSettled
    case .dispute(.withdraw): ActionText.withdrawDispute
    case .reschedule(.extend): ActionText.extendDue
    case .reschedule(.split): ActionText.splitIntoInstalments
    case .reschedule(.startPlan): ActionText.startPlan
    case .repayment(.payOutCredit): ActionText.payOutCreditBalance
    case .repayment(.useCredit(let use)): use == .nextDue ? ActionText.keepCredit : ActionText.returnCredit
    case .repayment(.repay): ActionText.repay
    case .repayment(.repayAll): ActionText.repayAll
    case .reminder(.markRead(let ids)): ids == nil ? ActionText.markAllRead : ActionText.markRead
    case .reminder(.snooze): ActionText.snooze
    case .rule(.setMonthlyCap): ActionText.setMonthlyCap
    case .rule(.setLimitCap): ActionText.setLimitCap
    case .rule(.setDelay): ActionText.setDelay
    case .rule(.announce): ActionText.announceOrder
    case .rule(.freeze): ActionText.freeze
    case .rule(.block): ActionText.blockMerchant
    case .rule(.unblock): ActionText.unblockMerchant
    case .rule(.setFavourite(_, let on)): on ? ActionText.favourite : ActionText.unfavourite
    case .debt(.record): ActionText.recordDebt
    case .debt(.recordPayment): ActionText.recordDebtPayment
    case .debt(.change): ActionText.changeDebt
    case .debt(.reverse): ActionText.reverseDebt
    case .debt(.restore): ActionText.restoreDebt
    case .debt(.reversePayment): ActionText.reverseDebtPayment
    case .debt(.recordRefund): ActionText.recordDebtRefund
    case .debt(.reverseRefund): ActionText.reverseDebtRefund
    case .debt(.restorePayment): ActionText.restoreDebtPayment
    case .debt(.restoreRefund): ActionText.restoreDebtRefund
    case .account(let request): request.verb
    case .together(let requests):
      Set(requests.map(\.verb)).count == 1 ? requests[0].verb : ActionText.correctDebts
    case .issuer(.closeDays): ActionText.closeDays
    case .issuer(.ship): ActionText.ship
    case .issuer(.withholdShipment): ActionText.withholdShipment
    case .issuer(.lowerAmount): ActionText.lowerAmount
    case .issuer(.refund): ActionText.refund
    case .issuer(.waiveCharge): ActionText.waiveCharge
    case .issuer(.decideDispute): ActionText.decideDispute
    case .issuer(.withholdRefund): ActionText.withholdRefund
    case .issuer(.reopen): ActionText.reopen
    }
  }
}

extension Party {
  /// Who acted: '您', 'you'.
  public var phrase: Phrase {
    switch self {
    case .user: Phrase("您", "you")
    case .issuer: Phrase("发行方", "issuer")
    }
  }
}
