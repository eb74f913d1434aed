import PayLater
import TerminalKit
import Testing
import WalletText

@testable import WalletUI

/// Help says every key that works, on every screen and in every dialog, and nothing that does not exist.
@Suite struct HelpTests {
  @Test(arguments: [Size.small, .normal, .large], Language.allCases)
  func pictures(size: Size, language: Language) throws {
    try screen("help-repay", size, language, of: Samples.late(), keys: [.letter("4"), .letter("?")])
    try screen(
      "help-dialog", size, language, of: Samples.late(), keys: [.letter("4"), .letter("p"), .letter("?")])
  }

  @Test func itScrollsToItsEnd() throws {
    try screen("help-end", .small, .zh, of: Samples.late(), keys: [.letter("4"), .letter("?"), .letter("G")])
    try screen("help-end", .normal, .en, of: Samples.late(), keys: [.letter("4"), .letter("?"), .pageDown])
  }

  /// Enter does what the selected row says, as its key would; any other key closes help and does nothing.
  @Test func itRunsWhatItLists() throws {
    var harness = Harness(try Samples.late())
    harness.press(.letter("4"), .letter("?"))
    let hints = harness.app.helpGroups.flatMap(\.hints)
    // Rows that are only read are passed over: so many steps lead to the row of the calendar.
    let place = try #require(hints.firstIndex { $0.command == .calendar })
    for _ in 0..<place { harness.press(.down) }
    harness.press(.enter)
    #expect(harness.app.help == nil && harness.app.page is CalendarPage)
    harness.press(.letter("?"), .letter("6"))
    #expect(harness.app.help == nil && harness.app.page is CalendarPage)
  }

  /// Where no form is in sight what forms do is only read; on a form what works everywhere does, though its key is text.
  @Test func whatIsRunIsWhatWorksHere() throws {
    var harness = Harness(try Samples.late())
    harness.press(.letter("4"), .letter("?"))
    let rows = harness.app.helpRows(columns: 60)
    #expect(rows.contains { $0.hint?.command == .calendar })
    #expect(!rows.contains { $0.hint?.command == .nextField })
    harness.press(.escape)
    harness.open(Screen(EntryPage(.address(), in: harness.app.context)))
    harness.press(.shiftTab, .shiftTab)
    while harness.app.page.isTyping { harness.press(.tab) }
    harness.press(.letter("?"))
    let list = harness.app.helpRows(columns: harness.app.helpRoom.columns)
    let place = try #require(list.firstIndex { $0.hint?.command == .merchants })
    for _ in 0..<60 where (harness.app.help?.selection ?? place) < place { harness.press(.down) }
    harness.press(.enter)
    #expect(harness.app.page is MerchantsPage)
  }

  /// The cursor follows the selected row.
  @Test func theCursorFollows() throws {
    var harness = Harness(try Samples.late())
    harness.press(.letter("4"), .letter("?"))
    let first = try #require(harness.app.view().cursor)
    harness.press(.down)
    #expect(harness.app.view().cursor == Point(x: first.x, y: first.y + 1))
  }

  /// What does not work now says why, as its key would.
  @Test func whatDoesNotWorkSaysWhy() throws {
    for found in try Everywhere.found.get() where found.harness.app.dialog == nil {
      var harness = found.harness
      harness.press(.letter("?"))
      guard harness.app.help != nil else { continue }
      let hints = harness.app.helpGroups.flatMap(\.hints)
      guard let place = hints.firstIndex(where: { $0.unavailable != nil }),
        let reason = hints[place].unavailable
      else { continue }
      for _ in 0..<place { harness.press(.down) }
      harness.press(.enter)
      #expect(harness.app.notice?.lines.first == reason, "\(found.name)")
    }
  }

