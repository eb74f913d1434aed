import Testing
import WalletText

@testable import PayLater

@Suite struct ReminderTextTests {
  static let today = DayTextTests.today
  static let names = EventTextTests.names

  static let abouts: [Reminder.About] =
    Reminder.offsets.flatMap {
      [
        Reminder.About.due(obligation: "o7", instalment: 1, due: today - $0, offset: $0),
        .debtDue(debt: "d1", instalment: 2, due: today - $0, offset: $0),
      ]
    } + [
      .placed(order: "o7"), .shipped(order: "o7"), .expired(order: "o7"),
      .autoReceiptSoon(order: "o7", on: today + 3), .received(order: "o7", due: today + 14),
      .received(order: "o7", due: nil), .debitFailed(obligation: "o7", next: today + 1),
      .debitFailed(obligation: "o7", next: nil), .debited(obligation: "o7", amount: Money(fen: 58_60)),
      .repaid(obligation: "o7", amount: Money(fen: 120_00), settled: .onTime),
      .repaid(obligation: "o7", amount: Money(fen: 120_00), settled: .late),
      .repaid(obligation: "o7", amount: Money(fen: 20_00), settled: nil), .scoreChanged(from: 622, to: 686),
      .limitChanges(from: .zero, to: Money(fen: 500_00), on: today + 7),
      .suspended(reasons: SuspensionReason.allCases), .reinstated, .closed,
    ]

