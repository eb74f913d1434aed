import Testing

@testable import TerminalKit

@Suite("Frame")
struct FrameTests {
  private func frame(_ columns: Int, _ rows: Int = 1) -> Frame {
    Frame(size: Size(columns: columns, rows: rows))
  }

  @Test("A text takes its cells, and says how many")
  func writes() {
    var frame = frame(10, 2)
    let used = frame.write("芝麻 ok", at: Point(x: 1, y: 1), .title)
    #expect(used == 7)
    #expect(frame.text() == "\n 芝麻 ok")
    #expect(frame[1, 1].width == 2)
    #expect(frame[2, 1].isCovered)
    #expect(frame[2, 1].style == .title)
  }

  @Test(
    "A long text ends by cells",
    arguments: [
      ("芝麻先用", 8, Clip.dots, "芝麻先用", 8),
      ("芝麻先用", 7, Clip.dots, "芝麻..", 6),
      ("芝麻先用", 7, Clip.cut, "芝麻先", 6),
      ("芝麻先用", 2, Clip.dots, "..", 2),
      ("芝麻先用", 1, Clip.dots, ".", 1),
      ("芝麻先用", 1, Clip.cut, "", 0),
      ("sesame", 5, Clip.dots, "ses..", 5),
      ("sesame", 0, Clip.dots, "", 0),
      ("sesame", -3, Clip.dots, "", 0),
    ])
  func clips(text: String, width: Int, clip: Clip, expected: String, used: Int) {
    var frame = frame(12)
    let written = frame.write(text, at: Point(x: 0, y: 0), within: width, clip: clip)
    #expect(written == used)
    #expect(frame.text() == expected)
    #expect(TerminalKit.clip(text, to: width, clip) == expected)
  }

  @Test("The edges of the frame clip, without half a glyph")
  func edges() {
    var frame = frame(5)
    frame.write("先用后付", at: Point(x: -1, y: 0), clip: .cut)
    #expect(frame.text() == " 用后")
    frame.fill(frame.bounds)
    frame.write("先用后付", at: Point(x: 0, y: 0), clip: .cut)
    #expect(frame.text() == "先用")
    let beyond = frame.write("x", at: Point(x: 5, y: 0))
    let below = frame.write("x", at: Point(x: 0, y: 7))
    #expect(beyond == 0 && below == 1)
    #expect(frame.text() == "先用")
  }

  @Test("Overwriting half of a wide glyph blanks the other half")
  func halves() {
    var left = frame(4)
    left.write("先用", at: Point(x: 0, y: 0))
    left.write("x", at: Point(x: 0, y: 0))
    #expect(left.text() == "x 用")
    var right = frame(4)
    right.write("先用", at: Point(x: 0, y: 0))
    right.write("x", at: Point(x: 1, y: 0))
    #expect(right.text() == " x用")
    var both = frame(4)
    both.write("先用", at: Point(x: 0, y: 0))
    both.write("后", at: Point(x: 1, y: 0))
    #expect(both.text() == " 后")
  }

  @Test("What cannot be drawn safely becomes a visible mark")
  func refuses() {
    var frame = frame(20)
    frame.write("a\u{1B}[31m\u{7}\u{202E}b\u{200D}\u{9B}\n", at: Point(x: 0, y: 0))
    #expect(frame.text() == "a\u{FFFD}[31m\u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test("Marks join their cell, four at most; a leading one sits on a space")
  func marks() {
    var frame = frame(6)
    frame.write("e\u{301}\u{302}\u{303}\u{304}\u{305}x", at: Point(x: 0, y: 0))
    #expect(frame[0, 0].marks == ["\u{301}", "\u{302}", "\u{303}", "\u{304}"])
    #expect(frame[1, 0].scalar == "x")
    #expect(width(of: "\u{301}x") == 2)
    #expect(width(of: "e\u{301}") == 1)
    #expect(width(of: "\u{2764}\u{FE0F}") == 1)
    // What some terminals join and others do not is drawn apart, so that all advance alike.
    #expect(pad("1\u{FE0F}\u{20E3}", to: 2) == "1\u{20E3} ")
    #expect(pad("👨\u{200D}👩", to: 5) == "👨👩 " && pad("👍🏽", to: 3) == "👍 ")
    #expect(pad("🏴\u{E0067}\u{E007F}", to: 3) == "🏴 ")
  }

  @Test("Boxes and rules come from one table of glyphs")
  func boxes() {
    var frame = frame(6, 3)
    let inside = frame.box(frame.bounds, .unicode)
    frame.write("先用", at: inside.origin, .value)
    #expect(frame.text() == "┌────┐\n│先用│\n└────┘")
    #expect(inside == Rect(x: 1, y: 1, width: 4, height: 1))
    frame.box(frame.bounds, .ascii)
    frame.rule(Rect(x: 1, y: 1, width: 9, height: 1), .ascii)
    #expect(frame.text() == "+----+\n|-----\n+----+")
  }

  @Test("A box too small for a border is empty, down to nothing", arguments: 0...2, 0...2)
  func smallBoxes(columns: Int, rows: Int) {
    var frame = frame(3, 3)
    frame.box(Rect(x: 0, y: 0, width: columns, height: rows), .ascii)
    #expect(frame.text().contains("+") == (columns == 2 && rows == 2))
  }

  @Test("Restyling reaches both halves of a wide glyph on its edge")
  func restyles() {
    var frame = frame(6)
    frame.write("a先b用", at: Point(x: 0, y: 0), .label)
    frame.reverse(Rect(x: 2, y: 0, width: 3, height: 1))
    frame.cursor = Point(x: 3, y: 0)
    #expect(frame.styledText() == "a先b用\n--- styles\nlLLLLL\n--- cursor 3,0\n")
  }

  @Test("A text can end at a column")
  func endsAt() {
    var frame = frame(10)
    let start = frame.write("¥1.20", endingAt: Point(x: 9, y: 0))
    #expect(start == 4)
    #expect(frame.text() == "    ¥1.20")
  }
}
