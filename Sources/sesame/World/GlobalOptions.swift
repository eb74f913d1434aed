import ArgumentParser
import PayLater

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: "The wallet's file; else SESAME_WALLET, else the one in your data folder.")
  var wallet: String?
  @Option(help: "Language: zh or en; else that of the terminal.")
  var lang: Language?
  @Option(help: "Colours: auto, always or never.")
  var color: ColorChoice = .auto
  @Flag(help: "Plain lines instead of screens.")
  var plain = false
  @Flag(help: "Draw borders and bars in ASCII.")
  var ascii = false
  @Flag(help: "Hide every amount.")
  var mask = false
  @Flag(help: "Never ask; stop where an answer would be needed.")
  var noInput = false

  /// Those that are followed by a value.
  static let takeValue: Set<String> = ["--wallet", "--lang", "--color"]
}

/// When to use colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

extension Language: ExpressibleByArgument {}
