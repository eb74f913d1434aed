import Foundation
import GRDB
import GRDBSQLite
import PayLater

extension StoreError {
  /// What an error of SQLite, of decoding or of the store means for the user; the connection that it happened on knows
  /// what the system said.
  init(_ error: any Error, path: String, in database: Database? = nil) {
    switch error {
    case let error as StoreError: self = error
    case let error as Damage: self = .damaged(path: path, place: error.place)
    case let error as DatabaseError: self = StoreError(error, path: path, database)
    default: self = .damaged(path: path, place: CanonicalJSON.place(of: error))
    }
  }

  private init(_ error: DatabaseError, path: String, _ database: Database?) {
    let code = database?.systemError ?? 0
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_FULL: .full
      case .SQLITE_READONLY: StoreError(refusedWrite: error.extendedResultCode, path: path)
      case .SQLITE_CANTOPEN: StoreError(unopened: code, path: path)
      case .SQLITE_IOERR: StoreError(disk: error.extendedResultCode, code, path: path)
      case .SQLITE_NOTADB: .foreign(path: path, .unknown)
      case .SQLITE_CORRUPT:
        // SQLite calls a page that the disk does not give a damaged one.
        database?.readError.map { .unreadable(path: path, code: $0) } ?? .damaged(path: path, place: "file")
      case .SQLITE_ERROR, .SQLITE_MISMATCH: .damaged(path: path, place: "file")
      case .SQLITE_CONSTRAINT: .inconsistent("constraint \(error.extendedResultCode.rawValue)")
      default: .unwritable(path: path, code: code)
      }
  }

  private init(refusedWrite code: ResultCode, path: String) {
    switch code {
    case .SQLITE_READONLY_ROLLBACK: self = .interrupted(path: path)
    case .SQLITE_READONLY_DBMOVED: self = .moved(path: path)
    default: self = .readOnly(path: path)
    }
  }

  /// The file was there when it was checked: what cannot be opened is the journal beside it.
  private init(unopened code: Int32, path: String) {
    switch code {
    case ENOSPC, EDQUOT: self = .full
    case ENOENT: self = .moved(path: path)
    case EACCES, EPERM, EROFS: self = .readOnly(path: path)
    default: self = .system(.open, path: path, code: code)
    }
  }

  private init(disk extended: ResultCode, _ code: Int32, path: String) {
    switch extended {
    case .SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_FSTAT,
      .SQLITE_IOERR_ACCESS, .SQLITE_IOERR_SEEK, .SQLITE_IOERR_CORRUPTFS:
      self = .unreadable(path: path, code: code)
    case .SQLITE_IOERR_LOCK, .SQLITE_IOERR_RDLOCK, .SQLITE_IOERR_UNLOCK, .SQLITE_IOERR_CHECKRESERVEDLOCK:
      self = .system(.lock, path: path, code: code)
    // Without more than its kind it comes from the opening, which reads the header.
    case let plain where plain == .SQLITE_IOERR: self = .unreadable(path: path, code: code)
    default: self = code == ENOSPC ? .full : .unwritable(path: path, code: code)
    }
  }
}

extension Database {
  /// The errno of the last call to the system that SQLite gave up on; 0 where it is not known, as after some commits.
  fileprivate var systemError: Int32 {
    let code = sqliteConnection.map(sqlite3_system_errno) ?? 0
    return code != 0 ? code : fileError([EIO, ENXIO, EFBIG, EDQUOT, ENOSPC, EROFS]) ?? 0
  }

  /// The errno of the last read of the file, where the disk could not be read.
  var readError: Int32? { fileError([EIO, ENXIO, ERANGE]) }

  /// The errno of the last call about the file that failed, where it is one of these: others are those of locks, which
  /// say nothing about the disk.
  private func fileError(_ meant: [Int32]) -> Int32? {
    var code: Int32 = 0
    sqlite3_file_control(sqliteConnection, "main", SQLITE_FCNTL_LAST_ERRNO, &code)
    return meant.contains(code) ? code : nil
  }
}
