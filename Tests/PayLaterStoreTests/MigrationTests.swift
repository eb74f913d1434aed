import Foundation
import PayLater
import Testing

@testable import PayLaterStore

@Suite struct MigrationTests {
  let scratch: Scratch
  let next = Migration.all + [Migration(name: "notes", sql: "CREATE TABLE notes (x TEXT) STRICT")]

  init() throws {
    scratch = try Scratch()
    let story = try Story(in: scratch)
    try story.activate()
  }

  @Test func aBackupIsTakenBeforeAStep() throws {
    let wallet = try WalletStore.open(scratch.path).wallet()
    let store = try WalletStore.open(scratch.path, mode: .readWrite, migrations: next)
    #expect(try store.wallet() == wallet)
    #expect(try store.verify().faults == [])
    let backup = scratch.path + ".before-\(next.version)-notes"
    #expect(WalletStore.backups(beside: scratch.path) == [backup])
    #expect(try scratch.mode(backup) == 0o600)
    #expect(try WalletStore.open(backup).wallet() == wallet)
    #expect(throws: StoreError.newer(path: scratch.path, found: next.version, known: next.version - 1)) {
      try WalletStore.open(scratch.path)
    }
  }

  /// A file as the first layout wrote it: orders and obligations in many states, a debt from elsewhere, own rules.
  @Test func aFileOfTheFirstLayoutIsBroughtUpToDate() throws {
    let first = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Files/layout-1.sqlite"
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: first, toPath: scratch.path)
    chmod(scratch.path, 0o600)
    let paid = try scratch.ask("SELECT id, state, paidPrincipalFen FROM obligations ORDER BY id")
    let limit = try scratch.ask("SELECT value ->> '$.used' FROM state WHERE part = 'limit'")
    let store = try WalletStore.open(scratch.path)
    #expect(try store.verify().faults == [])
    #expect(try scratch.ask("SELECT id, state, paidPrincipalFen FROM obligations ORDER BY id") == paid)
    #expect(try scratch.ask("SELECT value ->> '$.used' FROM state WHERE part = 'limit'") == limit)
    #expect(try store.wallet().invariantViolations == [])
    // One copy of the file as it was, before the first of the steps.
    #expect(WalletStore.backups(beside: scratch.path).count == 1)
  }

  /// A file as the second layout wrote it, with debts from elsewhere: paid in parts before there were payments, changed,
  /// settled, taken back. Every figure stays, and each payment is a record that can be taken back.
  @Test func debtsOfTheSecondLayoutKeepTheirFigures() throws {
    let second = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Files/layout-2.sqlite"
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: second, toPath: scratch.path)
    chmod(scratch.path, 0o600)
    let head = try scratch.ask("SELECT value FROM state WHERE part = 'journalHead'")
    let store = try WalletStore.open(scratch.path)
    #expect(try store.verify().faults == [])
    #expect(try scratch.ask("SELECT value FROM state WHERE part = 'journalHead'") == head)
    var wallet = try store.wallet()
    // e1: 4 payments of 99.30 (the last 99.31), 198.60 paid; e2: 20 + 26 with 10 paid; e4: 3,000 with 1,200 paid.
    #expect(wallet.owed == Money(fen: 198_61 + 36_00 + 1_800_00))
    #expect(wallet.dueIn30Days() == Money(fen: 36_00 + 99_30))
    #expect(wallet.debts.map(\.state) == [.active, .active, .settled, .active, .voided])
    #expect(
      wallet.debts.map { $0.payments.map(\.id.text) }
        == [["e1p1", "e1p2", "e1p3"], ["e2p1"], ["e3p1"], ["e4p1"], []])
    #expect(wallet.debts[0].payments.map(\.on.description) == ["2026-01-05", "2026-01-05", "2026-02-20"])
    #expect(wallet.dueItems.map(\.amount.fen) == [10_00, 26_00, 99_30, 99_31, 1_300_00, 500_00])
    let story = Story(store: store)
    try story.must(.debt(.reversePayment(payment: "e1p3", reason: .mistake)), "back")
    wallet = try store.wallet()
    #expect(wallet.owed == Money(fen: 198_61 + 36_00 + 1_800_00 + 49_30))
    #expect(wallet.dueItems.first { $0.subject == .debt("e1") }?.due.description == "2026-02-10")
    #expect(try store.verify().faults == [])
  }

  /// A file as the third layout wrote it, before there were monthly accounts: nothing in it changes, and one can be opened.
  @Test func aFileOfTheThirdLayoutTakesAccounts() throws {
    let third = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Files/layout-3.sqlite"
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: third, toPath: scratch.path)
    chmod(scratch.path, 0o600)
    let head = try scratch.ask("SELECT value FROM state WHERE part = 'journalHead'")
    let store = try WalletStore.open(scratch.path)
    #expect(try store.verify().faults == [])
    #expect(try scratch.ask("SELECT value FROM state WHERE part = 'journalHead'") == head)
    let wallet = try store.wallet()
    // e1: 99.30 + 99.31, its payment taken back; e2: EUR 25.00, 5.00 refunded.
    #expect(wallet.owed == Money(fen: 198_61) && wallet.accounts.isEmpty)
    #expect(wallet.dueItems.map(\.amount.fen) == [99_30, 20_00, 99_31])
    var story = Story(store: store)
    story.now = Story.at(wallet.businessDay)
    try story.must(.account(.add(provider: "花呗")), "m")
    #expect(try store.wallet().accounts.map(\.id) == ["m1"])
    #expect(try store.verify().faults == [])
  }

  @Test func readingAnOlderFileSaysSoAndLeavesItAlone() throws {
    let bytes = try scratch.bytes()
    #expect(throws: StoreError.older(path: scratch.path, found: next.version - 1, known: next.version)) {
      _ = try WalletStore.open(scratch.path, mode: .readOnly, migrations: next)
    }
    #expect(try scratch.bytes() == bytes)
    #expect(WalletStore.backups(beside: scratch.path) == [])
  }

  @Test func aStepThatFailsLeavesTheFileAsItWas() throws {
    let bad = next + [Migration(name: "bad", sql: "CREATE TABLE more (x); INSERT INTO nowhere VALUES (1)")]
    let wallet = try WalletStore.open(scratch.path).wallet()
    #expect(throws: StoreError.self) {
      _ = try WalletStore.open(scratch.path, mode: .readWrite, migrations: bad)
    }
    #expect(try scratch.ask("PRAGMA user_version") == ["\(next.version)"])
    #expect(try scratch.ask("SELECT count(*) FROM sqlite_schema WHERE name = 'more'") == ["0"])
    #expect(try WalletStore.open(scratch.path, mode: .readWrite, migrations: next).wallet() == wallet)
  }

  @Test func aStoreThatIsOpenNoticesANewerLayout() throws {
    let store = try WalletStore.open(scratch.path)
    _ = try WalletStore.open(scratch.path, mode: .readWrite, migrations: next)
    #expect(throws: StoreError.newer(path: scratch.path, found: next.version, known: next.version - 1)) {
      try Story(store: store).ask(Story.order(), "o")
    }
  }
}
