import ArgumentParser
import Foundation
import PayLater
import WalletText

/// The program: without a command it opens the wallet.
@main
struct Sesame: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sesame", abstract: ProgramHelp.abstract[Speech.language],
      discussion: ProgramHelp.discussion[Speech.language], version: version, subcommands: commands,
      defaultSubcommand: OpenCommand.self)
  }

  static let version = "0.1.0"

  private static let commands: [any ParsableCommand.Type] = [
    OpenCommand.self, RemindCommand.self, StatusCommand.self, ScoreCommand.self, WhyCommand.self,
    WhatIfCommand.self, ApplyCommand.self, AddCommand.self, NoteCommand.self, ImportCommand.self,
    ReviewCommand.self,
    EditCommand.self,
    DebtsCommand.self,
    AccountsCommand.self, AccountCommand.self, CalendarCommand.self, ExportCommand.self,
    PayCommand.self, UnpayCommand.self, RefundCommand.self, DropCommand.self, DemoCommand.self,
    LockCommand.self, VerifyCommand.self, BackupCommand.self, RestoreCommand.self, DoctorCommand.self,
    PathsCommand.self, ZoneCommand.self, ConfigCommand.self, HookCommand.self, InstallCommand.self,
    UninstallCommand.self,
    CompleteCommand.self,
  ]

  /// What the commands are called.
  static let commandNames = commands.compactMap { $0.configuration.commandName }

  /// Options that stand before the command's name mean the same as after it.
  static func main() {
    Streams.prepare()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if CommandName.areTexts, let reminding = Reminding(typed: arguments) { return run(reminding) }
    // What is wrong with them is said in the language that they ask for.
    Speech.$language.withValue(Speech.named(by: arguments) ?? Speech.language) { run(arguments) }
  }

  /// Every login waits for this one, so it does without the parser, which takes longer than all the rest.
  private static func run(_ reminding: Reminding) {
    do { try reminding.run() } catch let code as ExitCode { Foundation.exit(code.rawValue) } catch {
      end(error, [])
    }
  }

  private static func run(_ arguments: [String]) {
    do {
      var command = try read(arguments)
      try command.run()
    } catch { end(error, arguments) }
  }

  /// Not the parser's own end, which prints what was typed as it stands.
  private static func end(_ error: any Error, _ arguments: [String]) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    let page = code.isSuccess ? helpPage(for: message, arguments) : nil
    let words =
      code.isSuccess ? message : ParserText.words(message, in: Speech.wanted(by: arguments))
    Output.end(page ?? words, isFault: !code.isSuccess)
    Foundation.exit(code.rawValue)
  }
}

extension Sesame {
  /// Reads what was typed. What is wrong with it is said in the language of the settings: only then are they looked at.
  private static func read(_ arguments: [String]) throws -> any ParsableCommand {
    do { return try command(arguments) } catch {
      return try Speech.$language.withValue(Speech.wanted(by: arguments)) { try command(arguments) }
    }
  }

  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    guard CommandName.areTexts else { throw ValidationError(UsageText.noText) }
    if let word = CommandName.unknown(to: commandNames, in: arguments) {
      let near = CommandName.nearest(to: word, in: commandNames)
      throw ValidationError(UsageText.noCommand(SafeText(word, limit: 64).text, near: near))
    }
    return try named(CommandName.first(of: commandNames, in: arguments))
  }

  /// The command that is meant. One that is named first is read without building the tree of all others, which costs a
  /// login as much as all else; whatever is not right with it then meets the whole parser, which knows what to say.
  private static func named(_ arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first, let place = commandNames.firstIndex(of: name),
      let command = try? commands[place].parse(Array(arguments.dropFirst()))
    {
      return command
    }
    return try parseAsRoot(arguments)
  }
}

/// Moves global options that stand before a command's name behind it.
enum CommandName {
  /// Whether every argument is UTF-8: what is not would be stored as something else.
  static var areTexts: Bool {
    (0..<Int(CommandLine.argc)).allSatisfy { index in
      CommandLine.unsafeArgv[index].map { String(validatingCString: $0) != nil } ?? true
    }
  }

  /// `--wallet F status --json` becomes `status --wallet F --json`; anything else stays as it is.
  static func first(of names: [String], in arguments: [String]) -> [String] {
    guard let index = place(in: arguments), index > 0, names.contains(arguments[index]) else {
      return arguments
    }
    return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
  }

  /// The word where a command should stand and none does; nil: all is well.
  static func unknown(to names: [String], in arguments: [String]) -> String? {
    guard let index = place(in: arguments), arguments[index] != "help" else { return nil }
    return names.contains(arguments[index]) ? nil : arguments[index]
  }

  /// The name that was probably meant: the one that the fewest letters more and fewer lead to, at most two.
  static func nearest(to word: String, in names: [String]) -> String? {
    let word = word.lowercased()
    let far = names.map { ($0, $0.difference(from: word).count) }
    return far.filter { $0.1 <= 2 && $0.1 < $0.0.count }.min { $0.1 < $1.1 }?.0
  }

  /// Where the first word stands that is no option; nil: there is none.
  private static func place(in arguments: [String]) -> Int? {
    var index = 0
    while index < arguments.count, arguments[index].hasPrefix("-") {
      index += GlobalOptions.takeValue.contains(arguments[index]) ? 2 : 1
    }
    return index < arguments.count ? index : nil
  }
}
