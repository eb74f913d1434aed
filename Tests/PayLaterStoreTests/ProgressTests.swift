import Foundation
import PayLater
import Testing

@testable import PayLaterStore

/// What takes its time says how far it is, and stops where nothing is half done.
@Suite struct ProgressTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A sandbox with an entry for each of 400 days.
  private func longHistory() throws {
    let story = Story(
      store: try WalletStore.create(
        at: scratch.path, zone: "Asia/Shanghai", sandbox: true, moment: Story.at(Story.start)))
    try story.must(.issuer(.closeDays(until: Story.start + 400)), "days")
  }

  private var bytes: Data? { FileManager.default.contents(atPath: scratch.path) }

  @Test func verifyCountsItsEntries() throws {
    try longHistory()
    var told: [(done: Int64, total: Int64)] = []
    let report = try WalletStore.verify(scratch.path) { done, total in
      told.append((done, total))
      return true
    }
    #expect(report.isSound && report.entries > 400)
    #expect(told.count >= 8 && told.allSatisfy { $0.total == report.entries && $0.done <= $0.total })
    #expect(told.map(\.done) == told.map(\.done).sorted())
  }

  @Test(arguments: [1, 3])
  func aStoppedVerifySaysSoAndChangesNothing(calls: Int) throws {
    try longHistory()
    let before = bytes
    var count = 0
    #expect(throws: StoreError.stopped) {
      try WalletStore.verify(scratch.path) { _, _ in
        count += 1
        return count < calls
      }
    }
    #expect(count == calls && bytes == before)
    #expect(try WalletStore.open(scratch.path).verify().isSound)
  }

  /// It commits whole days, and goes on from there the next time.
  @Test func aStoppedCatchUpLeavesWholeDays() throws {
    let story = try Story(in: scratch)
    let now = Story.at(Story.start + 100)
    var told: [(Int64, Int64)] = []
    #expect(throws: StoreError.stopped) {
      try story.store.catchUp(at: now, acceptDate: true) { done, total in
        told.append((done, total))
        return told.count < 2
      }
    }
    #expect(told.map(\.0) == [30, 60] && told.allSatisfy { $0.1 == 100 })
    #expect(try story.store.wallet().businessDay == Story.start + 60)
    #expect(try story.store.verify().isSound)
    #expect(try story.store.catchUp(at: now, acceptDate: true) == 40)

    let other = try Scratch()
    let whole = try Story(in: other)
    try whole.store.catchUp(at: now, acceptDate: true)
    #expect(try whole.store.wallet() == story.store.wallet())
  }

  /// A request long after the last one closes the missed days first, a part at a time.
  @Test func aRequestStoppedWhileItClosesDaysIsNotMade() throws {
    let story = try Story(in: scratch)
    let now = Story.at(Story.start + 100)
    var told: [(Int64, Int64)] = []
    func ask(_ progress: ProgressCheck) throws(StoreError) -> Result<Answer, Refusal> {
      try story.store.perform(
        .detail(.addSource(id: "card", kind: .debitCard, name: "工资卡", balanceFen: Money(fen: 500_000))),
        id: "late", at: now, acceptDate: true, progress: progress, outside: Story.outside)
    }
    #expect(throws: StoreError.stopped) {
      try ask { done, total in
        told.append((done, total))
        return told.count < 2
      }
    }
    #expect(told.map(\.0) == [30, 60] && told.allSatisfy { $0.1 == 100 })
    var wallet = try story.store.wallet()
    #expect(wallet.businessDay == Story.start + 60 && wallet.fundingSources.isEmpty)
    told = []
    _ = try ask { done, total in
      told.append((done, total))
      return true
    }.get()
    wallet = try story.store.wallet()
    #expect(told.map(\.0) == [30] && told.allSatisfy { $0.1 == 40 })
    #expect(wallet.businessDay == Story.start + 100 && wallet.fundingSources.count == 1)
    #expect(try story.store.verify().isSound)
  }

  /// Tables that are filled anew are either all new or all as they were.
  @Test func aStoppedMigrationLeavesTheOldLayout() throws {
    try longHistory()
    let wallet = try WalletStore.open(scratch.path).wallet()
    let next = Migration.all + [Migration(name: "again", sql: "SELECT 1", rebuilds: true)]
    let before = bytes
    #expect(throws: StoreError.stopped) {
      try WalletStore.open(scratch.path, mode: .readWrite, migrations: next) { done, _ in done < 200 }
    }
    #expect(bytes == before)
    #expect(try WalletStore.open(scratch.path).wallet() == wallet)
    let store = try WalletStore.open(scratch.path, mode: .readWrite, migrations: next)
    #expect(try store.wallet() == wallet && store.verify().isSound)
  }
}
