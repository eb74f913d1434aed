import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// What the screens say is so: all of it, now, and each figure and day from one source.
@Suite struct TruthTests {
  // MARK: All of it

  /// 60 payments, two rows each in a narrow window: the last can be reached.
  @Test(arguments: [Size.small, .normal], Language.allCases)
  func noPageHasALimitOfRows(size: Size, language: Language) throws {
    var harness = Harness(try Samples.sixty(), size: size, language: language)
    harness.open(Screen(ObligationPage(subject: .debt("e1"))))
    #expect(!harness.picture.contains("60/60"))
    harness.press(.letter("G"))
    while !harness.picture.contains("60/60"), harness.app.scrolled > 0 {
      let before = harness.app.scrolled
      harness.press(.pageUp)
      guard harness.app.scrolled < before else { break }
    }
    #expect(harness.picture.contains("60/60"), "\(harness.picture)")
  }

  @Test func inLinesNothingIsLeftOut() throws {
    let harness = Harness(try Samples.hundred(), size: LinearTalk.size, plain: true)
    var app = harness.app
    for key: Key in [.letter("4"), .letter("C")] { _ = app.update(.input(key)) }
    #expect(LinearPage(app).lines.contains { $0.text.contains("100.00") })
    // 20 of 100 are said at once, and that there are 100.
    #expect(LinearPage(app).menu.contains { $0.text.contains("100") }, "\(LinearPage(app).menu.map(\.text))")
  }

  /// 100 payments of ¥1.00 in one month: the list adds up to its total.
  @Test func theCalendarListsWhatItCounts() throws {
    let harness = Harness(try Samples.hundred())
    var page = CalendarPage()
    page.refresh(in: harness.app.context)
    let items = page.list.entries
    #expect(items.count == 100)
    #expect(items.map(\.amount).sum == Money(fen: 100_00))
    #expect(harness.wallet.due(in: page.month(in: harness.app.context)) == Money(fen: 100_00))
  }

  // MARK: Now

