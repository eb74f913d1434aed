import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Opens a monthly account: its provider, and its days where they are known.
  static var openAccount: Question {
    Question("openAccount", MonthlyScreenText.open, yes: ButtonText.save, startsOnFields: true) {
      _, context in
      [Line(context[MonthlyScreenText.openAbout], .label)]
    } fields: { _, _ in
      [.text(.provider, DebtText.provider, hint: DebtText.providerHint)] + days(nil)
    } request: { form, _ throws(Refusal) in
      let provider = form.text(.provider)
      guard !SafeText(provider).isEmpty else { throw .invalid(.provider, .empty) }
      return .account(.add(provider: provider, details: try form.accountDays()))
    } accepted: { answer, _, context in
      let name = answer.account.map { Phrase(same: context.name(of: $0)) }
      return .done([MonthlyScreenText.opened] + [name].compactMap(\.self))
    }
  }

  /// Changes, and so confirms, when bills are made and due.
  static func editAccount(_ id: AccountID) -> Question {
    Question(
      "editAccount \(id.text)", MonthlyScreenText.edit, yes: ButtonText.save, startsOnFields: true,
      done: MonthlyScreenText.edited
    ) { _, context in
      [Line(context.name(of: id), .value), Line(context[MonthlyScreenText.editAbout], .label)]
    } fields: { _, context in
      days(context.wallet.account(id)?.terms.rules.current)
    } request: { form, _ throws(Refusal) in
      .account(.edit(account: id, details: try form.accountDays()))
    }
  }

  private static func days(_ rule: BillRule?) -> [Field] {
    [
      .text(
        .billDay, MonthlyScreenText.billDay, rule.map { "\($0.day)" } ?? "",
        hint: MonthlyScreenText.billDayHint, limit: 10),
      .text(
        .due, MonthlyScreenText.due, rule.map { "\($0.due)" } ?? "", hint: MonthlyScreenText.dueHint,
        limit: 10),
    ]
  }

  /// Asks to close an account, or to take it into use again.
  static func closing(_ account: Account) -> Question {
    let isOpen = account.closedOn == nil
    let words = isOpen ? MonthlyScreenText.close : MonthlyScreenText.reopen
    return Question(
      "closing \(account.id.text)", words, yes: words,
      done: isOpen ? MonthlyText.closed : MonthlyScreenText.opened
    ) { _, context in
      [Line(context.name(of: account.id), .value)]
        + (isOpen ? [Line(context[MonthlyScreenText.closeAbout], .label)] : [])
    } request: { _, _ in
      .account(account.closing)
    }
  }
}

extension Form {
  /// The days that were typed; nil: none.
  fileprivate func accountDays() throws(Refusal) -> AccountDetails? {
    let (billDay, due) = (text(.billDay).trimmed, text(.due).trimmed)
    var details = AccountDetails()
    if !billDay.isEmpty {
      guard let day = MonthDay(typed: billDay) else { throw .invalid(.billDay, .malformed) }
      details.billDay = day
    }
    if !due.isEmpty {
      guard let rule = BillRule.Due(typed: due) else { throw .invalid(.due, .malformed) }
      details.due = rule
    }
    return details == AccountDetails() ? nil : details
  }
}
