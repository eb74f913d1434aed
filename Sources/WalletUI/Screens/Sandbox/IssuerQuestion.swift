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
    let own = ObligationID(order.text)
    let wallet = context.wallet
    // A dispute may be decided for more than was asked.
    let most = (act == .decideDispute ? IssuerAct.refund : act).most(order, in: wallet)
    func amount() throws(Refusal) -> Money { try form.amount(.amount, most: most) }
    switch act {
    case .ship: return .ship(order: order)
    case .withholdShipment: return .withholdShipment(order: order)
    case .lowerAmount:
      return .lowerAmount(order: order, amountFen: try amount(), reason: try reason(form))
    case .refund: return .refund(obligation: own, amountFen: try amount())
    case .waiveCharge:
      return .waiveCharge(obligation: own, amountFen: try amount(), reason: try reason(form))
    case .decideDispute: return .decideDispute(obligation: own, refundFen: try amount())
    case .withholdRefund: return .withholdRefund(obligation: own)
    case .reopen: return .reopenObligation(obligation: own, amountFen: try amount())
    }
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, SandboxText.done, act.words))]
  }

  private func reason(_ form: Form) throws(Refusal) -> CorrectionReason {
    CorrectionReason.given[try form.chosen(.reason)]
  }
}
