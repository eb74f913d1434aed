import Foundation
import PayLater
import PayLaterStore
import TerminalKit
import WalletText
import WalletUI

/// What is behind an app, whichever way it is shown: its wallet's session. Carries its effects out and brings it what
/// others did and the day that turned.
struct Backstage {
  var app: App
  var session: WalletSession
  private let world: World
  let isPlain: Bool
  /// When a key was pressed last: from then on the minutes of a lock count.
  private var lastKey: ContinuousClock.Instant
  var hasLock = false
  /// Makes the sandbox that 'look around' opens.
  private let openSandbox: () throws -> WalletSession

  /// Shows the app while something takes its time; false: the user wants it to stop.
  typealias Busy = (App, Working) -> Bool

  /// An app on `session` in a window of this size, or told in lines.
  init(
    _ session: WalletSession, size: Size, plain: Bool = false, sandbox: @escaping () throws -> WalletSession
  ) throws(StoreError) {
    self.session = session
    world = session.world
    lastKey = session.world.environment.uptime()
    isPlain = plain
    openSandbox = sandbox
    app = try Backstage.app(on: session, size: size, settings: world.config.settings, plain)
  }

  static func app(
    on session: WalletSession, size: Size, settings: Settings, _ plain: Bool
  ) throws(StoreError) -> App {
    let world = session.world
    let context = Context(
      wallet: session.wallet, today: session.today, size: size, settings: settings,
      personal: session.personal, documents: World.documents, keys: world.config.keys,
      plain: plain)
    var app = App(context, seed: world.environment.random())
    if session.isLocked { app.lock(nil) }
    return app
  }

  /// The folder in which the wallet lies.
  var folder: String { (session.path as NSString).deletingLastPathComponent }

  /// Begins; says at once why the wallet can only be looked at, where that is so.
  mutating func start() throws -> RunEnd? {
    tellLock()
    if session.isLocked { return nil }
    if let end = try take(.started) { return end }
    _ = tellReminding()
    _ = tellBackup()
    // What is wrong takes its place.
    if let words = world.otherDay(than: session.wallet) {
      _ = app.update(.failed(Notice(.news, words)))
    }
    tellFaults()
    if let doubt = session.doubt {
      let hasWayBack = if case .clockMovedBack = doubt { world.wayBack != nil } else { false }
      let words = [doubt.phrase] + (hasWayBack ? [CommandText.wayBackIsSaid] : [])
      _ = app.update(.failed(Notice(.refusal, words)))
    }
    if let warning = session.warning { _ = app.update(.failed(Notice(.refusal, warning))) }
    return nil
  }

  /// Hands the app a message and carries out all that comes of it; `busy` is told of what takes its time.
  mutating func take(_ message: Message, busy: @escaping Busy = { _, _ in true }) throws -> RunEnd? {
    if case .input = message { lastKey = world.environment.uptime() }
    return try carryOut(app.update(message), busy)
  }

  /// Milliseconds until something happens by itself: the day turns, the wait for the next passphrase goes on, the wallet
  /// locks itself.
  var untilNext: Int? {
    let isWaiting = session.isLocked && (try? session.lock()).flatMap(\.self).map { $0.wait > .zero } ?? false
    return [untilMidnight, untilIdle, isWaiting ? 250 : nil].compactMap(\.self).min()
  }

  /// Milliseconds until it locks itself, at most a minute; nil: it does not.
  private var untilIdle: Int? {
    let minutes = app.context.settings.lockMinutes
    guard hasLock, !session.isLocked, !isPlain, minutes > 0 else { return nil }
    let rest = Duration.seconds(60 * minutes) - lastKey.duration(to: world.environment.uptime())
    return Int(max(0, min(60, rest.wholeSeconds))) * 1_000
  }

