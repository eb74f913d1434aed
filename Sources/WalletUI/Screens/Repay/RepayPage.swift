import PayLater
import TerminalKit
import WalletText

/// All that is owed, own and from elsewhere, in groups by urgency.
struct RepayPage: ListPage {
  enum Action: Equatable, Sendable { case mark }

  /// What to open on: the thing that another screen sent here.
  var subject: DueItem.Subject?
  var list = ListBody<RepayEntry>()
  /// The debts from elsewhere that were chosen to be noted as paid together.
  private(set) var marked: Set<DebtID> = []

  init(subject: DueItem.Subject? = nil) { self.subject = subject }

  var isFlowing: Bool { false }
  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase { RepayText.title }

  func bindings(in context: Context) -> [Binding<Action>] {
    let entry = selected
    let isOwed = entry.map { $0.owed > .zero && $0.group != .held } ?? false
    let none = entry == nil ? EmptyText.nothing : nil
    let owed = none ?? (isOwed ? nil : RepayText.notOwed)
    let id: DebtID? = if case .debt(let id) = entry?.subject { id } else { nil }
    let own: ObligationID? = if case .obligation(let id) = entry?.subject { id } else { nil }
    return [
      Binding(
        .open, entry.map { .open(Screen(ObligationPage(subject: $0.subject))) }, ButtonText.open,
        unless: none),
      marked.isEmpty
        ? Binding(.pay, entry.map { .ask(.paying($0.subject)) }, unless: owed)
        : Binding(.pay, noteMarked, DebtText.noteMarked(marked.count)),
      Binding(
        .payAll, .ask(.repayAll),
        unless: context.wallet.openInOrder.isEmpty ? RepayText.nothingOwed : nil),
      Binding(.add, .ask(.recordDebt), RepayText.addDebt),
      Binding(.noteMessage, .open(Screen(EntryPage(.message, in: context))), MessageText.short),
      Binding(.authorise, .autopay(in: context), RepayText.autopay),
      Binding(.calendar, .open(Screen(CalendarPage()))),
      Binding(.monthlyAccounts, .open(Screen(MonthlyAccountsPage())), hinted: false),
      Binding(
        .mark, action: .mark, entry.map { isMarked($0) } ?? false ? DebtText.unmark : DebtText.mark,
        unless: own != nil || entry?.group == .held ? DebtText.markOwn : owed,
        hinted: own == nil && isOwed),
      Binding(
        .creditBalance, .ask(.credit),
        unless: context.wallet.creditBalance > .zero ? nil : CreditText.none, hinted: false),
      Binding(.filter, .filter),
      Binding(.importBill, .ask(.importBill)),
      .review(in: context),
      Binding(
        .change, id.map { .ask(.changeDebt($0)) }, DebtText.changeTitle,
        unless: none ?? entry.flatMap { context.whyNotChanged($0.subject) }, hinted: false),
      Binding(
        .remove, id.flatMap { context.wallet.debt($0) }.map { .ask(.correcting($0)) },
        entry?.correction(in: context) ?? DebtText.takeBackTitle,
        unless: none ?? (own == nil ? nil : DebtText.ownOnly), hinted: false),
      Binding(
        .thisOne, own.map { .ask(.obligationAutopay($0)) },
        RepayText.thisOne,
        unless: none
          ?? (entry?.group == .closed ? RepayText.notOwed : own == nil ? RepayText.notOwn : nil),
        hinted: false),
    ]
  }

  /// Notes the marked ones as paid, in the order in which they stand; of one alone its amount can be another.
  private var noteMarked: Step {
    let debts = list.entries.compactMap { if case .debt(let id) = $0.subject { id } else { nil } }
    let all = debts.filter(marked.contains) + marked.subtracting(debts).sorted { $0.text < $1.text }
    return .ask(all.count == 1 ? .paying(.debt(all[0])) : .recordDebtPayments(all))
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    guard case .debt(let id)? = selected?.subject else { return [] }
    if marked.remove(id) == nil { marked.insert(id) }
    move(.down, in: context)
    return []
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] {
    list.selected.map { context.whatIfs(about: $0.subject) } ?? context.whatIfs
  }

  mutating func opened(id: String, in context: Context) -> [Step] {
    guard let subject else { return [] }
    return [.replace(Screen(ObligationPage(subject: subject)))]
  }

  /// What was marked is done with once several payments were noted together.
  mutating func finished(_ replies: [Reply], in context: Context) -> [Step]? {
    for case .accepted(let answer) in replies.map(\.outcome) where answer.answers != nil { marked = [] }
    return nil
  }

  func isMarked(_ entry: RepayEntry) -> Bool {
    if case .debt(let id) = entry.subject { marked.contains(id) } else { false }
  }

  mutating func refresh(in context: Context) {
    marked = marked.filter { context.wallet.debt($0).map { $0.outstanding > .zero } ?? false }
    show(in: context)
  }

  func groups(in context: Context) -> [ListBody<RepayEntry>.Group] {
    let sought = filter.sought
    let found = RepayEntry.all(in: context).filter { sought.isIn($0.words) }
    return DueGroup.allCases.map { group in
      let entries = found.filter { $0.group == group }
      let sums = Dictionary(grouping: entries, by: \.currency).mapValues { $0.map(\.owed).sum }
        .filter { $0.value > .zero }.sorted { $0.key < $1.key }.map { $0.value.text(in: $0.key) }
      return Group(
        title: group.phrase, trailing: sums.isEmpty ? nil : MoneyWords.sums(sums), entries: entries)
    }
  }

  func hasAir(in context: Context) -> Bool { context.size.rows >= 20 }

  /// The figures above it.
  func rowsAround(in context: Context) -> Int {
    let figures = context.isVeryNarrow ? context.owedInAll.count : 3 + foreign(in: context).count
    return figures + (context.creditGoes == nil ? 0 : 1) + (context.rowsWait == nil ? 0 : 1)
  }
}
