import Foundation
import PayLater

/// A list of the wallet that is kept as a table, one row an entity.
struct Section: Sendable {
  /// The name of the wallet's property.
  let name: String
  let table: String
  /// Which of its rows have a part in what falls due.
  let due: Due
  /// What changed in the list from one wallet to the next.
  let changes: @Sendable (Wallet, Wallet) -> [Change]
  /// Fails where the text is no entity of this list.
  let check: @Sendable (String) throws -> Void

  /// Rows with a part in what falls due.
  enum Due: Sendable {
    /// None.
    case never
    /// Those that meet a condition of SQL.
    case rows(String)
    /// Those whose next day, in the column ``Section/dueColumn``, has come.
    case byDay

    var isByDay: Bool { if case .byDay = self { true } else { false } }
  }

  /// The day on which the next payment of a row falls due, for the tables that have one.
  static let dueColumn = "dueOn"

  /// What becomes of one row.
  struct Change {
    let id: String
    let json: () throws -> String
    /// The day on which its next payment falls due, as text; nil: on none.
    var dueOn: String?
    /// The wallet has let go of it.
    var archived = false
    /// Its place is now at the end of the list.
    var appended = false
  }

  init<Entity: Codable & Equatable & Sendable>(
    _ name: String, table: String, due: Due = .never, _ get: @escaping @Sendable (Wallet) -> [Entity],
    id: @escaping @Sendable (Entity, Int) -> String
  ) {
    self.init(name, table: table, due: due) { old, new in
      // Most events leave most lists as they are.
      let (old, new) = (get(old), get(new))
      return old == new ? [] : Pieces(old: [old], new: [new], id: id, dueOn: { _ in nil }).changes
    } check: {
      _ = try CanonicalJSON.value(Entity.self, from: $0)
    }
  }

  /// A list that comes in pieces: what is the same piece in both wallets is not looked into.
  init<Entity: Codable & Equatable & Sendable>(
    _ name: String, table: String, due: Due = .never, pieces: @escaping @Sendable (Wallet) -> [[Entity]],
    id: @escaping @Sendable (Entity, Int) -> String,
    dueOn: @escaping @Sendable (Entity) -> Day? = { _ in nil }
  ) {
    self.init(name, table: table, due: due) { old, new in
      Pieces(old: pieces(old), new: pieces(new), id: id, dueOn: dueOn).changes
    } check: {
      _ = try CanonicalJSON.value(Entity.self, from: $0)
    }
  }

  private init(
    _ name: String, table: String, due: Due, _ changes: @escaping @Sendable (Wallet, Wallet) -> [Change],
    check: @escaping @Sendable (String) throws -> Void
  ) {
    (self.name, self.table, self.due, self.changes, self.check) = (name, table, due, changes, check)
  }

  static let all = [
    Section(
      "orders", table: "orders", due: .rows("state IN ('placed', 'shipped')"), { $0.orders },
      id: { order, _ in order.id.text }),
    Section(
      "obligations", table: "obligations", due: .rows("state IN ('held', 'active', 'chargedOff')"),
      { $0.obligations }, id: { obligation, _ in obligation.id.text }),
    Section(
      "debts", table: "debts", due: .byDay, pieces: { $0.debts.all.chunks }, id: { debt, _ in debt.id.text },
      dueOn: { $0.nextDue?.due }),
    Section(
      "accounts", table: "accounts", due: .rows("closedOn IS NULL"), { $0.accounts },
      id: { account, _ in account.id.text }),
    // What they come to stands with the account: nothing that falls due needs the entries.
    Section(
      "accountEntries", table: "account_entries", pieces: { $0.accountEntries.all.chunks },
      id: { entry, _ in entry.id.text }),
    // What waits to be said falls due on no day.
    Section("keptRows", table: "kept_rows", pieces: { $0.keptRows.chunks }, id: { row, _ in row.id.text }),
    Section("rowRules", table: "row_rules", { $0.rowRules }, id: { rule, _ in rule.id.text }),
    Section("contacts", table: "contacts", { $0.contacts }, id: { contact, _ in contact.id.text }),
    Section("addresses", table: "addresses", { $0.addresses }, id: { address, _ in address.id.text }),
    Section(
      "fundingSources", table: "funding_sources", due: .rows("archived = 0"), { $0.fundingSources },
      id: { source, _ in source.id.text }),
    Section("consents", table: "consents", { $0.consents }, id: { _, place in String(place + 1) }),
    Section(
      "reminders", table: "reminders", pieces: { $0.reminders.days }, id: { reminder, _ in reminder.id.text }),
    Section(
      "records", table: "credit_records", { $0.records }, id: { record, _ in record.obligation.text }),
  ]
}
