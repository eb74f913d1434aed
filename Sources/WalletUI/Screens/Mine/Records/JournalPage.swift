import PayLater
import TerminalKit
import WalletText

/// The journal, newest first, read page by page; an entry in full, and whether all of it holds.
struct JournalPage: Page {
  enum Action: Equatable, Sendable { case open, verify, reload }

  private(set) var entries: [JournalEntry] = []
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
    let empty = entries.isEmpty ? RecordsText.journalEmpty : nil
    return [
      Binding(
        .open, action: .open, ButtonText.open, unless: empty),
      Binding(
        .verify, action: .verify, unless: isVerifying ? RecordsText.verifying : nil),
      Binding(.refresh, action: .reload, RecordsText.reload, hinted: isStale(in: context)),
    ]
  }

  mutating func opened(id: String, in context: Context) -> [Step] { reload(in: context) }

  private mutating func reload(in context: Context) -> [Step] {
    entries = []
    next = nil
    isReading = true
    seen = context.wallet
    list.resize(count: 0, visible: context.bodyRows)
    return [.effect(.read(.journal(before: nil)))]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .open:
      guard entries.indices.contains(list.selection) else { return [] }
      return [.ask(.explain(entries[list.selection].explanation(in: context)))]
    case .verify:
      isVerifying = true
      return [.effect(.read(.verify))]
    case .reload: return reload(in: context)
    }
  }

  /// Motions come here and not to `move`, because nearing the end reads on.
  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    guard let motion = context.keys.motion(key) else { return nil }
    _ = list.handle(motion, visible: rows(in: context))
    guard let next, !isReading, list.selection + context.bodyRows >= entries.count else { return [] }
    isReading = true
    return [.effect(.read(.journal(before: next)))]
  }

  mutating func receive(_ message: Message, in context: Context) -> [Step]? {
    switch message {
    case .journal(let older, let next):
      isReading = false
      self.next = next
      entries += older.filter { $0.sequence < entries.last?.sequence ?? .max }
      list.resize(count: entries.count, visible: rows(in: context))
    case .verified(let outcome):
      isVerifying = false
      return [.tell(outcome.notice)]
    default: return nil
    }
    return []
  }

  mutating func refresh(in context: Context) {
    list.resize(count: entries.count, visible: rows(in: context))
  }

  var isFlowing: Bool { false }
  var isBroad: Bool { true }

  private func rows(in context: Context) -> Int { max(1, context.bodyRows - (isStale(in: context) ? 1 : 0)) }

  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    if isStale(in: context) { canvas.put(RecordsText.stale(key: context.keys.name(.refresh)), .warning) }
    guard !entries.isEmpty else {
      return canvas.paragraph(isReading ? RecordsText.reading : RecordsText.journalEmpty, .label)
    }
    let names = context.names
    canvas.list(list, isWhole: next == nil) { canvas, index in
      let entry = entries[index]
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
