import Testing

@testable import TerminalKit

@Suite("Text that comes in one piece")
struct TypedBurstTests {
  private func keys(_ text: String) -> [Key] { text.unicodeScalars.map { Key(typed: $0) } }

  @Test(
    "What a hand may have typed stays keys",
    arguments: ["", "q", "4jjw", "jjjjjjjjjjjj", "1234567", "\r\r\r"])
  func typed(text: String) {
    var burst = TypedBurst()
    let folded = burst.fold(keys(text), at: 0)
    #expect(folded == keys(text))
  }

  @Test("A text is a paste, its other keys stay")
  func text() {
    var burst = TypedBurst()
    let letter = "Reply from shop: Refund Requested, parcel zA12 Ready"
    let folded = burst.fold(keys(letter), at: 0)
    #expect(folded == [.paste(letter)])
    let mixed = burst.fold(keys("Reply\tfrom\r") + [.up], at: 500)
    #expect(mixed == [.paste("Reply"), .tab, .paste("from"), .enter, .up])
    let held = burst.fold(keys(String(repeating: "j", count: 64)), at: 1_000)
    #expect(held == [.paste(String(repeating: "j", count: 64))])
  }

  @Test("Its last piece belongs to it, what comes later does not")
  func pieces() {
    var burst = TypedBurst()
    _ = burst.fold(keys("Reply from shop"), at: 0)
    let piece = burst.fold(keys("py"), at: 100)
    #expect(piece == [.paste("py")])
    let later = burst.fold(keys("py"), at: 201)
    #expect(later == keys("py"))
  }
}
