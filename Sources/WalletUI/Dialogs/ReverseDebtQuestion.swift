import PayLater
import TerminalKit
import WalletText

/// Takes the record of a debt from elsewhere back, and asks why.
struct ReverseDebtQuestion: Asking {
  let debt: DebtID

  var yes: Phrase? { DebtText.takeBack }

  func title(in context: Context) -> Phrase { DebtText.takeBackTitle }

  func lines(for form: Form, in context: Context) -> [Line] {
    context.lines(of: debt, changedBy: .reverseDebt(debt: debt, reason: .mistake))
      + [Line(context[DebtText.takeBackAbout], .label)]
  }

  func fields(in context: Context) -> [Field] {
    [.choice(.reason, DebtText.why, Debt.Reversal.allCases.map(\.phrase))]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    .reverseDebt(debt: debt, reason: Debt.Reversal.allCases[try form.chosen(.reason)])
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, DebtText.takenBack.capitalised))]
  }
}

/// Puts the record of a debt that was taken back in force again.
struct RestoreDebtQuestion: Asking {
  let debt: DebtID

  var yes: Phrase? { DebtText.letStand }

  func title(in context: Context) -> Phrase { ActionText.restoreDebt }

  func lines(for form: Form, in context: Context) -> [Line] {
    context.lines(of: debt, changedBy: .restoreDebt(debt: debt))
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? { .restoreDebt(debt: debt) }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, DebtText.restored.capitalised))]
  }
}

extension Question {
  /// Asks to take the record of a debt back, or to put one that was in force again.
  static func correcting(_ debt: Debt) -> Question {
    debt.reversed == nil
      ? .reverseDebt(ReverseDebtQuestion(debt: debt.id)) : .restoreDebt(RestoreDebtQuestion(debt: debt.id))
  }
}
