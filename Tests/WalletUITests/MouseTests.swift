import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Clicks and the wheel: the keys of what was seen.
@Suite struct MouseTests {
  private func open(_ wallet: Wallet, _ keys: Key..., size: Size = .normal) -> Harness {
    var harness = Harness(wallet, size: size, day: wallet.businessDay)
    for key in keys { harness.press(key) }
    return harness
  }

  /// The cell where some words begin on the screen.
  private func place(_ words: String, _ harness: Harness, last: Bool = false) throws -> Point {
    let rows = harness.picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let found = last ? rows.lastIndex { $0.contains(words) } : rows.firstIndex { $0.contains(words) }
    let y = try #require(found, "no '\(words)' in\n\(harness.picture)")
    let before = try #require(rows[y].range(of: words, options: last ? .backwards : [])).lowerBound
    return Point(x: width(of: String(rows[y][..<before])), y: y)
  }

  private func click(_ place: Point) -> [Key] {
    [.mouse(Mouse(.press, at: place)), .mouse(Mouse(.release, at: place))]
  }

  private func clicked(_ words: String, _ harness: Harness, last: Bool = false) throws -> Harness {
    var harness = harness
    for key in click(try place(words, harness, last: last)) { harness.send(.input(key)) }
    harness.send(.drawn)
    return harness
  }

  @Test func aClickSelectsAndTheNextOneOpens() throws {
    var harness = open(try Samples.busy(), .letter("4"))
    harness = try clicked("淘宝", harness)
    guard let page = harness.app.stack.top.page as? RepayPage else {
      Issue.record("it opened")
      return
    }
    #expect(page.list.selected?.row.name == "淘宝")
    harness = try clicked("淘宝", harness)
    #expect(harness.app.stack.depth == 2)
  }

  @Test(arguments: [Size.small, .normal, .large])
  func aTabAHintAndHelp(size: Size) throws {
    var harness = open(try Samples.busy(), .letter("4"), size: size)
    harness = try clicked("5", harness, last: true)
    #expect(harness.app.tab == .reminders)
    harness = try clicked("?", harness, last: true)
    #expect(harness.app.help != nil)
    // Nothing below help answers; another click closes nothing.
    harness = try clicked("1", harness, last: true)
    #expect(harness.app.help != nil)
    harness.press(.escape)
    harness = try clicked("Enter", harness, last: true)
    #expect(harness.app.stack.depth == 2)
  }

  @Test func aTabIsReachedFromAFieldToo() throws {
    var harness = open(try Samples.shopper())
    for key in Ways.checkout { harness.press(key) }
    harness = try clicked("6 我的", harness)
    #expect(harness.app.tab == .mine)
  }

  @Test func fieldsChoicesAndButtons() throws {
    var harness = open(try Samples.late(), .letter("4"), .letter("p"))
    harness = try clicked("储蓄卡", harness)
    #expect(harness.app.dialog?.form.choice(.fundingSource) == 1)
    harness = try clicked("还多少", harness)
    #expect(harness.app.dialog?.isTyping == true)
    harness.press(.control("u"))
    harness.type("20")
    harness = try clicked("[ 还款 ]", harness)
    #expect(harness.app.dialog == nil)
    #expect(harness.performed.count == 1)
    guard case .repayment(.repay(_, let amount, let source))? = harness.performed.first?.request else {
      Issue.record("no repayment")
      return
    }
    #expect(amount == Money(fen: 20_00))
    #expect(source == harness.wallet.fundingSources[1].id)
  }

  @Test func theCheckoutIsClickedThrough() throws {
    var harness = open(try Samples.shopper())
    for key in Ways.checkout { harness.press(key) }
    harness = try clicked("[ ] 先用后付", harness)
    guard let page = harness.app.stack.top.page as? CheckoutPage else {
      Issue.record("no checkout")
      return
    }
    #expect(page.way == .later)
    harness.type("99.60")
    harness = try clicked("[ 确认下单 ]", harness)
    #expect(harness.performed.count == 1)
  }

  /// What floats up under a click that was already made is not confirmed by it.
  @Test func aClickBeforeTheDrawingMeansNothing() throws {
    var harness = open(try Samples.late(), .letter("4"))
    var seen = harness
    seen.press(.letter("p"))
    let yes = try place("[ 还款 ]", seen)
    harness.send(.input(.letter("p")))
    for key in click(yes) { harness.send(.input(key)) }
    harness.send(.drawn)
    #expect(harness.app.dialog != nil)
    #expect(harness.performed.isEmpty)
    // The page below a question does not answer either.
    let below = harness.app.dialogs.count
    harness = try clicked("6 我的", harness)
    #expect(harness.app.dialogs.count == below)
    #expect(harness.app.tab == .repay)
  }

  @Test func theWheelMovesAListAndScrollsWhatIsRead() throws {
    var harness = open(try Samples.many(), .letter("4"), size: .small)
    let before = harness.picture
    for _ in 0..<8 { harness.press(.mouse(Mouse(.wheelDown, at: Point(x: 1, y: 1)))) }
    #expect(harness.picture != before)
    for _ in 0..<8 { harness.press(.mouse(Mouse(.wheelUp, at: Point(x: 1, y: 1)))) }
    #expect(harness.picture == before)
  }

  /// Every spot of every picture lies in the window, and clicks anywhere trap nothing.
  @Test(arguments: 1...6)
  func walks(seed: UInt64) throws {
    var source = IDSource(seed: seed)
    func random(_ count: Int) -> Int { Int((UInt64(source.next(), radix: 16) ?? 0) % UInt64(max(1, count))) }
    let sizes = [Size.small, .normal, .large]
    var harness = open(seed % 2 == 0 ? try Samples.shopper() : try Samples.busy(), size: sizes[Int(seed) % 3])
    for _ in 0..<150 {
      let spots = harness.app.view().spots
      let bounds = harness.app.view().bounds
      #expect(spots.allSatisfy { $0.rect.isEmpty || bounds.intersection($0.rect) == $0.rect })
      let seen = spots.filter { !$0.rect.isEmpty }
      if seen.isEmpty || random(8) == 0 {
        harness.press(WalkTests.keys[random(WalkTests.keys.count)])
      } else {
        harness.press(.mouse(Mouse(.press, at: seen[random(seen.count)].rect.origin)))
      }
    }
  }
}
