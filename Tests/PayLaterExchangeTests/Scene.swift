import Foundation
import Testing

@testable import PayLater
@testable import PayLaterExchange

/// An empty sandbox on 2026-01-06 that is spoken to in request lines, as `apply` takes them.
struct Scene {
  var wallet = Wallet()
  private let sealer = Kept()
  private var asked = 0

  /// A wallet to which these requests were made in turn; each must be accepted.
  init(_ requests: String...) throws {
    wallet.apply(
      .walletCreated(on: try #require(Day(iso: "2026-01-06")), zone: "Asia/Shanghai", sandbox: true))
    for request in requests { try ask(request) }
  }

  /// Makes one request, written as JSON.
  @discardableResult
  mutating func ask(_ request: String) throws -> Answer {
    asked += 1
    let line = try RequestLine(Array(#"{"id":"r\#(asked)","request":\#(request)}"#.utf8))
    return try wallet.handle(line.request, at: .sandbox(wallet.businessDay, seed: 7), with: outside)
  }

  /// A request, read from JSON.
  static func request(_ json: String) throws -> Request {
    try RequestLine(Array(#"{"id":"r","request":\#(json)}"#.utf8)).request
  }

  var outside: Outside { Outside(sealer: sealer, consentTexts: []) { _ in nil } }

  /// The personal values of the wallet, opened.
  var personal: [SealPlace: String] { wallet.personal(sealer) }

  /// Two payments of ¥100 and ¥50.50 at one shop, $12 at another.
  static func owing() throws -> Scene {
    try Scene(
      #"""
      {"recordDebt":{"provider":"花呗","title":"手机","instalments":[
        {"due":"2026-01-10","amountFen":10000},{"due":"2026-03-10","amountFen":5050}]}}
      """#,
      #"""
      {"recordDebt":{"provider":"Klarna","title":"shoes","details":{"currency":"USD"},"instalments":[
        {"due":"2026-01-06","amountFen":1200}]}}
      """#)
  }

  /// Seals nothing, so that what was typed can be read again.
  private struct Kept: Sealer {
    func seal(_ text: String, at place: SealPlace) -> Sealed { Sealed(base64: text) }
    func open(_ sealed: Sealed, at place: SealPlace) -> String? { sealed.base64 }
  }
}

/// What a report prints, read by Foundation's own reader.
func printed(_ report: some Encodable) throws -> [String: Any] {
  let text = try JSONText.line(report)
  return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}
