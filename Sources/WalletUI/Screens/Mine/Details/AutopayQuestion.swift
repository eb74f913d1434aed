import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Gives the autopay mandate, moves it to another source or takes it back: one choice, and nothing is chosen
  /// beforehand.
  ///
  /// While it is on, 'off' is the first answer, so that taking it back needs no more keys than giving it.
  static func autopay(in context: Context) -> Question {
    // The answers to choose from, as they were when the form was opened: a source, or nil for none.
    let sources = context.wallet.fundingSources.map { FundingSourceID?.some($0.id) }
    let answers = context.wallet.mandate == nil ? sources + [nil] : [nil] + sources
    var question = Question("autopay", DetailText.autopay, yes: ButtonText.confirm, startsOnFields: true) {
      _, context in
      let now = context.wallet.mandate.map { MineText.from(context.name(of: $0)) } ?? MineText.off
      return [Line([.init(context[DetailText.autopayNow], .label), .init(context[now], .value)])]
    } fields: { _, context in
      let words = answers.map { source in
        source.map { Phrase(same: context.name(of: $0)) } ?? DetailText.autopayOff
      }
      return [.choice(.fundingSource, DetailText.autopayFrom, words)]
    } request: { form, context throws(Refusal) in
      let source = answers[try form.chosen(.fundingSource)]
      return .agreement(.setAutopay(on: source != nil, from: source, language: context.language))
    } accepted: { _, _, context in
      .done([context.wallet.mandate == nil ? DetailText.autopayIsOff : DetailText.autopayOn])
    }
    question.text = { $0.document(.autopay)?.body ?? "" }
    return question
  }
}

extension Step {
  /// Opens the form of the autopay mandate, or says when it can be opened.
  static func autopay(in context: Context) -> Step {
    switch context.wallet.agreement.stage {
    case .active, .closing: .open(Screen(EntryPage(.autopay(in: context), in: context)))
    case .none, .identified, .authorised, .closed, .erased: .tell(Notice(.news, DetailText.autopayNotYet))
    }
  }
}
