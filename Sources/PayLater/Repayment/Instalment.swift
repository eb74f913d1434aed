/// One payment of a schedule.
public struct Instalment: Codable, Equatable, Sendable {
  public var number: Int
  public var due: Day
  /// The business day on which this due day was set: tries and reminders before it never happened.
  public var dueSetOn: Day
  public var principal: Money
  public var charge: Money = .zero
  /// The day its share of the charge is earned.
  public var earnedOn: Day
  /// Principal no longer owed: paid or refunded.
  public var clearedPrincipal: Money = .zero
  public var paidCharge: Money = .zero

  public var outstanding: Money { principal - clearedPrincipal }

  /// Its share of the charge that is not paid, earned or not.
  public var unpaidCharge: Money { charge - paidCharge }

  /// Whether anything of it is still to be paid, if only its charge.
  var isOpen: Bool { outstanding + unpaidCharge > .zero }

  /// Whole days after the due day on `day` while principal is outstanding; else 0.
  public func daysPastDue(on day: Day) -> Int { outstanding > .zero ? max(0, day - due) : 0 }
}

extension Instalment {
  /// `count` monthly instalments from `start` on, the first due a month after it: equal parts of `principal` and
  /// `charge` rounded down, both remainders in the last (rule 6). A share of the charge is earned when its month
  /// begins, or at once where `isEarned`.
  static func monthly(
    _ count: Int, from start: Day, principal: Money, charge: Money, isEarned: Bool = false
  ) -> [Instalment] {
    let share = (principal: principal.fen / Int64(count), charge: charge.fen / Int64(count))
    let others = Int64(count - 1)
    return (1...count).map { number in
      let isLast = number == count
      return Instalment(
        number: number, due: start.addingMonths(number), dueSetOn: start,
        principal: Money(fen: isLast ? principal.fen - share.principal * others : share.principal),
        charge: Money(fen: isLast ? charge.fen - share.charge * others : share.charge),
        earnedOn: isEarned ? start : start.addingMonths(number - 1))
    }
  }
}
