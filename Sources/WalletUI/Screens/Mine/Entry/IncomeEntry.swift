import PayLater
import TerminalKit
import WalletText

/// Declares the monthly income, or takes the declaration back.
struct IncomeEntry: Entry {
  func title(in context: Context) -> Phrase { DetailText.declareIncome }

  func lines(for form: Form, in context: Context) -> [Line] {
    let wallet = context.wallet
    let acts =
      wallet.agreement.stage != .active
      ? DetailText.incomeBefore
      : wallet.nextLimitReview.map { DetailText.incomeActs(context.date($0)) } ?? DetailText.incomeWaits
    return [
      Line(context[DetailText.incomeNow(wallet.monthlyIncome.map { context.money($0) })]),
      Line(context[acts], .label),
    ]
  }

  func fields(in context: Context) -> [Field] {
    [.text(.income, DetailText.income, kind: .amount, hint: Phrase(same: "8,000.00"), limit: 20)]
  }

  func buttons(in context: Context) -> [Phrase] {
    (context.wallet.monthlyIncome == nil ? [] : [DetailText.takeBack]) + [ButtonText.save]
  }

  func request(_ button: Int, _ form: Form, in context: Context) throws(Refusal) -> Request {
    if button == 0, form.buttons.count == 3 { return .declareIncome(monthlyFen: nil) }
    return .declareIncome(monthlyFen: try form.amount(.income))
  }

  func accepted(_ answer: Answer, _ form: Form, in context: Context) -> Accepted {
    guard let income = context.wallet.monthlyIncome else { return .done(DetailText.incomeTakenBack) }
    return .done(FormText.saved(context[DetailText.income], context.money(income)))
  }
}
