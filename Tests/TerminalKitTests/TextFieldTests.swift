import Testing

@testable import TerminalKit

@Suite("TextField")
struct TextFieldTests {
  /// The text with `|` at the cursor.
  private func picture(_ field: TextField) -> String {
    field.textBeforeCursor + "|" + field.textAfterCursor
  }

  static let table: [(String, [Key], String)] = [
    ("", [.character("先"), .character("用")], "先用|"),
    ("先用", [.left, .character("x")], "先x|用"),
    ("先用", [.home, .delete], "|用"),
    ("先用", [.backspace, .backspace, .backspace], "|"),
    ("先 用后 付", [.wordLeft, .wordLeft], "先 |用后 付"),
    ("先 用后 付", [.home, .wordRight, .wordRight], "先 用后| 付"),
    ("先 用后 付", [.control("w")], "先 用后 |"),
    ("先 用后 付", [.control("w"), .control("w")], "先 |"),
    ("先用后付", [.left, .control("u")], "|付"),
    ("先用后付", [.home, .right, .control("k")], "先|"),
    ("ab", [.control("a"), .control("d"), .control("e"), .character("c")], "bc|"),
    ("", [.character("e"), .character("\u{301}"), .character("x"), .left, .left], "|e\u{301}x"),
    ("", [.character("e"), .character("\u{301}"), .backspace], "|"),
    ("ex", [.left, .character("\u{301}")], "e\u{301}|x"),
    ("", [.paste("第一行\n第二行\u{1B}[0m\t末")], "第一行 第二行[0m 末|"),
    ("\u{1F468}\u{200D}\u{1F469}x", [.home, .right], "\u{1F468}\u{200D}\u{1F469}|x"),
    ("a b", [.home, .alt("d")], "| b"),
    // Between Chinese characters nothing is written: two count as a word, and another kind of character ends it.
    ("西湖区文三路12号", [.control("w")], "西湖区文三路12|"),
    ("西湖区文三路12号", [.control("w"), .control("w")], "西湖区文三路|"),
    ("西湖区文三路12号", [.control("w"), .control("w"), .control("w")], "西湖区文|"),
    ("西湖区文三路", [.home, .alt("d")], "|区文三路"),
    ("赵小雨", [.wordLeft, .wordLeft], "|赵小雨"),
    ("赵小雨", [.home, .wordRight], "赵小|雨"),
    ("先用，后付。", [.control("w")], "先用，后付|"),
    ("先用  ", [.control("w")], "|"),
    ("  ", [.control("w")], "|"),
    ("", [.control("w"), .alt("d"), .wordLeft, .wordRight, .backspace, .delete, .left, .right], "|"),
    ("xiaoyu@example.cn", [.control("w")], "|"),
    // At either end a key changes nothing.
    ("先用", [.home, .left, .backspace, .control("u"), .control("w")], "|先用"),
    ("先用", [.right, .delete, .control("k"), .alt("d")], "先用|"),
    // Marks and what is joined go together.
    ("e\u{301}x", [.left, .backspace], "|x"),
    ("e\u{301}x", [.home, .delete], "|x"),
    ("先\u{1F468}\u{200D}\u{1F469}用", [.left, .backspace], "先|用"),
    ("\u{1F1E8}\u{1F1F3}用", [.home, .delete], "|用"),
    ("先用", [.left, .paste("e\u{301}\u{1F468}\u{200D}\u{1F469}")], "先e\u{301}\u{1F468}\u{200D}\u{1F469}|用"),
  ]

  @Test("Keys edit whole characters", arguments: table)
  func edits(text: String, keys: [Key], expected: String) {
    var field = TextField(text)
    for key in keys {
      let used = field.handle(key)
      #expect(used)
    }
    #expect(picture(field) == expected)
  }

  @Test("Keys of the form are left to the form", arguments: [Key.enter, .tab, .escape, .up, .control("x")])
  func leaves(key: Key) {
    var field = TextField("先")
    let before = field
    let used = field.handle(key)
    #expect(!used)
    #expect(field == before)
  }

  @Test("What is beyond the limit is not taken")
  func limit() {
    var field = TextField("先用后付", limit: 3)
    #expect(field.text == "先用后")
    _ = field.handle(.home)
    let used = field.handle(.character("x"))
    #expect(used)
    #expect(picture(field) == "|先用后")
  }

  @Test(
    "The cursor stays in sight and no glyph is cut",
    arguments: [
      (0, "先用后付款", 0), (4, "先用后付款", 8), (5, "付款日还", 5), (7, "日还清", 4), (8, "日还清", 6),
    ])
  func scrolls(cursor: Int, seen: String, x: Int) {
    var field = TextField("先用后付款日还清")
    _ = field.handle(.home)
    for _ in 0..<cursor { _ = field.handle(.right) }
    var frame = Frame(size: Size(columns: 12, rows: 1))
    field.draw(into: &frame, at: Point(x: 1, y: 0), width: 10, focused: true)
    #expect(frame.cursor == Point(x: 1 + x, y: 0))
    #expect(frame.row(0).drop { $0 == " " } == seen)
    #expect(frame.isWhole)
    #expect(frame[1 + x, 0].text == field.textAfterCursor.first.map(String.init) ?? " ")
    #expect(frame[0, 0] == .blank && frame[11, 0] == .blank)
  }

