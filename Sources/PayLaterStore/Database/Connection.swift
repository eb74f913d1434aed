import GRDB

/// The settings of every connection, chosen by measurement: no confirmed order was lost over simulated power
/// cuts with this journal and sync mode, and a full disk or a read-only file system kills nothing.
enum Connection {
  /// How a connection is used.
  enum Use: Sendable {
    case writing
    /// Reads, but may finish the rollback of an interrupted writer.
    case reading
    /// Reads a file that cannot be written.
    case readingUnwritable
    /// Makes a new file that nobody else sees yet.
    case drafting
  }

  /// Seconds to wait for another process.
  static let patience: Double = 10

  static func open(_ path: String, for use: Use, patience: Double = patience) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = use == .readingUnwritable
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY")
      switch use {
      case .writing:
        try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL")
        try database.execute(sql: "PRAGMA journal_mode = TRUNCATE")
      case .reading: try database.execute(sql: "PRAGMA query_only = ON")
      case .readingUnwritable: break
      case .drafting: try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = FULL")
      }
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
