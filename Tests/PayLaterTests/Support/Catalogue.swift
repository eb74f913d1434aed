@testable import PayLater

/// Seals by writing the place before the text: enough to see that a value opens only where it belongs.
struct PlainSealer: Sealer {
  func seal(_ text: String, at place: SealPlace) -> Sealed { Sealed(base64: prefix(place) + text) }
  func open(_ sealed: Sealed, at place: SealPlace) -> String? {
    let prefix = prefix(place)
    return sealed.base64.hasPrefix(prefix) ? String(sealed.base64.dropFirst(prefix.count)) : nil
  }
  private func prefix(_ place: SealPlace) -> String { "\(place.table)/\(place.row)/\(place.column)=" }
}

extension Outside {
  /// Texts with known hashes and a handful of merchants, one for each term and channel.
  static let test: Outside = {
    let merchants = Dictionary(uniqueKeysWithValues: Merchant.tests.map { ($0.id, $0) })
    let texts = Language.allCases.flatMap { language in
      ConsentReceipt.Purpose.allCases.map { purpose in
        let hash = purpose == .agreement ? (language == .zh ? "a1" : "a2") : "\(purpose)-\(language)"
        return ConsentText(purpose: purpose, version: 1, language: language, sha256: hash)
      }
    }
    return Outside(sealer: PlainSealer(), consentTexts: texts) { merchants[$0] }
  }()
}

extension Merchant {
  static let tests = [
    test("cafe", .inStore, .days(14)), test("kiosk", .inStore, .days(0)),
    test("market", .inStore, .days(7)), test("gym", .inStore, .days(30)),
    test("utility", .inStore, .statement(10)),
    test("shop", .online, .days(14), dispatch: 2), test("fast", .online, .days(7), dispatch: 0),
    test("bills", .online, .statement(10), dispatch: 1), test("slow", .online, .days(30), dispatch: 40),
    test("cash", .online, .days(14), dispatch: 1, payLater: false),
  ]

  private static func test(
    _ id: MerchantID, _ channel: Channel, _ term: Term, dispatch: Int = 0, payLater: Bool = true
  ) -> Merchant {
    let name = Name(zh: SafeText("店"), en: SafeText("Shop"))
    return Merchant(
      id: id, name: name, category: "test", channel: channel, payLater: payLater, term: term,
      dispatchDays: dispatch, returnDays: 3,
      offers: [
        Offer(id: "hundred", name: name, price: Money(fen: 100_00)),
        Offer(id: "yuan", name: name, price: Money(fen: 100)),
        Offer(id: "fen", name: name, price: Money(fen: 1)),
        Offer(id: "gift", name: name, price: Money(fen: 50_00), payLater: false),
        Offer(id: "house", name: name, price: Money(fen: 9_000_000_00)),
      ])
  }
}
