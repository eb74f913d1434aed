import PayLater
import TerminalKit
import WalletText

/// Lets the merchant or the issuer of a sandbox act: how much and why where that is asked, and what would change.
struct IssuerQuestion: Asking {
  let act: IssuerAct
  let order: OrderID

  var yes: Phrase? { SandboxText.act }

  func title(in context: Context) -> Phrase { act.words }

  func fields(in context: Context) -> [Field] {
    let most = context.options.mask ? "" : act.most(order, in: context.wallet).bare
    var fields: [Field] = []
    if act.takesAmount {
      // The price itself would change nothing.
      let filled = act == .lowerAmount ? "" : most
      fields.append(
        .text(
          .amount, Refusal.Field.amount.phrase, filled, kind: .amount, hint: Phrase(same: "100.00"), limit: 20
        ))
    }
    if act.takesReason {
      fields.append(.choice(.reason, SandboxText.reason, CorrectionReason.given.map(\.phrase)))
    }
    return fields
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    let own = ObligationID(order.text)
    var lines = [context.wallet.own(own) == nil ? context.heading(of: order) : context.heading(of: own)]
    if act.takesAmount {
      let most = act.most(order, in: context.wallet)
      let label = act == .decideDispute ? DisputeText.asked : SandboxText.most
      lines.append(.labelled(context[label], context.money(most)))
    }
    if let about { lines.append(Line(context[about], .label)) }
    if act == .decideDispute, let one = context.wallet.own(own), one.dispute?.kind == .afterSettlement,
      one.refundedPrincipal > .zero
    {
      lines.append(Line(context[DisputeText.mayReopen], .label))
    }
    let changes = context.consequence(of: try? request(form, in: context))
    return lines + (changes.isEmpty ? [] : [Line()]) + changes
  }

  private var about: Phrase? {
    switch act {
    case .ship: SandboxText.ships
    case .withholdShipment: SandboxText.neverShips
    case .decideDispute: SandboxText.zeroLoses
    case .withholdRefund: SandboxText.unanswered
    case .reopen: SandboxText.owedAgain
    case .lowerAmount, .refund, .waiveCharge: nil
    }
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    // A dispute may be decided for more than was asked.
    let most = (act == .decideDispute ? IssuerAct.refund : act).most(order, in: context.wallet)
    let amount = act.takesAmount ? try form.amount(.amount, most: most) : .zero
    let reasons = CorrectionReason.given
    return act.request(order, amount, act.takesReason ? reasons[try form.chosen(.reason)] : reasons[0])
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, SandboxText.done, act.words))]
  }
}