  /// Milliseconds until the day turns, at most a minute: the waiting does not count the time that the machine
  /// sleeps. nil in a sandbox, which has a clock of its own.
  var untilMidnight: Int? {
    guard !session.wallet.isSandbox else { return nil }
    let zones = [session.wallet.zone, session.wallet.nextZone].compactMap(\.self)
    let rests = zones.map { LocalTime($0).untilMidnight(at: world.environment.now()) }
    guard let rest = rests.min() else { return nil }
    return Int(min(rest + 50, 60_000))
  }

  /// The day may have turned, or another terminal may have written.
  mutating func followTime() throws {
    if let rest = untilIdle, rest <= 0 {
      return lock(LockText.lockedIdle(app.context.settings.lockMinutes))
    }
    var effects: [Effect] = []
    do {
      let turn = try session.refresh()
      if turn == .locked { return lock(LockText.lockedElsewhere) }
      if session.isLocked { return tellLock() }
      if app.isLocked {
        // The lock was taken away elsewhere.
        try open()
        return
      }
      if turn != .same { effects = tellWallet() }
      if turn == .replaced {
        let words = [FileText.replaced] + [session.warning].compactMap(\.self)
        _ = app.update(.failed(Notice(.refusal, words)))
      }
    } catch let error as StoreError { fail(error) }
    effects += tellDay()
    _ = try carryOut(effects) { _, _ in true }
  }

  /// Hands the app the wallet as it is now; what it wants to read anew.
  private mutating func tellWallet() -> [Effect] {
    app.update(.wallet(session.wallet, personal: session.personal)) + tellDay() + tellReminding()
  }

  /// Says whether logins remind by themselves; of a sandbox nobody does.
  private mutating func tellReminding() -> [Effect] {
    app.update(.reminding(session.wallet.isSandbox ? nil : ReminderHealth.brief(world, session.wallet)))
  }

  mutating func tellDay() -> [Effect] {
    session.today == app.context.today ? [] : app.update(.day(session.today))
  }

  mutating func fail(_ error: StoreError) {
    _ = app.update(.failed(Notice(.refusal, error.phrase)))
  }

  /// Carries out effects and what they bring, until nothing is left to do.
  private mutating func carryOut(_ effects: [Effect], _ busy: @escaping Busy) throws -> RunEnd? {
    var waiting = effects
    while !waiting.isEmpty {
      switch waiting.removeFirst() {
      case .perform(let submissions): waiting += perform(submissions)
      case .read(let query): waiting += read(query, busy)
      case .openSandbox:
        session = try openSandbox()
        app = try Backstage.app(
          on: session, size: app.context.size, settings: app.context.settings, isPlain)
        tellLock()
        waiting = app.update(.started)
      case .save(let setting): save(setting)
      case .removeCopies(let names): waiting += removeCopies(names)
      case .write(let copy): waiting += write(copy, busy)
      case .bookBill(let number):
        let tell = telling(WorkText.importing, busy)
        waiting += imported { session throws(StoreError) in try session.book(number, tell) }
      case .takeBackBill(let id):
        waiting += imported { session throws(StoreError) in try session.takeBack(id) }
      case .unlock(let secret): waiting += try unlock(secret)
      case .lockNow: lock(LockText.lockedNow)
      case .changeLock(let change): waiting += self.change(change)
      case .quit: return .quit
      }
    }
    return nil
  }

  /// Says what is wrong in the config, with what holds in its place.
  private mutating func tellFaults() {
    guard !world.config.faults.isEmpty else { return }
    // The screen below stays in sight; where there are more they are asked for.
    let faults = world.config.faults
    let words = faults.count > 2 ? [ConfigText.faults(faults.count)] : faults.map(\.shortPhrase)
    _ = app.update(.failed(Notice(.refusal, words)))
  }

  /// Keeps a setting that was changed; the screens show it already.
  private mutating func save(_ setting: Setting) {
    guard world.savesSettings else { return }
    do throws(ConfigFault) { try ConfigFile(path: world.paths.config).save(setting) } catch {
      _ = app.update(.failed(Notice(.refusal, SettingsText.notSaved, error.phrase)))
    }
  }

