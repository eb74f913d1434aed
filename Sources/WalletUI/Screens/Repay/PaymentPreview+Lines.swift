import PayLater
import TerminalKit
import WalletText

extension Context {
  /// What a repayment would change, a line each: where it goes, owed, limit, charge, the next review.
  func lines(of preview: PaymentPreview, instalments: Int = 1) -> [Line] {
    var lines: [Line] = []
    if preview.payments.count == 1, let payment = preview.payments.first {
      let parts = payment.parts.map { $0.line(instalments: instalments) }.listed
      lines.append(.labelled(self[RepayText.goesTo], words(parts)))
    }
    lines.append(
      .labelled(self[MoneyWords.owed], words(RepayText.change(preview.owedBefore, preview.owedAfter))))
    lines.append(
      .labelled(
        self[MoneyWords.available],
        words(
          RepayText.change(max(.zero, preview.availableBefore), max(.zero, preview.availableAfter)))))
    if preview.chargeStopped > .zero {
      lines.append(.labelled(self[RepayText.chargeStops], words(RepayText.perDay(preview.chargeStopped))))
    }
    if let with = preview.scoreWith, let without = preview.scoreWithout {
      let review = RepayText.review(date(preview.nextReview), with: with, without: without)
      lines.append(.labelled(self[RepayText.scoreThen], self[review]))
    }
    if let moved = preview.payments.compactMap(\.movedDue).first {
      lines.append(Line(self[RepayText.restMoved(date(moved))], .label))
    } else if preview.payments.count == 1, preview.payments.allSatisfy(\.settles) {
      lines.append(Line(self[RepayText.settles], .label))
    }
    return lines
  }
}
