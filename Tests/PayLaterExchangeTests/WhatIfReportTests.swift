import Foundation
import Testing

@testable import PayLater
@testable import PayLaterExchange

/// What `what-if` and `why` print.
@Suite struct WhatIfReportTests {
  private func report(_ json: String?, until day: String? = nil, of scene: Scene) throws -> WhatIfReport {
    let until = try day.map { try #require(Day(iso: $0)) }
    guard let json else {
      return WhatIfReport(
        try scene.wallet.whatIf(until: until ?? scene.wallet.businessDay), request: nil, until: until)
    }
    let request = try Scene.request(json)
    let whatIf = try scene.wallet.whatIf(
      request, at: .sandbox(scene.wallet.businessDay, seed: 7), with: scene.outside, until: until)
    return WhatIfReport(whatIf, request: request, until: until)
  }

  @Test func aPaymentLowersWhatIsOwedAndItsDue() throws {
    let report = try report(
      #"{"recordDebtPayment":{"debt":"e1","amountFen":10000}}"#, of: Scene.owing())
    #expect(report.before.owedFen == Money(fen: 15_050) && report.after.owedFen == Money(fen: 5_050))
    #expect(report.before.dueIn30DaysFen == Money(fen: 10_000) && report.after.dueIn30DaysFen == .zero)
    #expect(report.dues.map(\.id) == ["e1"] && report.dues.map(\.instalment) == [1])
    #expect(report.dues.first?.before?.due == Day(iso: "2026-01-10") && report.dues.first?.after == nil)
    #expect(report.standings.isEmpty && report.funding.isEmpty)
    // Nothing but itself happens.
    #expect(report.happenings.map(\.kind) == [.event])
  }

  /// Late cost by the terms that the user knows: 12 % a year on ¥100 for 10 days is ¥0.32, floored; and ¥5 once.
  @Test func latenessCostsWhatItsTermsSay() throws {
    let scene = try Scene(
      #"""
      {"recordDebt":{"provider":"花呗","title":"手机","details":{"yearlyRateHundredths":1200,"lateFeeFen":500},
        "instalments":[{"due":"2026-01-10","amountFen":10000}]}}
      """#)
    let report = try report(nil, until: "2026-01-20", of: scene)
    #expect(report.request == nil && report.until == Day(iso: "2026-01-20"))
    #expect(report.after.day == Day(iso: "2026-01-20"))
    #expect(report.lateCosts.map(\.id) == ["e1"] && report.lateCosts.map(\.beforeFen) == [.zero])
    #expect(report.lateCosts.map(\.afterFen) == [Money(fen: 532)])
    #expect(report.standings.map(\.daysPastDueBefore) == [0])
    #expect(report.standings.map(\.daysPastDueAfter) == [10])
    // Nothing is booked from them.
    #expect(report.after.owedFen == Money(fen: 10_000) && report.after.lateChargeFen == .zero)
    #expect(report.happenings.contains { $0.kind == .due && $0.id == "e1" && $0.instalment == 1 })
  }

  @Test func whatIsNotThereIsNull() throws {
    let json = try printed(report(nil, until: "2026-01-07", of: Scene()))
    #expect(json["request"] is NSNull && json["until"] as? String == "2026-01-07")
    let before = try #require(json["before"] as? [String: Any])
    #expect(before["score"] is NSNull && before["nextScore"] is NSNull)
  }

  @Test func aRefusalIsPrintedByItsCode() throws {
    let json = try printed(RefusalReport(.unknown(.order, "o9")))
    let refused = try #require(json["refused"] as? [String: Any])
    #expect(refused as? [String: String] == ["reason": "unknown", "kind": "order", "id": "o9"])
  }

  @Test(arguments: [
    (Derivation.Value.number(29_900, .fen), #"{"valueFen":29900}"#),
    (.number(1_200, .smallest(Currency(code: "USD") ?? .cny)), #"{"currency":"USD","valueFen":1200}"#),
    (.number(622, .points), #"{"number":622,"unit":"points"}"#),
    (.day(Day(iso: "2026-01-08") ?? Day(number: 0)), #"{"day":"2026-01-08"}"#),
    (.flag(true), #"{"holds":true}"#), (.standing(.overdue), #"{"standing":"overdue"}"#),
    (.service(.active), #"{"service":"active"}"#), (.nothing, "null"),
  ])
  func aValueIsPrintedByItsKind(value: Derivation.Value, json: String) throws {
    #expect(try JSONText.line([Worth(value: value)]) == "[\(json)]")
  }

  /// What is owed is the sum of what is owed of each: the tree adds up, and names the rule.
  @Test func theTreeOfWhatIsOwedAddsUp() throws {
    let scene = try Scene.owing()
    let tree = DerivationTree(try #require(scene.wallet.derivation(of: .owed)))
    let report = WhyReport("owed", on: scene.wallet.businessDay, [tree]) { _ in [] }
    let node = try #require(report.derivations.first)
    #expect(node.figure == "owed" && node.value == Worth(value: .number(15_050, .fen)))
    #expect((1...17).contains(node.section) && !node.operation.isEmpty)
    #expect(node.terms.contains { $0.value == Worth(value: .number(15_050, .fen)) })
  }
}
