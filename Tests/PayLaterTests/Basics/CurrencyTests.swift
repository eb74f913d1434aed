import Testing

@testable import PayLater

@Suite struct CurrencyTests {
  /// As ISO 4217 lists them.
  @Test(arguments: [
    ("CNY", 2), ("USD", 2), ("EUR", 2), ("JPY", 0), ("KRW", 0), ("VND", 0), ("UYI", 0), ("KWD", 3),
    ("TND", 3),
    ("CLF", 4), ("UYW", 4),
  ])
  func decimals(_ code: String, _ decimals: Int) { #expect(Currency(code: code)?.decimals == decimals) }

  @Test(arguments: ["", "CN", "CNYY", "XXX", "RMB", "¥¥¥", "人民币", "XAU"])
  func isNone(_ code: String) { #expect(Currency(code: code) == nil) }

  @Test func aCodeIsReadInAnyCase() {
    #expect(Currency(code: "cny") == .cny && Currency(code: "usd")?.code == "USD")
  }

  /// CNY first, then by code: the order in which sums are said.
  @Test func order() {
    let sorted = ["USD", "CNY", "AUD", "JPY"].compactMap { Currency(code: $0) }.sorted().map(\.code)
    #expect(sorted == ["CNY", "AUD", "JPY", "USD"])
  }

  /// In CNY what rule 1 allows; elsewhere a million million of the smallest unit.
  @Test func whatIsPayable() throws {
    let yen = try #require(Currency(code: "JPY"))
    let bounds: [(Currency, Int64)] = [(.cny, 1_000_000_000), (yen, 1_000_000_000_000)]
    for (currency, most) in bounds {
      #expect(currency.most == Money(fen: most))
      #expect(
        [-1, 0, 1, most, most + 1].map { currency.isPayable(Money(fen: $0)) } == [
          false, false, true, true, false,
        ])
    }
  }
}
