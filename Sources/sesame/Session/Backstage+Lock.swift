import CFiles
import PayLater
import PayLaterStore
import TerminalKit
import WalletText
import WalletUI

extension Backstage {
  /// Locks, and says why: another app takes the place of the one that knew the wallet, with all that was open in it.
  mutating func lock(_ why: Phrase) {
    let isHalfFilled = app.isHalfFilled
    do throws(StoreError) { try session.lockNow() } catch { return fail(error) }
    guard session.isLocked,
      let locked = try? Backstage.app(
        on: session, size: app.context.size, settings: app.context.settings, isPlain)
    else { return }
    app = locked
    app.lock(isHalfFilled ? [why, LockText.halfFilled].joined(Phrase("。", ". ")) : why)
    tellLock()
  }

  /// Tries a passphrase.
  mutating func unlock(_ secret: SecretText) throws -> [Effect] {
    do throws(StoreError) { try session.unlock(secret) } catch {
      let wait = ((try? session.lock()) ?? nil)?.wait.wholeSeconds ?? 0
      return app.update(.notUnlocked(error.phrase, wait: wait))
    }
    try open()
    return []
  }

  /// Opens the app of a wallet that was locked.
  mutating func open() throws {
    app = try Backstage.app(
      on: session, size: app.context.size, settings: app.context.settings, isPlain)
    _ = try start()
  }

  /// Says whether there is a lock, and how long the next try has to wait.
  mutating func tellLock() {
    let lock = (try? session.lock()) ?? nil
    hasLock = lock != nil
    if hasLock { cf_keep_secrets() }
    _ = app.update(.lock(isOn: hasLock))
    if session.isLocked, let lock { _ = app.update(.notUnlocked(nil, wait: lock.wait.wholeSeconds)) }
  }

  /// Changes the lock.
  mutating func change(_ change: LockChange) -> [Effect] {
    let notice: Notice
    do throws(StoreError) { notice = Notice(.done, try session.change(change)) } catch {
      notice = Notice(.refusal, error.phrase)
    }
    tellLock()
    return app.update(.lockChanged(notice))
  }
}
