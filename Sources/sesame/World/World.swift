import ArgumentParser
import Crypto
import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText
import WalletUI

/// What a command works with: the environment, its paths and language, and what ships with the program.
struct World: Sendable {
  var environment: Environment
  var paths: Paths
  /// The settings in force, and what is wrong in the config.
  var config: Config
  /// Whether settings that are changed on the screens are kept in the config.
  var savesSettings = true
  /// Where the passphrase of a lock comes from.
  var passphrases: PassphraseSource

  /// The world as the options see it; exits with 78 where there is no home to keep a wallet in.
  ///
  /// What is wrong in the config is said at once, unless `quietly`: then the caller says it.
  init(_ options: GlobalOptions, environment: Environment = .live, quietly: Bool = false) throws {
    try self.init(
      wallet: options.wallet, overrides: options.overrides,
      passphrases: PassphraseSource(options, environment), environment: environment, quietly: quietly)
  }

  /// The same without the parser's own values.
  init(
    wallet: String?, overrides: Overrides, passphrases: PassphraseSource = .none,
    environment: Environment = .live, quietly: Bool = false
  ) throws {
    self.environment = environment
    self.passphrases = passphrases
    guard let paths = Paths(environment.variables, wallet: wallet) else {
      Output.talk("HOME is not set; name the wallet with --wallet FILE")
      throw ExitStatus.config
    }
    self.paths = paths
    config = Config(
      ConfigFile(path: paths.config), environment.variables,
      terminalLanguage: environment.terminalLanguage, options: overrides.settings)
    if !quietly { sayFaults() }
  }

  /// The language to speak.
  var language: Language { config.settings.language }

  /// Whether amounts are hidden.
  var isMasked: Bool { config.settings.hidesAmounts }

  /// A report as JSON; where amounts are hidden its fields in fen are null.
  func json(_ report: some Encodable) throws -> String {
    try isMasked ? JSONText.prettyWithoutAmounts(report) : JSONText.pretty(report)
  }

  /// Says what is wrong in the config; briefly in one line, which leads to the rest.
  func sayFaults(briefly: Bool = false) {
    guard briefly, config.faults.count > 1 else {
      return config.faults.forEach { Output.talk(self[$0.phrase]) }
    }
    Output.talk(self[ConfigText.faults(config.faults.count)])
  }

  /// The catalogue that ships with the program.
  static let catalogue: Catalogue =
    (try? Catalogue(json: Data(PackageResources.merchants_json))) ?? Catalogue()

  /// The texts that consents are given to: the agreement from Assets, the others from the words; then those of earlier
  /// versions, which nobody can agree to any more but which receipts name.
  static let documents: [Document] = {
    let agreement = [
      document(.agreement, 4, .zh, text(PackageResources.agreement_zh_txt)),
      document(.agreement, 4, .en, text(PackageResources.agreement_en_txt)),
    ]
    let others = ConsentDocument.all.map { document($0.purpose, $0.version, $0.language, $0.text) }
    var former = [
      document(.agreement, 3, .zh, text(PackageResources.agreement_3_zh_txt)),
      document(.agreement, 3, .en, text(PackageResources.agreement_3_en_txt)),
      document(.agreement, 2, .zh, text(PackageResources.agreement_2_zh_txt)),
      document(.agreement, 2, .en, text(PackageResources.agreement_2_en_txt)),
      document(.agreement, 1, .zh, text(PackageResources.agreement_1_zh_txt)),
      document(.agreement, 1, .en, text(PackageResources.agreement_1_en_txt)),
    ]
    for index in former.indices { former[index].isCurrent = false }
    return agreement + others + former
  }()

  /// Those of them that can be agreed to.
  static var consentTexts: [ConsentText] { documents.filter(\.isCurrent).map(\.text) }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func document(
    _ purpose: ConsentReceipt.Purpose, _ version: Int, _ language: Language, _ body: String
  ) -> Document {
    Document(
      text: ConsentText(purpose: purpose, version: version, language: language, sha256: sha256(body)),
      body: body)
  }

  private static func sha256(_ text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }

  /// What the domain is handed from outside.
  @Sendable static func outside(_ sealer: DataKeySealer) -> Outside {
    var outside = Outside(sealer: sealer, consentTexts: consentTexts) { catalogue.merchant($0) }
    outside.isZone = LocalTime.isKnown
    return outside
  }

  /// A phrase in the user's language.
  subscript(phrase: Phrase) -> String { phrase[language] }

  /// A wallet that lies nowhere yet, in this machine's zone.
  var emptyWallet: Wallet {
    let zone = environment.machineZone
    var wallet = Wallet()
    wallet.apply(.walletCreated(on: environment.moment(in: zone).day, zone: zone, sandbox: false))
    return wallet
  }

  /// The moment it is for a wallet: by the clock in its own zone; a sandbox has a clock of its own.
  func moment(for wallet: Wallet) -> Moment {
    var real = environment.moment(in: wallet.zone.isEmpty ? environment.machineZone : wallet.zone)
    if let next = wallet.nextZone, real.day >= wallet.businessDay {
      // The day ends when it has ended in both zones, and no day comes twice.
      real.day = max(wallet.businessDay, min(real.day, environment.moment(in: next).day))
    }
    return wallet.isSandbox ? .sandbox(wallet.businessDay, seed: real.random) : real
  }
}

