import PayLater
import TerminalKit
import WalletText

extension Question {
  /// The fourth step of opening the service: the mandate, yes or no, and from which source; nothing is chosen
  /// beforehand. Its answer goes with the agreement; what was chosen of other sources is asked anew.
  static func mandate(in context: Context) -> Question {
    let most = context.options.plain ? Int.max : 20
    let names = context.wallet.fundingSources.map { clip(context.opened(.fundingSource($0.id)), to: most) }
    var question = Question(
      "mandate \(context.wallet.fundingSources.map(\.id.text)) \(names)", ApplicationText.autopayTitle,
      yes: ButtonText.next, startsOnFields: true
    ) { _, context in
      names.isEmpty ? [Line(context[ApplicationText.noSource], .warning)] : []
    } fields: { form, _ in
      let answer = Field.choice(
        .autopay, ApplicationText.autopayTitle, [ApplicationText.autopayYes, ApplicationText.autopayNo])
      let closed = form?.choice(.autopay) == 0 ? [] : names.indices.map { ($0, ApplicationText.yesFirst) }
      // With one source there is no other answer.
      let source = Field.choice(
        .fundingSource, ApplicationText.fromSource, names.map { Phrase(same: $0) },
        chosen: names.count == 1 ? 0 : nil, unless: Dictionary(uniqueKeysWithValues: closed))
      return names.isEmpty ? [answer] : [answer, source]
    } press: { form, _ throws(Refusal) in
      if try form.chosen(.autopay) == 0 { _ = try form.chosen(.fundingSource) }
      return []
    }
    question.text = { $0.document(.autopay)?.body ?? "" }
    return question
  }
}

extension ActivationPage {
  /// What was answered about autopay; nil: nothing yet. The source is nil where the answer is no.
  func autopay(in wallet: Wallet) -> (isOn: Bool, source: FundingSourceID?)? {
    guard let form = hosts["mandate"]?.form else { return nil }
    switch form.choice(.autopay) {
    case 1: return (false, nil)
    case 0: return form.choice(.fundingSource).map { (true, wallet.fundingSources[$0].id) }
    default: return nil
    }
  }
}
