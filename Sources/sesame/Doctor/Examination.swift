import Foundation
import PayLater
import PayLaterStore
import WalletText

/// Everything that the doctor looks at, each thing by itself: what stands in the way of one does not hide another.
struct Examination {
  let world: World

  init(_ world: World) { self.world = world }

  private var wallet: String { world.paths.wallet }

  /// What was found, in the order from the terminal to the file.
  var findings: [Finding] {
    let outside = [locale, terminal, keys, clipboard, program, config].compactMap { $0 }
    guard WalletStore.exists(wallet) else {
      let backup = world.paths.backupNote.backups.isEmpty ? nil : lastBackup(entries: nil)
      return outside
        + [Finding("wallet", DoctorText.integrity, .ok, DoctorText.noWallet), zone(nil), backup].compactMap {
          $0
        }
    }
    return outside + [permissions, fileSystem] + records
  }

  // MARK: Around the program

  private var locale: Finding {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let name = names.lazy.compactMap { world.environment.variables[$0] }.first { !$0.isEmpty } ?? ""
    let isUTF8 = name.lowercased().replacing("-", with: "").hasSuffix("utf8")
    guard isUTF8 else {
      return Finding(
        "locale", DoctorText.locale, .advice, DoctorText.noUTF8(SafeText(name, limit: 40).text),
        remedy: DoctorText.setLocale)
    }
    return Finding("locale", DoctorText.locale, .ok, DoctorText.isUTF8(SafeText(name, limit: 40).text))
  }

