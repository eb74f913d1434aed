/// One planned payment of a debt from elsewhere, and what became of it.
public struct DebtInstalment: Equatable, Sendable {
  /// From 1, in the order of the days; payments without a day come last.
  public var number: Int
  /// nil: 'when I can': owed, but never late and never reminded of.
  public var due: Day?
  /// The business day on which the day was set: reminders before it never were.
  public var dueSetOn: Day
  /// What was planned, in the smallest unit of the debt's currency.
  public var amount: Money
  /// What the shop took off it.
  public var refunded = Money.zero
  /// What of the payments noted went to it.
  public var paid = Money.zero

  /// What is still to be paid of it.
  public var outstanding: Money { amount - refunded - paid }

  /// Whole days after the due day on `day` while something is outstanding; else 0.
  public func daysPastDue(on day: Day) -> Int {
    guard outstanding > .zero, let due else { return 0 }
    return max(0, day - due)
  }
}

extension DebtInstalment: Codable {
  /// The names under which the journal has always kept them.
  private enum CodingKeys: String, CodingKey {
    case number, due, dueSetOn, refunded
    case amount = "principal"
    case paid = "clearedPrincipal"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    number = try values.decode(Int.self, forKey: .number)
    due = try values.decodeIfPresent(Day.self, forKey: .due)
    dueSetOn = try values.decode(Day.self, forKey: .dueSetOn)
    amount = try values.decode(Money.self, forKey: .amount)
    refunded = try values.decodeIfPresent(Money.self, forKey: .refunded) ?? .zero
    paid = try values.decodeIfPresent(Money.self, forKey: .paid) ?? .zero
  }
}
