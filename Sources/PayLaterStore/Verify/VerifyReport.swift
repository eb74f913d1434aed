import PayLater

/// What a verification of the file found.
public struct VerifyReport: Equatable, Sendable {
  /// Entries of the journal that fit, from the first on.
  public var entries: Int64
  /// The end of the journal as far as it fits.
  public var head: JournalHead
  /// The business day of that entry; the first of 1970 where none fits.
  public var lastDay = Day(number: 0)
  /// Whether the wallet is a sandbox, as far as it fits.
  public var isSandbox = false
  /// Whether its key was not open: what only the key can tell was not checked, the seal of the journal's end and what
  /// stands in sealed values.
  public var isLocked = false
  /// What does not fit, the first of the journal first; empty: all is well.
  public var faults: [Fault]

  public var isSound: Bool { faults.isEmpty }

  /// One thing that does not fit.
  public struct Fault: Equatable, Sendable {
    /// Where: `journal entry 12`, `orders o3`, `state limit`, `file`.
    public var place: String
    /// What, in English; for people, not for programs.
    public var what: String
  }
}

extension WalletStore {
  /// Checks the whole file: the chain of the journal, that replaying it gives the wallet and every row of the
  /// tables, and the invariants after every entry.
  ///
  /// `noted` is a head that was written down elsewhere: a file that does not lead up to it was replaced by another
  /// or by an older one, which nothing in the file itself can show. With a lock that is open the end of the journal must
  /// have been written by who has the key. `progress` counts entries; told to stop it
  /// throws ``StoreError/stopped``.
  public func verify(
    expecting noted: JournalHead? = nil, progress: ProgressCheck = { _, _ in true }
  ) throws(StoreError) -> VerifyReport {
    try session.withLock { session throws(StoreError) in
      try Verification(file: file, migrations: migrations, noted: noted, opened: session.opened)
        .run(on: session.queue, progress)
    }
  }

  /// The same for a file whose tables may be too damaged to be opened.
  public static func verify(
    _ path: String, expecting noted: JournalHead? = nil, progress: ProgressCheck = { _, _ in true }
  ) throws(StoreError) -> VerifyReport {
    let file = WalletFile(path)
    let claim = try file.claim()
    let queue = try connect(file, .readOnly)
    defer { withExtendedLifetime(claim) { try? queue.close() } }
    return try Verification(file: file, migrations: Migration.all, noted: noted).run(on: queue, progress)
  }
}
