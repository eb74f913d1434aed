import PayLater
import TerminalKit
import WalletText

/// Asks for a debt from elsewhere: to whom, what for, how much, when, and in how many parts.
///
/// The example of a question with fields: they are read in `request`, and whatever is wrong is thrown.
struct RecordDebtQuestion: Asking {
  var yes: Phrase? { ButtonText.save }
  var startsOnFields: Bool { true }

  func title(in context: Context) -> Phrase { DebtText.title }

  func lines(for form: Form, in context: Context) -> [Line] {
    [Line(context[DebtText.about], .label)]
  }

  func fields(in context: Context) -> [Field] {
    [
      .text(.provider, DebtText.provider, hint: DebtText.providerHint, limit: 40),
      .text(.title, DebtText.what, hint: DebtText.whatHint, limit: 40),
      .text(.amount, DebtText.amount, hint: Phrase(same: "0.00"), limit: 20),
      .text(.due, DebtText.due, hint: Phrase(same: (context.today + 14).text), limit: 10),
      .text(.quantity, DebtText.parts, "1", limit: 2),
    ]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let amount = try form.amount(.amount)
    let first = try form.day(.due, from: context.wallet.businessDay)
    let parts = try form.number(.quantity)
    guard parts >= 1 else { throw .invalid(.quantity, .tooSmall) }
    guard parts <= 60 else { throw .invalid(.quantity, .tooLarge) }
    let payments = (0..<parts).map { PlannedPayment(due: first.addingMonths($0), amountFen: amount) }
    return .recordDebt(provider: form.text(.provider), title: form.text(.title), instalments: payments)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, DebtText.saved))]
  }
}