  /// Places before which a gap is, the cursor, what is seen and where the cursor is.
  static let grouped: [(text: String, gaps: [Int], cursor: Int, seen: String, x: Int)] = [
    ("138", [3, 7], 3, "138", 3), ("1380", [3, 7], 4, "138 0", 5),
    ("13800138000", [3, 7], 11, "138 0013 8000", 13),
    ("13800138000", [3, 7], 3, "138 0013 8000", 4), ("13800138000", [3, 7], 2, "138 0013 8000", 2),
    ("11010519491231002X", [6, 14], 18, "110105 19491231 002X", 20), ("", [3, 7], 0, "", 0),
  ]

  @Test("Gaps are drawn and no part of the text", arguments: grouped.indices)
  func gaps(index: Int) {
    let (text, gaps, cursor, seen, x) = Self.grouped[index]
    var field = TextField(text)
    _ = field.handle(.home)
    for _ in 0..<cursor { _ = field.handle(.right) }
    var frame = Frame(size: Size(columns: 24, rows: 1))
    field.draw(into: &frame, at: Point(x: 0, y: 0), width: 24, focused: true, gaps: gaps)
    #expect(frame.text() == seen && frame.cursor == Point(x: x, y: 0))
    #expect(field.text == text)
  }

  @Test("A field narrower than a wide character shows none of it, and the cursor")
  func narrow() {
    for keys in [[Key.home], [.end], [.home, .right]] {
      var field = TextField("先用e\u{301}")
      for key in keys { _ = field.handle(key) }
      var frame = Frame(size: Size(columns: 3, rows: 1))
      field.draw(into: &frame, at: Point(x: 1, y: 0), width: 1, focused: true)
      #expect(frame.cursor == Point(x: 1, y: 0) && frame.isWhole)
      #expect(frame[0, 0] == .blank && frame[2, 0] == .blank)
    }
  }

  @Test("A secret shows one mark a character")
  func mask() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    TextField("先用e\u{301}", mask: "*").draw(into: &frame, at: Point(x: 0, y: 0), width: 8, focused: true)
    #expect(frame.text() == "***")
    #expect(frame.cursor == Point(x: 3, y: 0))
  }

  @Test("Only a focused field takes the cursor; an empty one shows its placeholder")
  func placeholder() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    TextField().draw(into: &frame, at: Point(x: 0, y: 0), width: 6, focused: false, placeholder: "姓名")
    #expect(frame.text() == "姓名")
    #expect(frame.cursor == nil)
  }

  @Test("Any keys in any field of any width leave the cursor in it", arguments: UInt64(1)...30)
  func walk(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let keys: [Key] = [
      .left, .right, .home, .end, .backspace, .delete, .wordLeft, .wordRight, .control("w"), .control("k"),
      .character("a"), .character("先"), .character(" "), .character("\u{301}"), .character("\u{200D}"),
      .character("\u{1F1E8}"), .character("\u{1F3FB}"), .paste("先 用\r\n"),
    ]
    var field = TextField(limit: 20)
    for _ in 0..<400 {
      _ = field.handle(keys[Int.random(in: 0..<keys.count, using: &random)])
      #expect((0...field.text.count).contains(field.cursor))
      #expect(field.text.unicodeScalars.count <= 20)
      let columns = Int.random(in: 1...9, using: &random)
      var frame = Frame(size: Size(columns: 9, rows: 1))
      field.draw(into: &frame, at: Point(x: 0, y: 0), width: columns, focused: true)
      #expect((0..<columns).contains(frame.cursor?.x ?? -1), "\(field) in \(columns)")
      #expect(frame.isWhole)
    }
  }
}

/// A text of several lines in rows.
@Suite struct TextFieldLinesTests {
  @Test(arguments: [
    ("", 8, [""]), ("ab", 8, ["ab"]), ("one two three", 9, ["one two ", "three"]),
    ("abcdefghij", 8, ["abcdefg", "hij"]), ("先用后付先用", 8, ["先用后", "付先用"]),
    ("a\n\nb", 8, ["a", "", "b"]), ("a\n", 8, ["a", ""]), ("ab 先用后付", 8, ["ab 先用", "后付"]),
  ])
  func rows(text: String, columns: Int, rows: [String]) {
    let field = TextField(text, keepsLines: true)
    let characters = Array(field.text)
    #expect(field.rows(of: columns).map { String(characters[$0]) } == rows)
  }

  @Test func linesAreKeptOrBecomeSpaces() {
    #expect(TextField("a\nb\tc", keepsLines: true).text == "a\nb c")
    #expect(TextField("a\nb\tc").text == "a b c")
  }

  /// The cursor stands where the next letter goes, also behind a full row, and its row is in sight.
  @Test func theCursorIsInSight() {
    for count in 0...40 {
      let field = TextField(String(repeating: "x", count: count), keepsLines: true)
      var frame = Frame(size: Size(columns: 8, rows: 3))
      field.draw(into: &frame, in: frame.bounds, focused: true)
      #expect(
        frame.cursor
          == Point(x: count % 7 == 0 && count > 0 ? 7 : count % 7, y: min(2, max(0, count - 1) / 7)))
    }
  }
}
