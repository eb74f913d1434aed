import PayLater
import TerminalKit
import Testing
import WalletText

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

  /// The row in focus is one bar from the first column of its list to the last, on every screen.
  @Test func theFocusIsOneBar() throws {
    for found in try Everywhere.found.get() where found.harness.app.dialog == nil {
      let frame = found.harness.app.view()
      guard let spot = frame.spots.first(where: { $0.kind == .entry && $0.isFocused }),
        frame.cursor == spot.rect.origin
      else { continue }
      let y = spot.rect.y
      let reversed = (0..<frame.size.columns).filter { frame[$0, y].style.isReversed }
      #expect(reversed == Array(spot.rect.x..<spot.rect.right), "\(found.name)")
      #expect(spot.rect.x == 2 || found.harness.app.page is CalendarPage, "\(found.name)")
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

/// Windows with less room than most words need.
@Suite struct NarrowTests {
  /// No words of ours are cut at 40 columns: what ends in dots is a name from outside or a text of the user's own.
  @Test(arguments: Language.allCases)
  func onlyNamesAreCut(language: Language) throws {
    for place in try Everywhere.all(language) {
      var harness = place.harness
      harness.send(.resized(.small))
      let names = harness.names
      // The title of a page may hold a name as well; what it is about is said below it.
      for row in harness.picture.split(separator: "\n").dropFirst() {
        for text in row.split(separator: "  ") where text.hasSuffix("..") {
          let shown = text.dropLast(2).drop { $0 == " " }
          #expect(names.contains { $0.hasPrefix(shown) }, "\(place.name): \(row)")
        }
      }
    }
  }
}

extension Harness {
  /// Names that others or the user gave: of merchants, their things, providers, and every opened personal value.
  fileprivate var names: [String] {
    let language = app.context.language
    return Samples.catalogue.merchants.flatMap { [$0.name[language]] + $0.offers.map { $0.name[language] } }
      + app.context.personal.values.map { SafeText($0).text }
  }
}
