import Foundation
import Testing

/// Style as a test: what the sources may not say, each with what to say instead.
@Suite struct TidyTests {
  /// Something that no line of the sources holds, but for those of some files or folders.
  private struct Ban {
    let words: String
    var but: [String] = []
    let instead: String
  }

  private static let bans = [
    Ban(words: "Date()", instead: "the clock of the Environment"),
    Ban(words: " print(", instead: "Output, which makes everything safe that is printed"),
    Ban(words: "try!", instead: "try, and an error that says what happened"),
    Ban(words: "as!", instead: "as?, and an error that says what happened"),
    Ban(words: "fatalError", instead: "a refusal or a StoreError: money is never lost by a crash"),
    Ban(
      words: "preconditionFailure",
      but: [
        "PayLaterStore/Sealing/DataKey.swift",
        // What a class would write there would be lost; nothing that is written has one.
        "PayLaterStore/Database/JSON/JSONWriter+Containers.swift",
      ],
      instead: "a refusal or a StoreError: money is never lost by a crash"),
    Ban(words: "getenv(", instead: "the Environment"),
    Ban(words: "ProcessInfo", but: ["sesame/World/Environment.swift"], instead: "the Environment"),
    Ban(words: ".random(in:", but: ["PayLaterStore", "sesame"], instead: "the random bits of the Moment"),
    Ban(words: "TimeZone.current", instead: "the wallet's zone"),
    Ban(words: "Locale(", instead: "the language of the Phrase"),
    Ban(words: "DateFormatter", instead: "Day.text and its phrases"),
    Ban(words: "NumberFormatter", instead: "Money.text"),
    Ban(words: "String(format:", instead: "an interpolation"),
    Ban(words: "FileManager", but: ["PayLaterStore", "sesame"], instead: "an effect"),
    Ban(
      words: "import Foundation", but: ["PayLaterStore", "PayLaterExchange", "sesame"],
      instead: "the standard library"),
    Ban(words: "import GRDB", but: ["PayLaterStore"], instead: "the store"),
    Ban(words: "import CCurses", but: ["CursesTerminal", "sesame"], instead: "TerminalKit"),
    Ban(
      words: "Double",
      but: [
        "PayLater/Rescheduling/InstalmentQuote.swift", "PayLaterStore/Database", "PayLaterExchange/Tape",
        "TerminalKit/Widgets", "WalletUI", "sesame",
      ], instead: "whole fen and days; shares are for drawing, and for the rate that has no closed form"),
    Ban(words: "DispatchQueue", instead: "the one loop"),
    Ban(words: "Thread(", instead: "the one loop"),
    Ban(words: "Task {", instead: "the one loop"),
    Ban(words: "TODO", instead: "the work, or an issue"),
    Ban(words: "FIXME", instead: "the work, or an issue"),
    Ban(words: "XXX", instead: "the work, or an issue"),
  ]

  /// Comments may name what code may not call.
  @Test func nothingIsSaidThatHasABetterWord() throws {
    for file in try Self.files("Sources") {
      for (number, line) in file.lines.enumerated() where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for ban in Self.bans where line.contains(ban.words) {
          let allowed = ban.but.contains { file.path.hasPrefix("Sources/\($0)") }
          #expect(allowed, "\(file.path):\(number + 1): \(ban.words): use \(ban.instead)")
        }
      }
    }
  }

  @Test func noFileOutgrowsWhatCanBeReadAtOnce() throws {
    for file in try Self.files("Sources") {
      #expect(file.lines.count < 300, "\(file.path): \(file.lines.count) lines: part it by ideas")
    }
  }

  /// Whatever is declared is named somewhere else, if only by a test.
  @Test func nothingIsDeclaredThatNobodyNames() throws {
    let sources = try Self.files("Sources")
    var uses: [Substring: Int] = [:]
    for file in sources + (try Self.files("Tests")) {
      for word in file.words { uses[word, default: 0] += 1 }
    }
    for file in sources {
      for name in file.declared where uses[name] == 1 {
        Issue.record("\(file.path): nobody names \(name)")
      }
    }
  }

  /// Files that only a real terminal or a real run can try are tried end to end.
  private static let triedEndToEnd = [
    "Sources/PayLaterStore/Store/ProgressCheck.swift", "Sources/CursesTerminal/TerminalUnavailable.swift",
    "Sources/CursesTerminal/Guardian.swift", "Sources/WalletText/Credit/StrengthText.swift",
  ]

  @Test func everyFileHasATestThatNamesSomethingOfIt() throws {
    var named: Set<Substring> = []
    for file in try Self.files("Tests") { named.formUnion(file.words) }
    let untried = try Self.files("Sources").filter {
      !$0.declared.isEmpty && named.isDisjoint(with: $0.declared)
    }
    #expect(Set(untried.map(\.path)).isSubset(of: Self.triedEndToEnd), "\(untried.map(\.path))")
  }
}

extension TidyTests {
  /// A source file by its path from the top.
  private struct File {
    let path: String
    let lines: [Substring]

    /// Every identifier and number in it, comments too.
    var words: [Substring] {
      lines.flatMap { line in
        line.utf8.split { !Self.isOfWord($0) }.map { Substring($0) }
      }
    }

    /// The names of the types, functions, properties and cases that it declares.
    var declared: Set<Substring> {
      let keywords: Set<Substring> = ["func", "struct", "enum", "class", "let", "var", "case", "protocol"]
      var names: Set<Substring> = []
      for line in lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        let words = line.utf8.split(separator: UInt8(ascii: " "))
        for (keyword, next) in zip(words, words.dropFirst()) where keywords.contains(Substring(keyword)) {
          // A pattern such as `case .some` declares nothing.
          let name = next.drop { $0 == UInt8(ascii: "`") }.prefix(while: Self.isOfWord)
          if let first = name.first, first > UInt8(ascii: "9") { names.insert(Substring(name)) }
        }
      }
      return names
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }

  private static func files(_ folder: String) throws -> [File] {
    let here = URL(fileURLWithPath: #filePath)
    let top = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let found = FileManager.default.enumerator(
      at: top.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    let files = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    #expect(files.count > 100)
    return try files.map { file in
      let text = try String(contentsOf: file, encoding: .utf8)
      return File(
        path: String(file.path.dropFirst(top.path.count + 1)),
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}
