import Foundation
import GRDB

/// The lock of a wallet as whoever asks for its passphrase sees it.
public struct LockState: Equatable, Sendable {
  /// Whether this store has the key.
  public var isOpen: Bool
  public var cost: ScryptCost
  /// Tries that failed since the last right one.
  public var failed: Int
  /// How long this process still has to wait for the next try.
  public var wait: Duration
}

extension WalletStore {
  /// The lock as it is now; nil: there is none. From the first call on the wait for the next try is served.
  public func lock(at now: ContinuousClock.Instant = .now) throws(StoreError) -> LockState? {
    try session.withLock { session throws(StoreError) in
      let opened = session.opened
      let secrets = try WalletStore.transaction(session.queue, .deferred, file) { database in
        try Known.checkLayout(of: database, file: file, migrations: migrations)
        return try Known.secrets(in: database, opened)
      }
      return secrets.lock.map {
        LockState(
          isOpen: secrets.key != nil, cost: $0.cost, failed: $0.failed,
          wait: session.rest(after: $0.failed, at: now))
      }
    }
  }

  /// Tries a passphrase; the store has the key then. Without a lock it does nothing.
  ///
  /// The try is counted on the disk before it is made, and forgotten once it was right; then the parameters of the lock are
  /// raised to `cost` where they were lower. A file that cannot be written can count nothing and is not opened.
  ///
  /// Throws ``StoreError/mustWait(_:)`` where too many failed (nothing is tried or counted then) and
  /// ``StoreError/wrongPassphrase(failed:wait:)``. `now` is a reading of the clock that no user sets; tests set it.
  public func unlock(
    _ passphrase: UnsafeRawBufferPointer, raising cost: ScryptCost = .standard,
    at now: ContinuousClock.Instant = .now
  ) throws(StoreError) {
    try session.withLock { session throws(StoreError) in
      let queue = mode == .readWrite ? session.queue : try WalletStore.connect(file, .readWrite, patience)
      defer { if mode == .readOnly { try? queue.close() } }
      guard let secrets = try count(on: queue, in: &session, at: now), let lock = secrets.lock,
        let wrapped = secrets.stored
      else { return }
      guard let key = lock.open(wrapped, fingerprint: secrets.fingerprint, by: passphrase) else {
        session.waiting = (lock.failed, now)
        throw .wrongPassphrase(failed: lock.failed, wait: Lock.wait(after: lock.failed))
      }
      let raised =
        lock.cost.memory < cost.memory ? Lock.wrap(key, by: passphrase, cost: cost, id: lock.id) : nil
      try WalletStore.transaction(queue, .immediate, file) { database in
        // Another terminal may have set another passphrase meanwhile.
        guard var stored = try Known.secrets(in: database).lock, stored.id == lock.id else { return }
        if let raised {
          try database.execute(sql: "UPDATE keys SET key = ?", arguments: [raised.wrapped])
          stored = raised.lock
        }
        stored.failed = 0
        try stored.save(in: database)
      }
      (session.opened, session.waiting, session.known) = (Opened(id: lock.id, key: key), nil, nil)
    }
  }

  /// Counts a try on the disk before it is made; what it is made against. nil: there is no lock.
  private func count(
    on queue: DatabaseQueue, in session: inout Session, at now: ContinuousClock.Instant
  ) throws(StoreError) -> Secrets? {
    let ticket = Ticket(for: file)
    defer { withExtendedLifetime(ticket) {} }
    let (secrets, rest) = try WalletStore.transaction(queue, .immediate, file) { database in
      try Known.checkLayout(of: database, file: file, migrations: migrations)
      var secrets = try Known.secrets(in: database)
      let rest = session.rest(after: secrets.lock?.failed ?? 0, at: now)
      guard rest <= .zero, secrets.lock != nil else { return (secrets, rest) }
      secrets.lock?.failed += 1
      try secrets.lock?.save(in: database)
      return (secrets, rest)
    }
    guard rest <= .zero else { throw .mustWait(rest) }
    return secrets.lock == nil ? nil : secrets
  }

  /// Sets a lock, or another passphrase: the key lies wrapped in the file from now on, and nowhere else. False where the
  /// wallet is erased: there is no key.
  ///
  /// Throws ``StoreError/locked(path:)`` while the key is not open. Copies that were made before keep what they hold, see
  /// ``openCopies()``.
  public func setLock(
    _ passphrase: UnsafeRawBufferPointer, cost: ScryptCost = .standard
  ) throws(StoreError) -> Bool {
    try session.withLock { session throws(StoreError) in
      guard let key = try writable(&session) else { return false }
      guard let (lock, wrapped) = Lock.wrap(key, by: passphrase, cost: cost) else {
        throw .inconsistent("no key can be made of this passphrase")
      }
      try session.transaction(.immediate, file, migrations) { known, database in
        try known.mustBeOpen(file)
        try database.execute(sql: "UPDATE keys SET key = ?", arguments: [wrapped])
        try lock.save(in: database)
        try Journal.note(seal: key.seal(of: known.head), in: database)
        known.lock = lock
      }
      session.opened = Opened(id: lock.id, key: key)
      WalletStore.scrub(session.queue)
      return true
    }
  }

  /// Takes the lock away: the key lies in the file as without one. Throws ``StoreError/locked(path:)`` while it is not
  /// open.
  public func removeLock() throws(StoreError) {
    try session.withLock { session throws(StoreError) in
      guard let key = try writable(&session) else { return }
      try session.transaction(.immediate, file, migrations) { known, database in
        try known.mustBeOpen(file)
        guard known.lock != nil else { return }
        try database.execute(sql: "UPDATE keys SET key = ?", arguments: [key.bytes])
        try database.execute(
          sql: "DELETE FROM state WHERE part IN ('\(Part.lock)', '\(Part.headSeal)')")
        known.lock = nil
      }
      session.opened = nil
    }
  }

  /// The key, of a store that may write; nil once the wallet is erased.
  private func writable(_ session: inout Session) throws(StoreError) -> DataKey? {
    guard mode == .readWrite else { throw .readOnly(path: file.path) }
    return try session.transaction(.deferred, file, migrations) { known, _ in
      try known.mustBeOpen(file)
      return known.key
    }
  }

  /// Forgets the key that a passphrase opened: the wallet is locked again for this store.
  public func close() {
    session.withLock { session in (session.opened, session.known) = (nil, nil) }
    opened.forget()
  }
}

extension Session {
  /// How long this process still has to wait after so many tries that failed; from now on it does, where it did not yet,
  /// and anew where another process tried meanwhile.
  fileprivate mutating func rest(after failed: Int, at now: ContinuousClock.Instant) -> Duration {
    if waiting?.failed != failed { waiting = (failed, now) }
    return max(.zero, Lock.wait(after: failed) - (waiting?.since.duration(to: now) ?? .zero))
  }
}

extension Lock {
  fileprivate func save(in database: Database) throws {
    try Journal.put(Part.lock, try CanonicalJSON.text(self), in: database)
  }
}
