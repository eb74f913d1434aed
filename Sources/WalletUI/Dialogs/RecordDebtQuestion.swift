import PayLater
import TerminalKit
import WalletText

/// Asks for a debt from elsewhere: to whom, what for, how much, when, in how many parts, and more where that is wanted.
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

  func fields(after form: Form, in context: Context) -> [Field] {
    DebtForm().fields(after: form, in: context)
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let plan = try form.plan(from: context.wallet.businessDay)
    let details = try form.details().flatMap { $0 == DebtDetails.nothing ? nil : $0 }
    return .recordDebt(
      provider: form.text(.provider), title: form.text(.title), instalments: plan, details: details)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    let debt = answer.debt.flatMap { context.wallet.debt($0) }
    let words = debt != nil && debt?.nextDue == nil ? DebtText.savedUndated : DebtText.saved
    return [.tell(Notice(.done, [words] + context.unusual(answer)))]
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
      + (context.plannedLine(form).map { [$0] } ?? [])
  }

  func fields(in context: Context) -> [Field] { filled(in: context).fields(in: context) }

  func fields(after form: Form, in context: Context) -> [Field] {
    filled(in: context).fields(after: form, in: context)
  }

  /// What the record says now.
  private func filled(in context: Context) -> DebtForm {
    guard let debt = context.wallet.debt(debt) else { return DebtForm() }
    let title = context.title(of: .debt(debt.id))
    let note = debt.note == nil ? "" : context.opened(.debt(debt.id, "note"))
    return DebtForm(
      debt, provider: title.name, title: title.detail, note: note, in: context.language)
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let plan = try form.plan(from: context.wallet.businessDay)
    return .changeDebt(
      debt: debt, provider: form.text(.provider), title: form.text(.title), instalments: plan,
      details: try form.details())
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, [DebtText.changed] + context.unusual(answer)))]
  }
}

extension Context {
  /// The plan that the fields make so far, in a line; nil while they make none.
  fileprivate func plannedLine(_ form: Form) -> Line? {
    guard let plan = try? form.plan(from: wallet.businessDay), let currency = try? form.currency() else {
      return nil
    }
    return line(of: plan, in: currency)
  }

  /// How far away an unusual day is that was taken all the same.
  fileprivate func unusual(_ answer: Answer) -> [Phrase] {
    answer.unusualDue.map { [DebtText.unusual($0, on: wallet.businessDay)] } ?? []
  }
}

extension DebtDetails {
  /// Nothing of it said: CNY, none paid, no note, no costs.
  fileprivate static let nothing = DebtDetails(
    currency: .cny, paidInstalments: 0, note: "", yearlyRateHundredths: 0, lateFeeFen: .zero)
}
