import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Declares the monthly income, or takes the declaration back.
  static func income(in context: Context) -> Question {
    var question = Question("income", DetailText.declareIncome, yes: ButtonText.save, startsOnFields: true) {
      _, context in
      let wallet = context.wallet
      let acts =
        wallet.agreement.stage != .active
        ? DetailText.incomeBefore
        : wallet.nextLimitReview.map { DetailText.incomeActs(context.date($0)) } ?? DetailText.incomeWaits
      return [
        Line(context[DetailText.incomeNow(wallet.monthlyIncome.map { context.money($0) })]),
        Line(context[acts], .label),
      ] + (wallet.agreement.stage == .active ? [] : [Line(context[DetailText.incomeAbout], .label)])
    } fields: { _, _ in
      [.text(.income, DetailText.income, kind: .amount, hint: Phrase(same: "8,000.00"), limit: 20)]
    } request: { form, _ throws(Refusal) in
      .detail(.declareIncome(monthlyFen: try form.amount(.income)))
    } accepted: { _, _, context in
      guard let income = context.wallet.monthlyIncome else { return .done([DetailText.incomeTakenBack]) }
      return .done([FormText.saved(context[DetailText.income], context.money(income))])
    }
    if context.wallet.monthlyIncome != nil {
      let takeBack = FormButton(DetailText.takeBack) { _, _ in .detail(.declareIncome(monthlyFen: nil)) }
      question.buttons.insert(takeBack, at: 0)
    }
    return question
  }
}
