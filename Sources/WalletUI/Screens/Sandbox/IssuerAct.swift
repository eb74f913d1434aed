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

  /// Why it cannot happen now; nil: it can.
  func unavailable(_ id: OrderID, in wallet: Wallet) -> Phrase? {
    guard wallet.isSandbox else { return SandboxText.realWallet }
    guard let order = wallet.order(id) else { return OrderPageText.gone }
    let own = wallet.own(ObligationID(id.text))
    switch self {
    case .ship, .withholdShipment:
      guard order.state == .placed else {
        return order.endedOn == nil ? SandboxText.shippedAlready : OrderPageText.ended
      }
      return self == .withholdShipment && order.withheld ? SandboxText.withheldAlready : nil
    case .lowerAmount:
      return order.state == .placed || order.state == .shipped ? nil : SandboxText.receivedAlready
    case .refund:
      let isCaptured = own.map { $0.state != .held && $0.state != .voided } ?? false
      return isCaptured && most(id, in: wallet) > .zero ? nil : SandboxText.nothingToRefund
    case .waiveCharge:
      return own?.state == .active && most(id, in: wallet) > .zero ? nil : SandboxText.noCharge
    case .decideDispute: return own?.dispute == nil ? SandboxText.noDispute : nil
    case .withholdRefund:
      guard let dispute = own?.dispute else { return SandboxText.noDispute }
      return dispute.decisionOn == nil ? SandboxText.unansweredAlready : nil
    case .reopen:
      guard let own, own.state == .settled, own.refundedPrincipal > .zero, let closed = own.closedOn,
        wallet.businessDay - closed <= own.terms.disputeDays
      else { return SandboxText.notReopened }
      return [.active, .closing].contains(wallet.agreement.stage) ? nil : SandboxText.serviceClosed
    }
  }
}
