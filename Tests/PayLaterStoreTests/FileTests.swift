import Foundation
import GRDB
import PayLater
import Testing

@testable import PayLaterStore

@Suite struct FileTests {
  let scratch: Scratch
  let moment = Story.at(Story.start)

  init() throws { scratch = try Scratch() }

  @discardableResult
  private func create(_ path: String? = nil) throws -> WalletStore {
    try WalletStore.create(at: path ?? scratch.path, zone: "Asia/Shanghai", moment: moment)
  }

  private func refusal(_ path: String? = nil, mode: WalletStore.Mode = .readWrite) -> StoreError? {
    #expect(throws: StoreError.self) { _ = try WalletStore.open(path ?? scratch.path, mode: mode) }
  }

  private func put(_ bytes: Data, mode: Int = 0o600) throws {
    let made = FileManager.default.createFile(
      atPath: scratch.path, contents: bytes, attributes: [.posixPermissions: mode])
    #expect(made)
  }

  @Test func foldersAndFilesAreForUsAlone() throws {
    let path = scratch.folder + "/share/sesame/wallet.sqlite"
    let story = Story(store: try create(path))
    try story.must(.rule(.setFavourite(merchant: "tea", on: true)), "a")
    #expect(try scratch.mode(scratch.folder + "/share") == 0o700)
    #expect(try scratch.mode(scratch.folder + "/share/sesame") == 0o700)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder + "/share/sesame").sorted()
        == ["wallet.sqlite", "wallet.sqlite-journal"])
    #expect(try scratch.mode(path) == 0o600)
    #expect(try scratch.mode(path + "-journal") == 0o600)
    try story.store.backup(to: scratch.folder + "/copy.sqlite")
    #expect(try scratch.mode(scratch.folder + "/copy.sqlite") == 0o600)
  }

  @Test func creatingNeverReplacesAnything() throws {
    try create()
    let (bytes, names) = (try scratch.bytes(), try scratch.names())
    #expect(throws: StoreError.exists(path: scratch.path)) { try create() }
    #expect(try scratch.bytes() == bytes)
    #expect(throws: StoreError.exists(path: scratch.path)) {
      try WalletStore.open(scratch.path).backup(to: scratch.path)
    }
    #expect(try scratch.names() == names)
  }

  @Test func linksAreRefusedAndTheirTargetsLeftAlone() throws {
    let target = scratch.folder + "/target"
    try FileManager.default.createSymbolicLink(atPath: scratch.path, withDestinationPath: target)
    #expect(throws: StoreError.exists(path: scratch.path)) { try create() }
    #expect(refusal() == .unsafeFile(path: scratch.path, .symbolicLink))
    #expect(!FileManager.default.fileExists(atPath: target))
    #expect(WalletStore.exists(scratch.path))

    let other = scratch.folder + "/b.sqlite"
    try create(other)
    try? FileManager.default.removeItem(atPath: other + "-journal")
    try FileManager.default.createSymbolicLink(atPath: other + "-journal", withDestinationPath: target)
    #expect(refusal(other) == .unsafeFile(path: other + "-journal", .symbolicLink))
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  /// Used under two names, what was confirmed under one is undone by the journal of the other.
  @Test func aSecondNameIsRefusedUnlessItIsADraft() throws {
    try create()
    let other = scratch.folder + "/other.sqlite"
    #expect(link(scratch.path, other) == 0)
    for path in [scratch.path, other] {
      for mode in [WalletStore.Mode.readWrite, .readOnly] {
        #expect(refusal(path, mode: mode) == .unsafeFile(path: path, .hardLinked(names: 2)))
      }
    }
    #expect(throws: StoreError.unsafeFile(path: other, .hardLinked(names: 2))) {
      try WalletStore.verify(other)
    }
    unlink(other)
    // Its maker died between the two steps in which some file systems give a name.
    let draft = scratch.folder + "/.wallet.sqlite.new-abc"
    #expect(link(scratch.path, draft) == 0)
    _ = try WalletStore.open(scratch.path, mode: .readOnly)
    #expect(try !scratch.names().contains(".wallet.sqlite.new-abc"))
  }

  @Test func aFolderOrFileThatOthersCanWriteIsRefused() throws {
    try create()
    chmod(scratch.path, 0o622)
    #expect(refusal() == .unsafeFile(path: scratch.path, .othersCanWrite(mode: 0o622)))
    chmod(scratch.path, 0o644)
    _ = try WalletStore.open(scratch.path, mode: .readOnly)
    #expect(try scratch.mode(scratch.path) == 0o644)
    _ = try WalletStore.open(scratch.path)
    #expect(try scratch.mode(scratch.path) == 0o600)
    chmod(scratch.folder, 0o777)
    #expect(refusal() == .unsafeFolder(path: scratch.folder, .othersCanWrite(mode: 0o777)))
    #expect(throws: StoreError.unsafeFolder(path: scratch.folder, .othersCanWrite(mode: 0o777))) {
      try create(scratch.folder + "/c.sqlite")
    }
    chmod(scratch.folder, 0o700)
  }

  /// Neither the group nor anybody else may write.
  @Test(arguments: [0o620, 0o602] as [mode_t]) func eachBitOfWritingIsRefused(_ mode: mode_t) throws {
    try create()
    chmod(scratch.path, mode)
    #expect(refusal() == .unsafeFile(path: scratch.path, .othersCanWrite(mode: UInt32(mode))))
    chmod(scratch.path, 0o600)
    chmod(scratch.folder, mode | 0o100)
    #expect(refusal() == .unsafeFolder(path: scratch.folder, .othersCanWrite(mode: UInt32(mode | 0o100))))
    chmod(scratch.folder, 0o700)
  }

  @Test(.enabled(if: geteuid() == 0)) func somebodyElsesFileIsRefused() throws {
    try create()
    chown(scratch.path, 65_534, 65_534)
    #expect(refusal() == .unsafeFile(path: scratch.path, .notOurs(owner: 65_534)))
    chown(scratch.folder, 65_534, 65_534)
    #expect(refusal() == .unsafeFolder(path: scratch.folder, .notOurs(owner: 65_534)))
  }

  @Test(arguments: [WalletStore.Mode.readWrite, .readOnly])
  func whatIsNoWalletIsNamedAndLeftAlone(_ mode: WalletStore.Mode) throws {
    #expect(refusal(mode: mode) == .noWallet(path: scratch.path))
    #expect(
      refusal(scratch.folder + "/none/wallet.sqlite", mode: mode)
        == .noWallet(path: scratch.folder + "/none/wallet.sqlite"))
    let strangers: [(Data, StoreError.Stranger)] = [
      (Data("hello, diary\n".utf8), .text), (Data(repeating: 0, count: 8192), .zeros),
      (Data([0x89, 0x50, 0x4E, 0x47, 1, 2, 3]), .picture), (Data([0xFF, 0, 0x13]), .unknown),
      (Data([0x1F, 0x8B, 8]), .gzip), (Data([0x50, 0x4B, 3, 4, 0]), .zip), (Data("%PDF-1.7".utf8), .document),
      (Data([0x7F, 0x45, 0x4C, 0x46, 2]), .program), (Data([0xD9, 0xD5, 0x05, 0xF9, 0]), .journal),
      (Data([0x50, 0x4B, 3, 5, 0]), .unknown), (Data([0x41, 0x0D, 0x0A, 0x09]), .text),
      (Data([0x41, 0x0E]), .unknown),
    ]
    for (bytes, found) in strangers {
      try put(bytes)
      #expect(refusal(mode: mode) == .foreign(path: scratch.path, found))
      #expect(try scratch.bytes() == bytes)
    }
    try put(Data())
    #expect(refusal(mode: mode) == .empty(path: scratch.path))
    try FileManager.default.removeItem(atPath: scratch.path)
    let queue = try DatabaseQueue(path: scratch.path)
    try queue.inDatabase { try $0.execute(sql: "PRAGMA application_id = 7; CREATE TABLE t (x)") }
    try queue.close()
    chmod(scratch.path, 0o600)
    let bytes = try scratch.bytes()
    #expect(
      refusal(mode: mode)
        == .foreign(path: scratch.path, .database(application: 7)))
    #expect(try scratch.bytes() == bytes)
    #expect(try scratch.names() == ["wallet.sqlite"])
  }

  @Test func aNewerFileIsRefusedNamingBothVersions() throws {
    try create()
    try scratch.tamper("PRAGMA user_version = 9")
    let bytes = try scratch.bytes()
    #expect(refusal() == .newer(path: scratch.path, found: 9, known: Migration.all.version))
    #expect(refusal(mode: .readOnly) == .newer(path: scratch.path, found: 9, known: Migration.all.version))
    #expect(try scratch.bytes() == bytes)
  }

  @Test func aTruncatedFileIsRefusedWithBothSizes() throws {
    try create()
    let bytes = try scratch.bytes()
    for size in [bytes.count - 1, bytes.count - 4096, bytes.count / 2, 8192, 4096, 4095, 512, 100] {
      try put(bytes.prefix(size))
      let found = try #require(refusal())
      #expect(
        found == .truncated(path: scratch.path, expected: Int64(bytes.count), found: Int64(size)), "\(size)")
      #expect(try scratch.bytes() == bytes.prefix(size))
    }
    try put(bytes.prefix(60))
    #expect(refusal() == .truncated(path: scratch.path, expected: 100, found: 60))
  }
}
