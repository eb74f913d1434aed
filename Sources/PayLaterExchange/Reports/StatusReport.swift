import PayLater

/// What `status --json` shows: the state of the wallet on its business day.
///
/// Money is whole fen in fields that end in `Fen`, days are ISO 8601; nothing is localised.
public struct StatusReport: Encodable, Equatable {
  /// The business day: everything below is as of it.
  public var day: Day
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

  /// A debt of either kind: own ones are the provider `sesame`'s.
  public struct ObligationPart: Encodable, Equatable {
    /// The id by which every command takes it.
    public var id: String
    /// The order that it comes from; null for a debt from elsewhere.
    @OrNull public var order: OrderID?
    /// Who is owed: `sesame`, or the name that the user gave.
    public var provider: String
    /// The merchant's id, or the title that the user gave.
    public var merchant: String
    public var state: Obligation.State
    /// How it stands towards its due day, the days of grace included.
    public var standing: Standing
    /// The next due day; null where nothing is open, or it has no day.
    @OrNull public var due: Day?
    /// What its amounts are in, each in the smallest unit.
    public var currency: Currency
    /// The principal that is open.
    public var outstandingFen: Money
    /// Charges that are earned and not paid, late ones and those of instalments.
    public var chargeFen: Money
    /// What settles it today: principal and earned charges.
    public var payoffFen: Money
    /// Days since the oldest open due day, from 0; they stand still in a pause.
    public var daysPastDue: Int
    /// Whether a return or a problem pauses it.
    public var paused: Bool
    /// The last day of the pause; null where it lasts until a decision.
    @OrNull public var pausedUntil: Day?
    /// The return or problem that is open.
    @OrNull public var dispute: DisputePart?
    /// The hardship plan that is kept.
    @OrNull public var plan: PlanPart?
    /// Whether its due day was moved once by its user.
    public var extended: Bool
    /// Charges of instalments that are earned and not paid; part of `chargeFen`.
    public var instalmentChargeFen: Money
    /// What was refunded of it.
    public var refundedFen: Money
    /// Whether autopay takes it as things stand: false also while autopay is off, or it is paused.
    public var autopay: Bool
    /// Its payments in the order of their numbers; one where it is not split.
    public var instalments: [InstalmentPart]
    /// What belongs to a debt from elsewhere only; null for an own obligation.
    @OrNull public var record: RecordPart?
  }

  /// What its user wrote down of a debt from elsewhere.
  public struct RecordPart: Encodable, Equatable {
    /// The user's note, at most 200 characters.
    @OrNull public var note: String?
    /// The day on which it was written down.
    public var recordedOn: Day
    /// How many payments were made before it was recorded.
    public var paidInstalments: Int
    /// What was paid over there, as far as it stands.
    public var paidFen: Money
    /// What of refunds was more than was owed.
    public var returnedFen: Money
    /// What lateness costs a year, in hundredths of a percent of what is late; null where it is not known.
    @OrNull public var yearlyRateHundredths: Int?
    /// What each late payment costs once; null where it is not known.
    @OrNull public var lateFeeFen: Money?
    /// When and why the record was taken back; null while it stands.
    @OrNull public var reversed: Debt.Reversal?
    /// Payments in the order in which they were noted, those taken back too.
    public var payments: [EntryPart]
    /// Refunds likewise.
    public var refunds: [EntryPart]
  }

  /// A payment or a refund that was noted.
  public struct EntryPart: Encodable, Equatable {
    public var id: String
    /// In the debt's currency, above zero.
    public var amountFen: Money
    /// The day on which it happened, never after `notedOn`.
    public var on: Day
    /// The day on which it was noted.
    public var notedOn: Day
    /// The planned payment that it was for; null: the oldest open one.
    @OrNull public var instalment: Int?
    /// Which planned payments a refund lowers; null for a payment.
    @OrNull public var spread: DebtRefund.Spread?
    /// When and why it was taken back; null while it stands.
    @OrNull public var reversed: EntryReversal?
  }

  /// A return or a problem that is not decided.
  public struct DisputePart: Encodable, Equatable {
    public var kind: Dispute.Kind
    /// What is asked back, in fen.
    public var askedFen: Money
    public var reportedOn: Day
    /// The day by which it is decided; null where there is none.
    @OrNull public var decisionOn: Day?
    /// What goes back of the order; null: all of it, or no return.
    @OrNull public var lines: [CartLine]?
    /// What is wrong, in the user's words.
    @OrNull public var reason: String?
  }

  /// A hardship plan that is kept so far.
  public struct PlanPart: Encodable, Equatable {
    public var agreedOn: Day
    /// How many payments it has.
    public var count: Int
    /// The numbers of those that were missed.
    public var missed: [Int]
    /// The days past due that stand still while it is kept.
    public var frozenDaysPastDue: Int
  }

