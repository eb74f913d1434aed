/// A merchant of the catalogue, with the terms it gives.
public struct Merchant: Equatable, Sendable {
  public let id: MerchantID
  /// Its name in both languages.
  public var name: Name
  /// The id of its category.
  public var category: String
  /// Where it sells.
  public var channel: Channel
  /// Whether it carries the pay-later badge.
  public var payLater: Bool
  /// When what is bought there falls due.
  public var term: Term
  /// Days from the order to its dispatch; 0: at once.
  public var dispatchDays: Int
  /// Days from a return to its refund.
  public var returnDays: Int
  /// What it sells.
  public var offers: [Offer]

  /// Online, or in a shop, where what is bought is received at once.
  public enum Channel: String, Codable, Sendable { case online, inStore }

  /// A merchant with all its facts.
  public init(
    id: MerchantID, name: Name, category: String, channel: Channel, payLater: Bool, term: Term,
    dispatchDays: Int, returnDays: Int, offers: [Offer]
  ) {
    self.id = id
    self.name = name
    self.category = category
    self.channel = channel
    self.payLater = payLater
    self.term = term
    self.dispatchDays = dispatchDays
    self.returnDays = returnDays
    self.offers = offers
  }
}

/// Something a merchant sells.
public struct Offer: Equatable, Sendable {
  public let id: OfferID
  public var name: Name
  /// The price of one, in fen.
  public var price: Money
  /// Whether it can be paid later (only at a merchant that carries the badge).
  public var payLater: Bool

  /// An offer at `price`.
  public init(id: OfferID, name: Name, price: Money, payLater: Bool = true) {
    self.id = id
    self.name = name
    self.price = price
    self.payLater = payLater
  }
}

/// When a purchase falls due, counted from its receipt (rules of the merchants).
public enum Term: Codable, Hashable, Sendable {
  /// `days` days after the receipt; 0: the same day.
  case days(Int)
  /// On this day of the month after the receipt's.
  case statement(Int)

  /// The due day of a purchase received on `day`.
  public func due(receivedOn day: Day) -> Day {
    switch self {
    case .days(let days): day + days
    case .statement(let number):
      {
        let next = day.calendarMonth + 1
        return Day(civil: next.year, next.month, min(number, next.length))
      }()
    }
  }

  private enum CodingKeys: String, CodingKey { case days, statement }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let days = try container.decodeIfPresent(Int.self, forKey: .days), (0...366).contains(days) {
      self = .days(days)
    } else if let number = try container.decodeIfPresent(Int.self, forKey: .statement),
      (1...31).contains(number)
    {
      self = .statement(number)
    } else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a term is days or a statement day"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .days(let days): try container.encode(days, forKey: .days)
    case .statement(let number): try container.encode(number, forKey: .statement)
    }
  }
}
