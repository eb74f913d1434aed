import ArgumentParser
import Foundation
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame restore`: a backup, or a wallet in JSON Lines, comes back.
struct RestoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("restore", RestoreHelp.abstract, RestoreHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(RestoreHelp.file)) var file: String
  @Flag(help: .init(RestoreHelp.yes)) var yes = false

  func run() throws {
    let world = try World(options)
    let path = world.paths.wallet
    let source = Paths.absolute(file)
    let restoration = try Returning(world, source: source).restoration()
    do { try settle(restoration, source, world) } catch {
      restoration.discard()
      throw error
    }
    let kept = try world.reporting { () throws(StoreError) in try restoration.commit(on: world.today) }
    let done = KeepingText.restored(SafeText(path, limit: 8_192).text, entries: restoration.report.entries)
    Output.note(saved: world[done])
    world.headNote.forget()
    if let store = try? WalletStore.open(path, mode: .readOnly) { _ = try? world.headNote.judge(store) }
    try Output.data(world[done])
    if let kept { try Output.data(world[KeepingText.kept(SafeText(kept, limit: 8_192).text)]) }
  }

  /// Says what comes and what would go; asks where something would.
  private func settle(_ restoration: Restoration, _ source: String, _ world: World) throws {
    let coming = KeepingText.coming(
      SafeText(source, limit: 8_192).text, entries: restoration.report.entries,
      to: restoration.report.lastDay.description)
    Output.talk(world[coming])
    guard WalletStore.exists(world.paths.wallet) else { return }
    Output.talk(world[restoration.loss])
    guard !yes, restoration.parting?.first != nil || restoration.parting == nil else { return }
    try world.confirm(KeepingText.ask, orSay: KeepingText.sayYes, options)
  }
}

extension Restoration {
  /// What of the wallet that is there would not be there any more.
  fileprivate var loss: Phrase {
    guard let parting else { return KeepingText.unreadable }
    guard let tail = parting.first else { return KeepingText.nothingLost }
    guard parting.common > 0 else { return KeepingText.another }
    return KeepingText.lost(tail.entries, from: tail.from.description, to: tail.to.description)
  }
}

/// A file that a wallet comes back from, told by its content.
private struct Returning {
  let world: World
  let source: String

  init(_ world: World, source: String) { (self.world, self.source) = (world, source) }

  func restoration() throws -> Restoration {
    guard !isTheWallet else {
      Output.talk(world[KeepingText.itself])
      throw ExitCode(64)
    }
    return try isText ? fromLines() : fromBackup()
  }

  private var isTheWallet: Bool {
    var (one, other) = (stat(), stat())
    return stat(source, &one) == 0 && stat(world.paths.wallet, &other) == 0 && one.st_ino == other.st_ino
      && one.st_dev == other.st_dev
  }

  /// A backup begins with SQLite's name, a line of JSON with its bracket.
  private var isText: Bool {
    guard let file = FileHandle(forReadingAtPath: source) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: 1)) == Data("{".utf8)
  }

  private func fromBackup() throws -> Restoration {
    try verified { tell throws(StoreError) in
      try Restoration(of: source, over: world.paths.wallet, progress: tell)
    }
  }

  private func fromLines() throws -> Restoration {
    let lines = try WalletLines(source)
    return try verified { tell throws(StoreError) in
      let restoration = try Restoration(
        lines.origin(), source: source, over: world.paths.wallet, progress: tell,
        next: { () throws(StoreError) in try lines.entry() })
      do throws(StoreError) { try lines.check(restoration) } catch {
        restoration.discard()
        throw error
      }
      return restoration
    }
  }

  /// What is wrong with the source is no trouble of the wallet: that is as it was.
  private func verified(_ body: (ProgressCheck) throws(StoreError) -> Restoration) throws -> Restoration {
    do throws(StoreError) {
      return try ProgressLine.during(WorkText.verifying, in: world, body)
    } catch {
      guard case .damaged(source, let place) = error else {
        return try world.reporting { () throws(StoreError) in throw error }
      }
      Output.talk(
        world[KeepingText.unsound(SafeText(source, limit: 8_192).text, SafeText(place, limit: 512).text)])
      throw ExitStatus.badData
    }
  }
}
