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
  /// The file is something else.
  case foreign(path: String, Stranger)
  /// The content does not hold together; `place` says where, as ``VerifyReport/Fault/place`` does.
  case damaged(path: String, place: String)
  /// The file is shorter than it says (sizes in bytes).
  case truncated(path: String, expected: Int64, found: Int64)
  /// A newer program wrote the file; both are versions of the file's layout.
  case newer(path: String, found: Int, known: Int)
  /// An older program wrote the file, and it may only be read now; opening it for writing brings it up to date.
  case older(path: String, found: Int, known: Int)
  /// Writing is not possible: it was opened for reading, or the file or its file system cannot be written.
  case readOnly(path: String)
  /// The file that was opened is not at its path any more: it was moved, removed, or another one lies there.
  case moved(path: String)
  /// The last writer was interrupted, and the file cannot be written to finish its rollback.
  case interrupted(path: String)
  /// Another process holds the file for too long.
  case busy
  /// The disk is full.
  case full
  /// The disk could not be read; `code` is the errno, 0 where it is not known. This says nothing about the file's
  /// content.
  case unreadable(path: String, code: Int32)
  /// The disk could not be written; `code` is the errno, 0 where it is not known.
  case unwritable(path: String, code: Int32)
  /// For the reason inside, and it is certain that nothing was saved.
  indirect case notSaved(StoreError)
  /// For the reason inside it cannot be told whether the request was saved: open again and ask with the same id.
  indirect case outcomeUnknown(id: String, StoreError)
  /// The local date lies so many days ahead of the business day: ask before it becomes true.
  case jump(days: Int)
  /// The local date lies before the business day.
  case clockMovedBack(businessDay: Day)
  /// The events did not lead to the state that was decided; a fault of the program, and nothing was saved.
  case inconsistent(String)
  /// What was asked for needs the data key, and the wallet is locked.
  case locked(path: String)
  /// The passphrase is not the one of the lock, and so many tries failed by now; the next has to wait for so long.
  case wrongPassphrase(failed: Int, wait: Duration)
  /// So many tries failed that this one has to wait for so long, in this process and without a break.
  case mustWait(Duration)
  /// It was told to stop. What looked only has changed nothing; of missed days, whole ones stay closed.
  case stopped
  /// A call to the system failed; `code` is its errno.
  case system(SystemCall, path: String, code: Int32)

  /// What the system was asked to do with a file or folder.
  public enum SystemCall: String, Sendable {
    case look, open, create, makeFolder, link, sync, lock, remove
  }

  /// What a file is that is no wallet.
  public enum Stranger: Equatable, Sendable {
    case gzip, zip, picture, document, program, journal, zeros, text, unknown
    /// A database of another program (its application id).
    case database(application: UInt32)
  }

  /// What is wrong with a file or folder, each with its own fix.
  public enum Flaw: Equatable, Sendable {
    /// It has so many names: a journal lies beside one of them only, and is not found under the others.
    case hardLinked(names: Int)
    /// A symbolic link: put the file itself there.
    case symbolicLink
    /// A device, folder or socket where a file is expected, or a file where a folder is.
    case wrongKind
    /// A wallet or another database lies there, where a text is to be written, or it would be taken for its journal.
    case database
    /// It belongs to another user (their number): use a folder of your own.
    case notOurs(owner: UInt32)
    /// Others can write to it (its permission bits): `chmod go-w`.
    case othersCanWrite(mode: UInt32)
  }
}

extension StoreError {
  /// Whether it says of a file that its content is no wallet, or not a whole one.
  var isOfContent: Bool {
    switch self {
    case .empty, .foreign, .damaged, .truncated: true
    case .noWallet, .exists, .unsafeFolder, .unsafeFile, .newer, .older, .readOnly, .moved, .interrupted,
      .busy, .full, .unreadable, .unwritable, .notSaved, .outcomeUnknown, .jump, .clockMovedBack,
      .inconsistent, .locked, .wrongPassphrase, .mustWait, .stopped, .system:
      false
    }
  }

  /// Whether the wallet is not there, or not whole: a backup is what helps.
  public var isLoss: Bool {
    if case .noWallet = self { true } else { isOfContent }
  }
}
