import PayLater

/// What `remind --json` shows: the payments that are due soon or late, most urgent first.
public struct ReminderReport: Encodable, Equatable {
  /// The business day that it is of.
  public var day: Day
  /// The gravest of the items.
  public var state: State
  /// How many items there are.
  public var count: Int
  /// What is due in CNY; other currencies stand in `totals`.
  public var totalFen: Money
  /// The sums by currency, CNY first.
  public var totals: [Total]
  /// What is late, the longest first, then what comes, by day.
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

  /// One payment.
  public struct Item: Encodable, Equatable {
    /// The id of its obligation, debt or monthly account.
    public var id: String
    /// Who is owed: `sesame`, or the name that the user gave.
    public var provider: String
    /// The merchant's id, or the title that the user gave.
    public var merchant: String
    /// Its number, from 1 to `instalments`.
    public var instalment: Int
    public var instalments: Int
    public var due: Day
    public var currency: Currency
    /// What is to be paid of it today, earned charges included, in the smallest unit of `currency`.
    public var amountFen: Money
    /// Days since `due`, from 0.
    public var daysPastDue: Int
    public var standing: Standing
    /// The bill of a monthly account that it is; null for anything else.
    @OrNull public var bill: Mark?

    /// What tells a bill from another, and how sure it is.
    public struct Mark: Encodable, Equatable {
      /// The month of its bill day.
      public var bill: Month
      /// Whether more can still come to it.
      public var soFar: Bool
      /// Whether its due day is only assumed: the account is not confirmed.
      public var assumed: Bool
      /// Whether the provider takes it by itself.
      public var autopay: Bool
      /// What of the minimum is still to be paid; null where none is known, or it is paid.
      @OrNull public var minimumLeftFen: Money?
    }
  }

  /// What is due within `days` days, or late, on the wallet's business day.
  ///
  /// `personal` are the opened names of debts from elsewhere.
  public init(_ wallet: Wallet, within days: Int, personal: [SealPlace: String] = [:]) {
    let due = wallet.reminding(within: days)
    day = wallet.businessDay
    count = due.count
    totals = due.sums.map(Total.init)
    totalFen = due.filter { $0.currency == .cny }.map(\.amount).sum
    state = due.isEmpty ? .none : due.contains { $0.standing == .overdue } ? .overdue : .dueSoon
    items = due.map { Item($0, in: wallet, personal) }
  }
}

extension ReminderReport.Total {
  init(_ sum: DueItem.Sum) { self.init(currency: sum.currency, amountFen: sum.amount) }
}

extension ReminderReport.Item {
  /// A payment of `wallet`; `personal` are the opened names of debts from elsewhere.
  init(_ item: DueItem, in wallet: Wallet, _ personal: [SealPlace: String]) {
    id = item.subject.id
    (provider, merchant) =
      switch item.subject {
      case .debt(let id): (personal.safe(.debt(id, "provider")), personal.safe(.debt(id, "title")))
      case .account(let id): (personal.safe(.account(id, "provider")), personal.safe(.account(id, "title")))
      case .obligation(let id): ("sesame", wallet.obligations.first { $0.id == id }?.merchant.text ?? "")
      }
    instalment = item.bill == nil ? item.instalment : 1
    bill = item.bill.map(Mark.init)
    instalments = item.instalments
    due = item.due
    currency = item.currency
    amountFen = item.amount
    daysPastDue = max(0, item.daysPastDue)
    standing = item.standing
  }
}

extension ReminderReport.Item.Mark {
  init(_ bill: Bill) {
    self.init(
      bill: bill.period, soFar: bill.isSoFar, assumed: bill.isAssumed, autopay: bill.autopay,
      minimumLeftFen: bill.minimumLeft)
  }
}
