import PayLater

/// Why the store could not do what was asked. Unlike a ``Refusal`` this is about the file, never about the rules.
///
/// Unless a case says otherwise, nothing was changed.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no wallet at this path.
  case noWallet(path: String)
  /// Something is there already; a new wallet never replaces it.
  case exists(path: String)
  /// The folder cannot keep a wallet.
  case unsafeFolder(path: String, Flaw)
  /// The wallet's file, or the journal beside it, cannot be trusted.
  case unsafeFile(path: String, Flaw)
  /// The file has no content.
  case empty(path: String)
  /// The file is something else; `found` says what.
  case foreign(path: String, found: String)
  /// The content does not hold together; `found` says where and what.
  case damaged(path: String, found: String)
  /// The file is shorter than it says (sizes in bytes).
  case truncated(path: String, expected: Int64, found: Int64)
  /// A newer program wrote the file; both are versions of the file's layout.
  case newer(path: String, found: Int, known: Int)
  /// An older program wrote the file, and it may only be read now; opening it for writing brings it up to date.
  case older(path: String, found: Int, known: Int)
  /// Writing is not possible: it was opened for reading, or the file or its file system cannot be written.
  case readOnly(path: String)
  /// The last writer was interrupted, and the file cannot be written to finish its rollback.
  case interrupted(path: String)
  /// Another process holds the file for too long.
  case busy
  /// The disk is full.
  case full
  /// An input or output error, and it is certain that nothing was saved.
  case notSaved(reason: String)
  /// An input or output error, and it cannot be told whether the request was saved: open again and ask with the
  /// same id.
  case outcomeUnknown(id: String, reason: String)
  /// The local date lies so many days ahead of the business day: ask before it becomes true.
  case jump(days: Int)
  /// The local date lies before the business day.
  case clockMovedBack(businessDay: Day)
  /// The events did not lead to the state that was decided; a fault of the program, and nothing was saved.
  case inconsistent(String)
  /// It was told to stop. What looked only has changed nothing; of missed days, whole ones stay closed.
  case stopped
  /// A call to the system failed; `code` is its errno.
  case system(operation: String, path: String, code: Int32)

  /// What is wrong with a file or folder, each with its own fix.
  public enum Flaw: Equatable, Sendable {
    /// A symbolic link: put the file itself there.
    case symbolicLink
    /// A device, folder or socket where a file is expected, or a file where a folder is.
    case wrongKind
    /// It belongs to another user (their number): use a folder of your own.
    case notOurs(owner: UInt32)
    /// Others can write to it (its permission bits): `chmod go-w`.
    case othersCanWrite(mode: UInt32)
  }
}
