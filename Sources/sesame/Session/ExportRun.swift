import ArgumentParser
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
  /// The first letters of the first entry's hash: no other wallet has them.
  let walletMark: String

  private static let pageSize = 500

  /// Says at once what is doubtful of the date.
  init(_ store: WalletStore, _ world: World, part: ExportPart) throws {
    self.store = store
    self.world = world
    self.part = part
    today = try world.snapshotToday(of: store).wallet.businessDay
    let first = try world.reporting { () throws(StoreError) in try store.journal(after: 0, limit: 1) }
    walletMark = String(first.items.first?.hash.prefix(12) ?? "")
  }

  /// Writes all of it, a page of the journal at a time.
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
    let (sealer, head) = try world.reporting { () throws(StoreError) in (try store.sealer(), try store.head())
    }
    let line = ProgressLine(WorkText.exporting, world)
    defer { line.clear() }
    var keeper = Bookkeeper(sealer: sealer, language: world.language, unnamed: world[ExportText.unnamed])
    var last: Int64 = 0
    var isMore = true
    while isMore {
      let page = try world.reporting { () throws(StoreError) in
        let page = try store.journal(after: last, limit: ExportRun.pageSize)
        if !line.tell(last, head.seq) { throw .stopped }
        return page
      }
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

  private func take(_ event: Event, _ seq: Int64, _ keeper: inout Bookkeeper) throws -> [Book.Entry] {
    try world.reporting { () throws(StoreError) in
      do throws(Bookkeeper.Unbalanced) { return try keeper.take(event, seq: seq).filter(part.has) } catch {
        throw .inconsistent("book entry \(error.id)")
      }
    }
  }
}
