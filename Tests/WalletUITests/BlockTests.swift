import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// What pages say in the plain mode, as values.
@Suite struct BlockTests {
  private static let long = String(repeating: "word ", count: 60) + "end"

  /// More rows than any window has, one of them wider than any, the last of them to be chosen.
  private struct LongPage: Page {
    func title(in context: Context) -> Phrase { Phrase(same: "Long") }

    func draw(on canvas: inout Canvas) {
      for row in 1...400 { canvas.put(Line("row \(row)", trailing: .init("\(row * 7)"))) }
      canvas.skip(5)
      canvas.put(["left", BlockTests.long, ""], [.normal], in: Table([Column("", .fixed(1))]))
      canvas.put(Line("chosen"), selected: true)
    }
  }

  private func harness(_ language: Language = .en) -> Harness {
    Harness(Samples.fresh, size: LinearTalk.size, language: language, plain: true)
  }

  @Test func aBodyIsAValue() {
    var harness = harness()
    harness.open(Screen(LongPage()))
    let said = harness.app.bodyCanvas(LinearTalk.size).said
    var expected = (1...400).map { Block(text: "row \($0)  \($0 * 7)") }
    expected += Array(repeating: Block(), count: 5)
    expected += [Block(text: "left  " + Self.long), Block(text: "chosen")]
    #expect(said.blocks == expected)
    #expect(said.spots.map(\.rect.y) == [406] && said.spots.map(\.rect.height) == [1])
    #expect(said.spots.first?.kind == .entry && said.spots.first?.isFocused == true)
  }

  /// Nothing has to fit a window first: all rows are said, and all of each.
  @Test func whatIsTallerAndWiderThanAWindowIsSaidWhole() throws {
    var harness = harness()
    harness.open(Screen(LongPage()))
    let lines = LinearPage(harness.app).lines
    for row in 1...400 { #expect(lines[row - 1].text == "row \(row)  \(row * 7)") }
    #expect(lines[400].text.isEmpty && lines.last?.said == "[1] chosen")
    let rest = lines[401..<lines.count - 1].map(\.text)
    #expect(rest.joined(separator: " ") == "left  " + Self.long)
    #expect(rest.allSatisfy { width(of: $0) <= 80 })
  }

  /// A question is said whole as well, so that its answer is never kept back until more was read.
  @Test func aTallQuestionIsAnsweredAtOnce() {
    var harness = harness()
    let rows = (1...300).map { Line("row \($0)") }
    harness.ask(
      Question("tall", Phrase(same: "Tall"), yes: ButtonText.quit) { _, _ in
        rows
      } press: { _, _ in
        [.effect(.quit)]
      })
    let page = LinearPage(harness.app)
    #expect(page.lines.filter { $0.text.hasPrefix("row ") }.count == 300)
    guard let yes = page.items.first(where: { $0.words == ButtonText.quit.en }) else {
      Issue.record("no such button: \(page.items)")
      return
    }
    for key in yes.keys { harness.press(key) }
    #expect(harness.effects == [.quit])
  }

  /// What is wrong with a field belongs to it.
  @Test func aFlawStandsBelowItsField() {
    var harness = harness()
    harness.open(Screen(EntryPage(.address(), in: harness.app.context)))
    harness.type("Office")
    for _ in 0..<9 where harness.app.page.isTyping { harness.press(.tab) }
    harness.press(.right, .enter)
    let said = harness.app.bodyCanvas(LinearTalk.size).said
    let flaws = said.blocks.indices.filter { said.blocks[$0].isFlaw }
    let fields = said.spots.filter { $0.kind == .field }
    #expect(!flaws.isEmpty && fields.count == 4)
    for flaw in flaws {
      #expect(fields.contains { $0.rect.y + 1 == flaw && $0.rect.bottom == flaw + 1 })
      #expect(said.blocks[flaw].text.hasPrefix("! "))
    }
  }
}
