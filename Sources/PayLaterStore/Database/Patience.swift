import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How long another process that holds the wallet is waited for.
public enum Patience: Sendable {
  /// So many seconds at each lock.
  case each(seconds: Double)
  /// Until a moment, however many locks there are: for a login, which must be through by then.
  case until(ContinuousClock.Instant)

  /// The patience of whoever does not say.
  public static let usual = Patience.each(seconds: 10)

  /// The same for SQLite.
  var busyMode: Database.BusyMode {
    switch self {
    case .each(let seconds): .timeout(seconds)
    case .until(let end):
      .callback { _ in
        guard ContinuousClock.now < end else { return false }
        usleep(1_000)
        return true
      }
    }
  }
}
