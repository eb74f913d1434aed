import Foundation
import PayLater
import PayLaterStore

/// Which backups were made of a wallet, kept apart from it: the newest last, a line each of day, entry, hash and path.
struct BackupNote {
  let path: String

  /// One backup.
  struct Backup: Equatable {
    var day: Day
    /// The last entry of the journal in it, and its hash.
    var seq: Int64
    var hash: String
    var path: String
  }

  /// So many are remembered.
  static let most = 20

  /// The backups that were noted, the newest last; what is no note is passed over.
  var backups: [Backup] {
    (StateFile(path: path).text ?? "").split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
      guard parts.count == 4, let day = Day(iso: parts[0]), let seq = Int64(parts[1]) else { return nil }
      return Backup(day: day, seq: seq, hash: parts[2], path: parts[3])
    }
  }

  /// Makes a backup of a wallet that is open, verifies it and notes it.
  func make(
    of store: WalletStore, at target: String, on day: Day, replacing: Bool = false, _ progress: ProgressCheck
  ) throws(StoreError) -> Backup {
    let report = try store.backup(to: target, replacing: replacing, progress: progress)
    let backup = Backup(day: day, seq: report.head.seq, hash: report.head.hash, path: target)
    add(backup)
    return backup
  }

  /// Notes a backup; an earlier one at the same path is no more.
  func add(_ backup: Backup) {
    guard !backup.path.contains("\n") else { return }
    let all = backups.filter { $0.path != backup.path } + [backup]
    let lines = all.suffix(BackupNote.most).map { "\($0.day) \($0.seq) \($0.hash) \($0.path)\n" }
    StateFile(path: path).write(lines.joined())
  }
}
