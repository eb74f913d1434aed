import Testing

@testable import WalletText

@Suite struct CountTextTests {
  @Test(arguments: [(0, "0 days"), (1, "1 day"), (2, "2 days"), (21, "21 days")])
  func plurals(_ count: Int, _ text: String) {
    #expect(counted(count, "day") == text)
    #expect(CountText.days(count).en == text)
  }

  @Test func irregular() { #expect(counted(2, "try", "tries") == "2 tries") }

  @Test(arguments: [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (10, "10th"), (11, "11th"), (12, "12th"), (13, "13th"),
    (21, "21st"), (22, "22nd"), (23, "23rd"), (31, "31st"),
  ])
  func ordinals(_ number: Int, _ text: String) { #expect(ordinal(number) == text) }

  @Test func gains() {
    #expect(CountText.gain(4) == Phrase("+4 分", "+4 points"))
    #expect(CountText.gain(1).en == "+1 point")
    #expect(CountText.gain(-3) == Phrase("-3 分", "-3 points"))
  }

  @Test func instalments() {
    #expect(CountText.instalment(2, of: 3) == Phrase("第 2/3 期", "part 2/3"))
    #expect(CountText.instalment(1, of: 1).zh == "一次还清")
  }

  @Test(arguments: [0, 1, 2])
  func fit(_ count: Int) {
    expectFit([
      CountText.days(count), CountText.months(count), CountText.payments(count), CountText.orders(count),
      CountText.merchants(count), CountText.points(count), CountText.items(count), CountText.gain(count),
      CountText.instalment(count, of: 3),
    ])
  }
}
