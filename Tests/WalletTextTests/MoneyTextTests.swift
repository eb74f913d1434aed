import PayLater
import Testing
import WalletText

@Suite struct MoneyTextTests {
  @Test(arguments: [
    (0, "¥0.00"), (1, "¥0.01"), (10, "¥0.10"), (99, "¥0.99"), (100, "¥1.00"), (5_860, "¥58.60"),
    (99_999, "¥999.99"), (100_000, "¥1,000.00"), (123_456, "¥1,234.56"), (100_000_000, "¥1,000,000.00"),
    (1_000_000_000, "¥10,000,000.00"), (-500, "-¥5.00"), (-1, "-¥0.01"), (-123_456, "-¥1,234.56"),
  ])
  func full(_ fen: Int64, _ text: String) { #expect(Money(fen: fen).text == text) }

  @Test func extremes() {
    #expect(Money(fen: .min).text == "-¥92,233,720,368,547,758.08")
    #expect(Money(fen: .max).bare == "92,233,720,368,547,758.07")
  }

  @Test func otherForms() {
    #expect(Money(fen: 123_456).bare == "1,234.56")
    #expect(Money(fen: -500).bare == "-5.00")
    #expect(Money(fen: 500).change == "+¥5.00")
    #expect(Money(fen: -500).change == "-¥5.00")
    #expect(Money.zero.change == "¥0.00")
    #expect(Money(fen: 50_000).round == "¥500")
    #expect(Money(fen: 1_000_000).round == "¥10,000")
    #expect(Money(fen: 50_050).round == "¥500.50")
  }

  @Test func masked() {
    #expect(Money(fen: 123_456).text(masked: true) == "¥***")
    #expect(Money(fen: -1).text(masked: true) == "¥***")
    #expect(Money(fen: 1).text(masked: false) == "¥0.01")
    #expect(Money(fen: 1).bare(masked: true) == "***")
  }

  @Test(arguments: [
    ("还款 ¥120.00  山禾鲜果", "还款 ¥***  山禾鲜果"), ("¥1,234.56", "¥***"), ("-¥5.00 or +¥1.00", "¥*** or ¥***"),
    ("共 ¥439.00，1 笔", "共 ¥***，1 笔"), ("共 ¥***，1 笔", "共 ¥***，1 笔"), ("no amount 12.00", "no amount 12.00"),
    ("", ""),
  ])
  func hidesAmountsInSentences(_ text: String, _ hidden: String) { #expect(hidingAmounts(text) == hidden) }

  @Test(arguments: [
    (0, "0%"), (820, "8.2%"), (1_300, "13.0%"), (819, "8.2%"), (1_297, "13.0%"), (4, "0.0%"), (-50, "-0.5%"),
  ])
  func rates(_ rate: Int, _ text: String) { #expect(RateText.oneDecimal(rate) == text) }

  @Test func grouping() {
    #expect(grouped(12) == "12")
    #expect(grouped(123) == "123")
    #expect(grouped(12_345) == "12,345")
    #expect(grouped(-1_234_567) == "-1,234,567")
  }
}
