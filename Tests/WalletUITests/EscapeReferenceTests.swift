import Foundation
import TerminalKit
import Testing

@testable import WalletUI

/// Assets/ESCAPES.md says what the decoder does.
@Suite struct EscapeReferenceTests {
  /// The rows of a table under a heading: the sequences of each as bytes, and its second column.
  private func rows(after heading: String) throws -> [(sequences: [(String, [UInt8])], second: String)] {
    let file = KeyReferenceTests.file.deletingLastPathComponent().appending(path: "ESCAPES.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: heading)).upperBound
    let lines = text[start...].split(separator: "\n").drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
    return lines.dropFirst(2).map { line in
      // A bar inside a sequence is part of it.
      let second = line.components(separatedBy: " | ")[1].trimmingCharacters(in: ["|", " "])
      let codes = line.components(separatedBy: " | ")[0].split(separator: "`").filter {
        !$0.allSatisfy { "| ".contains($0) }
      }
      return (codes.map { (String($0), bytes(String($0))) }, second)
    }
  }

  private func bytes(_ sequence: String) -> [UInt8] {
    Array(
      sequence.replacingOccurrences(of: "CSI ", with: "\u{1B}[").replacingOccurrences(
        of: "ESC HT", with: "\u{1B}\t"
      ).replacingOccurrences(
        of: "ESC ", with: "\u{1B}"
      )
      .replacingOccurrences(of: "ESC", with: "\u{1B}").utf8)
  }

  /// The keys of some bytes and of the silence after them.
  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.decode(bytes) + decoder.flush()
  }

  @Test func whatIsUnderstoodIsReadAsItSays() throws {
    let rows = try rows(after: "## 认得 Understood")
    #expect(rows.count > 20)
    for (sequences, name) in rows.dropFirst() {
      for (text, bytes) in sequences { #expect(keys(bytes).map(\.name) == [name], "\(text)") }
    }
  }

  @Test func whatIsSwallowedIsNoKey() throws {
    let rows = try rows(after: "Sequences that are swallowed")
    #expect(rows.count == 4)
    for (sequences, _) in rows {
      for (text, bytes) in sequences {
        for end: [UInt8] in [[7], [0x1B, 0x5C]] where text.hasPrefix("ESC") {
          #expect(keys(bytes + end).isEmpty, "\(text)")
        }
        if text.hasPrefix("CSI") { #expect(keys(bytes).isEmpty, "\(text)") }
      }
    }
  }

  /// What the C files send besides what curses does stands on the page.
  @Test func whatIsSentOfOurOwnIsNamed() throws {
    let top = KeyReferenceTests.file.deletingLastPathComponent().deletingLastPathComponent()
    let known = Set(try rows(after: "## 发出 Sent").flatMap { $0.sequences.map(\.0) })
    #expect(known.count > 30)
    var found: Set<String> = []
    for name in ["screen", "guardian", "errors", "signals"] {
      let source = try String(contentsOf: top.appending(path: "Sources/CCurses/\(name).c"), encoding: .utf8)
      for match in source.matches(of: #/\\033(\[[?0-9;]*[A-Za-z]|[^\[])/#) {
        let kind = String(match.output.1)
        let isMode = kind.hasSuffix("h") || kind.hasSuffix("l")
        if kind.hasPrefix("[") {
          found.insert("CSI " + (isMode ? String(kind.dropFirst()) : String(kind.suffix(1))))
        } else {
          found.insert("ESC " + kind)
        }
      }
    }
    #expect(found.count >= 8 && found.subtracting(known).isEmpty, "\(found.subtracting(known))")
  }
}
