import PayLater
import TerminalKit
import WalletText

extension App {
  /// Moves the selection of the page; where that changes nothing, what stands above or below comes into sight.
  mutating func move(_ motion: Key) {
    // Of what is said nothing is out of sight.
    guard page.isFlowing, !context.options.plain else { return page.move(motion, in: context) }
    let before = stack.top
    let isBack = motion == .up || motion == .pageUp
    // Rows that were scrolled to are left the way they were come by.
    if isBack ? scrolled <= 0 : scrolled >= 0 { page.move(motion, in: context) }
    guard stack.top == before else {
      scrolled = 0
      return
    }
    let page = pageRows - 1
    switch motion {
    case .up: scroll { $0 - 1 }
    case .down: scroll { $0 + 1 }
    case .pageUp: scroll { $0 - page }
    case .pageDown: scroll { $0 + page }
    case .home: scroll { _ in 0 }
    case .end: scroll { _ in .max }
    default: break
    }
  }

  /// Makes another row the first one in sight, told from the one that is.
  private mutating func scroll(_ wanted: (Int) -> Int) {
    let canvas = bodyCanvas(Layout(context.size).body.size)
    let first = canvas.firstRow(in: pageRows)
    let last = max(first, canvas.row - pageRows)
    scrolled = min(max(wanted(first + scrolled), 0), last) - first
  }

  /// Closes the business day of a sandbox.
  mutating func closeDay() -> [Effect] {
    carryOut([.send(.issuer(.closeDays(until: context.wallet.businessDay + 1)))])
  }

  /// Says which day it is now.
  var dayNotice: Notice {
    Notice(.news, SandboxText.dayIsNow(context.wallet.businessDay))
  }
}
