import Testing

@testable import PayLater

/// The codes of figures are public: programs ask by them. These are those of formats.md and of JSON that was written.
@Suite struct FigureCodeTests {
  @Test(arguments: [
    (Figure.owed, "owed"), (.row, "row"), (.payoff("o1"), "payoff:o1"), (.points(.h2), "points:H2"),
    (.gate(.g7), "gate:G7"), (.dueOn(day("2026-01-09")), "dueOn:2026-01-09"),
    (.dueInMonth(day("2026-01-09").calendarMonth), "dueInMonth:2026-01"),
    (.payment(.debt("e1"), day("2026-01-09")), "payment:e1:2026-01-09"),
    (.payable(.obligation("o1"), 2), "payable:o1:2"), (.dueGroup(.late), "dueGroup:late"),
    (.foreignDueGroup(.cny, .soon), "foreignDueGroup:CNY:soon"), (.lateDay("o1", 3), "lateDay:o1:3"),
    (.lateOn("o1", day("2026-02-07")), "lateOn:o1:2026-02-07"),
    (.quotePayment("o1", 6, 2), "quotePayment:o1:6:2"),
    (.movedCharge(.obligation("o1"), 2, 3), "movedCharge:o1:2:3"), (.debtDue("e1", 2), "debtDue:e1:2"),
    (.balance("f1"), "balance:f1"), (.ordered("o1"), "ordered:o1"), (.fact(.closed24), "fact:closed24"),
    (.condition(.pastGrace), "condition:pastGrace"), (.lateOf(2, 30), "lateOf:2:30"), (.one("o1"), "one:o1"),
  ])
  func codes(_ figure: Figure, _ code: String) {
    #expect(figure.code == code)
  }

  @Test func aFigureKnowsWhoseItIs() {
    #expect(Figure.lateAhead("o1", day("2026-02-07")).obligation == "o1")
    #expect(Figure.movement(.obligation("o1"), 1).obligation == "o1")
    #expect(Figure.payable(.debt("e1"), 1).debt == "e1")
    #expect(Figure.debtLateCost("e1", day("2026-02-07")).debt == "e1")
    #expect(Figure.balance("f1").obligation == nil && Figure.balance("f1").debt == nil)
    #expect(Figure.lateSum("o1").unit == .tenThousandths && Figure.due("o1", 1).unit == nil)
  }
}
