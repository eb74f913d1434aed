import CFiles
import Foundation
import PayLater
import PayLaterStore
import TerminalKit
import WalletText
import WalletUI

/// One wallet as the screens meet it: nothing lies on the disk until the first request is accepted.
final class WalletSession {
  let world: World
  let path: String
  private(set) var store: WalletStore?
  /// The wallet as it was seen last.
  private(set) var wallet: Wallet
  /// Its personal values, opened for the screens.
  private(set) var personal: [SealPlace: String] = [:]

  /// The bill that was read last.
  var openBill: OpenBill?

  /// What is wrong with the file that is open, as far as what was seen of it before can tell.
  private(set) var warning: Phrase?
  /// Why the wallet can only be looked at, where that is so.
  private(set) var doubt: StoreError?
  /// Whether no passphrase opened it: nothing of it is known here then.
  private(set) var isLocked = false
  private let acceptDate: Bool

  /// The wallet at `path`, opened for writing; if there is none yet, an empty one that is made when it is needed.
  ///
  /// Where it cannot be written, or the date lies before its business day, it is opened for looking only.
  init(_ world: World, path: String, acceptDate: Bool = false) throws(StoreError) {
    self.world = world
    self.path = path
    self.acceptDate = acceptDate
    wallet = world.emptyWallet
    guard WalletStore.exists(path) else { return }
    try open { store, now throws(StoreError) in
      try ProgressLine.during(WorkText.catchingUp, in: world) { tell throws(StoreError) in
        _ = try store.catchUp(at: now, acceptDate: acceptDate, progress: tell)
      }
    }
  }

  /// Closes the days that were missed.
  private typealias CatchUp = (WalletStore, Moment) throws(StoreError) -> Void

  private static func catchUp(_ store: WalletStore, at now: Moment) throws(StoreError) {
    _ = try store.catchUp(at: now)
  }

  /// Opens what lies at the path, for writing where that is possible, and brings it up to the present.
  private func open(_ catchUp: CatchUp) throws(StoreError) {
    store = nil
    let opened: WalletStore
    do throws(StoreError) { opened = try world.openForWriting(path) } catch {
      guard case .readOnly = error else { throw error }
      opened = try WalletStore.open(path, mode: .readOnly)
    }
    store = opened
    warning = headNote.doubt(about: opened)
    try bringUp(opened, catchUp)
  }

  /// Brings the wallet up to the present, for good where that is possible.
  private func bringUp(_ store: WalletStore, _ catchUp: CatchUp) throws(StoreError) {
    if let lock = try store.lock(at: world.environment.uptime()), !lock.isOpen { return forget() }
    isLocked = false
    let now = world.moment(for: try store.wallet())
    do throws(StoreError) {
      try catchUp(store, now)
      doubt = nil
      take(try store.stored())
    } catch {
      switch error {
      case .clockMovedBack: take(try store.stored())
      case .readOnly: take(try store.snapshot(at: now))
      // Another terminal set a lock this very moment.
      case .locked: return forget()
      default: throw error
      }
      doubt = error
    }
  }

  /// The local day; in a sandbox its own.
  var today: Day { world.moment(for: wallet).day }

  /// Performs a request; a new wallet is made before its first one.
  func perform(_ request: Request, id: String) throws(StoreError) -> Result<Answer, Refusal> {
    let store = try storeForWriting()
    let moment = world.moment(for: wallet)
    let result: Result<Answer, Refusal>
    do throws(StoreError) {
      result = try store.perform(request, id: id, at: moment, outside: World.outside)
    } catch {
      if case .locked = error { forget() }
      throw error
    }
    // Saved is saved, whatever becomes of the disk now.
    take(try store.latest())
    _ = try? headNote.judge(store)
    return result
  }

  private var headNote: HeadNote { world.paths.headNote(of: path) }

  private func take(_ snapshot: Snapshot) { (wallet, personal) = (snapshot.wallet, snapshot.personal) }

  /// What became of the wallet since it was seen last.
  enum Turn: Equatable { case same, changed, replaced, locked }

  /// Brings the wallet up to the present, also with what another terminal wrote, and with another file where one lies at
  /// its path now. Why it could only be looked at is looked into anew.
  ///
  /// Throws ``StoreError/moved(path:)`` where no file is left at the path.
  func refresh() throws(StoreError) -> Turn {
    let before = wallet
    guard let store else {
      guard WalletStore.exists(path) else { return .same }
      try open(Self.catchUp)
      return wallet == before ? .same : .changed
    }
    guard !store.isReplaced else {
      guard WalletStore.exists(path) else { throw .moved(path: path) }
      try open(Self.catchUp)
      return .replaced
    }
    let isChanged = try store.changed()
    if case .readOnly = doubt {
      try open(Self.catchUp)
    } else if isChanged || doubt != nil || isLocked || today != wallet.businessDay {
      let wasLocked = isLocked
      try bringUp(store, Self.catchUp)
      if isLocked != wasLocked { return isLocked ? .locked : .replaced }
    }
    return wallet == before ? .same : .changed
  }

