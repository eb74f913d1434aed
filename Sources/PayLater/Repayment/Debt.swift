/// A pay-later debt that the user has elsewhere, kept by hand: never inside the limit.
public struct Debt: Codable, Equatable, Sendable {
  public let id: DebtID
  /// Whom it is owed to and what for: the user's own words, so personal.
  public var provider: Sealed
  public var title: Sealed
  public var instalments: [Instalment]
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

  /// The payments still to be made, the earliest first.
  public var open: [Instalment] { reversed == nil ? instalments.filter { $0.outstanding > .zero } : [] }
  public var outstanding: Money { open.map(\.outstanding).sum }
  public var nextDue: Instalment? { open.first }
  /// What was paid of it so far.
  public var paid: Money { instalments.map(\.clearedPrincipal).sum }

  /// Whether it is owed, paid, or was taken back.
  public var state: Obligation.State {
    reversed != nil ? .voided : outstanding == .zero ? .settled : .active
  }

  /// Where its next payment stands on `day`; late from the first day on.
  public func standing(on day: Day) -> Standing {
    nextDue.map { .of($0, on: day, graceDays: 0) } ?? (reversed == nil ? .settled : .voided)
  }

  public func dues(on day: Day) -> [(due: Day, amount: Money)] {
    open.map { (max(day, $0.due), $0.outstanding) }
  }
}

extension Debt {
  /// Counts `amount` in as paid, the earliest payment first.
  mutating func pay(_ amount: Money) {
    var rest = amount
    for part in instalments.indices {
      let paid = min(rest, instalments[part].outstanding)
      instalments[part].clearedPrincipal += paid
      rest -= paid
    }
  }

  /// The payments of `plan` by day. A day that was planned before keeps the day on which it was set, since reminders
  /// before that never were.
  static func instalments(_ plan: [PlannedPayment], setOn today: Day, before: [Instalment] = [])
    -> [Instalment]
  {
    plan.sorted { $0.due < $1.due }.enumerated().map { index, payment in
      let known = before.first { $0.due == payment.due }
      return Instalment(
        number: index + 1, due: payment.due, dueSetOn: known?.dueSetOn ?? today, principal: payment.amountFen,
        earnedOn: payment.due)
    }
  }
}

/// One planned payment of a debt from elsewhere, as the user records it.
public struct PlannedPayment: Codable, Equatable, Sendable {
  public var due: Day
  public var amountFen: Money

  /// `amountFen` due on `due`.
  public init(due: Day, amountFen: Money) {
    self.due = due
    self.amountFen = amountFen
  }

  /// The most payments of one debt.
  public static let most = 60

  /// How far apart payments are.
  public enum Rhythm: Equatable, Sendable {
    case monthly
    case days(Int)
  }

  /// `parts` payments of `amount` from `first` on; monthly: the same day number, or the month's last day.
  public static func plan(_ amount: Money, first: Day, parts: Int, _ rhythm: Rhythm) -> [PlannedPayment] {
    (0..<max(0, parts)).map { index in
      switch rhythm {
      case .monthly: PlannedPayment(due: first.addingMonths(index), amountFen: amount)
      case .days(let days): PlannedPayment(due: first + days * index, amountFen: amount)
      }
    }
  }
}
