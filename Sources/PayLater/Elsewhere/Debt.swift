/// A pay-later debt that the user has elsewhere, kept by hand: never inside the limit (rule 10).
///
/// What is owed of it follows from three lists and nothing else: the planned payments, the payments noted and the
/// refunds noted, those that were taken back left out.
public struct Debt: Equatable, Sendable {
  public let id: DebtID
  /// Whom it is owed to and what for: the user's own words, so personal.
  public var provider: Sealed
  public var title: Sealed
  public var note: Sealed?
  /// What all its amounts are in.
  public var currency = Currency.cny
  /// The planned payments, with what of payments and refunds went to each.
  public internal(set) var instalments: [DebtInstalment]
  /// How many of them, from the first on, were paid before the debt was recorded.
  public var paidInstalments = 0
  /// What its user noted, the oldest note first; those taken back stay in it.
  public internal(set) var payments: [DebtPayment] = []
  public internal(set) var refunds: [DebtRefund] = []
  /// The yearly rate in hundredths of a percent, and what one late payment costs, where the user knows them.
  public var yearlyRateHundredths: Int?
  public var lateFee: Money?
  public var recordedOn: Day
  public var closedOn: Day?
  /// Why the record was taken back; nil: it stands.
  public var reversed: Reversal?

  /// Why a record is taken back: the code of the reversal (rule 1).
  public enum Reversal: String, Codable, CaseIterable, Sendable {
    /// It was typed in by mistake.
    case mistake
    /// It is in the list twice.
    case duplicate
    /// The provider says that it is not owed.
    case notOwed
  }

  init(
    id: DebtID, provider: Sealed, title: Sealed, instalments: [DebtInstalment] = [], recordedOn: Day
  ) {
    self.id = id
    self.provider = provider
    self.title = title
    self.instalments = instalments
    self.recordedOn = recordedOn
  }

  /// The payments still to be made, the earliest first, those without a day last.
  public var open: [DebtInstalment] { reversed == nil ? instalments.filter { $0.outstanding > .zero } : [] }
  public var outstanding: Money { open.map(\.outstanding).sum }
  /// The next payment that has a day.
  public var nextDue: DebtInstalment? { open.first { $0.due != nil } }
  /// What was planned in all.
  public var planned: Money { instalments.map(\.amount).sum }
  /// What was paid of it so far, before it was recorded and since.
  public var paid: Money { instalments.map(\.paid).sum }
  /// What the shop took off it.
  public var refunded: Money { instalments.map(\.refunded).sum }
  /// What of refunds was more than was owed and came back to the user.
  public var returned: Money { refunds.standing.map(\.returned).sum }
  /// What the payments that stand come to.
  var noted: Money { payments.standing.map(\.amount).sum }

  /// Whether it is owed, paid, or was taken back.
  public var state: Obligation.State {
    reversed != nil ? .voided : outstanding == .zero ? .settled : .active
  }

  /// Where its next payment stands on `day`; late from the first day on, never without a day.
  public func standing(on day: Day) -> Standing {
    guard reversed == nil else { return .voided }
    guard let due = nextDue?.due else { return outstanding == .zero ? .settled : .upcoming }
    return .of(days: day - due, graceDays: 0)
  }

  /// What falls due on which day, what is late at once; what has no day never does.
  public func dues(on day: Day) -> [(due: Day, amount: Money)] {
    open.compactMap { part in part.due.map { (max(day, $0), part.outstanding) } }
  }

  /// Whole days after the earliest due day on `day` while it is unpaid; else 0.
  public func daysPastDue(on day: Day) -> Int { open.map { $0.daysPastDue(on: day) }.max() ?? 0 }
}