  private mutating func perform(_ submissions: [Submission]) -> [Effect] {
    let isNew = session.store == nil
    let replies = submissions.map { Reply(to: $0, perform($0)) }
    if session.isLocked {
      lock(LockText.lockedElsewhere)
      return []
    }
    // The day that turned meanwhile is told first: what it makes new is not what was answered.
    let effects = session.wallet.isSandbox ? [] : tellDay()
    let next = app.update(.answered(replies, session.wallet, personal: session.personal))
    // The lock went with the key.
    if hasLock, session.wallet.agreement.stage == .erased { tellLock() }
    if isNew, session.store != nil { _ = app.update(.created) }
    return effects + next
  }

  private mutating func perform(_ submission: Submission) -> Reply.Outcome {
    do throws(StoreError) {
      switch try session.perform(submission.request, id: submission.id) {
      case .success(let answer): return .accepted(answer)
      case .failure(let refusal): return .refused(refusal)
      }
    } catch {
      return .failed(Notice(.refusal, error.phrase))
    }
  }

  private mutating func removeCopies(_ names: [String]) -> [Effect] {
    do throws(StoreError) {
      try session.removeCopies(names)
      return app.update(.copies(try session.copies()))
    } catch {
      fail(error)
      return [.read(.copies)]
    }
  }

  /// When the wallet was backed up last.
  private mutating func tellBackup() -> [Effect] { app.update(.backedUp(session.lastBackup)) }

  private mutating func write(_ copy: OutsideCopy, _ busy: @escaping Busy) -> [Effect] {
    let what = copy.kind == .backup ? WorkText.verifying : WorkText.exporting
    let notice: Notice
    do {
      let path = try session.write(copy, telling(what, busy))
      notice =
        path.map { Notice(.done, FilesText.written(SafeText($0, limit: 8_192).text)) }
        ?? Notice(.refusal, FilesText.nothingYet)
    } catch StoreError.exists {
      notice = Notice(.refusal, FilesText.taken)
    } catch {
      notice = Notice(.refusal, (error as? StoreError ?? .stopped).phrase)
    }
    return tellBackup() + app.update(.wrote(notice))
  }

  private mutating func read(_ query: Query, _ busy: @escaping Busy) -> [Effect] {
    do throws(StoreError) {
      switch query {
      case .catalogue: return app.update(.catalogue(World.catalogue))
      case .documents: return app.update(.documents(World.documents))
      case .evaluations: return app.update(.evaluations(try session.evaluations()))
      case .journal(let before):
        let page = 100
        let found = try session.journal(before: before, count: page)
        return app.update(
          .journal(entries: shown(found), next: found.count < page ? nil : found.last?.seq))
      case .evidence(let evidence, let before):
        let found = try session.journal(of: evidence, before: before, count: 100)
        return app.update(.evidence(evidence, entries: shown(found.items), next: found.next))
      case .verify: return app.update(.verified(try session.verify(telling(WorkText.verifying, busy))))
      case .copies: return app.update(.copies(try session.copies()))
      case .bill(let bill): return app.update(.bill(try session.read(bill)))
      case .message(let pasted):
        let (language, keys) = (app.context.language, world.config.keys)
        return app.update(.understood(session.understood(pasted, in: language) { keys.name($0) }))
      }
    } catch {
      fail(error)
      return []
    }
  }

  /// Shows how far something long is, and stops it where the user wants that.
  private func telling(_ what: Phrase, _ busy: @escaping Busy) -> ProgressCheck {
    var (shown, waiting) = (app, Waiting(world.environment.now))
    return { done, total in
      guard waiting.isDue() else { return true }
      let working = Working(what: what, done: done, total: total)
      _ = shown.update(.working(working))
      return busy(shown, working)
    }
  }

  /// Entries as the screens show them; those of requests that changed nothing are left out.
  private func shown(_ entries: [PayLaterStore.JournalEntry]) -> [WalletUI.JournalEntry] {
    entries.compactMap { entry in
      entry.event.map {
        WalletUI.JournalEntry(sequence: entry.seq, day: entry.day, event: $0, hash: entry.hash)
      }
    }
  }
}
