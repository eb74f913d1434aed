import ArgumentParser
import CursesTerminal
import Foundation
import PayLaterStore
import WalletText

/// `sesame` alone: opens the wallet on its screens, or in lines where there are none or lines are wanted; without a
/// terminal it prints the status.
struct OpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "open", OpenHelp.abstract,
      OpenHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: .init(OpenHelp.mouse)) var mouse = false
  @Flag(help: .init(CommonHelp.acceptDate)) var acceptDate = false

  func run() throws {
    let world = try World(options, quietly: true)
    let isTerminal = world.environment.outputIsTerminal && world.environment.inputIsTerminal
    let isPiped = options.plain && world.environment.inputIsGiven
    guard !options.noInput, isTerminal || isPiped else { return try printStatus(world) }
    guard isTerminal, !options.plain, Stage.canShow(world) else { return try speak(world) }
    Guardian.protect(farewell: world[OpenCommand.farewell])
    let session = try openSession(world)
    let terminal: CursesTerminal
    do throws(TerminalUnavailable) {
      terminal = try Stage.terminal(world, options, mouse: mouse || world.config.settings.usesMouse)
    } catch {
      if case .unknownType(let type?) = error { Output.talk(world[CommandText.unknownTerminal(type)]) }
      return try speak(world)
    }
    let watch = FolderWatch((session.path as NSString).deletingLastPathComponent)
    terminal.watch(watch.descriptor)
    let end = try Stage.leaving(terminal) {
      var runner = try world.reporting { () throws(StoreError) in
        try Runner(session, on: terminal, watch: watch.follow) { try sandbox(world) }
      }
      return try runner.run()
    }
    try Stage.exit(after: end)
  }

  /// The plain mode: numbered menus and lines.
  private func speak(_ world: World) throws {
    let session = try openSession(world)
    if let store = session.store, session.isLocked {
      try world.unlock(store)
      _ = try world.reporting { () throws(StoreError) in try session.refresh() }
    }
    var runner = try LinearRunner(session) { try sandbox(world) }
    try Stage.exit(after: runner.run())
  }

  /// Opens the wallet; a date far ahead of it is asked about before it becomes true.
  private func openSession(_ world: World) throws -> WalletSession {
    do throws(StoreError) {
      return try WalletSession(world, path: world.paths.wallet, acceptDate: acceptDate)
    } catch {
      guard case .jump(let days) = error, world.environment.inputIsTerminal, confirmsDate(days, world) else {
        Output.talk(world[error.phrase])
        throw error.exitStatus
      }
    }
    return try world.reporting { () throws(StoreError) in
      try WalletSession(world, path: world.paths.wallet, acceptDate: true)
    }
  }

  private func confirmsDate(_ days: Int, _ world: World) -> Bool {
    let question = Phrase(
      "今天比钱包的营业日晚了 \(days) 天，会补做这些天的日终。日期对吗？(y/N) ",
      "Today is \(days) days after the wallet's business day; those days will be closed. Is the date right? (y/N) "
    )
    Output.askAside(world[question])
    let answer = readLine()?.lowercased() ?? ""
    return answer == "y" || answer == "yes"
  }

  private func sandbox(_ world: World) throws -> WalletSession {
    let path = world.paths.data + "/sandbox/wallet.sqlite"
    guard WalletStore.exists(path) else { return try ExampleSandbox.create(at: path, world: world) }
    return try world.reporting { () throws(StoreError) in try WalletSession(world, path: path) }
  }

  private static let farewell = Phrase(
    "sesame 意外退出，钱包里已确认的都还在", "sesame ended unexpectedly; what was confirmed is safe")

  private func printStatus(_ world: World) throws {
    world.sayFaults()
    guard WalletStore.exists(world.paths.wallet) else {
      try Output.data(
        world[Phrase("还没有钱包。在终端里运行 sesame 即可开始", "No wallet yet. Run sesame in a terminal to start one")])
      return
    }
    for line in StatusLines(world, try world.snapshotToday()).lines { try Output.data(line) }
  }
}
