import PayLater

/// What `what-if --json` shows: the wallet's figures before and after, what differs, and what would happen when.
///
/// Money is whole fen in fields that end in `Fen`, days are ISO 8601; nothing is localised.
public struct WhatIfReport: Encodable, Equatable {
  /// What was tried; null where only time passes.
  @OrNull public var request: Request?
  /// The day up to which nothing else is done; null: none passes.
  @OrNull public var until: Day?
  public var before: Figures
  public var after: Figures
  /// Payments that differ.
  public var dues: [DuePart]
  /// Obligations and debts whose standing or days past due differ.
  public var standings: [StandingPart]
  /// Sources of payments whose balance differs.
  public var funding: [FundingPart]
  /// What lateness of debts from elsewhere costs over there, by the terms that their user knows.
  public var lateCosts: [LateCostPart]
  /// What would happen on the way, in its order.
  public var happenings: [HappeningPart]

  /// The figures of a wallet that money and dates move.
  public struct Figures: Encodable, Equatable {
    public var day: Day
    public var agreement: Agreement.State
    public var suspension: [SuspensionReason]
    public var owedFen: Money
    public var dueIn30DaysFen: Money
    /// Late charges that are earned and not paid.
    public var lateChargeFen: Money
    /// What the late charge grows by a day while nothing is paid.
    public var lateChargePerDayFen: Money
    public var limit: StatusReport.LimitPart
    public var creditBalanceFen: Money
    @OrNull public var score: Int?
    /// The next monthly evaluation if everything else is paid on its day; null where none comes.
    @OrNull public var nextScore: NextScore?
  }

  /// An evaluation to come.
  public struct NextScore: Encodable, Equatable {
    public var day: Day
    public var score: Int
    public var cap: Int
    public var points: [String: Int]
  }

  /// A payment that comes (before is null), goes (after is null), moves or changes its amount.
  public struct DuePart: Encodable, Equatable {
    public var id: String
    public var instalment: Int
    /// The bill of a monthly account that it is; null for anything else.
    @OrNull public var bill: Month?
    @OrNull public var before: Due?
    @OrNull public var after: Due?
  }

  /// When how much is to be paid, in the smallest unit of its currency.
  public struct Due: Encodable, Equatable {
    public var due: Day
    public var currency: Currency
    public var amountFen: Money
  }

  /// How an obligation or debt stands; null where it is not there.
  public struct StandingPart: Encodable, Equatable {
    public var id: String
    @OrNull public var before: Standing?
    @OrNull public var after: Standing?
    public var daysPastDueBefore: Int
    public var daysPastDueAfter: Int
  }

  /// What lateness costs so far, in the smallest unit of the debt's currency.
  public struct LateCostPart: Encodable, Equatable {
    public var id: DebtID
    public var currency: Currency
    public var beforeFen: Money
    public var afterFen: Money
  }

  /// The balance of a source in fen; null where it is not there.
  public struct FundingPart: Encodable, Equatable {
    public var id: FundingSourceID
    @OrNull public var beforeFen: Money?
    @OrNull public var afterFen: Money?
  }

  /// `event` is one of the journal's; `due` and `late` name the obligation or debt.
  public struct HappeningPart: Encodable, Equatable {
    public var day: Day
    public var kind: Kind
    public var id: String?
    public var instalment: Int?
    public var bill: Month?
    public var amountFen: Money?
    public var daysPastDue: Int?
    public var chargeFen: Money?
    public var event: Event?

    public enum Kind: String, Encodable { case event, due, late }
  }

  /// The report of `whatIf`, which `request` or time until `until` brought about.
  public init(_ whatIf: WhatIf, request: Request?, until: Day?) {
    self.request = request
    self.until = until
    before = Figures(whatIf.before)
    after = Figures(whatIf.after)
    dues = whatIf.dues.map { change in
      let bill = (change.after ?? change.before)?.bill?.period
      return DuePart(
        id: change.subject.id, instalment: bill == nil ? change.instalment : 1, bill: bill,
        before: change.before.map(Due.init), after: change.after.map(Due.init))
    }
    standings = whatIf.standings.map { change in
      StandingPart(
        id: change.subject.id, before: change.standing.before, after: change.standing.after,
        daysPastDueBefore: max(0, change.days.before), daysPastDueAfter: max(0, change.days.after))
    }
    funding = whatIf.balances.map {
      FundingPart(id: $0.source, beforeFen: $0.balance.before, afterFen: $0.balance.after)
    }
    lateCosts = whatIf.lateCosts.map {
      LateCostPart(
        id: $0.debt, currency: $0.currency, beforeFen: $0.cost.before, afterFen: $0.cost.after)
    }
    happenings = whatIf.happenings.map(HappeningPart.init)
  }
}

extension WhatIfReport.Figures {
  init(_ wallet: Wallet) {
    day = wallet.businessDay
    agreement = wallet.agreement.state
    suspension = wallet.agreement.suspension
    owedFen = wallet.owed
    dueIn30DaysFen = wallet.dueIn30Days()
    lateChargeFen = wallet.lateDue
    lateChargePerDayFen = wallet.latePerDay
    limit = StatusReport.LimitPart(wallet.limit)
    creditBalanceFen = wallet.creditBalance
    score = wallet.evaluation?.score
    nextScore = wallet.nextEvaluation.map { next in
      WhatIfReport.NextScore(
        day: next.day, score: next.score, cap: next.rating.cap, points: next.rating.pointsByCode)
    }
  }
}

extension WhatIfReport.Due {
  init(_ item: DueItem) {
    due = item.due
    currency = item.currency
    amountFen = item.amount
  }
}

extension WhatIfReport.HappeningPart {
  init(_ happening: Happening) {
    day = happening.day
    switch happening.what {
    case .event(let event):
      kind = .event
      self.event = event
    case .due(let item):
      kind = .due
      id = item.subject.id
      instalment = item.bill == nil ? item.instalment : 1
      bill = item.bill?.period
      amountFen = item.amount
    case .late(let obligation, let days, let charge):
      kind = .late
      id = obligation.text
      daysPastDue = days
      chargeFen = charge
    }
  }
}
