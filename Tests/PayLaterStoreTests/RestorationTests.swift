import Foundation
import PayLater
import Testing

@testable import PayLaterStore

@Suite struct RestorationTests {
  private static let plan = [PlannedPayment(due: Story.start + 20, amountFen: Money(fen: 5_000))]

  private func debt(_ title: String) -> Request {
    .debt(.record(provider: "p", title: title, instalments: RestorationTests.plan))
  }

  /// A wallet with one debt, its backup, and one debt more.
  private func ready() throws -> (scratch: Scratch, story: Story, backup: String) {
    let scratch = try Scratch()
    let story = try Story(in: scratch)
    try story.must(debt("one"), "d-1")
    let backup = scratch.folder + "/backup"
    let report = try story.store.backup(to: backup)
    #expect(try report.isSound && report.head == story.store.head())
    try story.must(debt("two"), "d-2")
    return (scratch, story, backup)
  }

  @Test func whatWouldBeLostIsCountedWithItsDays() throws {
    let (scratch, story, backup) = try ready()
    let end = try story.store.head().seq
    let restoration = try Restoration(of: backup, over: scratch.path)
    let parting = try #require(restoration.parting)
    #expect(parting.common == end - 1 && parting.second == nil)
    #expect(parting.first == Parting.Tail(entries: 1, from: Story.start, to: Story.start))
    restoration.discard()
    // Looking changes nothing and leaves nothing behind.
    #expect(try story.store.head().seq == end)
    #expect(try scratch.names().filter { $0.hasPrefix(".") }.isEmpty)
  }

  /// Who has the old file open is told, and what they ask for is not lost in it.
  @Test func whoHasTheOldFileOpenIsTold() throws {
    let (scratch, story, backup) = try ready()
    let kept = try #require(try Restoration(of: backup, over: scratch.path).commit(on: Story.start))
    #expect(kept == scratch.path + ".before-restore-2026-01-01")
    #expect(story.store.isReplaced)
    #expect(throws: StoreError.self) { _ = try story.ask(self.debt("three"), "d-3") }
    let (now, before) = (try WalletStore.open(scratch.path), try WalletStore.open(kept, mode: .readOnly))
    #expect(try now.wallet().debts.all.count == 1 && before.wallet().debts.all.count == 2)
    #expect(try WalletStore.verify(kept).isSound)
  }

  /// A writer that has begun is waited for: its commit is in what is kept.
  @Test func aWriterIsNotCutOff() async throws {
    let (scratch, _, backup) = try ready()
    let path = scratch.path
    let writer = Task.detached {
      var noted = 0
      for number in 0..<200 {
        guard let store = try? WalletStore.open(path) else { continue }
        let plan = RestorationTests.plan
        let request = Request.debt(.record(provider: "p", title: "w\(number)", instalments: plan))
        if case .success? = try? Story(store: store).ask(request, "w-\(number)") { noted += 1 }
      }
      return noted
    }
    var kept: [String] = []
    for _ in 0..<5 {
      kept.append(try #require(try Restoration(of: backup, over: path).commit(on: Story.start)))
    }
    let noted = await writer.value
    // Each debt that was answered is in the file that was there then: one that was kept, or the last.
    let titles = try (kept + [path]).map { try WalletStore.open($0, mode: .readOnly) }.map { store in
      try store.journal(after: 0, limit: 10_000).items.filter { $0.request?.hasPrefix("w-") == true }.count
    }
    #expect(titles.reduce(0, +) == noted, "\(titles) of \(noted)")
    #expect(Set(kept).count == 5)
  }

  @Test func aWalletIsMadeOfItsLines() throws {
    let (scratch, story, _) = try ready()
    try story.activate()
    try story.must(Story.order(), "o-1")
    let other = try Scratch()
    var lines = try story.store.lines(after: 0, limit: 10_000).items.makeIterator()
    let restoration = try Restoration(story.store.origin(), source: "lines", over: other.path) {
      lines.next()
    }
    for row in try story.store.contents().rows { #expect(try restoration.has(row)) }
    #expect(try restoration.commit(on: Story.start) == nil)
    let store = try WalletStore.open(other.path)
    #expect(try store.wallet() == story.store.wallet() && store.head() == story.store.head())
    #expect(try store.latest().personal == story.store.latest().personal)
    #expect(try WalletStore.verify(other.path).isSound)
    // The same request again is known, as in the wallet that it comes from.
    #expect(try Story(store: store).ask(debt("two"), "d-2") == story.ask(debt("two"), "d-2"))
    #expect(try WalletStore.parting(scratch.path, other.path).isNone)
  }

  /// Every field of every line is held by the hashes; so are the key and the seed.
  @Test func aChangedLineIsRefused() throws {
    let (_, story, _) = try ready()
    let (origin, all) = (try story.store.origin(), try story.store.lines(after: 0, limit: 100).items)
    let changes: [(inout JournalLine) -> Void] = [
      { $0.seq += 1 }, { $0.at += 1 }, { $0.day = "2026-01-02" }, { $0.request = "x" },
      { $0.party = $0.party == "user" ? "issuer" : "user" }, { $0.event = nil },
      { $0.content = String(repeating: "0", count: 64) }, { $0.answer = "{}" },
      { $0.hash = String(repeating: "0", count: 64) },
    ]
    var origins = [origin, origin]
    origins[0].seed += 1
    origins[1].fingerprint = String(repeating: "0", count: 64)
    var tries = origins.map { ($0, all) }
    for index in all.indices {
      for change in changes {
        var lines = all
        change(&lines[index])
        tries.append((origin, lines))
      }
      tries.append((origin, Array(all[..<index] + all[(index + 1)...])))
    }
    // Without the last, the chain is whole: what is missing then is told by the line after it.
    for (origin, lines) in tries.dropLast() {
      let other = try Scratch()
      var rest = lines.makeIterator()
      #expect(throws: StoreError.self) {
        _ = try Restoration(origin, source: "lines", over: other.path) { rest.next() }
      }
      #expect(try other.names().isEmpty)
    }
  }

  @Test func twoWalletsHaveNothingInCommon() throws {
    let (one, other) = (try Scratch(), try Scratch())
    for scratch in [one, other] { try Story(in: scratch).must(debt("x"), "d") }
    let parting = try WalletStore.parting(one.path, other.path)
    #expect(parting.common == 0 && parting.first?.entries == 2 && parting.second?.entries == 2)
  }

  /// The number at which two journals part is found wherever it is.
  @Test func thePlaceOfPartingIsFoundAnywhere() throws {
    for shared in 1...6 {
      let one = try Scratch()
      let story = try Story(in: one)
      for number in 1..<shared { try story.must(debt("d\(number)"), "d-\(number)") }
      let other = try Scratch()
      try story.store.backup(to: other.path)
      for number in 0..<3 { try story.must(debt("a\(number)"), "a-\(number)") }
      try Story(store: WalletStore.open(other.path)).must(debt("b"), "b")
      let parting = try WalletStore.parting(one.path, other.path)
      #expect(parting.common == Int64(shared))
      #expect(parting.first?.entries == 3 && parting.second?.entries == 1)
    }
  }

  @Test func aFolderThatCanDoItAllIsFoundFine() throws {
    let scratch = try Scratch()
    #expect(FolderTrial(beside: scratch.path).failed == nil)
    #expect(try scratch.names().isEmpty)
    #expect(FolderTrial(beside: scratch.folder + "/none/wallet.sqlite").failed == .create)
    #expect(FolderTrial(beside: scratch.folder + "/none/wallet.sqlite").code == ENOENT)
  }
}
