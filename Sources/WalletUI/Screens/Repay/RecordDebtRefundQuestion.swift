import PayLater
import TerminalKit
import WalletText

/// Notes that the shop refunded something of a debt from elsewhere, and which payments its provider lowers by it.
struct RecordDebtRefundQuestion: Asking {
  let debt: DebtID

  var yes: Phrase? { ButtonText.save }
  var startsOnFields: Bool { true }

  func title(in context: Context) -> Phrase { DebtText.noteRefund }

  func fields(in context: Context) -> [Field] {
    let spreads = DebtRefund.Spread.allCases
    return [
      .amount(nil, in: context.currency(of: debt)),
      .choice(.use, DebtText.spread, spreads.map(\.phrase), chosen: spreads.firstIndex(of: .last)),
      .past(in: context),
    ]
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    context.lines(of: debt, changedBy: try? request(form, in: context))
      + [Line(context[DebtText.refundAbout], .label)]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    .recordDebtRefund(
      debt: debt, amountFen: try form.amount(.amount, in: context.currency(of: debt)),
      spread: DebtRefund.Spread.allCases[try form.chosen(.use)], on: try form.past(in: context))
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    let returned = answer.returnedFen.flatMap { $0 > .zero ? $0 : nil }
    let second = returned.map { DebtText.returned($0.text(in: context.currency(of: debt))) }
    return [.tell(Notice(.done, [RepayText.noted] + [second].compactMap { $0 }))]
  }
}

/// Takes a payment or a refund back that was noted of a debt from elsewhere, and asks why; one that was taken back can
/// stand again.
struct ReverseEntryQuestion: Asking {
  let debt: DebtID
  let entry: NotedEntry

  private var isStanding: Bool { entry.reversed == nil }
  var yes: Phrase? { isStanding ? DebtText.takeBack : DebtText.letStand }
  var startsOnFields: Bool { isStanding }

  func title(in context: Context) -> Phrase { entry.title }

  func fields(in context: Context) -> [Field] {
    isStanding ? [.choice(.reason, DebtText.why, EntryReversal.allCases.map(\.phrase))] : []
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    let amount = context.money(entry.amount, context.currency(of: debt))
    let changing: Request? = isStanding ? reversal(.mistake) : restoration
    return [
      Line(
        [.init(context[entry.words], .value), .init("  " + context.date(entry.on), .label)],
        trailing: .init(amount, .value))
    ] + context.lines(of: debt, changedBy: changing)
      + (isStanding ? [Line(context[DebtText.entryBackAbout], .label)] : [])
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    isStanding ? reversal(EntryReversal.allCases[try form.chosen(.reason)]) : restoration
  }

  private func reversal(_ reason: EntryReversal) -> Request {
    switch entry {
    case .payment(let payment): .reverseDebtPayment(payment: payment.id, reason: reason)
    case .refund(let refund): .reverseDebtRefund(refund: refund.id, reason: reason)
    }
  }

  private var restoration: Request {
    switch entry {
    case .payment(let payment): .restoreDebtPayment(payment: payment.id)
    case .refund(let refund): .restoreDebtRefund(refund: refund.id)
    }
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, isStanding ? DebtText.reversed(entry.id) : DebtText.stands(entry.id)))]
  }
}

extension NotedEntry {
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
