import Testing
import WalletText

@testable import PayLater

@Suite struct GateTextTests {
  static let today = DayTextTests.today

  /// One check of every gate, with the figures and remedies that the rules give it.
  static func checks(passed: Bool) -> [GateCheck] {
    [
      GateCheck(.g1, passed, remedy: .activate), GateCheck(.g1, passed, remedy: .liftSuspension),
      GateCheck(.g2, passed, remedy: .verifyIdentity), GateCheck(.g3, passed, remedy: .authoriseScore),
      GateCheck(.g4, passed, value: 686, bound: 700, remedy: .raiseScore),
      GateCheck(.g5, passed, value: 6, remedy: .payOverdue), GateCheck(.g6, passed, remedy: .wait),
      GateCheck(.g7, passed, value: 40_00, bound: 99_60, remedy: .repayFirst),
      GateCheck(.g8, passed, value: 400_00, bound: 300_00, remedy: .lowerAmount),
      GateCheck(.g9, passed, value: 2, bound: 2, remedy: .finishOpenOrder),
      GateCheck(.g10, passed, value: 2_500_00, bound: 2_400_00, remedy: .repayFirst),
      GateCheck(.g10, passed, value: 2_000_00, bound: 500_00, remedy: .declareIncome),
      GateCheck(.g11, passed, value: 900_00, bound: 800_00, remedy: .raiseOwnCap),
      GateCheck(.g12, passed, remedy: .waitForFreeze), GateCheck(.g12, passed, remedy: .unblockMerchant),
      GateCheck(.g13, passed, remedy: .payAtOnce), GateCheck(.g14, passed, remedy: .addFundingSource),
      GateCheck(.e1, passed, value: 0, bound: 600, remedy: .authoriseScore),
      GateCheck(.e1, passed, value: 592, bound: 600, remedy: .raiseScore),
      GateCheck(.e2, passed, value: 0, remedy: .payOverdue), GateCheck(.e3, passed, remedy: .wait),
      GateCheck(.e4, passed, remedy: .addFundingSource), GateCheck(.e5, passed, remedy: .addAddress),
    ]
  }

  @Test func everyGateIsFit() {
    #expect(Set(Self.checks(passed: false).map(\.gate)) == Set(Gate.allCases))
    expectFit(Gate.allCases.map(\.phrase) + Remedy.allCases.map(\.phrase))
    for check in Self.checks(passed: false) {
      expectFit([check.failure, check.sentence(on: Self.today)])
      #expect(check.failure.zh.hasSuffix("。") && check.failure.en.hasSuffix("."))
    }
    for check in Self.checks(passed: true) {
      expectFit([check.passingNote(incomeDeclared: true), check.passingNote(incomeDeclared: false)])
    }
    expectFit([GateText.allPass(14), GateText.failing(1, of: 14), GateText.failing(2, of: 14)])
  }

  /// A gate may come without figures, as JSON allows: it still says something whole.
  @Test func figuresMayBeMissing() {
    for gate in Gate.allCases {
      let check = GateCheck(gate, false, remedy: .wait)
      expectFit([check.failure, check.passingNote(incomeDeclared: true)])
    }
  }

  @Test func sentences() {
    var check = GateCheck(.g7, false, value: 40_00, bound: 99_60, remedy: .repayFirst)
    check.clears = Self.today + 3
    #expect(check.sentence(on: Self.today).zh == "可用额度不够：还有 ¥40.00，这单要 ¥99.60。先还一部分，或者现在付。最早 11-25 起可以。")
    #expect(
      check.sentence(on: Self.today).en
        == "Not enough limit: ¥40.00 available, this order needs ¥99.60. Repay some first, or pay at once. Possible from 11-25 on."
    )
    #expect(
      Remedy.wait.clears(Self.today + 3, on: Self.today) == Phrase("最早 11-25 起可以。", "Possible from 11-25 on.")
    )
    #expect(
      Remedy.raiseScore.clears(Self.today + 3, on: Self.today)
        == Phrase("只等的话，最早 11-25 起可以。", "By waiting alone: from 11-25 on."))
    let burden = GateCheck(.g10, false, value: 2_500_00, bound: 2_400_00, remedy: .repayFirst)
    #expect(burden.failure.zh == "30 天内要还 ¥2,500.00，占收入 31%，最多 30%。")
  }

  @Test func notes() {
    let score = GateCheck(.g4, true, value: 686, bound: 600, remedy: .raiseScore)
    #expect(score.passingNote(incomeDeclared: true) == Phrase("信用分 686", "score 686"))
    let burden = GateCheck(.g10, true, value: 960_00, bound: 2_400_00, remedy: .repayFirst)
    #expect(burden.passingNote(incomeDeclared: true) == Phrase("收入的 12%", "12% of income"))
    #expect(burden.passingNote(incomeDeclared: false).zh == "还得起")
    let open = GateCheck(.g9, true, value: 1, bound: 4, remedy: .finishOpenOrder)
    #expect(open.passingNote(incomeDeclared: true) == Phrase("未了结 1 笔", "1 open order"))
    #expect(GateText.allPass(14).zh == "共 14 项通过")
  }
}
