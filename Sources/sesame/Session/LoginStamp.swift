import Foundation
import PayLaterExchange

/// The stamp of `remind --login`: the day and the wallet it spoke of last, and what was due or late then.
struct LoginStamp {
  let path: String
  let wallet: String

  /// Whether it has not spoken of this wallet today yet, or something became due or overdue since.
  func isNews(_ report: ReminderReport) -> Bool {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return true }
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.first == heading(report) else { return true }
    return !Set(LoginStamp.facts(report)).isSubset(of: lines.dropFirst())
  }

  /// Notes the day and what was spoken of; where that cannot be written it speaks again next time.
  func write(_ report: ReminderReport) {
    let folder = (path as NSString).deletingLastPathComponent
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: attributes)
    let text = ([heading(report)] + LoginStamp.facts(report)).joined(separator: "\n") + "\n"
    _ = FileManager.default.createFile(
      atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
  }

  private func heading(_ report: ReminderReport) -> String {
    "\(report.day) \(wallet.replacingOccurrences(of: "\n", with: " "))"
  }

  /// What is due or late; what is only coming up is no news.
  private static func facts(_ report: ReminderReport) -> [String] {
    report.items.filter { $0.standing != .upcoming }.map {
      "\($0.id) \($0.instalment) \($0.due) \($0.standing.rawValue)"
    }
  }
}
