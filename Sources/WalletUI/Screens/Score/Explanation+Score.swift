import PayLater
import TerminalKit
import WalletText

extension Explanation {
  /// Where the score comes from: 350, the points of each dimension, their sum, the cap.
  static func score(_ evaluation: Evaluation, in context: Context) -> Explanation {
    let rating = evaluation.rating
    var rows: [Line] = [.labelled(context[ScoreScreenText.base], "\(Scorecard.base)")]
    for dimension in Dimension.allCases {
      rows.append(.labelled(context[dimension.phrase], "+\(rating.dimension(dimension).points)"))
    }
    rows.append(.labelled(context[ScoreScreenText.sum], "\(rating.raw)"))
    let cap = ScoreText.cap(rating) ?? ScoreScreenText.noCap
    rows.append(Line(context[ScoreScreenText.cap] + "  " + context[cap], .label))
    rows.append(.labelled(context[MoneyWords.score], "\(rating.score)", .strong))
    rows.append(Line())
    let day = context.date(evaluation.cutoff)
    rows.append(Line(context[ScoreScreenText.cutoff(day)], .label))
    rows.append(Line(context[ScoreText.honesty], .label))
    return Explanation(heading: ScoreScreenText.whyTitle, rows: rows)
  }

  /// One of the 16: what it looks at, what it found, its points, the next bin.
  static func line(_ one: Characteristic, _ evaluation: Evaluation, in context: Context) -> Explanation {
    let rating = evaluation.rating
    let card = Scorecard.version(evaluation.scorecard)
    var rows = [
      Line(context[one.explanation]), Line(),
      Line(context[one.value(in: evaluation.inputs)], .value),
      .labelled(context[one.dimension.phrase], "\(rating[one]) / \(one.most)"),
    ]
    rows.append(Line(context[context.next(one, evaluation, card)], .label))
    return Explanation(heading: one.phrase, rows: rows)
  }
}

extension Context {
  /// What would bring more points in a characteristic.
  func next(_ one: Characteristic, _ evaluation: Evaluation, _ card: Scorecard) -> Phrase {
    if let bin = card.nextBin(of: one, evaluation.inputs) {
      return ScoreScreenText.next(bin.step.phrase, bin.gainPhrase)
    }
    return evaluation.rating[one] == one.most ? ScoreScreenText.full : ScoreScreenText.timeOnly
  }
}
