import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Every transition of a debt by keys only, in a sandbox.
@Suite struct LifeJourneys {
  private func onPage(_ history: History, day: Day = Harness.today) -> Harness {
    var harness = Harness(history, day: day)
    harness.press(.letter("4"), .enter)
    return harness
  }

  @Test func extends10Days() throws {
    var harness = onPage(try Samples.owing(1, days: 5))
    harness.press(.letter("e"))
    // Bought on 11-17, due on 11-24.
    #expect(harness.picture.contains("11-24  ->  12-04"))
    #expect(harness.app.dialog?.form.focusedButton == 0)
    harness.confirm()
    #expect(harness.wallet.own("o1")?.nextDue?.due == Harness.today + 12)
    #expect(harness.picture.contains("延期到 12-04"))
    // Once for each: the reason and the way out.
    harness.press(.letter("e"))
    #expect(harness.app.dialog == nil)
    #expect(harness.app.notice?.lines == [RescheduleFlaw.alreadyExtended.phrase])
  }

  /// ¥175.80 into 6: ¥29.30 each, charge ¥4.21 (0.70 each, 0.71 last).
  @Test func splitsInto6() throws {
    var harness = onPage(try Samples.owing(3, days: 5))
    harness.press(.letter("I"))
    #expect(harness.picture.contains("手续费 ¥4.21，共 ¥180.01"))
    #expect(harness.picture.contains("年化利率 8.2%") && harness.picture.contains("年化利率 0%"))
    harness.confirm()
    #expect(harness.error(.count) != nil)
    harness.press(.right, .right)
    // The last of them.
    #expect(harness.picture.contains("2027-05-22  第 6/6 期") && harness.picture.contains("¥30.01"))
    harness.confirm()
    #expect(harness.wallet.own("o1")?.schedule.count == 6)
    #expect(harness.wallet.own("o1")?.schedule.map(\.charge).sum == Money(fen: 4_21))
    harness.press(.letter("I"))
    #expect(harness.app.notice?.lines == [RescheduleFlaw.hasInstalments.phrase])
  }

  /// 8 days late: 5 × 8.79 fen = 0.43; ¥176.23 in 4 months: ¥44.05 and 44.08.
  @Test func agreesAPlan() throws {
    var harness = onPage(try Samples.owing(3, days: 15))
    harness.press(.letter("H"), .up)
    harness.type("13")
    harness.confirm()
    #expect(harness.error(.count) != nil)
    harness.press(.control("u"))
    harness.type("4")
    #expect(harness.picture.contains("共 ¥176.23"))
    harness.confirm()
    let own = try #require(harness.wallet.own("o1"))
    #expect(own.plan?.frozenDaysPastDue == 8 && own.schedule.count == 4)
    #expect(harness.picture.contains("协商还款计划，共 4 期"))
  }

  @Test func hardshipIsDeclaredWhereNothingIsLate() throws {
    var harness = onPage(try Samples.owing(1, days: 5))
    harness.press(.letter("H"), .up, .up)
    harness.type("3")
    harness.confirm()
    #expect(harness.error(.reason) != nil && harness.wallet.own("o1")?.plan == nil)
    harness.press(.right)
    harness.confirm()
    #expect(harness.wallet.own("o1")?.plan?.count == 3)
  }

  /// A return, taken back after three days: due three days later, and never again.
  @Test func takesAReturnBack() throws {
    var harness = onPage(try Samples.owing(1, days: 5))
    harness.press(.letter("B"))
    harness.confirm()
    #expect(harness.wallet.own("o1")?.dispute?.kind == .returning)
    #expect(harness.picture.contains("暂停计逾期，最晚到 11-23"))
    harness.press(.letter("B"))
    #expect(harness.app.notice?.lines == [DisputeText.isPaused])
    harness.press(.letter("<"), .down, .down, .down, .down, .down, .down, .enter)
    harness.confirm()
    harness.press(.escape, .letter(">"), .letter(">"), .letter(">"), .letter("W"))
    #expect(harness.picture.contains("11-24  ->  11-27"))
    harness.confirm()
    #expect(harness.wallet.own("o1")?.nextDue?.due == Harness.today + 5)
    harness.press(.letter("B"))
    #expect(harness.app.notice?.lines == [Refusal.alreadyReported(.returning).phrase(on: Harness.today)])
  }

