import Foundation
import GRDB
import PayLater
import Testing

@testable import PayLaterStore

/// A cost that a test can pay a hundred times.
let cheap = ScryptCost(rounds: 16, blockSize: 8, parallelism: 1)

extension WalletStore {
  func unlock(
    _ text: String, raising cost: ScryptCost = cheap, at now: ContinuousClock.Instant = .now
  ) throws {
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBytes { bytes in try unlock(bytes, raising: cost, at: now) }
  }

  @discardableResult
  func setLock(_ text: String, cost: ScryptCost = cheap) throws -> Bool {
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBytes { bytes in try setLock(bytes, cost: cost) }
  }
}

@Suite struct LockTests {
  let scratch: Scratch
  let story: Story
  static let words = "horse battery staple"
  var locked: StoreError { .locked(path: scratch.path) }

  init() throws {
    scratch = try Scratch()
    story = try Story(in: scratch)
    try story.activate()
  }

  private func isAnywhere(_ secret: Data) throws -> [String] {
    try scratch.names().filter { try scratch.bytes($0).range(of: secret) != nil }
  }

  private func fails(_ error: StoreError, _ body: () throws -> Void) {
    #expect(throws: error) { try body() }
  }

  /// Neither the file, its free pages and its journal, nor a backup made afterwards holds the key, and what was typed is
  /// in none of them before and after.
  @Test func theKeyIsNowhereInTheFilesOfALockedWallet() throws {
    let key = try #require(try story.store.sealer().key?.bytes)
    #expect(try isAnywhere(key) == ["wallet.sqlite"])
    #expect(try story.store.setLock(LockTests.words))
    try story.must(Story.order(), "o")
    try story.store.backup(to: scratch.folder + "/copy.sqlite")
    #expect(try isAnywhere(key) == [])
    #expect(try scratch.ask("PRAGMA freelist_count") == ["0"])
    for text in [Story.name, Story.idNumber, Story.phone, Story.email, Story.street, LockTests.words] {
      #expect(try isAnywhere(Data(text.utf8)) == [], "\(text)")
    }
    // What seals values is the same key as before, and every value is still there.
    #expect(try story.store.stored().personal[.identity("name")] == Story.name)
    #expect(try story.store.verify().faults == [])
  }

  @Test func withoutThePassphraseThereIsNothingPersonalAndNothingIsWritten() throws {
    try story.store.setLock(LockTests.words)
    let other = Story(store: try WalletStore.open(scratch.path))
    #expect(try other.store.lock()?.isOpen == false)
    fails(locked) { _ = try other.store.stored() }
    fails(locked) { _ = try other.store.snapshot(at: other.now) }
    fails(locked) { _ = try other.store.latest() }
    fails(locked) { _ = try other.store.sealer() }
    fails(locked) { _ = try other.store.origin() }
    fails(locked) { _ = try other.store.contents() }
    fails(locked) { try other.store.catchUp(at: other.now) }
    let head = try other.store.head()
    fails(locked) { _ = try other.ask(Story.order(), "o") }
    #expect(try other.store.head() == head)
    // Days and amounts stay, and the chain is checked, except for what needs the key.
    let dues = try other.store.dues { _ in other.now }
    #expect(dues.isLocked && dues.personal.isEmpty)
    let report = try other.store.verify()
    #expect(report.isSound && report.isLocked)
    #expect(try WalletStore.verify(scratch.path).isLocked)
    // A store that only reads is opened just the same.
    let reader = try WalletStore.open(scratch.path, mode: .readOnly)
    try reader.unlock(LockTests.words)
    #expect(try reader.stored().personal[.identity("number")] == Story.idNumber)
    #expect(try reader.verify().isLocked == false)
    reader.close()
    fails(locked) { _ = try reader.stored() }
  }

  /// The try stands on the disk before it is made: who kills the program during the check has used it up.
  @Test func aTryIsCountedBeforeItIsMade() throws {
    try story.store.setLock(LockTests.words)
    let other = try WalletStore.open(scratch.path)
    for count in 1...3 {
      fails(.wrongPassphrase(failed: count, wait: .zero)) { try other.unlock("wrong") }
    }
    #expect(try scratch.ask("SELECT value ->> '$.failed' FROM state WHERE part = 'lock'") == ["3"])
    try other.unlock(LockTests.words)
    #expect(try story.store.lock()?.failed == 0)
  }

