import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// `/` narrows every long list down by what is shown of its entries, and by pinyin.
@Suite struct FilterTests {
  private func filtered(_ keys: [Key], _ text: String) throws -> Harness {
    var harness = Harness(try Samples.busy())
    harness.press(.letter("1"))
    for key in keys + [.letter("/")] { harness.press(key) }
    harness.type(text)
    return harness
  }

  private func entries<Entry>(_ list: ListBody<Entry>?) -> Int {
    list?.rows.count { if case .entry = $0 { true } else { false } } ?? 0
  }

  /// What is due and what was told: three reminders of the bookshop, one payment of 58.60, a debt at 淘宝.
  @Test(arguments: [("taobao", 1), ("58.6", 1), ("已发货", 2), ("yfh", 2), ("11-20", 1), ("xyz", 0)])
  func remindersAreFound(text: String, count: Int) throws {
    var harness = try filtered([.letter("5")], text)
    #expect(entries((harness.app.page as? RemindersPage)?.list) == count)
    #expect(count > 0 || harness.picture.contains("没有符合的"))
    harness.press(.escape)
    #expect(entries((harness.app.page as? RemindersPage)?.list) > 3 && harness.app.tab == .reminders)
  }

  @Test func ordersAreFound() throws {
    var harness = try filtered([.letter("3"), .letter("o")], "shxg")
    #expect((harness.app.page as? OrdersPage)?.list.count == 1)
    // Enter keeps what was typed; the next one opens what was found.
    harness.press(.enter, .enter)
    #expect(harness.picture.contains("山禾鲜果") && harness.app.stack.depth == 3)
  }

  /// The journal looks in what was read, says how far back that is, and reads on when one goes on.
  @Test func theJournalIsSearchedBackwards() throws {
    var harness = Harness(try Samples.busy())
    harness.journal = try Samples.journal()
    for key in mine(.journal) { harness.press(key) }
    func page() -> JournalPage? { harness.app.page as? JournalPage }
    let read = try #require(page()?.entries.count)
    harness.press(.letter("/"))
    harness.type("xyz")
    #expect(page()?.list.isEmpty == true && page()?.entries.count == read)
    #expect(harness.picture.contains("已找到 ") && harness.picture.contains("没有符合的"))
    for _ in 0..<harness.journal.count / 20 { harness.press(.pageDown) }
    #expect(page()?.entries.count == harness.journal.count && !harness.picture.contains("已找到 "))
    harness.press(.escape)
    #expect(page()?.list.count == harness.journal.count)
  }

  /// Where there is no long list the key says so, help too, and the palette leads to one.
  @Test func whereThereIsNoneItSaysSo() throws {
    var harness = Harness(try Samples.busy())
    for tab: Key in [.letter("1"), .letter("2"), .letter("6")] {
      harness.press(tab, .letter("/"))
      #expect(harness.app.notice?.lines == [ButtonText.noList], "\(tab)")
      #expect(harness.app.helpGroups.flatMap(\.hints).contains { $0.unavailable == ButtonText.noList })
    }
    harness.press(.letter(":"))
    harness.type("filter")
    harness.press(.enter)
    #expect(harness.app.tab == .merchants && harness.app.page.isTyping)
  }
}
