import Foundation
import PayLater
import WalletText

/// What around one hook decides whether it can speak.
struct HookFacts {
  private let hook: Hook
  private let places: HookPlaces
  private let world: World

  init(_ hook: Hook, _ places: HookPlaces, _ world: World) {
    (self.hook, self.places, self.world) = (hook, places, world)
  }

  /// What keeps it from speaking, whatever is due.
  var silence: [HookSilence] {
    var reasons: [HookSilence] = []
    if !isRunnable("sesame") { reasons.append(.noProgram) }
    switch hook {
    case .bash, .zsh, .fish:
      if exists(places.home + "/.hushlogin") { reasons.append(.hushlogin) }
      if hook == .bash, !isBashrcRead { reasons.append(.bashrcNotRead) }
      if hook == .zsh, isBelowInstantPrompt { reasons.append(.belowInstantPrompt) }
    case .systemd: if !isRunnable("notify-send") { reasons.append(.noNotifySend) }
    case .tmux: break
    }
    return reasons
  }

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Whether a hook finds a program: on the path, or in the folder that they look into besides.
  private func isRunnable(_ name: String) -> Bool {
    let path = (world.environment.variables["PATH"] ?? "").split(separator: ":").map(String.init)
    return (path + [places.home + "/.local/bin"]).contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }

  private func text(_ path: String) -> [UInt8]? {
    (try? WholeFile.read(path, limit: HookChange.limit)) ?? nil
  }

  /// A bash at login reads only the first of its own files; that one reads `.bashrc`, or nobody does.
  private var isBashrcRead: Bool {
    let profiles = [".bash_profile", ".bash_login", ".profile"].map { "\(places.home)/\($0)" }
    guard let profile = profiles.first(where: exists), let text = text(profile) else { return true }
    return String(decoding: text, as: UTF8.self).contains("bashrc")
  }

  /// What prints below an instant prompt is swallowed by it.
  private var isBelowInstantPrompt: Bool {
    guard let bytes = text(places.zsh + "/.zshrc"), let start = DotText(bytes).blockStart else {
      return false
    }
    return String(decoding: bytes[..<start], as: UTF8.self).contains("instant-prompt")
  }

  /// The day on which the timer ran last, as systemd notes it for timers that make up for missed days.
  func lastTimer(_ zone: String) -> Day? {
    var facts = stat()
    guard stat(places.timerStamps + "/stamp-sesame-remind.timer", &facts) == 0 else { return nil }
    return LocalTime(zone).day(at: Int64(facts.st_mtim.tv_sec) * 1000)
  }

  /// The day of the next nine o'clock by this machine's time on which something is to be said.
  func nextTimer(_ outlook: Outlook) -> Day? {
    guard let next = outlook.nextDue else { return nil }
    let now = world.environment.now()
    let local = LocalTime(world.environment.machineZone)
    let isBeforeNine = 86_400_000 - local.untilMidnight(at: now) < 9 * 3_600_000
    return max(next, local.day(at: now) + (isBeforeNine ? 0 : 1))
  }
}
