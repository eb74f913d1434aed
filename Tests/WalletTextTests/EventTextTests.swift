import Testing
import WalletText

@testable import PayLater

@Suite struct EventTextTests {
  static let today = DayTextTests.today
  static let fruit = Name(zh: SafeText("山禾鲜果"), en: SafeText("Hillside Fruit"))
  static let sealed = Sealed(base64: "")
  static let names: Names = {
    var names = Names()
    names.orders["o7"] = Phrase(fruit)
    names.obligations["o7"] = Phrase(fruit)
    names.debts["d1"] = Phrase("淘宝", "Taobao")
    names.merchants["shanhe-fruit"] = Phrase(fruit)
    return names
  }()

  static let order = Order(
    id: "o7", merchant: "shanhe-fruit", merchantName: fruit, channel: .online, lines: [],
    amount: Money(fen: 99_60), state: .placed, term: .days(14), dispatchDays: 1, returnDays: 2, policy: 1,
    placedOn: today)
  static let contact = Contact(id: "c1", kind: .phone, value: sealed, verifiedOn: today)
  static let source = FundingSource(
    id: "f1", kind: .debitCard, name: sealed, balance: Money(fen: 820_00), addedOn: today)
  static let address = Address(
    id: "a1", label: sealed, recipient: sealed, phone: sealed, text: sealed, addedOn: today)

  static func payment(_ by: Payment.By, settles: Bool = false, moved: Day? = nil) -> Event {
    .repayment(
      .repaid(
        payment: Payment(
          obligation: "o7", amount: Money(fen: 120_00), from: "f1", by: by, parts: [], settles: settles,
          movedDue: moved)))
  }

  static let account: [Event] = [
    .walletCreated(on: today, zone: "Asia/Shanghai", sandbox: false),
    .walletCreated(on: today, zone: "Asia/Shanghai", sandbox: true),
    .identity(
      .codeSent(code: OneTimeCode(kind: .email, target: sealed, code: "123456", sentAt: 0, triesLeft: 3))),
    .identity(.codeRejected(triesLeft: 2)), .identity(.codeRejected(triesLeft: 1)),
    .identity(.codeRejected(triesLeft: 0)),
    .identity(
      .verified(
        identity: Identity(name: sealed, number: sealed, verifiedOn: today), phone: contact)),
    .identity(.contactAdded(contact: contact)), .identity(.contactReplaced(contact: contact)),
    .identity(.contactRemoved(contact: "c1")),
    .detail(.addressAdded(address: address)), .detail(.addressChanged(address: address)),
    .detail(.addressRemoved(address: "a1")),
    .detail(.incomeDeclared(monthly: Money(fen: 8_000_00))), .detail(.incomeDeclared(monthly: nil)),
    .detail(.sourceAdded(source: source)), .detail(.balanceSet(source: "f1", balance: .zero)),
    .detail(.sourceRemoved(source: "f1")),
  ]

  static let agreement: [Event] = [
    .agreement(
      .consentRecorded(
        receipt: ConsentReceipt(
          purpose: .agreement, version: 1, language: .zh, sha256: "", day: today, instant: 0, answer: .yes))),
    .agreement(.authorised), .agreement(.withdrawn),
    .credit(.inputsTaken(cutoff: today, inputs: ScoreInputs())),
    .credit(
      .evaluated(
        evaluation: Evaluation(
          day: today, cutoff: today, scorecard: 1, inputs: ScoreInputs(),
          rating: Scorecard.v1.rate(ScoreInputs())))),
    .agreement(.activated(row: 1, incomeLimit: .zero, total: Money(fen: 500_00))),
    .credit(.limitChanged(limit: LimitChange(row: 2, incomeLimit: .zero, total: Money(fen: 2_000_00)))),
    .credit(
      .limitCutAnnounced(
        cut: Limit.Cut(row: 1, incomeLimit: .zero, on: today + 7), total: Money(fen: 500_00))),
    .credit(.growthStopped(reviews: 3)), .credit(.growthReviewed), .agreement(.mandateSet(source: "f1")),
    .agreement(.mandateSet(source: nil)),
    .agreement(.obligationAutopaySet(obligation: "o7", on: true)),
    .agreement(.obligationAutopaySet(obligation: "o7", on: false)),
    .agreement(.suspensionChanged(reasons: [.pastGrace])), .agreement(.suspensionChanged(reasons: [])),
    .agreement(.closingBegun),
    .agreement(.closed(row: 1)),
    .agreement(.erased),
  ]

