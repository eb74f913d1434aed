/// What happened to the user's own rules.
public enum OwnRuleEvent: Topic, Equatable, Sendable {
  case changed(rules: OwnRules)
  /// The waiting time of an order above the own amount starts; the order that is placed uses it up.
  case announced(announcement: Announcement)
  case favouriteSet(merchant: MerchantID, on: Bool)
  /// From the next day on the days are those of another zone.
  case zoneSet(zone: String)

  /// Their kinds, with the names that they have in the journal.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case favouriteSet, zoneSet
    case changed = "rulesChanged"
    case announced = "orderAnnounced"
  }

  var kind: CodingKeys {
    switch self {
    case .changed: .changed
    case .announced: .announced
    case .favouriteSet: .favouriteSet
    case .zoneSet: .zoneSet
    }
  }
}

extension Wallet {
  mutating func change(_ event: OwnRuleEvent) {
    switch event {
    case .changed(let rules): self.rules = rules
    case .announced(let announcement): rules.announced.append(announcement)
    case .favouriteSet(let merchant, let on): setFavourite(merchant, on)
    case .zoneSet(let zone): nextZone = zone == self.zone ? nil : zone
    }
  }
}
