/// What lateness of a debt from elsewhere costs over there, as far as its user knows the terms: shown in what-if, never
/// booked (rule 10).
extension Debt {
  /// The payments that are late on `day` if nothing more is paid.
  private func late(on day: Day) -> [DebtInstalment] { open.filter { $0.daysPastDue(on: day) > 0 } }

  /// The flat fee once for each payment that is late on `day`; zero where no fee is known.
  public func lateFees(on day: Day) -> Money {
    Money(fen: (lateFee?.fen ?? 0) * Int64(late(on: day).count))
  }

  /// Simple interest at the yearly rate on what is late, for its days past due, in 365ths of a year and rounded down once;
  /// zero where no rate is known.
  public func lateInterest(on day: Day) -> Money {
    guard let rate = yearlyRateHundredths else { return .zero }
    let perDay = 365 * Int64(10_000)
    var (whole, rest): (Int64, Int64) = (0, 0)
    for part in late(on: day) {
      let factor = Int64(rate) * Int64(part.daysPastDue(on: day))
      let product = part.outstanding.fen.multipliedFullWidth(by: factor)
      // No amount that a request may name comes near this; one in a damaged file could.
      guard product.high < perDay / 2 else { return Money(fen: 1_000_000 * Money.most.fen) }
      let (quotient, remainder) = perDay.dividingFullWidth(product)
      whole += quotient
      rest += remainder
    }
    return Money(fen: whole + rest / perDay)
  }

  /// Fees and interest together.
  public func lateCost(on day: Day) -> Money { lateFees(on: day) + lateInterest(on: day) }
}

/// What lateness of one debt from elsewhere would cost over there, before and after.
public struct LateCostChange: Equatable, Sendable {
  public var debt: DebtID
  public var currency: Currency
  public var cost: Change<Money>
}

extension WhatIf {
  /// Debts from elsewhere whose known terms make lateness dearer or cheaper.
  public var lateCosts: [LateCostChange] {
    let old = Dictionary(uniqueKeysWithValues: before.debts.map { ($0.id, $0) })
    return after.debts.map { debt in
      LateCostChange(
        debt: debt.id, currency: debt.currency,
        cost: Change(
          before: old[debt.id]?.lateCost(on: before.businessDay) ?? .zero,
          after: debt.lateCost(on: after.businessDay)))
    }.filter(\.cost.isChange)
  }
}
