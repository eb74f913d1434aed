import PayLater
import TerminalKit
import WalletText

/// Gives the autopay mandate, moves it to another source or takes it back: one choice, and nothing is chosen
/// beforehand.
///
/// While it is on, 'off' is the first answer, so that taking it back needs no more keys than giving it.
struct AutopayEntry: Entry {
  /// The answers to choose from, as they were when the form was opened: a source, or nil for none.
  let answers: [FundingSourceID?]

  init(in context: Context) {
    let sources = context.wallet.fundingSources.map { FundingSourceID?.some($0.id) }
    answers = context.wallet.mandate == nil ? sources + [nil] : [nil] + sources
  }

  /// Opens the form, or says when it can be opened.
  static func steps(in context: Context) -> [Step] {
    switch context.wallet.agreement.stage {
    case .active, .closing:
      [.open(.entry(EntryPage(.autopay(AutopayEntry(in: context)), in: context)))]
    default: [.tell(Notice(.news, DetailText.autopayNotYet))]
    }
  }

  var consent: ConsentReceipt.Purpose? { .autopay }

  func title(in context: Context) -> Phrase { DetailText.autopay }

  func lines(for form: Form, in context: Context) -> [Line] {
    let now = context.wallet.mandate.map { MineText.from(context.name(of: $0)) } ?? MineText.off
    return [Line([.init(context[DetailText.autopayNow], .label), .init(context[now], .value)])]
  }

  func fields(in context: Context) -> [Field] {
    let words = answers.map { source in
      source.map { Phrase(same: context.name(of: $0)) } ?? DetailText.autopayOff
    }
    return [.choice(.fundingSource, DetailText.autopayFrom, words)]
  }

  func buttons(in context: Context) -> [Phrase] { [ButtonText.confirm] }

  func request(_ button: Int, _ form: Form, in context: Context) throws(Refusal) -> Request {
    let source = answers[try form.chosen(.fundingSource)]
    return .setAutopay(on: source != nil, from: source, language: context.language)
  }

  func accepted(_ answer: Answer, _ form: Form, in context: Context) -> Accepted {
    .done(context.wallet.mandate == nil ? DetailText.autopayIsOff : DetailText.autopayOn)
  }
}
