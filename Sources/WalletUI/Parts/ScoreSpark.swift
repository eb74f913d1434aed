import PayLater
import TerminalKit
import WalletText

extension Canvas {
  /// The score as a section: with its change, the line of the last ones, and when it is evaluated next.
  mutating func score() {
    let wallet = context.wallet
    put(MoneyWords.score, .label)
    guard let evaluation = wallet.evaluation else { return put(HomeText.noScore) }
    var spans = [Line.Span(context[ScoreText.scoreAndBand(evaluation.score)], .value)]
    if let previous = wallet.previousEvaluation {
      let change = evaluation.score - previous.score
      let words = change == 0 ? context[ScoreText.change(0)] : change < 0 ? "\(change)" : "+\(change)"
      spans.append(.init("  " + words, change > 0 ? .good : .label))
    }
    put(Line(spans))
    let spark = scoreSpark()
    if !spark.isEmpty { put(Line((isPlain ? context[ScoreText.lately] + ": " : "") + spark, .value)) }
    guard let day = wallet.nextEvaluationDay else { return }
    put(ScoreText.nextReview(day, on: wallet.businessDay), .label)
  }

  /// The last scores as a line of dots, a column each and at most 12; nothing where there are fewer than two.
  func scoreSpark() -> String {
    let scores = context.evaluations.sorted { $0.day < $1.day }.suffix(12).map(\.score)
    guard scores.count > 1 else { return "" }
    if isPlain { return scores.map(String.init).joined(separator: " ") }
    let rows = BrailleChart(scores).rows(size: Size(columns: scores.count, rows: 1), glyphs: context.glyphs)
    return rows.first ?? ""
  }
}
