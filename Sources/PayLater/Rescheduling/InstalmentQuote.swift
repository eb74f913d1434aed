/// What splitting an obligation into instalments costs, shown before the confirm (T17, rule 6).
public struct InstalmentQuote: Equatable, Sendable {
  public var schedule: [Instalment]
  public var principal: Money
  public var charge: Money
  /// Charges that are owed already, paid with the first instalment.
  public var owedBefore: Money
  /// Nominal annual rate (12 × the monthly internal rate of return) in 1/100 percent.
  public var apr: Int

  public var count: Int { schedule.count }
  public var total: Money { principal + charge + owedBefore }

  /// A plan of `count` instalments of `principal` from `start` on, with the charge that `policy` sets for it; nil
  /// for a count that it does not offer.
  public init?(
    _ count: Int, of principal: Money, owing owedBefore: Money = .zero, from start: Day, by policy: Policy
  ) {
    guard let rate = policy.instalmentRates[count] else { return nil }
    self.principal = principal
    self.owedBefore = owedBefore
    charge = Money(fen: principal.fen * rate / 10_000)
    schedule = Instalment.monthly(count, from: start, principal: principal, charge: charge)
    apr = InstalmentQuote.apr(principal, schedule.map { $0.principal + $0.charge })
    schedule[0].charge += owedBefore
  }

  /// 12 × the monthly rate at which `payments`, one a month, are worth `principal` now; found by halving.
  static func apr(_ principal: Money, _ payments: [Money]) -> Int {
    guard payments.sum > principal else { return 0 }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let rate = (low + high) / 2
      var (worth, discount) = (0.0, 1.0)
      for payment in payments {
        discount /= 1 + rate
        worth += Double(payment.fen) * discount
      }
      if worth > Double(principal.fen) { low = rate } else { high = rate }
    }
    return Int((12 * low * 10_000).rounded())
  }
}

extension Obligation {
  /// The instalments that it can be split into on `day`, fewest first; empty where T17 does not allow any.
  public func instalmentQuotes(on day: Day) -> [InstalmentQuote] {
    let policy = terms
    guard splitFlaw(on: day) == nil else { return [] }
    return policy.instalmentRates.keys.sorted().compactMap {
      InstalmentQuote($0, of: outstanding, owing: chargeDue(on: day), from: day, by: policy)
    }
  }
}
