import PayLater
import TerminalKit
import WalletText

/// The journal, newest first, read page by page; an entry in full, and whether all of it holds. A filter looks in what
/// was read so far; reaching the end of that reads on. What is written while it is open comes in at its top.
struct JournalPage: ListPage {
  enum Action: Equatable, Sendable { case verify }

  private(set) var entries: [JournalEntry] = []
  var list = ListBody<JournalEntry>()
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
    let empty = list.isEmpty ? RecordsText.journalEmpty : nil
    return [
      Binding(
        .open, selected.map { .ask($0.explanation(in: context)) }, ButtonText.open, unless: empty),
      Binding(
        .verify, action: .verify, unless: isVerifying ? RecordsText.verifying : nil),
      Binding(.filter, .filter),
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
    isVerifying = true
    return [.effect(.read(.verify))]
  }

  /// Motions come here and not to `move`, because nearing the end reads on.
  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    if list.filter.handle(key) {
      refresh(in: context)
      return []
    }
    guard let motion = context.keys.motion(key) else { return nil }
    move(motion, in: context)
    guard let next, !isReading, list.isNearEnd(within: context.bodyRows) else { return [] }
    isReading = true
    return [.effect(.read(.journal(before: next)))]
  }

  mutating func receive(_ message: Message, in context: Context) -> [Step]? {
    switch message {
    case .journal(let read, let next):
      if isCatchingUp { catchUp(with: read, next) } else { goOn(with: read, next) }
      (isReading, isCatchingUp) = (false, false)
      refresh(in: context)
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

  /// Newer entries come before those that were read; where more were written than are read at once, the list begins
  /// anew.
  private mutating func catchUp(with newest: [JournalEntry], _ next: Int64?) {
    let newer = newest.filter { $0.sequence > entries.first?.sequence ?? 0 }
    let goesOn = newer.count < newest.count || next == nil
    guard goesOn, !entries.isEmpty else {
      entries = newest
      self.next = next
      return list.restart()
    }
    entries = newer + entries
  }

  /// What the filter finds in what was read.
  func groups(in context: Context) -> [ListBody<JournalEntry>.Group] {
    let (sought, names) = (filter.sought, context.names)
    return plain(entries.filter { sought.isIn($0.words(names, in: context)) })
  }

  var isFlowing: Bool { false }
  var isBroad: Bool { true }

  /// Up to which day a filter has looked, where there is more to be read.
  private var lookedUntil: Day? { filter.text.isEmpty || next == nil ? nil : entries.last?.day }

  func rowsAround(in context: Context) -> Int { lookedUntil == nil ? 0 : 1 }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(filter, in: FilterText.journal)
    if let day = lookedUntil {
      let key = context.keys.name(.pageDown)
      canvas.put(RecordsText.lookedUntil(context.date(day), key: key), .label)
    }
    guard !list.isEmpty else {
      let empty = isReading ? RecordsText.reading : RecordsText.journalEmpty
      return canvas.paragraph(
        entries.isEmpty ? empty : context.words(EmptyText.filtered(key:), by: .cancel), .label)
    }
    let names = context.names
    canvas.list(list, isWhole: next == nil) { canvas, entry in
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
