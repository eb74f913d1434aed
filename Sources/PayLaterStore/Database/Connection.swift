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

  static func open(_ path: String, for use: Use, patience: Patience = .usual) throws -> DatabaseQueue {
    do {
      return try connect(path, use, patience)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      // GRDB looks at the file once more after our settings, and does not say whether the disk or the content is at
      // fault: if it is the disk, the settings will say so now.
      return try connect(path, use, patience)
    }
  }

  private static func connect(_ path: String, _ use: Use, _ patience: Patience) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = use == .readingUnwritable
    configuration.busyMode = patience.busyMode
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      do {
        try database.execute(sql: settings(for: use))
      } catch { throw StoreError(error, path: path, in: database) }
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func settings(for use: Use) -> String {
    let all = "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; "
    return switch use {
    case .writing:
      all + "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA journal_mode = TRUNCATE"
    case .reading: all + "PRAGMA query_only = ON; SELECT 1 FROM sqlite_schema LIMIT 1"
    case .readingUnwritable: all + "SELECT 1 FROM sqlite_schema LIMIT 1"
    case .drafting: all + "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = FULL"
    }
  }
}
