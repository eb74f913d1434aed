import PayLater
import TerminalKit
import WalletText

/// The journal, newest first, read page by page; an entry in full, and whether all of it holds. A filter looks in what
/// was read so far; reaching the end of that reads on. What is written while it is open comes in at its top.
struct JournalPage: Page {
  enum Action: Equatable, Sendable { case open, verify, filter }

  private(set) var entries: [JournalEntry] = []
  /// Those of them that the filter finds.
  private(set) var found: [JournalEntry] = []
  private(set) var filter = ListFilter()
  private var list = ScrollState(count: 0)
  /// Where older entries begin; nil: there are none, or none was read yet.
  private var next: Int64?
  private var isReading = false
  /// Whether what is being read is what was written since.
  private var isCatchingUp = false
  private var isVerifying = false
  /// The wallet that the entries go with.
  private var seen: Wallet?

  func title(in context: Context) -> Phrase { RecordsText.journal }

  func bindings(in context: Context) -> [Binding<Action>] {
    let empty = found.isEmpty ? RecordsText.journalEmpty : nil
    return [
      Binding(
        .open, action: .open, ButtonText.open, unless: empty),
      Binding(
        .verify, action: .verify, unless: isVerifying ? RecordsText.verifying : nil),
      Binding(.filter, action: .filter),
    ]
  }

  mutating func opened(id: String, in context: Context) -> [Step] { reread(in: context) }

  mutating func reread(in context: Context) -> [Step] {
    guard seen != context.wallet else { return [] }
    seen = context.wallet
    isReading = true
    isCatchingUp = true
    return [.effect(.read(.journal(before: nil)))]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .open:
      guard found.indices.contains(list.selection) else { return [] }
      return [.ask(found[list.selection].explanation(in: context))]
    case .filter: filter.open()
    case .verify:
      isVerifying = true
      return [.effect(.read(.verify))]
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
    case .journal(let read, let next):
      if isCatchingUp { catchUp(with: read, next, in: context) } else { goOn(with: read, next) }
      (isReading, isCatchingUp) = (false, false)
      look(in: context)
    case .verified(let outcome):
      isVerifying = false
      return [.tell(outcome.notice)]
    default: return nil
    }
    return []
  }

  /// Older entries follow those that were read.
  private mutating func goOn(with older: [JournalEntry], _ next: Int64?) {
    self.next = next
    entries += older.filter { $0.sequence < entries.last?.sequence ?? .max }
  }

  /// Newer entries come before those that were read, and the selection stays on its entry unless it is at the top;
  /// where more were written than are read at once, the list begins anew.
  private mutating func catchUp(with newest: [JournalEntry], _ next: Int64?, in context: Context) {
    let newer = newest.filter { $0.sequence > entries.first?.sequence ?? 0 }
    let goesOn = newer.count < newest.count || next == nil
    guard goesOn, !entries.isEmpty else {
      entries = newest
      self.next = next
      return list.select(0, visible: rows(in: context))
    }
    let isAtTop = list.selection == 0
    let before = found.count
    entries = newer + entries
    look(in: context)
    if !isAtTop { list.move(by: found.count - before, visible: rows(in: context)) }
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
    max(1, context.bodyRows - filter.rows - (lookedUntil == nil ? 0 : 1))
  }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
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
