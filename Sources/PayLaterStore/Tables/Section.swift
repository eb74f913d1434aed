import Foundation
import PayLater

/// A list of the wallet that is kept as a table, one row an entity.
struct Section: Sendable {
  /// The name of the wallet's property.
  let name: String
  let table: String
  /// Which of its rows have a part in what falls due.
  let due: String
  /// What changed in the list from one wallet to the next.
  let changes: @Sendable (Wallet, Wallet) -> [Change]
  /// Fails where the text is no entity of this list.
  let check: @Sendable (String) throws -> Void

  /// What becomes of one row.
  struct Change {
    let id: String
    let json: () throws -> String
    /// The wallet has let go of it.
    var archived = false
    /// Its place is now at the end of the list.
    var appended = false
  }

  init<Entity: Codable & Equatable & Sendable>(
    _ name: String, table: String, due: String = "0", _ get: @escaping @Sendable (Wallet) -> [Entity],
    id: @escaping @Sendable (Entity, Int) -> String
  ) {
    self.init(name, table: table, due: due, pieces: { [get($0)] }, id: id)
  }

  /// A list that comes in pieces: what is the same piece in both wallets is not looked into.
  private init<Entity: Codable & Equatable & Sendable>(
    _ name: String, table: String, due: String = "0", pieces: @escaping @Sendable (Wallet) -> [[Entity]],
    id: @escaping @Sendable (Entity, Int) -> String
  ) {
    self.name = name
    self.table = table
    self.due = due
    check = { _ = try CanonicalJSON.value(Entity.self, from: $0) }
    changes = { old, new in
      let (old, new) = (pieces(old), pieces(new))
      let same = Section.sameAtStart(old, new)
      let skipped = old[..<same].reduce(0) { $0 + $1.count }
      return Section.compare(Section.joined(old[same...]), Section.joined(new[same...])) {
        id($0, $1 + skipped)
      }
    }
  }

  /// How many elements two lists have in common at their start.
  private static func sameAtStart<Element: Equatable>(_ old: [Element], _ new: [Element]) -> Int {
    var same = 0
    while same < old.count, same < new.count, old[same] == new[same] { same += 1 }
    return same
  }

  /// One list of several; a single one is not copied.
  private static func joined<Element>(_ lists: ArraySlice<[Element]>) -> [Element] {
    lists.count == 1 ? lists[lists.startIndex] : Array(lists.joined())
  }

  private static func compare<Entity: Codable & Equatable & Sendable>(
    _ old: [Entity], _ new: [Entity], _ id: (Entity, Int) -> String
  ) -> [Change] {
    guard old != new else { return [] }
    // Most lists only grow at their end.
    let same = sameAtStart(old, new)
    var before: [String: (place: Int, value: Entity)] = [:]
    for (place, value) in old.enumerated().dropFirst(same) { before[id(value, place)] = (place, value) }
    var changes: [Change] = []
    var last = same - 1
    for (place, value) in new.enumerated().dropFirst(same) {
      let id = id(value, place)
      let known = before.removeValue(forKey: id)
      // Rows keep their place as long as the list keeps its order; from the first that does not, all go to the end.
      let keeps = known.map { $0.place > last } ?? false
      last = keeps ? known?.place ?? last : Int.max
      if let known, keeps, known.value == value { continue }
      changes.append(Change(id: id, json: { try CanonicalJSON.text(value) }, appended: !keeps))
    }
    for (id, gone) in before.sorted(by: { $0.value.place < $1.value.place }) {
      changes.append(Change(id: id, json: { try CanonicalJSON.text(gone.value) }, archived: true))
    }
    return changes
  }

  static let all = [
    Section(
      "orders", table: "orders", due: "state IN ('placed', 'shipped')", { $0.orders },
      id: { order, _ in order.id.text }),
    Section(
      "obligations", table: "obligations", due: "state IN ('held', 'active', 'chargedOff')",
      { $0.obligations }, id: { obligation, _ in obligation.id.text }),
    Section(
      "debts", table: "debts", due: "closedOn IS NULL", { $0.debts.all }, id: { debt, _ in debt.id.text }),
    Section(
      "accounts", table: "accounts", due: "closedOn IS NULL", { $0.accounts },
      id: { account, _ in account.id.text }),
    // What they come to stands with the account: nothing that falls due needs the entries.
    Section(
      "accountEntries", table: "account_entries", pieces: { $0.accountEntries.chunks },
      id: { entry, _ in entry.id.text }),
    // What waits to be said falls due on no day.
    Section("keptRows", table: "kept_rows", pieces: { $0.keptRows.chunks }, id: { row, _ in row.id.text }),
    Section("rowRules", table: "row_rules", { $0.rowRules }, id: { rule, _ in rule.id.text }),
    Section("contacts", table: "contacts", { $0.contacts }, id: { contact, _ in contact.id.text }),
    Section("addresses", table: "addresses", { $0.addresses }, id: { address, _ in address.id.text }),
    Section(
      "fundingSources", table: "funding_sources", due: "archived = 0", { $0.fundingSources },
      id: { source, _ in source.id.text }),
    Section("consents", table: "consents", { $0.consents }, id: { _, place in String(place + 1) }),
    Section(
      "reminders", table: "reminders", pieces: { $0.reminders.days }, id: { reminder, _ in reminder.id.text }),
    Section(
      "records", table: "credit_records", { $0.records }, id: { record, _ in record.obligation.text }),
  ]
}
