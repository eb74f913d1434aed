import Testing
import WalletText

@testable import PayLater

@Suite struct RefusalTextTests {
  static let today = DayTextTests.today

  static let refusals: [Refusal] = [
    .gates([]), .gates(Array(GateTextTests.checks(passed: false).prefix(1))),
    .gates(GateTextTests.checks(passed: false)), .notAllowed(state: "erased", allowed: []),
    .notAllowed(state: "none", allowed: ["active", "suspended"]),
    .notAllowed(state: "placed", allowed: ["shipped"]), .notAllowed(state: "held", allowed: ["active"]),
    .overPayoff(payoff: Money(fen: 120_34)), .insufficientBalance(available: Money(fen: 20_00)), .codeExpired,
    .notConfirmed(expected: "同意"), .otherAgreement, .nothingToDo, .servesAutopay, .servesOrder("o7"),
    .lastContact,
    .issuerOnly, .tooManyOpen, .clockMovedBack(businessDay: today), .idReused,
    .dayNotClosed(businessDay: today),
  ]

  @Test func everyRefusalIsFit() {
    for refusal in Self.refusals where refusal.reason != "notConfirmed" {
      expectFit([refusal.phrase(on: Self.today)])
    }
    expectFit(
      [
        Refusal.Kind.order, .obligation, .debt, .merchant, .offer, .contact, .address, .fundingSource,
        .reminder,
      ]
      .flatMap { [$0.phrase, Refusal.unknown($0, "o9").phrase(on: Self.today)] })
    expectFit(
      [
        Refusal.notConfirmed(expected: "agree"), .notConfirmed(expected: "erase"),
        .notConfirmed(expected: "9960"),
      ].map { $0.phrase(on: Self.today) })
  }

  @Test func everyFieldAndFlawIsFit() {
    expectFit(Refusal.Field.allCases.map(\.phrase))
    for field in Refusal.Field.allCases {
      expectFit(Refusal.Flaw.allCases.map { $0.phrase(of: field) })
      expectFit(Refusal.Flaw.allCases.map { Refusal.invalid(field, $0).phrase(on: Self.today) })
    }
  }

  @Test(arguments: [
    (Refusal.Field.idNumber, Refusal.Flaw.checkDigit, "校验位不对，请核对最后一位"),
    (.phone, .malformed, "应为 11 位手机号，例如 13800138000"),
    (.name, .empty, "请填写姓名"), (.fundingSource, .missing, "请选择扣款账户"), (.autopay, .missing, "请选择要或不要"),
    (.amount, .tooLarge, "最多 ¥10,000,000.00"), (.days, .malformed, "请选 7、30 或 90 天"),
    (.lines, .empty, "购物车是空的"),
    (.idNumber, .underAge, "须年满 18 周岁"),
  ])
  func besideTheField(_ field: Refusal.Field, _ flaw: Refusal.Flaw, _ zh: String) {
    #expect(flaw.phrase(of: field).zh == zh)
    #expect(Refusal.invalid(field, flaw).fieldError?.words.zh == zh)
  }

  /// What is too long is told how long it may be.
  @Test(arguments: [
    (Refusal.Field.label, "最多 20 个字", "at most 20 characters"),
    (.name, "最多 40 个字", "at most 40 characters"), (.recipient, "最多 40 个字", "at most 40 characters"),
    (.provider, "最多 40 个字", "at most 40 characters"), (.title, "最多 80 个字", "at most 80 characters"),
    (.address, "最多 120 个字", "at most 120 characters"), (.email, "最多 254 个字", "at most 254 characters"),
    (.quantity, "最多 60 期", "at most 60 payments"),
    (
      .lines, "太多了，一单最多 100 样，一笔欠款最多 60 期",
      "too many: at most 100 items an order, 60 payments a debt"
    ),
  ])
  func limitsAreNamed(_ field: Refusal.Field, _ zh: String, _ en: String) {
    #expect(Refusal.Flaw.tooLong.phrase(of: field) == Phrase(zh, en))
    let whole = Refusal.invalid(field, .tooLong).phrase(on: Self.today)
    #expect(whole.zh.contains(zh) && whole.en.contains(en))
  }

  @Test func statesAreNamedByTheirKind() {
    func zh(_ state: String, _ allowed: [String]) -> String {
      Refusal.notAllowed(state: state, allowed: allowed).phrase(on: Self.today).zh
    }
    #expect(zh("none", ["active", "suspended"]) == "现在不能这样做：状态是「尚未开始」。可以的状态：已开通、已暂停。")
    #expect(zh("placed", ["shipped"]) == "现在不能这样做：状态是「已下单」。可以的状态：已发货。")
    #expect(zh("settled", ["active"]) == "现在不能这样做：状态是「已结清」。可以的状态：待还。")
    #expect(zh("held", ["active"]) == "现在不能这样做：状态是「额度已冻结」。可以的状态：待还。")
    #expect(zh("closed", ["active"]) == "现在不能这样做：状态是「已关闭」。可以的状态：已开通。")
  }

  @Test func whatWhyAndWayOut() {
    #expect(
      Refusal.overPayoff(payoff: Money(fen: 120_34)).phrase(on: Self.today).zh
        == "还得太多：结清只要 ¥120.34。请还这个数或更少。")
    #expect(
      Refusal.notConfirmed(expected: "9960").phrase(on: Self.today).zh == "没有确认：输入的和要求的不一样。请输入「¥99.60」。")
    #expect(Refusal.notConfirmed(expected: "erase").phrase(on: Self.today).zh.hasSuffix("请输入「抹除」。"))
    #expect(Refusal.overPayoff(payoff: Money(fen: 120_34)).phrase(on: Self.today).masked.zh.contains("¥***"))
  }

  @Test func gatesAreLines() {
    let refusal = Refusal.gates(GateTextTests.checks(passed: false))
    #expect(refusal.lines(on: Self.today).count == GateTextTests.checks(passed: false).count)
    #expect(refusal.phrase(on: Self.today).zh.hasPrefix("有 23 项没有通过。先用后付还没有开通。先申请开通。"))
    #expect(Refusal.nothingToDo.lines(on: Self.today).count == 1)
  }

  @Test func idsFromOutsideAreMadeSafe() {
    let phrase = Refusal.unknown(.order, "o\u{1B}[31m\u{202E}").phrase(on: Self.today)
    #expect(!phrase.zh.unicodeScalars.contains("\u{1B}") && !phrase.zh.unicodeScalars.contains("\u{202E}"))
  }

  @Test func actionsAreFit() {
    expectFit([ConfirmText.agree, ConfirmText.erase, ConfirmText.prompt(ConfirmText.agree)])
    #expect(Request.order(.confirmReceipt(order: "o1")).verb == ActionText.confirmReceipt)
    #expect(Request.detail(.declareIncome(monthlyFen: nil)).verb == ActionText.withdrawIncome)
    expectFit([Party.user, .issuer].map(\.phrase))
  }
}
