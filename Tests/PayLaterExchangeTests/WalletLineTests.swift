import Foundation
import PayLater
import Testing

@testable import PayLaterExchange

@Suite struct WalletLineTests {
  private static let entry = WalletLine.Entry(
    seq: 3, at: 1_767_240_000_000, day: "2026-01-01", request: "r 1", party: "user",
    event: #"{"debtNoted":{"n":[1,-2,{"z":null}],"note":"a\"b\\c/d"}}"#, content: nil, answer: nil,
    hash: "00ff")

  @Test func everyKindOfLineComesBackAsItWas() throws {
    let lines: [WalletLine] = [
      .header(.init(seed: .max, key: nil, fingerprint: "ab")),
      .header(.init(seed: 0, key: "cd", fingerprint: "ab")), .entry(WalletLineTests.entry),
      .row(.init(table: "debts", id: "e1", isArchived: true, detail: #"{"id":"e1"}"#)),
      .personal(table: "debts", row: "e1", column: "title", text: "鞋\u{202E}\u{1B}[2J\n\"\\"),
      .end(entries: 3, lines: 7),
    ]
    for line in lines { #expect(try WalletLine(Array(line.text.utf8)) == line, "\(line.text)") }
  }

  /// What is canonical stays so, however another program has written the line.
  @Test func anotherWayOfWritingIsTheSameLine() throws {
    let object = try JSONSerialization.jsonObject(
      with: Data(WalletLine.entry(WalletLineTests.entry).text.utf8))
    let pretty = try JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted])
    let event = try #require(try WalletLine(Array(pretty)).entry?.event)
    #expect(event == #"{"debtNoted":{"n":[1,-2,{"z":null}],"note":"a\"b\\c/d"}}"#)
  }

  /// No line holds a character that a terminal obeys.
  @Test func nothingInALineIsObeyed() {
    let text = String(String.UnicodeScalarView((0..<0x3000).compactMap(Unicode.Scalar.init)))
    let line = WalletLine.personal(table: "t", row: "r", column: "c", text: text).text
    #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
    #expect(!line.unicodeScalars.contains("\u{202E}"))
  }

  @Test(arguments: [
    ("[]", "not an object"), ("{}", "type is missing"), (#"{"type":"song"}"#, "type song is not known"),
    (
      #"{"type":"header","schema":2,"seed":"1","key":null,"fingerprint":""}"#,
      "schema 2; this program knows 1"
    ),
    (#"{"type":"header","schema":1,"seed":1,"key":null,"fingerprint":""}"#, "seed: not a text"),
    (#"{"type":"header","schema":1,"seed":"-1","key":null,"fingerprint":""}"#, "seed: not a number"),
    (#"{"type":"end","entries":1.5,"lines":0}"#, "entries: not a whole number"),
    (#"{"type":"entity","table":"t","id":"i","archived":1,"detail":{}}"#, "archived: neither true nor false"),
    (#"{"type":"entity","table":"t","id":"i","archived":true,"detail":null}"#, "detail must not be null"),
    (#"{"type":"entry","seq":1}"#, "at: not a whole number"), ("{\"type\":\"end\",", "not JSON"),
  ])
  func whatIsNoLineIsExplained(line: String, words: String) {
    do throws(BadData) {
      _ = try WalletLine(Array(line.utf8))
      Issue.record("was read: \(line)")
    } catch { #expect(error.description.contains(words), "\(error)") }
  }
}

extension WalletLine {
  fileprivate var entry: Entry? { if case .entry(let entry) = self { entry } else { nil } }
}
