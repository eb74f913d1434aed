import PayLater
import TerminalKit
import WalletText

/// The rows of bills that wait for their owner, those that are alike together: what they are, and why they wait.
struct WaitingRowsPage: ListPage {
  var list = ListBody<RowGroup>()

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { RowScreenText.title }

  func groups(in context: Context) -> [Group] { plain(context.waitingGroups) }

  func entryRows(in context: Context) -> Int { 2 }

  func bindings(in context: Context) -> [Binding<Never>] {
    let none = selected == nil ? EmptyText.nothing : nil
    return [
      Binding(
        .open,
        selected.map { group in
          group.rows.count == 1 ? .ask(.decideRows(group.rows)) : .open(Screen(RowGroupPage(group)))
        }, selected?.rows.count == 1 ? RowScreenText.decide : ButtonText.open, unless: none),
      Binding(.change, selected.map { .ask(.decideRows($0.rows)) }, RowScreenText.decideAll, unless: none),
      Binding(.simulate, .open(Screen(RowRulesPage())), RowScreenText.rules),
    ]
  }

  func why(in context: Context) -> Asked { Asked() }

  func draw(on canvas: inout Canvas) {
    guard !list.isEmpty else { return canvas.paragraph(RowScreenText.empty, .label) }
    let context = canvas.context
    canvas.list(list) { canvas, group in
      let amount = group.sum.map { context.money($0) } ?? ""
      canvas.put(
        Line(
          [
            .init(context.words(of: group), .value),
            .init("  " + context[ImportText.rows(group.rows.count)], .label),
          ],
          trailing: .init(amount, .value)))
      canvas.put(Line("  " + context[group.reason.phrase], .label))
    }
  }
}

/// The rows of one group, each with its day and amount.
struct RowGroupPage: ListPage {
  private let like: KeptRowID
  var list = ListBody<KeptRow>()

  /// The rows that are like those of `group`.
  init(_ group: RowGroup) { like = group.rows[0].id }

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { RowScreenText.title }

  func groups(in context: Context) -> [Group] { plain(group(in: context)?.rows ?? []) }

  func rowsAround(in context: Context) -> Int { 3 }

  /// The group that the page began with; its first row may be decided since.
  private func group(in context: Context) -> RowGroup? {
    context.waitingGroups.first { group in
      group.rows.contains { $0.id == like || list.entries.map(\.id).contains($0.id) }
    }
  }

  func bindings(in context: Context) -> [Binding<Never>] {
    let none = selected == nil ? EmptyText.nothing : nil
    return [
      Binding(.open, selected.map { .ask(.decideRows([$0])) }, RowScreenText.decide, unless: none),
      Binding(
        .change, group(in: context).map { .ask(.decideRows($0.rows)) }, RowScreenText.decideAll, unless: none),
    ]
  }

  func why(in context: Context) -> Asked { Asked() }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    guard let group = group(in: context) else { return canvas.paragraph(RowScreenText.empty, .label) }
    canvas.put(Line(context.words(of: group), .value))
    canvas.put(
      Line(context[ImportText.source(group.source)] + "  " + context[group.reason.phrase], .label))
    canvas.skip()
    canvas.list(list) { canvas, row in
      let day = row.on.map { context.date($0) } ?? ""
      canvas.put(
        Line([.init(day, .label)], trailing: .init(row.amount.map { context.money($0) } ?? "", .value)))
    }
  }
}

extension Context {
  /// The rows that wait, those that are alike together.
  var waitingGroups: [RowGroup] { wallet.waitingGroups(personal) }

  /// Whose they are and what they are for.
  func words(of group: RowGroup) -> String {
    let words = [group.provider, group.title].compactMap { $0 }.map { SafeText($0, limit: 80).text }
    return words.isEmpty ? self[ImportText.source(group.source)] : words.joined(separator: " ")
  }
}
