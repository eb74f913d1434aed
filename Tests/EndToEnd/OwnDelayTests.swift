import Foundation
import Testing

/// The user's own 24-hour delay, by `apply` in the real program: refused with the next day, announced, placed.
@Suite struct OwnDelayTests {
  private static let order =
    #"{"placeOrder":{"merchant":"good-again-repairs","lines":[{"offer":"phone-screen","quantity":1}],"pay":"now","from":"card"}}"#
  private static let announcement =
    #"{"announceOrder":{"merchant":"good-again-repairs","lines":[{"offer":"phone-screen","quantity":1}]}}"#

  @Test func waitsADay() throws {
    let program = Program()
    try program.oweInShop()
    // The order paid at once for ¥299.00 is above ¥200.00; it is 2026-01-06.
    let first = try program.apply(
      [#"{"setDelay":{"aboveFen":20000}}"#, Self.order, Self.announcement, Self.order], first: 50)
    #expect(first[1].text("refused.gates.0.gate") == "G12")
    #expect(first[1].text("refused.gates.0.remedy") == "announceOrder")
    #expect(first[1].text("refused.gates.0.clears") == "2026-01-07")
    #expect(first[2].text("ok.day") == "2026-01-07")
    #expect(first[3].text("refused.gates.0.remedy") == "waitADay")
    let second = try program.apply(
      [#"{"closeDays":{"until":"2026-01-07"}}"#, Self.order, Self.order], first: 60)
    #expect(second[1].text("ok.order") == "o2")
    // It is used up.
    #expect(second[2].text("refused.gates.0.clears") == "2026-01-08")
    #expect(try program.run("verify").status == 0)
  }
}
