import Testing

/// What the sources must not say. A `default:` hides a case that somebody forgot: tables over what happens, what is asked
/// for, what keys do and what figures are have a row for each.
@Suite struct TableTests {
  /// Switches over these that may have one: they ask about a few cases, and 'no' or nothing is right for any other.
  static let exempt: [String: Int] = [
    "RefusalText+Brief.swift": 1,  // Short words of a few; the others say their sentences.
    "Happening.swift": 1,  // A new event is told.
    "MoneyTrace.swift": 2,  // Events of another obligation are nothing to it.
    "ActivationPage+Answers.swift": 2,  // The requests of its own steps.
    "App+Commands.swift": 1,  // The commands that work everywhere.
    "App+Palette.swift": 1,  // The reasons of a few; the others have a destination.
    "Command.swift": 1, "Command+Destination.swift": 1, "LinearItem.swift": 1, "LinearPage+Menu.swift": 1,
    "Palette.swift": 1,  // Second names of a few.
    "Explainer+Asking.swift": 1,  // The few figures that the id of an obligation asks about.
    // Fields, steps and keys that share their names with these.
    "FlawText.swift": 1, "DetailsStep.swift": 1, "CheckoutPage+Keys.swift": 1, "Reading.swift": 1,
    "Wallet+ApplyReminder.swift": 1,
  ]

  /// An order keeps the terms that it was placed under: nobody names a version of the policy but the policy itself.
  @Test func nobodyNamesAVersionOfThePolicy() {
    for file in SourceFile.all(in: "Sources") where file.name != "Policy.swift" {
      #expect(!file.text.contains("Policy.v1"), "\(file.name)")
    }
  }

  /// The enums that have tables over them: commands, figures, and requests and events with each of their topics.
  private static let enums =
    SourceFile.all(in: "Sources/WalletUI/Keys").filter { $0.name == "Command.swift" }
    + SourceFile.all(in: "Sources/PayLater").filter {
      $0.name == "Figure.swift" || $0.name.hasSuffix("Request.swift") || $0.name.hasSuffix("Event.swift")
    }

  @Test func everyTopicIsLookedAt() { #expect(Self.enums.count > 20) }

  @Test(arguments: enums.map(\.name))
  func tablesHaveARowForEachCase(_ name: String) throws {
    let declaration = try #require(Self.enums.first { $0.name == name })
    let cases = declaration.cases(of: String(name.dropLast(".swift".count)))
    #expect(cases.count > 2)
    for file in SourceFile.all(in: "Sources") {
      let open = file.openSwitches.filter { $0.isSubset(of: cases) }
      #expect(open.count <= Self.exempt[file.name] ?? 0, "\(file.name): \(open)")
    }
  }
}

extension SourceFile {
  /// The names of the cases of an enum that stand on its first level.
  fileprivate func cases(of name: String) -> Set<String> {
    let body = lines.drop { !$0.contains("enum \(name):") }.dropFirst().prefix { $0 != "}" }
    var isCase = false
    var names: Set<String> = []
    for line in body where !line.contains("//") {
      if line.hasPrefix("  case ") { isCase = true } else if !line.hasPrefix("    ") { isCase = false }
      guard isCase else { continue }
      let bare = line.replacing(#/\([^)]*\)|\(.*|=.*/#, with: "")
      names.formUnion(bare.matches(of: #/\w+/#).map { String($0.0) })
    }
    return names
  }

  /// The names of the cases in every switch that has a `default:`, without those over pairs.
  fileprivate var openSwitches: [Set<String>] {
    let lines = lines
    return lines.indices.filter { lines[$0].contains(#/^\s*default:/#) }.compactMap { place in
      let indent = lines[place].prefix { $0 == " " }
      let rows = lines[..<place].reversed().prefix {
        !($0.hasPrefix(indent) && $0.dropFirst(indent.count).first != " " && $0.contains("switch "))
      }
      // A row over pairs has no names.
      let names = rows.filter { $0.hasPrefix(indent + "case ") }.flatMap {
        $0.matches(of: #/(?:case|,) (?:let )?\.(\w+)/#).map { String($0.1) }
      }
      return names.isEmpty ? nil : Set(names)
    }
  }
}
