import PayLater
import Testing

/// What a filter finds. The readings are those of a dictionary.
@Suite struct SoughtTests {
  @Test(arguments: [
    ("山禾鲜果", "山禾"), ("山禾鲜果", "shanhexianguo"), ("山禾鲜果", "shxg"), ("山禾鲜果", "shanhe"),
    ("山禾鲜果", "SHANH"), ("山禾鲜果", "xg"), ("山禾鲜果", "山h"), ("淘宝 2/3", "tb"), ("淘宝 2/3", "taobao2"),
    ("花呗", "huabei"), ("京东白条", "jdbt"), ("重庆银行", "cqyh"), ("重庆银行", "chongqingyinhang"),
    ("长路票务", "changlu"), ("空弦乐器", "kongxianyueqi"), ("绿窗花木", "lvchuang"), ("远岫眼镜", "yuanxiu"),
    ("Spruce Books", "spruceb"), ("Ｋｌａｒｎａ", "klarna"), ("¥1,117.90", "1117"), ("¥1,117.90", "1,117.9"),
    ("¥46.00", "¥46"), ("淘宝", ""), ("", ""),
  ])
  func isFound(text: String, typed: String) { #expect(Sought(typed).isIn(text)) }

  @Test(arguments: [
    ("山禾鲜果", "hs"), ("山禾鲜果", "shg"), ("山禾鲜果", "shanx"), ("山禾鲜果", "禾山"), ("山禾鲜果", "shanhexianguoo"),
    ("淘宝", "jd"), ("Spruce Books", "sb"), ("", "a"),
  ])
  func isNotFound(text: String, typed: String) { #expect(!Sought(typed).isIn(text)) }

  /// Long repetitions take no longer than what they hold.
  @Test func repetitionsEnd() {
    #expect(Sought(String(repeating: "a", count: 60)).isIn(String(repeating: "阿", count: 100)))
    #expect(!Sought(String(repeating: "a", count: 59) + "b").isIn(String(repeating: "阿", count: 200)))
  }
}
