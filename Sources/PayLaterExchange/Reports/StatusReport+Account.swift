import PayLater

extension StatusReport {
  /// A monthly account elsewhere; its amounts are in the smallest unit of its currency.
  public struct AccountPart: Encodable, Equatable {
    /// The id by which every command takes it.
    public var id: AccountID
    /// Who is owed, as the user named it.
    public var provider: String
    /// The user's own name for it; null where there is none.
    @OrNull public var title: String?
    public var currency: Currency
    /// The bill day, `1` to `28` or `last`, and whether what is bought on it still belongs to that bill.
    public var billDay: MonthDay
    public var takesBillDay: Bool
    /// When a bill is due: the first such day after the bill day (`10`, `last`), or so many days after it (`+9`).
    public var due: BillRule.Due
    /// Whether the user has said so; else both are assumed.
    public var confirmed: Bool
    /// What the provider lends at most; null where the user has not said.
    @OrNull public var limitFen: Money?
    /// Whether the provider takes what is due by itself.
    public var autopay: Bool
    public var openedOn: Day
    /// Since when it is closed; null while it is in use.
    @OrNull public var closedOn: Day?
    /// What is left of all bills, the open ones so far.
    public var owedFen: Money
    /// What was paid or refunded beyond them and waits for the next.
    public var creditFen: Money
    /// Every bill of which anything is known, and the one that is open, the oldest first.
    public var bills: [BillPart]
  }

  /// A bill of a monthly account.
  public struct BillPart: Encodable, Equatable {
    /// The month of its bill day.
    public var bill: Month
    public var billDay: Day
    public var due: Day
    public var state: Bill.State
    /// Purchases and parts of them, and refunds, dated in it.
    public var boughtFen: Money
    public var refundedFen: Money
    /// What the bill before had below zero; 0 or less.
    public var carriedFen: Money
    /// What of the total no entry explains.
    public var unexplainedFen: Money
    /// All of it; below zero where it is carried into the next.
    public var totalFen: Money
    public var paidFen: Money
    public var leftFen: Money
    /// The least to be paid by the due day; null where it is not known.
    @OrNull public var minimumFen: Money?
  }
}

extension StatusReport.AccountPart {
  /// An account as it stands on a day; `personal` are the opened names.
  public init(_ account: Account, _ personal: [SealPlace: String], on day: Day) {
    let (terms, rule) = (account.terms, account.terms.rules.current)
    id = account.id
    provider = personal.safe(.account(account.id, "provider"))
    title = terms.title == nil ? nil : personal.safe(.account(account.id, "title"))
    currency = account.currency
    billDay = rule.day
    takesBillDay = rule.takesBillDay
    due = rule.due
    confirmed = terms.confirmed
    limitFen = terms.limit
    autopay = terms.autopay
    openedOn = account.openedOn
    closedOn = account.closedOn
    owedFen = account.owed(on: day)
    creditFen = account.credit(on: day)
    bills = account.bills(on: day).map { bill in
      StatusReport.BillPart(
        bill: bill.period, billDay: bill.billDay, due: bill.due, state: bill.state, boughtFen: bill.bought,
        refundedFen: bill.refunded, carriedFen: bill.carried, unexplainedFen: bill.unexplained,
        totalFen: bill.total, paidFen: bill.paid, leftFen: bill.left, minimumFen: bill.figure?.minimum)
    }
  }
}
