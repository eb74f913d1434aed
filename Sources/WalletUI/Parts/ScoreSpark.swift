import PayLater
import TerminalKit

extension Canvas {
  /// The last scores as a line of dots, a column each and at most 12; nothing where there are fewer than two.
  func scoreSpark() -> String {
    let scores = context.evaluations.sorted { $0.day < $1.day }.suffix(12).map(\.score)
    guard scores.count > 1 else { return "" }
    if isPlain { return scores.map(String.init).joined(separator: " ") }
    let rows = BrailleChart(scores).rows(size: Size(columns: scores.count, rows: 1), glyphs: context.glyphs)
    return rows.first ?? ""
  }
}
