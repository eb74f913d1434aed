import PayLater
import TerminalKit
import WalletText

extension CheckoutPage {
  /// All 14 gates of each order, for `w`: what was looked at, and why it passes or does not.
  static func allChecks(of parts: [CheckoutPart], in context: Context) -> Explanation {
    var rows: [Line] = []
    for part in parts {
      if !rows.isEmpty { rows.append(Line()) }
      if parts.count > 1 { rows.append(Line(context[part.purchase.merchant.name], .value)) }
      for check in part.checks where !check.passed {
        rows.append(Line("! " + context[check.gate.phrase], .warning))
        rows.append(Line(context.words(check.sentence(on: context.wallet.businessDay))))
      }
      rows += passed(of: part, in: context)
    }
    return Explanation(heading: CheckoutText.allChecks, rows: rows)
  }

  /// The gates that pass, two a row where there is room for it.
  private static func passed(of part: CheckoutPart, in context: Context) -> [Line] {
    let declared = context.wallet.monthlyIncome != nil
    let notes = part.checks.filter(\.passed).map { context.words($0.passingNote(incomeDeclared: declared)) }
    let perRow = context.isNarrow ? 1 : 2
    return stride(from: 0, to: notes.count, by: perRow).map { first in
      let row = notes[first..<min(first + perRow, notes.count)]
      return Line(row.flatMap { [Line.Span("+ ", .good), Line.Span(pad($0, to: 28))] })
    }
  }

  /// What placing each order would change, and what it would cost if it were paid late then.
  func whatIfs(in context: Context) -> [WhatIfOffer] {
    parts.flatMap { part in
      let request = request(for: part, typed: part.purchase.amount)
      let detail = Phrase(part.purchase.merchant.name) + Phrase(same: "  " + part.purchase.amount.text)
      let placing = WhatIfOffer(request: request, detail: detail)
      guard !isAtOnce, let due = part.disclosure.payments.first?.due else { return [placing] }
      let late = [Policy.v1.graceDays + 1, 10, 30].map { days in
        WhatIfOffer(request: request, until: due + days, detail: DayText.late(days))
      }
      return [placing] + late
    }
  }
}
