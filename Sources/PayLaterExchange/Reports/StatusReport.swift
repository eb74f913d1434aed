import PayLater

/// What `status --json` shows: the state of the wallet on its business day.
///
/// Money is whole fen in fields that end in `Fen`, days are ISO 8601; nothing is localised.
public struct StatusReport: Encodable, Equatable {
  /// The business day: everything below is as of it.
  public var day: Day
  /// The time zone whose days the wallet keeps, such as `Asia/Shanghai`.
  public var zone: String
  /// Whether the wallet plays with money and a clock of its own.
  public var sandbox: Bool
  /// How far the service is agreed on.
  public var agreement: Agreement.State
  /// Why nothing can be bought now; empty unless the service is suspended.
  public var suspension: [SuspensionReason]
  /// The score in force, 350 to 950; null before the first evaluation.
  @OrNull public var score: Int?
  /// What may be bought on credit, and what of it is taken.
  public var limit: LimitPart
  /// What came back after everything was paid, in fen.
  public var creditBalanceFen: Money
  /// What the credit balance is used for.
  public var creditUse: CreditUse
  /// When the credit balance is paid out by itself.
  @OrNull public var creditPaidOutOn: Day?
  /// What is owed in CNY, own obligations and debts from elsewhere together, in fen.
  public var owedFen: Money
  /// What of it falls due within 30 days or is late, in fen.
  public var dueIn30DaysFen: Money
  /// The sums of each currency in which anything is owed, CNY first; `owedFen` and `dueIn30DaysFen` are those of CNY.
  public var totals: [TotalPart]
  /// Orders that are open, and those of the last 180 days.
  public var orders: [OrderPart]
  /// Own obligations, then debts from elsewhere; settled ones for 180 days.
  public var obligations: [ObligationPart]
  /// Monthly accounts elsewhere, in the order in which they were opened; closed ones too.
  public var accounts: [AccountPart]
  /// Where payments come from.
  public var funding: [FundingPart]

  /// The limit in fen: available + held + used + charged off = total, always (section 5).
  public struct LimitPart: Encodable, Equatable {
    /// What the score's row and the income allow.
    public var totalFen: Money
    /// What an order may take now; below 0 only after a cut.
    public var availableFen: Money
    /// Kept for orders that were not received yet.
    public var heldFen: Money
    /// The principal of obligations that are owed.
    public var usedFen: Money
    /// The principal that was charged off and not recovered.
    public var chargedOffFen: Money

    init(_ limit: Limit) {
      totalFen = limit.total
      availableFen = limit.available
      heldFen = limit.held
      usedFen = limit.used
      chargedOffFen = limit.chargedOff
    }
  }

  /// An order: what was held for it, and what of that became owed.
  public struct OrderPart: Encodable, Equatable {
    public var id: OrderID
    public var merchant: MerchantID
    public var state: Order.State
    /// The business day on which it was confirmed.
    public var placed: Day
    /// Its price, in fen.
    public var amountFen: Money
    /// What was captured of it by its obligation, at most `amountFen`; 0 before it is received.
    public var capturedFen: Money
  }

  /// What is owed in one currency, in its smallest unit.
  public struct TotalPart: Encodable, Equatable {
    public var currency: Currency
    public var owedFen: Money
    public var dueIn30DaysFen: Money
  }

  /// A source of payments.
  public struct FundingPart: Encodable, Equatable {
    public var id: FundingSourceID
    public var kind: FundingSource.Kind
    /// What it can pay now, in fen.
    public var availableFen: Money
  }

  /// The report of `wallet` as it stands.
  ///
  /// `personal` are the opened names of debts from elsewhere.
  public init(_ wallet: Wallet, personal: [SealPlace: String] = [:]) {
    let today = wallet.businessDay
    day = today
    zone = wallet.zone
    sandbox = wallet.isSandbox
    agreement = wallet.agreement.state
    suspension = wallet.agreement.suspension
    score = wallet.evaluation?.score
    limit = LimitPart(wallet.limit)
    creditBalanceFen = wallet.creditBalance
    creditUse = wallet.creditUse
    creditPaidOutOn = wallet.creditPaidOutOn
    owedFen = wallet.owed
    dueIn30DaysFen = wallet.dueIn30Days()
    totals = wallet.currencies.map {
      TotalPart(currency: $0, owedFen: wallet.owed(in: $0), dueIn30DaysFen: wallet.dueIn30Days(in: $0))
    }
    orders = wallet.orders.map { order in
      let captured = wallet.obligations.first { $0.order == order.id }?.captured
      return OrderPart(
        id: order.id, merchant: order.merchant, state: order.state, placed: order.placedOn,
        amountFen: order.amount, capturedFen: captured ?? .zero)
    }
    obligations = wallet.obligations.map { ObligationPart($0, in: wallet, personal) }
    obligations += wallet.debts.map { ObligationPart($0, personal, on: today) }
    accounts = wallet.accounts.map { AccountPart($0, personal, on: today) }
    funding = wallet.fundingSources.map { FundingPart(id: $0.id, kind: $0.kind, availableFen: $0.balance) }
  }
}

extension [SealPlace: String] {
  /// An opened value made safe; empty while it is locked or gone.
  func safe(_ place: SealPlace) -> String { SafeText(self[place] ?? "").text }
}
