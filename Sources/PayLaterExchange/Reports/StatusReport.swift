import PayLater

/// What `status --json` shows: the state of the wallet on its business day.
///
/// Money is whole fen in fields that end in `Fen`, days are ISO 8601; nothing is localised.
public struct StatusReport: Encodable, Equatable {
  public var day: Day
  public var sandbox: Bool
  public var agreement: Agreement.State
  public var suspension: [SuspensionReason]
  @OrNull public var score: Int?
  public var limit: LimitPart
  public var creditBalanceFen: Money
  public var creditUse: CreditUse
  /// When the credit balance is paid out by itself.
  @OrNull public var creditPaidOutOn: Day?
  public var owedFen: Money
  public var dueIn30DaysFen: Money
  /// The sums of each currency in which anything is owed, CNY first; `owedFen` and `dueIn30DaysFen` are those of CNY.
  public var totals: [TotalPart]
  public var orders: [OrderPart]
  public var obligations: [ObligationPart]
  public var funding: [FundingPart]

  public struct LimitPart: Encodable, Equatable {
    public var totalFen, availableFen, heldFen, usedFen, chargedOffFen: Money

    init(_ limit: Limit) {
      totalFen = limit.total
      availableFen = limit.available
      heldFen = limit.held
      usedFen = limit.used
      chargedOffFen = limit.chargedOff
    }
  }

  public struct OrderPart: Encodable, Equatable {
    public var id: OrderID
    public var merchant: MerchantID
    public var state: Order.State
    public var placed: Day
    public var amountFen: Money
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
    public var id: String
    @OrNull public var order: OrderID?
    public var provider: String
    public var merchant: String
    public var state: Obligation.State
    public var standing: Standing
    @OrNull public var due: Day?
    /// What its amounts are in, each in the smallest unit.
    public var currency: Currency
    public var outstandingFen: Money
    public var chargeFen: Money
    public var payoffFen: Money
    public var daysPastDue: Int
    public var paused: Bool
    @OrNull public var pausedUntil: Day?
    @OrNull public var dispute: DisputePart?
    @OrNull public var plan: PlanPart?
    public var extended: Bool
    /// Charges of instalments that are earned and not paid; part of `chargeFen`.
    public var instalmentChargeFen: Money
    public var refundedFen: Money
    /// Whether autopay takes it as things stand: false also while autopay is off, or it is paused.
    public var autopay: Bool
    public var instalments: [InstalmentPart]
    /// What belongs to a debt from elsewhere only; null for an own obligation.
    @OrNull public var record: RecordPart?
  }

  /// What its user wrote down of a debt from elsewhere.
  public struct RecordPart: Encodable, Equatable {
    @OrNull public var note: String?
    public var recordedOn: Day
    /// How many payments were made before it was recorded.
    public var paidInstalments: Int
    public var paidFen: Money
    /// What of refunds was more than was owed.
    public var returnedFen: Money
    @OrNull public var yearlyRateHundredths: Int?
    @OrNull public var lateFeeFen: Money?
    @OrNull public var reversed: Debt.Reversal?
    public var payments: [EntryPart]
    public var refunds: [EntryPart]
  }

  /// A payment or a refund that was noted.
  public struct EntryPart: Encodable, Equatable {
    public var id: String
    public var amountFen: Money
    public var on: Day
    public var notedOn: Day
    @OrNull public var instalment: Int?
    @OrNull public var spread: DebtRefund.Spread?
    @OrNull public var reversed: EntryReversal?
  }

  /// A return or a problem that is not decided.
  public struct DisputePart: Encodable, Equatable {
    public var kind: Dispute.Kind
    public var askedFen: Money
    public var reportedOn: Day
    @OrNull public var decisionOn: Day?
    /// What goes back of the order; null: all of it, or no return.
    @OrNull public var lines: [CartLine]?
    /// What is wrong, in the user's words.
    @OrNull public var reason: String?
  }

  /// A hardship plan that is kept so far.
  public struct PlanPart: Encodable, Equatable {
    public var agreedOn: Day
    public var count: Int
    public var missed: [Int]
    public var frozenDaysPastDue: Int
  }

  public struct InstalmentPart: Encodable, Equatable {
    public var number: Int
    /// null: without a day.
    @OrNull public var due: Day?
    public var principalFen: Money
    public var chargeFen: Money
    public var outstandingFen: Money
    public var daysPastDue: Int
  }

  public struct FundingPart: Encodable, Equatable {
    public var id: FundingSourceID
    public var kind: FundingSource.Kind
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
