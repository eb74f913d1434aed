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
    [Line(context[DebtText.about], .label), Line(context[DebtText.irregular], .label)]
      + (context.plannedLine(form).map { [$0] } ?? [])
  }

  func fields(in context: Context) -> [Field] { DebtForm().fields(in: context) }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let plan = try form.plan(from: context.wallet.businessDay)
    return .recordDebt(provider: form.text(.provider), title: form.text(.title), instalments: plan)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, DebtText.saved))]
  }
}

/// Corrects the record of a debt from elsewhere.
struct ChangeDebtQuestion: Asking {
  let debt: DebtID

  var yes: Phrase? { ButtonText.save }
  var startsOnFields: Bool { true }

  func title(in context: Context) -> Phrase { DebtText.changeTitle }

  func lines(for form: Form, in context: Context) -> [Line] {
    let paid = context.wallet.debt(debt)?.paid ?? .zero
    let stays =
      paid > .zero
      ? [Line(context[DebtText.paidStays(paid, context.currency(of: debt))])] : []
    return stays + [Line(context[DebtText.irregular], .label)]
      + (context.plannedLine(form, context.currency(of: debt)).map { [$0] } ?? [])
  }

  func fields(in context: Context) -> [Field] {
    guard let debt = context.wallet.debt(debt) else { return [] }
    let title = context.title(of: .debt(debt.id))
    return DebtForm(debt, provider: title.name, title: title.detail).fields(in: context)
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let plan = try form.plan(
      from: context.wallet.businessDay, in: context.currency(of: debt))
    return .changeDebt(
      debt: debt, provider: form.text(.provider), title: form.text(.title), instalments: plan)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, DebtText.changed))]
  }
}

/// Takes the record of a debt from elsewhere back, and asks why.
struct ReverseDebtQuestion: Asking {
  let debt: DebtID

  var yes: Phrase? { DebtText.takeBack }

  func title(in context: Context) -> Phrase { DebtText.takeBackTitle }

  func lines(for form: Form, in context: Context) -> [Line] {
    let title = context.title(of: .debt(debt))
    let owed = context.wallet.debt(debt)?.outstanding ?? .zero
    let currency = context.currency(of: debt)
    let all = context.wallet.owed(in: currency)
    let change = RepayText.change(all, all - owed, currency)
    return [
      Line([.init(title.name, .value), .init("  " + title.detail, .label)]),
      .labelled(context[MoneyWords.owed], context[change]),
      Line(context[DebtText.takeBackAbout], .label),
    ]
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

extension Context {
  /// The plan that the fields make so far, in a line; nil while they make none.
  fileprivate func plannedLine(_ form: Form, _ currency: Currency = .cny) -> Line? {
    (try? form.plan(from: wallet.businessDay, in: currency)).flatMap { line(of: $0, in: currency) }
  }
}
