import Foundation
import GRDB
import PayLater

/// Why the local date should not simply be believed.
public enum DateDoubt: Equatable, Sendable {
  /// It lies before the business day: writing is refused until it is not.
  case movedBack(businessDay: Day)
  /// It lies more than ``WalletStore/longestJump`` days ahead: writing asks first.
  case jump(days: Int)
}

/// The wallet as of a moment, for those who only read.
public struct Snapshot: Sendable {
  public var wallet: Wallet
  public var doubt: DateDoubt?
  /// The personal values of the wallet, opened.
  public var personal: [SealPlace: String]
  /// Whether they are locked: there are none here then.
  public var isLocked = false

  fileprivate mutating func catchUp(to now: Moment) {
    if !wallet.isSandbox, wallet.businessDay < now.day { _ = wallet.closeDays(until: now.day) }
  }
}

extension WalletStore {
  /// The wallet as it is stored, its missed days not closed.
  public func wallet() throws(StoreError) -> Wallet { try read { _, known in known.wallet } }

  /// The wallet with its missed days closed on a copy; nothing is written. A sandbox has its own day. Whatever gives
  /// personal values throws ``StoreError/locked(path:)`` while the key is not open.
  public func snapshot(at now: Moment) throws(StoreError) -> Snapshot {
    var snapshot = try stored()
    snapshot.doubt = snapshot.wallet.doubt(about: now.day)
    snapshot.catchUp(to: now)
    return snapshot
  }

  /// The wallet as it is stored, with its personal values; its missed days not closed.
  public func stored() throws(StoreError) -> Snapshot {
    snapshot(
      of: try read { _, known in
        try known.mustBeOpen(file)
        return known
      })
  }

  private func snapshot(of known: Known) -> Snapshot {
    Snapshot(wallet: known.wallet, doubt: nil, personal: opened.values(of: known.wallet, known.sealer))
  }

  /// The wallet as this store's last request or read left it. The file is not asked again: what was saved can be shown
  /// although the disk gives up right after it.
  public func latest() throws(StoreError) -> Snapshot {
    if let known = session.withLock({ $0.known }), !known.isLocked { return snapshot(of: known) }
    return try stored()
  }

  /// The same without the personal values, which take longer to open the more was ever noted.
  public func latestWallet() throws(StoreError) -> Wallet {
    if let known = session.withLock({ $0.known }) { return known.wallet }
    return try wallet()
  }

  /// The same as ``snapshot(at:)`` for the login reminder, which wants to be quick: `moment` says when it is for the wallet as stored.
  ///
  /// Only what falls due within so many days from then on is read (nil: however late), so only
  /// ``Wallet/reminding(within:)`` and ``Wallet/dueItems`` up to that day of this wallet mean anything. It works while the
  /// wallet is locked, without a personal value.
  public func dues(within days: Int? = nil, at moment: (Wallet) -> Moment) throws(StoreError) -> Snapshot {
    let (stored, now, secrets) = try session.withLock { session throws(StoreError) in
      let opened = session.opened
      return try WalletStore.transaction(session.queue, .deferred, file) { database in
        let frame = try Wallet.load(.frame, from: database)
        let now = moment(frame)
        let last = days.map { max(frame.businessDay, frame.isSandbox ? frame.businessDay : now.day) + $0 }
        return (
          try Wallet.load(.dues(through: last), from: database), now,
          try Known.secrets(in: database, opened)
        )
      }
    }
    var snapshot = Snapshot(
      wallet: stored, doubt: stored.doubt(about: now.day),
      personal: stored.personal(DataKeySealer(key: secrets.key)),
      isLocked: secrets.lock != nil && secrets.key == nil)
    snapshot.catchUp(to: now)
    return snapshot
  }

  /// Closes the days that were missed, for good; returns how many. For the start of the screens.
  ///
  /// Throws ``StoreError/clockMovedBack(businessDay:)``, or ``StoreError/jump(days:)`` unless `acceptDate`.
  /// `progress` counts days; told to stop it throws ``StoreError/stopped``, and the days that were closed stay so.
  @discardableResult
  public func catchUp(
    at now: Moment, acceptDate: Bool = false, progress: ProgressCheck = { _, _ in true }
  ) throws(StoreError) -> Int {
    try session.withLock { session throws(StoreError) in
      guard mode == .readWrite else { throw .readOnly(path: file.path) }
      if acceptDate { try keepWayBack(from: now.day, in: &session) }
      var closed = 0
      while true {
        let days = try session.transaction(.immediate, file, migrations) { known, database in
          try known.mustBeOpen(file)
          let before = known.wallet.businessDay
          if known.wallet.isSandbox { return 0 }
          let refusal = try known.closeDays(until: now.day, at: now.instant, acceptDate, in: database)
          if refusal != nil { throw StoreError.clockMovedBack(businessDay: before) }
          return known.wallet.businessDay - before
        }
        closed += days
        if days < WalletStore.daysPerCommit { return closed }
        let left = try session.transaction(.deferred, file, migrations) { known, _ in
          now.day - known.wallet.businessDay
        }
        if left > 0, !progress(Int64(closed), Int64(closed + left)) { throw .stopped }
      }
    }
  }

  /// Whether another process has written since this was last asked, or since the wallet was opened. Costs
  /// microseconds.
  public func changed() throws(StoreError) -> Bool {
    try session.withLock { session throws(StoreError) in
      let version = try WalletStore.transaction(session.queue, .deferred, file, Known.version)
      defer { session.seenVersion = version }
      return session.seenVersion != -1 && session.seenVersion != version
    }
  }

  /// The wallet's data key as a sealer, to open what is sealed in it.
  public func sealer() throws(StoreError) -> DataKeySealer {
    try read { _, known in
      try known.mustBeOpen(file)
      return known.sealer
    }
  }

  /// Where the journal ended when this store last asked or wrote, as ``latest()``.
  public func latestHead() throws(StoreError) -> JournalHead {
    if let known = session.withLock({ $0.known }) { return known.head }
    return try head()
  }

  /// Where the journal ends: its length and the hash that stands for all of it.
  public func head() throws(StoreError) -> JournalHead { try read { _, known in known.head } }
}

extension Wallet {
  func doubt(about day: Day) -> DateDoubt? {
    if isSandbox { return nil }
    if day < businessDay { return .movedBack(businessDay: businessDay) }
    let missed = day - businessDay
    return missed > WalletStore.longestJump ? .jump(days: missed) : nil
  }
}
