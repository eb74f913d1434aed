import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Notes the provider's own figure of a bill: two fields a month.
  static func recordBill(_ id: AccountID, _ period: Month) -> Question {
    Question(
      "recordBill \(id.text) \(period)", MonthlyScreenText.recordBill, yes: ButtonText.save,
      startsOnFields: true
    ) { _, context in
      [
        Line([
          .init(context.name(of: id), .value), .init("  " + context[MonthlyText.bill(period)], .label),
        ]), Line(context[MonthlyScreenText.minimumHint], .label),
      ]
    } fields: { _, context in
      let figure = context.wallet.account(id)?.figures.first { $0.bill == period }
      let currency = context.currency(of: id)
      let hint = Phrase(same: Money(fen: 123_456).bare(in: currency))
      let isShown = !context.options.mask
      return [
        .text(
          .total, MonthlyScreenText.total, isShown ? figure?.total.bare(in: currency) ?? "" : "",
          kind: .money(currency), hint: hint, limit: 20),
        .text(
          .minimum, MonthlyScreenText.minimum, isShown ? figure?.minimum?.bare(in: currency) ?? "" : "",
          kind: .money(currency), hint: Phrase(same: Money(fen: 12_346).bare(in: currency)), limit: 20),
      ]
    } request: { form, context throws(Refusal) in
      let currency = context.currency(of: id)
      let minimum = form.text(.minimum).trimmed
      return .account(
        .recordBill(
          account: id, bill: period, totalFen: try form.amount(.total, in: currency),
          minimumFen: minimum.isEmpty ? nil : try form.amount(.minimum, in: currency)))
    } accepted: { _, _, context in
      .done([MonthlyScreenText.recorded, context.left(of: id)])
    }
  }

  /// Notes a purchase on an account.
  static func recordPurchase(_ id: AccountID) -> Question {
    noting("recordPurchase", MonthlyScreenText.purchase, id) { context in
      [.text(.count, MonthlyScreenText.parts, "1", kind: .number(1...AccountEntry.mostParts), limit: 2)]
    } request: { form, context throws(Refusal) in
      let parts = try form.number(.count)
      return .recordPurchase(
        account: id, amountFen: try form.amount(.amount, in: context.currency(of: id)),
        title: form.title, on: try form.past(in: context), parts: parts == 1 ? nil : parts)
    }
  }

  /// Notes a refund on an account.
  static func recordAccountRefund(_ id: AccountID) -> Question {
    noting("recordAccountRefund", MonthlyScreenText.refund, id) { _ in
      []
    } request: { form, context throws(Refusal) in
      .recordRefund(
        account: id, amountFen: try form.amount(.amount, in: context.currency(of: id)),
        title: form.title, on: try form.past(in: context))
    }
  }

  private static func noting(
    _ name: String, _ title: Phrase, _ id: AccountID, more: @escaping @Sendable (Context) -> [Field],
    request: @escaping @Sendable (Form, Context) throws(Refusal) -> AccountRequest
  ) -> Question {
    Question("\(name) \(id.text)", title, yes: ButtonText.save, startsOnFields: true) { _, context in
      [Line(context.name(of: id), .value)]
    } fields: { _, context in
      [
        .amount(nil, in: context.currency(of: id)), .text(.title, DebtText.what, hint: DebtText.whatHint),
        .past(in: context),
      ] + more(context)
    } request: { form, context throws(Refusal) in
      .account(try request(form, context))
    } accepted: { answer, _, context in
      let place = answer.bill.map { Phrase(same: context[MonthlyText.bill($0)]) }
      return .done([MonthlyScreenText.recorded] + [place].compactMap(\.self) + [context.left(of: id)])
    }
  }

  /// Takes an entry back and asks why, or lets it stand again.
  static func correcting(_ entry: AccountEntry) -> Question {
    let isStanding = entry.reversed == nil
    let words = isStanding ? DebtText.takeBack : DebtText.letStand
    return Question("correcting \(entry.id.text)", words, yes: words, done: words) { _, context in
      let currency = context.currency(of: entry.account)
      return [
        .labelled(context[MonthlyText.noted(entry)], context.money(entry.amount, currency), .strong)
      ]
    } fields: { _, _ in
      isStanding ? [.choice(.reason, DebtText.why, EntryReversal.allCases.map(\.phrase))] : []
    } request: { form, _ throws(Refusal) in
      guard isStanding else { return .account(.restoreEntry(entry: entry.id)) }
      return .account(
        .reverseEntry(entry: entry.id, reason: EntryReversal.allCases[try form.chosen(.reason)]))
    }
  }
}

extension Form {
  /// What it was for; nil: nothing was typed.
  fileprivate var title: String? { text(.title).trimmed.isEmpty ? nil : text(.title) }
}

extension Context {
  /// What is still owed of an account.
  fileprivate func left(of id: AccountID) -> Phrase {
    let owed = wallet.account(id)?.owed(on: wallet.businessDay) ?? .zero
    guard owed > .zero else { return MonthlyText.nothingOwed }
    return [RepayText.stillOwed, Phrase(same: owed.text(in: currency(of: id)))].joined(Phrase(same: " "))
  }
}
