import PayLater
import Testing
import WalletText

@Suite struct WhatIfTextTests {
  @Test func words() {
    let day = Day(2027, 1, 15) ?? Day(number: 0)
    expectFit([
      WhatIfText.heading(.agreement(.withdraw), until: nil), WhatIfText.heading(nil, until: day.text),
      WhatIfText.heading(.agreement(.close), until: day.text), WhatIfText.scoreOn(day, on: day),
    ])
    #expect(WhatIfText.heading(nil, until: day.text).zh == "如果：什么都不做，到 2027-01-15")
    #expect(WhatIfText.heading(nil, until: day.text).en == "What if: Do nothing until 2027-01-15")
  }

  @Test func happenings() {
    let names = Names()
    let day = Day(2026, 1, 12) ?? Day(number: 0)
    let late = Happening(day: day, what: .late("o7", daysPastDue: 4, charge: Money(fen: 14)))
    #expect(late.line(names, on: day).zh == "订单 0007  已逾期 4 天，起计逾期费，暂停下单，逾期费累计 ¥0.14")
    #expect(
      late.line(names, on: day).en
        == "order 0007  4 days late, charge starts, no new orders, late charge ¥0.14 so far")
    #expect(late.line(names, on: day).masked.zh.hasSuffix("¥***"))
  }
}
