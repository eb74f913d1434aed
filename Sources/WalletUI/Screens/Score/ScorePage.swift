import PayLater
import TerminalKit
import WalletText

/// The credit score: gauge, history, dimensions, the way up, the reasons.
struct ScorePage: Page {
  /// All evaluations that are known, oldest first.
  private(set) var evaluations: [Evaluation] = []

  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase { ScoreScreenText.title }

  func bindings(in context: Context) -> [Binding<Never>] {
    let wallet = context.wallet
    let hasScore = wallet.evaluation != nil
    let none = hasScore ? nil : ScoreScreenText.noScore
    let consent =
      wallet.agreement.authorisation == .given ? ScoreScreenText.withdraw : ScoreScreenText.authorise
    return [
      hasScore
        ? Binding(.open, .open(Screen(ScoreLinesPage())), ScoreScreenText.lines)
        : Binding(
          .open, .open(Screen(ActivationPage())), ScoreScreenText.start,
          unless: wallet.agreement.stage == .erased ? ScoreScreenText.closedFirst : nil),
      Binding(.simulate, .open(Screen(SimulatorPage()))),
      Binding(.why, .open(why(in: context).screen), unless: none, hinted: hasScore),
      Binding(.scoreHistory, .open(Screen(ScoreHistoryPage())), unless: none, hinted: hasScore),
      Binding(
        .authorise, .open(Screen(EntryPage(.scoreConsent(in: context), in: context))), consent,
        unless: ScorePage.whyNotConsent(in: context)),
      Binding(
        .refresh, .send(.agreement(.evaluate)), ScoreScreenText.evaluate, unless: context.whyNotEvaluate),
    ]
  }

  /// Why the authorisation cannot be given or withdrawn now.
  static func whyNotConsent(in context: Context) -> Phrase? {
    switch context.wallet.agreement.stage {
    case .none: context.words(ScoreScreenText.identityFirst(key:), by: .open)
    case .erased: ScoreScreenText.closedFirst
    default: nil
    }
  }

  mutating func opened(id: String, in context: Context) -> [Step] { [.effect(.read(.evaluations))] }

  mutating func receive(_ message: Message, in context: Context) -> [Step]? {
    guard case .evaluations(let all) = message else { return nil }
    evaluations = all.sorted { $0.day < $1.day }
    follow(context)
    return []
  }

  mutating func finished(_ replies: [Reply], in context: Context) -> [Step]? {
    guard case .accepted(let answer)? = replies.first?.outcome, let score = answer.score else { return nil }
    let change = score - (context.wallet.previousEvaluation?.score ?? score)
    return [.tell(Notice(.done, ActivationText.newScore(score, change: change)))]
  }

  mutating func refresh(in context: Context) { follow(context) }

  /// Keeps up with evaluations that came since the history was read.
  private mutating func follow(_ context: Context) {
    for one in [context.wallet.previousEvaluation, context.wallet.evaluation] {
      if let one, !evaluations.contains(one) { evaluations.append(one) }
    }
    evaluations.sort { $0.day < $1.day }
  }
}
