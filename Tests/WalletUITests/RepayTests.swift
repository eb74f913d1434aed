import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

@Suite struct RepayTests {
  static let sizes: [Size] = [.small, .normal, .large]

  @Test(arguments: sizes, Language.allCases)
  func list(size: Size, language: Language) throws {
    try screen("repay", size, language, of: Samples.busy(), keys: [.letter("4")])
    try screen("repay-late", size, language, of: Samples.late(), keys: [.letter("4")])
  }

  @Test(arguments: [Size.small, .normal])
  func manyAndNone(size: Size) throws {
    try screen("repay-many", size, of: Samples.many(), keys: [.letter("4"), .pageDown])
    try screen("repay-none", size, of: Samples.active(), keys: [.letter("4")])
    try screen(
      "repay-filter", size, of: Samples.many(),
      keys: [.letter("4"), .letter("/"), .letter("3"), .letter("9")])
  }

  @Test(arguments: sizes, Language.allCases)
  func detail(size: Size, language: Language) throws {
    try screen("owed", size, language, of: Samples.busy(), keys: [.letter("4"), .enter])
    try screen("owed-late", size, language, of: Samples.late(), keys: [.letter("4"), .enter])
  }

  @Test(arguments: [Size.small, .normal], Language.allCases)
  func details(size: Size, language: Language) throws {
    let last: [Key] = [.letter("4"), .letter("G"), .enter]
    try screen("owed-held", size, language, of: Samples.busy(), keys: last)
    try screen("owed-settled", size, language, of: Samples.late(), keys: last)
    try screen("owed-debt", size, language, of: Samples.busy(), keys: [.letter("4"), .down, .enter])
  }

  @Test func belowTheFoldIsReached() throws {
    try screen(
      "owed-below", .small, of: Samples.late(), keys: [.letter("4"), .enter, .pageDown, .pageDown, .pageDown])
    var harness = Harness(try Samples.late(), size: .small)
    harness.press(.letter("4"), .enter)
    let top = harness.picture
    harness.press(.letter("G"), .letter("g"))
    #expect(harness.picture == top)
    harness.press(.down, .down, .up, .up, .up)
    #expect(harness.picture == top)
  }

  /// 'x and danger = late, ! = due' (look.md), the same sign wherever it is said.
  @Test func lateHasOneSign() throws {
    var harness = Harness(try Samples.many())
    harness.press(.letter("4"), .enter)
    let late = harness.picture.split(separator: "\n").filter { $0.contains("已逾期") }
    #expect(late.count == 2 && late.allSatisfy { $0.contains("x 已逾期") && !$0.contains("!") }, "\(late)")
  }

  /// 'Amounts end in the same column' (look.md), those of a schedule too.
  @Test(arguments: Language.allCases)
  func amountsEndInOneColumn(language: Language) throws {
    let busy = (try Samples.busy(), [Key.letter("4"), .down, .enter])
    let split = (try Samples.split().wallet, [Key.letter("4"), .enter])
    for (wallet, keys) in [busy, split] {
      var harness = Harness(wallet, language: language, day: wallet.businessDay)
      for key in keys { harness.press(key) }
      let canvas = harness.app.bodyCanvas(Size(columns: 80, rows: 17))
      let rows = canvas.frame.text().split(separator: "\n").filter {
        $0.wholeMatch(of: /.*¥[0-9,.]+ */) != nil
      }
      #expect(rows.count > 2 && rows.allSatisfy { width(of: String($0)) == 78 }, "\(rows)")
    }
  }

  /// A day of grace is due and not late; a payment that is paused is neither.
  @Test func daysOfAMonthAreMarked() throws {
    let paused = try Samples.returning().wallet
    let item = try #require(paused.dueItems.first { $0.standing == .paused })
    #expect(MonthGrid(item.due.calendarMonth, of: paused).marks[item.due] == nil)
    var harness = Harness(try Samples.busy())
    let due = Harness.today
    for (days, mark) in [(0, MonthGrid.Mark.soon), (3, .soon), (4, .late)] {
      harness.turn(to: due + days)
      #expect(MonthGrid(due.calendarMonth, of: harness.wallet).marks[due] == mark, "\(days)")
    }
  }

