/// What the credit record keeps of an obligation that closed in the last 24 months or was ever late.
public struct CreditRecord: Codable, Equatable, Sendable {
  /// The obligation that closed.
  public var obligation: ObligationID
  /// Where it was bought.
  public var merchant: MerchantID
  /// The month it closed in: settled or charged off.
  public var closed: Month
  /// Whether it was never more than 3 days past due, pauses taken out.
  public var onTime: Bool
  /// The most days past due in each month.
  public var worstByMonth: [MonthCount]
  /// The last day on which it was more than 3 days past due; nil: it never was.
  public var lastLateOn: Day?
}

/// The month inputs of the scorecard that no open entity carries.
public struct Activity: Codable, Equatable, Sendable {
  /// Highest use of the limit in each month, in percent.
  public var peakUse: [MonthCount] = []
  /// Tries of autopay in each month.
  public var debitAttempts: [MonthCount] = []
  /// Those of them that failed.
  public var failedDebits: [MonthCount] = []
  /// Months on a day of which an own obligation was active.
  public var activeMonths: [Month] = []
  /// Disputes lost in each month.
  public var disputesLost: [MonthCount] = []
  /// Extensions granted.
  public var extensions: [MonthCount] = []
  /// What was charged off, the oldest first.
  public var chargeOffs: [ChargeOff] = []

  /// An obligation that was charged off, and when.
  public struct ChargeOff: Codable, Equatable, Sendable {
    public var obligation: ObligationID
    public var on: Day
  }
}

extension [MonthCount] {
  /// Raises the count of `month` to at least `count`.
  mutating func raise(_ month: Month, to count: Int) {
    if let last = indices.last, self[last].month == month {
      self[last].count = Swift.max(self[last].count, count)
    } else {
      append(MonthCount(month: month, count: count))
    }
  }

  /// Adds one to the count of `month`.
  mutating func add(_ month: Month) {
    if let last = indices.last, self[last].month == month {
      self[last].count += 1
    } else {
      append(MonthCount(month: month, count: 1))
    }
  }

  /// The counts of the window of `months` that ends with `last`.
  func within(_ months: Int, upTo last: Month) -> [Int] {
    filter { $0.month.isWithin(months, monthsUpTo: last) }.map(\.count)
  }
}
