import Foundation
import GRDB
import PayLater

extension StoreError {
  /// Whether the request may have been saved in spite of the error: a commit that reported one was found on disk.
  var leavesDoubt: Bool {
    switch self {
    case .full, .unreadable, .unwritable, .system(.lock, _, _): true
    case .noWallet, .exists, .unsafeFolder, .unsafeFile, .empty, .foreign, .damaged, .truncated, .newer,
      .older, .readOnly, .moved, .interrupted, .busy, .notSaved, .outcomeUnknown, .jump, .clockMovedBack,
      .inconsistent, .locked, .wrongPassphrase, .mustWait, .stopped, .system:
      false
    }
  }

  /// The same where nothing was committed yet: then it is certain that nothing was saved.
  var beforeCommit: StoreError { leavesDoubt ? .notSaved(self) : self }
}

extension WalletStore {
  /// Opens the file anew and looks the id up: the first answer where the request is there after all, else
  /// ``StoreError/notSaved(_:)``; ``StoreError/outcomeUnknown(id:_:)`` where it cannot be told.
  ///
  /// The caller asks again with the same id, so that it can never count twice.
  func whatIsTrue(after error: StoreError, _ asked: Asked, in session: inout Session) throws(StoreError)
    -> Answer
  {
    let found: Answer?
    do throws(StoreError) {
      session.known = nil
      try? session.queue.close()
      // SQLite would make the file if it were gone.
      _ = try file.check()
      session.queue = try WalletStore.connect(file, mode, patience)
      found = try session.transaction(.deferred, file, migrations) { _, database in
        try Journal.answer(to: asked.id, in: database).map { .some($0.answer) } ?? Answer?.none
      }
    } catch {
      throw .outcomeUnknown(id: asked.id, error)
    }
    guard let found else { throw .notSaved(error) }
    return found
  }
}
