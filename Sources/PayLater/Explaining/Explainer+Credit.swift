extension Explainer {
  /// The credit balance: what refunds brought back, less what was paid out and used, as the journal tells; where it
  /// was not told all of it, what the wallet remembers.
  var creditBalance: Derivation {
    let less = [Figure.creditPaidOut, .creditUsed].map(part).filter { $0.value != .money(.zero) }
    let derived = Derivation(
      .creditBalance, by: .creditBalance, .difference, of: [part(.creditIn)] + less, evidence: .credit)
    guard derived.money == wallet.creditBalance else {
      return given(.creditBalance, .money(wallet.creditBalance), by: .creditBalance, .credit)
    }
    return derived
  }

  /// What came into it or left it by events of one kind.
  func credit(_ figure: Figure, _ amounts: [Money], _ kind: Event.Kind) -> Derivation {
    given(figure, .money(amounts.sum), by: .creditBalance, Evidence(kind))
  }

  var refunds: [Refund] { ofCredit { if case .dispute(.refunded(let refund)) = $0 { refund } else { nil } } }

  /// The payments that it made.
  var paymentsOfCredit: [Payment] {
    ofCredit { if case .repayment(.repaid(let payment)) = $0, payment.from == nil { payment } else { nil } }
  }

  /// What the events that were told have of one kind, those of closed days too.
  func ofCredit<Found>(_ found: (Event) -> Found?) -> [Found] {
    told.flatMap { Evidence.credit.picked(from: $0) }.compactMap(found)
  }
}
