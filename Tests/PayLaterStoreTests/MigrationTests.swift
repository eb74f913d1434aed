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
    let backup = scratch.path + ".before-2-notes"
    #expect(WalletStore.backups(beside: scratch.path) == [backup])
    #expect(try scratch.mode(backup) == 0o600)
    #expect(try WalletStore.open(backup).wallet() == wallet)
    #expect(throws: StoreError.newer(path: scratch.path, found: 2, known: 1)) {
      try WalletStore.open(scratch.path)
    }
  }

  @Test func readingAnOlderFileSaysSoAndLeavesItAlone() throws {
    let bytes = try scratch.bytes()
    #expect(throws: StoreError.older(path: scratch.path, found: 1, known: 2)) {
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
    #expect(try scratch.ask("PRAGMA user_version") == ["2"])
    #expect(try scratch.ask("SELECT count(*) FROM sqlite_schema WHERE name = 'more'") == ["0"])
    #expect(try WalletStore.open(scratch.path, mode: .readWrite, migrations: next).wallet() == wallet)
  }

  @Test func aStoreThatIsOpenNoticesANewerLayout() throws {
    let store = try WalletStore.open(scratch.path)
    _ = try WalletStore.open(scratch.path, mode: .readWrite, migrations: next)
    #expect(throws: StoreError.newer(path: scratch.path, found: 2, known: 1)) {
      try Story(store: store).ask(Story.order(), "o")
    }
  }
}
