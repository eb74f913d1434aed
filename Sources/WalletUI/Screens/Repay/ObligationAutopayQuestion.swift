import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Leaves one obligation out of autopay, or takes it in again.
  static func obligationAutopay(_ id: ObligationID) -> Question {
    Question("obligationAutopay \(id.text)", RepayText.thisOne, yes: ButtonText.confirm) { _, context in
      let isOn = context.wallet.own(id)?.autopay ?? false
      let isOff = context.wallet.mandate == nil
      return [
        context.heading(of: id), Line(context[ObligationPageText.autopay(isOn)]),
        Line(context[RepayText.thisOneAbout], .label),
      ] + (isOff ? [Line(context[RepayText.mandateOff], .label)] : [])
    } fields: { _, _ in
      [.choice(.autopay, RepayText.autopayAnswer, [RepayText.yesOn, RepayText.noOff])]
    } request: { form, _ throws(Refusal) in
      .agreement(.setObligationAutopay(obligation: id, on: try form.chosen(.autopay) == 0))
    } accepted: { _, _, context in
      .done([ObligationPageText.autopay(context.wallet.own(id)?.autopay ?? false)])
    }
  }
}
