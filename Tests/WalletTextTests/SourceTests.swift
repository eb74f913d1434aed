import Foundation
import Testing
import WalletText

/// The sources themselves: phrases that nobody lists in a test are looked at here.
@Suite struct SourceTests {
  static let files = SourceFile.all(in: "Sources/WalletText")

  @Test func noUnfitCharacterAnywhere() throws {
    #expect(Self.files.count > 30)
    for file in Self.files {
      for (number, line) in file.lines.enumerated() {
        let unfit = line.unicodeScalars.filter { !isFit($0) }
        #expect(unfit.isEmpty, "\(file.name):\(number + 1): \(line)")
      }
    }
  }

  @Test func nothingShouts() throws {
    for file in Self.files { #expect(!file.text.contains("！"), "\(file.name)") }
  }

  /// One names the mark `!`, one stands before an amount, and two are whole texts, which `PageTextTests` looks at.
  static let special: Set<String> = ["detailsAbout", "autopayNow", "scoreWords", "autopayWords"]

  /// Every phrase without facts in it.
  @Test func everyPhraseIsFit() {
    let phrases = Self.files.flatMap(\.phrases)
    #expect(phrases.count > 900)
    for (name, phrase) in phrases where !Self.special.contains(name) {
      for flaw in flaws(of: phrase) { Issue.record("\(name): \(flaw)") }
    }
  }

  /// An empty list names the key that fills it, with a gap around it.
  @Test func emptyListsNameTheirKey() throws {
    let file = try #require(Self.files.first { $0.name == "EmptyText.swift" })
    let lists = file.text.matches(
      of: #/func \w+\(key: String\) -> Phrase \{\s*Phrase\(\s*"(.*?)",\s*"(.*?)"\)/#)
    #expect(lists.count > 10)
    for list in lists {
      #expect(list.1.contains(#" \(key) "#) && list.2.contains(#"\(key) "#), "\(list.1)")
    }
  }

  @Test func noTwoActionsAreCalledTheSame() throws {
    let actions = try #require(Self.files.first { $0.name == "ActionText.swift" }).phrases.map(\.phrase)
    #expect(actions.count > 60)
    #expect(Set(actions).count == actions.count)
  }
}

/// A file of the sources.
struct SourceFile {
  let name: String
  let text: String

  /// Those below a folder of the package.
  static func all(in folder: String) -> [SourceFile] {
    let here = URL(fileURLWithPath: #filePath)
    let top = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let found = FileManager.default.enumerator(
      at: top.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    let files = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    return files.compactMap { file in
      (try? String(contentsOf: file, encoding: .utf8)).map {
        SourceFile(name: file.lastPathComponent, text: $0)
      }
    }
  }

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The phrases that have a name, as they are written; those of several lines are left out.
  var phrases: [(name: String, phrase: Phrase)] {
    let named =
      #/static let (\w+)(?:: Phrase)? = Phrase\(\s*(?!""")((?:"(?:[^"\\]|\\.)*"[\s+]*)+),\s*(?!""")((?:"(?:[^"\\]|\\.)*"[\s+]*)+)\)/#
    func joined(_ literals: Substring) -> String {
      literals.matches(of: #/"((?:[^"\\]|\\.)*)"/#).map { String($0.1) }.joined()
    }
    return text.matches(of: named).map { (String($0.1), Phrase(joined($0.2), joined($0.3))) }
  }
}
