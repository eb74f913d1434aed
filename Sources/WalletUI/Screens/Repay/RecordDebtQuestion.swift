import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Asks for a debt from elsewhere: to whom, what for, how much, when, in how many parts, and more where that is wanted.
  ///
  /// The example of a question with fields: they are read in `request`, and whatever is wrong is thrown.
  static var recordDebt: Question {
    Question("recordDebt", DebtText.title, yes: ButtonText.save, startsOnFields: true) { form, context in
      [Line(context[DebtText.about], .label), Line(context[DebtText.irregular], .label)]
        + context.plannedLine(form)
    } fields: { form, context in
      DebtForm().fields(after: form, in: context)
    } request: { form, context throws(Refusal) in
      let plan = try form.plan(from: context.wallet.businessDay)
      let details = try form.details().flatMap { $0 == DebtDetails.nothing ? nil : $0 }
      return .debt(
        .record(
          provider: form.text(.provider), title: form.text(.title), instalments: plan, details: details))
    } accepted: { answer, _, context in
      let debt = answer.debt.flatMap { context.wallet.debt($0) }
      let words = debt != nil && debt?.nextDue == nil ? DebtText.savedUndated : DebtText.saved
      return .done([words] + context.unusual(answer))
    }
  }

  /// Corrects the record of a debt from elsewhere.
  static func changeDebt(_ id: DebtID) -> Question {
    Question(
      "changeDebt \(id.text)", DebtText.changeTitle, yes: ButtonText.save, startsOnFields: true
    ) { form, context in
      // What was paid before it was recorded is part of the plan, and changes with it.
      let noted = context.wallet.debt(id)?.payments.filter { $0.reversed == nil } ?? []
      let paid = noted.map(\.amount).sum
      let stays =
        paid > .zero ? [Line(context[DebtText.paidStays(paid, context.currency(of: id))])] : []
      return stays + [Line(context[DebtText.irregular], .label)] + context.plannedLine(form)
    } fields: { form, context in
      context.filledForm(of: id).fields(after: form, in: context)
    } request: { form, context throws(Refusal) in
      .debt(
        .change(
          debt: id, provider: form.text(.provider), title: form.text(.title),
          instalments: try form.plan(from: context.wallet.businessDay), details: try form.details()))
    } accepted: { answer, _, context in
      .done([DebtText.changed] + context.unusual(answer))
    }
  }
}

extension Context {
  /// The plan that the fields make so far, in a line; none while they make none.
  fileprivate func plannedLine(_ form: Form) -> [Line] {
    guard let plan = try? form.plan(from: wallet.businessDay), let currency = try? form.currency() else {
      return []
    }
    return line(of: plan, in: currency).map { [$0] } ?? []
  }

  /// What the record of a debt says now.
  fileprivate func filledForm(of id: DebtID) -> DebtForm {
    guard let debt = wallet.debt(id) else { return DebtForm() }
    let title = title(of: .debt(id))
    let note = debt.note == nil ? "" : opened(.debt(id, "note"))
    return DebtForm(debt, provider: title.name, title: title.detail, note: note, in: language)
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