  /// In the words of look.md: '还款 ¥120.00  山禾鲜果，按时', '信用记录 +1'.
  @Test func aReceiptSaysWhatItClosed() {
    func receipt(_ settled: Reminder.Settlement?) -> Reminder.About {
      .repaid(obligation: "o7", amount: Money(fen: 120_00), settled: settled)
    }
    let onTime = receipt(.onTime)
    #expect(
      onTime.title(Self.names, on: Self.today)
        == Phrase("还款 ¥120.00  山禾鲜果，按时", "Repaid ¥120.00  Hillside Fruit, on time"))
    #expect(ReminderText.record(onTime)?.zh == "信用记录 +1")
    #expect(ReminderText.record(receipt(.late)) == nil && ReminderText.record(receipt(nil)) == nil)
  }

  @Test func everyReminderIsFit() {
    for about in Self.abouts {
      expectFit([about.title(Self.names, on: Self.today), about.detail(Self.names, on: Self.today)])
    }
  }

  @Test(arguments: [
    (-5, "还有 5 天到期  山禾鲜果", "Due in 5 days  Hillside Fruit"),
    (-1, "明天到期  山禾鲜果", "Due tomorrow  Hillside Fruit"),
    (0, "今天到期  山禾鲜果", "Due today  Hillside Fruit"), (3, "宽限期第 3 天  山禾鲜果", "Day 3 of grace  Hillside Fruit"),
    (4, "已逾期 4 天  山禾鲜果", "4 days late  Hillside Fruit"),
  ])
  func titles(_ offset: Int, _ zh: String, _ en: String) {
    let about = Reminder.About.due(obligation: "o7", instalment: 1, due: Self.today - offset, offset: offset)
    #expect(about.title(Self.names, on: Self.today) == Phrase(zh, en))
  }

  /// The grace period is ours; what another provider allows is not known here.
  @Test func debtsFromElsewhereHaveNoGrace() {
    let about = Reminder.About.debtDue(debt: "d1", instalment: 1, due: Self.today - 1, offset: 1)
    #expect(about.title(Self.names, on: Self.today) == Phrase("已逾期 1 天  淘宝", "1 day late  Taobao"))
    let debt = Self.item(.debt("d1"), 100, days: 2, .overdue)
    #expect(LoginText.item(debt, Self.names).zh == "x 已逾期 2 天  淘宝  ¥1.00")
    let own = Self.item(.obligation("o7"), 100, days: 2, .inGrace)
    #expect(LoginText.item(own, Self.names).zh == "! 宽限期第 2 天  山禾鲜果  ¥1.00")
  }

  /// The figures of the sketch of the reminders.
  @Test func whatNotPayingBrings() {
    #expect(
      LatenessText.ifUnpaid(due: Self.today, daily: Money(fen: 2), by: .current, on: Self.today).zh
        == "11-25 止不收费，不影响信用分；11-26 起每天 ¥0.02，并暂停下单")
    expectFit(
      [0, 2].map {
        LatenessText.ifUnpaid(due: Self.today, daily: Money(fen: $0), by: .current, on: Self.today)
      })
  }

  static func item(
    _ subject: DueItem.Subject, _ fen: Int64, days: Int, _ standing: Standing, of count: Int = 1
  )
    -> DueItem
  {
    DueItem(
      subject: subject, instalment: min(2, count), instalments: count, due: today - days,
      amount: Money(fen: fen), daysPastDue: days, standing: standing)
  }

  @Test func login() {
    var names = Self.names
    names.obligations["o9"] = Phrase("云杉书店", "Spruce Books")
    let fruit = Self.item(.obligation("o7"), 58_60, days: 0, .dueToday)
    let books = Self.item(.obligation("o9"), 240_40, days: -3, .upcoming)
    let taobao = Self.item(.debt("d1"), 198_60, days: -9, .upcoming, of: 3)
    let line = LoginText.line([fruit, books, taobao], names)
    #expect(line?.zh == "! 今天到期  山禾鲜果  ¥58.60     还有 2 笔在 9 天内，共 ¥439.00     sesame 打开")
    #expect(
      line?.en
        == "! due today  Hillside Fruit  ¥58.60     2 more within 9 days, ¥439.00 in all     sesame to open")
    #expect(line?.masked.zh == "! 今天到期  山禾鲜果  ¥***     还有 2 笔在 9 天内，共 ¥***     sesame 打开")
    #expect(LoginText.item(taobao, names).zh == "  还有 9 天到期  淘宝 2/3  ¥198.60")
    #expect(LoginText.line([fruit], names)?.zh == "! 今天到期  山禾鲜果  ¥58.60     sesame 打开")
    #expect(LoginText.line([], names) == nil)
  }

  @Test func loginInThreeLines() {
    let items = [
      Self.item(.obligation("o7"), 100, days: 6, .overdue),
      Self.item(.obligation("o7"), 200, days: 0, .dueToday),
      Self.item(.obligation("o7"), 300, days: 0, .dueToday), Self.item(.debt("d1"), 400, days: -1, .upcoming),
    ]
    let lines = LoginText.lines(items, Self.names).map(\.zh)
    #expect(
      lines == [
        "x 已逾期 6 天  山禾鲜果  ¥1.00", "! 今天到期  山禾鲜果  ¥2.00", "  还有 2 笔，1 笔已到期，共 ¥7.00",
      ])
    #expect(LoginText.lines(Array(items.prefix(3)), Self.names).count == 3)
    #expect(LoginText.rest(Array(items.prefix(3))).en == "3 more due, ¥6.00 in all")
    #expect(LoginText.rest([items[3]]).en == "1 more within 1 day, ¥4.00 in all")
  }

  /// Debts of one name are told apart by their titles, a long one cut, and by their ids where even those are alike.
  @Test func whatIsNamedAlikeIsToldApart() {
    var names = Self.names
    for (id, title) in [("e1", "手机"), ("e2", "一件名字特别长的羽绒服外套"), ("e3", "手机")] as [(DebtID, String)] {
      names.debts[id] = Phrase(same: "花呗")
      names.titles[id] = Phrase(same: title)
    }
    let items = ["e1", "e2", "e3", "d1"].map { Self.item(.debt(DebtID($0)), 100, days: 0, .dueToday) }
    #expect(
      LoginText.lines(items, names, most: 4).map(\.zh) == [
        "! 今天到期  花呗 手机 e1  ¥1.00", "! 今天到期  花呗 一件名字特别长的羽绒服..  ¥1.00",
        "! 今天到期  花呗 手机 e3  ¥1.00", "! 今天到期  淘宝  ¥1.00",
      ])
    #expect(LoginText.lines([items[0], items[3]], names).map(\.zh).first == "! 今天到期  花呗  ¥1.00")
  }

  @Test func sums() {
    #expect(
      ReminderText.in30Days(Money(fen: 497_60), incomePercent: 6)
        == Phrase("30 天内要还 ¥497.60，收入的 6%", "¥497.60 in 30 days, 6% of income"))
    // Something is not nothing.
    #expect(
      ReminderText.in30Days(Money(fen: 46_00), incomePercent: 0)
        == Phrase("30 天内要还 ¥46.00，不到收入的 1%", "¥46.00 in 30 days, under 1% of income"))
    #expect(ReminderText.read(4).zh == "已读 4 条")
  }
}
