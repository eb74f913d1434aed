import PayLater
import Testing
import WalletText

/// The words for the states and kinds of the domain.
@Suite struct StateTextTests {
  @Test func everyWordIsFit() {
    expectFit(Agreement.State.allCases.flatMap { [$0.phrase, $0.meaning] })
    expectFit([Agreement.Authorisation.notGiven, .given, .withdrawn].map(\.phrase))
    expectFit(SuspensionReason.allCases.flatMap { [$0.phrase, $0.clearing] })
    expectFit(Contact.Kind.allCases.map(\.phrase) + FundingSource.Kind.allCases.map(\.phrase))
    expectFit(Order.State.allCases.map(\.phrase) + Order.State.allCases.compactMap(\.next))
    expectFit(Obligation.State.allCases.map(\.phrase))
    expectFit(Dispute.Kind.allCases.map(\.phrase))
    expectFit([Merchant.Channel.online, .inStore].map(\.phrase) + PayHow.allCases.map(\.phrase))
    expectFit(Band.allCases.map(\.phrase) + Dimension.allCases.map(\.phrase))
    expectFit(ConsentReceipt.Purpose.allCases.map(\.phrase))
    expectFit([ConsentReceipt.Answer.yes, .no, .withdrawn].map(\.phrase))
    expectFit([Payment.By.hand, .autopay].map(\.phrase))
    expectFit([Payment.Part.Kind.lateCharge, .instalmentCharge, .principal].map(\.phrase))
    expectFit([
      AppText.name, AppText.demoIssuer, AppText.sandbox, AppText.tagline, AppText.tooSmall,
      MerchantText.badge,
      MerchantText.atOnceOnly, ScoreText.honesty, IdentityText.sampleAdvice, SuspensionText.reinstated,
    ])
  }

  @Test func wordsOfTheGlossary() {
    #expect(Band.allCases.map(\.phrase.zh) == ["较差", "中等", "良好", "优秀", "极好"])
    #expect(Band.allCases.map(\.phrase.en) == ["poor", "fair", "good", "very good", "excellent"])
    #expect(Dimension.allCases.map(\.phrase.zh) == ["信用历史", "履约能力", "行为偏好", "身份特质", "人脉关系"])
    let tabs = [
      TabText.home, TabText.score, TabText.merchants, TabText.repay, TabText.reminders, TabText.mine,
    ]
    #expect(tabs.map(\.zh) == ["首页", "信用", "商家", "还款", "提醒", "我的"])
    #expect(ConsentReceipt.Purpose.agreement.phrase.zh == "服务开通协议")
    #expect(AppText.name == Phrase("芝麻先用后付", "Sesame Pay-Later"))
  }

  @Test(arguments: [
    (Standing.upcoming, -3, "还有 3 天到期", "due in 3 days"), (.upcoming, -1, "明天到期", "due tomorrow"),
    (.dueToday, 0, "今天到期", "due today"), (.inGrace, 2, "宽限期第 2 天", "day 2 of grace"),
    (.overdue, 6, "已逾期 6 天", "6 days late"), (.settled, 0, "已结清", "settled"),
    (.paused, 5, "已暂停计逾期，停在 5 天", "paused at 5 days past due"), (.paused, 0, "已暂停计逾期", "paused"),
  ])
  func standings(_ standing: Standing, _ days: Int, _ zh: String, _ en: String) {
    #expect(standing.phrase(days: days) == Phrase(zh, en))
  }

  @Test(arguments: Standing.allCases) func standingsFit(_ standing: Standing) {
    expectFit([-2, -1, 0, 1, 2].map { standing.phrase(days: $0) })
    #expect(standing.mark.count == 1)
  }

  @Test(arguments: [
    (Term.days(14), "收货后 14 天内还", "due 14 days after receipt"),
    (.days(0), "收货当天还", "due on the day of receipt"),
    (.days(1), "收货后 1 天内还", "due 1 day after receipt"),
    (.statement(10), "收货次月 10 日还 (账单)", "due on the 10th of the month after receipt (statement)"),
  ])
  func terms(_ term: Term, _ zh: String, _ en: String) {
    #expect(term.phrase == Phrase(zh, en))
    expectFit([term.phrase, term.short])
  }

  @Test func orderNumbers() {
    #expect(OrderID("o7").phrase == Phrase("订单 0007", "order 0007"))
    #expect(OrderID("o12345").number == "12345")
    #expect(OrderID("x-y").number == "x-y")
    #expect(OrderID("7").number == "7")
  }

  @Test func scoreLines() {
    let day = DayTextTests.today
    #expect(ScoreText.scoreAndBand(686) == Phrase("686 优秀", "686 very good"))
    #expect(ScoreText.change(64) == Phrase("比上次 +64", "+64 since last time"))
    #expect(ScoreText.change(-4).zh == "比上次 -4")
    #expect(ScoreText.nextReview(day + 14, on: day).zh == "下次评估 12-06")
    #expect(ScoreText.cap(Rating(points: [], cap: 950)) == nil)
    #expect(ScoreText.cap(Rating(points: [], cap: 649))?.zh == "有款项超过宽限期，最高 649 分")
    #expect(ScoreText.cap(Rating(points: [], cap: 449))?.zh == "12 个月内有核销，最高 449 分")
  }

  @Test func suspended() {
    #expect(SuspensionText.suspended([.pastGrace, .selfFreeze]).zh == "先用后付已暂停：有款项超过宽限期、自主冻结中")
    expectFit([SuspensionText.suspended(SuspensionReason.allCases), SuspensionText.suspended([])])
  }
}
