/// Something the wallet told its user, once.
public struct Reminder: Codable, Equatable, Sendable {
  public let id: ReminderID
  public var day: Day
  public var about: About
  public var read: Bool = false

  /// What a reminder is about.
  public enum About: Codable, Hashable, Sendable {
    /// A payment of an own obligation, so many days before (negative) or after its due day.
    case due(obligation: ObligationID, instalment: Int, due: Day, offset: Int)
    /// The same for a debt from elsewhere.
    case debtDue(debt: DebtID, instalment: Int, due: Day, offset: Int)
    /// The same for a bill of a monthly account.
    case billDue(account: AccountID, bill: Month, due: Day, offset: Int)
    /// A bill was made yesterday whose total the user notes every month.
    case billAwaited(account: AccountID, bill: Month)
    case placed(order: OrderID)
    case shipped(order: OrderID)
    case expired(order: OrderID)
    case cancelled(order: OrderID)
    case amountLowered(order: OrderID, to: Money, reason: CorrectionReason)
    case autoReceiptSoon(order: OrderID, on: Day)
    case received(order: OrderID, due: Day?)
    case debitFailed(obligation: ObligationID, next: Day?)
    case debited(obligation: ObligationID, amount: Money)
    /// The receipt of a payment by hand; `settled` with whether it was on time if it was the last one.
    case repaid(obligation: ObligationID, amount: Money, settled: Settlement?)
    /// The credit balance paid it, chosen so by the user.
    case creditUsed(obligation: ObligationID, amount: Money)
    case creditPaidOut(amount: Money, to: FundingSourceID)
    case refunded(obligation: ObligationID, amount: Money, toBalance: Money)
    case disputeLost(obligation: ObligationID)
    case pauseEndsSoon(obligation: ObligationID, on: Day)
    case resumed(obligation: ObligationID, due: Day)
    case reopened(obligation: ObligationID, due: Day)
    case chargesWaived(obligation: ObligationID, amount: Money, reason: CorrectionReason)
    /// A hardship plan of so many instalments, the first due on that day.
    case planAgreed(obligation: ObligationID, count: Int, due: Day)
    /// One more missed instalment ends the plan on that day.
    case planAtRisk(obligation: ObligationID, on: Day)
    case planBroken(obligation: ObligationID)
    case chargedOff(obligation: ObligationID, principal: Money)
    case scoreChanged(from: Int, to: Int)
    case limitChanges(from: Money, to: Money, on: Day)
    case suspended(reasons: [SuspensionReason])
    case reinstated
    case closed
  }

  /// How an obligation was settled.
  public enum Settlement: String, Codable, Equatable, Sendable { case onTime, late }

  /// The offsets from the due day on which payments are reminded of (rule 7).
  public static let offsets: [Int] = [-5, -1, 0, 1, 3, 4, 7, 14, 21, 28, 31, 61, 84]
}
