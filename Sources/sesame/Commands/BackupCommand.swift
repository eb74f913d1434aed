import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame backup`: a copy of the wallet, made while it is open and verified after writing.
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("backup", BackupHelp.abstract, BackupHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(BackupHelp.file)) var file: String
  @Flag(help: .init(BackupHelp.force)) var force = false
  @Flag(help: .init(CommonHelp.json)) var json = false

  func run() throws {
    let world = try World(options)
    let store = try world.openLocked()
    let target = Paths.absolute(file)
    let backup = try world.reporting { () throws(StoreError) in
      try ProgressLine.during(WorkText.verifying, in: world) { tell throws(StoreError) in
        try world.paths.backupNote.make(of: store, at: target, on: world.today, replacing: force, tell)
      }
    }
    let words = world[KeepingText.backedUp(SafeText(target, limit: 8_192).text, entries: backup.seq)]
    Output.note(saved: words)
    try Output.data(json ? JSONText.pretty(BackupReport(backup)) : words)
  }
}

/// `sesame backup --json`.
struct BackupReport: Encodable {
  /// Where it lies.
  let path: String
  /// The local day on which it was made.
  let day: Day
  /// How many entries its journal has, and the hash of the last.
  let entries: Int64
  let head: String

  init(_ backup: BackupNote.Backup) {
    (path, day, entries, head) = (backup.path, backup.day, backup.seq, backup.hash)
  }
}
