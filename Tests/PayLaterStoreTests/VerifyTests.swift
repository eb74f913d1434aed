import Foundation
import GRDB
import PayLater
import Testing

@testable import PayLaterStore

@Suite struct VerifyTests {
  let scratch: Scratch

  init() throws { scratch = try VerifyTests.history.get().copy() }

  /// A sandbox with some history, made once: an order that was received and repaid in part, one cancelled, a debt
  /// from elsewhere, and eight months.
  private static let history = Result {
    let scratch = try Scratch()
    let moment = Story.at(Story.start)
    let story = Story(
      store: try WalletStore.create(at: scratch.path, zone: "Asia/Shanghai", sandbox: true, moment: moment))
    try story.activate()
    let plan = [PlannedPayment(due: Story.start + 20, amountFen: Money(fen: 9_900))]
    try story.must(.debt(.record(provider: "花呗", title: "Shoes", instalments: plan)), "debt")
    try story.must(Story.order(), "o-1")
    try story.must(.issuer(.closeDays(until: Story.start + 4)), "days-1")
    try story.must(.order(.confirmReceipt(order: "o1")), "receipt")
    try story.must(.repayment(.repay(obligation: "o1", amountFen: Money(fen: 4_000), from: "card")), "pay")
    try story.must(.issuer(.closeDays(until: Story.start + 240)), "days-2")
    try story.must(Story.order(), "o-2")
    try story.must(.order(.cancel(order: "o2")), "cancel")
    return scratch
  }

  @Test func anHonestFileIsSound() throws {
    let report = try WalletStore.verify(scratch.path)
    #expect(report.faults == [])
    #expect(report.entries == (try WalletStore.open(scratch.path).head().seq))
    #expect(try scratch.ask("SELECT count(*) FROM orders WHERE archived = 1") == ["1"])
    #expect(try scratch.ask("SELECT count(*) > 5 FROM evaluations") == ["1"])
  }

