/// A repayment and where its money went.
public struct Payment: Codable, Equatable, Sendable {
  /// What was paid of.
  public var obligation: ObligationID
  /// Above 0, at most the payoff, in fen.
  public var amount: Money
  /// nil: from the credit balance.
  public var from: FundingSourceID?
  /// Who brought it about.
  public var by: By
  /// Where it went; the amounts add up to `amount`.
  public var parts: [Part]
  /// Whether nothing is owed any more.
  public var settles: Bool
  /// Set where it settles what a part of a plan was missed of, which nothing else would tell afterwards.
  public var settlesMissed: Bool?
  /// The new due day where the tolerance moved a small rest.
  public var movedDue: Day?

  /// By hand, by the mandate, from the credit balance.
  public enum By: String, Codable, Sendable { case hand, autopay, creditBalance }

  /// One step of the allocation (rule 6): late charge, then per instalment its earned charge and its principal.
  public struct Part: Codable, Equatable, Sendable {
    /// What was paid of the instalment.
    public var kind: Kind
    /// Its number, from 1; nil for the late charge.
    public var instalment: Int?
    public var amount: Money

    /// What a part can go to.
    public enum Kind: String, Codable, Sendable { case lateCharge, instalmentCharge, principal }
  }

  /// What went to principal.
  public var principal: Money { parts.filter { $0.kind == .principal }.map(\.amount).sum }
  /// What went to charges.
  public var charges: Money { amount - principal }
}

extension Obligation {
  /// Divides `amount` on `day`: late charge first, then for each instalment, oldest first, its earned charge
  /// and its principal (rule 6). What is beyond the payoff stays undivided.
  public func allocation(of amount: Money, on day: Day) -> [Payment.Part] {
    var rest = amount
    var parts: [Payment.Part] = []
    func take(_ kind: Payment.Part.Kind, _ instalment: Int?, _ most: Money) {
      let part = min(rest, most)
      guard part > .zero else { return }
      parts.append(Payment.Part(kind: kind, instalment: instalment, amount: part))
      rest -= part
    }
    let earned = earned(by: day)
    take(.lateCharge, nil, lateDue)
    for part in schedule {
      if part.earnedOn <= earned { take(.instalmentCharge, part.number, part.unpaidCharge) }
      take(.principal, part.number, part.outstanding)
    }
    return parts
  }

  /// What autopay takes on `day`: all that is due by then, charges included.
  public func dueBy(_ day: Day) -> Money {
    schedule.filter { $0.due <= day }.map { $0.outstanding + $0.unpaidCharge }.sum + lateDue
  }
}
