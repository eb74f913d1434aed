import Foundation
import Testing

/// Whole ways through the real program in a real terminal, by keys alone.
@Suite(.enabled(if: Tmux.isThere), .serialized)
struct JourneyTests {
  /// From an empty home to a receipt; the next time everything is there.
  @Test(arguments: [JourneyWords.zh, .en])
  func fromNothingToAnOrder(words: JourneyWords) throws {
    let journey = try Journey(words)
    try journey.openService()
    try journey.enterShop()
    try journey.checkOut()
    // From 'back' over 'confirm' and the address to the first way to pay; then the other source, and the amount.
    try journey.press("Tab", "Tab", "Tab", "Space")
    try journey.see("[x] \(words.payLater)")
    try journey.press("Tab", "Tab")
    try journey.type("79.60")
    try journey.press("Tab", "Tab", "Enter")
    try journey.see(words.order)
    try journey.see("¥420.40")
    try journey.press("q")
    try journey.see("BYE")

    let status = try journey.program.report("status")
    #expect(status.text("agreement") == "active")
    #expect(status.number("orders.0.amountFen") == 7960)
    #expect(status.text("orders.0.state") == "placed")

    try journey.press("Enter")
    try journey.see(words.held)
    try journey.press("3", "o")
    try journey.see(words.order)
    try journey.press("Enter")
    try journey.see(words.address)
    // The way out of a mistake: nothing was shipped yet.
    try journey.press("d")
    try journey.see("¥79.60 ")
    try journey.press("Tab", "Enter")
    try journey.see(words.language == "zh" ? "订单已取消" : "is cancelled")
    #expect(try journey.program.report("status").text("orders.0.state") == "cancelled")
  }

  /// The whole way in a window of 40 by 12: from nothing over an order in a shop to its repayment, and the score.
  @Test(arguments: [JourneyWords.zh, .en])
  func theWholeMissionInASmallWindow(words: JourneyWords) throws {
    let journey = try Journey(words, columns: 40, rows: 12)
    try journey.openService()
    try journey.enterShop(words.language == "zh" ? "shxg" : "hillside", selling: "¥45.00")
    try journey.press("Down", "Down", "#", "1", "Enter", "t")
    try journey.see(words.checkOut)
    try journey.press("Enter")
    try journey.see("[ ] \(words.payLater)")
    try journey.readToTheEnd()
    try journey.press("Home", "Space")
    try journey.see("[x] \(words.payLater)")
    try journey.press("Tab", "Tab")
    try journey.type("45.00")
    // Over 'back' to 'confirm'.
    try journey.press("Tab", "Tab", "Enter")
    try journey.see(words.receipt)
    #expect(try journey.program.report("status").number("owedFen") == 4500)

    try journey.press("4")
    try journey.see("¥45.00")
    // From "back" over "pay" and the amount to the source.
    try journey.press("p")
    try journey.see("¥45.00 │")
    try journey.readToTheEnd()
    try journey.press("Tab", "Tab", "Tab")
    try journey.see("] \(words.source)")
    try journey.press("Tab", "Tab", "Enter")
    try journey.see(words.settled)
    let status = try journey.program.report("status")
    #expect(status.number("owedFen") == 0 && status.text("obligations.0.state") == "settled")
    try journey.press("2")
    try journey.see("604")
    try journey.press("q")
    try journey.see("BYE")
  }

