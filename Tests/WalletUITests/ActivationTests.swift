import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

@Suite struct ActivationTests {
  /// Where a form is taller than its window, what stands above and below comes into sight while text is typed.
  @Test func aTallFormScrollsWhileTextIsTyped() {
    var harness = Harness(Samples.fresh, at: .identity, size: .small, language: .en)
    let first = harness.picture
    harness.press(.pageDown)
    #expect(harness.picture != first && harness.picture.contains("PgUp"))
    harness.press(.pageUp)
    #expect(harness.picture == first)
    harness.press(.pageDown)
    harness.type("赵")
    #expect(harness.picture.contains("赵"))
  }

  /// From nothing to an open service by keys only, with errors, Esc, and another size on the way.
  @Test(arguments: [Size.small, .normal, .large], Language.allCases)
  func fromNothingToActive(size: Size, language: Language) throws {
    var harness = Harness(Samples.fresh, size: size, language: language)
    harness.press(.letter("S"))
    try harness.identify(size, language)
    #expect(harness.wallet.agreement.state == .identified)
    try harness.authorise(size, language)
    #expect(harness.wallet.agreement.state == .authorised)
    try harness.addDetails(size, language)
    #expect(harness.wallet.evaluation?.score ?? 0 >= 600)
    try harness.chooseAutopay(size, language)
    try harness.readAgreement(size, language)
    try harness.confirm(size, language)
    #expect(harness.wallet.agreement.state == .active)
    #expect(harness.wallet.mandate == harness.wallet.fundingSources.last?.id)
    #expect(harness.wallet.consents.map(\.language).allSatisfy { $0 == language })
    try harness.look("granted", size, language)
    harness.press(.enter)
    #expect(harness.app.tab == .merchants)
  }

  /// There is one wizard: opened again from another tab it is the same one, with what was typed into it.
  @Test func itGoesOnWhereverItIsOpened() throws {
    var harness = Harness(try Samples.ready(), at: .details)
    harness.press(.enter)
    harness.type("z@example")
    harness.press(.enter, .enter, .escape, .letter("2"))
    #expect(harness.app.tab == .score)
    harness.open(Screen(ActivationPage()))
    let page = try #require(harness.app.page as? ActivationPage)
    #expect(page.step == .details && page.hosts["contact"]?.form.text(.phone) == "z@example")
    // It left the other tab.
    harness.press(.letter("1"))
    #expect(harness.app.tab == .home && harness.app.stack.depth == 1)
  }

  /// Tab never leads out of the wizard, also where a step has no fields.
  @Test(arguments: ActivationStep.allCases)
  func tabStays(step: ActivationStep) throws {
    var harness = Harness(try Samples.ready(), at: step)
    for _ in 0..<20 {
      harness.press(.tab)
      #expect(harness.app.tab == .home && (harness.app.page as? ActivationPage)?.step == step)
    }
  }

