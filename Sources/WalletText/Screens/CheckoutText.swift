import PayLater

/// The words of the checkout and of its receipt.
public enum CheckoutText {
  public static func title(_ merchants: [Phrase]) -> Phrase {
    merchants.count == 1
      ? Phrase("结算  ", "Checkout  ") + merchants[0]
      : Phrase("结算  \(merchants.count) 家商家", "Checkout  \(merchants.count) merchants")
  }
  public static let sendTo = Phrase("送到", "Send to")
  public static let noAddress = Phrase("还没有收货地址", "no address yet")
  public static let addressGone = Phrase("地址已移除", "the address was removed")
  public static let inStore = Phrase("到店，不用地址", "in store, no address needed")
  public static let chooseAddress = Phrase("左右换地址", "Left, Right: another")
  public static let howToPay = Phrase("怎么付", "Pay")
  public static func tooLittle(_ amount: String) -> Phrase {
    Phrase("余额不够，只有 \(amount)", "not enough, it holds \(amount)")
  }
  /// Why it cannot be paid later.
  public static let checksFail = Phrase("检查没有通过", "the checks do not pass")
  public static let noSource = Phrase("没有扣款账户，不能现在付", "no funding source to pay from")
  public static let chooseHow = Phrase("请选择怎么付", "please choose how to pay")

  public static let eachTerm = Phrase("每单按商家的期限还", "each on its merchant's terms")
  // When it would be paid.
  public static let here = Phrase("在这里先用后付", "Pay later here")
  public static let elsewhere = Phrase("今天在月账账户上买", "Bought today on a monthly account")
  public static let noAccounts = Phrase(
    "还没有月账账户；在还款页可以开，例如花呗、京东白条", "No monthly accounts yet; Repay opens one, such as a card")
  public static let add = Phrase("添加地址", "Add an address")

  // The gates.
  public static let checks = Phrase("检查", "Checks")
  public static let onlyOwn = Phrase("现在付只看自己的规则", "paid at once: only your own rules apply")
  public static let notPlaced = Phrase(
    "这一单不会下，商品留在购物车里。", "This order is not placed; its items stay in the cart.")
  public static func nonePasses(key: String) -> Phrase {
    Phrase(
      "没有下单：检查没有通过，原因和办法列在上面。可以按 \(key) 去处理，或选现在付。",
      "Not ordered: the checks do not pass, for the reasons above. Press \(key) to deal with them, or choose to pay at once."
    )
  }
  public static let ownRule = Phrase(
    "没有下单：您自己的规则拦下了它，现在付也不行。",
    "Not ordered: your own rules stop it, paid at once as well.")

  // The waiting time of an own rule.
  public static let announceTitle = Phrase("开始等一天", "Start the day's wait")
  /// What starting it means.
  public static func announce(above: String, from: String, until: String) -> Phrase {
    Phrase(
      "您要求自己：超过 \(above) 的订单先等一天。现在开始等，\(from) 至 \(until) 可以下单，金额可以更少，不能更多。",
      "Your own rule: orders above \(above) wait a day. Start now, and from \(from) to \(until) you can order for this amount or less."
    )
  }
  public static let announceYes = Phrase("开始等", "Start the wait")
  public static let announceKeeps = Phrase("购物车会留着，也可以不买。", "The cart is kept, and you do not have to buy.")
  public static func announced(_ from: String) -> Phrase {
    Phrase("已开始等，\(from) 起可以下单", "The wait has begun; you can order from \(from) on")
  }
  public static let canOrder = Phrase("等过一天了，可以下单", "waited a day, can be ordered")
  public static let resolve = Phrase("去处理", "Deal with it")
  public static let nothingToResolve = Phrase("检查都通过了。", "All checks pass.")