extension World {
  /// Opens the wallet, for reading unless asked otherwise, with its passphrase where it is locked; what is in the way is
  /// said and ends the program.
  func openStore(_ mode: WalletStore.Mode = .readOnly) throws -> WalletStore {
    let store = try openLocked(mode)
    try unlock(store)
    return store
  }

  /// The same for what needs nothing personal: a lock stays.
  func openLocked(_ mode: WalletStore.Mode = .readOnly) throws -> WalletStore {
    let store = try reporting { () throws(StoreError) in
      mode == .readOnly
        ? try WalletStore.open(paths.wallet, mode: mode)
        : try openForWriting(paths.wallet)
    }
    if let doubt = headNote.doubt(about: store) { Output.talk(self[doubt]) }
    return store
  }

  /// What was seen of the wallet last.
  var headNote: HeadNote { paths.headNote(of: paths.wallet) }

  /// Opens a wallet for writing; says how far it is where an older layout is brought up to date.
  func openForWriting(_ path: String) throws(StoreError) -> WalletStore {
    try ProgressLine.during(WorkText.updating, in: self) { tell throws(StoreError) in
      try WalletStore.open(path, progress: tell)
    }
  }

  /// Asks a wallet for something now; says how far it is where many missed days are closed first.
  func perform(
    _ request: Request, id: String, in store: WalletStore, acceptDate: Bool
  ) throws(StoreError) -> Result<Answer, Refusal> {
    // The zone is the wallet's own, and a sandbox has a clock of its own.
    let now = moment(for: try store.latestWallet())
    return try ProgressLine.during(WorkText.catchingUp, in: self) { tell throws(StoreError) in
      try store.perform(
        request, id: id, at: now, acceptDate: acceptDate, progress: tell, outside: World.outside)
    }
  }

  /// Opens the wallet for writing; where there is none yet it is created, as a sandbox on the day that is named.
  func openOrCreateStore(sandboxOn day: Day? = nil, unlocking: Bool = true) throws -> WalletStore {
    if WalletStore.exists(paths.wallet) {
      return unlocking ? try openStore(.readWrite) : try openLocked(.readWrite)
    }
    let zone = environment.machineZone
    let moment = day.map { Moment.sandbox($0, seed: 1) } ?? environment.moment(in: zone)
    do throws(StoreError) {
      let store = try WalletStore.create(at: paths.wallet, zone: zone, sandbox: day != nil, moment: moment)
      headNote.forget()
      return store
    } catch .exists {
      // Another process was quicker.
      return unlocking ? try openStore(.readWrite) : try openLocked(.readWrite)
    } catch {
      return try reporting { () throws(StoreError) in throw error }
    }
  }

  /// The local day in this machine's zone.
  var today: Day { environment.moment(in: environment.machineZone).day }

  /// The wallet as it would be now, missed days closed on a copy; nothing is written. A doubt about the date is said.
  func snapshotToday() throws -> Snapshot { try snapshotToday(of: openStore()) }

  /// The same of a store that is open.
  func snapshotToday(of store: WalletStore) throws -> Snapshot {
    let snapshot = try reporting { () throws(StoreError) in
      try store.snapshot(at: moment(for: store.wallet()))
    }
    if let doubt = snapshot.doubt { Output.talk(self[doubt.phrase]) }
    if case .movedBack? = snapshot.doubt { sayWayBack() }
    return snapshot
  }

  /// What is to be said where this machine has another day than the wallet by its zone; a sandbox has its own days.
  func otherDay(than wallet: Wallet) -> Phrase? {
    guard !wallet.isSandbox, !wallet.zone.isEmpty else { return nil }
    let day = environment.moment(in: wallet.zone).day
    return day == today ? nil : ZoneText.differs(SafeText(wallet.zone).text, day: day, here: today)
  }

  /// Where the wallet lies as it was before a jump of the date; nil: there was none, or the clock is behind it too.
  var wayBack: WalletStore.WayBack? {
    WalletStore.wayBack(beside: paths.wallet).flatMap { $0.day <= today ? $0 : nil }
  }

  /// Says how to go back from a date that was false, where there is a way.
  func sayWayBack() {
    guard let wayBack else { return }
    let words = CommandText.wayBack(
      to: wayBack.day.description, from: wayBack.path, over: paths.wallet)
    Output.talk(self[words])
  }

  /// What falls due within so many days, as it would be now; the doubt about the date is still to be said. Another
  /// process is waited for as long as `patience` says.
  func dues(within days: Int, patience: Patience) throws -> Snapshot {
    let store = try reporting { () throws(StoreError) in
      try WalletStore.open(paths.wallet, mode: .readOnly, patience: patience)
    }
    return try reporting { () throws(StoreError) in try store.dues(within: days, at: moment) }
  }

  /// Runs `body`; a trouble of the store is said on standard error and becomes its exit code.
  func reporting<Value>(_ body: () throws(StoreError) -> Value) throws -> Value {
    do throws(StoreError) { return try body() } catch {
      Output.talk(self[error.phrase])
      if error.isLoss { sayLastBackup() }
      throw error.exitStatus
    }
  }

  /// The same for what throws more than that.
  func reportingStore<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as StoreError {
      return try reporting { () throws(StoreError) in throw error }
    }
  }

  /// Says where the newest backup lies that was noted and is still there.
  private func sayLastBackup() {
    guard let last = paths.backupNote.backups.last(where: { WalletStore.exists($0.path) }) else { return }
    Output.talk(self[FileText.lastBackup(last.path, of: last.day.description, over: paths.wallet)])
  }
}
