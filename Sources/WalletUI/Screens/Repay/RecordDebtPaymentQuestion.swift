import PayLater
import TerminalKit
import WalletText

/// Notes that something of a debt from elsewhere was paid over there.
struct RecordDebtPaymentQuestion: Asking {
  let debt: DebtID

  var yes: Phrase? { ButtonText.save }

  func title(in context: Context) -> Phrase { RepayText.notePayment }

  func fields(in context: Context) -> [Field] {
    let currency = context.currency(of: debt)
    let next = context.options.mask ? nil : context.wallet.debt(debt)?.open.first?.outstanding
    return [
      .text(
        .amount, RepayText.amount, next?.bare(in: currency) ?? "", kind: currency == .cny ? .amount : .plain,
        hint: Phrase(same: Money(fen: 10_000).bare(in: currency)), limit: 20)
    ]
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    let title = context.title(of: .debt(debt))
    let currency = context.currency(of: debt)
    let owed = context.wallet.debt(debt)?.outstanding ?? .zero
    var lines = [
      Line([.init(title.name, .value), .init("  " + title.detail, .label)]),
      .labelled(context[RepayText.stillOwed], context.money(owed, currency), .strong),
    ]
    if let amount = try? form.amount(.amount, in: currency), amount <= owed, amount > .zero {
      let all = context.wallet.owed(in: currency)
      let change = RepayText.change(all, all - amount, currency)
      lines.append(.labelled(context[MoneyWords.owed], context[change]))
    }
    return lines + [Line(context[RepayText.noteAbout], .label)]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    .recordDebtPayment(debt: debt, amountFen: try form.amount(.amount, in: context.currency(of: debt)))
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

extension Question {
  /// Asks to pay something: by a source where it is owed here, as a note where it is from elsewhere.
  static func paying(_ subject: DueItem.Subject) -> Question {
    switch subject {
    case .obligation(let id): .repay(RepayQuestion(obligation: id))
    case .debt(let id): .recordDebtPayment(RecordDebtPaymentQuestion(debt: id))
    }
  }
}