  /// One payment of a plan; amounts in the currency of its obligation or debt.
  public struct InstalmentPart: Encodable, Equatable {
    /// Its number, from 1.
    public var number: Int
    /// null: without a day.
    @OrNull public var due: Day?
    /// Its share of the principal, as planned.
    public var principalFen: Money
    /// Its share of the charge, earned or not; 0 for a debt from elsewhere.
    public var chargeFen: Money
    /// What of it is open.
    public var outstandingFen: Money
    /// Days since its due day while anything of it is open, from 0.
    public var daysPastDue: Int
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
    funding = wallet.fundingSources.map { FundingPart(id: $0.id, kind: $0.kind, availableFen: $0.balance) }
  }
}

extension StatusReport.ObligationPart {
  /// An own obligation as it stands on the business day; `personal` are the opened words of its dispute.
  public init(_ obligation: Obligation, in wallet: Wallet, _ personal: [SealPlace: String] = [:]) {
    let day = wallet.businessDay
    let active = obligation.state == .active
    id = obligation.id.text
    order = obligation.order
    provider = "sesame"
    merchant = obligation.merchant.text
    state = obligation.state
    standing = obligation.standing(on: day)
    due = active ? obligation.nextDue?.due : nil
    currency = .cny
    outstandingFen = active ? obligation.outstanding : .zero
    chargeFen = active ? obligation.chargesDue(on: day) : .zero
    payoffFen = obligation.payoff(on: day)
    daysPastDue = obligation.daysPastDue(on: day)
    paused = obligation.pause != nil
    pausedUntil = obligation.pause?.until
    dispute = obligation.dispute.map { one in
      .init(
        kind: one.kind, askedFen: one.asked, reportedOn: one.reportedOn, decisionOn: one.decisionOn,
        lines: one.lines, reason: one.reason.map { _ in personal.safe(.dispute(obligation.id, one.kind)) })
    }
    plan = obligation.plan.map {
      .init(
        agreedOn: $0.agreedOn, count: $0.count, missed: $0.missed, frozenDaysPastDue: $0.frozenDaysPastDue)
    }
    extended = obligation.extended
    instalmentChargeFen = active ? obligation.chargeDue(on: day) : .zero
    refundedFen = obligation.refunded
    autopay = wallet.debits(obligation)
    // In a pause its days stand still as well.
    let counted = obligation.pause.map { min(day, $0.since) } ?? day
    instalments = obligation.schedule.map { StatusReport.InstalmentPart($0, on: counted) }
    record = nil
  }

  /// A debt from elsewhere as it stands on a day; `personal` are the opened names.
  public init(_ debt: Debt, _ personal: [SealPlace: String], on day: Day) {
    let next = debt.nextDue
    id = debt.id.text
    order = nil
    provider = personal.safe(.debt(debt.id, "provider"))
    merchant = personal.safe(.debt(debt.id, "title"))
    state = debt.state
    standing = debt.standing(on: day)
    due = next?.due
    currency = debt.currency
    outstandingFen = debt.outstanding
    chargeFen = .zero
    payoffFen = debt.outstanding
    daysPastDue = debt.daysPastDue(on: day)
    paused = false
    pausedUntil = nil
    dispute = nil
    plan = nil
    extended = false
    instalmentChargeFen = .zero
    refundedFen = debt.refunded
    autopay = false
    instalments = debt.instalments.map { StatusReport.InstalmentPart($0, on: day) }
    record = StatusReport.RecordPart(debt, personal)
  }
}

extension StatusReport.RecordPart {
  init(_ debt: Debt, _ personal: [SealPlace: String]) {
    note = debt.note == nil ? nil : personal.safe(.debt(debt.id, "note"))
    recordedOn = debt.recordedOn
    paidInstalments = debt.paidInstalments
    paidFen = debt.paid
    returnedFen = debt.returned
    yearlyRateHundredths = debt.yearlyRateHundredths
    lateFeeFen = debt.lateFee
    reversed = debt.reversed
    payments = debt.payments.map {
      StatusReport.EntryPart(
        id: $0.id.text, amountFen: $0.amount, on: $0.on, notedOn: $0.notedOn, instalment: $0.instalment,
        spread: nil, reversed: $0.reversed)
    }
    refunds = debt.refunds.map {
      StatusReport.EntryPart(
        id: $0.id.text, amountFen: $0.amount, on: $0.on, notedOn: $0.notedOn, instalment: nil,
        spread: $0.spread, reversed: $0.reversed)
    }
  }
}

extension StatusReport.InstalmentPart {
  init(_ part: DebtInstalment, on day: Day) {
    number = part.number
    due = part.due
    principalFen = part.amount
    chargeFen = .zero
    outstandingFen = part.outstanding
    daysPastDue = part.daysPastDue(on: day)
  }

  init(_ part: Instalment, on day: Day) {
    number = part.number
    due = part.due
    principalFen = part.principal
    chargeFen = part.charge
    outstandingFen = part.outstanding
    daysPastDue = part.daysPastDue(on: day)
  }
}

extension [SealPlace: String] {
  /// An opened value made safe; empty while it is locked or gone.
  func safe(_ place: SealPlace) -> String { SafeText(self[place] ?? "").text }
}
