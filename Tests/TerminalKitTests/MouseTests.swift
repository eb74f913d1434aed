import Testing

@testable import TerminalKit

/// The reports of the mouse: SGR (`ESC [ < b ; x ; y M`, xterm's mode 1006) and the older three bytes.
@Suite struct MouseTests {
  static let table: [(bytes: String, keys: [Key])] = [
    ("\u{1B}[<0;1;1M", [.mouse(Mouse(.press, at: Point(x: 0, y: 0)))]),
    ("\u{1B}[<0;80;24m", [.mouse(Mouse(.release, at: Point(x: 79, y: 23)))]),
    ("\u{1B}[<0;300;5M", [.mouse(Mouse(.press, at: Point(x: 299, y: 4)))]),
    // Shift, Alt and Ctrl change nothing.
    ("\u{1B}[<4;2;3M", [.mouse(Mouse(.press, at: Point(x: 1, y: 2)))]),
    ("\u{1B}[<24;2;3M", [.mouse(Mouse(.press, at: Point(x: 1, y: 2)))]),
    ("\u{1B}[<64;2;3M", [.mouse(Mouse(.wheelUp, at: Point(x: 1, y: 2)))]),
    ("\u{1B}[<65;2;3M", [.mouse(Mouse(.wheelDown, at: Point(x: 1, y: 2)))]),
    ("\u{1B}[<68;2;3M", [.mouse(Mouse(.wheelUp, at: Point(x: 1, y: 2)))]),
    // The middle and right button, a wheel to the side, a drag.
    ("\u{1B}[<1;2;3M", [.mouse(Mouse(.other, at: Point(x: 1, y: 2)))]),
    ("\u{1B}[<2;2;3M", [.mouse(Mouse(.other, at: Point(x: 1, y: 2)))]),
    ("\u{1B}[<66;2;3M", [.mouse(Mouse(.other, at: Point(x: 1, y: 2)))]),
    ("\u{1B}[<32;2;3M", [.mouse(Mouse(.other, at: Point(x: 1, y: 2)))]),
    ("\u{1B}[<35;2;3M", [.mouse(Mouse(.other, at: Point(x: 1, y: 2)))]),
    // Broken ones mean nothing, and the next key is not lost.
    ("\u{1B}[<0;1Mq", [.character("q")]), ("\u{1B}[<0;1;1;1Mq", [.character("q")]),
    ("\u{1B}[<;;Mq", [.character("q")]), ("\u{1B}[<Mq", [.character("q")]),
    ("\u{1B}[<0;0;1Mq", [.character("q")]), ("\u{1B}[<0;999999;1Mq", [.character("q")]),
    ("\u{1B}[<a", []), ("\u{1B}[<0;1;1Aq", [.character("q")]), ("\u{1B}[<0;<;1Mq", [.character("q")]),
    ("\u{1B}[0;1;1m", []),
    // The older form: 32 more than each number.
    ("\u{1B}[M !!", [.mouse(Mouse(.press, at: Point(x: 0, y: 0)))]),
    ("\u{1B}[M#&%q", [.mouse(Mouse(.release, at: Point(x: 5, y: 4))), .character("q")]),
    ("\u{1B}[M`!!", [.mouse(Mouse(.wheelUp, at: Point(x: 0, y: 0)))]),
    ("\u{1B}[Ma!!", [.mouse(Mouse(.wheelDown, at: Point(x: 0, y: 0)))]),
    ("\u{1B}[M  !q", [.character("q")]),
  ]

  @Test(arguments: table)
  func reports(bytes: String, keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes.utf8) == keys)
    // The same byte by byte.
    decoder = KeyDecoder()
    #expect(bytes.utf8.flatMap { decoder.decode([$0]) } == keys)
    #expect(!decoder.isUndecided)
  }

  @Test func anUnfinishedReportIsDropped() {
    for bytes in ["\u{1B}[<0;1", "\u{1B}[M!"] {
      var decoder = KeyDecoder()
      #expect(decoder.decode(bytes.utf8) == [])
      #expect(decoder.isUndecided)
      #expect(decoder.flush() == [])
      #expect(decoder.decode("q".utf8) == [.character("q")])
    }
  }
}
