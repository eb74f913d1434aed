import PayLater
import TerminalKit
import WalletText

/// Leaves one obligation out of autopay, or takes it in again.
struct ObligationAutopayQuestion: Asking {
  let obligation: ObligationID

  var yes: Phrase? { ButtonText.confirm }

  func title(in context: Context) -> Phrase { RepayText.thisOne }

  func fields(in context: Context) -> [Field] {
    [.choice(.autopay, RepayText.autopayAnswer, [RepayText.yesOn, RepayText.noOff])]
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    let title = context.title(of: .obligation(obligation))
    let isOn = context.wallet.own(obligation)?.autopay ?? false
    var lines = [
      Line([.init(title.name, .value), .init("  " + title.detail, .label)]),
      Line(context[ObligationPageText.autopay(isOn)]), Line(context[RepayText.thisOneAbout], .label),
    ]
    if context.wallet.mandate == nil { lines.append(Line(context[RepayText.mandateOff], .label)) }
    return lines
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    .setObligationAutopay(obligation: obligation, on: try form.chosen(.autopay) == 0)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    let isOn = context.wallet.own(obligation)?.autopay ?? false
    return [.tell(Notice(.done, ObligationPageText.autopay(isOn)))]
  }
}
