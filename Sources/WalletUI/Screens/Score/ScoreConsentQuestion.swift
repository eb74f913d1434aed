import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Gives or withdraws the consent to the score: the text, or what withdrawing does, and the same two buttons.
  /// Both ways take the same number of keys.
  static func scoreConsent(in context: Context) -> Question {
    context.wallet.agreement.authorisation == .given
      ? withdrawal : authorisation(ScoreScreenText.authorise, done: ScoreScreenText.authorised)
  }

  /// Gives the consent to the score.
  static func authorisation(_ yes: Phrase, done: Phrase? = nil) -> Question {
    var question = Question(
      "authorisation", ActivationText.authoriseTitle, yes: yes, done: done,
      request: { _, context in .agreement(.authorise(language: context.language)) })
    question.text = { $0.document(.scoreAuthorisation)?.body ?? "" }
    question.isReadFirst = false
    return question
  }

  private static var withdrawal: Question {
    var question = Question(
      "withdrawal", ScoreScreenText.withdrawTitle, yes: ScoreScreenText.withdraw,
      done: ScoreScreenText.withdrawnNow, request: { _, _ in .agreement(.withdraw) })
    question.text = { context in
      let isOpen = context.wallet.agreement.stage != .authorised
      let follows = [
        ScoreScreenText.noEvaluation, isOpen ? ScoreScreenText.suspends : ScoreScreenText.stepsBack,
        ScoreScreenText.stays, ScoreScreenText.again,
      ]
      return ([context[ScoreScreenText.whatFollows], ""] + follows.map { "- " + context[$0] })
        .joined(separator: "\n")
    }
    question.isReadFirst = false
    return question
  }
}
