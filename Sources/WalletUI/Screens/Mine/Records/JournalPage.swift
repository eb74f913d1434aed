import PayLater
import TerminalKit
import WalletText

/// The journal, newest first, read page by page; an entry in full, and whether all of it holds. A filter looks in what
/// was read so far; reaching the end of that reads on.
struct JournalPage: Page {
  enum Action: Equatable, Sendable { case open, verify, reload, filter }

  private(set) var entries: [JournalEntry] = []
  /// Those of them that the filter finds.
  private(set) var found: [JournalEntry] = []
  private(set) var filter = ListFilter()
  private var list = ScrollState(count: 0)
  /// Where older entries begin; nil: there are none, or none was read yet.
  private var next: Int64?
  private var isReading = false
  private var isVerifying = false
  /// The wallet that the entries go with.
  private var seen: Wallet?

  func title(in context: Context) -> Phrase { RecordsText.journal }

  private func isStale(in context: Context) -> Bool { seen.map { $0 != context.wallet } ?? false }

  func bindings(in context: Context) -> [Binding<Action>] {
    let empty = found.isEmpty ? RecordsText.journalEmpty : nil
    return [
      Binding(
        .open, action: .open, ButtonText.open, unless: empty),
      Binding(
        .verify, action: .verify, unless: isVerifying ? RecordsText.verifying : nil),
      Binding(.refresh, action: .reload, RecordsText.reload, hinted: isStale(in: context)),
      Binding(.filter, action: .filter),
    ]
  }

  mutating func opened(id: String, in context: Context) -> [Step] { reload(in: context) }

  private mutating func reload(in context: Context) -> [Step] {
    (entries, found) = ([], [])
    next = nil
    isReading = true
    seen = context.wallet
    list.resize(count: 0, visible: context.bodyRows)
    return [.effect(.read(.journal(before: nil)))]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .open:
      guard found.indices.contains(list.selection) else { return [] }
      return [.ask(.explain(found[list.selection].explanation(in: context)))]
    case .filter: filter.open()
    case .verify:
      isVerifying = true
      return [.effect(.read(.verify))]
    case .reload: return reload(in: context)
    }
    return []
  }

  /// Motions come here and not to `move`, because nearing the end reads on.
  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    if filter.handle(key) {
      look(in: context)
      return []
    }
    guard let motion = context.keys.motion(key) else { return nil }
    _ = list.handle(motion, visible: rows(in: context))
    guard let next, !isReading, list.selection + context.bodyRows >= found.count else { return [] }
    isReading = true
    return [.effect(.read(.journal(before: next)))]
  }

  mutating func receive(_ message: Message, in context: Context) -> [Step]? {
    switch message {
    case .journal(let older, let next):
      isReading = false
      self.next = next
      entries += older.filter { $0.sequence < entries.last?.sequence ?? .max }
      look(in: context)
    case .verified(let outcome):
      isVerifying = false
      return [.tell(outcome.notice)]
    default: return nil
    }
    return []
  }

  mutating func refresh(in context: Context) { look(in: context) }

  /// Finds what the filter wants in what was read.
  private mutating func look(in context: Context) {
    let (sought, names) = (filter.sought, context.names)
    found = entries.filter { sought.isIn($0.words(names, in: context)) }
    list.resize(count: found.count, visible: rows(in: context))
  }

  var isFlowing: Bool { false }
  var isBroad: Bool { true }
  var isTyping: Bool { filter.isOpen }

  /// Up to which day a filter has looked, where there is more to be read.
  private var lookedUntil: Day? { filter.text.isEmpty || next == nil ? nil : entries.last?.day }

  private func rows(in context: Context) -> Int {
    max(1, context.bodyRows - (isStale(in: context) ? 1 : 0) - filter.rows - (lookedUntil == nil ? 0 : 1))
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    if isStale(in: context) { canvas.put(RecordsText.stale(key: context.keys.name(.refresh)), .warning) }
    canvas.put(filter, in: FilterText.journal)
    if let day = lookedUntil {
      let key = context.keys.name(.pageDown)
      canvas.put(RecordsText.lookedUntil(context.date(day), key: key), .label)
    }
    guard !found.isEmpty else {
      let empty = isReading ? RecordsText.reading : RecordsText.journalEmpty
      return canvas.paragraph(
        entries.isEmpty ? empty : context.words(EmptyText.filtered(key:), by: .cancel), .label)
    }
    let names = context.names
    canvas.list(list, focused: !filter.isOpen, isWhole: next == nil) { canvas, index in
      let entry = found[index]
      let number = String(entry.sequence)
      let words = entry.event.line(names, on: context.wallet.businessDay)
      let gap = String(repeating: " ", count: max(0, 6 - number.count))
      var spans: [Line.Span] = [
        .init(pad(context.date(entry.day), to: 12), .label), .init(context[words]),
      ]
      if !context.isVeryNarrow { spans.insert(.init(gap + number + "  ", .label), at: 0) }
      canvas.put(Line(spans))
    }
  }
}
