import PayLater

/// What `remind --json` shows: the payments that are due soon or late, most urgent first.
public struct ReminderReport: Encodable, Equatable {
  public var day: Day
  public var state: State
  public var count: Int
  /// What is due in CNY; other currencies stand in `totals`.
  public var totalFen: Money
  public var totals: [Total]
  public var items: [Item]

  /// `dueSoon` (in grace too) and `overdue` are the exit codes 1 and 2 of `remind --exit-code`.
  public enum State: String, Encodable, Sendable {
    case none, dueSoon, overdue

    /// The exit code that stands for it.
    public var exitCode: Int32 {
      switch self {
      case .none: 0
      case .dueSoon: 1
      case .overdue: 2
      }
    }
  }

  /// What is due in one currency, in its smallest unit.
  public struct Total: Encodable, Equatable {
    public var currency: Currency
    public var amountFen: Money
  }

  public struct Item: Encodable, Equatable {
    public var id: String
    public var provider: String
    public var merchant: String
    public var instalment: Int
    public var instalments: Int
    public var due: Day
    public var currency: Currency
    public var amountFen: Money
    public var daysPastDue: Int
    public var standing: Standing
  }

  /// What is due within `days` days, or late, on the wallet's business day.
  ///
  /// `personal` are the opened names of debts from elsewhere.
  public init(_ wallet: Wallet, within days: Int, personal: [SealPlace: String] = [:]) {
    let due = wallet.reminding(within: days)
    day = wallet.businessDay
    count = due.count
    totals = due.sums.map { Total(currency: $0.currency, amountFen: $0.amount) }
    totalFen = due.filter { $0.currency == .cny }.map(\.amount).sum
    state = due.isEmpty ? .none : due.contains { $0.standing == .overdue } ? .overdue : .dueSoon
    items = due.map { item in
      let (provider, merchant) =
        switch item.subject {
        case .debt(let id): (personal.safe(.debt(id, "provider")), personal.safe(.debt(id, "title")))
        case .obligation(let id): ("sesame", wallet.obligations.first { $0.id == id }?.merchant.text ?? "")
        }
      return Item(
        id: item.subject.id, provider: provider, merchant: merchant,
        instalment: item.instalment,
        instalments: item.instalments, due: item.due, currency: item.currency, amountFen: item.amount,
        daysPastDue: max(0, item.daysPastDue),
        standing: item.standing)
    }
  }
}
