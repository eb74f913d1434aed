import Foundation
import PayLater
import Testing

/// Every rule that has a number, and every way to refuse, has one test that explains it. That test names it in the last
/// line of its comment: `Marks:` and then the numbers of rules, or the names of refusals, with commas between.
@Suite struct MarkTests {
  /// The transitions of orders and obligations, the gates of an order and of an application, the characteristics.
  private static var rules: [String] {
    var rules = (1...26).map { "T\($0)" }
    rules += Gate.allCases.map(\.rawValue)
    rules += Characteristic.allCases.map(\.rawValue)
    return rules
  }

  @Test func everyRuleAndEveryRefusalIsMarkedOnce() throws {
    let marks = try Self.marks()
    for name in try Self.rules + Self.refusals() {
      let places = marks.filter { $0.name == name }.map(\.place)
      #expect(places.count == 1, "\(name) is marked at \(places)")
    }
  }

  @Test func everyMarkNamesSomething() throws {
    let names = try Set(Self.rules + Self.refusals())
    for mark in try Self.marks() {
      #expect(names.contains(mark.name), "\(mark.place): nothing is called '\(mark.name)'")
    }
  }

  @Test func everyMarkStandsAboveATest() throws {
    for mark in try Self.marks() {
      #expect(mark.isAboveATest, "\(mark.place): \(mark.name) is in no comment of a test")
    }
  }
}

extension MarkTests {
  private struct Mark {
    let name: String
    /// The file and the line.
    let place: String
    /// Whether it is the last line of the comment of a test.
    let isAboveATest: Bool
  }

  /// What the tests of the rules mark, and those of the store, which alone knows the ids of requests.
  private static func marks() throws -> [Mark] {
    var marks: [Mark] = []
    for file in try files("Tests/PayLaterTests") + files("Tests/PayLaterStoreTests") {
      let lines = try Self.lines(file).map { $0.trimmingCharacters(in: .whitespaces) }
      for (number, line) in lines.enumerated() where line.hasPrefix("/// Marks:") {
        let isAboveATest = lines.dropFirst(number + 1).first?.hasPrefix("@Test") ?? false
        for name in line.dropFirst("/// Marks:".count).split(separator: ",") {
          marks.append(
            Mark(
              name: name.trimmingCharacters(in: .whitespaces),
              place: "\(file.lastPathComponent):\(number + 1)", isAboveATest: isAboveATest))
        }
      }
    }
    return marks
  }

  /// The cases of `Refusal`, as they are declared: one to a line.
  private static func refusals() throws -> [String] {
    let source = try lines(top.appendingPathComponent("Sources/PayLater/Journal/Refusal.swift"))
    let body = source.drop { !$0.hasPrefix("public enum Refusal") }.prefix { $0 != "}" }
    let cases = body.filter { $0.hasPrefix("  case ") }.map { $0.dropFirst("  case ".count) }
    #expect(cases.count > 20)
    for line in cases {
      let isOne = !line.prefix { $0 != "(" }.contains(",") && !line.contains("),")
      #expect(isOne, "\(line): one case to a line")
    }
    return cases.map { line in String(line.prefix { $0.isLetter }) }
  }

  private static var top: URL {
    let here = URL(fileURLWithPath: #filePath)
    return here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  private static func files(_ folder: String) throws -> [URL] {
    let found = FileManager.default.enumerator(
      at: top.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    let files = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    #expect(files.count > 10)
    return files
  }

  private static func lines(_ file: URL) throws -> [Substring] {
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
