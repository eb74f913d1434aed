import PayLater
import TerminalKit
import WalletText

/// The funding sources with what they hold: added, their balance set, removed; and the mandate of autopay.
struct SourcesPage: Page {
  enum Action: Equatable, Sendable { case add, setBalance, remove, autopay }

  private var list = ScrollState(count: 0)

  func title(in context: Context) -> Phrase { MineText.sources }

  func selected(in context: Context) -> FundingSource? {
    let sources = context.wallet.fundingSources
    return sources.indices.contains(list.selection) ? sources[list.selection] : nil
  }

  func bindings(in context: Context) -> [Binding<Action>] {
    let source = selected(in: context)
    let empty = source == nil ? context.words(EmptyText.fundingSources(key:), by: .add) : nil
    let serves =
      source != nil && context.wallet.mandate == source?.id
      ? DetailText.servesAutopay(key: context.keys.name(.authorise)) : nil
    return [
      Binding(.add, action: .add),
      Binding(.open, action: .setBalance, DetailText.setBalance, unless: empty),
      Binding(.change, action: .setBalance, DetailText.setBalance, unless: empty, hinted: false),
      Binding(.remove, action: .remove, unless: empty ?? serves),
      Binding(.authorise, action: .autopay, DetailText.autopay),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch (action, selected(in: context)) {
    case (.add, _): [.open(.entry(EntryPage(.source(), in: context)))]
    case (.setBalance, let source?):
      [.open(.entry(EntryPage(.balance(of: source.id), in: context)))]
    case (.remove, let source?): [.ask(.remove(source, in: context))]
    case (.autopay, _): [.autopay(in: context)]
    default: []
    }
  }

  mutating func move(_ key: Key, in context: Context) { _ = list.handle(key, visible: list.count) }

  mutating func refresh(in context: Context) {
    list.resize(count: context.wallet.fundingSources.count, visible: context.wallet.fundingSources.count)
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
    for (index, texts) in rows.enumerated() {
      let first = canvas.row
      canvas.put(texts, [.normal, .label, .label, .value], in: table)
      canvas.entry(canvas.rows(from: first), selected: index == list.selection)
    }
    canvas.skip()
    canvas.paragraph(DetailText.declared, .label)
  }
}
