import PayLater
import WalletText

extension Context {
  /// What would bring more points in a characteristic.
  func next(_ one: Characteristic, _ evaluation: Evaluation, _ card: Scorecard) -> Phrase {
    if let bin = card.nextBin(of: one, evaluation.inputs) {
      return isVeryNarrow ? bin.shortLine : ScoreScreenText.next(bin.step.phrase, bin.gainPhrase)
    }
    return evaluation.rating[one] == one.most ? ScoreScreenText.full : ScoreScreenText.timeOnly
  }
}