  static let trade: [Event] = {
    let whole = Instalment(
      number: 1, due: today + 14, dueSetOn: today, principal: Money(fen: 99_60), earnedOn: today + 14)
    let debt = Debt(
      id: "d1", provider: Sealed(base64: ""), title: Sealed(base64: ""),
      instalments: Debt.instalments(
        [PlannedPayment(due: today + 14, amountFen: Money(fen: 99_60))], setOn: today), recordedOn: today)
    return [
      .order(.placed(order: order)), .order(.shipped(order: "o7", autoReceiptOn: today + 10)),
      .order(.shipmentWithheld(order: "o7")),
      .order(.receiptExtended(order: "o7", autoReceiptOn: today + 17)),
      .order(.received(order: "o7", captured: Money(fen: 99_60), schedule: [whole])),
      .order(.received(order: "o7", captured: nil, schedule: [])), .order(.cancelled(order: "o7")),
      .order(.expired(order: "o9")),
      payment(.hand), payment(.autopay, settles: true), payment(.hand, moved: today + 30),
      .repayment(.debitFailed(obligation: "o7", amount: Money(fen: 58_60), from: "f1", next: today + 1)),
      .repayment(.debitFailed(obligation: "o7", amount: Money(fen: 58_60), from: "f1", next: nil)),
      .repayment(
        .lateCharged(obligation: "o7", daysPastDue: 4, overduePrincipal: Money(fen: 299_00), added: 149_500)),
      .debt(.recorded(debt: debt)), .debt(.paid(debt: "d1", amount: Money(fen: 198_60))),
      .debt(.paid(debt: "d1", amount: Money(fen: 1_00), payment: "d1p2", on: today - 3, instalment: 1)),
      .debt(.paymentReversed(payment: "d1p2", reason: .mistake)),
      .debt(.refundReversed(refund: "d1r1", reason: .duplicate)),
      .debt(.changed(debt: debt)), .debt(.reversed(debt: "d1", reason: .duplicate)),
      .debt(.restored(debt: "d1")),
      .debt(.recalled(debt: debt)),
      .reminder(.reminded(reminders: [])), .reminder(.read(reminders: ["n1"])),
      .reminder(.read(reminders: nil)),
      .reminder(.snoozed(subject: "d1", until: today + 1)),
      .reminder(.snoozed(subject: "o7", until: today + 1)),
      .rule(.changed(rules: OwnRules())),
      .rule(
        .announced(
          announcement: Announcement(
            merchant: "shanhe-fruit", merchantName: order.merchantName, lines: [],
            amount: Money(fen: 800_00), from: today + 1, until: today + 7))),
      .rule(.favouriteSet(merchant: "shanhe-fruit", on: true)),
      .rule(.favouriteSet(merchant: "shanhe-fruit", on: false)), .dayClosed(day: today - 1, outcomes: []),
    ]
  }()

  @Test func everyEventIsFit() {
    for event in Self.account + Self.agreement + Self.trade {
      let line = event.line(Self.names, on: Self.today)
      expectFit([line])
      #expect(line.zh != "已记录", "\(event) has no line of its own")
    }
    expectFit([Event.dayClosed(day: Self.today - 1, outcomes: Self.trade).line(Self.names, on: Self.today)])
  }

  @Test func lines() {
    func zh(_ event: Event) -> String { event.line(Self.names, on: Self.today).zh }
    #expect(zh(.order(.shipped(order: "o7", autoReceiptOn: Self.today))) == "山禾鲜果  已发货，请在收到后确认收货")
    #expect(zh(Self.payment(.hand)) == "还款 ¥120.00  山禾鲜果")
    #expect(zh(Self.payment(.autopay, settles: true)) == "自动扣款 ¥120.00  山禾鲜果，已结清")
    #expect(zh(.order(.expired(order: "o9"))) == "订单 0009  30 天内没有发货，已过期")
    #expect(zh(.identity(.codeRejected(triesLeft: 2))) == "验证码不对，还可以试 2 次")
    #expect(zh(.reminder(.snoozed(subject: "d1", until: Self.today + 1))) == "淘宝  11-23 再提醒")
    #expect(Self.payment(.hand).line(Self.names, on: Self.today).masked.en == "repaid ¥***  Hillside Fruit")
  }

  @Test func dayCloses() {
    let shipped = Event.order(.shipped(order: "o7", autoReceiptOn: Self.today))
    func line(_ outcomes: [Event]) -> Phrase {
      Event.dayClosed(day: Self.today - 1, outcomes: outcomes).line(Self.names, on: Self.today)
    }
    #expect(line([]) == Phrase("11-21 日终  没有变化", "11-21 closed  no change"))
    #expect(line([shipped, .reminder(.reminded(reminders: []))]).zh == "11-21 日终  山禾鲜果  已发货，请在收到后确认收货")
    #expect(line([shipped, Self.payment(.autopay)]).zh == "11-21 日终  自动扣款 ¥120.00  山禾鲜果，另有 1 项")
  }

  @Test func namesOfAWallet() {
    var wallet = Wallet()
    wallet.orders = [Self.order]
    wallet.fundingSources = [Self.source]
    let names = Names(wallet)
    #expect(names["o7" as OrderID] == Phrase("山禾鲜果", "Hillside Fruit"))
    #expect(names["o7" as ObligationID].zh == "山禾鲜果")
    #expect(names["shanhe-fruit" as MerchantID].zh == "山禾鲜果")
    #expect(names["f1" as FundingSourceID].zh == "借记卡")
    #expect(names["o8" as ObligationID].zh == "订单 0008")
  }
}
