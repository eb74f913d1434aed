extension Wallet {
  /// Closes the days before `day` one by one, in order; each is one event. Afterwards `day` is the business day.
  public mutating func closeDays(until day: Day) -> [Event] { [] }
}
