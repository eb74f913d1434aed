import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Notes that something of a debt from elsewhere was paid over there: how much, when, and for which planned payment.
  static func recordDebtPayment(_ id: DebtID) -> Question {
    @Sendable func request(_ form: Form, _ context: Context) throws(Refusal) -> Request {
      let amount = try form.amount(.amount, in: context.currency(of: id))
      let number = form.text(.instalment).trimmed.isEmpty ? nil : try form.number(.instalment)
      return .debt(
        .recordPayment(
          debt: id, amountFen: amount, on: try form.past(in: context), instalment: number))
    }
    var question = Question("recordDebtPayment \(id.text)", RepayText.notePayment, yes: ButtonText.save) {
      form, context in
      context.lines(of: id, changedBy: try? request(form, context))
        + [Line(context[RepayText.noteAbout], .label)]
    } fields: { _, context in
      guard let debt = context.wallet.debt(id) else { return [] }
      let next = context.options.mask ? nil : debt.open.first?.outstanding
      let number = Field.text(
        .instalment, DebtText.forPart, kind: .number(1...debt.instalments.count),
        hint: DebtText.forPartHint, limit: 4)
      return [.amount(next, in: debt.currency), .past(in: context)] + (debt.open.count > 1 ? [number] : [])
    } request: { form, context throws(Refusal) in
      try request(form, context)
    } accepted: { _, _, context in
      let owed = context.wallet.debt(id)?.outstanding ?? .zero
      let left = Phrase(same: owed.text(in: context.currency(of: id)))
      return .done([
        RepayText.noted,
        owed == .zero ? RepayText.settles : [RepayText.stillOwed, left].joined(Phrase(same: " ")),
      ])
    }
    question.why = { _, _ in Asked(figures: [.debt(id)]) }
    return question
  }

  /// Notes the next payment of each of several debts from elsewhere: all of them, or none.
  static func recordDebtPayments(_ ids: [DebtID]) -> Question {
    Question(
      "recordDebtPayments \(ids.map(\.text))", RepayText.notePayment, yes: ButtonText.save
    ) { _, context in
      let next = context.next(of: ids)
      let sums = Dictionary(grouping: next, by: \.debt.currency).sorted { $0.key < $1.key }
      let lines = next.map { one in
        let title = context.title(of: .debt(one.debt.id))
        let count = one.debt.instalments.count
        let part = count > 1 ? " \(one.part.number)/\(count)" : ""
        return Line(
          [.init(title.name, .value), .init("  " + title.detail + part, .label)],
          trailing: .init(context.money(one.part.outstanding, one.debt.currency), .value))
      }
      let totals = sums.map { currency, parts in
        Line.labelled(
          context[MoneyWords.total], context.money(parts.map(\.part.outstanding).sum, currency), .strong)
      }
      return lines + totals + [Line(context[RepayText.noteAbout], .label)]
    } fields: { _, context in
      [.past(in: context)]
    } request: { form, context throws(Refusal) in
      let day = try form.past(in: context)
      return .together(
        requests: context.next(of: ids).map {
          .debt(.recordPayment(debt: $0.debt.id, amountFen: $0.part.outstanding, on: day))
        })
    } accepted: { answer, _, _ in
      .done([DebtText.notedSeveral(answer.answers?.count ?? 0)])
    }
  }

  /// Asks to pay something: by a source where it is owed here, as a note where it is from elsewhere.
  static func paying(_ subject: DueItem.Subject) -> Question {
    switch subject {
    case .obligation(let id): repay(id)
    case .debt(let id): recordDebtPayment(id)
    case .account(let id): recordAccountPayment(id)
    }
  }
}

extension Context {
  /// The next payment of each of some debts.
  fileprivate func next(of ids: [DebtID]) -> [(debt: Debt, part: DebtInstalment)] {
    ids.compactMap { id in wallet.debt(id).flatMap { debt in debt.open.first.map { (debt, $0) } } }
  }
}
