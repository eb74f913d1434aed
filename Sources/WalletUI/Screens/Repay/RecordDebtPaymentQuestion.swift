import PayLater
import TerminalKit
import WalletText

/// Notes that something of a debt from elsewhere was paid over there: how much, when, and for which planned payment.
struct RecordDebtPaymentQuestion: Asking {
  let debt: DebtID

  var yes: Phrase? { ButtonText.save }

  func title(in context: Context) -> Phrase { RepayText.notePayment }

  func fields(in context: Context) -> [Field] {
    guard let debt = context.wallet.debt(debt) else { return [] }
    let next = context.options.mask ? nil : debt.open.first?.outstanding
    let number = Field.text(
      .instalment, DebtText.forPart, kind: .number(1...debt.instalments.count),
      hint: DebtText.forPartHint, limit: 4)
    return [.amount(next, in: debt.currency), .past(in: context)]
      + (debt.open.count > 1 ? [number] : [])
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    context.lines(of: debt, changedBy: try? request(form, in: context))
      + [Line(context[RepayText.noteAbout], .label)]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let amount = try form.amount(.amount, in: context.currency(of: debt))
    let number = form.text(.instalment).trimmed.isEmpty ? nil : try form.number(.instalment)
    return .recordDebtPayment(
      debt: debt, amountFen: amount, on: try form.past(in: context), instalment: number)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    let owed = context.wallet.debt(debt)?.outstanding ?? .zero
    let second =
      owed == .zero
      ? RepayText.settles
      : [RepayText.stillOwed, Phrase(same: owed.text(in: context.currency(of: debt)))].joined(
        Phrase(same: " "))
    return [.tell(Notice(.done, RepayText.noted, second))]
  }
}

/// Notes the next payment of each of several debts from elsewhere: all of them, or none.
struct RecordDebtPaymentsQuestion: Asking {
  let debts: [DebtID]

  var yes: Phrase? { ButtonText.save }

  func title(in context: Context) -> Phrase { RepayText.notePayment }

  func fields(in context: Context) -> [Field] { [.past(in: context)] }

  func lines(for form: Form, in context: Context) -> [Line] {
    let next = next(in: context)
    let sums = Dictionary(grouping: next, by: \.debt.currency).sorted { $0.key < $1.key }
    let lines = next.map { one in
      let title = context.title(of: .debt(one.debt.id))
      let part = one.debt.instalments.count > 1 ? " \(one.part.number)/\(one.debt.instalments.count)" : ""
      return Line(
        [.init(title.name, .value), .init("  " + title.detail + part, .label)],
        trailing: .init(context.money(one.part.outstanding, one.debt.currency), .value))
    }
    let totals = sums.map { currency, parts in
      Line.labelled(
        context[MoneyWords.total], context.money(parts.map(\.part.outstanding).sum, currency), .strong)
    }
    return lines + totals + [Line(context[RepayText.noteAbout], .label)]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let day = try form.past(in: context)
    return .together(
      requests: next(in: context).map {
        .recordDebtPayment(debt: $0.debt.id, amountFen: $0.part.outstanding, on: day)
      })
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, DebtText.notedSeveral(answer.answers?.count ?? 0)))]
  }

  private func next(in context: Context) -> [(debt: Debt, part: DebtInstalment)] {
    debts.compactMap { id in
      context.wallet.debt(id).flatMap { debt in debt.open.first.map { (debt, $0) } }
    }
  }
}

extension Question {
  /// Asks to pay something: by a source where it is owed here, as a note where it is from elsewhere.
  static func paying(_ subject: DueItem.Subject) -> Question {
    switch subject {
    case .obligation(let id): .repay(RepayQuestion(obligation: id))
    case .debt(let id): .recordDebtPayment(RecordDebtPaymentQuestion(debt: id))
    }
  }
}
