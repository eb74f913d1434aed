import Testing

@testable import PayLater

@Suite struct MoneyTests {
  @Test(arguments: [
    ("12", 1200), ("12.5", 1250), ("12.50", 1250), ("0.01", 1), (".5", 50), ("12.", 1200), ("0", 0),
    ("1,234.56", 123_456), ("1，234．56", 123_456), ("1,234,567", 123_456_700), ("12 元", 1200), ("¥ 12", 1200),
    ("￥12", 1200),
    ("１２．５０", 1250), ("12。5", 1250), (" 12 元 ", 1200), ("10,000,000.00", 1_000_000_000), ("007", 700),
    ("　１，０００", 100_000), ("12\u{A0}元", 1200), ("\t12", 1200), ("12 CNY", 1200), ("CNY 12", 1200),
  ])
  func reads(_ text: String, _ fen: Int64) throws {
    #expect(try Money(typed: text) == Money(fen: fen))
  }

  @Test(arguments: [
    ("", Money.Flaw.empty), ("  ", .empty), ("¥", .empty), ("元", .empty), (".", .notANumber),
    ("abc", .notANumber), ("1.2.3", .notANumber), ("1,5", .notANumber), ("1,23", .notANumber),
    ("12,34", .notANumber), ("1,234,5", .notANumber), ("1,23,456", .notANumber), ("1,2345", .notANumber),
    (",123", .notANumber), ("1234,567", .notANumber),
    ("1.2 3", .several), ("100 200", .several), ("1 234 567", .several), ("100；200", .several),
    ("1 x", .notANumber), ("1.000,5", .notANumber), ("1¥2", .notANumber), ("1e3", .notANumber),
    ("٣", .notANumber), ("0x10", .notANumber), ("+5", .notANumber), ("1\u{200B}2", .notANumber),
    ("1-5", .notANumber), ("2026-13-45", .notANumber), ("-5", .negative), ("−5", .negative),
    ("－５", .negative), ("0.001", .tooManyDecimals),
    ("1.234", .tooManyDecimals), ("10,000,000.01", .tooLarge), ("99999999999999999999999999", .tooLarge),
  ])
  func refuses(_ text: String, _ flaw: Money.Flaw) {
    #expect(throws: flaw) { try Money(typed: text) }
  }

  /// Amounts one after the other: what parts them, and that a comma is never taken for what it may not be.
  @Test(
    arguments: [
      ("12", [12_00]), ("100 200", [100_00, 200_00]), ("100　200", [100_00, 200_00]),
      ("100，200", [100_00, 200_00]), ("100,2", [100_00, 2_00]), ("33.34,33.33,33.33", [33_34, 33_33, 33_33]),
      ("100;200；300、4", [100_00, 200_00, 300_00, 4_00]), (" 1 ,  2 ", [1_00, 2_00]), ("¥ 12", [12_00]),
      ("12 元 30元", [12_00, 30_00]), ("¥1 ¥ 2", [1_00, 2_00]), ("1000,200", [1_000_00, 200_00]),
      ("1,299.00", [1_299_00]), ("¥12,345.67", [12_345_67]), ("１，２９９．００", [1_299_00]),
      ("20 1000", [20_00, 1_000_00]), ("1,500.00", [1_500_00]), ("1，5", [1_00, 5_00]),
      ("CNY 1 CNY 2", [1_00, 2_00]),
      ("1000,500", [1_000_00, 500_00]), ("1.5,200", [1_50, 200_00]), (",123", [123_00]),
    ] as [(String, [Int64])])
  func readsAList(_ text: String, _ fen: [Int64]) throws {
    #expect(try Money.list(typed: text) == fen.map { Money(fen: $0) })
  }

  @Test(arguments: [
    ("", Money.Flaw.empty), (" , ", .empty), ("20 1,234.56", .ambiguous), ("1,234.5", .ambiguous),
    ("1,500", .ambiguous), ("1，500", .ambiguous), ("100,200", .ambiguous), ("100，200.50", .ambiguous),
    ("12 1,234", .ambiguous), ("1,234,567", .ambiguous), ("1 x", .notANumber), ("1 -2", .negative),
    ("1 2.345", .tooManyDecimals), ("1 99999999", .tooLarge),
  ])
  func refusesInAList(_ text: String, _ flaw: Money.Flaw) {
    #expect(throws: flaw) { try Money.list(typed: text) }
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
    #expect(try decode(Money.self, "1000000000000000") == Money(fen: 1_000_000 * 1_000_000_000))
    for damaged in ["1000000000000001", "-1000000000000001"] {
      #expect(throws: DecodingError.self) { try decode(Money.self, damaged) }
    }
    for damaged in ["[9223372036854775807]", "[-9223372036854775808]", "[1.5]", "[\"1\"]", "[1e30]"] {
      #expect(throws: DecodingError.self) { try decode([Money].self, damaged) }
    }
  }
}
