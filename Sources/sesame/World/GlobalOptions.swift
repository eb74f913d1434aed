import ArgumentParser
import PayLater
import WalletUI

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: "The wallet's file; else SESAME_WALLET, else the one in your data folder.")
  var wallet: String?
  @Option(help: "Language: zh or en; else that of the terminal.")
  var lang: Language?
  @Option(help: "Colours: auto, always or never.")
  var color: ColorChoice = .auto
  @Option(help: "Colours for a dark or a light background, or none: dark, light or mono.")
  var theme: ThemeName?
  @Flag(help: "Numbered menus and plain lines instead of screens; answers may come from a pipe.")
  var plain = false
  @Flag(inversion: .prefixedNo, help: "Draw borders and bars in ASCII.")
  var ascii: Bool?
  @Flag(inversion: .prefixedNo, help: "Hide every amount; in JSON they are null.")
  var mask: Bool?
  @Flag(help: "Never ask; stop where an answer would be needed.")
  var noInput = false

  /// Those that are followed by a value.
  static let takeValue: Set<String> = ["--wallet", "--lang", "--color", "--theme"]

  /// The settings that they stand for, over those of the config.
  var settings: [(name: String, setting: Setting)] {
    var settings: [(name: String, setting: Setting)] = []
    if let lang { settings.append(("--lang", Setting(.language, .word(lang.rawValue)))) }
    if let theme { settings.append(("--theme", Setting(.theme, .word(theme.rawValue)))) }
    if let ascii {
      settings.append(
        (ascii ? "--ascii" : "--no-ascii", Setting(.borders, .word(ascii ? "ascii" : "unicode"))))
    }
    if let mask { settings.append((mask ? "--mask" : "--no-mask", Setting(.mask, .flag(mask)))) }
    return settings
  }
}

/// When to use colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

/// The themes by name.
enum ThemeName: String, ExpressibleByArgument, CaseIterable { case dark, light, mono }

extension Language: ExpressibleByArgument {}
