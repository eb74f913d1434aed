import PayLater
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension WalletFile {
  /// What marks an SQLite file as a wallet: "SeSa".
  static let applicationID: Int32 = 0x5365_5361

  /// How many connections this process has to each file (device and inode).
  ///
  /// Closing any descriptor of a file drops all locks that the process holds on it, so a header is only read while
  /// there is no connection; whoever made the first one has read it.
  private static let connections = Mutex<[[UInt64]: Int]>([:])

  /// A connection to come: while one is held the header is not read again.
  final class Claim: Sendable {
    private let identity: [UInt64]

    fileprivate init(_ file: WalletFile, _ facts: stat) throws(StoreError) {
      let identity = WalletFile.identity(facts)
      try WalletFile.connections.withLock { counts throws(StoreError) in
        if counts[identity] == nil { try file.checkHeader(size: Int64(facts.st_size)) }
        counts[identity, default: 0] += 1
      }
      self.identity = identity
    }

    deinit {
      WalletFile.connections.withLock { counts in
        let left = (counts[identity] ?? 1) - 1
        counts[identity] = left > 0 ? left : nil
      }
    }
  }

  fileprivate static func identity(_ facts: stat) -> [UInt64] {
    [UInt64(facts.st_dev), UInt64(facts.st_ino)]
  }

  /// The device and inode of what lies at the path now; nil: nothing.
  var identity: [UInt64]? { WalletFile.status(of: path).map(WalletFile.identity) }

  /// Whether a wallet, or another database, lies there, or it is the name of its journal. One that this process has open
  /// is not read, since closing it would drop the locks on it.
  var isOfDatabase: Bool {
    let owner = ["-journal", "-wal", "-shm"].first { path.hasSuffix($0) }.map {
      WalletFile(String(path.dropLast($0.count)))
    }
    return ([self] + (owner.map { [$0] } ?? [])).contains { file in
      guard let identity = file.identity else { return false }
      if WalletFile.connections.withLock({ $0[identity] != nil }) { return true }
      return (try? file.readHeader())?.starts(with: Array("SQLite format 3\0".utf8)) ?? false
    }
  }

  /// Refuses what is no wallet, by its name, its owner and its first 100 bytes, before SQLite could touch it.
  func claim() throws(StoreError) -> Claim { try Claim(self, try check()) }

  /// Refuses what is no wallet by its first 100 bytes.
  func checkHeader(size: Int64) throws(StoreError) {
    let header = try readHeader()
    guard header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .foreign(path: path, WalletFile.kind(of: header))
    }
    guard header.count == 100 else { throw .truncated(path: path, expected: 100, found: size) }
    let application = header[68..<72].reduce(0) { $0 << 8 | UInt32($1) }
    guard application == UInt32(bitPattern: WalletFile.applicationID) else {
      throw .foreign(path: path, .database(application: application))
    }
  }

  private func readHeader() throws(StoreError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(.open, path: path, code: errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count >= 0 else { throw .unreadable(path: path, code: errno) }
    return Array(bytes.prefix(count))
  }

  /// What a file seems to be, by its first bytes.
  private static func kind(of bytes: [UInt8]) -> StoreError.Stranger {
    let kinds: [(StoreError.Stranger, [UInt8])] = [
      (.gzip, [0x1F, 0x8B]), (.zip, [0x50, 0x4B, 3, 4]), (.picture, [0x89, 0x50, 0x4E, 0x47]),
      (.document, Array("%PDF".utf8)), (.program, [0x7F, 0x45, 0x4C, 0x46]),
      (.journal, [0xD9, 0xD5, 0x05, 0xF9]),
    ]
    if let kind = kinds.first(where: { bytes.starts(with: $0.1) }) { return kind.0 }
    if bytes.allSatisfy({ $0 == 0 }) { return .zeros }
    return bytes.allSatisfy({ $0 >= 0x20 || (0x09...0x0D).contains($0) }) ? .text : .unknown
  }
}

extension WalletFile {
  /// The size in bytes that the header promises; nil where it cannot be told. Only for a file that SQLite has
  /// given up on.
  func sizeByHeader() throws(StoreError) -> Int64? {
    let header = try readHeader()
    guard header.count == 100 else { return nil }
    let pageSize = header[16..<18].reduce(Int64(0)) { $0 << 8 | Int64($1) }
    return header[28..<32].reduce(Int64(0)) { $0 << 8 | Int64($1) } * (pageSize == 1 ? 65_536 : pageSize)
  }
}
