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
