import ArgumentParser
import Foundation
import PayLater

/// A command as the parser of arguments knows it: what help, man pages and completions are made of.
struct CommandInfo: Decodable {
  var commandName: String
  var shouldDisplay: Bool
  var abstract: String?
  var discussion: String?
  var defaultSubcommand: String?
  var subcommands: [CommandInfo]?
  var arguments: [ArgumentInfo]?

  /// The whole program, its help in this language.
  ///
  /// - Throws: what the decoder throws where another version of the parser describes itself otherwise.
  static func program(_ language: Language) throws -> CommandInfo {
    struct Tool: Decodable { var command: CommandInfo }
    return try Speech.$language.withValue(language) {
      try JSONDecoder().decode(Tool.self, from: Data(Sesame._dumpHelp().utf8)).command
    }
  }

  /// The commands that are shown.
  var commands: [CommandInfo] { (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" } }

  /// The command of this name.
  func command(_ name: String) -> CommandInfo? { commands.first { $0.commandName == name } }

  /// Its own arguments by their place, and its options; those that every command takes come last.
  var positionals: [ArgumentInfo] { shown.filter { $0.kind == .positional } }
  var options: [ArgumentInfo] {
    let options = shown.filter { $0.kind != .positional }
    return options.filter { !$0.isGlobal } + options.filter(\.isGlobal)
  }

  /// Those that are shown; a flag and its opposite are one.
  private var shown: [ArgumentInfo] {
    (arguments ?? []).filter(\.shouldDisplay).reduce(into: []) { shown, next in
      if let last = shown.last, last.kind == .flag, next.kind == .flag, last.abstract == next.abstract,
        next.name == "--no-" + last.name.dropFirst(2)
      {
        shown[shown.count - 1].names? += next.names ?? []
      } else {
        shown.append(next)
      }
    }
  }
}

/// An argument, an option or a flag of a command.
struct ArgumentInfo: Decodable {
  enum Kind: String, Decodable { case positional, option, flag }
  struct Name: Decodable {
    enum Kind: String, Decodable { case long, short, longWithSingleDash }
    var kind: Kind
    var name: String
    var text: String { (kind == .long ? "--" : "-") + name }
  }

  var kind: Kind
  var shouldDisplay: Bool
  var isOptional: Bool
  var isRepeating: Bool
  var names: [Name]?
  var valueName: String?
  var defaultValue: String?
  var allValues: [String]?
  var abstract: String?

  /// The name that it is called by first: `--json`; of an argument what stands for it: `title`.
  var name: String { (names?.first { $0.kind == .long } ?? names?.first)?.text ?? valueName ?? "" }

  /// Whether it is an option of this name, which a value follows.
  func isCalled(_ name: String) -> Bool { kind == .option && names?.contains { $0.text == name } ?? false }

  /// Whether every command takes it.
  var isGlobal: Bool { kind != .positional && ArgumentInfo.global.contains(name) }

  private static let global: Set<String> = [
    "--wallet", "--lang", "--color", "--theme", "--plain", "--ascii", "--mask", "--no-input",
    "--passphrase-fd", "--version", "--help",
  ]

  /// How it is written: `--lang <lang>`, `--ascii/--no-ascii`, `<title>`, `[<words> ...]`.
  var usage: String {
    switch kind {
    case .flag: (names ?? []).map(\.text).joined(separator: hasOpposite ? "/" : ", ")
    case .option: "\(name) <\(valueName ?? "value")>"
    case .positional:
      {
        let value = "<\(name)>" + (isRepeating ? " ..." : "")
        return isOptional ? "[\(value)]" : value
      }()
    }
  }

  private var hasOpposite: Bool { names?.contains { $0.name.hasPrefix("no-") } ?? false && names?.count == 2 }
}