  @Test(arguments: [
    ("seq", "1000"), ("at", "at + 1"), ("day", "'2026-01-09'"), ("request", "'other'"), ("request", "NULL"),
    ("party", "'issuer'"), ("event", "replace(event, '4000', '4001')"), ("event", "event || ' '"),
    ("event", "NULL"), ("event", "'{'"), ("content", "randomblob(32)"), ("answer", "'{\"events\":[]}'"),
    ("answer", "NULL"), ("hash", "randomblob(32)"),
  ])
  func aChangedColumnOfTheJournalIsNamed(_ column: String, _ value: String) throws {
    // The answer stands with the last event of a request, which tells of the receipt.
    let which = column == "answer" ? "answer IS NOT NULL" : "event LIKE '%repaid%'"
    let seq = try #require(
      try scratch.ask("SELECT seq FROM journal WHERE request = 'pay' AND \(which)").first)
    try scratch.tamper("UPDATE journal SET \(column) = \(value) WHERE seq = \(seq)")
    let report = try WalletStore.verify(scratch.path)
    #expect(report.faults.contains { $0.place == "journal entry \(seq)" })
  }

  @Test(arguments: [
    "DELETE FROM journal WHERE seq = 5",
    "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
    "DELETE FROM journal",
    "INSERT INTO journal SELECT max(seq) + 1, at, day, NULL, party, event, NULL, NULL, hash FROM journal",
    "UPDATE journal SET seq = -seq WHERE seq IN (5, 6); UPDATE journal SET seq = 11 + seq WHERE seq < 0",
    "UPDATE keys SET key = randomblob(32)", "UPDATE keys SET fingerprint = randomblob(32)",
    "DELETE FROM keys",
    "UPDATE state SET value = '8' WHERE part = 'seed'", "DELETE FROM state WHERE part = 'seed'",
    "DELETE FROM evaluations WHERE seq = (SELECT min(seq) FROM evaluations)",
    "UPDATE evaluations SET detail = json_set(detail, '$.rating.score', 700)",
    "UPDATE evaluations SET number = 2",
    "DROP TABLE debts", "DROP INDEX debts_kept", "DROP INDEX debts_due",
    "UPDATE debts SET dueOn = '2026-02-01'",
  ])
  func aRowThatWasDeletedSwappedDoubledOrChangedIsNamed(_ sql: String) throws {
    try scratch.tamper(sql)
    #expect(try WalletStore.verify(scratch.path).faults.isEmpty == false)
  }

  @Test(arguments: Section.all.map(\.table))
  func everyColumnOfEveryTableIsCovered(_ table: String) throws {
    let ends = try scratch.ask(
      "SELECT id FROM \(table) WHERE position IN (SELECT min(position) FROM \(table) UNION SELECT max(position) FROM \(table))"
    )
    for id in ends.map({ $0.replacing("\"", with: "'") }) {
      for change in ["id = 'zz'", "archived = 1 - archived", "detail = detail || ' '"] {
        let copy = try scratch.copy()
        try copy.tamper("UPDATE \(table) SET \(change) WHERE id = \(id)")
        let faults = try WalletStore.verify(copy.path).faults
        #expect(faults.contains { $0.place.hasPrefix(table) }, "\(table) \(id) \(change)")
      }
    }
  }

  @Test(arguments: Part.all.map(\.name) + [Part.head])
  func everyPartOfTheStateIsCovered(_ part: String) throws {
    guard try scratch.ask("SELECT 1 FROM state WHERE part = '\(part)'") == ["1"] else { return }
    try scratch.tamper("UPDATE state SET value = value || ' ' WHERE part = '\(part)'")
    #expect(try WalletStore.verify(scratch.path).faults.contains { $0.place == "state \(part)" })
    try scratch.tamper("DELETE FROM state WHERE part = '\(part)'")
    #expect(try WalletStore.verify(scratch.path).faults.contains { $0.place == "state \(part)" })
  }

  /// The journal is read in pages: entry 500 ends the first one, and what comes after it is looked at, too.
  @Test func whatComesAfterAPageIsLookedAt() throws {
    let scratch = try Scratch()
    let story = Story(
      store: try WalletStore.create(
        at: scratch.path, zone: "Asia/Shanghai", sandbox: true, moment: Story.at(Story.start)))
    try story.must(.issuer(.closeDays(until: Story.start + 520)), "days")
    #expect(try WalletStore.verify(scratch.path).entries == 521)
    for seq in [500, 501, 521] {
      let copy = try scratch.copy()
      try copy.tamper("UPDATE journal SET at = at + 1 WHERE seq = \(seq)")
      #expect(try WalletStore.verify(copy.path).faults.map(\.place) == ["journal entry \(seq)"])
    }
  }

  @Test func whatIsMissingIsNamed() throws {
    let evaluation = try #require(try scratch.ask("SELECT min(seq) FROM evaluations").first)
    try scratch.tamper(
      "DELETE FROM contacts WHERE id = 'c1'; DELETE FROM evaluations WHERE seq = \(evaluation); "
        + "DELETE FROM state WHERE part = 'limit'")
    let places = try WalletStore.verify(scratch.path).faults.filter { $0.what == "missing" }.map(\.place)
    #expect(places == ["state limit", "contacts c1", "evaluations of journal entry \(evaluation)"])
  }

  /// A journal that was written anew with its hashes, one entry a millisecond before the one ahead of it.
  @Test func timeThatWentBackIsNamed() throws {
    let queue = try DatabaseQueue(path: scratch.path)
    let lines = try queue.read { database in
      try Row.fetchAll(database, sql: "SELECT \(Line.columns) FROM journal ORDER BY seq").map(Line.read)
    }
    let fingerprint = try queue.read {
      try Row.fetchOne($0, sql: "SELECT fingerprint FROM keys")?[0] as Data?
    }
    try queue.close()
    var hash = Line.genesis(seed: 7, fingerprint: try #require(fingerprint))
    var changes: [String] = []
    for (line, stored) in lines {
      var line = line
      if line.seq == 5 { line.at = lines[3].line.at - 1 }
      hash = line.hash(after: hash)
      #expect(line.seq >= 5 || hash == stored)
      changes.append("UPDATE journal SET at = \(line.at), hash = x'\(hash.hex)' WHERE seq = \(line.seq)")
    }
    try scratch.tamper(changes.joined(separator: ";"))
    #expect(
      try WalletStore.verify(scratch.path).faults == [
        VerifyReport.Fault(place: "journal entry 5", what: "its time went back")
      ])
  }

  @Test func rowsInAnotherOrderAreNamed() throws {
    try scratch.tamper("UPDATE contacts SET position = position + 10 WHERE id = 'c1'")
    #expect(try WalletStore.verify(scratch.path).faults.contains { $0.what == "stands in another place" })
  }

  @Test func everyPropertyOfTheWalletIsStored() {
    let stored = Part.all.map(\.name) + Section.all.map(\.name)
    #expect(Mirror(reflecting: Wallet()).children.compactMap(\.label).sorted() == stored.sorted())
  }

  @Test func anOlderFileIsNamedByTheNotedHead() throws {
    let noted = try WalletStore.open(scratch.path).head()
    #expect(try WalletStore.verify(scratch.path, expecting: noted).isSound)
    let older = try Scratch()
    try WalletStore.open(scratch.path).backup(to: older.path)
    let story = Story(store: try WalletStore.open(scratch.path))
    try story.must(.rule(.setFavourite(merchant: "tea", on: true)), "more")
    let later = try story.store.head()
    #expect(try WalletStore.verify(older.path, expecting: later).faults.map(\.place) == ["file"])
    #expect(try WalletStore.verify(older.path, expecting: noted).isSound)
    var other = noted
    other.hash = String(repeating: "0", count: 64)
    #expect(
      try WalletStore.verify(scratch.path, expecting: other).faults.map(\.place) == [
        "journal entry \(noted.seq)"
      ])
  }

  @Test func damageOnOpeningIsNamedByItsPlace() throws {
    try scratch.tamper(
      "UPDATE funding_sources SET detail = json_set(detail, '$.balance', 'much') WHERE id = 'card'")
    #expect {
      _ = try WalletStore.open(scratch.path)
    } throws: { error in
      guard case .damaged(_, let found) = try #require(error as? StoreError) else { return false }
      return found.hasPrefix("funding_sources card: balance")
    }
  }
}