  /// A problem of ¥20.00, without words and with too much asked first; the merchant decides for ¥5.00.
  @Test func aProblemIsDecided() throws {
    var harness = onPage(try Samples.owing(1, days: 5))
    harness.press(.letter("D"), .up)
    harness.type("58.61")
    harness.confirm()
    #expect(harness.error(.reason) != nil)
    harness.type("烂了三个")
    harness.confirm()
    #expect(harness.error(.amount) != nil)
    harness.press(.control("u"))
    harness.type("20")
    harness.confirm()
    #expect(harness.wallet.own("o1")?.dispute?.asked == Money(fen: 20_00))
    #expect(harness.picture.contains("烂了三个") && harness.picture.contains("¥20.00"))
    harness.press(.letter("<"), .down, .down, .down, .down, .down, .enter, .up, .control("u"))
    harness.type("5")
    harness.confirm()
    #expect(harness.wallet.own("o1")?.outstanding == Money(fen: 53_60))
    harness.press(.escape)
    #expect(harness.picture.contains("同意退款 ¥5.00"))
  }

  /// One of three boxes of apples goes back: what is asked follows what is typed, and stands on the page meanwhile.
  @Test func aPartGoesBack() throws {
    var harness = onPage(try Samples.owing(3, days: 5))
    harness.press(.letter("B"), .up)
    #expect(harness.picture.contains("¥175.80"))
    for wrong in ["2", "1x4", "x", "1x0"] {
      harness.type(wrong)
      harness.confirm()
      #expect(harness.error(.lines) != nil, "\(wrong)")
      harness.press(.control("u"))
    }
    harness.type("1x1")
    #expect(harness.picture.contains("¥58.60"))
    harness.confirm()
    let dispute = try #require(harness.wallet.own("o1")?.dispute)
    #expect(dispute.asked == Money(fen: 58_60) && dispute.lines == [CartLine(offer: "apples", quantity: 1)])
    #expect(harness.picture.contains("请求退款"))
  }

