import Testing

@testable import PayLater

@Suite struct MoneyTests {
  @Test(arguments: [
    ("12", 1200), ("12.5", 1250), ("12.50", 1250), ("0.01", 1), (".5", 50), ("12.", 1200), ("0", 0),
    ("1,234.56", 123_456), ("1，234．56", 123_456), ("1 234 567", 123_456_700), ("¥ 12", 1200), ("￥12", 1200),
    ("１２．５０", 1250), ("12。5", 1250), (" 12 元 ", 1200), ("10,000,000.00", 1_000_000_000), ("007", 700),
    ("　１，０００", 100_000),
  ])
  func reads(_ text: String, _ fen: Int64) throws {
    #expect(try Money(typed: text) == Money(fen: fen))
  }

  @Test(arguments: [
    ("", Money.Flaw.empty), ("  ", .empty), ("¥", .empty), ("元", .empty), (".", .notANumber),
    ("abc", .notANumber), ("1.2.3", .notANumber), ("1,5", .notANumber), ("1,23", .notANumber),
    ("12,34", .notANumber), ("1,2345", .notANumber), (",123", .notANumber), ("1234,567", .notANumber),
    ("1.2 3", .notANumber), ("1.000,5", .notANumber), ("1¥2", .notANumber), ("1e3", .notANumber),
    ("٣", .notANumber), ("0x10", .notANumber), ("+5", .notANumber), ("1\u{200B}2", .notANumber),
    ("1-5", .notANumber), ("2026-13-45", .notANumber), ("-5", .negative), ("−5", .negative),
    ("－５", .negative), ("0.001", .tooManyDecimals),
    ("1.234", .tooManyDecimals), ("10,000,000.01", .tooLarge), ("99999999999999999999999999", .tooLarge),
  ])
  func refuses(_ text: String, _ flaw: Money.Flaw) {
    #expect(throws: flaw) { try Money(typed: text) }
  }

  @Test func overflowIsATypedError() throws {
    #expect(try Money(fen: 999).times(3) == Money(fen: 2997))
    #expect(throws: MoneyOverflow()) { try Money.most.times(2) }
    #expect(throws: MoneyOverflow()) { try Money(fen: .max).times(2) }
    #expect(throws: MoneyOverflow()) { try Money(fen: 2).times(.max) }
    #expect(throws: MoneyOverflow()) { try Money.most.adding(Money(fen: 1)) }
    #expect(throws: MoneyOverflow()) { try Money(fen: .max).adding(Money(fen: .max)) }
    #expect(throws: MoneyOverflow()) { try Money(fen: .min).adding(Money(fen: -1)) }
    #expect(try Money(fen: 999_999_999).adding(Money(fen: 1)) == .most)
  }

  @Test func whatIsPayable() {
    #expect(Money(fen: 1).isPayable && Money(fen: 1_000_000_000).isPayable)
    #expect(!Money.zero.isPayable && !Money(fen: -1).isPayable && !Money(fen: 1_000_000_001).isPayable)
  }

  @Test func jsonIsWholeFen() throws {
    #expect(try roundTrip([Money(fen: -5), .zero, .most]) == [Money(fen: -5), .zero, .most])
    for damaged in ["[9223372036854775807]", "[-9223372036854775808]", "[1.5]", "[\"1\"]", "[1e30]"] {
      #expect(throws: DecodingError.self) { try decode([Money].self, damaged) }
    }
  }
}
