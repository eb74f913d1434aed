import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletUI

extension WalletSession {
  /// When the wallet was backed up last, as far as it was noted.
  var lastBackup: LastBackup? {
    world.paths.backupNote(of: path).backups.last.map {
      LastBackup(day: $0.day, path: $0.path, isThere: WalletStore.exists($0.path))
    }
  }

  /// Writes a file outside the wallet and returns where it lies; one that is there already is never replaced. nil: the
  /// wallet lies nowhere yet.
  ///
  /// - Throws: ``StoreError``, which says what is true now; the target is as it was.
  func write(_ copy: OutsideCopy, _ progress: @escaping ProgressCheck) throws -> String? {
    guard let store else { return nil }
    let target = world.paths.typed(copy.path)
    switch copy.kind {
    case .backup:
      _ = try world.paths.backupNote(of: path).make(of: store, at: target, on: world.today, progress)
    case .jsonl:
      try publish(at: target) { file in try WalletLines.write(store) { try file.write($0 + "\n") } }
    case .csv, .ics, .remind, .hledger, .ledger, .beancount:
      guard let format = ExportFormat(rawValue: copy.kind.rawValue) else { break }
      let run = try ExportRun(store, world, on: wallet.businessDay, progress: progress)
      try publish(at: target) { file in
        try run.write(as: format, run.options(masked: copy.isMasked)) { try file.write($0) }
      }
    }
    return target
  }

  private func publish(at path: String, _ write: (ExportFile) throws -> Void) throws {
    let file = try ExportFile(path, replaces: false)
    try write(file)
    try file.publish()
  }
}
