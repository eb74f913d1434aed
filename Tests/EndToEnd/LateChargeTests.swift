import Foundation
import Testing

/// The check figures of the late charge, out of the real program.
@Suite struct LateChargeTests {
  /// Days past due and the charge in fen on ¥299.00 that nobody pays: 0.05 % a day from the fourth day on, rounded
  /// down once.
  private static let figures = [(3, 0), (4, 14), (7, 59), (10, 104), (30, 403), (90, 1_300)]

  @Test func twoHundredAndNinetyNineUnpaid() throws {
    let program = Program()
    let sha256 = try program.agreementSHA256()
    try program.apply([
      #"{"requestCode":{"kind":"phone","value":"13800138000"}}"#
    ])
    let code = try #require(try program.repeatedCode())
    try program.apply(
      [
        #"{"verifyIdentity":{"name":"赵小雨","idNumber":"11010519491231002X","phone":"13800138000","code":"\#(code)"}}"#,
        #"{"addAddress":{"label":"家","recipient":"赵小雨","phone":"13800138000","text":"文三路 12 号"}}"#,
        #"{"declareIncome":{"monthlyFen":800000}}"#,
        #"{"addFundingSource":{"id":"balance","kind":"balance","name":"余额","balanceFen":100000}}"#,
        #"{"addFundingSource":{"id":"card","kind":"debitCard","name":"卡","balanceFen":100000}}"#,
        #"{"authoriseScore":{"language":"zh"}}"#,
        #"{"activate":{"agreementSHA256":"\#(sha256)","fundingSource":"balance","autopay":false,"typedWord":"同意"}}"#,
        // In the shop, 14 days after the receipt: due on 2026-01-20.
        #"{"placeOrder":{"merchant":"good-again-repairs","lines":[{"offer":"phone-screen","quantity":1}],"pay":"later","typedAmountFen":29900}}"#,
      ], first: 10)
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

extension Program {
  /// The hash of the Chinese agreement, as the schema names it.
  fileprivate func agreementSHA256() throws -> String {
    let schema = try run("apply", "--schema").output
    let range = try #require(schema.range(of: #"zh: [0-9a-f]{64}"#, options: .regularExpression))
    return String(schema[range].dropFirst(4))
  }

  /// The code that the first request of `apply` brought: the same id gives the first answer again.
  fileprivate func repeatedCode() throws -> String? {
    try apply([#"{"requestCode":{"kind":"phone","value":"13800138000"}}"#]).first?.text("ok.code")
  }
}
