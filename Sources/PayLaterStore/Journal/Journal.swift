import Foundation
import GRDB
import PayLater

/// Appends to the journal and finds what is in it. Every function runs inside a transaction of its caller.
enum Journal {
  /// Where the journal ends, as the store noted it with the last entry.
  static func head(in database: Database) throws -> JournalHead {
    let sql = "SELECT value FROM state WHERE part = '\(Part.head)'"
    guard let row = try Row.fetchOne(database.cachedStatement(sql: sql)) else {
      throw Damage(place: "state \(Part.head): missing")
    }
    do {
      return try CanonicalJSON.value(JournalHead.self, from: row.value(0, "state \(Part.head)"))
    } catch { throw Damage(place: "state \(Part.head): \(CanonicalJSON.place(of: error))") }
  }

  /// The number of its last entry, as the entries themselves say; 0 where there is none.
  static func last(in database: Database) throws -> Int64 {
    let row = try Row.fetchOne(database, sql: "SELECT coalesce(max(seq), 0) AS last FROM journal")
    return try row?.value(0, "journal.seq") ?? 0
  }

  /// Appends `line` after `head`, which becomes its entry.
  static func append(_ line: Line, after head: inout JournalHead, in database: Database) throws {
    guard let previous = Data(hex: head.hash) else { throw Damage(place: "state \(Part.head): hash") }
    let hash = line.hash(after: previous)
    let insert = try database.cachedStatement(
      sql: "INSERT INTO journal (\(Line.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    try insert.execute(arguments: [
      line.seq, line.at, line.day, line.request, line.party, line.event, line.content, line.answer, hash,
    ])
    head = JournalHead(seq: line.seq, hash: hash.hex, at: line.at)
  }

  /// Keeps each evaluation that `event` holds as a snapshot of its own, tied to its entry.
  static func keepEvaluations(of event: Event, seq: Int64, in database: Database) throws {
    for (index, evaluation) in event.evaluations.enumerated() {
      let insert = try database.cachedStatement(
        sql: "INSERT INTO evaluations (seq, number, detail) VALUES (?, ?, ?)")
      try insert.execute(arguments: [seq, index + 1, try CanonicalJSON.text(evaluation)])
    }
  }

  /// Notes where the journal ends.
  static func note(_ head: JournalHead, in database: Database) throws {
    try put(Part.head, try CanonicalJSON.text(head), in: database)
  }

  /// Notes what only who has the key can say of its end.
  static func note(seal: Data, in database: Database) throws {
    try put(Part.headSeal, try CanonicalJSON.text(seal.hex), in: database)
  }

  /// Whether what was noted of its end is what the key says; false where nothing was.
  static func isSealed(_ head: JournalHead, by key: DataKey, in database: Database) throws -> Bool {
    let sql = "SELECT value FROM state WHERE part = '\(Part.headSeal)'"
    guard let row = try Row.fetchOne(database, sql: sql) else { return false }
    return try row.value(0, "state \(Part.headSeal)") == CanonicalJSON.text(key.seal(of: head).hex)
  }

  /// Writes a row of the table `state`.
  static func put(_ part: String, _ value: String, in database: Database) throws {
    let put = try database.cachedStatement(
      sql:
        "INSERT INTO state (part, value) VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET value = excluded.value"
    )
    try put.execute(arguments: [part, value])
  }

  /// The first answer to the accepted request `id`, and the digest of its content; nil where there is none.
  static func answer(to id: String, in database: Database) throws -> (answer: Answer, content: Data)? {
    let found = try database.cachedStatement(
      sql: "SELECT seq, content, answer FROM journal WHERE request = ? AND answer IS NOT NULL")
    guard let row = try Row.fetchOne(found, arguments: [id]) else { return nil }
    let seq: Int64 = try row.value(0, "journal.seq")
    let place = "journal entry \(seq)"
    var answer: Answer
    do {
      answer = try CanonicalJSON.value(Answer.self, from: row.value(2, place))
    } catch { throw Damage(place: "\(place): \(CanonicalJSON.place(of: error))") }
    // The entries of one request stand together, the one with the answer last.
    let back = try database.cachedStatement(
      sql: "SELECT \(Line.columns) FROM journal WHERE seq <= ? ORDER BY seq DESC")
    let rows = try Row.fetchCursor(back, arguments: [seq])
    while let row = try rows.next() {
      let (line, hash) = try Line.read(row)
      guard line.request == id else { break }
      if let event = try line.entry(hash: hash).event { answer.events.append(event) }
    }
    answer.events.reverse()
    return (answer, try row.value(1, place))
  }
}

extension Event {
  /// The evaluations in it, those of a closed day included.
  var evaluations: [Evaluation] {
    leaves.compactMap { if case .credit(.evaluated(let evaluation)) = $0 { evaluation } else { nil } }
  }
}
