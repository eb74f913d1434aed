import Testing

@testable import TerminalKit

/// Answers of a terminal to somebody's questions, which come late and in pieces: no key among them.
@Suite("Late replies")
struct LateReplyTests {
  /// Twelve kinds, with each of their ends.
  static let replies: [(name: String, bytes: String)] = [
    ("OSC 4", "\u{1B}]4;1;rgb:cdcd/0000/0000\u{7}"),
    ("OSC 10", "\u{1B}]10;rgb:e5e5/e5e5/e5e5\u{1B}\\"),
    ("OSC 11", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\"),
    ("OSC 52", "\u{1B}]52;c;cXVpdCB5ZXMgMTIzNDU2\u{7}"),
    ("title", "\u{1B}]lq 4 p y\u{1B}\\"),
    ("XTVERSION", "\u{1B}P>|XTerm(379)\u{1B}\\"),
    ("DA1", "\u{1B}[?62;1;2;4;6;9;15;22;29c"),
    ("DA2", "\u{1B}[>41;379;0c"),
    ("DA3", "\u{1B}P!|7E565445\u{1B}\\"),
    ("status", "\u{1B}[0n"),
    ("cursor", "\u{1B}[1;5R"),
    ("XTGETTCAP", "\u{1B}P1+r544e=787465726d\u{1B}\\"),
    ("DECRQSS", "\u{1B}P1$r0m\u{1B}\\"),
    ("mode", "\u{1B}[?2026;2$y"),
    ("kitty keys", "\u{1B}[?0u"),
    ("kitty graphics", "\u{1B}_Gi=31;OK\u{1B}\\"),
    ("light or dark", "\u{1B}[?997;1n"),
    ("size", "\u{1B}[48;24;80;480;800t"),
  ]

  /// Keys of pieces that come with a pause (milliseconds) before each but the first, and of the silence after them.
  private func keys(_ pieces: [ArraySlice<UInt8>], pause: Int, escapeDelay: Int) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for (index, piece) in pieces.enumerated() {
      keys += decoder.decode(piece)
      var rest = index < pieces.count - 1 ? pause : 5_000
      while let patience = decoder.patience(escapeDelay: escapeDelay), patience <= rest {
        rest -= patience
        keys += decoder.flush()
      }
    }
    #expect(!decoder.isUndecided)
    return keys
  }

  @Test("Whole and split at every byte over a network: no key", arguments: replies, [60, 100])
  func noKeys(reply: (name: String, bytes: String), pause: Int) {
    let bytes = Array(reply.bytes.utf8)
    #expect(keys([bytes[...]], pause: 0, escapeDelay: 25).isEmpty)
    #expect(keys(bytes.indices.map { bytes[$0...$0] }, pause: pause, escapeDelay: 120).isEmpty)
    for place in 1..<bytes.count {
      let pieces = [bytes[..<place], bytes[place...]]
      #expect(keys(pieces, pause: pause, escapeDelay: 120).isEmpty, "split after \(place)")
    }
  }

  /// Where a lone Esc is a key sooner, one may come of a piece that is nothing but Esc, and nothing else.
  @Test("Whole and split at every byte on a near terminal", arguments: replies)
  func atMostOneEsc(reply: (name: String, bytes: String)) {
    let bytes = Array(reply.bytes.utf8)
    #expect(keys(bytes.indices.map { bytes[$0...$0] }, pause: 60, escapeDelay: 25) == [.escape])
    for place in 1..<bytes.count {
      let found = keys([bytes[..<place], bytes[place...]], pause: 60, escapeDelay: 25)
      #expect(found == (place == 1 ? [.escape] : []), "split after \(place)")
    }
  }

  static let arrows = ["[A", "[B", "[C", "[D", "OA", "[1;5C", "[5~", "[99;5u"]

  @Test("The rest of an arrow after a lone Esc is no command", arguments: arrows, [30, 60, 100, 150])
  func lateArrow(rest: String, pause: Int) {
    let pieces = [Array("\u{1B}".utf8)[...], Array(rest.utf8)[...]]
    #expect(keys(pieces, pause: pause, escapeDelay: 25) == [.escape])
    let far = keys(pieces, pause: pause, escapeDelay: 120)
    #expect(pause > 120 ? far == [.escape] : far.count == 1 && far != [.escape])
  }

  @Test(
    "What somebody types after Esc still counts",
    arguments: ["q", "P", "]", "[", "O", "_", "Pq", "]j", "Oq", "\r", "先"])
  func typedAfterEsc(text: String) {
    var decoder = KeyDecoder()
    var keys = decoder.decode("\u{1B}".utf8) + decoder.flush() + decoder.decode(text.utf8) + decoder.flush()
    #expect(keys.first == .escape)
    keys.removeFirst()
    #expect(keys == text.unicodeScalars.map { Key(typed: $0) })
  }

  @Test("A string is swallowed to its end, or for 4 KiB, and C-c leaves it")
  func strings() {
    for begin in ["]", "P", "X", "^", "_"] {
      var decoder = KeyDecoder()
      #expect(decoder.decode("\u{1B}\(begin)1;先用\u{1B}\\q".utf8) == [.character("q")])
      #expect(decoder.decode("\u{1B}\(begin)1;x\u{7}q".utf8) == [.character("q")])
      #expect(decoder.decode("\u{1B}\(begin)1;x\u{1B}[A".utf8) == [.up])
      #expect(decoder.decode("\u{1B}\(begin)1;x\u{3}".utf8) == [.control("c")])
      #expect(decoder.decode("\u{1B}\(begin)".utf8) + decoder.flush() == [.alt(Unicode.Scalar(begin) ?? " ")])
      let long = "\u{1B}\(begin)" + String(repeating: "q", count: 4_096)
      #expect(decoder.decode(long.utf8) == [])
      #expect(decoder.decode("j".utf8) == [.character("j")])
    }
  }
}
