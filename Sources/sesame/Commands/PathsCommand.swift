import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// `sesame paths`: where everything lies.
struct PathsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("paths", PathsHelp.abstract)
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: .init(CommonHelp.json)) var json = false

  func run() throws {
    let world = try World(options)
    let rows = [
      ("wallet", world.paths.wallet), ("config", world.paths.config), ("loginStamp", world.paths.loginStamp),
      ("data", world.paths.data), ("state", world.paths.state),
    ]
    let store = try? WalletStore.open(world.paths.wallet, mode: .readOnly, patience: .each(seconds: 0))
    let zone = (try? store?.wallet())?.zone ?? world.environment.machineZone
    let copies = copies(of: store, world).map { ("copy", $0) }
    if json {
      try Output.data(
        JSONText.pretty(
          PathsReport(Dictionary(uniqueKeysWithValues: rows + [("zone", zone)]), copies.map(\.1))))
    } else {
      for (name, path) in rows + copies + [("zone", zone)] {
        try Output.data(
          name.padding(toLength: 12, withPad: " ", startingAt: 0) + SafeText(path, limit: 8_192).text)
      }
    }
  }

  /// Files beside the wallet that hold its key too; none where the wallet cannot be read.
  private func copies(of store: WalletStore?, _ world: World) -> [String] {
    let folder = world.paths.wallet.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return ((try? store?.copies()) ?? []).map { folder.joined(separator: "/") + "/" + $0 }
  }
}

/// `sesame paths --json`: a path by its name, the zone whose days the wallet keeps (or would), and the copies of the
/// wallet that lie beside it.
private struct PathsReport: Encodable {
  private let paths: [String: String]
  private let copies: [String]

  init(_ paths: [String: String], _ copies: [String]) { (self.paths, self.copies) = (paths, copies) }

  func encode(to encoder: any Encoder) throws {
    try paths.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(copies, forKey: .copies)
  }

  private enum CodingKeys: CodingKey { case copies }
}
