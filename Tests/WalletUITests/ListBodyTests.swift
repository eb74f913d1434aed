import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// What is selected in a list, while what it shows changes.
@Suite struct ListBodyTests {
  private typealias Body = ListBody<String>

  private func list(_ entries: [String], at row: Int) -> Body {
    var list = Body()
    list.show([Body.Group(entries: entries)], visible: 3)
    for _ in 0..<row { list.move(.down, visible: 3) }
    return list
  }

  @Test func theSelectionStaysOnItsEntryBelowTheFirst() {
    var list = list(["a", "b", "c"], at: 1)
    list.show([Body.Group(entries: ["new", "a", "b", "c"])], visible: 3)
    #expect(list.selected == "b")
  }

  @Test func theSelectionStaysAtTheTop() {
    var list = list(["a", "b", "c"], at: 0)
    list.show([Body.Group(entries: ["new", "a", "b", "c"])], visible: 3)
    #expect(list.selected == "new")
  }

  @Test(arguments: [(["a", "c", "d"], "c"), (["a", "B", "c"], "B"), (["a"], "a"), ([], nil as String?)])
  func theSelectionStaysInItsPlaceWhereItsEntryIsGone(others: [String], selected: String?) {
    var list = list(["a", "b", "c"], at: 1)
    list.show([Body.Group(entries: others)], visible: 3)
    #expect(list.selected == selected)
  }

  @Test func groupsHaveTitlesThatAreNeverSelected() {
    var list = Body()
    let (one, other) = (Phrase(same: "one"), Phrase(same: "other"))
    list.show(
      [
        Body.Group(title: one, entries: ["a"]), Body.Group(title: Phrase(same: "none"), entries: []),
        Body.Group(title: other, trailing: one, entries: ["b", "c"]),
      ], air: true, visible: 9)
    #expect(
      list.rows == [
        .title(one, trailing: nil), .entry("a"), .gap, .title(other, trailing: one), .entry("b"), .entry("c"),
      ])
    #expect(list.count == 3 && list.entries == ["a", "b", "c"] && list.selected == "a")
    list.move(.down, visible: 9)
    #expect(list.selected == "b")
    list.move(.up, visible: 9)
    #expect(list.selected == "a")
    list.move(.end, visible: 9)
    #expect(list.selected == "c" && list.marked.map(\.isSelected) == [false, false, true])
    list.restart()
    #expect(list.selected == "a")
  }
}
