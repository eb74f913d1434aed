import PayLater
import TerminalKit
import WalletText

/// One monthly account: its bills, the newest first, and what was noted of it.
struct MonthlyAccountPage: ListPage {
  /// A row of the list.
  enum Row: Equatable, Sendable {
    case bill(Month)
    case entry(AccountEntryID)
  }

  let account: AccountID
  var list = ListBody<Row>()

  init(_ account: AccountID) { self.account = account }

  func title(in context: Context) -> Phrase { Phrase(same: context.name(of: account)) }

  func groups(in context: Context) -> [Group] {
    guard let one = context.wallet.account(account) else { return [] }
    let all = one.bills(on: context.wallet.businessDay)
    // The last bill that was made is the one whose total is asked for, also where nothing is known of it.
    let last = one.terms.rules.lastMade(on: context.wallet.businessDay)
    let asked = one.closedOn != nil || all.contains { $0.period == last } ? [] : [Row.bill(last)]
    // What is to be paid first comes first; what is paid, the newest first, after it.
    let bills = (all.filter { $0.state != .paid } + all.filter { $0.state == .paid }.reversed())
      .map { Row.bill($0.period) }
    let entries = context.wallet.entries(of: account).reversed().map { Row.entry($0.id) }
    return [
      Group(title: MonthlyScreenText.bills, entries: asked + bills),
      Group(title: MonthlyScreenText.entries, entries: entries),
    ]
  }

  func bindings(in context: Context) -> [Binding<Never>] {
    let one = context.wallet.account(account)
    let bar = one?.bar ?? (one == nil ? MonthlyScreenText.gone : nil)
    let period: Month? = if case .bill(let period) = selected { period } else { nil }
    let entry =
      if case .entry(let id) = selected { context.wallet.accountEntry(id) } else { nil as AccountEntry? }
    return [
      Binding(
        .open, period.map { .ask(.recordBill(account, $0)) }, MonthlyScreenText.recordBill,
        unless: bar ?? (period == nil ? MonthlyScreenText.chooseBill : nil)
          ?? period.flatMap(notMade(in: context))),
      Binding(.pay, .ask(.recordAccountPayment(account)), RepayText.notePayment, unless: bar),
      Binding(.add, .ask(.recordPurchase(account)), MonthlyScreenText.purchase, unless: bar),
      Binding(
        .giveBack, .ask(.recordAccountRefund(account)), MonthlyScreenText.refund, unless: bar, hinted: false),
      Binding(.change, .ask(.editAccount(account)), MonthlyScreenText.edit, unless: bar),
      Binding(
        .remove, entry.map { .ask(.correcting($0)) },
        entry?.reversed == nil ? DebtText.takeBack : DebtText.letStand,
        unless: bar ?? (entry == nil ? MonthlyScreenText.chooseEntry : nil), hinted: entry != nil),
    ]
  }

  /// Why a bill has no total yet.
  private func notMade(in context: Context) -> (Month) -> Phrase? {
    { context.whyNot(.account(.recordBill(account: account, bill: $0, totalFen: Money(fen: 1)))) }
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] { context.whatIfs(about: .account(account)) }

  func why(in context: Context) -> Asked {
    let bills = context.wallet.account(account)?.bills(on: context.wallet.businessDay).reversed() ?? []
    let figures: [Figure] = bills.flatMap { bill in
      [.monthly(.bill(account, bill.period, .left)), .monthly(.bill(account, bill.period, .due))]
    }
    return Asked(figures: [.monthly(.owed(account))] + figures)
  }

  private static let table = Table(
    [
      Column("", .fixed(10)), Column("", .flex(1, minimum: 12)), Column("", .fixed(14), align: .right),
      Column("", .flex(1, minimum: 14), isOptional: true),
    ], gap: 2)

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    guard let one = context.wallet.account(account) else {
      return canvas.put(MonthlyScreenText.gone, .label)
    }
    let owed = one.owed(on: context.wallet.businessDay)
    canvas.put(
      Line(
        [.init(context[MonthlyText.rule(one.terms.rules.current)], .label)],
        trailing: .init(context.money(owed, one.currency), .strong)))
    if !one.terms.confirmed { canvas.paragraph(MonthlyText.toConfirm, .warning) }
    if one.closedOn != nil { canvas.paragraph(MonthlyScreenText.isClosed, .label) }
    var isBills = true
    canvas.section(MonthlyScreenText.bills)
    let bills = one.bills(on: context.wallet.businessDay)
    let rows = list.entries.map { texts(of: $0, one, bills, in: context) }
    let table = MonthlyAccountPage.table.fitted(to: rows, in: canvas.area.width)
    for (texts, (row, isSelected)) in zip(rows, list.marked) {
      if case .entry = row, isBills {
        isBills = false
        canvas.section(MonthlyScreenText.entries)
      }
      let first = canvas.row
      canvas.put(texts, [.label, .normal, .value, .label], in: table)
      canvas.entry(canvas.rows(from: first), selected: isSelected)
    }
    if isBills { canvas.paragraph(MonthlyScreenText.noEntries, .label) }
  }

  /// Its day, what it is, its amount, and what is to be known of it.
  private func texts(of row: Row, _ one: Account, _ bills: [Bill], in context: Context) -> [String] {
    switch row {
    case .bill(let period):
      guard let bill = bills.first(where: { $0.period == period }) else {
        let due = context.date(one.terms.rules.dueDay(of: period))
        return [due, context[MonthlyText.bill(period)], "", context[MonthlyScreenText.totalAsked]]
      }
      // What no entry explains, and that days are assumed, why says and the page above.
      let remarks = [
        bill.minimumLeft.map { MonthlyText.minimum($0, bill.currency) },
        bill.autopay && bill.left > .zero ? MonthlyText.byProvider : nil,
      ].compactMap { $0.map { context[context.options.mask ? $0.masked : $0] } }
      let state = bill.isSoFar ? [] : [context[bill.state.phrase]]
      return [
        context.date(bill.due), context[bill.phrase], context.money(bill.left, bill.currency),
        (state + remarks).joined(separator: "  "),
      ]
    case .entry(let id):
      guard let entry = context.wallet.accountEntry(id) else { return [] }
      let title = entry.title == nil ? "" : " " + context.opened(.accountEntry(id, "title"))
      let bill = entry.bill.map { context[MonthlyText.bill($0)] } ?? ""
      return [
        context.date(entry.on), context[entry.kind.phrase] + title, context.money(entry.amount, one.currency),
        entry.reversed.map { context[DebtText.because($0)] } ?? bill,
      ]
    }
  }
}