  // The disclosure.
  public static let agreeTo = Phrase("您将要同意", "You are about to agree to")
  public static func credit(_ disclosure: Disclosure, _ due: Phrase) -> Phrase {
    let (price, credit) = (disclosure.price.text, disclosure.credit.text)
    let apr = RateText.apr(disclosure.apr)
    return Phrase(
      "价格 \(price)，信用金额 \(credit)，一次还清：\(due.zh)；不收费，\(apr.zh)",
      "Price \(price), credit \(credit), in one payment: \(due.en); no charge, \(apr.en)")
  }
  /// '收货后 14 天内还，约 12-11'; where it is received at once only its day.
  public static func due(_ term: Phrase, _ date: String, atOnce: Bool) -> Phrase {
    atOnce
      ? Phrase("\(date) 到期", "due on \(date)")
      : Phrase("\(term.zh)，约 \(date)", "\(term.en), about \(date)")
  }
  public static func late(_ disclosure: Disclosure) -> Phrase {
    let ten = disclosure.lateAfter10Days.text
    let thirty = disclosure.lateAfter30Days.text
    let most = disclosure.lateAtMost.text
    return Phrase(
      "晚还：3 天内不收费；晚 10 天 \(ten)，晚 30 天 \(thirty)，最多 \(most)",
      "Late: free for 3 days; \(ten) after 10 days, \(thirty) after 30, \(most) at most")
  }
  public static func afterwards(_ available: String) -> Phrase {
    Phrase("下单后可用额度 \(available)", "Available afterwards \(available)")
  }
  public static let cancellable = Phrase(
    "发货前可以取消，不影响信用分", "you can cancel until it ships, no effect on the score")
  public static let notCancellable = Phrase(
    "马上收货，下单后不能取消", "received at once, so it cannot be cancelled")
  public static let shipsAtOnce = Phrase(
    "马上发货，下单后不能取消", "ships at once, so it cannot be cancelled")
  public static func paid(_ amount: String, _ source: Phrase, _ left: String) -> Phrase {
    Phrase(
      "现在从\(source.zh)付 \(amount)，付后剩 \(left)；不占额度，没有要还的",
      "\(amount) is paid from \(source.en) now, \(left) is left; nothing is held, nothing is owed")
  }
  public static let backToSource = Phrase(
    "发货前可以取消，原路退回", "You can cancel until it ships; the money comes back")
  public static func typeAmount(_ name: Phrase, _ amount: String) -> Phrase {
    Phrase("输入 \(amount) 来确认\(name.zh)", "Type \(amount) to confirm \(name.en)")
  }
  public static func firstOrder(_ isFirst: Bool) -> Phrase {
    isFirst
      ? Phrase("在这家是第一单", "the first order here")
      : Phrase("超过额度的一半", "above half of the limit")
  }

  // The receipt.
  public static let receipt = Phrase("下单结果", "Receipt")
  public static let placed = Phrase("已下单", "Ordered")
  public static let paidNow = Phrase("已付清", "Paid")
  public static let notOrdered = Phrase("没有下单", "Not ordered")
  public static let stillInCart = Phrase("商品还在购物车里。", "The items are still in the cart.")
  public static func dueDate(_ when: Phrase) -> Phrase {
    Phrase("还款日  \(when.zh)", when.capitalised.en)
  }
  public static let left = Phrase("剩余可用额度", "Available now")
  public static let hasShipped = Phrase("已发货", "has shipped")
  public static func shipping(_ promise: Phrase) -> Phrase {
    Phrase(
      "\(promise.zh)；收到后确认收货，从那天起才欠款",
      "It \(promise.en); confirm when it arrives, you owe from that day on")
  }
  public static let autoReceipt = Phrase(
    "发货 10 天后会自动确认，没收到可以延长 7 天一次", "It counts as received 10 days after it ships; you can allow 7 more, once")
  public static let received = Phrase("已收货，到期前会提醒您", "Received; you will be reminded before it is due")
  public static let receivedPaid = Phrase("已收货，没有要还的", "Received, nothing is owed")
  public static let openOrder = Phrase("看订单", "See the order")
  public static let toMerchants = Phrase("回到商家", "Back to the merchants")
}
