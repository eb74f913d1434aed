import PayLater

/// What can be done, as a verb on a button or a line of the command palette.
public enum ActionText {
  public static let sendCode = Phrase("获取验证码", "Send a code")
  public static let verifyIdentity = Phrase("核验身份", "Verify identity")
  public static let addContact = Phrase("添加联系方式", "Add a contact")
  public static let replaceContact = Phrase("更换联系方式", "Replace a contact")
  public static let removeContact = Phrase("移除联系方式", "Remove a contact")
  public static let addAddress = Phrase("添加地址", "Add an address")
  public static let changeAddress = Phrase("修改地址", "Change an address")
  public static let removeAddress = Phrase("移除地址", "Remove an address")
  public static let declareIncome = Phrase("申报月收入", "Declare income")
  public static let withdrawIncome = Phrase("撤回月收入申报", "Take income back")
  public static let addFundingSource = Phrase("添加扣款账户", "Add a funding source")
  public static let setBalance = Phrase("修改账户金额", "Set a balance")
  public static let renameFundingSource = Phrase("修改账户名称", "Rename a funding source")
  public static let removeFundingSource = Phrase("移除扣款账户", "Remove a funding source")
  public static let authoriseScore = Phrase("授权信用分", "Authorise the score")
  public static let withdrawAuthorisation = Phrase("撤回信用分授权", "Withdraw the authorisation")
  public static let evaluateScore = Phrase("重新评估", "Evaluate anew")
  public static let activate = Phrase("申请开通", "Apply")
  public static let autopayOn = Phrase("开启自动扣款", "Switch autopay on")
  public static let autopayOff = Phrase("关闭自动扣款", "Switch autopay off")
  public static let closeService = Phrase("关闭服务", "Close the service")
  public static let erase = Phrase("抹除个人信息", "Erase personal data")
  public static let placeOrder = Phrase("确认下单", "Place the order")
  public static let cancelOrder = Phrase("取消订单", "Cancel the order")
  public static let confirmReceipt = Phrase("确认收货", "Confirm receipt")
  public static let extendReceipt = Phrase("延长收货 7 天", "Allow 7 more days")
  public static let reportNotArrived = Phrase("没有收到货", "It did not arrive")
  public static let reportReturn = Phrase("退货", "Return it")
  public static let reportProblem = Phrase("商品有问题", "Report a problem")
  public static let disputeSettled = Phrase("对已结清的提出争议", "Dispute what is settled")
  public static let withdrawDispute = Phrase("撤回退货或问题", "Take the report back")
  public static let extendDue = Phrase("延期 10 天", "Extend by 10 days")
  public static let splitIntoInstalments = Phrase("分期还", "Pay in instalments")
  public static let startPlan = Phrase("协商还款计划", "Agree a hardship plan")
  public static let payOutCreditBalance = Phrase("转出溢缴款", "Pay out the credit balance")
  public static let keepCredit = Phrase("溢缴款抵下一笔", "Use the credit for what is due")
  public static let returnCredit = Phrase("溢缴款到期转出", "Let the credit be paid out")
  public static let repay = Phrase("还款", "Repay")
  public static let repayAll = Phrase("全部还清", "Pay all")
  public static let markRead = Phrase("标为已读", "Mark as read")
  public static let markAllRead = Phrase("全部标为已读", "Mark all as read")
  public static let snooze = Phrase("稍后提醒", "Snooze")
  public static let setMonthlyCap = Phrase("设月度上限", "Set a monthly cap")
  public static let setLimitCap = Phrase("设额度上限", "Set a limit cap")
  public static let setDelay = Phrase("设等待一天的金额", "Set the amount that waits a day")
  public static let announceOrder = Phrase("开始等一天", "Start the day's wait")
  public static let freeze = Phrase("自主冻结", "Freeze myself")
  public static let blockMerchant = Phrase("屏蔽商家", "Block the merchant")
  public static let unblockMerchant = Phrase("取消屏蔽", "Unblock the merchant")
  public static let setZone = Phrase("换时区", "Change the time zone")
  public static let favourite = Phrase("收藏", "Make a favourite")
  public static let unfavourite = Phrase("取消收藏", "No favourite any more")
  public static let recordDebt = Phrase("记下别处的欠款", "Add a debt from elsewhere")
  public static let recordDebtPayment = Phrase("记下已还", "Note a payment")
  public static let changeDebt = Phrase("修改别处的欠款", "Change a debt from elsewhere")
  public static let reverseDebt = Phrase("撤销别处的欠款", "Take a debt from elsewhere back")
  public static let restoreDebt = Phrase("恢复别处的欠款", "Put a debt from elsewhere in force again")
  public static let reverseDebtPayment = Phrase("冲正已还", "Take a payment back")
  public static let restoreDebtPayment = Phrase("恢复已还", "Let a payment stand again")
  public static let restoreDebtRefund = Phrase("恢复退款", "Let a refund stand again")
  public static let recordDebtRefund = Phrase("记下退款", "Note a refund")
  public static let reverseDebtRefund = Phrase("冲正退款", "Take a refund back")
  public static let correctDebts = Phrase("改几笔记录", "Correct several records")
  public static let closeDays = Phrase("走到某一天", "Move the day")
  public static let ship = Phrase("让商家发货", "Let it ship")
  public static let withholdShipment = Phrase("让商家不发货", "Let it not ship")
  public static let lowerAmount = Phrase("让商家减价", "Let the amount be lowered")
  public static let refund = Phrase("让商家退款", "Let it be refunded")
  public static let waiveCharge = Phrase("让发行方免除费用", "Let a charge be waived")
  public static let decideDispute = Phrase("让争议有结果", "Let the dispute be decided")
  public static let withholdRefund = Phrase("让商家不答复", "Let it go unanswered")
  public static let reopen = Phrase("让争议翻案", "Let the dispute be reversed")
}

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
    case .rule(.setZone): ActionText.setZone
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
    case .row(let request): request.verb
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
