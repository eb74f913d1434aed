import PayLater
import TerminalKit
import WalletText

extension Canvas {
  /// Draws this month with its due days, and what falls due in 30 days below it.
  mutating func putMonth() {
    put(MonthGrid(context.wallet.businessDay.calendarMonth, of: context.wallet))
    skip()
    cashFlow()
  }

  /// Draws what falls due in 30 days, summed up day by day: the top of the chart is 30 % of the monthly income,
  /// the most that new orders may lead to, or the sum where that is more or no income is declared.
  mutating func cashFlow(rows: Int = 2) {
    let wallet = context.wallet
    let sum = wallet.cashFlow.sum
    let income = wallet.monthlyIncome
    let percent = income.flatMap { $0.fen > 0 && sum > .zero ? Int(100 * sum.fen / $0.fen) : nil }
    paragraph(context.shown(ReminderText.in30Days(sum, incomePercent: percent)))
    let foreign = context.foreign { wallet.dueIn30Days(in: $0) }
    if !foreign.isEmpty { paragraph(Phrase(same: "+ " + foreign)) }
    guard sum > .zero else { return }
    guard !isPlain else {
      for (offset, due) in wallet.cashFlow.enumerated() where due > .zero {
        put(Line(context.date(wallet.businessDay + offset) + "  " + context.money(due)))
      }
      return
    }
    var total: Int64 = 0
    // Nothing stands above the days before the first payment.
    let line = wallet.cashFlow.map { due -> Double? in
      total += due.fen
      return total > 0 ? Double(total) : nil
    }
    let share = income.map { $0.fen * Policy.current.affordablePercent / 100 } ?? 0
    let top = max(Int(share), Int(sum.fen))
    let width = min(area.width, 35)
    let place = Rect(x: area.x, y: self.line.y, width: width, height: rows)
    BrailleChart(line, range: 0...Double(top)).draw(into: &frame, in: place, context.glyphs)
    row += rows
    let last = context.date(wallet.businessDay + 29)
    frame.write(context.date(wallet.businessDay), at: self.line.origin, .label, within: width)
    frame.write(last, endingAt: self.line.point(x: width), .label)
    row += 1
    if income != nil { put(top == Int(share) ? RemindersText.topIsShare : RemindersText.overShare, .label) }
  }
}

extension Context {
  /// A phrase whose amounts are hidden where amounts are masked.
  func shown(_ phrase: Phrase) -> Phrase { options.mask ? phrase.masked : phrase }
}
