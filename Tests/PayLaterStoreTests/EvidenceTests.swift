import Foundation
import PayLater
import Testing

@testable import PayLaterStore

@Suite struct EvidenceTests {
  let scratch: Scratch
  let story: Story

  init() throws {
    scratch = try Scratch()
    story = try Story(in: scratch)
    try story.activate()
    try story.must(.agreement(.setAutopay(on: false, from: nil)), "by-hand")
    try story.must(Story.order(), "o-1")
    try story.must(Story.order(2), "o-2")
  }

  /// Received on day 12 (shipped on the 2nd, ten days more), due on day 26: the first charge is at day 30.
  @Test func theChargesOfOneObligationAreFound() throws {
    try story.store.catchUp(at: Story.at(Story.start + 36), acceptDate: true)
    let evidence = try #require(try story.store.wallet().derivation(of: .lateSum("o1"))?.evidence)
    let found = try story.store.journal(of: evidence, limit: 100)
    #expect(found.items.map(\.day) == (30...36).reversed().map { Story.start + $0 })
    #expect(found.next == nil)
    let events = found.items.flatMap { $0.event.map { evidence.picked(from: $0) } ?? [] }
    #expect(
      events.count == 7 && events.allSatisfy { $0.kind == .repayment(.lateCharged) && $0.subject == "o1" })
    // ¥100.00 × 5 a day, seven days: the derivation consists of them.
    var explainer = Explainer(try story.store.wallet())
    explainer.told = found.items.compactMap(\.event).reversed()
    let sum = try #require(explainer.derivation(of: .lateSum("o1")))
    #expect(sum.terms.count == 7 && sum.value == .number(350_000, .tenThousandths))
  }

  @Test func pagesGoOnWhereTheyEnded() throws {
    try story.store.catchUp(at: Story.at(Story.start + 36), acceptDate: true)
    let evidence = try #require(try story.store.wallet().derivation(of: .lateSum("o1"))?.evidence)
    let first = try story.store.journal(of: evidence, limit: 4)
    let second = try story.store.journal(of: evidence, before: first.next, limit: 4)
    #expect(first.items.count == 4 && second.items.count == 3 && second.next == nil)
    let whole = try story.store.journal(of: evidence, limit: 100).items
    #expect(first.items + second.items == whole)
  }

  /// Both ends of the days that are asked for are in it.
  @Test func theFirstAndTheLastDayAreInIt() throws {
    try story.store.catchUp(at: Story.at(Story.start + 36), acceptDate: true)
    var evidence = try #require(try story.store.wallet().derivation(of: .lateSum("o1"))?.evidence)
    (evidence.since, evidence.until) = (Story.start + 31, Story.start + 33)
    let days = [33, 32, 31].map { Story.start + $0 }
    #expect(try story.store.journal(of: evidence, limit: 100).items.map(\.day) == days)
    #expect(try story.store.journal(of: [evidence], limit: 100)[evidence]?.map(\.day) == days)
    // Where another asks for more, the days of each still count.
    var all = evidence
    (all.since, all.until) = (nil, nil)
    #expect(try story.store.journal(of: [evidence, all], limit: 100)[evidence]?.map(\.day) == days)
    #expect(try story.store.journal(of: [evidence, all], limit: 100)[all]?.count == 7)
  }

  /// Asking for many at once finds what asking one by one does.
  @Test func manyAreFoundInOnePass() throws {
    try story.store.catchUp(at: Story.at(Story.start + 36), acceptDate: true)
    let wallet = try story.store.wallet()
    let figures: [Figure] = [.lateSum("o1"), .lateSum("o2"), .owed, .used, .held, .score]
    let trees = figures.compactMap { Explainer(wallet).tree(of: $0) }
    let wanted = Set(trees.flatMap(\.all).compactMap(\.evidence))
    #expect(wanted.count > 8 && wanted.contains { $0.since != nil } && wanted.contains { $0.subject == nil })
    for limit in [1, 3, 100] {
      let found = try story.store.journal(of: wanted, limit: limit)
      for evidence in wanted {
        #expect(try found[evidence] ?? [] == story.store.journal(of: evidence, limit: limit).items)
      }
      #expect(found.count > 4)
    }
    #expect(try story.store.journal(of: [] as Set<Evidence>, limit: 3).isEmpty)
  }

  /// The text of an entry is searched for its kind: the key in the journal must be the kind's name.
  @Test func everyEntryBearsTheNameOfItsKind() throws {
    try story.store.catchUp(at: Story.at(Story.start + 36), acceptDate: true)
    for entry in try story.store.journal(after: 0, limit: 10_000).items {
      for event in entry.event.map({ [$0] + $0.outcomes }) ?? [] {
        #expect(try CanonicalJSON.text(event).hasPrefix("{\"\(event.kind.name)\":"))
      }
    }
  }
}

extension Event {
  fileprivate var outcomes: [Event] {
    if case .dayClosed(_, let outcomes) = self { outcomes } else { [] }
  }
}
