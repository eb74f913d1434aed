import ArgumentParser
import PayLater
import WalletText
import WalletUI

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: .init(GlobalHelp.wallet))
  var wallet: String?
  @Option(help: .init(GlobalHelp.lang))
  var lang: Language?
  @Option(help: .init(GlobalHelp.color))
  var color: ColorChoice = .auto
  @Option(help: .init(GlobalHelp.theme))
  var theme: ThemeName?
  @Flag(help: .init(GlobalHelp.plain))
  var plain = false
  @Flag(inversion: .prefixedNo, help: .init(GlobalHelp.ascii))
  var ascii: Bool?
  @Flag(inversion: .prefixedNo, help: .init(GlobalHelp.mask))
  var mask: Bool?
  @Flag(help: .init(GlobalHelp.noInput))
  var noInput = false
  @Option(help: .init(LockHelp.descriptor, valueName: "fd"))
  var passphraseFd: Int32?

  /// Those that are followed by a value.
  static let takeValue: Set<String> = ["--wallet", "--lang", "--color", "--theme", "--passphrase-fd"]

  /// The settings that they stand for.
  var overrides: Overrides { Overrides(lang: lang, theme: theme, ascii: ascii, mask: mask) }
}

/// What the command line says of settings, over those of the config.
struct Overrides: Equatable {
  var lang: Language?
  var theme: ThemeName?
  var ascii: Bool?
  var mask: Bool?

  /// The same with the name of each option.
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