  private func forget() { (isLocked, wallet, personal, doubt) = (true, world.emptyWallet, [:], nil) }

  /// The lock; nil: there is none.
  func lock() throws(StoreError) -> LockState? { try store?.lock(at: world.environment.uptime()) }

  /// Forgets the key and all that it opened.
  func lockNow() throws(StoreError) {
    guard try lock() != nil else { return }
    store?.close()
    forget()
  }

  /// Opens the lock and brings the wallet up to the present; where that fails it is locked again.
  func unlock(_ secret: SecretText) throws(StoreError) {
    guard let store else { return }
    try check(secret)
    do throws(StoreError) {
      try bringUp(store) { [acceptDate] store, now throws(StoreError) in
        _ = try store.catchUp(at: now, acceptDate: acceptDate)
      }
    } catch {
      try lockNow()
      throw error
    }
  }

  private func check(_ secret: SecretText) throws(StoreError) {
    cf_keep_secrets()
    try secret.withBytes { bytes throws(StoreError) in
      try store?.unlock(bytes, raising: .lock, at: world.environment.uptime())
    }
  }

  /// Changes the lock, after the passphrase that holds; what is to be said of it.
  func change(_ change: LockChange) throws(StoreError) -> [Phrase] {
    let store = try storeForWriting()
    switch change {
    case .remove(let present):
      try check(present)
      try store.removeLock()
      return [LockText.removed]
    case .change(let present, let new):
      try check(present)
      return try set(new, in: store) ? [LockText.changed] : [LockText.erased]
    case .set(let new):
      guard try set(new, in: store) else { return [LockText.erased] }
      let copies = try store.openCopies().map { SafeText($0, limit: 200).text }
      return [LockText.done] + (copies.isEmpty ? [] : [LockText.openCopies(copies)])
    }
  }

  private func set(_ secret: SecretText, in store: WalletStore) throws(StoreError) -> Bool {
    cf_keep_secrets()
    return try secret.withBytes { bytes throws(StoreError) in try store.setLock(bytes, cost: .lock) }
  }

  func storeForWriting() throws(StoreError) -> WalletStore {
    if let store { return store }
    let moment = world.environment.moment(in: wallet.zone)
    let made: WalletStore
    do throws(StoreError) {
      made = try WalletStore.create(at: path, zone: wallet.zone, sandbox: false, moment: moment)
      headNote.forget()
    } catch .exists {
      // Another terminal was quicker.
      made = try WalletStore.open(path, mode: .readWrite)
    }
    store = made
    return made
  }

  /// The names of files beside the wallet's that hold its key too.
  func copies() throws(StoreError) -> [String] { try store?.copies() ?? [] }

  /// Removes such copies.
  func removeCopies(_ names: [String]) throws(StoreError) { try store?.removeCopies(names) }

  /// A page of the journal, newest first.
  func journal(before: Int64?, count: Int) throws(StoreError) -> [PayLaterStore.JournalEntry] {
    guard let store else { return [] }
    return try store.journal(before: before, limit: count).items
  }

  /// Entries that a figure rests on, newest first.
  func journal(
    of evidence: Evidence, before: Int64?, count: Int
  ) throws(StoreError) -> PayLaterStore.Page<PayLaterStore.JournalEntry> {
    guard let store else { return PayLaterStore.Page(items: [], next: nil) }
    return try store.journal(of: evidence, before: before, limit: count)
  }

  /// Checks the whole file, as `sesame verify` does.
  func verify(_ progress: ProgressCheck = { _, _ in true }) throws(StoreError) -> VerifyOutcome {
    guard let store else { return VerifyOutcome(checked: 0) }
    let report = try store.verify(progress: progress)
    let fault = report.faults.first.map { "\(SafeText($0.place)): \(SafeText($0.what))" }
    return VerifyOutcome(checked: report.entries, fault: fault.map { Phrase(same: $0) })
  }

  /// Every evaluation, oldest first.
  func evaluations() throws(StoreError) -> [Evaluation] {
    guard let store else { return wallet.evaluation.map { [$0] } ?? [] }
    return try store.evaluations(limit: 120).items.map(\.evaluation).reversed()
  }
}
