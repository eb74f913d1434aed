import Foundation
import PayLater
import Synchronization

/// Everything from outside that the program depends on: clock, zone, language, paths, and whether it is a
/// terminal that it talks to. Nothing below the program reads any of it.
struct Environment {
  var variables: [String: String]
  /// Milliseconds since 1970-01-01 UTC.
  var now: @Sendable () -> Int64
  var random: @Sendable () -> UInt64
  /// A clock that nobody sets, which runs on while the machine sleeps.
  var uptime: @Sendable () -> ContinuousClock.Instant = { .now }
  var inputIsTerminal: Bool
  var outputIsTerminal: Bool
  /// Whether a pipe, a socket or a file is on standard input: somebody has something to say.
  var inputIsGiven = false

  /// The real one.
  static let live = Environment(
    variables: ProcessInfo.processInfo.environment,
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    },
    random: { UInt64.random(in: .min ... .max) },
    inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
    inputIsGiven: isGiven(STDIN_FILENO))

  private static func isGiven(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    return [S_IFIFO, S_IFREG, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }

  /// Whether the terminal stands elsewhere: the program runs over SSH.
  var isRemote: Bool { variables["SSH_CONNECTION"].map { !$0.isEmpty } ?? false }

  /// The moment it is now, on the local day of `zone`.
  func moment(in zone: String) -> Moment {
    let instant = now()
    return Moment(instant: instant, day: LocalTime(zone).day(at: instant), random: random())
  }

  /// The language of the terminal: what the locale says; Chinese where it says nothing.
  var terminalLanguage: Language {
    let locales = ["LC_ALL", "LC_MESSAGES", "LANG"].map { variables[$0] ?? "" }
    let locale = locales.first { !$0.isEmpty } ?? ""
    if locale.isEmpty || locale == "C" || locale == "POSIX" || locale.hasPrefix("C.")
      || locale.hasPrefix("zh")
    {
      return .zh
    }
    return .en
  }

  /// The zone of this machine: TZ, else the one in /etc, else Shanghai's. A name that nobody knows is passed over,
  /// since the wallet keeps the days of its zone.
  var machineZone: String {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/etc/localtime")
    let names = [
      variables["TZ"].map { $0.hasPrefix(":") ? String($0.dropFirst()) : $0 },
      link?.range(of: "zoneinfo/").flatMap { range in link.map { String($0[range.upperBound...]) } },
      (try? String(contentsOfFile: "/etc/timezone", encoding: .utf8))?
        .trimmingCharacters(in: .whitespacesAndNewlines),
    ]
    return names.compactMap { $0 }.first(where: LocalTime.isKnown) ?? "Asia/Shanghai"
  }
}

/// The civil time of one zone, as libc knows it.
struct LocalTime {
  private let zone: String

  /// The time of the zone of this name, such as `Asia/Shanghai`; an unknown one counts as UTC.
  init(_ zone: String) {
    // Shanghai is eight hours ahead all year, also where the machine has no table of zones.
    self.zone = zone == "Asia/Shanghai" && !LocalTime.isKnown(zone) ? "CST-8" : zone
  }

  /// Whether the machine's table of zones has this name.
  static func isKnown(_ zone: String) -> Bool {
    if zone == "UTC" { return true }
    return !zone.isEmpty && !zone.hasPrefix("/") && !zone.contains("..")
      && FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/\(zone)")
  }

  /// The day at an instant (milliseconds since 1970-01-01 UTC).
  func day(at instant: Int64) -> Day {
    let parts = parts(at: instant)
    return Day(Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)) ?? Day(number: 0)
  }

  /// Milliseconds from an instant to the next local midnight.
  func untilMidnight(at instant: Int64) -> Int64 {
    let parts = parts(at: instant)
    let seconds = Int64(parts.tm_hour) * 3600 + Int64(parts.tm_min) * 60 + Int64(parts.tm_sec)
    return max(1, 86_400_000 - seconds * 1000 - instant % 1000)
  }

  /// libc knows one zone at a time for the whole process.
  private static let libc = Mutex(())

  private func parts(at instant: Int64) -> tm {
    LocalTime.libc.withLock { _ in
      setenv("TZ", zone, 1)
      tzset()
      var seconds = time_t(instant.quotientAndRemainder(dividingBy: 1000).quotient)
      var parts = tm()
      localtime_r(&seconds, &parts)
      return parts
    }
  }
}
