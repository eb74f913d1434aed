import PayLater

@testable import WalletUI

extension Samples {
  /// Apples for ¥58.60 or several times that, bought `days` before the day of the pictures; due 7 days later.
  private static func bought(_ quantity: Int, days: Int) throws -> History {
    var history = try History(active())
    history.turn(to: Harness.today - days)
    try history.make(.apples(quantity))
    return history
  }

  /// What `bought` makes, taken on to the day of the pictures by requests of that day.
  static func owing(_ quantity: Int, days: Int, _ requests: Request...) throws -> History {
    var history = try bought(quantity, days: days)
    history.turn(to: Harness.today)
    for request in requests { try history.make(request) }
    return history
  }

  /// A return reported two days ago, 3 days past due, that the merchant does not answer.
  static func returning() throws -> History {
    var history = try bought(2, days: 12)
    history.turn(to: Harness.today - 2)
    try history.make(.dispute(.reportReturn(obligation: "o1")))
    try history.make(.issuer(.withholdRefund(obligation: "o1")))
    history.turn(to: Harness.today)
    return history
  }

  /// A plan of 6 months agreed today, 13 days past due.
  static func planned() throws -> History {
    var history = try bought(3, days: 20)
    history.turn(to: Harness.today)
    try history.make(.reschedule(.startPlan(obligation: "o1", count: 6, declaresHardship: false)))
    return history
  }

  /// Six instalments, the first paid, the second in part.
  static func split() throws -> History {
    var history = try bought(4, days: 5)
    history.turn(to: Harness.today)
    try history.make(.reschedule(.split(obligation: "o1", count: 6)))
    try history.make(.repayment(.repay(obligation: "o1", amountFen: Money(fen: 50_00), from: "card")))
    return history
  }

  /// Apples for ¥117.20, never paid: charged off on the 91st day, a part recovered; the day of the wallet is `lateDay`.
  static func chargedOff() throws -> History {
    var history = try bought(2, days: 20)
    history.turn(to: lateDay)
    try history.make(.repayment(.repay(obligation: "o1", amountFen: Money(fen: 17_20), from: "card")))
    return history
  }

  /// 13 days before the pictures the payment was due; 95 days after that.
  static let lateDay = Harness.today - 13 + 95

  /// Settled, then refunded in part: ¥20.00 of credit.
  static func credited() throws -> History {
    try owing(
      1, days: 5, .repayment(.repay(obligation: "o1", amountFen: Money(fen: 58_60), from: "balance")),
      .issuer(.refund(obligation: "o1", amountFen: Money(fen: 20_00))))
  }

  /// Paid in part, then refunded in whole: returned.
  static func returned() throws -> History {
    try owing(
      1, days: 5, .repayment(.repay(obligation: "o1", amountFen: Money(fen: 18_60), from: "balance")),
      .issuer(.refund(obligation: "o1", amountFen: Money(fen: 58_60))))
  }
}
