/// Requests about the user's own rules (rule 11).
public enum OwnRuleRequest: Topic, Equatable, Sendable {
  case setMonthlyCap(amountFen: Money?)
  case setLimitCap(amountFen: Money?)
  /// Lets every order above the amount wait until the day after it was announced; nil lifts that.
  case setDelay(aboveFen: Money?)
  /// Starts that waiting time for what is in the cart of a merchant.
  case announce(merchant: MerchantID, lines: [CartLine])
  case freeze(days: Int)
  case block(merchant: MerchantID)
  case unblock(merchant: MerchantID)
  case setFavourite(merchant: MerchantID, on: Bool)
  /// Keeps the days of another time zone from the next day on; the present one again takes that back.
  case setZone(zone: String)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case setMonthlyCap, setLimitCap, setDelay, freeze, setFavourite, setZone
    case announce = "announceOrder"
    case block = "blockMerchant"
    case unblock = "unblockMerchant"
  }
}

extension Handling {
  mutating func decide(_ request: OwnRuleRequest) throws(Refusal) {
    switch request {
    case .setMonthlyCap(let cap): try setMonthlyCap(cap)
    case .setLimitCap(let cap): try setLimitCap(cap)
    case .setDelay(let amount): try setDelay(amount)
    case .announce(let merchant, let lines): try announceOrder(merchant, lines)
    case .freeze(let days): try freeze(days)
    case .block(let id): try blockMerchant(id)
    case .unblock(let id): try unblockMerchant(id)
    case .setFavourite(let id, let on): try setFavourite(id, on)
    case .setZone(let zone): try setZone(zone)
    }
  }
}
