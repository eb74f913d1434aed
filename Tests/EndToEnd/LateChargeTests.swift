import Foundation
import Testing

/// The check figures of the late charge, out of the real program.
@Suite struct LateChargeTests {
  /// Days past due and the charge in fen on ¥299.00 that nobody pays: 0.05 % a day from the fourth day on, rounded
  /// down once.
  private static let figures = [(3, 0), (4, 14), (7, 59), (10, 104), (30, 403), (90, 1_300)]

  @Test func twoHundredAndNinetyNineUnpaid() throws {
    let program = Program()
    try program.oweInShop()
    #expect(try program.report("status").text("obligations.0.due") == "2026-01-20")
    for (index, (days, charge)) in LateChargeTests.figures.enumerated() {
      try program.apply([#"{"closeDays":{"until":"\#(try day(days))"}}"#], first: 100 + index)
      let status = try program.report("status")
      #expect(status.number("obligations.0.daysPastDue") == days)
      #expect(status.number("obligations.0.chargeFen") == charge, "after \(days) days")
      #expect(status.number("obligations.0.payoffFen") == 29_900 + charge)
      #expect(status.text("agreement") == (days > 3 ? "suspended" : "active"))
    }
  }

  /// The day so many days after 2026-01-20.
  private func day(_ days: Int) throws -> String {
    let start = try #require(ISO8601DateFormatter().date(from: "2026-01-20T12:00:00Z"))
    return String(
      ISO8601DateFormatter().string(from: start.addingTimeInterval(Double(days) * 86_400)).prefix(10))
  }
}
