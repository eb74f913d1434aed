/// Something the wallet told its user, once.
public struct Reminder: Codable, Equatable, Sendable {
  public let id: ReminderID
  public var day: Day
  public var about: About
  public var read: Bool = false

  /// What a reminder is about.
  public enum About: Codable, Equatable, Sendable {
    /// A payment of an own obligation, so many days before (negative) or after its due day.
    case due(obligation: ObligationID, instalment: Int, due: Day, offset: Int)
    /// The same for a debt from elsewhere.
    case debtDue(debt: DebtID, instalment: Int, due: Day, offset: Int)
    case placed(order: OrderID)
    case shipped(order: OrderID)
    case expired(order: OrderID)
    case autoReceiptSoon(order: OrderID, on: Day)
    case received(order: OrderID, due: Day?)
    case debitFailed(obligation: ObligationID, next: Day?)
    case debited(obligation: ObligationID, amount: Money)
    case scoreChanged(from: Int, to: Int)
    case limitChanges(from: Money, to: Money, on: Day)
    case suspended(reasons: [SuspensionReason])
    case reinstated
    case closed
  }

  /// The offsets from the due day on which payments are reminded of (rule 7).
  public static let offsets: [Int] = [-5, -1, 0, 1, 3, 4, 7, 14, 21, 28, 31, 61, 84]
}