  @Test func afterFiveTriesEachNextOneWaitsLonger() throws {
    try story.store.setLock(LockTests.words)
    let other = try WalletStore.open(scratch.path)
    var now = ContinuousClock.now
    for count in 1...4 {
      fails(.wrongPassphrase(failed: count, wait: .zero)) { try other.unlock("wrong", at: now) }
    }
    for (count, wait) in [(5, 30), (6, 60), (7, 300), (8, 900), (9, 3_600), (10, 3_600)] {
      fails(.wrongPassphrase(failed: count, wait: .seconds(wait))) { try other.unlock("wrong", at: now) }
      #expect(try other.lock(at: now)?.wait == .seconds(wait))
      now += .seconds(wait - 1)
      // Even the right one is not tried, and it counts nothing.
      fails(.mustWait(.seconds(1))) { try other.unlock(LockTests.words, at: now) }
      #expect(try other.lock(at: now)?.failed == count)
      now += .seconds(1)
    }
    // Another process, as after a kill, starts the wait anew.
    let late = try WalletStore.open(scratch.path)
    fails(.mustWait(.seconds(3_600))) { try late.unlock(LockTests.words, at: now) }
    fails(.mustWait(.seconds(1))) { try late.unlock(LockTests.words, at: now + .seconds(3_599)) }
    // A try in another one does so too.
    fails(.wrongPassphrase(failed: 11, wait: .seconds(3_600))) { try other.unlock("wrong", at: now) }
    fails(.mustWait(.seconds(3_600))) { try late.unlock(LockTests.words, at: now + .seconds(3_600)) }
    try late.unlock(LockTests.words, at: now + .seconds(7_200))
    #expect(try late.lock()?.failed == 0)
  }

  @Test func theParametersAreRaisedWithTheNextUnlock() throws {
    try story.store.setLock(LockTests.words)
    let raised = ScryptCost(rounds: 64, blockSize: 8, parallelism: 1)
    let other = try WalletStore.open(scratch.path)
    try other.unlock(LockTests.words, raising: raised)
    #expect(try other.lock()?.cost == raised)
    // Whoever has it open already goes on: the passphrase is the same.
    #expect(try story.store.stored().personal[.identity("name")] == Story.name)
    try WalletStore.open(scratch.path).unlock(LockTests.words, raising: cheap)
    #expect(try other.lock()?.cost == raised)
  }

  /// The one test with what a lock really costs.
  @Test func theRealParametersOpenIt() throws {
    try story.store.setLock(LockTests.words, cost: .standard)
    #expect(ScryptCost.standard == ScryptCost(rounds: 131_072, blockSize: 8, parallelism: 1))
    let other = try WalletStore.open(scratch.path)
    try other.unlock(LockTests.words, raising: .standard)
    #expect(try other.stored().personal[.identity("name")] == Story.name)
  }

  /// RFC 7914, section 12, the second vector (its first 32 bytes).
  @Test func scryptIsTheOneOfTheStandard() throws {
    let cost = ScryptCost(rounds: 1_024, blockSize: 8, parallelism: 16)
    let expected = try #require(Data(hex: "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"))
    let made = Array("password".utf8).withUnsafeBytes { cost.key(from: $0, salt: Data("NaCl".utf8)) }
    #expect(made.map { $0.bytes } == expected)
  }

