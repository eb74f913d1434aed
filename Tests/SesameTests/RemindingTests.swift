import ArgumentParser
import PayLater
import Testing

@testable import sesame

/// What a login asks for is read by hand. It must be what the parser of all commands reads, or be left to it.
@Suite struct RemindingTests {
  private static let words: [[String]] = [
    ["--login"], ["--all"], ["--json"], ["--count"], ["--notify"], ["--exit-code"], ["--mask"], ["--no-mask"],
    ["--wallet", "/tmp/w"], ["--wallet", "-"], ["--wallet"], ["--lang", "en"], ["--lang", "zh"],
    ["--lang", "fr"],
    ["--within", "7"], ["--within", "-1"], ["--within", "3661"], ["--within", "x"], ["--within", "+3"],
    ["--within=7"], ["--width", "40"], ["--width", "0"], ["--format", "{count} {owed}"],
    ["--format", "{nothing}"],
    ["--format", ""], ["--format", "{{"], ["--help"], ["--plain"], ["extra"], ["--"], ["-w"],
  ]

  @Test func itIsWhatTheParserReads() {
    var read = 0
    let pairs = Self.words.flatMap { first in Self.words.map { first + $0 } }
    for arguments in [[]] + Self.words + pairs {
      guard let reminding = Reminding(typed: ["remind"] + arguments) else { continue }
      read += 1
      #expect(reminding == (try? RemindCommand.parse(arguments))?.reminding, "\(arguments)")
    }
    #expect(read > 150)
  }

  @Test(arguments: [
    ["--login"], ["--login", "--width", "40"], ["--json"], ["--count"],
    ["--format", "{count}", "--lang", "en"],
    ["--exit-code", "--within", "0"], ["--notify", "--mask"], [],
  ])
  func whatHooksCallIsReadByHand(arguments: [String]) {
    #expect(Reminding(typed: ["remind"] + arguments) != nil)
  }

  @Test func otherCommandsAndOptionsAreLeftToTheParser() {
    for arguments in [[], ["status"], ["--login"], ["--lang", "en", "remind"], ["remind", "--help"]] {
      #expect(Reminding(typed: arguments) == nil, "\(arguments)")
    }
  }
}
