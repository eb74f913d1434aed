import Foundation

/// Where the program keeps things, after the XDG base directories.
struct Paths {
  var wallet: String
  var data: String
  var state: String
  var config: String
  /// The home folder; nil where there is none.
  private var home: String?

  /// The paths of an environment; `option` is what `--wallet` named. nil where there is no home.
  init?(_ variables: [String: String], wallet option: String?) {
    func folder(_ name: String, _ fallback: String) -> String? {
      if let base = variables[name], base.hasPrefix("/") { return base + "/sesame" }
      guard let home = variables["HOME"], !home.isEmpty else { return nil }
      return "\(home)/\(fallback)/sesame"
    }
    guard let data = folder("XDG_DATA_HOME", ".local/share"),
      let state = folder("XDG_STATE_HOME", ".local/state"),
      let config = folder("XDG_CONFIG_HOME", ".config")
    else { return nil }
    let chosen = option ?? variables["SESAME_WALLET"].flatMap { $0.isEmpty ? nil : $0 }
    wallet = Paths.absolute(chosen ?? data + "/wallet.sqlite")
    self.data = data
    self.state = state
    self.config = config + "/config.toml"
    home = variables["HOME"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A path that was typed on a screen, where no shell reads `~/`.
  func typed(_ path: String) -> String {
    let home = home.flatMap { path.hasPrefix("~/") ? $0 + path.dropFirst() : nil }
    return Paths.absolute(home ?? path)
  }

  /// A path that was typed, seen from the folder that the program runs in.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  /// The stamp of `remind --login`: one for each wallet.
  var loginStamp: String { "\(state)/login-\(Paths.name(of: wallet))" }

  /// The note of the head of a wallet's journal that was seen last.
  func headNote(of wallet: String) -> HeadNote {
    HeadNote(path: "\(state)/heads/\(Paths.name(of: wallet))")
  }

  /// The note of the backups that were made of a wallet.
  func backupNote(of wallet: String) -> BackupNote {
    BackupNote(path: "\(state)/backups/\(Paths.name(of: wallet))")
  }

  /// The note of the backups of the wallet that these paths name.
  var backupNote: BackupNote { backupNote(of: wallet) }

  /// FNV-1a: as good a name as any, and the same in every run.
  private static func name(of path: String) -> String {
    let hash = path.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
