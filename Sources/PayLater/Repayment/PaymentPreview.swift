/// What a repayment would change, computed on a copy of the wallet (rule 6).
public struct PaymentPreview: Equatable, Sendable {
  public var payments: [Payment]
  public var owedBefore: Money
  public var owedAfter: Money
  public var availableBefore: Money
  public var availableAfter: Money
  /// Late charge that every further day would have brought and that stops, in fen a day, rounded down.
  public var chargeStopped: Money
  /// The day of the next review, and the score then with and without this payment, everything else paid on its
  /// day; nil where no evaluation comes.
  public var nextReview: Day
  public var scoreWith: Int?
  public var scoreWithout: Int?
}

extension Wallet {
  /// What repaying `amount` of one obligation would change; refuses what ``handle(_:at:with:)`` would refuse.
  public func preview(
    paying amount: Money, of obligation: ObligationID, from source: FundingSourceID
  ) throws(Refusal) -> PaymentPreview {
    var draft = Draft(self)
    try draft.repay(obligation, amount, from: source)
    return preview(of: draft)
  }

  /// The same for the payoff of every own obligation.
  public func previewPayingAll(from source: FundingSourceID) throws(Refusal) -> PaymentPreview {
    var draft = Draft(self)
    try draft.repayAll(from: source)
    return preview(of: draft)
  }

  private func preview(of draft: Draft) -> PaymentPreview {
    let after = draft.wallet
    let payments = draft.events.compactMap { event in
      if case .repaid(let payment) = event { payment } else { nil }
    }
    return PaymentPreview(
      payments: payments, owedBefore: owed, owedAfter: after.owed, availableBefore: limit.available,
      availableAfter: after.limit.available, chargeStopped: chargePerDay - after.chargePerDay,
      nextReview: nextReview,
      scoreWith: after.scoreAtNextReview, scoreWithout: scoreAtNextReview)
  }

  /// The late charge that one more day would add, rounded down.
  private var chargePerDay: Money {
    Money(
      fen: obligations.map { $0.overduePrincipal(on: businessDay + 1).fen * Policy.v1.lateRate / 10_000 }
        .reduce(0, +))
  }

  /// The score on the next 6th, with everything that falls due until then paid on its day; nil where none comes.
  private var scoreAtNextReview: Int? {
    let day = nextReview
    var score: Int?
    forecast(days: day - businessDay) { copy in
      if copy.businessDay == day, copy.evaluation?.day == day { score = copy.evaluation?.score }
      return true
    }
    return score
  }
}

extension Obligation {
  /// Principal of instalments more than 3 days late on `day`: what the late charge is counted on.
  func overduePrincipal(on day: Day) -> Money {
    guard state == .active, pause == nil else { return .zero }
    return schedule.filter { $0.daysPastDue(on: day) > Policy.v1.graceDays }.map(\.outstanding).sum
  }
}
