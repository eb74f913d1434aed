import PayLater
import TerminalKit
import WalletText

/// All that is owed, own and from elsewhere, in groups by urgency.
struct RepayPage: Page {
  enum Action: Equatable, Sendable {
    case open, pay, mark, payAll, autopay, thisOne, calendar, addDebt, change, takeBack, credit, filter
  }

  /// What to open on: the thing that another screen sent here.
  var subject: DueItem.Subject?
  private(set) var list = GroupedList<RepayEntry>()
  private(set) var filter = ListFilter()
  /// The debts from elsewhere that were chosen to be noted as paid together.
  private(set) var marked: Set<DebtID> = []

  init(subject: DueItem.Subject? = nil) { self.subject = subject }

  var isFlowing: Bool { false }
  var isBroad: Bool { true }
  var isTyping: Bool { filter.isOpen }

  func title(in context: Context) -> Phrase { RepayText.title }

  func bindings(in context: Context) -> [Binding<Action>] {
    let entry = list.selected
    let isOwed = entry.map { $0.owed > .zero && $0.group != .held } ?? false
    let own: Bool = if case .obligation = entry?.subject { true } else { false }
    let none = entry == nil ? EmptyText.nothing : nil
    return [
      Binding(.open, action: .open, ButtonText.open, unless: none),
      marked.count > 1
        ? Binding(.pay, action: .pay, DebtText.noteMarked(marked.count))
        : Binding(.pay, action: .pay, unless: none ?? (isOwed ? nil : RepayText.notOwed)),
      Binding(
        .payAll, action: .payAll,
        unless: context.wallet.openInOrder.isEmpty ? RepayText.nothingOwed : nil),
      Binding(.authorise, action: .autopay, RepayText.autopay),
      Binding(.add, action: .addDebt, RepayText.addDebt),
      Binding(.calendar, action: .calendar),
      Binding(
        .mark, action: .mark, entry.map { isMarked($0) } ?? false ? DebtText.unmark : DebtText.mark,
        unless: none ?? (own || entry?.group == .held ? DebtText.markOwn : isOwed ? nil : RepayText.notOwed),
        hinted: !own && isOwed),
      Binding(
        .creditBalance, action: .credit,
        unless: context.wallet.creditBalance > .zero ? nil : CreditText.none, hinted: false),
      Binding(.filter, action: .filter),
      Binding(
        .change, action: .change, DebtText.changeTitle, unless: none ?? entry?.cannotChange(in: context),
        hinted: false),
      Binding(
        .remove, action: .takeBack, entry?.correction(in: context) ?? DebtText.takeBackTitle,
        unless: none ?? (own ? DebtText.ownOnly : nil),
        hinted: false),
      Binding(
        .thisOne, action: .thisOne, RepayText.thisOne,
        unless: none ?? (entry?.group == .closed ? RepayText.notOwed : own ? nil : RepayText.notOwn),
        hinted: false),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch (action, list.selected?.subject) {
    case (.payAll, _): return [.ask(.repayAll)]
    case (.autopay, _): return [.autopay(in: context)]
    case (.addDebt, _): return [.ask(.recordDebt)]
    case (.change, .debt(let id)?): return [.ask(.changeDebt(id))]
    case (.takeBack, .debt(let id)?): return context.wallet.debt(id).map { [.ask(.correcting($0))] } ?? []
    case (.mark, .debt(let id)?):
      if marked.remove(id) == nil { marked.insert(id) }
      list.move(.down, visible: visible(in: context))
    case (.pay, _) where marked.count > 1:
      // In the order in which they stand.
      let debts = list.entries.compactMap { if case .debt(let id) = $0.subject { id } else { nil } }
      let all = debts.filter(marked.contains) + marked.subtracting(debts).sorted { $0.text < $1.text }
      return [.ask(.recordDebtPayments(all))]
    case (.credit, _): return [.ask(.credit)]
    case (.calendar, _): return [.open(.calendar(CalendarPage()))]
    case (.filter, _): filter.open()
    case (.open, let subject?): return [.open(.obligation(ObligationPage(subject: subject)))]
    case (.pay, let subject?): return [.ask(.paying(subject))]
    case (.thisOne, .obligation(let id)?):
      return [.ask(.obligationAutopay(id))]
    default: break
    }
    return []
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] {
    list.selected.map { context.whatIfs(about: $0.subject) } ?? context.whatIfs
  }

  mutating func opened(id: String, in context: Context) -> [Step] {
    guard let subject else { return [] }
    return [.replace(.obligation(ObligationPage(subject: subject)))]
  }

  /// What was marked is done with once several payments were noted together.
  mutating func receive(_ message: Message, in context: Context) -> [Step]? {
    if case .answered(_, .success(let answer)) = message, answer.answers != nil { marked = [] }
    return nil
  }

  func isMarked(_ entry: RepayEntry) -> Bool {
    if case .debt(let id) = entry.subject { marked.contains(id) } else { false }
  }

  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    guard filter.handle(key) else { return nil }
    refresh(in: context)
    return []
  }

  mutating func move(_ key: Key, in context: Context) { list.move(key, visible: visible(in: context)) }

  mutating func refresh(in context: Context) {
    marked = marked.filter { context.wallet.debt($0).map { $0.outstanding > .zero } ?? false }
    let sought = filter.sought
    let found = RepayEntry.all(in: context).filter { sought.isIn($0.words) }
    let groups = DueGroup.allCases.map { group in
      let entries = found.filter { $0.group == group }
      let sums = Dictionary(grouping: entries, by: \.currency).mapValues { $0.map(\.owed).sum }
        .filter { $0.value > .zero }.sorted { $0.key < $1.key }.map { $0.value.text(in: $0.key) }
      return GroupedList<RepayEntry>.Group(
        title: group.phrase, trailing: sums.isEmpty ? nil : MoneyWords.sums(sums),
        entries: entries)
    }
    list.show(groups, air: context.size.rows >= 20, visible: visible(in: context))
  }

  /// Rows of the list, below the figures and the filter.
  private func visible(in context: Context) -> Int {
    let figures = context.isVeryNarrow ? context.owedInAll.count : 3 + foreign(in: context).count
    return context.bodyRows - figures - (context.creditGoes == nil ? 0 : 1) - filter.rows
  }
}
