import Foundation
import GRDB
import Testing

@testable import PayLaterStore

/// What an error of SQLite means for the user.
@Suite struct StoreErrorTests {
  @Test(
    arguments: [
      (.SQLITE_BUSY, .busy), (.SQLITE_LOCKED, .busy), (.SQLITE_FULL, .full),
      (.SQLITE_READONLY, .readOnly(path: "/w")),
      (.SQLITE_READONLY_ROLLBACK, .interrupted(path: "/w")), (.SQLITE_READONLY_DBMOVED, .moved(path: "/w")),
      (.SQLITE_CANTOPEN, .system(.open, path: "/w", code: 0)),
      (.SQLITE_NOTADB, .foreign(path: "/w", .unknown)),
      (.SQLITE_CORRUPT, .damaged(path: "/w", place: "file")),
      (.SQLITE_ERROR, .damaged(path: "/w", place: "file")),
      (.SQLITE_MISMATCH, .damaged(path: "/w", place: "file")),
      (.SQLITE_IOERR, .unreadable(path: "/w", code: 0)),
      (.SQLITE_IOERR_READ, .unreadable(path: "/w", code: 0)),
      (.SQLITE_IOERR_SHORT_READ, .unreadable(path: "/w", code: 0)),
      (.SQLITE_IOERR_LOCK, .system(.lock, path: "/w", code: 0)),
      (.SQLITE_IOERR_UNLOCK, .system(.lock, path: "/w", code: 0)),
      (.SQLITE_IOERR_WRITE, .unwritable(path: "/w", code: 0)),
      (.SQLITE_IOERR_FSYNC, .unwritable(path: "/w", code: 0)),
      (.SQLITE_NOMEM, .unwritable(path: "/w", code: 0)),
    ] as [(ResultCode, StoreError)])
  func meaning(_ code: ResultCode, _ meaning: StoreError) {
    #expect(StoreError(DatabaseError(resultCode: code), path: "/w") == meaning)
  }

  @Test func others() {
    #expect(StoreError(StoreError.busy, path: "/w") == .busy)
    #expect(StoreError(Damage(place: "here"), path: "/w") == .damaged(path: "/w", place: "here"))
    let doubtful: [StoreError] = [
      .full, .unreadable(path: "/w", code: 5), .unwritable(path: "/w", code: 5),
      .system(.lock, path: "/w", code: 5),
    ]
    for error in doubtful { #expect(error.leavesDoubt && error.beforeCommit == .notSaved(error)) }
    #expect(!StoreError.busy.leavesDoubt && StoreError.busy.beforeCommit == .busy)
    #expect(!StoreError.system(.open, path: "/w", code: 5).leavesDoubt)
  }
}
