import PayLater

/// Words for the evaluations of the past.
public enum ScoreHistoryText {
  public static let title = Phrase("历次评估", "Evaluations")
  public static let same = Phrase("按当时存下的数据重算，结果相同", "Computed again from the stored inputs: the same")
  public static let differs = Phrase(
    "按当时存下的数据重算，结果不同：请核对流水", "Computed again from the stored inputs: not the same; please verify the journal")
  public static let first = Phrase("第一次评估", "the first")
  public static let contest = Phrase(
    "对哪一项有疑问，打开看它依据的流水", "Open a line to see the journal entries it rests on")

  /// '数据截至 2026-01-31，评分卡第 1 版'.
  public static func basis(_ evaluation: Evaluation) -> Phrase {
    Phrase(
      "数据截至 \(evaluation.cutoff.text)，评分卡第 \(evaluation.scorecard) 版",
      "facts up to \(evaluation.cutoff.text), scorecard version \(evaluation.scorecard)")
  }

  /// An evaluation in plain lines: the score, what moved (adding up to the change), and whether it is reproduced.
  public static func lines(_ change: ScoreChange) -> [Phrase] {
    let evaluation = change.evaluation
    let head = [
      Phrase(same: evaluation.day.text), ScoreText.scoreAndBand(evaluation.score),
      change.score.map { Phrase(same: signed($0)) } ?? first,
    ].joined()
    var lines = [head, indented(basis(evaluation))]
    if let moved = change.moved {
      lines += moved.points.map { one, points in
        indented(Phrase(same: "\(one.rawValue) ") + one.phrase + Phrase(same: "  \(signed(points))"))
      }
      if moved.cap != 0 {
        lines.append(indented(ScoreScreenText.cap + Phrase(same: "  \(signed(moved.cap))")))
      }
    }
    return lines + [indented(evaluation.isReproduced ? same : differs)]
  }

  /// A change with its sign: '+4', '-3', '0'.
  public static func signed(_ points: Int) -> String { points > 0 ? "+\(points)" : "\(points)" }

  private static func indented(_ phrase: Phrase) -> Phrase { Phrase(same: "  ") + phrase }
}
