import PayLater
import TerminalKit
import WalletText

extension CheckoutPage {
  /// What placing each order would change, and what it would cost if it were paid late then.
  func whatIfs(in context: Context) -> [WhatIfOffer] {
    parts.flatMap { part in
      let request = request(for: part, typed: part.purchase.amount)
      let detail = Phrase(part.purchase.merchant.name) + Phrase(same: "  " + part.purchase.amount.text)
      let placing = WhatIfOffer(request: request, detail: detail)
      guard !isAtOnce, let due = part.disclosure.payments.first?.due else { return [placing] }
      let late = [Policy.current.graceDays + 1, 10, 30].map { days in
        WhatIfOffer(request: request, until: due + days, detail: DayText.late(days))
      }
      return [placing] + late
    }
  }
}
