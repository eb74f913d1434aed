import ArgumentParser

/// `sesame export jsonl`: the whole wallet, to be restored or read by other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "export", abstract: "Writes the wallet out.")

  @OptionGroup var options: GlobalOptions
  @Argument var format: String

  func run() throws {
    let world = try World(options)
    let store = try world.openStore()
    try WalletLines.write(store) { try Output.data($0) }
  }
}
