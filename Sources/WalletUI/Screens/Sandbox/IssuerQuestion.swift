import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Lets the merchant or the issuer of a sandbox act: how much and why where that is asked, and what would change.
  static func issuer(_ act: IssuerAct, about order: OrderID) -> Question {
    let own = ObligationID(order.text)
    @Sendable func request(_ form: Form, _ context: Context) throws(Refusal) -> Request {
      try act.request(form, about: order, in: context.wallet)
    }
    return Question(
      "issuer \(act) \(order.text)", act.words, yes: SandboxText.act,
      lines: { form, context in
        var lines = [context.wallet.own(own) == nil ? context.heading(of: order) : context.heading(of: own)]
        if act.takesAmount {
          let label = act == .decideDispute ? DisputeText.asked : SandboxText.most
          lines.append(.labelled(context[label], context.money(act.most(order, in: context.wallet))))
        }
        if let about = act.about { lines.append(Line(context[about], .label)) }
        if act == .decideDispute, let one = context.wallet.own(own), one.dispute?.kind == .afterSettlement,
          one.refundedPrincipal > .zero
        {
          lines.append(Line(context[DisputeText.mayReopen], .label))
        }
        let changes = context.consequence(of: try? request(form, context))
        return lines + (changes.isEmpty ? [] : [Line()]) + changes
      }, fields: { _, context in act.fields(about: order, in: context) }, request: request,
      accepted: { _, _, _ in .done([SandboxText.done, act.words]) })
  }
}

extension IssuerAct {
  fileprivate var about: Phrase? {
    switch self {
    case .ship: SandboxText.ships
    case .withholdShipment: SandboxText.neverShips
    case .decideDispute: SandboxText.zeroLoses
    case .withholdRefund: SandboxText.unanswered
    case .reopen: SandboxText.owedAgain
    case .lowerAmount, .refund, .waiveCharge: nil
    }
  }

  fileprivate func fields(about order: OrderID, in context: Context) -> [Field] {
    // The price itself would change nothing.
    let isFilled = self != .lowerAmount && !context.options.mask
    let filled = isFilled ? most(order, in: context.wallet).bare : ""
    let amount = Field.text(
      .amount, Refusal.Field.amount.phrase, filled, kind: .amount, hint: Phrase(same: "100.00"), limit: 20)
    let reason = Field.choice(.reason, SandboxText.reason, CorrectionReason.given.map(\.phrase))
    return (takesAmount ? [amount] : []) + (takesReason ? [reason] : [])
  }

  fileprivate func request(
    _ form: Form, about order: OrderID, in wallet: Wallet
  ) throws(Refusal) -> Request {
    // A dispute may be decided for more than was asked.
    let most = (self == .decideDispute ? IssuerAct.refund : self).most(order, in: wallet)
    let amount = takesAmount ? try form.amount(.amount, most: most) : .zero
    let reasons = CorrectionReason.given
    return self.request(order, amount, takesReason ? reasons[try form.chosen(.reason)] : reasons[0])
  }
}
