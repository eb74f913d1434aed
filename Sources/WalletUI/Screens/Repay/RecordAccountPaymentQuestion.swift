import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Notes that something of a monthly account was paid over there: how much and when; it goes to the oldest bill that is
  /// unpaid.
  static func recordAccountPayment(_ id: AccountID) -> Question {
    var question = Question("recordAccountPayment \(id.text)", RepayText.notePayment, yes: ButtonText.save) {
      _, context in
      let title = context.title(of: .account(id))
      let bills = context.wallet.dueItems(of: .account(id)).compactMap(\.bill)
      return [Line([.init(title.name, .value), .init("  " + title.detail, .label)])]
        + bills.map { bill in
          Line.labelled(context[bill.phrase], context.money(bill.left, bill.currency), .normal)
        } + [Line(context[RepayText.noteAbout], .label)]
    } fields: { _, context in
      let next = context.options.mask ? nil : context.wallet.dueItems(of: .account(id)).first?.amount
      return [.amount(next, in: context.currency(of: id)), .past(in: context)]
    } request: { form, context throws(Refusal) in
      .account(
        .recordPayment(
          account: id, amountFen: try form.amount(.amount, in: context.currency(of: id)),
          on: try form.past(in: context)))
    } accepted: { _, _, context in
      let owed = context.wallet.account(id)?.owed(on: context.wallet.businessDay) ?? .zero
      let left = Phrase(same: owed.text(in: context.currency(of: id)))
      return .done([
        RepayText.noted,
        owed == .zero ? RepayText.settles : [RepayText.stillOwed, left].joined(Phrase(same: " ")),
      ])
    }
    question.why = { _, _ in Asked(figures: [.monthly(.owed(id))]) }
    return question
  }
}

extension Context {
  /// What the amounts of a monthly account are in.
  func currency(of id: AccountID) -> Currency { wallet.account(id)?.currency ?? .cny }
}