  /// Every row comes in sight, however small the window.
  @Test(arguments: [Size.small, .normal, .large]) func everyRowIsReached(size: Size) throws {
    var harness = Harness(try Samples.late(), size: size)
    harness.press(.letter("4"), .letter("?"))
    var seen: Set<Int> = []
    let room = harness.app.helpRoom
    let count = harness.app.helpRows(columns: room.columns).count
    for _ in 0..<200 {
      seen.formUnion(harness.app.help.map { Set($0.range(visible: room.rows)) } ?? [])
      harness.press(.down)
    }
    #expect(seen == Set(0..<count))
  }

  /// Every row of a page's table and of the global one stands in help with its key, words and reason.
  @Test func everyBindingStandsInHelp() throws {
    for found in try Everywhere.found.get() where found.harness.app.dialog == nil {
      let app = found.harness.app
      let context = app.context
      let lines = app.helpRows(columns: 300).map { $0.line.spans.map(\.text).joined() }
      let own = app.page.hints(in: context)
      let taken = Set(own.flatMap(\.keys))
      // Letters are text while one types.
      func isText(_ key: String) -> Bool { app.page.isTyping && Key(name: key)?.isPrintable == true }
      for hint in app.hints where !hint.command.isInForms || hint.command == .fieldWhatIf {
        // What the page does by the same keys is said there.
        if isText(hint.key) || !own.contains(hint) && taken.contains(hint.key) { continue }
        let row = lines.contains { $0.hasPrefix(hint.key) && $0.contains(context[hint.words]) }
        #expect(row || hint.command == .fieldWhatIf, "\(found.name): \(hint.command)")
        if let reason = hint.unavailable {
          #expect(lines.contains { $0.contains(context[reason]) }, "\(found.name): \(hint.command)")
        }
      }
      for key in Command.motions.map({ context.keys.name($0.command) })
      where !taken.contains(key) && !isText(key) {
        #expect(lines.contains { $0.hasPrefix(key) }, "\(found.name): \(key)")
      }
    }
  }

  /// In the wizard a key is said once, and no letters while they are text.
  @Test func theHelpOfAFormHasEachKeyOnce() {
    var harness = Harness(Samples.fresh)
    harness.press(.letter("S"))
    let groups = harness.app.helpGroups
    let keys = groups.filter { $0.title != KeyText.terminal }.flatMap(\.hints).flatMap(\.keys)
    #expect(keys.filter { $0 == "Tab" }.count == 1 && keys.filter { $0 == "Esc" }.count == 1)
    #expect(groups.first { $0.title == KeyText.everywhere }?.hints.flatMap(\.keys).contains("q") == false)
    #expect(!keys.contains("h"))
  }

  /// No page has two rows for one command, and every key shown belongs to the table.
  @Test func aCommandStandsOnceOnAPage() throws {
    for found in try Everywhere.found.get() where found.harness.app.dialog == nil {
      let app = found.harness.app
      let commands = app.page.hints(in: app.context).map(\.command)
      #expect(commands.count == Set(commands).count, "\(found.name): \(commands)")
      let keys = app.hints.flatMap(\.keys)
      #expect(keys.allSatisfy { Key(name: $0) != nil }, "\(found.name)")
    }
  }

  /// What is shown as working does something: no row of a table is a dead key.
  @Test func everyScreenIsFound() throws {
    let pages = Set(try Everywhere.found.get().map { "\(type(of: $0.harness.app.page))" })
    let missing = Set([
      "FirstRunPage", "HomePage", "ScorePage", "ScoreLinesPage", "EntryPage", "SimulatorPage",
      "MerchantsPage", "MerchantPage", "CartPage", "CheckoutPage", "ReceiptPage", "OrdersPage", "OrderPage",
      "RepayPage", "ObligationPage", "CalendarPage", "RemindersPage", "MinePage", "AccountPage",
      "ActivationPage", "WhatIfPage", "FiguresPage", "WhyPage", "ScoreHistoryPage", "EvaluationPage",
      "IssuerPage",
    ]).subtracting(pages)
    #expect(missing.isEmpty, "\(missing)")
  }
}
