import PayLater
import TerminalKit
import WalletText

/// Gives or withdraws the consent to the score: the text, or what withdrawing does, and the same two buttons.
/// Both ways take the same number of keys.
struct ScoreConsentPage: Page {
  private var consent = ConsentStep(yes: ScoreScreenText.authorise)
  private var isWithdrawing = false
  private var isPlaced = false
  private var requestID = ""

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase {
    isWithdrawing ? ScoreScreenText.withdrawTitle : ActivationText.authoriseTitle
  }

  func bindings(in context: Context) -> [Binding<Never>] {
    [
      Binding(.nextField, nil),
      Binding(.back, .back, hinted: false),
    ]
  }

  mutating func opened(id: String, in context: Context) -> [Step] {
    requestID = id
    return context.documents.isEmpty ? [.effect(.read(.documents))] : []
  }

  mutating func refresh(in context: Context) {
    if !isPlaced {
      isWithdrawing = context.wallet.agreement.authorisation == .given
      consent = ConsentStep(yes: isWithdrawing ? ScoreScreenText.withdraw : ScoreScreenText.authorise)
      isPlaced = true
    }
    consent.reader.show(
      text(in: context), columns: context.columns,
      rows: context.readingRows - 2)
  }

  /// What is read: the consent text, or what follows from withdrawing it.
  private func text(in context: Context) -> String {
    guard isWithdrawing else { return context.document(.scoreAuthorisation)?.body ?? "" }
    let isOpen = context.wallet.agreement.stage != .authorised
    let follows = [
      ScoreScreenText.noEvaluation, isOpen ? ScoreScreenText.suspends : ScoreScreenText.stepsBack,
      ScoreScreenText.stays, ScoreScreenText.again,
    ]
    return ([context[ScoreScreenText.whatFollows], ""] + follows.map { "- " + context[$0] })
      .joined(separator: "\n")
  }

  mutating func move(_ key: Key, in context: Context) { consent.reader.move(key) }

  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    let (answer, isTaken) = consent.type(key, in: context)
    guard let answer else { return isTaken ? [] : nil }
    guard answer else { return [.back] }
    let request: Request =
      isWithdrawing ? .withdrawAuthorisation : .authoriseScore(language: context.language)
    return [.send(request, id: requestID)]
  }

  mutating func receive(_ message: Message, in context: Context) -> [Step]? {
    guard case .answered(requestID, .success) = message else { return nil }
    let words = isWithdrawing ? ScoreScreenText.withdrawnNow : ScoreScreenText.authorised
    return [.back, .tell(Notice(.done, words))]
  }

  func draw(on canvas: inout Canvas) { canvas.put(consent) }
}
