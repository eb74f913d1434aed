import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore

/// A wallet in JSON Lines as it is read: the header, the journal line by line, then the rest.
final class WalletLines {
  private let reader: LineReader
  private let path: String
  private var ahead: WalletLine?
  private var number = 0
  private var entries: Int64 = 0

  /// Opens the file; exits with 66 where there is none.
  init(_ path: String) throws {
    self.path = path
    reader = try LineReader(path: path, longest: WalletLine.longest)
  }

  private func fault(_ why: String) -> StoreError { .damaged(path: path, place: "line \(number): \(why)") }

  /// The next line that is not blank; nil at the end of the file.
  private func next() throws(StoreError) -> WalletLine? {
    if let line = ahead {
      ahead = nil
      return line
    }
    while true {
      let line: LineReader.Line?
      do { line = try reader.next() } catch { throw .unreadable(path: path, code: EIO) }
      guard let line else { return nil }
      number = line.number
      guard !line.isBlank else { continue }
      do throws(BadData) { return try WalletLine(line.bytes) } catch { throw fault(error.description) }
    }
  }

  /// What the wallet began with: the first line.
  func origin() throws(StoreError) -> WalletOrigin {
    guard case .header(let header)? = try next() else { throw fault("a header is missing") }
    return WalletOrigin(seed: header.seed, key: header.key, fingerprint: header.fingerprint)
  }

  /// The next entry of the journal; nil: what follows is none.
  func entry() throws(StoreError) -> JournalLine? {
    guard let line = try next() else { return nil }
    guard case .entry(let entry) = line else {
      ahead = line
      return nil
    }
    entries += 1
    return JournalLine(
      seq: entry.seq, at: entry.at, day: entry.day, request: entry.request, party: entry.party,
      event: entry.event, content: entry.content, answer: entry.answer, hash: entry.hash)
  }

  /// Compares what follows with the wallet that the journal gave: every entity must be there, and the last line.
  func check(_ restoration: Restoration) throws(StoreError) {
    while let line = try next() {
      switch line {
      case .header, .entry: throw fault("it does not belong here")
      case .personal: continue
      case .row(let row):
        let wanted = EntityRow(
          table: row.table, id: row.id, isArchived: row.isArchived, detail: row.detail)
        guard try restoration.has(wanted) else {
          throw fault("\(row.table) \(row.id): not what the journal gives")
        }
      case .end(let entries, _):
        guard entries == self.entries else {
          throw fault("\(self.entries) entries, and \(entries) were written")
        }
        guard try next() == nil else { throw fault("something after the end") }
        return
      }
    }
    throw fault("the end is missing")
  }

  /// Writes a wallet as it is now, line by line. It is not held meanwhile: entries are never changed, and the rest was
  /// looked at in one moment.
  static func write(_ store: WalletStore, _ put: (String) throws -> Void) throws {
    let (origin, contents) = (try store.origin(), try store.contents())
    var count = 0
    func add(_ line: WalletLine) throws {
      try put(line.text)
      count += 1
    }
    try add(.header(.init(seed: origin.seed, key: origin.key, fingerprint: origin.fingerprint)))
    var seq: Int64 = 0
    while seq < contents.head.seq {
      let page = try store.lines(after: seq, limit: Int(min(500, contents.head.seq - seq)))
      guard let last = page.items.last else { break }
      for line in page.items { try add(.entry(.init(line))) }
      seq = last.seq
    }
    for row in contents.rows { try add(.row(.init(row))) }
    for (place, text) in contents.personal.sorted(by: { $0.key.words.lexicographicallyPrecedes($1.key.words) }
    ) {
      try add(.personal(table: place.table, row: place.row, column: place.column, text: text))
    }
    try add(.end(entries: contents.head.seq, lines: count))
  }
}

extension SealPlace {
  fileprivate var words: [String] { [table, row, column] }
}

extension WalletLine.Row {
  fileprivate init(_ row: EntityRow) {
    self.init(table: row.table, id: row.id, isArchived: row.isArchived, detail: row.detail)
  }
}

extension WalletLine.Entry {
  fileprivate init(_ line: JournalLine) {
    self.init(
      seq: line.seq, at: line.at, day: line.day, request: line.request, party: line.party, event: line.event,
      content: line.content, answer: line.answer, hash: line.hash)
  }
}
