import PayLater

/// What `calendar --json` shows: month by month what falls due, as things stand.
public struct CalendarReport: Encodable, Equatable {
  /// The business day that it is of.
  public var day: Day
  /// Every month that was asked for, those in which nothing falls due too.
  public var months: [MonthPart]

  /// A calendar month.
  public struct MonthPart: Encodable, Equatable {
    public var month: Month
    /// What falls due in it by currency, CNY first; empty where nothing does.
    public var totals: [ReminderReport.Total]
    /// Its payments, the earliest first.
    public var items: [ReminderReport.Item]
  }

  /// What falls due in `count` months from `first` on; `personal` are the opened names of debts from elsewhere.
  public init(_ wallet: Wallet, from first: Month, months count: Int, personal: [SealPlace: String] = [:]) {
    day = wallet.businessDay
    months = wallet.dueItems(from: first, months: count).map { month, due in
      MonthPart(
        month: month, totals: due.sums.map(ReminderReport.Total.init),
        items: due.map { ReminderReport.Item($0, in: wallet, personal) })
    }
  }
}
