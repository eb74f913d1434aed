import Foundation
import PayLater
import TerminalKit
import Testing
import WalletText

@testable import sesame

/// Help in both languages, made from what the parser of arguments knows.
@Suite struct HelpTests {
  private static func pages(_ language: Language, columns: Int = 80) throws -> [String: String] {
    let program = try CommandInfo.program(language)
    let help = HelpPage(program, language, columns: columns)
    var pages = Dictionary(uniqueKeysWithValues: program.commands.map { ($0.commandName, help.page(of: $0)) })
    pages[""] = help.root
    return pages
  }

  private static func hasChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test func everyCommandHasAPage() throws {
    let pages = try Self.pages(.zh)
    #expect(Sesame.commandNames.count > 15)
    // What the shells ask is for nobody to type.
    for name in Sesame.commandNames where name != "complete" {
      #expect(pages[name]?.contains("sesame \(name) ") == true, "\(name)")
      #expect(pages[""]?.contains("\n  \(name) ") == true, "\(name)")
    }
  }

  /// Every word of ours is in the language of the page; names, values and examples are the same in both.
  @Test func everyWordIsInBothLanguages() throws {
    let (zh, en) = (try CommandInfo.program(.zh), try CommandInfo.program(.en))
    for (own, other) in zip([zh] + zh.commands, [en] + en.commands) {
      let words =
        [own.abstract, own.discussion].compactMap(\.self) + (own.arguments ?? []).compactMap(\.abstract)
      let same =
        [other.abstract, other.discussion].compactMap(\.self) + (other.arguments ?? []).compactMap(\.abstract)
      #expect(words.count == same.count)
      for (chinese, english) in zip(words, same) {
        let shown = HelpText.words(of: chinese, standard: nil).zh
        #expect(Self.hasChinese(shown), "\(own.commandName): \(chinese)")
        // Examples of merchants in it are Chinese.
        #expect(
          !Self.hasChinese(english) || english.contains("  sesame add"), "\(own.commandName): \(english)")
      }
      #expect(own.arguments?.map(\.name) == other.arguments?.map(\.name))
    }
  }

  @Test(arguments: Language.allCases, [40, 80, 100]) func noLineIsWiderThanItMayBe(
    language: Language, columns: Int
  ) throws {
    for (name, page) in try Self.pages(language, columns: columns) {
      for line in page.split(separator: "\n") where !line.contains("sesame ") && !line.contains("\":") {
        #expect(width(of: String(line)) <= columns, "\(name): \(line)")
      }
    }
  }

  /// The program says what it can be opened with, since nobody types `open`.
  @Test(arguments: Language.allCases) func theProgramNamesTheOptionsOfOpen(language: Language) throws {
    let root = try #require(try Self.pages(language)[""])
    for option in ["--mouse", "--accept-date", "--plain", "--wallet <wallet>", "--ascii/--no-ascii"] {
      #expect(root.contains("\n  \(option)"), "\(option)")
    }
  }

  /// Those of the README, no more and no less.
  @Test func theExitCodesAreThoseOfTheReadme() throws {
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: top.appending(path: "README.md"), encoding: .utf8)
    let line = try #require(readme.split(separator: "\n").first { $0.contains("Exit codes:") })
    let list = line[(line.range(of: "Exit codes:")?.upperBound ?? line.startIndex)...].prefix { $0 != "." }
    let codes = list.matches(of: #/\b(\d+)\b/#).compactMap { Int32($0.output.1) }
    #expect(codes.contains(74) && codes == ExitText.all.map(\.code))
    let declared = [
      ExitStatus.badData, ExitStatus.noInput, ExitStatus.cannotCreate, ExitStatus.inputOutput,
      ExitStatus.busy,
      ExitStatus.permission, ExitStatus.config,
    ]
    for code in declared { #expect(codes.contains(code.rawValue)) }
    for (code, words) in ExitText.all {
      #expect(try Self.pages(.zh)[""]?.contains("\n  \(code) ") == true, "\(words)")
    }
  }

  /// What looks like help but is something else is left to the parser.
  @Test func onlyHelpIsReplaced() {
    #expect(Sesame.helpPage(for: Sesame.helpMessage(), ["--lang", "en"])?.contains("SUBCOMMANDS") == true)
    #expect(
      Sesame.helpPage(for: Sesame.helpMessage(for: PayCommand.self), ["--lang=zh"])?.contains("用法：") == true)
    #expect(Sesame.helpPage(for: "0.1.0", []) == nil)
    #expect(Speech.named(by: ["--lang"]) == nil && Speech.named(by: ["--lang", "fr"]) == nil)
  }

  /// What the parser of arguments finds wrong is said in Chinese too, with all that was typed in it.
  @Test(arguments: [
    ["add"], ["--nope"], ["status", "--jsn"], ["pay", "e1", "--from"], ["calendar", "--months", "x"],
    ["export", "nope"], ["status", "a", "b"], ["foo"], ["status", "--json=5"], ["hook"], ["-z"],
    ["export", "csv", "--since", "2026-99-01"], ["drop", "e1"], ["restore"],
    ["config", "--check", "--path"],
  ])
  func faultsOfArgumentsAreSaidInChinese(arguments: [String]) throws {
    let error = try #require(throws: (any Error).self) {
      try Speech.$language.withValue(.zh) { _ = try Sesame.parseAsRoot(arguments) }
    }
    let message = Speech.$language.withValue(.zh) { Sesame.fullMessage(for: error) }
    let chinese = ParserText.words(message, in: .zh)
    for line in chinese.split(separator: "\n") where !line.hasPrefix("  - ") {
      #expect(Self.hasChinese(String(line)), "\(line)")
    }
    #expect(!chinese.contains("Error:") && chinese.hasPrefix("错误"))
    for quoted in message.split(separator: "'").enumerated() where quoted.offset % 2 == 1 {
      #expect(chinese.contains(quoted.element), "\(quoted.element)")
    }
    #expect(ParserText.words(message, in: .en) == message)
  }
}
