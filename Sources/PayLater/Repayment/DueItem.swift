/// A payment that falls due: of an own obligation, of a debt from elsewhere, or a bill of a monthly account.
public struct DueItem: Equatable, Sendable {
  public var subject: Subject
  /// The instalment's number and how many there are.
  public var instalment: Int
  public var instalments: Int
  public var due: Day
  /// What is owed of it, charges so far included, in the smallest unit of its currency.
  public var amount: Money
  public var currency = Currency.cny
  /// Days after the due day on the business day; negative: days until it.
  public var daysPastDue: Int
  public var standing: Standing
  /// The bill that it is; nil: it is none.
  public var bill: Bill?

  /// An amount in a currency.
  public typealias Sum = (currency: Currency, amount: Money)

  public enum Subject: Hashable, Sendable {
    case obligation(ObligationID)
    case debt(DebtID)
    case account(AccountID)

    /// The id as `snooze` and JSON name it.
    public var id: String {
      switch self {
      case .obligation(let id): id.text
      case .debt(let id): id.text
      case .account(let id): id.text
      }
    }
  }
}

extension Sequence where Element == DueItem {
  /// What they come to, one sum a currency, CNY first.
  public var sums: [DueItem.Sum] {
    reduce(into: [Currency: Money]()) { $0[$1.currency, default: .zero] += $1.amount }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