  /// What another terminal pays stands on the open page, and on one below that comes back into sight.
  @Test func thePageOfADebtFollowsOtherTerminals() throws {
    var harness = Harness(try Samples.owing(1, days: 5), size: .large)
    harness.open(Screen(ObligationPage(subject: .obligation("o1"))))
    try harness.elsewhere(.repayment(.repay(obligation: "o1", amountFen: Money(fen: 20_01), from: "card")))
    #expect(harness.picture.contains("¥20.01") && harness.picture.contains("¥38.59"), "\(harness.picture)")
    // Opened above the reminders; looked away from and come back to.
    let tab = harness.app.tab
    harness.press(.letter("6"))
    try harness.elsewhere(.repayment(.repay(obligation: "o1", amountFen: Money(fen: 10_02), from: "card")))
    harness.send(.command(tab.command))
    #expect(
      harness.isOnPage(of: .obligation("o1")) && harness.picture.contains("¥10.02"), "\(harness.picture)")
  }

  /// Autopay pays over midnight while the page is open.
  @Test func thePageOfADebtFollowsTheNight() throws {
    var history = try Samples.owing(1, days: 5)
    try history.make(.agreement(.setAutopay(on: true, from: "card", language: .zh)))
    var harness = Harness(history)
    harness.open(Screen(ObligationPage(subject: .obligation("o1"))))
    // Due 7 days after it was bought: in 2 days.
    harness.turn(to: Harness.today + 2)
    #expect(harness.wallet.own("o1")?.state == .settled)
    let rows = harness.picture.split(separator: "\n")
    #expect(rows.contains { $0.contains("11-24") && $0.contains("¥58.60") }, "\(harness.picture)")
  }

  @Test func theJournalFollowsOtherTerminals() throws {
    var harness = Harness(try Samples.owing(1, days: 5))
    harness.open(Screen(JournalPage()))
    let before = harness.journal.count
    try harness.elsewhere(.repayment(.repay(obligation: "o1", amountFen: Money(fen: 20_01), from: "card")))
    #expect(harness.journal.count > before && harness.picture.contains("20.01"), "\(harness.picture)")
  }

  // MARK: The state of the service

  @Test func theStateStandsWhereTheLimitStands() throws {
    var late = Harness(try Samples.owing(1, days: 15))
    late.press(.letter("1"))
    #expect(late.wallet.orderBar == .suspended && late.picture.contains("已暂停，不能下单"))
    var frozen = try History(Samples.busy())
    try frozen.make(.rule(.freeze(days: 30)))
    var home = Harness(frozen.wallet)
    home.press(.letter("1"))
    #expect(home.picture.contains("自主冻结到 12-22"), "\(home.picture)")
    for key in mine(.service) { home.press(key) }
    #expect(home.picture.contains("12-22"))
    var cut = try History(Samples.active())
    try cut.make(.rule(.setLimitCap(amountFen: .zero)))
    var zero = Harness(cut.wallet, day: Samples.start)
    zero.press(.letter("1"))
    #expect(zero.wallet.orderBar == .noLimit && zero.picture.contains("额度为 0，不能下单"), "\(zero.picture)")
    for key in mine(.service) { zero.press(key) }
    #expect(!zero.picture.contains("可以先用后付。") && zero.picture.contains("额度为 0"))
    var closed = Harness(try Samples.closedWithDebt())
    closed.press(.letter("1"))
    #expect(closed.picture.contains("已关闭，不能下单") && !closed.picture.contains("尚未开通"))
    var small = Harness(frozen.wallet, size: .small, language: .en)
    small.press(.letter("1"))
    #expect(small.picture.contains("Frozen until 12-22"))
  }

  // MARK: Late where it was late

  /// 8 days past due, then paid whole.
  @Test func whatWasSettledLateSaysSo() throws {
    var history = try Samples.owing(1, days: 15)
    let payoff = try #require(history.wallet.own("o1")).payoff(on: Harness.today)
    try history.make(.repayment(.repay(obligation: "o1", amountFen: payoff, from: "card")))
    var harness = Harness(history)
    harness.press(.letter("1"))
    #expect(harness.picture.contains("逾期后还清") && !harness.picture.contains("信用记录 +1"))
    harness.open(Screen(ObligationPage(subject: .obligation("o1"))))
    #expect(harness.picture.contains("x 逾期后结清") && !harness.picture.contains("+ 已结清"), "\(harness.picture)")
  }

  /// A plan agreed before anything was late; its first part, due on 12-22, is paid on 12-27 with all the rest.
  @Test func aPartOfAPlanThatWasLateSaysSo() throws {
    var history = try Samples.plannedInTime()
    history.turn(to: Harness.today + 35)
    var harness = Harness(history, day: Harness.today + 35)
    harness.press(.letter("5"))
    #expect(harness.picture.contains("不收逾期费") && !harness.picture.contains("逾期费每天"), "\(harness.picture)")
    #expect(history.wallet.own("o1")?.lateDue == .zero)
    let payoff = try #require(history.wallet.own("o1")).payoff(on: Harness.today + 35)
    try harness.elsewhere(.repayment(.repay(obligation: "o1", amountFen: payoff, from: "card")))
    harness.press(.letter("1"))
    #expect(harness.picture.contains("逾期后还清") && !harness.picture.contains("信用记录 +1"), "\(harness.picture)")
    harness.open(Screen(ObligationPage(subject: .obligation("o1"))))
    #expect(harness.picture.contains("x 逾期后结清"), "\(harness.picture)")
    #expect(harness.picture.contains("逾期已还"), "\(harness.picture)")
  }

  // MARK: One source

  /// The charge of a day at the head of the ladder is what the first charged day adds: of six parts only the first is
  /// late then.
  @Test func theFirstDayLateCostsWhatTheHeadSays() throws {
    var history = try Samples.owing(4, days: 5)
    try history.make(.reschedule(.split(obligation: "o1", count: 6)))
    let own = try #require(history.wallet.own("o1"))
    let next = try #require(own.nextOverdue(after: Harness.today))
    let ladder = LateLadder(of: "o1", in: history.wallet)
    let fourth = try #require(ladder.steps.first { $0.what == .late(4) })
    // ¥39.06 x 0.05 % = ¥0.01953.
    #expect(next.principal == Money(fen: 39_06) && next.on == fourth.day && fourth.charge == Money(fen: 1))
    var harness = Harness(history)
    harness.open(Screen(ObligationPage(subject: .obligation("o1"))))
    #expect(harness.picture.contains("每天 ¥0.01 起"), "\(harness.picture)")
    #expect(Explainer(history.wallet).derivation(of: .lateDaily("o1"))?.value == .money(Money(fen: 1)))
  }

  /// A problem is decided on its 14th day; unanswered, the pause lasts 21.
  @Test(arguments: [false, true])
  func aPauseEndsOnOneDay(isWithheld: Bool) throws {
    var history = try Samples.owing(
      1, days: 5, .dispute(.reportProblem(obligation: "o1", refundFen: Money(fen: 10_00))))
    if isWithheld { try history.make(.issuer(.withholdRefund(obligation: "o1"))) }
    let own = try #require(history.wallet.own("o1"))
    let end = Harness.today + (isWithheld ? 21 : 14)
    #expect(own.pauseEndsOn == end)
    let resumed = LateLadder(of: "o1", in: history.wallet).steps.first {
      if case .resumed = $0.what { true } else { false }
    }
    #expect(resumed?.day == end)
    var harness = Harness(history)
    harness.open(Screen(ObligationPage(subject: .obligation("o1"))))
    #expect(harness.picture.contains("最晚到 \(isWithheld ? "12-13" : "12-06")"), "\(harness.picture)")
  }

  @Test func autopayTakesWhatItSays() throws {
    var history = try Samples.owing(1, days: 5)
    #expect(!history.wallet.debits(try #require(history.wallet.own("o1"))))
    try history.make(.agreement(.setAutopay(on: true, from: "card", language: .zh)))
    #expect(history.wallet.debits(try #require(history.wallet.own("o1"))))
    try history.make(.dispute(.reportReturn(obligation: "o1")))
    #expect(!history.wallet.debits(try #require(history.wallet.own("o1"))))
    var harness = Harness(history)
    harness.open(Screen(ObligationPage(subject: .obligation("o1"))))
    #expect(harness.picture.contains("暂停期间不扣") && !harness.picture.contains("这一笔会扣"))
  }

  /// What falls due in 30 days is one sum wherever it stands.
  @Test func thirtyDaysAreOneSum() throws {
    for wallet in [try Samples.late(), try Samples.busy(), try Samples.owing(1, days: 15).wallet] {
      #expect(wallet.cashFlow.sum == wallet.dueIn30Days())
    }
  }

  /// Ids are lower case, gates and characteristics upper case.
  @Test func anIDIsNoGate() throws {
    let explainer = Explainer(try Samples.active())
    #expect(explainer.figures(askedBy: "e1").isEmpty && explainer.figures(askedBy: "g7").isEmpty)
    #expect(explainer.figures(askedBy: "h2").isEmpty)
    #expect(explainer.figures(askedBy: "E1") == [.gate(.e1)])
    #expect(explainer.figures(askedBy: "G7") == [.gate(.g7)])
    #expect(explainer.figures(askedBy: "H2") == [.points(.h2)])
  }
}

extension Samples {
  /// A debt from elsewhere of 60 payments.
  fileprivate static func sixty() throws -> Wallet {
    var history = try History()
    try history.make(
      .debt(
        .record(
          provider: "花呗", title: "手机",
          instalments: (1...60).map { PlannedPayment(due: start + 30 * $0, amountFen: Money(fen: 1_00)) })))
    return history.wallet
  }

  /// 100 debts from elsewhere of ¥1.00, all due in the month of the pictures.
  fileprivate static func hundred() throws -> Wallet {
    var history = try History()
    for number in 1...100 {
      try history.make(
        .debt(
          .record(
            provider: "花呗", title: "第 \(number) 件",
            instalments: [PlannedPayment(due: Harness.today + number % 5, amountFen: Money(fen: 1_00))])))
    }
    history.turn(to: Harness.today)
    return history.wallet
  }

  /// A plan of 6 months agreed before the due day.
  fileprivate static func plannedInTime() throws -> History {
    try owing(3, days: 5, .reschedule(.startPlan(obligation: "o1", count: 6, declaresHardship: true)))
  }
}