  /// What is wrong with a name, number, phone or code is said beside it; nothing that was typed is lost.
  @Test func badInputOfTheIdentityLosesNothing() throws {
    let journey = try Journey(.zh)
    try journey.see(journey.words.start)
    try journey.press("S")
    try journey.see(journey.words.send)
    try journey.press("Tab")
    try journey.type("110105194912310021")
    try journey.press("Tab")
    try journey.type("12a")
    try journey.press("Enter", "Enter")
    try journey.see("请填写姓名")
    try journey.see("校验位不对", "应为 11 位手机号", "110105 19491231 0021", "12a")

    // Half filled in, Esc does not leave unsaid.
    try journey.press("Escape")
    try journey.see("再按一次 Esc", "校验位不对")
    try journey.type("赵一")
    try journey.press("Tab")
    // Somebody born in 2020.
    try journey.retype("110105202001010015")
    try journey.press("Tab")
    try journey.retype("13800138000")
    try journey.press("Enter", "Enter")
    try journey.see("18 周岁")
    try journey.press("C-t", "Tab", "Tab", "Enter")
    _ = try journey.code()
    try journey.terminal.resize(columns: 40, rows: 12)
    try journey.see("\n 演示消息")
    try journey.terminal.resize(columns: 80, rows: 24)
    try journey.see("\n  演示消息")
    // The wallet has just come into being: that it can be locked is said until the next key.
    try journey.see("可以给它上锁")
    for left in ["还可以试 2 次", "还可以试 1 次", "次数已用完"] {
      try journey.type("000000")
      try journey.press("Enter", "Enter")
      try journey.see(left, "赵一", "138****8000")
    }
    // The focus waits on the button that sends a new one.
    try journey.press("Enter")
    try journey.type(try journey.code())
    try journey.press("Enter", "Enter")
    try journey.see("[ 同意授权 ]")
  }

  /// The same of the details, the word, the quantity, the way to pay and the amount.
  @Test func badInputOnTheWayToAnOrderLosesNothing() throws {
    let journey = try Journey(.zh)
    try journey.identify()
    try journey.authorise()
    try journey.see(journey.words.evaluate)
    try journey.press("Down", "Enter")
    try journey.type("家")
    try journey.press("Tab", "Tab", "Tab", "Tab", "Enter")
    try journey.see("请填写地址")
    try journey.type("杭州市西湖区")
    try journey.press("Enter", "Enter")
    try journey.see("已保存")
    try journey.press("Enter")
    try journey.see("申报月收入")
    try journey.type("8千")
    try journey.press("Enter", "Enter")
    try journey.see("请填写数字", "8千")
    try journey.retype("8000")
    try journey.press("Enter", "Enter")
    try journey.see("¥8,000.00")
    try journey.press("Enter")
    try journey.see("种类")
    try journey.press("Tab", "Tab")
    for (typed, told) in [("-5", "请填写"), ("1.234", "最多两位小数"), ("8百", "请填写数字"), ("-5", "不能是负数")] {
      try journey.retype(typed)
      try journey.press("Enter", "Enter")
      try journey.see(told, typed)
      // The first time the name is missing too, and the focus goes there.
      guard told == "请填写" else { continue }
      try journey.type("零钱")
      try journey.press("Tab")
    }
    try journey.retype("820")
    try journey.press("Enter", "Enter")
    try journey.see("¥820.00")
    try journey.press("C-r")
    try journey.see("604")
    // On to the next step with nothing answered, and to the end without reading.
    try journey.press("n")
    try journey.see("不要，我自己还")
    try journey.press("Tab", "Tab", "Enter")
    try journey.see("请选择要或不要")
    try journey.press("Space", "Right", "Tab", "Tab", "Enter")
    try journey.see(journey.words.toTheEnd)
    try journey.press("Enter")
    try journey.see("请先读到末尾")
    try journey.press("G", "Enter")
    try journey.see("[ 提交申请 ]")
    try journey.type("同义")
    try journey.press("Enter", "Enter")
    try journey.see("和要求的词不一样", "同义")
    try journey.confirm()
    try journey.badInputAtTheShop()
  }
}

extension Journey {
  /// Wrong quantities, no way to pay, wrong amounts: all is kept until it is right, and the order is placed once.
  fileprivate func badInputAtTheShop() throws {
    try enterShop()
    try press("#", "0", "Enter")
    try see("至少 1 件")
    try retype("1000000000000")
    try press("Enter")
    try see("太多了", "1000000000000")
    try press("Escape")
    try see("数量")
    try checkOut()
    try press("Tab", "Enter")
    try see("请选择怎么付")
    try press("Space", "Tab", "Tab")
    try see("[x] 先用后付")
    for (typed, told) in [("79a", "请填写数字"), ("79.61", "和要确认的金额不一样")] {
      try retype(typed)
      try press("Tab", "Tab", "Enter")
      try see(told, typed)
    }
    try retype("79.60")
    try press("Tab", "Tab", "Enter")
    try see("订单 0001")
    #expect(try program.report("status").list("orders").count == 1)
  }
}