  /// Settled, then disputed by its user with words; decided against them, it stays settled. It can be disputed once.
  @Test func disputesWhatIsSettled() throws {
    var harness = onPage(
      try Samples.owing(
        1, days: 5, .repayment(.repay(obligation: "o1", amountFen: Money(fen: 58_60), from: "balance"))))
    harness.press(.letter("B"))
    #expect(harness.app.notice?.lines == [DisputeText.isSettled])
    harness.press(.letter("D"), .up, .up)
    #expect(harness.picture.contains("对已结清的提出争议"))
    harness.type("两天就坏")
    harness.press(.tab)
    harness.type("30")
    harness.confirm()
    #expect(harness.wallet.own("o1")?.dispute?.kind == .afterSettlement)
    #expect(harness.picture.contains("争议处理中") && harness.picture.contains("两天就坏"))
    harness.press(.letter("D"))
    #expect(
      harness.app.notice?.lines == [Refusal.alreadyReported(.afterSettlement).phrase(on: Harness.today)])
    harness.press(.letter("W"))
    harness.confirm()
    #expect(harness.wallet.own("o1")?.dispute == nil)
    harness.press(.letter("D"))
    #expect(
      harness.app.notice?.lines == [Refusal.alreadyReported(.afterSettlement).phrase(on: Harness.today)])
  }

  /// What can be done in a dialog can be done line by line as well: the same question in plain mode.
  @Test func disputesInPlainMode() throws {
    let history = try Samples.owing(
      1, days: 5, .repayment(.repay(obligation: "o1", amountFen: Money(fen: 58_60), from: "balance")))
    var harness = Harness(history.wallet, plain: true)
    harness.ask(.disputeSettled("o1"))
    let said = LinearPage(harness.app).lines.map(\.text)
    #expect(said.contains { $0.contains("为什么有争议") } && said.contains { $0.contains("请求退多少") })
  }

  /// ¥18.60 paid, ¥58.60 refunded: ¥40.00 off, ¥18.60 of credit, paid out by hand.
  @Test func aRefundAboveWhatIsOwedIsPaidOut() throws {
    var harness = onPage(try Samples.owing(1, days: 5))
    harness.press(.letter("p"), .up, .right, .up, .control("u"))
    harness.type("18.60")
    harness.confirm()
    harness.press(.letter("<"), .down, .down, .down, .enter)
    harness.confirm()
    #expect(harness.wallet.creditBalance == Money(fen: 18_60))
    harness.press(.escape)
    #expect(harness.picture.contains("已退货"))
    harness.press(.letter("G"))
    #expect(harness.picture.contains("抵本金 ¥40.00") && harness.picture.contains("转入溢缴款 ¥18.60"))
    harness.press(.escape, .letter("O"))
    harness.confirm()
    #expect(harness.error(.use) != nil)
    harness.press(.right, .tab, .right, .right)
    harness.confirm()
    #expect(harness.wallet.creditBalance == .zero)
    #expect(harness.wallet.fundingSources.map(\.balance) == [Money(fen: 801_40), Money(fen: 5_018_60)])
    harness.press(.letter("O"))
    #expect(harness.app.notice?.lines == [CreditText.none])
  }

  @Test func aCreditIsKept() throws {
    var harness = Harness(try Samples.credited())
    harness.press(.letter("1"), .enter, .up, .up, .right, .right)
    harness.confirm()
    #expect(harness.wallet.creditUse == .nextDue)
  }

  @Test func aCharedOffDebtIsRecovered() throws {
    var harness = onPage(try Samples.chargedOff(), day: Samples.lateDay)
    #expect(harness.wallet.own("o1")?.state == .chargedOff)
    harness.press(.letter("e"))
    #expect(harness.app.notice?.kind == .refusal)
    harness.press(.letter("p"), .up, .right, .right)
    harness.confirm()
    #expect(harness.wallet.own("o1")?.state == .recovered)
    #expect(harness.picture.contains("已收回"))
  }

  /// 8 days late: ¥0.43 of charge; ¥0.40 of it waived.
  @Test func aChargeIsWaived() throws {
    var harness = onPage(try Samples.owing(3, days: 15))
    harness.press(.letter("<"), .down, .down, .down, .down, .enter, .up, .up, .control("u"))
    harness.type("0.40")
    harness.confirm()
    #expect(harness.error(.reason) != nil)
    harness.press(.right)
    harness.confirm()
    #expect(harness.wallet.own("o1")?.lateDue == Money(fen: 3))
  }

  @Test func whatWasRefundedIsOwedAgain() throws {
    var harness = onPage(
      try Samples.owing(
        1, days: 5, .issuer(.refund(obligation: "o1", amountFen: Money(fen: 8_60))),
        .repayment(.repay(obligation: "o1", amountFen: Money(fen: 50_00), from: "balance"))))
    harness.press(.letter("<"), .letter("G"), .enter)
    harness.confirm()
    #expect(harness.wallet.own("o1")?.payoff(on: Harness.today) == Money(fen: 8_60))
  }

  @Test func anOrderIsLoweredShippedAndDoesNotArrive() throws {
    var harness = Harness(try Samples.placed())
    harness.press(.letter("3"), .letter("o"), .enter, .letter("<"), .down, .down, .enter, .up, .up)
    harness.type("70")
    harness.press(.tab, .right)
    harness.confirm()
    #expect(harness.wallet.orders.first?.amount == Money(fen: 70_00))
    harness.press(.letter("g"), .enter)
    harness.confirm()
    #expect(harness.wallet.orders.first?.state == .shipped)
    // It has shipped: it cannot ship again.
    harness.press(.enter)
    #expect(harness.app.notice?.lines == [SandboxText.shippedAlready])
    harness.press(.escape, .letter("D"))
    harness.confirm()
    #expect(harness.wallet.orders.first?.notArrivedOn == Harness.today)
    harness.press(.letter("e"))
    #expect(harness.app.notice?.kind == .refusal)
  }

  /// A real wallet has no other side.
  @Test func onlyASandboxHasTheOtherSide() throws {
    var wallet = Wallet()
    wallet.apply(.walletCreated(on: Harness.today, zone: "Asia/Shanghai", sandbox: false))
    #expect(!DebtChange.all(in: wallet).contains(.sandbox))
    let context = Harness(wallet).app.context
    let words = Refusal.issuerOnly.phrase(on: Harness.today)
    #expect(IssuerAct.allCases.allSatisfy { $0.unavailable("o1", in: context) == words })
  }
}
