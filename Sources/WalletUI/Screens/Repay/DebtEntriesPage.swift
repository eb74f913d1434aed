import PayLater
import TerminalKit
import WalletText

/// What was noted of a debt from elsewhere, the newest first: each payment and refund can be taken back, and stand again.
struct DebtEntriesPage: Page {
  enum Action: Equatable, Sendable { case correct, pay, refund }

  let debt: DebtID
  private(set) var list = ScrollState(count: 0)

  init(_ debt: DebtID) { self.debt = debt }

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { DebtText.entries }

  func bindings(in context: Context) -> [Binding<Action>] {
    let one = context.wallet.debt(debt)
    let bar = one?.reversed.map(DebtText.reversed)
    let selected = selected(in: context)
    return [
      Binding(
        .remove, action: .correct, selected?.title,
        unless: selected == nil ? DebtText.noEntries : bar),
      Binding(
        .pay, action: .pay, RepayText.notePayment, unless: one?.outstanding == .zero ? RepayText.notOwed : bar
      ),
      Binding(.giveBack, action: .refund, DebtText.noteRefund, unless: bar),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .correct:
      selected(in: context).map { [.ask(.reverseEntry($0, of: debt))] } ?? []
    case .pay: [.ask(.paying(.debt(debt)))]
    case .refund: [.ask(.recordDebtRefund(debt))]
    }
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] { context.whatIfs(about: .debt(debt)) }

  func why(in context: Context) -> Asked {
    guard let one = context.wallet.debt(debt) else { return Asked() }
    return Asked(figures: Explainer(context.wallet).figures(of: one), focus: .debtPaid(debt))
  }

  mutating func move(_ key: Key, in context: Context) { _ = list.handle(key, visible: visible(in: context)) }

  mutating func refresh(in context: Context) {
    list.resize(count: entries(in: context).count, visible: visible(in: context))
  }

  private func entries(in context: Context) -> [NotedEntry] {
    context.wallet.debt(debt)?.entries.reversed() ?? []
  }

  private func selected(in context: Context) -> NotedEntry? {
    let entries = entries(in: context)
    return entries.indices.contains(list.selection) ? entries[list.selection] : nil
  }

  private func visible(in context: Context) -> Int { max(1, context.bodyRows - 3) }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    guard let one = context.wallet.debt(debt) else { return canvas.put(RepayText.gone, .label) }
    let title = context.title(of: .debt(debt))
    canvas.put(
      Line(
        [.init(title.name, .value), .init("  " + title.detail, .label)],
        trailing: .init(context.money(one.outstanding, one.currency), .strong)))
    canvas.skip()
    let entries = entries(in: context)
    guard !entries.isEmpty else {
      return canvas.paragraph(context.words(DebtText.entriesEmpty(key:), by: .pay), .label)
    }
    let rows = entries.map { row(of: $0, one.currency, in: context) }
    let table = canvas.fitted(to: rows)
    canvas.list(list) { canvas, index in canvas.put(rows[index], in: table) }
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
