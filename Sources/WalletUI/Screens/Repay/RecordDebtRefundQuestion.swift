import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Notes that the shop refunded something of a debt from elsewhere, and which payments its provider lowers by it.
  static func recordDebtRefund(_ id: DebtID) -> Question {
    @Sendable func request(_ form: Form, _ context: Context) throws(Refusal) -> Request {
      .debt(
        .recordRefund(
          debt: id, amountFen: try form.amount(.amount, in: context.currency(of: id)),
          spread: DebtRefund.Spread.allCases[try form.chosen(.use)], on: try form.past(in: context)))
    }
    return Question(
      "recordDebtRefund \(id.text)", DebtText.noteRefund, yes: ButtonText.save, startsOnFields: true
    ) { form, context in
      context.lines(of: id, changedBy: try? request(form, context))
        + [Line(context[DebtText.refundAbout], .label)]
    } fields: { _, context in
      let spreads = DebtRefund.Spread.allCases
      return [
        .amount(nil, in: context.currency(of: id)),
        .choice(.use, DebtText.spread, spreads.map(\.phrase), chosen: spreads.firstIndex(of: .last)),
        .past(in: context),
      ]
    } request: { form, context throws(Refusal) in
      try request(form, context)
    } accepted: { answer, _, context in
      let returned = answer.returnedFen.flatMap { $0 > .zero ? $0 : nil }
      let second = returned.map { DebtText.returned($0.text(in: context.currency(of: id))) }
      return .done([RepayText.noted] + [second].compactMap { $0 })
    }
  }

  /// Takes a payment or a refund back that was noted of a debt from elsewhere, and asks why; one that was taken back can
  /// stand again.
  static func reverseEntry(_ entry: NotedEntry, of debt: DebtID) -> Question {
    let isStanding = entry.reversed == nil
    return Question(
      "reverseEntry \(entry.id)", entry.title, yes: isStanding ? DebtText.takeBack : DebtText.letStand,
      startsOnFields: isStanding, done: isStanding ? DebtText.reversed(entry.id) : DebtText.stands(entry.id)
    ) { _, context in
      let amount = context.money(entry.amount, context.currency(of: debt))
      return [
        Line(
          [.init(context[entry.words], .value), .init("  " + context.date(entry.on), .label)],
          trailing: .init(amount, .value))
      ] + context.lines(of: debt, changedBy: isStanding ? entry.reversal(.mistake) : entry.restoration)
        + (isStanding ? [Line(context[DebtText.entryBackAbout], .label)] : [])
    } fields: { _, _ in
      isStanding ? [.choice(.reason, DebtText.why, EntryReversal.allCases.map(\.phrase))] : []
    } request: { form, _ throws(Refusal) in
      isStanding ? entry.reversal(EntryReversal.allCases[try form.chosen(.reason)]) : entry.restoration
    }
  }
}

extension NotedEntry {
  fileprivate func reversal(_ reason: EntryReversal) -> Request {
    switch self {
    case .payment(let payment): .debt(.reversePayment(payment: payment.id, reason: reason))
    case .refund(let refund): .debt(.reverseRefund(refund: refund.id, reason: reason))
    }
  }

  fileprivate var restoration: Request {
    switch self {
    case .payment(let payment): .debt(.restorePayment(payment: payment.id))
    case .refund(let refund): .debt(.restoreRefund(refund: refund.id))
    }
  }

  /// What taking it back, or letting it stand again, is called.
  var title: Phrase {
    switch (self, reversed == nil) {
    case (.payment, true): ActionText.reverseDebtPayment
    case (.payment, false): ActionText.restoreDebtPayment
    case (.refund, true): ActionText.reverseDebtRefund
    case (.refund, false): ActionText.restoreDebtRefund
    }
  }

  /// What it is, with its id; whether it was taken back.
  var words: Phrase {
    guard reversed == nil else { return DebtText.undone(id) }
    return switch self {
    case .payment: DebtText.paid(id)
    case .refund: DebtText.refunded(id)
    }
  }
}
