import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// One walk over the journal for an export: page by page, then the days that were missed, closed on a copy. What another
/// process writes meanwhile is in it or not, entry by entry.
struct ExportRun {
  private let store: WalletStore
  private let world: World
  private let part: ExportPart
  /// The business day as it would be now.
  private let today: Day
  /// Hears how far it is, and may stop it.
  private let progress: ProgressCheck
  /// The first letters of the first entry's hash: no other wallet has them.
  private let walletMark: String

  private static let pageSize = 500

  /// A walk on the business day `today`.
  init(
    _ store: WalletStore, _ world: World, part: ExportPart = ExportPart(), on today: Day,
    progress: @escaping ProgressCheck
  ) throws(StoreError) {
    self.store = store
    self.world = world
    self.part = part
    self.today = today
    self.progress = progress
    walletMark = String(try store.journal(after: 0, limit: 1).items.first?.hash.prefix(12) ?? "")
  }

  /// How it is written: in the words of the user, who is shown amounts or not.
  func options(masked isMasked: Bool) -> ExportOptions {
    let language = world.language
    return ExportOptions(
      accounts: world.config.accounts,
      words: ExportWords(
        language: language, kind: { $0.phrase[language] },
        amount: { $0.text(in: $1, masked: isMasked) }, planned: world[ExportText.planned],
        calendar: world[ExportText.calendar], about: world[ExportText.about],
        aboutPlanned: world[ExportText.aboutPlanned], beyond: world[ExportText.beyond],
        soFar: world[ExportText.soFar]),
      walletMark: walletMark)
  }

  /// Writes all of it, a page of the journal at a time. Throws what the store and what `sink` throws.
  func write(as format: ExportFormat, _ options: ExportOptions, to sink: (String) throws -> Void) throws {
    var writer = format.writer(options)
    try sink(writer.beginning())
    let keeper = try keepBook { entries in
      guard !format.isCalendar else { return }
      let text = entries.map { writer.text(of: $0) }.joined()
      if !text.isEmpty { try sink(text) }
    }
    let dues = options.keepsSettled && format.isCalendar ? keeper.planned : keeper.open
    try sink(writer.end(dues.filter(part.has), on: today))
  }

  /// The payments that are still to be made, or all that were ever planned.
  func payments(settled: Bool) throws -> [Book.Due] {
    let keeper = try keepBook { _ in }
    return (settled ? keeper.planned : keeper.open).filter(part.has)
  }

  private func keepBook(_ body: ([Book.Entry]) throws -> Void) throws -> Bookkeeper {
    let (sealer, head) = (try store.sealer(), try store.head())
    var keeper = Bookkeeper(sealer: sealer, language: world.language, unnamed: world[ExportText.unnamed])
    var last: Int64 = 0
    var isMore = true
    while isMore {
      let page = try store.journal(after: last, limit: ExportRun.pageSize)
      if !progress(last, head.seq) { throw StoreError.stopped }
      var entries: [Book.Entry] = []
      for entry in page.items {
        last = entry.seq
        if let event = entry.event { entries += try take(event, last, &keeper) }
      }
      try body(entries)
      isMore = page.next != nil
    }
    var copy = keeper.wallet
    for event in copy.isSandbox ? [] : copy.closeDays(until: today) {
      last += 1
      try body(try take(event, last, &keeper))
    }
    return keeper
  }

  private func take(
    _ event: Event, _ seq: Int64, _ keeper: inout Bookkeeper
  ) throws(StoreError) -> [Book.Entry] {
    do throws(Bookkeeper.Unbalanced) { return try keeper.take(event, seq: seq).filter(part.has) } catch {
      throw .inconsistent("book entry \(error.id)")
    }
  }
}
