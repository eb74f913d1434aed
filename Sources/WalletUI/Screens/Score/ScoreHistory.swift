import PayLater
import TerminalKit

/// The score in force at the end of each of the last 12 months; nothing before the first evaluation.
struct ScoreHistory: Equatable, Sendable {
  let months: [Month]
  let scores: [Int?]

  init(_ evaluations: [Evaluation], upTo day: Day) {
    let last = day.calendarMonth
    months = (0..<12).map { last + ($0 - 11) }
    scores = months.map { month in
      evaluations.last { $0.day.calendarMonth <= month }?.score
    }
  }
}

extension Canvas {
  /// Draws a line of dots with its bounds at the left and the months below.
  mutating func put(_ history: ScoreHistory) {
    let known = history.scores.compactMap(\.self)
    guard let least = known.min(), let most = known.max() else { return }
    guard !isPlain else {
      for (month, score) in zip(history.months, history.scores) {
        if let score { put(Line(context[month.title] + "  \(score)")) }
      }
      return
    }
    // Bounds at round numbers around what was reached, so that a few points do not look like a leap.
    let (low, high) = (least / 50 * 50, most / 50 * 50 + 50)
    let columns = min(60, (area.width - 5) / 12 * 12)
    guard columns > 0 else { return }
    let chart = BrailleChart(
      history.scores.map { $0.map(Double.init) }, range: Double(low)...Double(high), shape: .line)
    let rows = context.bodyRows >= 28 ? 7 : 3
    chart.draw(
      into: &frame, in: Rect(x: area.x + 5, y: line.y, width: columns, height: rows), context.glyphs)
    frame.write("\(high)", at: line.origin, .label)
    frame.write("\(low)", at: line.point(y: rows - 1), .label)
    if rows > 5 { frame.write("\((low + high) / 2)", at: line.point(y: rows / 2), .label) }
    skip(rows)
    let step = columns / 12
    for (index, month) in history.months.enumerated() where index % (step > 1 ? 2 : 3) == 0 {
      frame.write("\(month.month)", at: line.point(x: 5 + index * step), .label)
    }
    skip()
  }
}
