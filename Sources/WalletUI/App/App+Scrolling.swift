import PayLater
import TerminalKit
import WalletText

extension App {
  /// Moves the selection of the page; where that changes nothing, what stands above or below comes into sight.
  mutating func move(_ motion: Key) {
    guard page.isFlowing else { return page.move(motion, in: context) }
    let before = stack.top
    let isBack = motion == .up || motion == .pageUp
    // Rows that were scrolled to are left the way they were come by.
    if isBack ? scrolled <= 0 : scrolled >= 0 { page.move(motion, in: context) }
    guard stack.top == before else {
      scrolled = 0
      return
    }
    switch motion {
    case .up: scroll(by: -1)
    case .down: scroll(by: 1)
    case .pageUp: scroll(by: 1 - pageRows)
    case .pageDown: scroll(by: pageRows - 1)
    case .home: scroll(by: -App.tallest)
    case .end: scroll(by: App.tallest)
    default: break
    }
  }

  private mutating func scroll(by rows: Int) {
    let canvas = bodyCanvas(Layout(context.size).body.size)
    let first = canvas.firstRow(in: pageRows)
    let last = max(first, canvas.row - pageRows)
    scrolled = min(max(first + scrolled + rows, 0), last) - first
  }

  /// Closes the business day of a sandbox.
  mutating func closeDay() -> [Effect] {
    guard closing == nil else { return [] }
    let id = ids.next()
    closing = id
    return carryOut([.send(.closeDays(until: context.wallet.businessDay + 1), id: id)])
  }

  /// Says which day it is now.
  var dayNotice: Notice {
    Notice(.news, SandboxText.dayIsNow(context.wallet.businessDay))
  }
}
