import ArgumentParser
import PayLater
import WalletText

/// `sesame zone`: the time zone whose days the wallet keeps, or another one from the next day on.
struct ZoneCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("zone", ZoneHelp.abstract, ZoneHelp.discussion)
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(ZoneHelp.name)) var name: String?
  @Flag(help: .init(CommonHelp.acceptDate)) var acceptDate = false

  func run() throws {
    let world = try World(options)
    guard let name else {
      let wallet = try world.snapshotToday().wallet
      try Output.data(SafeText(wallet.zone).text)
      if let next = wallet.nextZone { try Output.data(world[ZoneText.from(SafeText(next).text)]) }
      return
    }
    let store = try world.openStore(.readWrite)
    _ = try Asked(world: world, store: store, acceptDate: acceptDate, json: false)
      .make(.rule(.setZone(zone: name)))
    try Output.data(world[ZoneText.from(SafeText(name).text)])
  }
}