  @Test func aMonthSaysWhatItsMarksMean() throws {
    let harness = Harness(try Samples.late())
    let month = Harness.today.calendarMonth
    #expect(
      MonthGrid(month, of: harness.wallet).legend(columns: 35, in: harness.app.context)
        == "x 已逾期 ! 要还 + 已还清 [ ] 今天")
    #expect(
      MonthGrid(month + 1, of: harness.wallet).legend(columns: 35, in: harness.app.context) == "! 要还")
    #expect(MonthGrid(month + 9, of: harness.wallet).legend(columns: 35, in: harness.app.context).isEmpty)
  }

  /// Above the days before the first payment stands nothing: what is due is told from what is not.
  @Test func nothingStandsWhereNothingIsDue() throws {
    var history = try History(Samples.active())
    try history.make(
      .debt(
        .record(
          provider: "淘宝", title: "手机",
          instalments: [PlannedPayment(due: history.wallet.businessDay + 15, amountFen: Money(fen: 46_00))])))
    let harness = Harness(history.wallet, day: history.wallet.businessDay)
    var canvas = Canvas(size: Size(columns: 80, rows: 6), context: harness.app.context)
    canvas.cashFlow()
    let rows = canvas.frame.text().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[0].contains("30 天内要还 ¥46.00，不到收入的 1%"))
    #expect(rows[2] == "  " + String(repeating: " ", count: 17) + "⢀" + String(repeating: "⣀", count: 17))
  }

  /// The text of the mandate and the buttons below it fit into the usual window together.
  @Test(arguments: Language.allCases)
  func theMandateIsAnsweredWhereItIsRead(language: Language) throws {
    var harness = Harness(try Samples.busy(), language: language)
    harness.press(.letter("4"), .letter("A"))
    #expect(harness.picture.contains("[ \(ButtonText.confirm[language]) ]"), "\(harness.picture)")
  }

  @Test(arguments: sizes, Language.allCases)
  func questions(size: Size, language: Language) throws {
    let choose: [Key] = [.letter("4"), .letter("p"), .shiftTab, .right]
    try screen("pay", size, language, of: Samples.late(), keys: choose)
    try screen(
      "pay-all", size, language, of: Samples.busy(), keys: [.letter("4"), .letter("P"), .shiftTab, .right])
    try screen("calendar", size, language, of: Samples.late(), keys: [.letter("4"), .letter("C")])
  }

  @Test(arguments: Language.allCases)
  func smallQuestions(language: Language) throws {
    try screen(
      "pay-debt", .normal, language, of: Samples.busy(), keys: [.letter("4"), .down, .letter("p")])
    try screen("autopay-one", .normal, language, of: Samples.busy(), keys: [.letter("4"), .letter("T")])
    try screen(
      "owed-why", .normal, language, of: Samples.late(), keys: [.letter("4"), .enter, .letter("w")])
  }
}

extension RepayTests {
  /// Whether one obligation is left out of autopay is chosen each time: nothing is filled in, and it says how it is now.
  @Test(arguments: Language.allCases) func nothingIsChosenOfOneObligation(language: Language) throws {
    let context = Harness(try Samples.late(), language: language).app.context
    let question = Question.obligationAutopay("o1")
    let form = Form(question.fields(nil, context), buttons: [])
    #expect(form.choice(.autopay) == nil)
    let deed = try #require(question.buttons.first?.request)
    #expect(throws: Refusal.self) { try deed(form, context) }
    let own = try #require(context.wallet.own("o1"))
    let lines = question.lines(form, context).map { $0.spans.map(\.text).joined() }
    #expect(lines.contains { $0.contains(context[ObligationPageText.autopay(own.autopay)]) })
  }
}
