/// One planned payment of a debt from elsewhere, as the user records it.
public struct PlannedPayment: Codable, Equatable, Sendable {
  /// nil: without a day, 'when I can'.
  public var due: Day?
  /// In the smallest unit of the debt's currency.
  public var amountFen: Money

  /// `amountFen` due on `due`.
  public init(due: Day?, amountFen: Money) {
    self.due = due
    self.amountFen = amountFen
  }

  /// The most payments of one debt.
  public static let most = 60

  /// Where the smallest units go that do not divide evenly.
  public enum Odd: String, Codable, CaseIterable, Sendable { case first, last }

  /// The planned payments that amounts and days make: as many as the longer list has, or `parts`. A single amount is that
  /// of each, or with `odd` what they come to; a single day is the first, and the others follow by `rhythm`.
  ///
  /// Throws `uneven` where two lists, or a list and `parts`, do not go together, and what is wrong with their number.
  public static func plan(
    _ amounts: [Money], _ days: [Day?], parts: Int? = nil, _ rhythm: Rhythm = .monthly,
    totalling odd: Odd? = nil
  ) throws(Refusal) -> [PlannedPayment] {
    guard let amount = amounts.first, let first = days.first else { return [] }
    let listed = max(amounts.count, days.count)
    guard [1, listed].contains(amounts.count), [1, listed].contains(days.count) else {
      throw .invalid(.amount, .uneven)
    }
    let count = parts ?? listed
    guard count >= 1 else { throw .invalid(.quantity, .tooSmall) }
    guard count <= most else { throw .invalid(.quantity, .tooLong) }
    guard [1, count].contains(listed) else { throw .invalid(.quantity, .uneven) }
    guard odd == nil || amounts.count == 1 else { throw .invalid(.amount, .several) }
    let regular =
      odd.map { plan(total: amount, first: first, parts: count, rhythm, odd: $0) }
      ?? plan(amount, first: first, parts: count, rhythm)
    return regular.enumerated().map { index, payment in
      PlannedPayment(
        due: days.count > 1 ? days[index] : payment.due,
        amountFen: amounts.count > 1 ? amounts[index] : payment.amountFen)
    }
  }

  /// `parts` payments of `amount` each from `first` on.
  public static func plan(_ amount: Money, first: Day?, parts: Int, _ rhythm: Rhythm) -> [PlannedPayment] {
    (0..<max(0, parts)).map { index in
      PlannedPayment(due: first.map { rhythm.day(index, from: $0) }, amountFen: amount)
    }
  }

  /// `parts` payments that come to `total`, equal but for the odd units.
  public static func plan(
    total: Money, first: Day?, parts: Int, _ rhythm: Rhythm, odd: Odd
  ) -> [PlannedPayment] {
    guard parts > 0 else { return [] }
    let share = Money(fen: total.fen / Int64(parts))
    var plan = plan(share, first: first, parts: parts, rhythm)
    plan[odd == .first ? 0 : parts - 1].amountFen = total - Money(fen: share.fen * Int64(parts - 1))
    return plan
  }
}
