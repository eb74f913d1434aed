import ArgumentParser
import Testing

@testable import sesame

/// A word that stands where a command should.
@Suite struct CommandNameTests {
  private let names = Sesame.commandNames

  /// What was meant differs by a letter too many, one too few, or two that changed places.
  @Test(arguments: [
    ("stauts", "status"), ("imort", "import"), ("accuont", "account"), ("remindd", "remind"),
    ("STATUS", "status"),
    ("acounts", "accounts"), ("pya", "pay"),
  ])
  func theNearestNameIsOffered(word: String, meant: String) {
    #expect(CommandName.nearest(to: word, in: names) == meant)
  }

  @Test(arguments: ["frobnicate", "x", "foo", "花呗", ""])
  func whatIsFarFromAllIsNone(word: String) {
    #expect(CommandName.nearest(to: word, in: names) == nil)
  }

  @Test func optionsAndTheirValuesAreNoCommands() {
    #expect(CommandName.unknown(to: names, in: []) == nil)
    #expect(CommandName.unknown(to: names, in: ["--help"]) == nil)
    #expect(CommandName.unknown(to: names, in: ["help", "pay"]) == nil)
    #expect(CommandName.unknown(to: names, in: ["--wallet", "foo", "status"]) == nil)
    #expect(CommandName.unknown(to: names, in: ["--lang=en", "foo", "status"]) == "foo")
    for name in names { #expect(CommandName.unknown(to: names, in: [name, "foo"]) == nil) }
  }
}
