import Foundation
import GRDB
import PayLater

/// How much of the wallet is read.
enum Extent {
  case whole
  /// What is no list, apart from what has no part in what falls due.
  case frame
  /// The same with what has a part in what falls due; of the debts from elsewhere only those with a payment up to that
  /// day. nil: however late.
  case dues(through: Day?)
}

extension Wallet {
  /// Reads the wallet from its tables: every row is JSON as the domain writes it, so the rows joined with commas
  /// and braces are the wallet's own JSON, decoded in one go.
  ///
  /// What is not read stays out of it: its lists are empty then.
  static func load(_ extent: Extent = .whole, from database: Database) throws -> Wallet {
    var json = Array("{".utf8)
    let parts = try Row.fetchCursor(database.cachedStatement(sql: "SELECT part, value FROM state"))
    while let row = try parts.next() {
      let name: String = try row.value(0, "state")
      guard !Part.ofStore.contains(name), extent.isWhole || !Part.idle.contains(name) else {
        continue
      }
      json.append(contentsOf: "\"\(name)\":".utf8)
      json.append(contentsOf: (try row.value(1, "state \(name)") as String).utf8)
      json.append(UInt8(ascii: ","))
    }
    for (index, section) in Section.all.enumerated() {
      json.append(contentsOf: (index == 0 ? "" : ",").utf8)
      json.append(contentsOf: "\"\(section.name)\":[".utf8)
      if let (filter, arguments) = extent.filter(of: section) {
        let sql = "SELECT detail FROM \(section.table) WHERE \(filter)"
        let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
        var isFirst = true
        while let row = try rows.next() {
          if !isFirst { json.append(UInt8(ascii: ",")) }
          isFirst = false
          json.append(contentsOf: (try row.value(0, section.table) as String).utf8)
        }
      }
      json.append(UInt8(ascii: "]"))
    }
    json.append(UInt8(ascii: "}"))
    do {
      return try CanonicalJSON.value(Wallet.self, from: json)
    } catch {
      throw Damage(place: try firstDamage(in: database) ?? CanonicalJSON.place(of: error))
    }
  }

  /// The row that cannot be read; nil where each can, but not all together.
  private static func firstDamage(in database: Database) throws -> String? {
    for section in Section.all {
      let rows = try Row.fetchCursor(
        database, sql: "SELECT id, detail FROM \(section.table) WHERE archived = 0 ORDER BY position")
      while let row = try rows.next() {
        let id: String = try row.value(0, section.table)
        do {
          try section.check(row.value(1, section.table))
        } catch { return "\(section.table) \(id): \(CanonicalJSON.place(of: error))" }
      }
    }
    return nil
  }
}

extension Extent {
  fileprivate var isWhole: Bool { if case .whole = self { true } else { false } }

  /// Which rows of a table are read, in which order; nil: none.
  fileprivate func filter(of section: Section) -> (sql: String, arguments: StatementArguments)? {
    switch self {
    case .whole: return ("archived = 0 ORDER BY position", [])
    case .frame: return nil
    case .dues(let last):
      switch section.due {
      case .never: return nil
      case .rows(let condition): return ("\(condition) ORDER BY position", [])
      case .byDay:
        // By the index on the days, not by the one on all rows: what is found is sorted afterwards.
        return ("\(Section.dueColumn) <= ? ORDER BY +position", [last?.description ?? "9999-12-31"])
      }
    }
  }
}