  @Test func anotherPassphraseKeepsEverythingReadableAndLocksOtherTerminals() throws {
    let other = Story(store: try WalletStore.open(scratch.path))
    let before = try other.store.stored().personal
    try story.store.setLock(LockTests.words)
    // One sets a lock; the other notices with its next request, and at its next look.
    fails(locked) { _ = try other.ask(Story.order(), "o") }
    #expect(try other.store.changed())
    try other.store.unlock(LockTests.words)
    try other.must(Story.order(), "o")
    try story.store.setLock("another one")
    fails(locked) { _ = try other.store.stored() }
    fails(.wrongPassphrase(failed: 1, wait: .zero)) { try other.store.unlock(LockTests.words) }
    try other.store.unlock("another one")
    #expect(try other.store.stored().personal == before)
    // Without a lock nobody asks any more.
    try other.store.removeLock()
    #expect(try story.store.stored().personal == before)
    #expect(try story.store.lock() == nil)
    #expect(try WalletStore.open(scratch.path).stored().personal == before)
    #expect(
      try scratch.ask("SELECT count(*) FROM state WHERE part IN ('lock', 'headSeal')")
        == ["0"])
  }

  @Test func aBackupOpensWithItsPassphraseOnly() throws {
    try story.store.setLock(LockTests.words)
    let backup = scratch.folder + "/copy.sqlite"
    try story.store.backup(to: backup)
    try story.store.setLock("another one")
    let there = try Scratch()
    let restoration = try Restoration(of: backup, over: there.path)
    #expect(restoration.report.isLocked)
    _ = try restoration.commit(on: Story.start)
    let back = try WalletStore.open(there.path)
    fails(.wrongPassphrase(failed: 1, wait: .zero)) { try back.unlock("another one") }
    try back.unlock(LockTests.words)
    #expect(try back.stored().personal[.identity("name")] == Story.name)
  }

  /// Copies from before the lock need no passphrase; they are named.
  @Test func copiesFromBeforeTheLockAreNamed() throws {
    try story.store.backup(to: scratch.folder + "/before.sqlite")
    try story.store.setLock(LockTests.words)
    try story.store.backup(to: scratch.folder + "/after.sqlite")
    #expect(try story.store.openCopies() == ["before.sqlite"])
    #expect(try story.store.copies() == ["after.sqlite", "before.sqlite"])
  }

  @Test func erasingDestroysTheWrappedKeyToo() throws {
    try story.store.setLock(LockTests.words)
    let wrapped = try #require(
      try DatabaseQueue(path: scratch.path).read { try Data.fetchOne($0, sql: "SELECT key FROM keys") })
    try story.must(.agreement(.close), "close")
    try story.must(.agreement(.erase(typedWord: "抹除")), "erase")
    #expect(try isAnywhere(wrapped) == [])
    let again = try WalletStore.open(scratch.path)
    #expect(try again.lock() == nil)
    try again.unlock(LockTests.words)
    #expect(try again.sealer().isErased)
    #expect(try again.stored().personal.isEmpty)
    #expect(try again.setLock(LockTests.words) == false)
    #expect(try again.verify().faults == [])
  }

  /// Who rewrites the journal, its hashes and its end, but has not the key, is found out.
  @Test func aChainThatWasWrittenWithoutTheKeyIsNamed() throws {
    try story.store.setLock(LockTests.words)
    try scratch.tamper(
      "UPDATE state SET value = '\"\(String(repeating: "0", count: 64))\"' WHERE part = 'headSeal'")
    let other = try WalletStore.open(scratch.path)
    #expect(try other.verify().isSound)
    try other.unlock(LockTests.words)
    #expect(try other.verify().faults.map(\.place) == ["state headSeal"])
    try scratch.tamper("DELETE FROM state WHERE part = 'headSeal'")
    #expect(try other.verify().faults.map(\.place) == ["state headSeal"])
  }

  /// Weaker parameters, another salt or another id open nothing; a lock that is taken away leaves no key.
  @Test func whoChangesTheLockOpensNothing() throws {
    try story.store.setLock(LockTests.words)
    let fresh = try scratch.bytes()
    for change in [
      "$.cost.rounds', 8", "$.salt', 'AAAAAAAAAAAAAAAAAAAAAA=='", "$.id', 'AAAAAAAAAAAAAAAAAAAAAA=='",
    ] {
      try fresh.write(to: URL(fileURLWithPath: scratch.path))
      try scratch.tamper("UPDATE state SET value = json_set(value, '\(change)) WHERE part = 'lock'")
      let other = try WalletStore.open(scratch.path)
      fails(.wrongPassphrase(failed: 1, wait: .zero)) { try other.unlock(LockTests.words) }
    }
    for sql in [
      "DELETE FROM state WHERE part = 'lock'",
      "UPDATE state SET value = json_set(value, '$.cost.rounds', 1073741824) WHERE part = 'lock'",
      "UPDATE state SET value = json_set(value, '$.failed', -9) WHERE part = 'lock'",
    ] {
      try fresh.write(to: URL(fileURLWithPath: scratch.path))
      try scratch.tamper(sql)
      #expect(throws: StoreError.self) { try WalletStore.open(scratch.path) }
      #expect(try WalletStore.verify(scratch.path).isSound == false)
    }
  }
}
