import ArgumentParser
import PayLater
import TerminalKit
import WalletText
import WalletUI

/// The help of a command, or of the program, in the user's language.
struct HelpPage {
  private let program: CommandInfo
  private let language: Language
  private let columns: Int

  /// Pages of the program in this language, for so many columns.
  init(_ program: CommandInfo, _ language: Language, columns: Int) {
    (self.program, self.language) = (program, language)
    self.columns = min(max(columns, 40), 100)
  }

  /// Where the words beside a name begin.
  private static let indent = 24

  /// The page of the program.
  var root: String {
    let open = program.defaultSubcommand.flatMap(program.command)
    var lines = overview(program)
    lines += usage(["sesame [<options>]", "sesame <command> [<arguments>]"])
    lines += section(HelpText.commands) {
      program.commands.flatMap { row($0.commandName, $0.abstract ?? "") }
    }
    lines += section(HelpText.optionsOfOpen) { (open?.options ?? []).flatMap(row) }
    lines += section(HelpText.exitCodes) {
      ExitText.all.flatMap { row(String($0.code), $0.words[language]) }
    }
    return (lines + ["", HelpText.more[language]]).joined(separator: "\n")
  }

  /// The page of one command.
  func page(of command: CommandInfo) -> String {
    var lines = overview(command)
    lines += usage([HelpPage.usage(of: command)])
    lines += section(HelpText.arguments) { command.positionals.flatMap(row) }
    lines += section(HelpText.options) { command.options.flatMap(row) }
    return lines.joined(separator: "\n")
  }

  /// `sesame pay [<options>] [<words> ...]`.
  static func usage(of command: CommandInfo) -> String {
    (["sesame", command.commandName, "[<options>]"] + command.positionals.map(\.usage)).joined(separator: " ")
  }

  private func overview(_ command: CommandInfo) -> [String] {
    wrapped(command.abstract ?? "", to: columns)
      + (command.discussion.map { [""] + wrapped($0, to: columns, hanging: 0) } ?? [])
  }

  private func usage(_ lines: [String]) -> [String] {
    let label = HelpText.usage[language] + (language == .en ? " " : "")
    let gap = String(repeating: " ", count: width(of: label))
    return [""] + lines.enumerated().map { ($0 == 0 ? label : gap) + $1 }
  }

  private func section(_ title: Phrase, _ rows: () -> [String]) -> [String] {
    let rows = rows()
    return rows.isEmpty ? [] : ["", title[language]] + rows
  }

  private func row(_ argument: ArgumentInfo) -> [String] {
    row(argument.usage, HelpText.words(of: argument.abstract ?? "", standard: argument.standard)[language])
  }

  private func row(_ name: String, _ words: String) -> [String] {
    let lines = wrapped(words, to: columns - HelpPage.indent)
    let gap = String(repeating: " ", count: HelpPage.indent)
    let head = "  " + name
    let isShort = width(of: head) < HelpPage.indent
    let first =
      isShort
      ? [pad(head, to: HelpPage.indent) + (lines.first ?? "")] : [head] + lines.prefix(1).map { gap + $0 }
    return first + lines.dropFirst().map { gap + $0 }
  }
}

extension ArgumentInfo {
  /// The value that holds where none is given; one that says nothing is left out.
  fileprivate var standard: String? { kind == .option ? defaultValue : nil }
}

extension Sesame {
  /// The page that the parser's own help stands for, in the language of the arguments or the config; nil where its
  /// message is none.
  static func helpPage(for message: String, _ arguments: [String]) -> String? {
    let commands = configuration.subcommands
    guard message == helpMessage() || commands.contains(where: { message == helpMessage(for: $0) }) else {
      return nil
    }
    let language = Speech.wanted(by: arguments)
    guard let program = try? CommandInfo.program(language) else { return nil }
    let page = HelpPage(program, language, columns: Speech.columns)
    let name = commands.first { message == helpMessage(for: $0) }?.configuration.commandName
    return name.flatMap(program.command).map(page.page) ?? page.root
  }
}
