import PayLater
import TerminalKit
import WalletText

/// What was noted of a debt from elsewhere, the newest first: each payment and refund can be taken back, and stand again.
struct DebtEntriesPage: ListPage {
  let debt: DebtID
  var list = ListBody<NotedEntry>()

  init(_ debt: DebtID) { self.debt = debt }

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { DebtText.entries }

  func groups(in context: Context) -> [ListBody<NotedEntry>.Group] {
    plain(context.wallet.debt(debt)?.entries.reversed() ?? [])
  }

  func rowsAround(in context: Context) -> Int { 2 }

  func bindings(in context: Context) -> [Binding<Never>] {
    let one = context.wallet.debt(debt)
    let bar = one?.reversed.map(DebtText.reversed)
    return [
      Binding(
        .remove, selected.map { .ask(.reverseEntry($0, of: debt)) },
        selected?.title,
        unless: selected == nil ? DebtText.noEntries : bar),
      Binding(
        .pay, .ask(.paying(.debt(debt))), RepayText.notePayment,
        unless: one?.outstanding == .zero ? RepayText.notOwed : bar),
      Binding(
        .giveBack, .ask(.recordDebtRefund(debt)), DebtText.noteRefund,
        unless: bar),
    ]
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] { context.whatIfs(about: .debt(debt)) }

  func why(in context: Context) -> Asked {
    guard let one = context.wallet.debt(debt) else { return Asked() }
    return Asked(figures: Explainer(context.wallet).figures(of: one), focus: .debtPaid(debt))
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    guard let one = context.wallet.debt(debt) else { return canvas.put(RepayText.gone, .label) }
    let title = context.title(of: .debt(debt))
    canvas.put(
      Line(
        [.init(title.name, .value), .init("  " + title.detail, .label)],
        trailing: .init(context.money(one.outstanding, one.currency), .strong)))
    canvas.skip()
    guard !list.isEmpty else {
      return canvas.paragraph(context.words(DebtText.entriesEmpty(key:), by: .pay), .label)
    }
    let table = canvas.fitted(to: list.entries.map { row(of: $0, one.currency, in: context) })
    canvas.list(list) { canvas, entry in canvas.put(row(of: entry, one.currency, in: context), in: table) }
  }

  private func row(of entry: NotedEntry, _ currency: Currency, in context: Context) -> MoneyRow {
    var detail = entry.reversed.map { context[$0.phrase] } ?? ""
    if entry.reversed == nil, case .refund(let refund) = entry { detail = context[refund.spread.phrase] }
    if entry.reversed == nil, case .payment(let payment) = entry, let number = payment.instalment {
      detail = context[DebtText.part(number)]
    }
    return MoneyRow(
      mark: entry.reversed == nil ? "+" : "-", when: context.date(entry.on), name: context[entry.words],
      detail: detail, amount: context.money(entry.amount, currency),
      style: entry.reversed == nil ? .normal : .label)
  }
}
