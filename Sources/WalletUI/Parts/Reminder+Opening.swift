import PayLater
import WalletText

extension Reminder.About {
  /// Opens what it is about: the payment, the order, the score, or the account.
  func open(in context: Context) -> [Step] {
    switch self {
    case .due, .debtDue, .billDue, .billAwaited, .debited, .repaid, .debitFailed, .received, .creditUsed,
      .refunded, .disputeLost,
      .pauseEndsSoon, .resumed, .reopened, .chargesWaived, .planAgreed, .planAtRisk, .planBroken, .chargedOff:
      guard let subject, context.wallet.knows(subject) else { return [.go(.repay)] }
      return [.open(Screen(ObligationPage(subject: subject)))]
    case .creditPaidOut: return [.go(.repay)]
    case .placed(let order), .shipped(let order), .expired(let order), .cancelled(let order),
      .amountLowered(let order, _, _), .autoReceiptSoon(let order, _):
      return context.openOrder(order)
    case .scoreChanged, .limitChanges: return [.go(.score)]
    case .suspended, .reinstated, .closed: return [.go(.mine)]
    }
  }
}

extension Context {
  /// Opens an order, or the list where it has left the wallet.
  func openOrder(_ id: OrderID) -> [Step] {
    wallet.order(id) == nil ? [.go(.merchants)] : [.open(Screen(OrderPage(id)))]
  }
}

extension Wallet {
  func own(_ id: ObligationID) -> Obligation? { obligations.first { $0.id == id } }

  func order(_ id: OrderID) -> Order? { orders.first { $0.id == id } }

  /// Whether it still holds an obligation, a debt or an account; settled ones leave after 180 days.
  func knows(_ subject: DueItem.Subject) -> Bool {
    switch subject {
    case .obligation(let id): own(id) != nil
    case .debt(let id): debt(id) != nil
    case .account(let id): account(id) != nil
    }
  }
}