extension Debt {
  /// Goes through what was noted in its order and divides it among the planned payments: a payment goes to the one that it
  /// names and then to the earliest open ones, a refund lowers in its way what is open when its turn comes.
  ///
  /// What was taken back is simply not among them, so everything is as if it had never been noted; and a plan that is
  /// changed and changed back is as it was.
  mutating func allocate() {
    for index in instalments.indices {
      instalments[index].refunded = .zero
      instalments[index].paid =
        instalments[index].number <= paidInstalments ? instalments[index].amount : .zero
    }
    for turn in 0...payments.count {
      for index in refunds.indices where refunds[index].turn == turn { takeOff(index) }
      if turn < payments.count, payments[turn].reversed == nil { count(payments[turn]) }
    }
  }

  private mutating func count(_ payment: DebtPayment) {
    var rest = payment.amount
    let named = instalments.indices.filter { instalments[$0].number == payment.instalment }
    for index in named + Array(instalments.indices) {
      let part = min(rest, instalments[index].outstanding)
      instalments[index].paid += part
      rest -= part
    }
  }

  private mutating func takeOff(_ index: Int) {
    refunds[index].returned = .zero
    guard refunds[index].reversed == nil else { return }
    let open = instalments.indices.filter { instalments[$0].outstanding > .zero }
    let amounts = open.map { instalments[$0].outstanding }
    let taken = min(refunds[index].amount, amounts.sum)
    for (part, share) in zip(open, refunds[index].spread.shares(of: taken, over: amounts)) {
      instalments[part].refunded += share
    }
    refunds[index].returned = refunds[index].amount - taken
  }

  /// What of the payments that stand finds nothing to pay; more than nothing only in a state that is not allowed.
  var unplaced: Money {
    let before = instalments.filter { $0.number <= paidInstalments }.map(\.amount).sum
    return noted - (paid - before)
  }

  /// The payments of `plan` by day, those without one last. A day that was planned before keeps the day on which it was
  /// set, since reminders before that never were.
  static func instalments(
    _ plan: [PlannedPayment], setOn today: Day, before: [DebtInstalment] = []
  ) -> [DebtInstalment] {
    let sorted = plan.filter { $0.due != nil }.sorted { $0.due ?? today < $1.due ?? today }
    return (sorted + plan.filter { $0.due == nil }).enumerated().map { index, payment in
      let known = before.first { $0.due == payment.due }
      return DebtInstalment(
        number: index + 1, due: payment.due, dueSetOn: known?.dueSetOn ?? today, amount: payment.amountFen)
    }
  }

  /// What was planned, as a request says it.
  public var plan: [PlannedPayment] {
    instalments.map { PlannedPayment(due: $0.due, amountFen: $0.amount) }
  }
}

extension Debt: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, provider, title, note, currency, instalments, paidInstalments, payments, refunds
    case yearlyRateHundredths, lateFee, recordedOn, closedOn, reversed
  }

  /// Reads a debt of any age: the first ones had a plan and nothing else.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(DebtID.self, forKey: .id)
    provider = try values.decode(Sealed.self, forKey: .provider)
    title = try values.decode(Sealed.self, forKey: .title)
    note = try values.decodeIfPresent(Sealed.self, forKey: .note)
    currency = try values.decodeIfPresent(Currency.self, forKey: .currency) ?? .cny
    instalments = try values.decode([DebtInstalment].self, forKey: .instalments)
    paidInstalments = try values.decodeIfPresent(Int.self, forKey: .paidInstalments) ?? 0
    payments = try values.decodeIfPresent([DebtPayment].self, forKey: .payments) ?? []
    refunds = try values.decodeIfPresent([DebtRefund].self, forKey: .refunds) ?? []
    yearlyRateHundredths = try values.decodeIfPresent(Int.self, forKey: .yearlyRateHundredths)
    lateFee = try values.decodeIfPresent(Money.self, forKey: .lateFee)
    recordedOn = try values.decode(Day.self, forKey: .recordedOn)
    closedOn = try values.decodeIfPresent(Day.self, forKey: .closedOn)
    reversed = try values.decodeIfPresent(Reversal.self, forKey: .reversed)
  }
}
