import Crypto
import Foundation
import GRDB
import PayLater

/// What the tables must hold according to the journal: of each row only a digest, so that a long history needs
/// little memory.
struct RebuiltTables {
  typealias Fault = VerifyReport.Fault

  private struct Row {
    var digest: Data
    var archived: Bool
    /// The day in its column; nil: it has none.
    var dueOn: String?
    /// Where it stands among the rows of its table.
    var place: Int
  }

  private struct EvaluationKey: Hashable {
    let seq: Int64
    let number: Int
  }

  private var rows = [[String: Row]](repeating: [:], count: Section.all.count)
  private var evaluations: [EvaluationKey: Data] = [:]
  private var places = 0

  /// Takes in what an entry changed.
  mutating func take(_ event: Event, seq: Int64, from old: Wallet, to new: Wallet) throws {
    for (index, section) in Section.all.enumerated() {
      for change in section.changes(old, new) {
        places += 1
        let known = rows[index][change.id]
        let place = change.appended ? places : known?.place ?? places
        rows[index][change.id] = Row(
          digest: RebuiltTables.digest(try change.json()), archived: change.archived, dueOn: change.dueOn,
          place: place)
      }
    }
    for (index, evaluation) in event.evaluations.enumerated() {
      let key = EvaluationKey(seq: seq, number: index + 1)
      evaluations[key] = RebuiltTables.digest(try CanonicalJSON.text(evaluation))
    }
  }

  private static func digest(_ text: String) -> Data { Data(SHA256.hash(data: Data(text.utf8))) }

  /// Everything in which the stored tables differ.
  func faults(in database: Database, wallet: Wallet, head: JournalHead) throws -> [Fault] {
    var faults = try stateFaults(in: database, wallet: wallet, head: head)
    for (section, expected) in zip(Section.all, rows) {
      faults += try rowFaults(of: section, expected, in: database)
    }
    return faults + (try evaluationFaults(in: database))
  }

  private func stateFaults(in database: Database, wallet: Wallet, head: JournalHead) throws -> [Fault] {
    var expected = [Part.head: try CanonicalJSON.text(head)]
    for part in Part.all { expected[part.name] = try part.json(wallet) }
    var faults: [Fault] = []
    let stored = try GRDB.Row.fetchCursor(database, sql: "SELECT part, value FROM state")
    while let row = try stored.next() {
      let name: String = try row.value(0, "state.part")
      let value: String = try row.value(1, "state \(name)")
      guard name == Part.head || !Part.ofStore.contains(name) else { continue }
      if let wanted = expected.removeValue(forKey: name) {
        if wanted != value { faults.append(Fault(place: "state \(name)", what: "differs from the journal")) }
      } else {
        faults.append(Fault(place: "state \(name)", what: "is not from the journal"))
      }
    }
    return faults + expected.keys.sorted().map { Fault(place: "state \($0)", what: "missing") }
  }

  private func rowFaults(of section: Section, _ expected: [String: Row], in database: Database) throws
    -> [Fault]
  {
    let table = section.table
    let day = section.due.isByDay ? Section.dueColumn : "NULL"
    var missing = expected
    var faults: [Fault] = []
    var last = 0
    let stored = try GRDB.Row.fetchCursor(
      database, sql: "SELECT id, archived, detail, \(day) FROM \(table) ORDER BY position")
    while let row = try stored.next() {
      let id: String = try row.value(0, "\(table).id")
      let place = "\(table) \(id)"
      guard let wanted = missing.removeValue(forKey: id) else {
        faults.append(Fault(place: place, what: "is not from the journal"))
        continue
      }
      let archived: Int = try row.value(1, place)
      let dueOn: String? = try row.optional(3, place)
      if wanted.digest != RebuiltTables.digest(try row.value(2, place)) || wanted.archived != (archived == 1)
        || wanted.dueOn != dueOn
      {
        faults.append(Fault(place: place, what: "differs from the journal"))
      }
      if wanted.place < last { faults.append(Fault(place: place, what: "stands in another place")) }
      last = max(last, wanted.place)
    }
    return faults + missing.keys.sorted().map { Fault(place: "\(table) \($0)", what: "missing") }
  }

  private func evaluationFaults(in database: Database) throws -> [Fault] {
    var missing = evaluations
    var faults: [Fault] = []
    let stored = try GRDB.Row.fetchCursor(database, sql: "SELECT seq, number, detail FROM evaluations")
    while let row = try stored.next() {
      let key = EvaluationKey(
        seq: try row.value(0, "evaluations.seq"), number: try row.value(1, "evaluations.number"))
      let place = "evaluations of journal entry \(key.seq)"
      guard let wanted = missing.removeValue(forKey: key) else {
        faults.append(Fault(place: place, what: "is not from the journal"))
        continue
      }
      if wanted != RebuiltTables.digest(try row.value(2, place)) {
        faults.append(Fault(place: place, what: "differs from the journal"))
      }
    }
    let gone = missing.keys.map(\.seq).sorted()
    return faults + gone.map { Fault(place: "evaluations of journal entry \($0)", what: "missing") }
  }
}
