import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

extension DebtDesk {
  /// What was recorded: id, provider, title, how many payments, the sum, from when to when.
  func plan(of debt: Debt, _ after: Snapshot) -> [Phrase] {
    let part = StatusReport.ObligationPart(debt, after.personal, on: after.wallet.businessDay)
    let days = debt.instalments.compactMap(\.due)
    let span =
      days.first.map { DebtText.span($0.description, days[days.count - 1].description) } ?? DebtText.noDay
    let words = [
      Phrase(same: "\(debt.id)  \(part.provider)  \(part.merchant)"),
      CountText.payments(debt.instalments.count),
      DebtCommandText.sum(debt.planned.text(in: debt.currency)), span,
    ]
    return [words.joined()] + (debt.paid > .zero ? [rest(of: debt)] : [])
  }

  /// '还欠 ¥74.00', 'settled'.
  func rest(of debt: Debt) -> Phrase {
    debt.outstanding == .zero
      ? DebtCommandText.settled : DebtCommandText.rest(debt.outstanding.text(in: debt.currency))
  }

  /// How far an unusual day is, where there is one.
  func unusual(_ answer: Answer, _ after: Snapshot) -> [Phrase] {
    guard let day = answer.unusualDue, let id = answer.debt else { return [] }
    return [DebtCommandText.unusual(day, on: after.wallet.businessDay, id: id.text)]
  }
}
