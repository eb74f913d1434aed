import Testing

@testable import TerminalKit

@Suite("KeyDecoder")
struct KeyDecoderTests {
  private func expect(
    _ decoder: inout KeyDecoder, _ bytes: some Sequence<UInt8>, _ expected: [Key],
    at location: SourceLocation = #_sourceLocation
  ) {
    let keys = decoder.decode(bytes)
    #expect(keys == expected, sourceLocation: location)
  }

  private func expectFlush(
    _ decoder: inout KeyDecoder, _ expected: [Key], at location: SourceLocation = #_sourceLocation
  ) {
    let keys = decoder.flush()
    #expect(keys == expected, sourceLocation: location)
  }

  static let table: [(String, [Key])] = [
    ("a", [.character("a")]), (" ", [.character(" ")]), ("先用", [.character("先"), .character("用")]),
    ("e\u{301}", [.character("e"), .character("\u{301}")]), ("\u{1F600}", [.character("\u{1F600}")]),
    ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
    ("\u{0}", [.control(" ")]), ("\u{1}", [.control("a")]), ("\u{C}", [.control("l")]),
    ("\u{1A}", [.control("z")]), ("\u{1C}", [.control("\\")]), ("\u{1F}", [.control("_")]),
    ("\u{9B}A", [.character("\u{FFFD}"), .character("A")]),
    ("\u{1B}[A", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}[C", [.right]), ("\u{1B}[D", [.left]),
    ("\u{1B}OA", [.up]), ("\u{1B}OB", [.down]), ("\u{1B}OC", [.right]), ("\u{1B}OD", [.left]),
    ("\u{1B}[H", [.home]), ("\u{1B}[F", [.end]), ("\u{1B}OH", [.home]), ("\u{1B}OF", [.end]),
    ("\u{1B}[1~", [.home]), ("\u{1B}[4~", [.end]), ("\u{1B}[7~", [.home]), ("\u{1B}[8~", [.end]),
    ("\u{1B}[2~", [.insert]), ("\u{1B}[3~", [.delete]), ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]),
    ("\u{1B}[Z", [.shiftTab]), ("\u{1B}\t", [.shiftTab]), ("\u{1B}[1;5C", [.wordRight]),
    ("\u{1B}[1;3D", [.wordLeft]),
    ("\u{1B}[1;2C", [.right]), ("\u{1B}[1;5A", [.up]), ("\u{1B}OM", [.enter]),
    ("\u{1B}Op", [.character("0")]),
    ("\u{1B}OP", [.function(1)]), ("\u{1B}[11~", [.function(1)]), ("\u{1B}[[A", [.function(1)]),
    ("\u{1B}[15~", [.function(5)]), ("\u{1B}[17~", [.function(6)]), ("\u{1B}[24~", [.function(12)]),
    ("\u{1B}x", [.alt("x")]), ("\u{1B}\u{7F}", [.control("w")]), ("\u{1B}\r", [.escape, .enter]),
    ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}先", [.escape, .character("先")]),
    // Sequences that mean nothing here leave nothing behind.
    ("\u{1B}[99~a", [.character("a")]), ("\u{1B}[?1;2ca", [.character("a")]),
    ("\u{1B}[Ia", [.character("a")]), ("\u{1B}[38;5;1ma", [.character("a")]),
    ("\u{1B}[12;\u{1B}[A", [.up]), ("\u{1B}[1先", [.character("先")]),
    ("\u{1B}[200~x\r\ny\rz\nw\u{1B}[201~q", [.paste("x\ny\nz\nw"), .character("q")]),
    ("\u{1B}[200~a\u{1B}[Ab\u{1B}[201~", [.paste("a\u{1B}[Ab")]),
    ("\u{1B}[200~\u{1B}\u{1B}[201~\u{1B}[201~", [.paste("\u{1B}")]),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
  ]

  @Test("Bytes become keys, however they come apart", arguments: table)
  func keys(text: String, expected: [Key]) {
    var whole = KeyDecoder()
    expect(&whole, text.utf8, expected)
    var apart = KeyDecoder()
    let keys = text.utf8.flatMap { apart.decode([$0]) }
    #expect(keys == expected)
    #expect(!apart.isUndecided)
    expectFlush(&apart, [])
  }

  /// The newer forms of keys, `CSI code ; modifiers u` and `CSI 27 ; modifiers ; code ~`.
  static let extended: [(String, [Key])] = [
    ("\u{1B}[99;5u", [.control("c")]), ("\u{1B}[27;5;99~", [.control("c")]),
    ("\u{1B}[106u", [.character("j")]), ("\u{1B}[27u", [.escape]), ("\u{1B}[13u", [.enter]),
    ("\u{1B}[9u", [.tab]), ("\u{1B}[9;2u", [.shiftTab]), ("\u{1B}[127u", [.backspace]),
    ("\u{1B}[127;3u", [.control("w")]), ("\u{1B}[32;5u", [.control(" ")]),
    ("\u{1B}[0;;20013u", [.character("中")]),
    ("\u{1B}[0;;20013:25991u", [.character("中"), .character("文")]),
    ("\u{1B}[97;2u", [.character("A")]), ("\u{1B}[97:65;2u", [.character("A")]),
    ("\u{1B}[65;2u", [.character("A")]), ("\u{1B}[49:33;2u", [.character("!")]),
    ("\u{1B}[97;65u", [.character("A")]), ("\u{1B}[97;129u", [.character("a")]),
    ("\u{1B}[97;2;65u", [.character("A")]), ("\u{1B}[97;3u", [.alt("a")]),
    ("\u{1B}[105;5u", [.tab]), ("\u{1B}[109;5u", [.enter]), ("\u{1B}[91;5u", [.escape]),
    ("\u{1B}[47;5u", [.control("_")]), ("\u{1B}[27;2;13~", [.enter]), ("\u{1B}[27;6;67~", [.control("c")]),
    ("\u{1B}[57417u", [.left]), ("\u{1B}[57414u", [.enter]), ("\u{1B}[57404u", [.character("5")]),
    ("\u{1B}[1;1:1A", [.up]), ("\u{1B}[1;1:2A", [.up]), ("\u{1B}[3;1:1~", [.delete]),
    // A key that is let go, Shift alone, and what belongs to the desktop are none.
    ("\u{1B}[97;1:3u", []), ("\u{1B}[1;1:3A", []), ("\u{1B}[57441;2u", []), ("\u{1B}[97;9u", []),
    ("\u{1B}[0u", []), ("\u{1B}[1114112u", []), ("\u{1B}[55296u", []), ("\u{1B}[155u", []),
  ]

  @Test("Extended keys mean what the plain ones mean", arguments: extended)
  func extendedKeys(text: String, expected: [Key]) {
    keys(text: text + "q", expected: expected + [.character("q")])
  }

  static let broken: [([UInt8], String)] = [
    ([0xFF, 0x61], "\u{FFFD}a"), ([0xC3, 0x61], "\u{FFFD}a"), ([0xE5, 0x85, 0x61], "\u{FFFD}a"),
    ([0x80, 0x61], "\u{FFFD}a"), ([0xC0, 0xAF, 0x61], "\u{FFFD}\u{FFFD}a"),
    ([0xED, 0xA0, 0x80, 0x61], "\u{FFFD}\u{FFFD}\u{FFFD}a"),
    ([0xF4, 0x90, 0x61], "\u{FFFD}\u{FFFD}a"), ([0xE5, 0xE5, 0x85, 0x88], "\u{FFFD}先"),
  ]

  @Test("A bad byte is U+FFFD, and the next key still comes", arguments: broken)
  func bad(bytes: [UInt8], expected: String) {
    var decoder = KeyDecoder()
    expect(&decoder, bytes, expected.unicodeScalars.map { .character($0) })
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test("After a broken character an escape sequence is still one")
  func escapeAfterBroken() {
    var decoder = KeyDecoder()
    expect(&decoder, [0xE5, 0x85, 0x1B, 0x5B, 0x41], [.character("\u{FFFD}"), .up])
  }

  @Test("A lone Esc is a key when its time is over")
  func loneEscape() {
    var decoder = KeyDecoder()
    expect(&decoder, [0x1B], [])
    #expect(decoder.isUndecided)
    expectFlush(&decoder, [.escape])
    // What comes so late was part of it: no command.
    expect(&decoder, "[A".utf8, [])
    #expect(!decoder.isUndecided)
    expect(&decoder, "[A".utf8, [.character("["), .character("A")])
    _ = decoder.decode("\u{1B}[".utf8)
    expectFlush(&decoder, [.alt("[")])
    _ = decoder.decode("\u{1B}[1;".utf8)
    expectFlush(&decoder, [])
  }

  @Test("Half a character does not count as an Esc that waits")
  func halfCharacter() {
    var decoder = KeyDecoder()
    expect(&decoder, [0xE5, 0x85], [])
    #expect(!decoder.isUndecided)
    expectFlush(&decoder, [])
    expect(&decoder, [0x88], [.character("先")])
  }

  @Test("A paste keeps at most its limit, and no half character", arguments: [(3, "先"), (4, "先"), (6, "先先")])
  func pasteLimit(limit: Int, kept: String) {
    var decoder = KeyDecoder(pasteLimit: limit)
    let keys = decoder.decode("\u{1B}[200~先先先先\u{1B}[201~x".utf8)
    #expect(keys == [.paste(kept), .character("x")])
  }

  private static let noisy = Array("\u{1B}[O;0123~A".utf8)

  @Test("Random bytes never stop the next key", arguments: UInt64(1)...50)
  func noise(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var decoder = KeyDecoder(pasteLimit: 64)
    for _ in 0..<2000 {
      // Half of them from the alphabet of escape sequences.
      let any = UInt8.random(in: 0...255, using: &random)
      let part = Self.noisy[Int.random(in: 0..<Self.noisy.count, using: &random)]
      _ = decoder.decode([Bool.random(using: &random) ? any : part])
    }
    _ = decoder.flush()
    _ = decoder.decode("\u{1B}[201~".utf8)
    let keys = decoder.decode("q".utf8)
    #expect(keys.last == .character("q"))
  }
}
