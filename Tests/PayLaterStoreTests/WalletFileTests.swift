import Foundation
import GRDB
import PayLater
import Testing

@testable import PayLaterStore

/// Where a wallet's file lies, and how it is looked at and waited for.
@Suite struct WalletFileTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @discardableResult
  private func create(_ path: String? = nil) throws -> WalletStore {
    try WalletStore.create(at: path ?? scratch.path, zone: "Asia/Shanghai", moment: Story.at(Story.start))
  }

  #if os(Linux)
    /// Nobody can make a folder there.
    @Test func aFolderThatCannotBeMadeIsNamed() throws {
      #expect(throws: StoreError.system(.makeFolder, path: "/proc/sesame", code: ENOENT)) {
        try create("/proc/sesame/wallet.sqlite")
      }
    }
  #endif

  /// A path is absolute, so that it is never taken for a URI or for a wallet in memory.
  @Test func pathsAreAbsolute() {
    let here = FileManager.default.currentDirectoryPath
    #expect(WalletFile(":memory:").path == here + "/:memory:")
    let file = WalletFile("/a/b.sqlite")
    #expect(file.path == "/a/b.sqlite" && file.folder == "/a" && file.name == "b.sqlite")
    #expect(WalletFile("/b.sqlite").folder == "/" && WalletFile("/b.sqlite").name == "b.sqlite")
  }

  /// A writer waits for another process as long as it says, at least the five seconds that measuring called for.
  @Test func aWriterWaits() throws {
    try create()
    func timeout(_ queue: DatabaseQueue) throws -> Int {
      try queue.inDatabase { try Row.fetchOne($0, sql: "PRAGMA busy_timeout")?.value(0, "") ?? 0 }
    }
    #expect(try timeout(Connection.open(scratch.path, for: .writing)) >= 5_000)
    let hasty = try WalletStore.open(scratch.path, patience: .each(seconds: 0.25))
    #expect(try timeout(hasty.session.withLock { $0.queue }) == 250)
  }

  /// Looking at the header again would drop the locks that this process holds: it waits until nobody has it open.
  @Test func theHeaderIsReadOnceWhileItIsOpen() throws {
    try create()
    var stores = [try WalletStore.open(scratch.path), try WalletStore.open(scratch.path)]
    let file = try #require(FileHandle(forWritingAtPath: scratch.path))
    try file.write(contentsOf: Data([0x89, 0x50, 0x4E, 0x47]))
    try file.close()
    // What SQLite says of it knows no kinds.
    let unknown = StoreError.foreign(path: scratch.path, .unknown)
    #expect(throws: unknown) { try WalletStore.open(scratch.path) }
    stores.removeLast()
    #expect(throws: unknown) { try WalletStore.open(scratch.path) }
    stores.removeLast()
    #expect(throws: StoreError.foreign(path: scratch.path, .picture)) { try WalletStore.open(scratch.path) }
  }
}
