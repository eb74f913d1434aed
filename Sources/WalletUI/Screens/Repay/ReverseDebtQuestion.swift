import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Asks to take the record of a debt back, or to put one that was in force again.
  static func correcting(_ debt: Debt) -> Question {
    debt.reversed == nil ? reverseDebt(debt.id) : restoreDebt(debt.id)
  }

  /// Takes the record of a debt from elsewhere back, and asks why.
  private static func reverseDebt(_ id: DebtID) -> Question {
    Question(
      "reverseDebt \(id.text)", DebtText.takeBackTitle, yes: DebtText.takeBack,
      done: DebtText.takenBack.capitalised
    ) { _, context in
      context.lines(of: id, changedBy: .debt(.reverse(debt: id, reason: .mistake)))
        + [Line(context[DebtText.takeBackAbout], .label)]
    } fields: { _, _ in
      [.choice(.reason, DebtText.why, Debt.Reversal.allCases.map(\.phrase))]
    } request: { form, _ throws(Refusal) in
      .debt(.reverse(debt: id, reason: Debt.Reversal.allCases[try form.chosen(.reason)]))
    }
  }

  /// Puts the record of a debt that was taken back in force again.
  private static func restoreDebt(_ id: DebtID) -> Question {
    Question(
      "restoreDebt \(id.text)", ActionText.restoreDebt, yes: DebtText.letStand,
      done: DebtText.restored.capitalised
    ) { _, context in
      context.lines(of: id, changedBy: .debt(.restore(debt: id)))
    } request: { _, _ in
      .debt(.restore(debt: id))
    }
  }
}
