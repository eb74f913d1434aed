import Foundation
import GRDB
import PayLater

/// An evaluation as it was made, and the entry of the journal that stands for it.
public struct StoredEvaluation: Equatable, Sendable {
  public var evaluation: Evaluation
  public var seq: Int64
  /// The hash of that entry.
  public var hash: String
}

/// Some rows of a list, and the key to go on from.
public struct Page<Item: Sendable>: Sendable {
  public var items: [Item]
  /// Hand this in to get the next page; nil: this is the last.
  public var next: Int64?

  /// A page of these rows.
  public init(items: [Item], next: Int64?) {
    self.items = items
    self.next = next
  }
}

extension WalletStore {
  /// Entries of the journal before the one numbered `seq` (nil: from the end), newest first.
  public func journal(before seq: Int64? = nil, limit: Int) throws(StoreError) -> Page<JournalEntry> {
    try entries("seq < ? ORDER BY seq DESC", from: seq ?? .max, limit)
  }

  /// Entries of the journal after the one numbered `seq`, oldest first.
  public func journal(after seq: Int64, limit: Int) throws(StoreError) -> Page<JournalEntry> {
    try entries("seq > ? ORDER BY seq", from: seq, limit)
  }

  private func entries(_ order: String, from key: Int64, _ limit: Int) throws(StoreError) -> Page<
    JournalEntry
  > {
    try page(limit, "SELECT \(Line.columns) FROM journal WHERE \(order) LIMIT ?", [key, limit + 1]) { row in
      let (line, hash) = try Line.read(row)
      return (try line.entry(hash: hash), line.seq)
    }
  }

  /// Evaluations before the entry numbered `seq` (nil: from the end), newest first.
  public func evaluations(before seq: Int64? = nil, limit: Int) throws(StoreError) -> Page<StoredEvaluation> {
    let sql = """
      SELECT evaluations.seq, evaluations.detail, journal.hash FROM evaluations JOIN journal USING (seq)
      WHERE evaluations.seq < ? ORDER BY evaluations.seq DESC, number DESC LIMIT ?
      """
    return try page(limit, sql, [seq ?? .max, limit + 1]) { row in
      let seq: Int64 = try row.value(0, "evaluations.seq")
      let evaluation = try WalletStore.entity(Evaluation.self, row, 1, "evaluation \(seq)")
      let hash: Data = try row.value(2, "journal entry \(seq)")
      return (StoredEvaluation(evaluation: evaluation, seq: seq, hash: hash.hex), seq)
    }
  }

  /// Orders that the wallet has let go of (ended over 180 days ago), newest first, from before `key` on.
  public func archivedOrders(before key: Int64? = nil, limit: Int) throws(StoreError) -> Page<Order> {
    try archived("orders", before: key, limit)
  }

  /// The obligations of such orders.
  public func archivedObligations(before key: Int64? = nil, limit: Int) throws(StoreError) -> Page<Obligation>
  {
    try archived("obligations", before: key, limit)
  }

  /// A debt from elsewhere that the wallet has let go of; nil: none of this id.
  public func archivedDebt(_ id: DebtID) throws(StoreError) -> Debt? {
    try read { database, _ in try WalletStore.archivedDebt(id, in: database) }
  }

  static func archivedDebt(_ id: DebtID, in database: Database) throws -> Debt? {
    let sql = "SELECT detail FROM debts WHERE archived = 1 AND id = ?"
    guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id.text]) else {
      return nil
    }
    return try entity(Debt.self, row, 0, "debts \(id)")
  }

  /// The obligation with this id, archived or not.
  public func obligation(_ id: ObligationID) throws(StoreError) -> Obligation? {
    try page(1, "SELECT detail, position FROM obligations WHERE id = ?", [id.text]) { row in
      (try WalletStore.entity(Obligation.self, row, 0, "obligations \(id)"), 0)
    }.items.first
  }

  private func archived<Entity: Decodable & Sendable>(
    _ table: String, before key: Int64?, _ limit: Int
  ) throws(StoreError) -> Page<Entity> {
    let sql = """
      SELECT detail, position FROM \(table) WHERE archived = 1 AND position < ? ORDER BY position DESC LIMIT ?
      """
    return try page(limit, sql, [key ?? .max, limit + 1]) { row in
      let position: Int64 = try row.value(1, "\(table).position")
      return (try WalletStore.entity(Entity.self, row, 0, "\(table) at \(position)"), position)
    }
  }

  /// One page by key: `limit` rows, and one more to know whether there is a next page.
  func page<Item: Sendable>(
    _ limit: Int, _ sql: String, _ arguments: StatementArguments, _ item: (Row) throws -> (Item, Int64)
  ) throws(StoreError) -> Page<Item> {
    try read { database, _ in
      var found: [(Item, Int64)] = []
      let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
      while let row = try rows.next() { found.append(try item(row)) }
      let kept = found.prefix(limit)
      return Page(items: kept.map(\.0), next: found.count > limit ? kept.last?.1 : nil)
    }
  }

  static func entity<Entity: Decodable>(
    _ type: Entity.Type, _ row: Row, _ index: Int, _ place: String
  ) throws -> Entity {
    do {
      return try CanonicalJSON.value(type, from: row.value(index, place))
    } catch { throw Damage(place: "\(place): \(CanonicalJSON.place(of: error))") }
  }
}
