import PayLater

extension Request {
  /// What the request does, as a verb: '确认收货', 'Confirm receipt'.
  public var verb: Phrase {
    switch self {
    case .requestCode: ActionText.sendCode
    case .verifyIdentity: ActionText.verifyIdentity
    case .addContact: ActionText.addContact
    case .replaceContact: ActionText.replaceContact
    case .removeContact: ActionText.removeContact
    case .addAddress: ActionText.addAddress
    case .changeAddress: ActionText.changeAddress
    case .removeAddress: ActionText.removeAddress
    case .declareIncome(let monthly): monthly == nil ? ActionText.withdrawIncome : ActionText.declareIncome
    case .addFundingSource: ActionText.addFundingSource
    case .setBalance: ActionText.setBalance
    case .renameFundingSource: ActionText.renameFundingSource
    case .removeFundingSource: ActionText.removeFundingSource
    case .authoriseScore: ActionText.authoriseScore
    case .withdrawAuthorisation: ActionText.withdrawAuthorisation
    case .evaluateScore: ActionText.evaluateScore
    case .activate: ActionText.activate
    case .setAutopay(let on, _, _), .setObligationAutopay(_, let on):
      on ? ActionText.autopayOn : ActionText.autopayOff
    case .closeService: ActionText.closeService
    case .erase: ActionText.erase
    case .placeOrder: ActionText.placeOrder
    case .cancelOrder: ActionText.cancelOrder
    case .confirmReceipt: ActionText.confirmReceipt
    case .extendReceipt: ActionText.extendReceipt
    case .reportNotArrived: ActionText.reportNotArrived
    case .reportReturn: ActionText.reportReturn
    case .reportProblem: ActionText.reportProblem
    case .disputeSettled: ActionText.disputeSettled
    case .withdrawDispute: ActionText.withdrawDispute
    case .extendDue: ActionText.extendDue
    case .splitIntoInstalments: ActionText.splitIntoInstalments
    case .startPlan: ActionText.startPlan
    case .payOutCreditBalance: ActionText.payOutCreditBalance
    case .useCreditBalance(let use): use == .nextDue ? ActionText.keepCredit : ActionText.returnCredit
    case .repay: ActionText.repay
    case .repayAll: ActionText.repayAll
    case .markRead(let ids): ids == nil ? ActionText.markAllRead : ActionText.markRead
    case .snooze: ActionText.snooze
    case .setMonthlyCap: ActionText.setMonthlyCap
    case .setLimitCap: ActionText.setLimitCap
    case .setDelay: ActionText.setDelay
    case .announceOrder: ActionText.announceOrder
    case .freeze: ActionText.freeze
    case .blockMerchant: ActionText.blockMerchant
    case .unblockMerchant: ActionText.unblockMerchant
    case .setFavourite(_, let on): on ? ActionText.favourite : ActionText.unfavourite
    case .recordDebt: ActionText.recordDebt
    case .recordDebtPayment: ActionText.recordDebtPayment
    case .changeDebt: ActionText.changeDebt
    case .reverseDebt: ActionText.reverseDebt
    case .restoreDebt: ActionText.restoreDebt
    case .reverseDebtPayment: ActionText.reverseDebtPayment
    case .recordDebtRefund: ActionText.recordDebtRefund
    case .reverseDebtRefund: ActionText.reverseDebtRefund
    case .restoreDebtPayment: ActionText.restoreDebtPayment
    case .restoreDebtRefund: ActionText.restoreDebtRefund
    case .together(let requests):
      Set(requests.map(\.verb)).count == 1 ? requests[0].verb : ActionText.correctDebts
    case .closeDays: ActionText.closeDays
    case .ship: ActionText.ship
    case .withholdShipment: ActionText.withholdShipment
    case .lowerAmount: ActionText.lowerAmount
    case .refund: ActionText.refund
    case .waiveCharge: ActionText.waiveCharge
    case .decideDispute: ActionText.decideDispute
    case .withholdRefund: ActionText.withholdRefund
    case .reopenObligation: ActionText.reopen
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
