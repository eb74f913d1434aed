import ArgumentParser
import Foundation
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
    EditCommand.self,
    DebtsCommand.self,
    AccountsCommand.self, AccountCommand.self, CalendarCommand.self, ExportCommand.self,
    PayCommand.self, UnpayCommand.self, RefundCommand.self, DropCommand.self, DemoCommand.self,
    VerifyCommand.self, BackupCommand.self, RestoreCommand.self, DoctorCommand.self,
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
    // What is wrong with them is said in the language that they ask for.
    Speech.$language.withValue(Speech.named(by: arguments) ?? Speech.language) { run(arguments) }
  }

  private static func run(_ arguments: [String]) {
    do {
      guard CommandName.areTexts else { throw ValidationError(UsageText.noText) }
      var command = try parseAsRoot(CommandName.first(of: commandNames, in: arguments))
      try command.run()
    } catch {
      // Not the parser's own end, which prints what was typed as it stands.
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      let page = code.isSuccess ? helpPage(for: message, arguments) : nil
      let words =
        code.isSuccess ? message : ParserText.words(message, in: Speech.wanted(by: arguments))
      Output.end(page ?? words, isFault: !code.isSuccess)
      Foundation.exit(code.rawValue)
    }
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
    var index = 0
    while index < arguments.count, arguments[index].hasPrefix("-") {
      index += GlobalOptions.takeValue.contains(arguments[index]) ? 2 : 1
    }
    guard index > 0, index < arguments.count, names.contains(arguments[index]) else { return arguments }
    return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
  }
}
