import Foundation
import GRDB
import PayLater

extension Known {
  /// What binds the entries of a request to it.
  struct Claim {
    let id: String
    let content: Data
    let answer: Answer
  }

  /// Applies `events` one by one and writes them down: entries in the journal, changed rows in the tables.
  ///
  /// What is saved is what a replay of the journal gives; the caller compares it with what was decided.
  mutating func record(
    _ events: [Event], at instant: Int64, party: Party, for claim: Claim? = nil, in database: Database
  ) throws {
    var changes = Changes()
    let lines: [Event?] = events.isEmpty && claim != nil ? [nil] : events
    for (index, event) in lines.enumerated() {
      let isLast = index == lines.count - 1
      var line = Line(
        seq: head.seq + 1, at: max(instant, head.at), day: wallet.businessDay.description, request: claim?.id,
        party: party.rawValue)
      if let event {
        let before = wallet
        wallet.apply(event)
        try changes.note(from: before, to: wallet)
        line.event = try readable(event)
        line.day = wallet.businessDay.description
      }
      if isLast, let claim {
        var answer = claim.answer
        answer.events = []
        line.content = claim.content
        line.answer = try CanonicalJSON.text(answer)
      }
      try Journal.append(line, after: &head, in: database)
      if let event { try Journal.keepEvaluations(of: event, seq: line.seq, in: database) }
    }
    try changes.save(to: database)
    try Journal.note(head, in: database)
    if lock != nil, let key { try Journal.note(seal: key.seal(of: head), in: database) }
    if events.contains(.agreement(.erased)) { try destroyKey(in: database) }
  }

  /// An event as JSON. What could not be read back as the same event is never written: a wallet that holds it could not
  /// be opened again.
  private func readable(_ event: Event) throws -> String {
    let text = try CanonicalJSON.text(event)
    guard let back = try? CanonicalJSON.value(Event.self, from: text), back == event else {
      throw StoreError.inconsistent("an event that cannot be read back")
    }
    return text
  }

  /// Destroys the data key, wrapped or not: no personal value can be opened ever again.
  private mutating func destroyKey(in database: Database) throws {
    try database.execute(sql: "UPDATE keys SET key = NULL")
    try database.execute(sql: "DELETE FROM state WHERE part IN ('\(Part.lock)', '\(Part.headSeal)')")
    (key, lock) = (nil, nil)
  }
}
