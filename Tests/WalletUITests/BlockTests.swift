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
    private(set) var list = ScrollState(count: 3)

    mutating func move(_ key: Key, in context: Context) { _ = list.handle(key, visible: 3) }

    func title(in context: Context) -> Phrase { Phrase(same: "Long") }

    func draw(on canvas: inout Canvas) {
      for row in 1...400 { canvas.put(Line("row \(row)", trailing: .init("\(row * 7)"))) }
      canvas.skip(5)
      canvas.put(["left", BlockTests.long, ""], [.normal], in: Table([Column("", .fixed(1))]))
      for entry in 0..<3 { canvas.put(Line("entry \(entry)"), selected: entry == list.selection) }
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
    expected.append(Block(text: "left  " + Self.long))
    expected += (0..<3).map { Block(text: "entry \($0)") }
    #expect(said.blocks == expected)
    #expect(said.spots.map(\.rect.y) == [406, 407, 408] && said.spots.allSatisfy { $0.rect.height == 1 })
    #expect(said.spots.map(\.isFocused) == [true, false, false])
  }

  /// Nothing has to fit a window first: all rows are said, and all of each.
  @Test func whatIsTallerAndWiderThanAWindowIsSaidWhole() throws {
    var harness = harness()
    harness.open(Screen(LongPage()))
    let lines = LinearPage(harness.app).lines
    for row in 1...400 { #expect(lines[row - 1].text == "row \(row)  \(row * 7)") }
    #expect(lines[400].text.isEmpty && lines.last?.said == "[3] entry 2")
    let rest = lines[401..<lines.count - 3].map(\.text)
    #expect(rest.joined(separator: " ") == "left  " + Self.long)
    #expect(rest.allSatisfy { width(of: $0) <= 80 })
  }

  /// Whichever entry is chosen gets the focus: nothing is scrolled, so every key selects.
  @Test func noEntryIsOutOfReach() throws {
    var harness = harness()
    harness.open(Screen(LongPage()))
    for number in [1, 3, 1, 2] {
      let item = try #require(LinearPage(harness.app).items.first { $0.number == number })
      for key in item.reach { harness.press(key) }
      #expect((harness.app.page as? LongPage)?.list.selection == number - 1)
      harness.press(.up, .up, .up)
    }
  }

  /// Names of others and of the user's own are whole, however long they are: nothing ends in dots.
  @Test(arguments: Language.allCases)
  func noNameIsCut(language: Language) throws {
    var harness = Harness(
      try Samples.many(), size: LinearTalk.size, language: language, plain: true, day: Harness.today)
    for keys: [Key] in [[.letter("4")], [.letter("5")], [.letter("4"), .letter("C")]] {
      for key in keys { harness.press(key) }
      let said = LinearPage(harness.app)
      let lines = said.lines.map(\.text) + said.items.map(\.words)
      #expect(lines.contains { $0.contains("一家名字非常非常长的分期付款服务公司") }, "\(lines)")
      #expect(!lines.contains { $0.contains("..") }, "\(lines)")
    }
    let label = "Grandma's house"
    var history = try History(Samples.active())
    try history.make(
      .detail(.addAddress(label: label, recipient: "Li", phone: "13800138000", text: "1 Long Street")))
    harness = Harness(
      history.wallet, size: LinearTalk.size, language: language, plain: true, day: history.wallet.businessDay)
    harness.open(Screen(AddressesPage()))
    #expect(LinearPage(harness.app).lines.contains { $0.text.contains(label + "  1 Long Street") })
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
