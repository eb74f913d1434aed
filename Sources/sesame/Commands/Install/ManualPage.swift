import PayLater
import TerminalKit
import WalletText
import WalletUI

/// A page for `man`, in the macros of man(7), made from the parser's arguments and our words.
///
/// A Chinese paragraph is not broken by mandoc or groff: it comes in lines that fit 78 columns, each ended by a break.
struct ManualPage {
  /// The page of the whole program, or the short one of the reminder and its hooks.
  enum Subject: String, CaseIterable {
    case program = "sesame"
    case remind = "sesame-remind"
  }

  /// The lines of the page.
  private(set) var lines: [String] = []
  private let program: CommandInfo
  private let language: Language

  /// - Throws: what ``CommandInfo/program(_:)`` throws.
  init(_ subject: Subject, _ language: Language) throws {
    program = try CommandInfo.program(language)
    self.language = language
    lines = [
      #".TH "\#(subject.rawValue.uppercased())" "1" "2026-11-30" "sesame \#(Sesame.version)""#,
      ".nh", ".ad l",
    ]
    switch subject {
    case .program: putProgram()
    case .remind: putRemind()
    }
  }

  /// The text of the page, as it stands in a file.
  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func putProgram() {
    put(section: ManualText.name)
    put(name: "sesame", program.abstract)
    put(section: ManualText.synopsis)
    put(usage: "sesame [<options>]")
    put(usage: "sesame <command> [<arguments>]")
    put(section: ManualText.description)
    put(paragraph: program.discussion ?? "", indent: 7)
    put(section: ManualText.commands)
    for command in program.commands {
      lines.append(#".SS "\#(ManualPage.escaped(HelpPage.usage(of: command)))""#)
      put(command)
    }
    put(section: ManualText.options)
    for option in program.commands.first?.options ?? [] where option.isGlobal { put(option) }
    put(section: ManualText.exitStatus)
    for (code, words) in ExitText.all { put(tag: String(code), words[language]) }
    put(section: ManualText.files)
    for (path, words) in ManualText.paths { put(tag: path, words[language]) }
    put(section: ManualText.seeAlso)
    lines.append(#".BR sesame\-remind (1)"#)
  }

  private mutating func putRemind() {
    let commands = ["remind", "hook"].compactMap(program.command)
    put(section: ManualText.name)
    put(name: "sesame-remind", commands.first?.abstract)
    put(section: ManualText.synopsis)
    for command in commands { put(usage: HelpPage.usage(of: command)) }
    put(section: ManualText.description)
    for command in commands {
      lines.append(#".SS "sesame \#(command.commandName)""#)
      put(command)
    }
    put(section: ManualText.seeAlso)
    lines.append(".BR sesame (1)")
  }

  /// What `whatis` shows: no sentence, so no full stop.
  private mutating func put(name: String, _ about: String?) {
    let words = about.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 } ?? ""
    lines.append(#"\#(ManualPage.escaped(name)) \- \#(ManualPage.escaped(words))"#)
  }

  private mutating func put(section: Phrase) { lines.append(#".SH "\#(section[language])""#) }

  private mutating func put(usage: String) {
    if lines.last?.hasPrefix(#"\fB"#) == true { lines.append(".br") }
    let words = usage.split(separator: " ")
    let name = words.prefix { !"[<".contains($0.first ?? "<") }.joined(separator: " ")
    lines.append(#"\fB\#(name)\fR\#(ManualPage.escaped(String(usage.dropFirst(name.count))))"#)
  }

  private mutating func put(_ command: CommandInfo) {
    put(paragraph: command.abstract ?? "", indent: 7)
    if let discussion = command.discussion {
      lines.append(".PP")
      put(paragraph: discussion, indent: 7)
    }
    for argument in command.positionals + command.options where !argument.isGlobal { put(argument) }
  }

  private mutating func put(_ argument: ArgumentInfo) {
    let standard = argument.kind == .option ? argument.defaultValue : nil
    put(tag: argument.usage, HelpText.words(of: argument.abstract ?? "", standard: standard)[language])
  }

  private mutating func put(tag: String, _ words: String) {
    lines += [".TP", #"\fB\#(ManualPage.escaped(tag))\fR"#]
    put(paragraph: words, indent: 14)
  }

  /// A paragraph; lines that begin with spaces are examples and stand as they are.
  private mutating func put(paragraph: String, indent: Int) {
    for (number, part) in paragraph.split(separator: "\n").enumerated() {
      if number > 0 { lines.append(".br") }
      let text = language == .zh ? wrapped(String(part), to: 78 - indent) : [String(part)]
      lines += Array(text.map(ManualPage.escaped).map { [$0] }.joined(separator: [".br"]))
    }
  }

  /// A text in which nothing is a request of the formatter.
  static func escaped(_ text: String) -> String {
    var safe = ""
    for character in text {
      switch character {
      case "\\": safe += #"\e"#
      case "-": safe += #"\-"#
      case "\"": safe += #"\(dq"#
      case "'": safe += #"\(aq"#
      default: safe.append(character)
      }
    }
    let isRequest = safe.hasPrefix(".") || safe.hasPrefix(" ")
    return isRequest ? #"\&"# + safe : safe
  }
}
