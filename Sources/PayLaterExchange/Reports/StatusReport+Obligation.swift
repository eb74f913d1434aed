import PayLater

extension StatusReport {
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
