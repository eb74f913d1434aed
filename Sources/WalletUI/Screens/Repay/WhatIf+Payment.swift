import PayLater
import TerminalKit
import WalletText

extension Context {
  /// What a repayment would change, a line each: where it goes, owed, limit, charge, the next review.
  func lines(of whatIf: WhatIf, instalments: Int = 1) -> [Line] {
    var lines: [Line] = []
    let payments = whatIf.answer?.payments ?? []
    if payments.count == 1, let payment = payments.first {
      let parts = payment.parts.map { $0.line(instalments: instalments) }.listed
      lines.append(.labelled(self[RepayText.goesTo], self[parts]))
    }
    let owed = whatIf.change(\.owed)
    let available = whatIf.change { max(.zero, $0.limit.available) }
    lines.append(.labelled(self[MoneyWords.owed], self[RepayText.change(owed.before, owed.after)]))
    lines.append(
      .labelled(self[MoneyWords.available], self[RepayText.change(available.before, available.after)]))
    let stopped = whatIf.before.latePerDay - whatIf.after.latePerDay
    if stopped > .zero {
      lines.append(.labelled(self[RepayText.chargeStops], self[RepayText.perDay(stopped)]))
    }
    let next = whatIf.nextEvaluation
    if let with = next.after, let without = next.before {
      let review = RepayText.review(date(with.day), with: with.score, without: without.score)
      lines.append(.labelled(self[RepayText.scoreThen], self[review]))
    }
    if let moved = payments.compactMap(\.movedDue).first {
      lines.append(Line(self[RepayText.restMoved(date(moved))], .label))
    } else if payments.count == 1, payments.allSatisfy(\.settles) {
      lines.append(Line(self[RepayText.settles], .label))
    }
    return lines
  }
}
