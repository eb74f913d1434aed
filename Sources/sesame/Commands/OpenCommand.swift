import ArgumentParser
import CursesTerminal
import PayLaterStore
import WalletText

/// `sesame` alone: opens the wallet on its screens; without a terminal it prints the status.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "open", abstract: "Opens the wallet.")

  @OptionGroup var options: GlobalOptions
  @Flag(help: "Accept that the date is more than 40 days ahead of the wallet.") var acceptDate = false

  func run() throws {
    let world = try World(options)
    guard world.environment.outputIsTerminal, world.environment.inputIsTerminal, !options.plain else {
      try printStatus(world, hint: nil)
      return
    }
    let terminal: CursesTerminal
    do throws(TerminalUnavailable) { terminal = try openTerminal(world) } catch {
      try printStatus(
        world,
        hint: Phrase("这个终端不能显示屏幕，下面是文字版", "this terminal cannot show the screens; here are plain lines"))
      return
    }
    let end = try Stage.leaving(terminal) {
      let session = try world.reporting { () throws(StoreError) in
        try WalletSession(world, path: world.paths.wallet, acceptDate: acceptDate)
      }
      let sandbox = world.paths.data + "/sandbox/wallet.sqlite"
      var runner = try world.reporting { () throws(StoreError) in
        try Runner(session, on: terminal) {
          if WalletStore.exists(sandbox) {
            return try world.reporting { () throws(StoreError) in try WalletSession(world, path: sandbox) }
          }
          return try ExampleSandbox.create(at: sandbox, world: world)
        }
      }
      return try runner.run()
    }
    try Stage.exit(after: end)
  }

  private func openTerminal(_ world: World) throws(TerminalUnavailable) -> CursesTerminal {
    try CursesTerminal.open(
      CursesOptions(
        environment: world.environment.variables,
        color: CursesOptions.Color(rawValue: options.color.rawValue) ?? .auto))
  }

  private func printStatus(_ world: World, hint: Phrase?) throws {
    if let hint { Output.talk(world[hint]) }
    guard WalletStore.exists(world.paths.wallet) else {
      Output.data(
        world[Phrase("还没有钱包。在终端里运行 sesame 即可开始", "No wallet yet. Run sesame in a terminal to start one")])
      return
    }
    for line in StatusLines(world, try world.walletToday()).lines { Output.data(line) }
  }
}
