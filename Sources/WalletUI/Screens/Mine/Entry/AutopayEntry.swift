import PayLater
import TerminalKit
import WalletText

/// Gives the autopay mandate, moves it to another source or takes it back: one choice, so that taking back
/// needs no more keys than giving, and nothing is chosen beforehand.
struct AutopayEntry: Entry {
  /// The sources to choose from, as they were when the form was opened.
  let sources: [FundingSourceID]

  init(in context: Context) { sources = context.wallet.fundingSources.map(\.id) }

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
    let names = sources.map { Phrase(same: context.name(of: $0)) }
    return [.choice(.fundingSource, DetailText.autopayFrom, names + [DetailText.autopayOff])]
  }

  func buttons(in context: Context) -> [Phrase] { [ButtonText.confirm] }

  func request(_ button: Int, _ form: Form, in context: Context) throws(Refusal) -> Request {
    let chosen = try form.chosen(.fundingSource)
    guard sources.indices.contains(chosen) else {
      return .setAutopay(on: false, from: nil, language: context.language)
    }
    return .setAutopay(on: true, from: sources[chosen], language: context.language)
  }

  func accepted(_ answer: Answer, in context: Context) -> Accepted {
    .done(context.wallet.mandate == nil ? DetailText.autopayIsOff : DetailText.autopayOn)
  }
}
