import PayLater
import TerminalKit
import WalletText

/// The monthly accounts, those in use first, and when a purchase of today would have to be paid on each.
struct MonthlyAccountsPage: ListPage {
  var list = ListBody<AccountID>()

  func title(in context: Context) -> Phrase { MonthlyScreenText.title }

  func groups(in context: Context) -> [Group] {
    let accounts = context.wallet.accounts
    return plain((accounts.filter { $0.closedOn == nil } + accounts.filter { $0.closedOn != nil }).map(\.id))
  }

  func bindings(in context: Context) -> [Binding<Never>] {
    let account = selected.flatMap { context.wallet.account($0) }
    let none = account == nil ? context.words(MonthlyScreenText.empty(key:), by: .add) : nil
    return [
      Binding(
        .open, account.map { .open(Screen(MonthlyAccountPage($0.id))) }, ButtonText.open, unless: none),
      Binding(.add, .ask(.openAccount), MonthlyScreenText.open),
      Binding(.pay, account.map { .ask(.recordAccountPayment($0.id)) }, RepayText.notePayment, unless: none),
      Binding(
        .change, account.map { .ask(.editAccount($0.id)) }, MonthlyScreenText.edit,
        unless: none ?? account?.bar),
      Binding(
        .remove, account.map { .ask(.closing($0)) },
        account?.closedOn == nil ? MonthlyScreenText.close : MonthlyScreenText.reopen,
        unless: none ?? account.flatMap { context.whyNot(.account($0.closing)) }, hinted: false),
    ]
  }

  func why(in context: Context) -> Asked {
    Asked(figures: context.wallet.accounts.map { .monthly(.owed($0.id)) })
  }

  private static let table = Table(
    [
      Column("", .flex(1, minimum: 10)), Column("", .fixed(14), align: .right), Column("", .fixed(10)),
      Column("", .flex(1, minimum: 16), isOptional: true),
    ], gap: 2)

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    guard !list.isEmpty else {
      return canvas.paragraph(context.words(MonthlyScreenText.empty(key:), by: .add), .label)
    }
    let rows = list.entries.map { row(of: $0, in: context) }
    let table = MonthlyAccountsPage.table.fitted(to: rows, in: canvas.area.width)
    for (texts, (id, isSelected)) in zip(rows, list.marked) {
      let first = canvas.row
      let isClosed = context.wallet.account(id)?.closedOn != nil
      canvas.put(texts, [isClosed ? .label : .normal, .value, .label, .label], in: table)
      canvas.entry(canvas.rows(from: first), selected: isSelected)
    }
    drawWhen(on: &canvas)
  }

  /// Name, what is owed, the next due day, and what is to be known of it.
  private func row(of id: AccountID, in context: Context) -> [String] {
    guard let account = context.wallet.account(id) else { return [] }
    let day = context.wallet.businessDay
    let next = account.bills(on: day).first { $0.left > .zero }
    let state =
      account.closedOn != nil ? MonthlyText.closed : account.terms.confirmed ? nil : MonthlyText.toConfirm
    return [
      context.name(of: id), context.money(account.owed(on: day), account.currency),
      next.map { context.date($0.due) } ?? "", state.map { context[$0] } ?? "",
    ]
  }

  /// 'Buy today, pay when', the farthest first.
  private func drawWhen(on canvas: inout Canvas) {
    let context = canvas.context
    let found = context.wallet.payWhen(buyingOn: context.wallet.businessDay)
    guard !found.isEmpty else { return }
    canvas.section(MonthlyScreenText.when)
    for one in found {
      let assumed = one.isAssumed ? "  " + context[MonthlyText.assumed] : ""
      canvas.put(
        Line([
          .init(context.date(one.due), .value), .init("  " + context.name(of: one.account)),
          .init("  " + context[MonthlyText.bill(one.bill)] + assumed, .label),
        ]))
    }
    canvas.paragraph(MonthlyScreenText.noAdvice, .label)
  }
}

extension Context {
  /// Provider and the user's own name for a monthly account.
  func name(of id: AccountID) -> String {
    let title = title(of: .account(id))
    return title.detail.isEmpty ? title.name : title.name + " " + title.detail
  }
}

extension Account {
  /// Why nothing more is noted of it; nil: it is in use.
  var bar: Phrase? { closedOn == nil ? nil : MonthlyScreenText.isClosed }

  /// Closes it, or takes it into use again.
  var closing: AccountRequest { closedOn == nil ? .close(account: id) : .reopen(account: id) }
}
