import Foundation
import Testing

extension Program {
  /// Opens the service of a sandbox on 2026-01-06, with ¥1,000.00 in `balance` and in `card` and no autopay, and buys
  /// in a shop for ¥299.00, owed as `o1` and due on 2026-01-20.
  func oweInShop() throws {
    try openService(balanceFen: 1_000_00)
    // 14 days after the receipt: due on 2026-01-20.
    try apply(
      [
        #"{"placeOrder":{"merchant":"good-again-repairs","lines":[{"offer":"phone-screen","quantity":1}],"pay":"later","typedAmountFen":29900}}"#
      ], first: 20)
  }

  /// Opens the service of a sandbox on 2026-01-06 with a monthly income of ¥8,000.00, ¥1,000.00 on `card` and no
  /// autopay.
  func openService(balanceFen: Int) throws {
    let sha256 = try agreementSHA256()
    try apply([
      #"{"requestCode":{"kind":"phone","value":"13800138000"}}"#
    ])
    let code = try #require(try repeatedCode())
    try apply(
      [
        #"{"verifyIdentity":{"name":"赵小雨","idNumber":"11010519491231002X","phone":"13800138000","code":"\#(code)"}}"#,
        #"{"addAddress":{"label":"家","recipient":"赵小雨","phone":"13800138000","text":"文三路 12 号"}}"#,
        #"{"declareIncome":{"monthlyFen":800000}}"#,
        #"{"addFundingSource":{"id":"balance","kind":"balance","name":"余额","balanceFen":\#(balanceFen)}}"#,
        #"{"addFundingSource":{"id":"card","kind":"debitCard","name":"卡","balanceFen":100000}}"#,
        #"{"authoriseScore":{"language":"zh"}}"#,
        #"{"activate":{"agreementSHA256":"\#(sha256)","fundingSource":"balance","autopay":false,"typedWord":"同意"}}"#,
      ], first: 10)
  }

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
