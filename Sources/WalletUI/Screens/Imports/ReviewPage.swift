import PayLater
import TerminalKit
import WalletText

/// Rows of bills that wait for their owner, those that are alike together, and the rules that answer others like them.
struct ReviewPage: ListPage {
  /// A group of rows, a debt that was deducted as a later file says, or the way to the rules.
  enum Entry: Equatable, Sendable {
    case rows(RowGroup)
    case deducted(Deducted)
    case rules(Int)
  }

  var list = ListBody<Entry>()

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { ReviewScreenText.title }

  func groups(in context: Context) -> [Group] {
    let sought = filter.sought
    let waiting = context.wallet.waitingGroups(context.personal).filter {
      sought.isIn(($0.provider ?? "") + " " + ($0.title ?? ""))
    }
    let reasons = LookReason.allCases.compactMap { reason -> Group? in
      let those = waiting.filter { $0.reason == reason }
      guard !those.isEmpty else { return nil }
      return Group(
        title: reason.phrase.capitalised, trailing: ImportText.rows(those.map(\.rows.count).reduce(0, +)),
        entries: those.map { .rows($0) })
    }
    let rules = context.wallet.rowRules.count
    let deducted = context.wallet.deductedRows.compactMap { row, debt in
      row.deductedOn.map { Entry.deducted(Deducted(debt: debt.id, amount: debt.outstanding, day: $0)) }
    }
    let paid =
      deducted.isEmpty ? [] : [Group(title: ImportBookingText.deducted, entries: deducted)]
    return paid + reasons
      + (rules > 0 ? [Group(title: ReviewScreenText.rules, entries: [.rules(rules)])] : [])
  }

  func hasAir(in context: Context) -> Bool { context.size.rows >= 20 }

  private var group: RowGroup? { if case .rows(let group) = selected { group } else { nil } }

  func bindings(in context: Context) -> [Binding<Never>] {
    [
      Binding(.open, steps: opening, unless: selected == nil ? ReviewScreenText.nothingWaits : nil),
      Binding(
        .add, group.map { .ask(.deciding($0.rows, of: $0)) }, ReviewScreenText.decide,
        unless: group == nil ? ReviewScreenText.chooseRow : nil),
      Binding(.filter, .filter),
    ]
  }

  private var opening: [Step] {
    switch selected {
    case .rows(let group): [.open(Screen(ReviewRowsPage(group)))]
    case .deducted(let deducted): [.ask(.noteDeducted(deducted))]
    case .rules: [.open(Screen(RowRulesPage()))]
    case nil: []
    }
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(filter, in: FilterText.rows)
    if list.isEmpty { canvas.paragraph(empty: ReviewScreenText.nothingWaits, filteredBy: filter) }
    canvas.list(list) { canvas, entry in
      switch entry {
      case .rows(let group):
        let count = context[ImportText.rows(group.rows.count)]
        canvas.put(
          Line(
            [.init(canvas.padded(count, to: 9), .label), .init(group.name(in: context))],
            trailing: group.sum.map { .init(context.money($0), .value) }))
      case .deducted(let deducted): canvas.put(Line(deducted.words(in: context)))
      case .rules(let count): canvas.put(ReviewScreenText.ruleCount(count))
      }
    }
  }
}

/// The rows of one group, which can be decided one by one.
struct ReviewRowsPage: ListPage {
  private let group: RowGroup
  var list = ListBody<KeptRow>()

  init(_ group: RowGroup) { self.group = group }

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { ReviewScreenText.title }

  /// Those of them that still wait.
  func groups(in context: Context) -> [Group] {
    plain(group.rows.compactMap { context.wallet.keptRow($0.id) }.filter(\.waits))
  }

  func rowsAround(in context: Context) -> Int { 3 }

  func bindings(in context: Context) -> [Binding<Never>] {
    let none = selected == nil ? ReviewScreenText.chooseRow : nil
    return [
      Binding(
        .open, selected.map { .ask(.deciding([$0], of: group)) }, ReviewScreenText.decide, unless: none),
      Binding(
        .add, .ask(.deciding(list.entries, of: group)),
        ReviewScreenText.decide + Phrase(same: " ") + ImportText.rows(list.count), unless: none),
    ]
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(Line(group.name(in: context), .value))
    canvas.put(
      Line(context[ImportText.source(group.source)] + "  " + context[group.reason.phrase], .label))
    canvas.skip()
    if list.isEmpty { canvas.paragraph(ReviewScreenText.nothingWaits, .label) }
    canvas.list(list) { canvas, row in
      let day = row.on.map { context.date($0) } ?? ""
      canvas.put(
        Line(
          [.init(canvas.padded(row.id.text, to: 6), .label), .init(day)],
          trailing: row.amount.map { .init(context.money($0), .value) }))
    }
  }
}

/// The rules that answer rows by themselves.
struct RowRulesPage: ListPage {
  var list = ListBody<RowRuleID>()

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { ReviewScreenText.rules }

  func groups(in context: Context) -> [Group] { plain(context.wallet.rowRules.map(\.id)) }

  func entryRows(in context: Context) -> Int { 2 }

  func bindings(in context: Context) -> [Binding<Never>] {
    let none = selected == nil ? ReviewScreenText.noRules : nil
    return [
      Binding(.open, selected.map { .ask(.rule($0)) }, ReviewScreenText.change, unless: none),
      Binding(
        .change, selected.map { .ask(.rule($0)) }, ReviewScreenText.change, unless: none, hinted: false),
      Binding(.remove, selected.map { .ask(.removeRule($0)) }, ReviewScreenText.remove, unless: none),
    ]
  }

  func draw(on canvas: inout Canvas) {
    if list.isEmpty { canvas.paragraph(ReviewScreenText.noRules, .label) }
    canvas.list(list, height: 2) { canvas, id in
      let context = canvas.context
      guard let rule = context.wallet.rowRules.first(where: { $0.id == id }) else { return }
      canvas.put(Line(context[context.pattern(of: rule)]))
      canvas.put(Line("  " + context[RowText.outcome(rule.outcome, context.names)], .label))
    }
  }
}

extension Binding {
  /// Leads to the rows that wait; in the line of hints where some do.
  static func review(in context: Context) -> Binding {
    Binding(.review, .open(Screen(ReviewPage())), context.rowsWait, hinted: context.rowsWait != nil)
  }
}

extension RowGroup {
  /// Whose rows they are, and what for.
  func name(in context: Context) -> String {
    let words = [provider, title].compactMap { $0 }.map { SafeText($0, limit: 80).text }
    return words.isEmpty ? context[ImportText.source(source)] : words.joined(separator: "  ")
  }
}

extension Context {
  /// The rows that a rule is for.
  func pattern(of rule: RowRule) -> Phrase {
    RowText.pattern(
      rule, provider: personal[.rowRule(rule.id, "provider")], title: personal[.rowRule(rule.id, "title")])
  }

  /// That rows wait, and how many; nil: none do.
  var rowsWait: Phrase? {
    let count = wallet.waitingRows.count + wallet.deductedRows.count
    return count == 0 ? nil : ImportScreenText.waiting(count)
  }

  /// Monthly accounts in use.
  var openAccounts: [Account] { wallet.accounts.filter { $0.closedOn == nil } }
}