  @Test func threeWrongCodesNeedANewOne() {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("S"), .control("t"), .tab, .tab, .tab, .enter)
    for left in [2, 1, nil] {
      harness.type("000001")
      harness.press(.enter, .enter)
      #expect(harness.wallet.pendingCode?.triesLeft == left)
    }
    #expect(harness.wallet.identity == nil)
    // The focus is on 'send a new code'.
    harness.press(.enter)
    #expect(harness.wallet.pendingCode?.triesLeft == 3)
    harness.type(harness.wallet.pendingCode?.code ?? "")
    harness.press(.enter, .enter)
    #expect(harness.wallet.identity != nil)
  }

  @Test func allFlawsStandBesideTheirFields() throws {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("S"), .tab)
    harness.type("110105194912310021")
    harness.press(.tab)
    harness.type("12")
    harness.press(.enter, .enter)
    let page = try #require(harness.app.page as? ActivationPage)
    #expect(page.host?.form.fields.compactMap(\.error).count == 3)
    #expect(page.host?.form.focus == 0)
    #expect(harness.performed.isEmpty)
    try expectPicture("activation-flaws-80-zh", of: harness)
  }

  @Test func samplesAreValid() throws {
    for number in SampleIdentity.numbers { _ = try IdentityNumber(number, today: Harness.today) }
  }

  /// The sample key fills all that is empty; of what somebody typed it touches only the field that he is in.
  @Test func theSampleKeyLeavesWhatWasTyped() throws {
    var harness = Harness(Samples.fresh)
    func text(_ field: Refusal.Field) -> String? {
      guard let page = harness.app.stack.top.page as? ActivationPage else { return nil }
      return page.host?.form.text(field)
    }
    harness.press(.letter("S"), .control("t"))
    #expect(text(.idNumber) == SampleIdentity.numbers[0] && text(.phone) == SampleIdentity.phone)
    harness.press(.tab, .tab, .control("u"))
    harness.type("12")
    harness.press(.control("t"))
    #expect(text(.idNumber) == SampleIdentity.numbers[0] && text(.phone) == SampleIdentity.phone)
    harness.press(.shiftTab, .control("t"))
    #expect(text(.idNumber) == SampleIdentity.numbers[1])
  }

  @Test func aChangedNumberNeedsANewCode() throws {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("S"), .control("t"), .tab, .tab, .tab, .enter)
    harness.press(.shiftTab, .backspace)
    harness.type("9")
    harness.press(.tab)
    harness.type(harness.wallet.pendingCode?.code ?? "")
    harness.press(.enter, .enter)
    #expect(harness.wallet.identity == nil)
    let page = try #require(harness.app.page as? ActivationPage)
    #expect(page.host?.form.fields.last?.error == ActivationText.numberChanged)
  }

  @Test func leavingAsksWhereSomethingWouldBeLost() {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("S"), .escape)
    #expect(harness.app.page is FirstRunPage)
    harness.press(.letter("S"))
    harness.type("赵")
    harness.press(.escape)
    #expect(harness.app.notice != nil)
    #expect((harness.app.page as? ActivationPage)?.host?.form.text(.name) == "赵")
    harness.press(.escape)
    #expect(harness.app.page is FirstRunPage)
  }

  @Test func nothingIsPreselected() throws {
    let page = try #require(Harness(try Samples.ready(), at: .autopay).app.page as? ActivationPage)
    let mandate = try #require(page.hosts["mandate"]?.form)
    #expect(mandate.choice(.autopay) == nil && mandate.choice(.fundingSource) == nil)
    #expect(page.confirm.text(.word).isEmpty)
    let closed = try #require(Harness(try Samples.closed(), at: nil).app.page as? ActivationPage)
    #expect(closed.host?.form.focusedButton == 0)
  }

  @Test func whoeverWasHereBeforeGoesOn() throws {
    var history = try History()
    let code = try history.make(.identity(.requestCode(kind: .phone, value: "13800138000"))).code ?? ""
    try history.make(
      .identity(.verify(name: "赵一", idNumber: "11010519491231002X", phone: "13800138000", code: code)))
    #expect((Harness(history.wallet, at: nil).app.page as? ActivationPage)?.step == .authorise)
    try history.make(.agreement(.authorise(language: .zh)))
    #expect((Harness(history.wallet, at: nil).app.page as? ActivationPage)?.step == .details)
    #expect((Harness(try Samples.ready(), at: nil).app.page as? ActivationPage)?.step == .autopay)
  }

  @Test func failingGatesAreToldBeforeTheAgreement() throws {
    var history = try History()
    let code = try history.make(.identity(.requestCode(kind: .phone, value: "13800138000"))).code ?? ""
    try history.make(
      .identity(.verify(name: "赵一", idNumber: "11010519491231002X", phone: "13800138000", code: code)))
    try history.make(.agreement(.authorise(language: .zh)))
    for language in Language.allCases {
      for size in [Size.small, .normal] {
        var harness = Harness(history.wallet, at: nil, size: size, language: language)
        harness.press(.letter("n"))
        let page = try #require(harness.app.page as? ActivationPage)
        guard case .refused(let gates) = page.decision else {
          Issue.record("no decision")
          return
        }
        #expect(gates.map(\.gate) == [.e1, .e4, .e5])
        try harness.look("refused", size, language)
        // The way out of a missing source is its form; Esc leads back to the list and to the step before.
        harness.press(.down, .enter)
        #expect((harness.app.page as? ActivationPage)?.details.open == .source)
        harness.press(.escape, .escape)
        #expect((harness.app.page as? ActivationPage)?.step == .authorise)
      }
    }
  }

  @Test func theAgreementIsReadToItsEnd() throws {
    var harness = Harness(try Samples.ready(), at: .agreement)
    harness.send(.documents(Samples.longDocuments))
    harness.press(.enter)
    #expect((harness.app.page as? ActivationPage)?.step == .agreement)
    #expect(harness.app.notice?.kind == .refusal)
    harness.press(.letter("/"))
    harness.type("延期")
    harness.press(.enter)
    let page = try #require(harness.app.page as? ActivationPage)
    #expect(page.agreement.found != nil)
    // While it is typed its keys are named, and what stands nowhere is said to.
    var other = harness
    other.press(.letter("/"))
    let bar = other.app.hints.filter(\.isHinted).map(\.command)
    #expect(bar.starts(with: [.enter, .cancel]) && !bar.contains(.filter) && !bar.contains(.pageDown))
    other.type("xyzzy")
    #expect(other.picture.contains(ApplicationText.notFound("xyzzy").zh))
    other.press(.enter)
    #expect(other.picture.contains(ApplicationText.notFound("xyzzy").zh))
    #expect(!page.agreement.wasReadToEnd)
    try expectPicture("activation-search-80-zh", of: harness)
    harness.press(.letter("G"), .enter)
    #expect((harness.app.page as? ActivationPage)?.step == .confirm)
  }

  @Test func aClosedServiceIsOpenedAgain() throws {
    var harness = Harness(try Samples.closed(), at: nil)
    #expect((harness.app.page as? ActivationPage)?.step == .authorise)
    harness.press(.tab, .enter)
    #expect(harness.wallet.agreement.state == .authorised)
    #expect(harness.wallet.consents.last?.purpose == .scoreAuthorisation)
  }

  @Test func anOpenServiceSaysSo() throws {
    var harness = Harness(try Samples.active(), at: nil)
    try expectPicture("activation-open-80-zh", of: harness)
    harness.press(.escape)
    #expect(!(harness.app.page is ActivationPage))
  }

  @Test func longNamesAndManySources() throws {
    var history = try History(Samples.ready())
    for number in 1...3 {
      try history.make(
        .detail(
          .addSource(
            id: nil, kind: .savings, name: "名字特别特别特别特别特别长的储蓄账户 \(number)",
            balanceFen: Money(fen: 1_234_567_89))))
    }
    for size in [Size.small, .normal] {
      var harness = Harness(history.wallet, at: .autopay, size: size)
      if size == .small { harness.press(.tab) }
      harness.press(.letter(" "), .tab)
      try harness.look("autopay-long", size, .zh)
      harness = Harness(history.wallet, at: .details, size: size)
      try harness.look("details-long", size, .zh)
    }
  }

  @Test func troubleKeepsWhatWasTyped() throws {
    var harness = Harness(try Samples.ready(), at: .confirm)
    harness.type("不同意")
    harness.press(.enter, .enter)
    #expect((harness.app.page as? ActivationPage)?.confirm.fields.first?.error != nil)
    harness.press(.control("u"))
    harness.type("同意")
    harness.trouble = Notice(.refusal, Phrase("磁盘已满，没有保存", "The disk is full, nothing was saved"))
    harness.press(.enter, .enter)
    #expect(harness.wallet.agreement.state == .authorised)
    harness.trouble = nil
    harness.press(.enter)
    #expect(harness.wallet.agreement.state == .active)
  }
}
