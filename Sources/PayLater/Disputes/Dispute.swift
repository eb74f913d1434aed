/// A return or a problem that the user reported, or a dispute about what was settled, until it is decided (T14, T26).
public struct Dispute: Codable, Equatable, Sendable {
  public var kind: Kind
  /// The refund that is asked for.
  public var asked: Money
  public var reportedOn: Day
  /// When the merchant's answer comes; nil: the merchant does not answer.
  public var decisionOn: Day?
  /// What goes back of the order; nil: all of it, or no return.
  public var lines: [CartLine]?
  /// What is wrong, in the user's own words, so personal.
  public var reason: Sealed?

  public enum Kind: String, Codable, CaseIterable, Sendable { case returning, problem, afterSettlement }
}

/// A time in which the days past due stand still: charges and debits stop (T14).
public struct Pause: Codable, Equatable, Sendable {
  public var since: Day
  /// The day it ends on at the latest.
  public var until: Day
  /// What is shown, and what gates, suspension and score use meanwhile.
  public var frozenDaysPastDue: Int
}

extension Obligation {
  /// The day on which its pause ends at the latest: that of the answer, where one comes before the pause is over.
  public var pauseEndsOn: Day? {
    pause.map { min($0.until, dispute?.decisionOn ?? $0.until) }
  }
}

extension Policy {
  /// Days that a dispute of this kind pauses an obligation at most; nil: there is nothing to pause.
  func pauseDays(_ kind: Dispute.Kind) -> Int? {
    switch kind {
    case .returning: returnPauseDays
    case .problem: problemPauseDays
    case .afterSettlement: nil
    }
  }
}

extension Obligation {
  /// The pause that a report on `day` brings (T14); nil: there is nothing to pause.
  public func pause(for kind: Dispute.Kind, on day: Day) -> Pause? {
    terms.pauseDays(kind).map {
      Pause(since: day, until: day + $0, frozenDaysPastDue: daysPastDue(on: day))
    }
  }

  /// When a problem or a dispute that is reported on `day` is decided.
  public func decisionOn(reporting day: Day) -> Day { day + terms.problemDays }

  /// What stands against reporting a return or a problem (T14) or disputing it after its settlement (T26) on `day`;
  /// nil: nothing.
  public func disputeFlaw(_ kind: Dispute.Kind, on day: Day) -> Refusal? {
    let open = kind == .afterSettlement ? State.settled : .active
    guard state == open else { return .notAllowed(state: state.rawValue, allowed: [open.rawValue]) }
    if kind == .afterSettlement {
      if let closedOn, day - closedOn > terms.disputeDays {
        return .notAllowed(state: state.rawValue, allowed: [State.active.rawValue])
      }
      if let dispute { return .alreadyReported(dispute.kind) }
    }
    guard dispute == nil, pause == nil else {
      return .notAllowed(state: Standing.paused.rawValue, allowed: [open.rawValue])
    }
    if disputed.contains(kind) { return .alreadyReported(kind) }
    return refundable > .zero ? nil : .nothingToDo
  }
}

extension Order {
  /// What `lines` of it cost; refuses what was not bought, and more of it than was.
  public func price(of lines: [CartLine]) throws(Refusal) -> Money {
    guard !lines.isEmpty else { throw .invalid(.quantity, .tooSmall) }
    var left = self.lines.reduce(into: [OfferID: Int]()) { $0[$1.offer, default: 0] += $1.quantity }
    var sum = Money.zero
    for line in lines {
      guard let price = self.lines.first(where: { $0.offer == line.offer })?.price,
        let bought = left[line.offer]
      else { throw .unknown(.offer, line.offer.text) }
      guard line.quantity >= 1 else { throw .invalid(.quantity, .tooSmall) }
      guard line.quantity <= bought else { throw .invalid(.quantity, .aboveRest) }
      left[line.offer] = bought - line.quantity
      sum += Money(fen: price.fen * Int64(line.quantity))
    }
    return sum
  }

  /// Whether `lines` are all that was bought.
  public func isAll(_ lines: [CartLine]) -> Bool {
    lines.map(\.quantity).reduce(0, +) == self.lines.map(\.quantity).reduce(0, +)
  }
}
