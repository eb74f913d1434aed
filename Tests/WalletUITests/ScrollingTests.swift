import PayLater
import TerminalKit
import Testing

@testable import WalletUI

/// What is confirmed was read before, as it reads now.
@Suite struct ScrollingTests {
  private let extent = Scrolling.Extent(rows: 20, visible: 5)

  /// Twenty rows; the numbered ones say something else.
  private func rows(changed: Set<Int> = [], count: Int = 20) throws -> Canvas {
    let harness = Harness(try Samples.busy())
    return Canvas.whole(in: harness.app.context) { canvas in
      for row in 0..<count { canvas.put(Line(changed.contains(row) ? "other \(row)" : "row \(row)")) }
    }
  }

  /// How far one has read belongs to the page: another one opens at its top, and behind it all is as it was left.
  @Test func eachPageIsScrolledByItself() throws {
    var harness = Harness(try Samples.busy(), size: .small)
    harness.open(Screen(OrderPage("o1")))
    let top = harness.picture
    harness.press(.pageDown)
    let (scrolled, left) = (harness.app.scrolled, harness.picture)
    #expect(scrolled > 0 && left != top)
    harness.open(Screen(OrderPage("o1")))
    #expect(harness.app.scrolled == 0 && harness.picture == top)
    harness.press(.escape)
    #expect(harness.app.scrolled == scrolled && harness.picture == left)
    // A question above it, help and another tab leave it where it is.
    harness.press(.letter("?"), .escape)
    #expect(harness.picture == left)
    let tab = harness.app.tab
    harness.press(.letter("3"))
    harness.send(.command(tab.command))
    #expect(harness.picture == left)
    // Where there are fewer rows than it was scrolled by, all of them are in sight.
    harness.send(.resized(.large))
    harness.send(.resized(.small))
    #expect(harness.picture == left)
  }

  private func readToTheEnd() -> Scrolling {
    var scrolling = Scrolling()
    scrolling.settle(in: extent)
    for _ in 0..<5 { scrolling.move(.pageDown, in: extent) }
    return scrolling
  }

  @Test func whatWasNotInSightIsReadOn() {
    var scrolling = Scrolling()
    scrolling.settle(in: extent)
    // Jumping to the end reads nothing between.
    scrolling.move(.end, in: extent)
    #expect(scrolling.read == 5)
    #expect(readToTheEnd().read == 20)
    var whole = readToTheEnd()
    let goesOn = whole.readsOn(before: 19, words: 18, in: extent)
    #expect(!goesOn)
  }

  @Test func rowsThatSayOtherThingsAreReadAgain() throws {
    var scrolling = readToTheEnd()
    // Rows 15 to 19 are in sight: what changed among them was seen.
    scrolling.reread(try rows(changed: [16]), insteadOf: try rows(), in: extent)
    #expect(scrolling.read == 20)
    scrolling.reread(try rows(changed: [12, 14, 16]), insteadOf: try rows(changed: [16]), in: extent)
    #expect(scrolling.read == 12)
    let goesOn = scrolling.readsOn(before: 19, words: 18, in: extent)
    #expect(goesOn && scrolling.first == 11)
  }

  @Test func theSameRowsStayRead() throws {
    var scrolling = readToTheEnd()
    scrolling.reread(try rows(), insteadOf: try rows(), in: extent)
    #expect(scrolling.read == 20)
    // Rows that came at the end are new.
    let longer = Scrolling.Extent(rows: 24, visible: 5)
    scrolling.reread(try rows(count: 24), insteadOf: try rows(), in: longer)
    #expect(scrolling.read == 20)
    let shorter = Scrolling.Extent(rows: 9, visible: 5)
    scrolling.reread(try rows(count: 9), insteadOf: try rows(), in: shorter)
    #expect(scrolling.read == 9)
  }
}
