import Foundation
import PayLater
import PayLaterExchange

/// The stamp of `remind --login` for one wallet: the day and the wallet it spoke of last, and what was due or late then.
struct LoginStamp {
  let path: String
  let wallet: String

  /// How long a login waits for other processes, all in all.
  static let patience = Duration.milliseconds(200)

  /// Speaks if there is news, and stamps it if something was said. Of several logins at once one speaks: the others
  /// wait for it until `end`, and are silent where it takes longer.
  func speak(
    of report: ReminderReport, waitingUntil end: ContinuousClock.Instant, _ say: () throws -> Bool
  ) throws {
    makeFolder()
    let turn = Turn(in: folder, waitingUntil: end)
    // Where nothing can be kept it speaks every time.
    guard turn.isOurs, isNews(report) else { return }
    if try say() { write(report) }
  }

  /// Whether it has not spoken of this wallet today yet, or something became due or overdue since.
  private func isNews(_ report: ReminderReport) -> Bool {
    guard let text = StateFile(path: path).text else { return true }
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.first == heading(report) else { return true }
    return !Set(LoginStamp.facts(report)).isSubset(of: lines.dropFirst())
  }

  /// The day on which it spoke of this wallet last; nil where that is not known.
  var lastDay: Day? {
    guard let text = StateFile(path: path).text,
      let heading = text.split(separator: "\n").first, heading.hasSuffix(" " + name)
    else { return nil }
    return Day(iso: String(heading.prefix(10)))
  }

  /// The wallet as the stamp names it, on one line.
  private var name: String { String(wallet.map { $0 == "\n" ? " " : $0 }) }

  private var folder: String { (path as NSString).deletingLastPathComponent }

  private func makeFolder() {
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: attributes)
  }

  /// Notes the day and what was spoken of, whole or not at all; where that cannot be written it speaks again next time.
  private func write(_ report: ReminderReport) {
    StateFile(path: path).write(
      ([heading(report)] + LoginStamp.facts(report)).joined(separator: "\n") + "\n")
  }

  private func heading(_ report: ReminderReport) -> String {
    "\(report.day) \(name)"
  }

  /// What is due or late; what is only coming up is no news.
  private static func facts(_ report: ReminderReport) -> [String] {
    report.items.filter { $0.standing != .upcoming }.map {
      "\($0.id) \($0.instalment) \($0.due) \($0.standing.rawValue)"
    }
  }
}

/// The turn of one login among several: a lock on the folder of the stamps, gone with the value or the process.
private final class Turn {
  private let descriptor: Int32
  /// Whether nobody else is speaking now.
  let isOurs: Bool

  /// Waits for the turn, not longer than until `end`.
  init(in folder: String, waitingUntil end: ContinuousClock.Instant) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      isOurs = true
      return
    }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      // File systems without locks: better twice than never.
      guard errno == EWOULDBLOCK else { break }
      guard ContinuousClock.now < end else {
        isOurs = false
        return
      }
      usleep(10_000)
    }
    isOurs = true
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
