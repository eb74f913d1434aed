import Foundation
import PayLater
import Testing

@testable import PayLaterStore

@Suite struct ReadingTests {
  let scratch: Scratch
  let story: Story

  init() throws {
    scratch = try Scratch()
    story = try Story(in: scratch)
    try story.activate()
    try story.must(Story.order(), "o-1")
  }

  @Test func readingChangesNeitherTheFileNorItsFolder() throws {
    let before = (try scratch.bytes(), try times(), try scratch.names())
    let reader = try WalletStore.open(scratch.path, mode: .readOnly)
    let later = Story.at(Story.start + 35)
    #expect(try reader.snapshot(at: later).wallet.businessDay == Story.start + 35)
    #expect(try reader.wallet().businessDay == Story.start)
    _ = try reader.journal(limit: 5)
    _ = try reader.verify()
    #expect(throws: StoreError.readOnly(path: scratch.path)) { try reader.catchUp(at: later) }
    #expect(throws: StoreError.readOnly(path: scratch.path)) {
      try Story(store: reader).ask(Story.order(), "o-2")
    }
    #expect(try scratch.bytes() == before.0)
    #expect(try times() == before.1)
    #expect(try scratch.names() == before.2)
  }

  @Test func whatIsDueIsTheSameWithTheRestLeftOut() throws {
    try story.must(
      .debt(
        .record(
          provider: "Elsewhere", title: "Coat",
          instalments: [20, 50].map { PlannedPayment(due: Story.start + $0, amountFen: Money(fen: 5_000)) })),
      "debt")
    try story.must(.agreement(.setAutopay(on: false, from: nil)), "by-hand")
    try story.must(.reminder(.snooze(obligation: "e1", until: Story.start + 9)), "snooze")
    let reader = try WalletStore.open(scratch.path, mode: .readOnly)
    var late = 0
    for days in 0...80 {
      let whole = try reader.snapshot(at: Story.at(Story.start + days)).wallet
      let dues = try reader.dues { _ in Story.at(Story.start + days) }.wallet
      #expect(dues.dueItems == whole.dueItems, "after \(days) days")
      #expect(dues.reminding(within: 5) == whole.reminding(within: 5), "after \(days) days")
      for within in [0, 5, 40] {
        let soon = try reader.dues(within: within) { _ in Story.at(Story.start + days) }.wallet
        #expect(soon.reminding(within: within) == whole.reminding(within: within), "after \(days) days")
      }
      if whole.dueItems.contains(where: { $0.standing == .overdue }) { late += 1 }
    }
    #expect(late > 40)
  }

  @Test func anOtherStoresWritesAreNoticed() throws {
    let reader = try WalletStore.open(scratch.path, mode: .readOnly)
    #expect(try reader.changed() == false)
    #expect(try reader.wallet().favourites == [])
    try story.must(.rule(.setFavourite(merchant: "tea", on: true)), "f")
    #expect(try reader.changed())
    #expect(try reader.changed() == false)
    #expect(try reader.wallet().favourites == ["tea"])
    #expect(try story.store.changed() == false)
  }

  @Test func theJournalIsPagedByKeyBothWays() throws {
    let last = try story.store.head().seq
    var newest: [Int64] = []
    var key: Int64?
    repeat {
      let page = try story.store.journal(before: key, limit: 4)
      newest += page.items.map(\.seq)
      key = page.next
    } while key != nil
    #expect(newest == Array((1...last).reversed()))
    let first = try story.store.journal(after: 0, limit: 2)
    #expect(first.items.map(\.seq) == [1, 2])
    #expect(first.next == 2)
    #expect(first.items[0].event == .walletCreated(on: Story.start, zone: "Asia/Shanghai", sandbox: false))
    #expect(try story.store.journal(after: last, limit: 2).items.isEmpty)
  }

  @Test func evaluationsCarryTheHashOfTheirEntry() throws {
    let page = try story.store.evaluations(limit: 10)
    let stored = try #require(page.items.first)
    #expect(stored.evaluation == (try story.store.wallet().evaluation))
    #expect(try story.store.journal(after: stored.seq - 1, limit: 1).items.first?.hash == stored.hash)
    #expect(page.next == nil)
  }

  @Test func whatTheWalletLetGoOfIsStillThere() throws {
    var later = story
    try story.must(.order(.cancel(order: "o1")), "cancel")
    later.now = Story.at(Story.start + 200)
    try later.store.catchUp(at: later.now, acceptDate: true)
    #expect(try story.store.wallet().orders.isEmpty)
    let page = try story.store.archivedOrders(limit: 5)
    #expect(page.items.map(\.id) == ["o1"])
    #expect(page.items.first?.state == .cancelled)
    #expect(try story.store.archivedObligations(limit: 5).items.map(\.state) == [.voided])
    #expect(try story.store.obligation("o1")?.state == .voided)
  }

  /// A page that holds as many rows as were asked for is the last only where no more follow.
  @Test func everyListIsPagedToItsEnd() throws {
    var later = story
    try story.must(.order(.cancel(order: "o1")), "cancel-1")
    for number in 2...3 {
      try story.must(Story.order(), "o-\(number)")
      try story.must(.order(.cancel(order: OrderID("o\(number)"))), "cancel-\(number)")
    }
    later.now = Story.at(Story.start + 200)
    try later.store.catchUp(at: later.now, acceptDate: true)
    let store = story.store
    let ids = ["o3", "o2", "o1"]
    #expect(try all { try store.archivedOrders(before: $0, limit: 1) }.map(\.id.text) == ids)
    #expect(try all { try store.archivedObligations(before: $0, limit: 2) }.map(\.id.text) == ids)
    #expect(try store.archivedOrders(limit: 3).next == nil && store.evaluations(limit: 1_000).next == nil)
    #expect(try store.archivedOrders(limit: 2).items.count == 2)
    let evaluations = try store.evaluations(limit: 100).items
    #expect(try all { try store.evaluations(before: $0, limit: 1) } == evaluations && evaluations.count > 5)
  }

  private func all<Item>(_ page: (Int64?) throws -> Page<Item>) throws -> [Item] {
    var (items, key): ([Item], Int64?) = ([], nil)
    repeat {
      let next = try page(key)
      items += next.items
      key = next.next
    } while key != nil
    return items
  }

  private func times() throws -> [Date?] {
    try [scratch.path, scratch.folder].map {
      try FileManager.default.attributesOfItem(atPath: $0)[.modificationDate] as? Date
    }
  }
}
