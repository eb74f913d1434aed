import PayLater
import TerminalKit
import WalletText

/// The funding sources with what they hold: added, their balance set, removed; and the mandate of autopay.
struct SourcesPage: ListPage {
  var list = ListBody<FundingSource>()

  func title(in context: Context) -> Phrase { MineText.sources }

  func groups(in context: Context) -> [ListBody<FundingSource>.Group] { plain(context.wallet.fundingSources) }

  func bindings(in context: Context) -> [Binding<Never>] {
    let source = selected
    let empty = source == nil ? context.words(EmptyText.fundingSources(key:), by: .add) : nil
    return [
      Binding(.add, .open(Screen(EntryPage(.source(), in: context)))),
      Binding(
        .open, source.map { .open(Screen(EntryPage(.balance(of: $0.id), in: context))) },
        DetailText.setBalance,
        unless: empty),
      Binding(
        .remove, source.map { .ask(.remove($0, in: context)) },
        unless: empty ?? source.flatMap { context.whyNot(.detail(.removeSource(source: $0.id))) }),
      Binding(.authorise, .autopay(in: context), DetailText.autopay),
      Binding(
        .change, source.map { .open(Screen(EntryPage(.name(of: $0.id), in: context))) },
        DetailText.renameSource,
        unless: empty),
    ]
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
