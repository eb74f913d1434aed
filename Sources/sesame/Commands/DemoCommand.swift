import ArgumentParser
import CursesTerminal
import Foundation
import PayLaterExchange
import PayLaterStore
import TerminalKit
import WalletText
import WalletUI

extension Size {
  /// `80x24`.
  fileprivate var text: String { "\(columns)x\(rows)" }
}

/// `sesame demo`: a tape of keys played into the real program, on a sandbox.
struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "demo", DemoHelp.abstract,
      DemoHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(DemoHelp.tape)) var tape: String?
  @Flag(help: .init(DemoHelp.fast)) var fast = false
  @Flag(help: .init(DemoHelp.headless)) var headless = false
  @Flag(help: .init(DemoHelp.handsOn)) var handsOn = false
  @Flag(help: .init(DemoHelp.check)) var check = false

  func run() throws {
    var options = options
    // The tape that ships waits for Chinese words.
    if tape == nil || options.lang == nil { options.lang = .zh }
    var world = try World(options)
    // Tapes know the keys as they are shipped, and what they set is for them alone.
    world.config.keys = KeyMap()
    world.savesSettings = false
    let script = try readTape()
    if check { return }
    let path = ExampleSandbox.freshPath(world)
    defer { ExampleSandbox.remove(path) }
    let session = try ExampleSandbox.create(at: path, world: world)
    let base = headless ? nil : try Stage.open(world, options)
    if let base, let needed = script.window { try check(base, holds: needed, world) }
    let terminal = TapeTerminal(
      script, size: script.window ?? Size(columns: 80, rows: 24), on: base, isFast: fast,
      handsOn: handsOn && base != nil)
    var runner = try world.reporting { () throws(StoreError) in
      try Runner(session, on: terminal) { try ExampleSandbox.create(at: path + ".2", world: world) }
    }
    let end = try Stage.leaving(base) { try runner.run() }
    if let failure = terminal.failure {
      try Output.data(terminal.screen)
      Output.talk(failure)
      throw ExitStatus.badData
    }
    if headless { try Output.data(terminal.screen) }
    try Stage.exit(after: end)
  }

  /// A tape waits for what a window of its size shows: in a smaller one it does not even begin.
  private func check(_ terminal: CursesTerminal, holds needed: Size, _ world: World) throws {
    let found = terminal.size
    guard found.columns < needed.columns || found.rows < needed.rows else { return }
    terminal.leave()
    Output.talk(world[CommandText.tooSmallForTape(found.text, needs: needed.text)])
    throw ExitStatus.badData
  }

  private func readTape() throws -> Tape {
    let text: String
    if let tape {
      guard let data = FileManager.default.contents(atPath: tape), data.count <= 1 << 20 else {
        Output.talk("no such file: \(tape)")
        throw ExitStatus.noInput
      }
      text = String(decoding: data, as: UTF8.self)
    } else {
      text = String(decoding: PackageResources.checkout_tape, as: UTF8.self)
    }
    do throws(Tape.Flaw) { return try Tape(text) } catch {
      Output.talk("\(tape ?? "checkout.tape"):\(error)")
      throw ExitStatus.badData
    }
  }
}
