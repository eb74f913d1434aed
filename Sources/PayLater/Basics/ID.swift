/// The name of one entity of the wallet, such as order `o7`; its type says of what.
public struct ID<Entity>: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let text: String

  /// A name as it stands; callers outside the domain get theirs from the wallet.
  public init(_ text: String) { self.text = text }
  public init(stringLiteral value: String) { text = value }
  public var description: String { text }
}

extension ID: Codable {
  /// Reads a name of 1 to 64 letters, digits, `-`, `_` or `.`; nothing else can name an entity.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    text = try container.decode(String.self)
    guard ID.isValid(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an id")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  static func isValid(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        switch $0 {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x2E: true
        default: false
        }
      }
  }
}

public typealias OrderID = ID<Order>
public typealias ObligationID = ID<Obligation>
public typealias DebtID = ID<Debt>
public typealias MerchantID = ID<Merchant>
public typealias OfferID = ID<Offer>
public typealias ContactID = ID<Contact>
public typealias AddressID = ID<Address>
public typealias FundingSourceID = ID<FundingSource>
public typealias ReminderID = ID<Reminder>
public typealias DebtPaymentID = ID<DebtPayment>
public typealias DebtRefundID = ID<DebtRefund>
public typealias AccountID = ID<Account>
public typealias AccountEntryID = ID<AccountEntry>
public typealias KeptRowID = ID<KeptRow>
public typealias RowRuleID = ID<RowRule>
