import Foundation
import PayLater
import PayLaterStore
import WalletText

/// Whether logins, timers and status bars remind by themselves, as `sesame hook --check` says it.
struct ReminderHealth: Encodable {
  /// The day that it is of, in the wallet's zone.
  var day: Day
  var hooks: [Row]

  /// One hook.
  struct Row: Encodable {
    var hook: String
    /// `absent`, `current`, or `other`: something is there, but not what this program would write.
    var state: HookState
    /// The first of its files.
    var path: String
    /// When it ran last; nil where that is not known.
    var lastRun: Day?
    /// When it says something next; nil where nothing is ahead.
    var nextRun: Day?
    /// Why nothing would be said now.
    var silent: [HookSilence]
  }

  /// How these hooks stand; `wallet` where it is open already.
  init(_ hooks: [Hook], _ places: HookPlaces, _ world: World, wallet: Wallet? = nil) {
    let outlook = Outlook(world, wallet)
    day = outlook.today
    self.hooks = hooks.map { hook in
      let files = hook.files(places)
      let states = files.map(HookState.init(of:))
      let state: HookState =
        states.allSatisfy { $0 == .current }
        ? .current : states.allSatisfy { $0 == .absent } ? .absent : .other
      var row = Row(hook: hook.rawValue, state: state, path: files[0].path, silent: [])
      guard state != .absent else { return row }
      let facts = HookFacts(hook, places, world)
      row.silent = facts.silence + outlook.silence(of: hook)
      row.lastRun = hook == .systemd ? facts.lastTimer(outlook.zone) : outlook.lastLogin
      row.nextRun = hook == .systemd ? facts.nextTimer(outlook) : outlook.next
      return row
    }
  }

  /// The lines for people.
  var lines: [Phrase] {
    hooks.flatMap { row -> [Phrase] in
      let name = row.hook.padding(toLength: 9, withPad: " ", startingAt: 0)
      let state = Phrase(same: name) + row.state.phrase
      guard row.state != .absent else {
        return [[state, Phrase(same: "sesame hook \(row.hook) --install")].joined()]
      }
      let path = Phrase(same: SafeText(row.path, limit: 4_096).text)
      let indent = Phrase(same: String(repeating: " ", count: 9))
      var lines = [[state, path].joined()]
      if let times = row.times { lines.append(indent + times) }
      if !row.silent.isEmpty { lines.append(indent + HookHealthText.silent(row.silent.map(\.phrase).listed)) }
      return lines
    }
  }

  /// The same in one line for the screen of reminders; nil where there is no home.
  static func brief(_ world: World, _ wallet: Wallet) -> Phrase? { here(world, wallet)?.brief(world) }

  /// In one line, with the advice for the shell that the user logs in with.
  func brief(_ world: World) -> Phrase {
    let shell = (world.environment.variables["SHELL"] ?? "").split(separator: "/").last
    return brief(shell: shell.map(String.init) ?? "")
  }

  /// How every hook of this home stands; nil where there is no home.
  static func here(_ world: World, _ wallet: Wallet) -> ReminderHealth? {
    let exists = { FileManager.default.fileExists(atPath: $0) }
    return HookPlaces(world.environment.variables, exists: exists).map {
      ReminderHealth(Hook.allCases, $0, world, wallet: wallet)
    }
  }

  /// Whether something reminds by itself, is as this program would write it, and nothing is wrong with it.
  var isWell: Bool {
    let there = hooks.filter { $0.state != .absent }
    return !there.isEmpty
      && there.allSatisfy { $0.state == .current && !$0.silent.contains(where: \.isFault) }
  }

  /// In one line; `shell` is the one that the user logs in with.
  private func brief(shell: String) -> Phrase {
    let there = hooks.filter { $0.state != .absent }
    guard !there.isEmpty else {
      return HookHealthText.none(Hook(rawValue: shell)?.rawValue ?? Hook.bash.rawValue)
    }
    let faults = there.flatMap(\.silent).filter(\.isFault)
    let parts = [HookHealthText.reminding(there.map(\.hook)), there.first { $0.hook != "tmux" }?.times]
    let words = parts.compactMap(\.self).joined()
    return faults.isEmpty ? words : [words, HookHealthText.silent(faults[0].phrase)].joined()
  }
}

extension ReminderHealth.Row {
  /// When it spoke last and speaks next.
  var times: Phrase? {
    guard hook != Hook.tmux.rawValue else { return HookHealthText.always }
    let last = lastRun.map { HookHealthText.last("\($0)") } ?? HookHealthText.never
    let next = nextRun.map { HookHealthText.next("\($0)") } ?? HookHealthText.nothingAhead
    return [last, next].joined()
  }
}

extension HookState {
  var phrase: Phrase {
    switch self {
    case .absent: HookHealthText.absent
    case .current: HookHealthText.current
    case .other: HookHealthText.other
    }
  }

  /// How a file of a hook stands on the disk; one that cannot be read is taken as another's.
  init(of file: HookFile) {
    switch file.content {
    case .block(let lines, _):
      guard let bytes = try? WholeFile.read(file.path, limit: HookChange.limit) else {
        self = WholeFile.mode(of: file.path) == nil ? .absent : .other
        return
      }
      self = (try? DotText(bytes).state(lines)) ?? .other
    case .whole(let text):
      let bytes = (try? WholeFile.read(file.path, limit: HookChange.limit)) ?? nil
      self = bytes.map { $0 == Array(text.utf8) ? .current : .other } ?? .absent
    case .link(let target):
      let found = try? FileManager.default.destinationOfSymbolicLink(atPath: file.path)
      self = found.map { $0 == target ? .current : .other } ?? .absent
    }
  }
}

/// What is ahead in the wallet, for all hooks alike.
struct Outlook {
  let today: Day
  let zone: String
  /// The day on which a login spoke last.
  let lastLogin: Day?
  private let items: [DueItem]
  private let upcoming: Day?
  private let trouble: HookSilence?

  /// That of the wallet, which is read unless it is open already.
  init(_ world: World, _ opened: Wallet?) {
    let read = opened == nil ? try? Outlook.read(world) : nil
    let wallet = opened ?? read ?? world.emptyWallet
    let within = world.config.settings.reminderDays
    zone = wallet.zone
    today = wallet.businessDay
    lastLogin = LoginStamp(path: world.paths.loginStamp, wallet: world.paths.wallet).lastDay
    items = wallet.reminding(within: within)
    upcoming = wallet.dueItems.filter { $0.standing != .paused && $0.daysPastDue < -within }
      .map { $0.due - within }.min()
    if opened == nil, read == nil {
      trouble = WalletStore.exists(world.paths.wallet) ? .notReadable : .noWallet
    } else {
      trouble = nil
    }
  }

  private static func read(_ world: World) throws(StoreError) -> Wallet {
    let store = try WalletStore.open(world.paths.wallet, mode: .readOnly, patience: .each(seconds: 0))
    return try store.dues(at: world.moment).wallet
  }

  /// When something is said next at a login.
  var next: Day? {
    guard !items.isEmpty else { return upcoming }
    return lastLogin == today ? today + 1 : today
  }

  /// The first day, from today on, on which there is something to say.
  var nextDue: Day? { items.isEmpty ? upcoming : today }

  /// Why nothing would be said now.
  func silence(of hook: Hook) -> [HookSilence] {
    if let trouble { return [trouble] }
    if items.isEmpty { return [.nothingDue] }
    switch hook {
    case .bash, .zsh, .fish: return lastLogin == today ? [.saidToday] : []
    case .systemd, .tmux: return []
    }
  }
}
