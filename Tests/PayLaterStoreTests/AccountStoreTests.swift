import Foundation
import PayLater
import Testing

@testable import PayLaterStore

/// Monthly accounts in the file: their tables, what a login reads of them, and what a replay makes of them.
@Suite struct AccountStoreTests {
  let scratch: Scratch
  let story: Story

  init() throws {
    scratch = try Scratch()
    story = try Story(in: scratch)
    let rule = AccountDetails(title: "主卡", billDay: .number(10), due: .after(9))
    try story.must(.account(.add(provider: "京东白条", details: rule)), "m1")
    try story.must(
      .account(
        .recordPurchase(
          account: "m1", amountFen: Money(fen: 9_000), title: "键盘", parts: 3,
          row: ImportedRow(source: "jd", key: "4711"))), "b")
    try story.must(
      .account(
        .recordBill(
          account: "m1", bill: Month(year: 2025, month: 12), totalFen: Money(fen: 50_00),
          minimumFen: Money(fen: 5_00))), "bill")
    try story.must(.account(.recordPayment(account: "m1", amountFen: Money(fen: 2_000))), "p")
    try story.must(.account(.reverseEntry(entry: "m1p2", reason: .duplicate)), "back")
  }

  @Test func theFileHoldsThemSealed() throws {
    #expect(try scratch.ask("SELECT id, kind, amountFen FROM account_entries ORDER BY position").count == 2)
    #expect(try scratch.ask("SELECT count(*) FROM accounts WHERE currency = 'CNY'") == ["1"])
    let bytes = try scratch.bytes()
    for word in ["京东白条", "主卡", "键盘", "4711"] {
      #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
    }
    let personal = try story.store.stored().personal
    #expect(personal[.account("m1", "provider")] == "京东白条")
    #expect(personal[.accountEntry("m1b1", "title")] == "键盘")
    #expect(personal[.accountEntry("m1b1", "origin")] == "4711")
    #expect(try story.store.verify().faults == [])
    #expect(try story.store.wallet().invariantViolations == [])
  }

  /// A login reads no entries, and tells the same of every day.
  @Test func whatIsDueNeedsNoEntries() throws {
    let reader = try WalletStore.open(scratch.path, mode: .readOnly)
    for days in 0...60 {
      let whole = try reader.snapshot(at: Story.at(Story.start + days)).wallet
      let dues = try reader.dues { _ in Story.at(Story.start + days) }.wallet
      #expect(dues.accountEntries.isEmpty)
      #expect(dues.dueItems == whole.dueItems, "after \(days) days")
      #expect(dues.reminding(within: 5) == whole.reminding(within: 5), "after \(days) days")
    }
  }

  /// The journal tells an entry's own story, and an account's with all its entries.
  @Test func evidence() throws {
    func kinds(_ subject: String) throws -> [String] {
      var evidence = Evidence.credit
      evidence.subject = subject
      evidence.kinds = AccountEvent.CodingKeys.allCases.map { .account($0) }
      let entries = try story.store.journal(of: evidence, limit: 20).items.compactMap(\.event)
      return entries.flatMap { evidence.picked(from: $0) }.map(\.kind.name)
    }
    #expect(try kinds("m1p2") == ["accountEntryReversed", "accountEntryNoted"])
    #expect(try kinds("m1").count == 5)
    #expect(try kinds("m").isEmpty)
  }
}
