import PayLater
import TerminalKit
import WalletText

/// The funding sources with what they hold: added, their balance set, removed; and the mandate of autopay.
struct SourcesPage: ListPage {
  enum Action: Equatable, Sendable { case add, setBalance, remove, autopay }

  var list = ListBody<FundingSource>()

  func title(in context: Context) -> Phrase { MineText.sources }

  func groups(in context: Context) -> [ListBody<FundingSource>.Group] { plain(context.wallet.fundingSources) }

  func bindings(in context: Context) -> [Binding<Action>] {
    let source = selected
    let empty = source == nil ? context.words(EmptyText.fundingSources(key:), by: .add) : nil
    return [
      Binding(.add, action: .add),
      Binding(.open, action: .setBalance, DetailText.setBalance, unless: empty),
      Binding(.change, action: .setBalance, DetailText.setBalance, unless: empty, hinted: false),
      Binding(
        .remove, action: .remove,
        unless: empty ?? source.flatMap { context.whyNot(.removeFundingSource(source: $0.id)) }),
      Binding(.authorise, action: .autopay, DetailText.autopay),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch (action, selected) {
    case (.add, _): [.open(.entry(EntryPage(.source(SourceEntry()), in: context)))]
    case (.setBalance, let source?):
      [.open(.entry(EntryPage(.balance(BalanceEntry(source: source.id)), in: context)))]
    case (.remove, let source?): [.ask(.remove(RemovalQuestion(.source(source.id))))]
    case (.autopay, _): AutopayEntry.steps(in: context)
    default: []
    }
  }

  private static let table = Table(
    [
      Column("", .flex(2, minimum: 8)), Column("", .fixed(16), isOptional: true),
      Column("", .fixed(9), isOptional: true), Column("", .fixed(14), align: .right),
    ], gap: 1)

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    if context.wallet.fundingSources.isEmpty {
      canvas.paragraph(context.words(EmptyText.fundingSources(key:), by: .add), .label)
    }
    let rows = context.wallet.fundingSources.map { source in
      let serves = context.wallet.mandate == source.id ? context[DetailText.usedByAutopay] : ""
      return [
        context.name(of: source.id), context[source.kind.phrase], serves, context.money(source.balance),
      ]
    }
    let table = SourcesPage.table.fitted(to: rows, in: canvas.area.width)
    for (texts, (_, isSelected)) in zip(rows, list.marked) {
      let first = canvas.row
      canvas.put(texts, [.normal, .label, .label, .value], in: table)
      canvas.entry(canvas.rows(from: first), selected: isSelected)
    }
    canvas.skip()
    canvas.paragraph(DetailText.declared, .label)
  }
}
