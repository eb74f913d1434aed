import PayLater
import TerminalKit
import WalletText

/// Sets or lifts one of the user's own caps.
struct CapEntry: Entry {
  enum Kind: Equatable, Sendable { case monthly, limit }

  let kind: Kind

  func title(in context: Context) -> Phrase {
    kind == .monthly ? OwnRulesText.monthlyCap : OwnRulesText.limitCap
  }

  private func now(in context: Context) -> Money? {
    kind == .monthly ? context.wallet.rules.monthlyCap : context.wallet.rules.limitCap
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    let about = kind == .monthly ? OwnRulesText.monthlyAbout : OwnRulesText.limitAbout
    let now = now(in: context).map { context.money($0) } ?? context[OwnRulesText.notSet]
    return [
      Line(context[about]), Line(context[OwnRulesText.now(now)]), Line(context[OwnRulesText.about], .label),
    ]
  }

  func fields(in context: Context) -> [Field] {
    [.text(.cap, OwnRulesText.cap, hint: Phrase(same: "500.00"), limit: 20)]
  }

  func buttons(in context: Context) -> [Phrase] {
    (now(in: context) == nil ? [] : [OwnRulesText.lift]) + [ButtonText.save]
  }

  func request(_ button: Int, _ form: Form, in context: Context) throws(Refusal) -> Request {
    let isLifting = button == 0 && form.buttons.count == 3
    let cap = isLifting ? nil : try form.amount(.cap)
    return kind == .monthly ? .setMonthlyCap(amountFen: cap) : .setLimitCap(amountFen: cap)
  }

  func accepted(_ answer: Answer, in context: Context) -> Accepted { .done(OwnRulesText.saved) }

  func button(enteredAt field: Refusal.Field, _ form: Form) -> Int? { form.buttons.count - 2 }
}
