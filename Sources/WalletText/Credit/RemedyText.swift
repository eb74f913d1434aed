import PayLater

extension Remedy {
  /// The way out, as a sentence.
  public var phrase: Phrase {
    switch self {
    case .activate: Phrase("先申请开通。", "Apply for it first.")
    case .liftSuspension: Phrase("清除暂停的原因，当天恢复。", "Clear the reason for it and it is lifted the same day.")
    case .verifyIdentity: Phrase("先核验身份。", "Verify your identity first.")
    case .authoriseScore: Phrase("先授权信用分。", "Authorise the score first.")
    case .raiseScore: Phrase("看看还能拿的分，提高信用分。", "See which points are within reach and raise the score.")
    case .payOverdue: Phrase("还清逾期的款项。", "Pay what is late.")
    case .wait: Phrase("不用做什么，到时自动通过。", "Nothing to do; it passes by itself.")
    case .lowerAmount: Phrase("减少数量，或者现在付。", "Order less, or pay at once.")
    case .repayFirst: Phrase("先还一部分，或者现在付。", "Repay some first, or pay at once.")
    case .finishOpenOrder:
      Phrase("先了结一笔：还清，或取消未发货的。", "Finish one first: pay it, or cancel what is not shipped.")
    case .raiseOwnCap: Phrase("在「我的」里调高上限，次日生效。", "Raise the cap under Mine; it takes effect the next day.")
    case .waitForFreeze: Phrase("等冻结到期，不能提前解除。", "Wait until the freeze ends; it cannot be lifted early.")
    case .unblockMerchant: Phrase("在「我的」里取消屏蔽，次日生效。", "Unblock it under Mine; it takes effect the next day.")
    case .payAtOnce: Phrase("可以现在付。", "You can pay at once.")
    case .addFundingSource: Phrase("添加一个扣款账户。", "Add a funding source.")
    case .addAddress: Phrase("添加一个收货地址。", "Add an address.")
    case .declareIncome: Phrase("申报月收入。", "Declare your monthly income.")
    case .announceOrder:
      Phrase("现在开始等，次日可下单；购物车会留着。", "Start the wait now and order the next day; the cart is kept.")
    case .waitADay: Phrase("到时再来下单；购物车会留着。", "Come back then; the cart is kept.")
    }
  }

  /// The first day the gate passes if all that is due is paid on its day, as a sentence: '最早 11-25 起可以。'; where
  /// waiting is the long way: '只等的话，最早 2027-06-06 起可以。'.
  public func clears(_ day: Day, on businessDay: Day) -> Phrase {
    let date = day.short(on: businessDay)
    switch self {
    case .raiseScore, .lowerAmount:
      return Phrase("只等的话，最早 \(date) 起可以。", "By waiting alone: from \(date) on.")
    default: return Phrase("最早 \(date) 起可以。", "Possible from \(date) on.")
    }
  }
}
