import Foundation
import GRDB
import PayLater

/// A row of the journal text for text, as it leaves the wallet and comes back: the chain covers exactly these bytes.
public struct JournalLine: Equatable, Sendable {
  /// Its number, from 1 without gaps.
  public var seq: Int64
  /// When it was recorded, in milliseconds since 1970-01-01 UTC.
  public var at: Int64
  /// The business day, `2026-11-20`.
  public var day: String
  public var request: String?
  /// `user` or `issuer`.
  public var party: String
  /// The event as canonical JSON: keys sorted, no blanks.
  public var event: String?
  /// The keyed digest of the request, 64 hexadecimal digits; only on the last entry that it brought.
  public var content: String?
  /// The first answer as canonical JSON; only where `content` is.
  public var answer: String?
  /// SHA-256 over this entry and the hash before it, 64 hexadecimal digits.
  public var hash: String

  /// A line of these fields; nothing is checked before it is restored.
  public init(
    seq: Int64, at: Int64, day: String, request: String?, party: String, event: String?, content: String?,
    answer: String?, hash: String
  ) {
    (self.seq, self.at, self.day, self.request, self.party) = (seq, at, day, request, party)
    (self.event, self.content, self.answer, self.hash) = (event, content, answer, hash)
  }

  init(_ line: Line, hash: Data) {
    self.init(
      seq: line.seq, at: line.at, day: line.day, request: line.request, party: line.party, event: line.event,
      content: line.content?.hex, answer: line.answer, hash: hash.hex)
  }

  /// The same as the store keeps it; nil where its digest is none.
  var line: Line? {
    var line = Line(seq: seq, at: at, day: day, request: request, party: party, event: event, answer: answer)
    if let content {
      guard let bytes = Data(hex: content), bytes.count == 32 else { return nil }
      line.content = bytes
    }
    return line
  }
}

/// What a wallet begins with, and what its first entry is bound to.
public struct WalletOrigin: Equatable, Sendable {
  /// Of a sandbox: where its chances come from.
  public var seed: UInt64
  /// The data key, 64 hexadecimal digits; nil once the wallet is erased.
  public var key: String?
  /// SHA-256 that names the key, 64 hexadecimal digits; it stays when the key is destroyed.
  public var fingerprint: String

  /// An origin of these values; nothing is checked before it is restored.
  public init(seed: UInt64, key: String?, fingerprint: String) {
    (self.seed, self.key, self.fingerprint) = (seed, key, fingerprint)
  }
}

/// A row of one of the tables of entities.
public struct EntityRow: Equatable, Sendable {
  public var table: String
  public var id: String
  /// Whether the wallet has let go of it.
  public var isArchived: Bool
  /// The entity as canonical JSON.
  public var detail: String

  /// A row of these values.
  public init(table: String, id: String, isArchived: Bool, detail: String) {
    (self.table, self.id, self.isArchived, self.detail) = (table, id, isArchived, detail)
  }
}

/// What a journal amounts to at one moment.
public struct WalletContents: Sendable {
  /// Where the journal ended then.
  public let head: JournalHead
  /// The rows of every table of entities, table by table in their order.
  public let rows: [EntityRow]
  /// What is sealed in the entities that the wallet keeps, as it was typed; empty once it is erased.
  public let personal: [SealPlace: String]
}

extension WalletStore {
  /// The tables of entities, in the order in which they are written.
  public static let entityTables = Section.all.map(\.table)

  /// What the wallet began with, its key included; throws ``StoreError/locked(path:)`` while that is not open.
  public func origin() throws(StoreError) -> WalletOrigin {
    try read { database, known in
      try known.mustBeOpen(file)
      let row = try Row.fetchOne(database, sql: "SELECT fingerprint FROM keys")
      let fingerprint: Data = try row?.value(0, "keys.fingerprint") ?? Data()
      return WalletOrigin(seed: known.seed, key: known.key?.bytes.hex, fingerprint: fingerprint.hex)
    }
  }

  /// The journal after the entry numbered `seq`, oldest first, text for text.
  public func lines(after seq: Int64, limit: Int) throws(StoreError) -> Page<JournalLine> {
    let sql = "SELECT \(Line.columns) FROM journal WHERE seq > ? ORDER BY seq LIMIT ?"
    return try page(limit, sql, [seq, limit + 1]) { row in
      let (line, hash) = try Line.read(row)
      return (JournalLine(line, hash: hash), line.seq)
    }
  }

  /// Everything that the journal amounts to, in one look; throws ``StoreError/locked(path:)`` while the key is not open.
  public func contents() throws(StoreError) -> WalletContents {
    try read { database, known in
      try known.mustBeOpen(file)
      let rows = try Section.all.flatMap { section in
        let sql = "SELECT id, archived, detail FROM \(section.table) ORDER BY position"
        return try Row.fetchAll(database, sql: sql).map { row in
          EntityRow(
            table: section.table, id: try row.value(0, section.table),
            isArchived: try row.value(1, section.table), detail: try row.value(2, section.table))
        }
      }
      return WalletContents(head: known.head, rows: rows, personal: known.wallet.personal(known.sealer))
    }
  }
}
