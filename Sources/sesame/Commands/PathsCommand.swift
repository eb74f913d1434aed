import ArgumentParser
import PayLater
import PayLaterExchange

/// `sesame paths`: where everything lies.
struct PathsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths", abstract: "Shows where the wallet and everything around it lies.")

  @OptionGroup var options: GlobalOptions
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let world = try World(options)
    let rows = [
      ("wallet", world.paths.wallet), ("config", world.paths.config), ("loginStamp", world.paths.loginStamp),
      ("data", world.paths.data), ("state", world.paths.state),
    ]
    if json {
      try Output.data(JSONText.pretty(Dictionary(uniqueKeysWithValues: rows)))
    } else {
      for (name, path) in rows {
        try Output.data(
          name.padding(toLength: 12, withPad: " ", startingAt: 0) + SafeText(path, limit: 8_192).text)
      }
    }
  }
}
