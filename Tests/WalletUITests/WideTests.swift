import TerminalKit
import Testing

@testable import WalletUI

/// Windows with more room than a line needs: rows stay as short as an eye keeps them, and one thing has the focus.
@Suite struct WideTests {
  /// The width of prose and of forms, and that of wide tables with what stands beside them (look.md, 'Air').
  @Test func nothingIsStretched() throws {
    for found in try Everywhere.found.get() where found.harness.app.dialog == nil {
      var harness = found.harness
      harness.send(.resized(Size(columns: 200, rows: 50)))
      let page = harness.app.page
      let canvas = harness.app.bodyCanvas(Layout(harness.app.context.size).body.size)
      #expect(canvas.frame.size.columns == (page.isBroad ? 120 : 80), "\(found.name)")
    }
  }

  /// 'Focus: the whole row reversed, with the cursor parked there. Never two.'
  @Test func oneThingHasTheFocus() throws {
    for found in try Everywhere.found.get() {
      #expect(found.harness.focused.count <= 1, "\(found.name): \(found.harness.focused)")
      guard found.harness.app.dialog == nil else { continue }
      for keys in [[Key.letter(":")], [.letter("/")]] {
        var harness = found.harness
        for key in keys { harness.press(key) }
        #expect(harness.focused.count <= 1, "\(found.name) \(keys): \(harness.focused)")
      }
    }
  }
}

extension Harness {
  /// Where something is reversed: the left end of each such row, rows below one another with the same end together.
  fileprivate var focused: [Point] {
    let frame = app.view()
    var found: [Point] = []
    var last: Point?
    for y in 0..<frame.size.rows {
      let x = (0..<frame.size.columns).first {
        frame[$0, y].style.isReversed || frame[$0, y].style.role == .focus
      }
      guard let x else { continue }
      if last != Point(x: x, y: y - 1) { found.append(Point(x: x, y: y)) }
      last = Point(x: x, y: y)
    }
    return found
  }
}
