extension Explainer {
  /// The credit balance: what refunds brought back, less what was paid out and used, as the journal tells; where it
  /// was not told all of it, what the wallet remembers.
  func creditFigure(_ figure: Figure) -> Derivation? {
    func told(_ amount: Money, _ kinds: Event.Kind...) -> Derivation {
      var evidence = Evidence()
      evidence.kinds = kinds
      return given(figure, .money(amount), by: .creditBalance, evidence)
    }
    let refunds = moved { if case .refunded(let refund) = $0 { refund } else { nil } }
    switch figure {
    case .creditBalance:
      let less = [Figure.creditPaidOut, .creditUsed].map(part).filter { $0.value != .money(.zero) }
      let derived = Derivation(
        figure, by: .creditBalance, .difference, of: [part(.creditIn)] + less, evidence: .credit)
      guard derived.money == wallet.creditBalance else {
        return given(figure, .money(wallet.creditBalance), by: .creditBalance, .credit)
      }
      return derived
    case .creditIn:
      return Derivation(
        figure, by: .creditBalance, .sum, of: [part(.creditRefunded), part(.creditCharges)])
    case .creditRefunded: return told(refunds.map(\.toBalance).sum, .refunded)
    case .creditCharges: return told(refunds.map(\.chargesReturned).sum, .refunded)
    case .creditPaidOut:
      return told(
        moved { if case .creditPaidOut(let amount, _) = $0 { amount } else { nil } }.sum, .creditPaidOut)
    case .creditUsed:
      return told(
        moved { event -> Money? in
          guard case .repaid(let payment) = event, payment.from == nil else { return nil }
          return payment.amount
        }.sum, .repaid)
    default: return nil
    }
  }

  /// What the events that were told have of one kind, those of closed days too.
  private func moved<Found>(_ found: (Event) -> Found?) -> [Found] {
    told.flatMap { Evidence.credit.picked(from: $0) }.compactMap(found)
  }
}
