import PayLater
import WalletText

/// What the merchant or the issuer can do about an order; asked for in a sandbox only.
enum IssuerAct: CaseIterable, Equatable, Sendable {
  case ship, withholdShipment, lowerAmount, refund, waiveCharge, decideDispute, withholdRefund, reopen

  var words: Phrase {
    switch self {
    case .ship: ActionText.ship
    case .withholdShipment: ActionText.withholdShipment
    case .lowerAmount: ActionText.lowerAmount
    case .refund: ActionText.refund
    case .waiveCharge: ActionText.waiveCharge
    case .decideDispute: ActionText.decideDispute
    case .withholdRefund: ActionText.withholdRefund
    case .reopen: ActionText.reopen
    }
  }

  /// Whether an amount is asked for.
  var takesAmount: Bool {
    switch self {
    case .ship, .withholdShipment, .withholdRefund: false
    case .lowerAmount, .refund, .waiveCharge, .decideDispute, .reopen: true
    }
  }

  /// Whether a reason is asked for.
  var takesReason: Bool { self == .lowerAmount || self == .waiveCharge }

  /// The most that its amount may be.
  func most(_ id: OrderID, in wallet: Wallet) -> Money {
    let own = wallet.own(ObligationID(id.text))
    switch self {
    case .ship, .withholdShipment, .withholdRefund: return .zero
    case .lowerAmount: return wallet.order(id)?.amount ?? .zero
    case .refund: return own?.refundable ?? .zero
    case .waiveCharge: return own?.chargesDue(on: wallet.businessDay) ?? .zero
    case .decideDispute: return own.flatMap { own in own.dispute.map(\.asked) } ?? .zero
    case .reopen: return own?.refundedPrincipal ?? .zero
    }
  }

  /// What is asked of the wallet; `amount` and `reason` count where they are asked for.
  func request(_ id: OrderID, _ amount: Money, _ reason: CorrectionReason) -> Request {
    let own = ObligationID(id.text)
    return switch self {
    case .ship: .issuer(.ship(order: id))
    case .withholdShipment: .issuer(.withholdShipment(order: id))
    case .lowerAmount: .issuer(.lowerAmount(order: id, amountFen: amount, reason: reason))
    case .refund: .issuer(.refund(obligation: own, amountFen: amount))
    case .waiveCharge: .issuer(.waiveCharge(obligation: own, amountFen: amount, reason: reason))
    case .decideDispute: .issuer(.decideDispute(obligation: own, refundFen: amount))
    case .withholdRefund: .issuer(.withholdRefund(obligation: own))
    case .reopen: .issuer(.reopen(obligation: own, amountFen: amount))
    }
  }

  /// Why it cannot happen now; nil: it can.
  func unavailable(_ id: OrderID, in context: Context) -> Phrase? {
    func asked(_ act: IssuerAct) -> Request {
      // The price itself would be no lower one.
      let most = act.most(id, in: context.wallet) - (act == .lowerAmount ? Money(fen: 1) : .zero)
      return act.request(id, most, CorrectionReason.given[0])
    }
    // Who does not answer is asked something.
    return self == .withholdRefund
      ? context.whyNot(asked(.decideDispute), asked(self)) : context.whyNot(asked(self))
  }
}
