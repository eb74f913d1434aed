import Foundation
import Testing

/// Every way out of the program: no byte of what was typed, stored or configured reaches a terminal that obeys it.
@Suite struct DoorTests {
  static let hostile = [
    "\u{1B}]0;owned\u{7}", "\u{1B}[31mred", "\u{9B}31m", "a\u{202E}b", "a\u{2066}b\u{2069}", "a\u{200B}b",
    "\u{FEFF}a",
    "x\u{E0041}", "a\rb", "a\u{8}b", "\u{7F}x", "a\u{2028}b", "x\u{85}y", "a\u{FFF9}b",
  ]

  /// Words of a run in which `@` stands for the hostile text.
  static let doors: [[String]] = [
    ["--@"], ["status", "--@"], ["@"], ["status", "@"], ["status", "--lang=@"], ["status", "--theme", "@"],
    ["why", "@"], ["what-if", "@"], ["what-if", "{\"@\":{}}"], ["pay", "@"], ["pay", "e1", "@"],
    ["add", "@", "title", "x@", "2099-01-01"], ["add", "p", "t", "1", "@"],
    ["add", "p", "t", "1", "2099-01-01", "--every", "@"],
    ["add", "@", "t@", "12.50", "2099-01-01"], ["apply", "/nowhere/@"],
    ["score", "--simulate", "/nowhere/@"],
    ["demo", "/nowhere/@"], ["status", "--wallet", "/nowhere/@"], ["remind", "--within", "@"], ["help", "@"],
    ["apply", "--today", "@", "--sandbox"], ["config"], ["config", "--json"], ["config", "--check"],
    ["paths"],
    ["status"], ["status", "--json"], ["remind", "--all", "--within", "3660"],
    ["remind", "--all", "--json", "--within", "3660"], ["verify", "--json"],
    ["export", "@"], ["export", "csv", "--provider", "@"], ["export", "csv", "-o", "/nowhere/@"],
    ["export", "hledger"], ["export", "beancount"], ["export", "ics"], ["export", "remind"],
    ["export", "csv"],
  ]

  @Test(arguments: hostile) func nothingHostileIsPrinted(text: String) throws {
    let program = Program(language: "en")
    try program.apply([#"{"declareIncome":{"monthlyFen":800000}}"#])
    try writeConfig(text, program)
    for door in Self.doors {
      let words = door.map { $0.replacingOccurrences(of: "@", with: text) }
      check(try program.run(words, extra: ["SESAME_THEME": "dark\(text)"]), words)
    }
    let line = #"{"id":"r1","request":{"\#(text)":{}}}"#
    check(try program.run(["apply"], input: line + "\n\(text)\n"), ["apply"])
    check(try program.run(["--plain"], input: "\(text)\na\n\(text)\n\(text)\n"), ["--plain"])
  }

  /// A value, a key and a name of the config.
  private func writeConfig(_ text: String, _ program: Program) throws {
    let folder = program.home.path + "/.config/sesame"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let escaped = text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
    let config =
      "theme = \"\(escaped)\"\n\"k\(escaped)\" = 1\n[keys]\npay = \"\(escaped)\"\nextend = \"\u{202E}\"\n"
    try config.write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
  }

  private func check(_ result: Program.Result, _ words: [String]) {
    for (name, output) in [("output", result.output), ("errors", result.errors)] {
      // Lines of calendars and tables end with CRLF.
      let bad = output.replacingOccurrences(of: "\r\n", with: "\n").unicodeScalars.filter { scalar in
        scalar != "\n"
          && ([.control, .format, .lineSeparator, .paragraphSeparator].contains(
            scalar.properties.generalCategory) || (0xE0000...0xE007F).contains(scalar.value))
      }
      #expect(bad.isEmpty, "\(words) \(name): \(bad.map { String($0.value, radix: 16) })")
    }
  }

  @Test func whatIsSavedIsSaidToBeWhereTheAnswerCannotBeWritten() throws {
    let program = Program(language: "en")
    for (title, output) in [("t", "/dev/full"), ("u", "/dev/stdout | :")] {
      let result = try program.shell("$SESAME add --lang en p \(title) 12.50 2099-01-01 > \(output)")
      #expect(result.status == 0)
      if output == "/dev/full" { #expect(result.errors.contains("it is saved, do not do it again")) }
    }
    #expect(try program.report("status").list("obligations").count == 2)
    // What only reads fails, as before.
    #expect(try program.shell("$SESAME status > /dev/full").status == 73)
  }

  @Test func anArgumentThatIsNoTextIsRefused() throws {
    let program = Program(language: "en")
    let result = try program.shell("$SESAME add \"$(printf 'a\\377b')\" t 12.50 2099-01-01")
    #expect(result.status == 64 && result.errors.contains("UTF-8"))
    #expect(!FileManager.default.fileExists(atPath: program.wallet))
  }
}
