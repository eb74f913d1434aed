import ArgumentParser
import Foundation
import PayLater
import WalletText

/// The language of help and of what is wrong with the arguments, which are spoken before any setting is read.
enum Speech {
  @TaskLocal static var language = Environment.live.terminalLanguage
}

extension ArgumentHelp {
  /// Help in the language of the moment.
  init(_ phrase: Phrase, valueName: String? = nil) {
    self.init(phrase[Speech.language])
    self.valueName = valueName
  }
}

extension ValidationError {
  /// What is wrong with the arguments, in the language of the moment.
  init(_ phrase: Phrase) { self.init(phrase[Speech.language]) }
}

extension CommandConfiguration {
  /// A command with its help in the language of the moment.
  init(_ name: String, _ abstract: Phrase, _ discussion: Phrase? = nil) {
    self.init(
      commandName: name, abstract: abstract[Speech.language], discussion: discussion?[Speech.language] ?? "")
  }
}

extension Speech {
  /// The language of help: what `--lang` says, else the config, else the terminal.
  static func wanted(by arguments: [String]) -> Language {
    if let language = named(by: arguments) { return language }
    let live = Environment.live
    guard let paths = Paths(live.variables, wallet: nil) else { return live.terminalLanguage }
    return Config(
      ConfigFile(path: paths.config), live.variables, terminalLanguage: live.terminalLanguage
    ).settings.language
  }

  /// What `--lang` says; nil where it says nothing, or no language.
  static func named(by arguments: [String]) -> Language? {
    let next = zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
    let joined = arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst("--lang=".count)) }
    return (next ?? joined).flatMap { Language(rawValue: $0) }
  }

  /// The columns that help may fill: those of the terminal, or 80.
  static var columns: Int {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
