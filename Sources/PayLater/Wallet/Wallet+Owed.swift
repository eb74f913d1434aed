extension Wallet {
  /// Everything owed now, own and from elsewhere, charges so far included.
  public var owed: Money { .zero }
  /// What falls due in 30 days from `day` (the business day where none is named), overdue counted at once; held
  /// orders are not in it.
  public func dueIn30Days(from day: Day? = nil) -> Money { .zero }
  /// Open payments, own and from elsewhere, most urgent first.
  public var dueItems: [DueItem] { [] }
  /// What the login reminder shows: due within `days` days or overdue, the earliest payment of each obligation,
  /// snoozed ones left out; most urgent first.
  public func reminding(within days: Int) -> [DueItem] { [] }
  /// What falls due on each of the 30 days from the business day on, held orders left out.
  public var cashFlow: [Money] { Array(repeating: .zero, count: 30) }
}
