import PayLater
import TerminalKit
import WalletText

/// What a bill would bring: its rows by what becomes of them, and the deed that books them.
struct ImportPage: ListPage {
  private(set) var bill: ReadBill
  var list = ListBody<ReadBill.Group>()

  init(_ bill: ReadBill) { self.bill = bill }

  /// So many rows of a group stand below it.
  private static let first = 2

  func title(in context: Context) -> Phrase { ImportScreenText.title }

  func groups(in context: Context) -> [Group] { plain(bill.groups) }

  func bindings(in context: Context) -> [Binding<Never>] {
    [
      Binding(
        .open, selected.map { .open(Screen(ImportRowsPage($0))) },
        unless: selected == nil ? ImportScreenText.noRows : nil),
      Binding(
        .add, .ask(.book(bill)), ImportScreenText.book(bill.count(.new)),
        unless: bill.bringsAnything ? nil : ImportScreenText.nothingNew),
    ]
  }

  /// Booked or not, what its rows are is told by the wallet.
  mutating func reread(in context: Context) -> [Step] {
    [.effect(.read(.bill(.again(bill.number))))]
  }

  mutating func receive(_ message: Message, in context: Context) -> [Step]? {
    guard case .bill(.read(let read)) = message, read.number == bill.number else { return nil }
    bill = read
    refresh(in: context)
    return []
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.wrap(
      Line([.init(context[bill.source] + "  ", .value), .init(SafeText(bill.name).text, .label)]))
    canvas.wrap(Line(context[bill.counts]))
    if !bill.opens.isEmpty { canvas.paragraph(ImportScreenText.opens(bill.opens)) }
    for warning in bill.warnings { canvas.wrap(Line("! " + context[warning], .warning), hanging: 2) }
    if list.isEmpty { canvas.paragraph(ImportScreenText.noRows, .label) }
    for (group, isSelected) in list.marked {
      if !canvas.isShort { canvas.skip() }
      canvas.put(
        Line(
          context[group.title], group.kind == .look ? .warning : .normal,
          trailing: .init(context[ImportText.rows(group.rows.count)], .value)), selected: isSelected)
      guard !canvas.isShort || canvas.isPlain else { continue }
      for row in group.rows.prefix(ImportPage.first) { canvas.put(row, indent: 2, .label) }
    }
    if bill.bringsAnything {
      canvas.skip()
      canvas.put(context.keyLine(.add, ImportScreenText.book(bill.count(.new)), gap: 2))
    }
  }
}

/// The rows of a bill of which the same becomes.
struct ImportRowsPage: ListPage {
  let group: ReadBill.Group
  var list = ListBody<ReadBill.Row>()

  init(_ group: ReadBill.Group) { self.group = group }

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { group.title.capitalised }

  func groups(in context: Context) -> [Group] {
    let sought = filter.sought
    return plain(group.rows.filter { sought.isIn(context[$0.words]) })
  }

  func bindings(in context: Context) -> [Binding<Never>] { [Binding(.filter, .filter)] }

  func draw(on canvas: inout Canvas) {
    canvas.put(filter, in: FilterText.rows)
    if list.isEmpty { canvas.paragraph(empty: ImportScreenText.noRows, filteredBy: filter) }
    canvas.list(list) { canvas, row in canvas.put(row, indent: 0, .normal) }
  }
}

extension Canvas {
  /// A row of a bill: its day, its words, its amount at the right edge; where there is no day, its line.
  fileprivate mutating func put(_ row: ReadBill.Row, indent: Int, _ style: Style) {
    let place = row.day.map { context.date($0) } ?? context[ImportText.line(row.line)]
    let amount = row.amount.map { Line.Span(context.money($0), style == .label ? .label : .value) }
    put(
      Line(
        [
          .init(String(repeating: " ", count: indent)),
          .init(padded(place, to: max(8, width(of: place) + 2)), .label), .init(context[row.words], style),
        ], trailing: amount))
  }
}