  private var terminal: Finding {
    func found(_ state: Finding.State, _ what: Phrase, _ remedy: Phrase? = nil) -> Finding {
      Finding("terminal", DoctorText.terminal, state, what, remedy: remedy)
    }
    guard world.environment.outputIsTerminal else { return found(.ok, DoctorText.noTerminal) }
    let type = world.environment.variables["TERM"] ?? ""
    let name = SafeText(type, limit: 40).text
    guard !type.isEmpty else { return found(.fault, DoctorText.noType, DoctorText.installTypes) }
    guard isKnown(type) else { return found(.advice, DoctorText.unknown(name), DoctorText.installTypes) }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return found(.ok, DoctorText.known(name))
    }
    let isSmall = size.ws_col < 40 || size.ws_row < 12
    return found(
      isSmall ? .advice : .ok, DoctorText.size(name, Int(size.ws_col), Int(size.ws_row)),
      isSmall ? DoctorText.enlarge : nil)
  }

  /// Where ncurses looks for a terminal's description.
  private func isKnown(_ type: String) -> Bool {
    guard let first = type.unicodeScalars.first, !type.contains("/"), !type.contains("..") else {
      return false
    }
    let variables = world.environment.variables
    let folders =
      [variables["TERMINFO"], variables["HOME"].map { $0 + "/.terminfo" }].compactMap { $0 }
      + (variables["TERMINFO_DIRS"] ?? "").split(separator: ":").map(String.init)
      + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]
    return folders.contains { FileManager.default.fileExists(atPath: "\($0)/\(first)/\(type)") }
  }

  /// Whether the keys of the terminal are understood as it is described; nil where nothing describes them.
  private var keys: Finding? {
    guard world.environment.outputIsTerminal, let type = world.environment.variables["TERM"], isKnown(type),
      let text = Tool.output(of: "infocmp", ["-1", "-x", type])
    else { return nil }
    let description = KeyDescription(text)
    guard description.strange.isEmpty else {
      let names = description.strange.map { SafeText($0).text }
      return Finding(
        "keys", DoctorText.keys, .advice, DoctorText.strangeKeys(names), remedy: DoctorText.installTypes)
    }
    return Finding("keys", DoctorText.keys, .ok, DoctorText.knownKeys(description.described))
  }

  /// Whether the shell finds the program, as the lines for logins do; and finds this one.
  private var program: Finding {
    func found(_ state: Finding.State, _ what: Phrase, _ remedy: Phrase? = nil) -> Finding {
      Finding("program", DoctorText.program, state, what, remedy: remedy)
    }
    let folders = (world.environment.variables["PATH"] ?? "").split(separator: ":")
    let first = folders.map { String($0) + "/sesame" }.first { access($0, X_OK) == 0 }
    guard let first else { return found(.advice, DoctorText.notOnPath, DoctorText.extendPath) }
    let name = SafeText(first, limit: 4_096).text
    let (this, other) = (WholeFile.resolved("/proc/self/exe"), WholeFile.resolved(first))
    return this == other ? found(.ok, Phrase(same: name)) : found(.advice, DoctorText.otherProgram(name))
  }

  /// Only of tmux can it be told; nil outside of it.
  private var clipboard: Finding? {
    guard world.environment.variables["TMUX"] != nil else { return nil }
    let setting = Tool.output(of: "tmux", ["show-options", "-sv", "set-clipboard"])
    guard let setting, !setting.isEmpty else { return nil }
    guard setting != "off" else {
      return Finding(
        "clipboard", DoctorText.clipboard, .advice, DoctorText.tmuxKeeps, remedy: DoctorText.setClipboard)
    }
    return Finding(
      "clipboard", DoctorText.clipboard, .ok, DoctorText.tmuxTakes(SafeText(setting, limit: 20).text))
  }

  private var config: Finding {
    guard let fault = world.config.faults.first else {
      return Finding("config", DoctorText.config, .ok, DoctorText.configIsFine(world.paths.config))
    }
    return Finding("config", DoctorText.config, .fault, fault.phrase, remedy: DoctorText.readConfig)
  }

  // MARK: The file

  private var permissions: Finding {
    let folder = (wallet as NSString).deletingLastPathComponent
    guard let modes = WalletStore.permissions(of: wallet) else {
      return Finding("permissions", DoctorText.permissions, .fault, DoctorText.noWallet)
    }
    let isOpen = modes.file & 0o077 != 0 || modes.folder & 0o022 != 0
    return Finding(
      "permissions", DoctorText.permissions, isOpen ? .fault : .ok,
      DoctorText.modes(String(modes.file, radix: 8), String(modes.folder, radix: 8)),
      remedy: isOpen ? DoctorText.tighten(wallet, folder) : nil)
  }

  private var fileSystem: Finding {
    let trial = FolderTrial(beside: wallet)
    guard let failed = trial.failed else {
      return Finding("fileSystem", DoctorText.fileSystem, .ok, DoctorText.tried)
    }
    return Finding(
      "fileSystem", DoctorText.fileSystem, .fault,
      DoctorText.failedStep(failed.phrase, SystemCause(trial.code)), remedy: DoctorText.moveElsewhere)
  }

  /// What the wallet itself says; where it cannot be read, why not and where the last backup is.
  private var records: [Finding] {
    do throws(StoreError) {
      let note = world.headNote
      let report = try WalletStore.verify(wallet, expecting: note.noted)
      guard report.isSound else {
        let words = report.faults.prefix(3).map { "\($0.place): \($0.what)" }.joined(separator: "; ")
        let fault = Finding("records", DoctorText.integrity, .fault, Phrase(same: words))
        return [fault, lastBackup(entries: report.entries)]
      }
      let store = try WalletStore.open(wallet, mode: .readOnly)
      let head = note.noted.map { DoctorText.noted($0.seq) } ?? DoctorText.unnoted
      return [
        Finding("records", DoctorText.integrity, .ok, DoctorText.sound(report.entries)),
        Finding("head", DoctorText.head, .ok, head),
        report.isSandbox ? nil : lastBackup(entries: report.entries),
        try copies(store), try date(store), zone(try store.latestWallet().zone),
        reminding(try store.latestWallet()),
      ].compactMap { $0 }
    } catch {
      return [
        Finding("records", DoctorText.integrity, .fault, error.phrase), lastBackup(entries: nil),
      ]
    }
  }

  private func lastBackup(entries: Int64?) -> Finding {
    guard let last = world.paths.backupNote.backups.last else {
      return Finding(
        "backup", DoctorText.backup, .advice, DoctorText.noBackup, remedy: DoctorText.makeBackup)
    }
    guard WalletStore.exists(last.path) else {
      return Finding(
        "backup", DoctorText.backup, .advice, DoctorText.gone(last.path), remedy: DoctorText.makeBackup)
    }
    guard let entries else {
      let words = FileText.lastBackup(last.path, of: last.day.description, over: wallet)
      return Finding("backup", DoctorText.backup, .advice, words)
    }
    let isOld = world.today - last.day > 30 && entries > last.seq
    return Finding(
      "backup", DoctorText.backup, isOld ? .advice : .ok,
      DoctorText.lastBackup(last.day.description, since: max(0, entries - last.seq)),
      remedy: isOld ? DoctorText.makeBackup : nil)
  }

  private func copies(_ store: WalletStore) throws(StoreError) -> Finding {
    let names = try store.copies()
    guard let first = names.first else {
      return Finding("copies", DoctorText.copies, .ok, DoctorText.noCopies)
    }
    let folder = (wallet as NSString).deletingLastPathComponent
    return Finding(
      "copies", DoctorText.copies, .advice, DoctorText.copiesBeside(names.map { SafeText($0).text }),
      remedy: DoctorText.compare("\(folder)/\(first)"))
  }

  private func date(_ store: WalletStore) throws(StoreError) -> Finding {
    let stored = try store.wallet()
    let snapshot = try store.snapshot(at: world.moment(for: stored))
    if let doubt = snapshot.doubt {
      return Finding("date", DoctorText.clock, .fault, doubt.phrase, remedy: DoctorText.setClock)
    }
    let days = max(0, snapshot.wallet.businessDay - stored.businessDay)
    return Finding("date", DoctorText.clock, .ok, days > 0 ? DoctorText.behind(days) : DoctorText.today)
  }

  /// Whether logins or timers remind; a sandbox reminds nobody.
  private func reminding(_ wallet: Wallet) -> Finding? {
    guard !wallet.isSandbox, let health = ReminderHealth.here(world, wallet) else { return nil }
    return Finding(
      "reminding", DoctorText.reminding, health.isWell ? .ok : .advice, health.brief(world),
      remedy: health.isWell ? nil : DoctorText.checkHooks)
  }

  private func zone(_ zone: String?) -> Finding {
    let machine = world.environment.machineZone
    let name = SafeText(zone ?? machine, limit: 64).text
    guard let zone, zone != machine else {
      return Finding("zone", DoctorText.zone, .ok, DoctorText.sameZone(name))
    }
    return Finding(
      "zone", DoctorText.zone, .advice, DoctorText.otherZone(name, SafeText(machine, limit: 64).text))
  }
}

extension FolderTrial.Step {
  fileprivate var phrase: Phrase {
    switch self {
    case .create: Phrase("新建", "creating a file")
    case .append: Phrase("追加", "appending")
    case .lock: Phrase("加锁", "locking")
    case .sync: Phrase("写到磁盘", "bringing it to the disk")
    case .rename: Phrase("改名", "renaming")
    case .remove: Phrase("删除", "removing")
    }
  }
}
