import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import TerminalKit
import WalletText

/// `sesame lock`: sets, changes and removes the passphrase of the wallet.
struct LockCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("lock", LockHelp.abstract, LockHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: .init(LockHelp.change)) var change = false
  @Flag(help: .init(LockHelp.off)) var off = false
  @Flag(help: .init(LockHelp.status)) var status = false
  @Flag(help: .init(CommonHelp.json)) var json = false

  func validate() throws {
    guard [change, off, status].count(where: \.self) < 2 else { throw ValidationError(LockHelp.oneDeed) }
  }

  func run() throws {
    let world = try World(options)
    if status { return try tell(world) }
    let store =
      change || off ? try world.openLocked(.readWrite) : try world.openOrCreateStore(unlocking: false)
    let lock = try world.reporting { () throws(StoreError) in try store.lock() }
    guard (lock != nil) == (change || off) else {
      Output.talk(world[lock == nil ? LockText.none : LockText.already])
      throw ExitStatus.usage
    }
    if change || off { try world.checkPassphrase(of: store, asking: LockText.current) }
    if off {
      try world.reporting { () throws(StoreError) in try store.removeLock() }
      return try Output.data(world[LockText.removed])
    }
    if !change {
      for words in [LockText.protects, LockText.protectsNot, LockText.advice, LockText.forgotten] {
        Output.talk(world[words])
      }
    }
    let secret = try newPassphrase(world)
    let isSet = try world.reporting { () throws(StoreError) in
      try secret.withBytes { bytes throws(StoreError) in try store.setLock(bytes, cost: .lock) }
    }
    guard isSet else {
      Output.talk(world[LockText.erased])
      throw ExitStatus.usage
    }
    try Output.data(world[change ? LockText.changed : LockText.done])
    let copies = try world.reporting { () throws(StoreError) in try store.openCopies() }
    if !copies.isEmpty {
      Output.talk(world[LockText.openCopies(copies.map { SafeText($0, limit: 200).text })])
    }
  }

  /// A new passphrase, typed twice where somebody types it.
  private func newPassphrase(_ world: World) throws -> SecretText {
    while true {
      let secret = try world.passphrase(LockText.new)
      let isHandedOver = world.passphrases.descriptor != nil
      guard secret.count >= SecretText.shortest else {
        Output.talk(world[LockText.tooShort])
        guard !isHandedOver, !secret.isEmpty else { throw ExitStatus.usage }
        continue
      }
      if secret.isDigits { Output.talk(world[LockText.isPIN]) }
      if isHandedOver { return secret }
      if try world.passphrase(LockText.again) == secret { return secret }
      Output.talk(world[LockText.different])
    }
  }

  private func tell(_ world: World) throws {
    let store = try world.openLocked()
    let lock = try world.reporting { () throws(StoreError) in try store.lock() }
    if json { return try Output.data(JSONText.pretty(LockReport(lock))) }
    guard let lock else { return try Output.data(world[LockText.isOff]) }
    let cost = lock.cost
    try Output.data(
      world[
        LockText.status(
          memory: cost.memory, rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.parallelism)]
    )
    if lock.failed > 0 { try Output.data(world[LockText.failed(lock.failed)]) }
  }
}

/// `sesame lock --status --json`.
struct LockReport: Encodable {
  /// Whether there is one.
  let locked: Bool
  /// The parameters of scrypt; null without a lock.
  let rounds: Int?
  let blockSize: Int?
  let parallelism: Int?
  /// Tries that failed since the last right one.
  let failed: Int?

  init(_ lock: LockState?) {
    locked = lock != nil
    (rounds, blockSize, parallelism) = (lock?.cost.rounds, lock?.cost.blockSize, lock?.cost.parallelism)
    failed = lock?.failed
  }
}
