import Foundation
import GRDB
import PayLater
import Testing

@testable import PayLaterStore

@Suite struct PerformTests {
  let scratch: Scratch
  let story: Story

  init() throws {
    scratch = try Scratch()
    story = try Story(in: scratch)
  }

  @Test func activationAndAnOrderAreThereAfterOpeningAgain() throws {
    try story.activate()
    let answer = try story.must(Story.order(), "o-1")
    #expect(answer.order == "o1")
    let again = try WalletStore.open(scratch.path).wallet()
    #expect(again == (try story.store.wallet()))
    #expect(again.agreement.state == .active)
    #expect(again.limit.held == Money(fen: 10_000))
    #expect(again.orders.map(\.id) == ["o1"])
  }

  @Test func anAcceptedIdGivesItsFirstAnswerAgain() throws {
    try story.activate()
    let first = try story.must(Story.order(), "o-1")
    let head = try story.store.head()
    #expect(try story.must(Story.order(), "o-1") == first)
    #expect(try story.store.head() == head)
    let another = Story(store: try WalletStore.open(scratch.path))
    #expect(try another.must(Story.order(), "o-1") == first)
    #expect(try story.store.wallet().orders.count == 1)
  }

  /// An id that was accepted stands for its request and for no other.
  /// Marks: idReused
  @Test func anAcceptedIdWithOtherContentIsRefused() throws {
    try story.activate()
    try story.must(Story.order(), "o-1")
    #expect(try story.ask(Story.order(2), "o-1") == .failure(.idReused))
    #expect(try story.ask(.detail(.declareIncome(monthlyFen: nil)), "o-1") == .failure(.idReused))
  }

  @Test func aRefusalChangesNothingAndIsNotRemembered() throws {
    let head = try story.store.head()
    #expect(
      try story.ask(.repayment(.repay(obligation: "o9", amountFen: Money(fen: 1), from: "x")), "p")
        == .failure(.unknown(.obligation, "o9")))
    #expect(try story.store.head() == head)
    #expect(try story.ask(.detail(.declareIncome(monthlyFen: Money(fen: 5))), "p").get().events.count == 1)
  }

  @Test(arguments: ["", "a b", "ü", String(repeating: "x", count: 65), "a\n"])
  func anIdMustBeShortAndPlain(_ id: String) throws {
    #expect(
      try story.ask(.detail(.declareIncome(monthlyFen: nil)), id) == .failure(.invalid(.id, .malformed)))
  }

  @Test func theSealedValuesOpenOnlyWhereTheyBelong() throws {
    try story.activate()
    let wallet = try story.store.wallet()
    let sealer = try story.store.sealer()
    let identity = try #require(wallet.identity)
    #expect(sealer.open(identity.name, at: .identity("name")) == Story.name)
    #expect(sealer.open(identity.number, at: .identity("number")) == Story.idNumber)
    #expect(sealer.open(identity.number, at: .identity("name")) == nil)
    #expect(sealer.open(wallet.contacts[0].value, at: .contact(wallet.contacts[1].id)) == nil)
    // No two places are alike, though their names run together the same way.
    let sealed = sealer.seal("x", at: SealPlace("a", "bc", "d"))
    #expect(sealer.open(sealed, at: SealPlace("a", "bc", "d")) == "x")
    #expect(sealer.open(sealed, at: SealPlace("ab", "c", "d")) == nil)
  }

  /// Who asks takes the file before it looks, so that nobody comes between: it waits even for an answer that only reads.
  @Test func nobodyComesBetween() throws {
    try story.must(.rule(.setFavourite(merchant: "tea", on: true)), "f")
    let hasty = Story(store: try WalletStore.open(scratch.path, patience: .each(seconds: 0)))
    let other = try DatabaseQueue(path: scratch.path)
    try other.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        #expect {
          _ = try hasty.ask(.rule(.setFavourite(merchant: "tea", on: true)), "f")
        } throws: { error in
          guard case .busy = error as? StoreError else { return false }
          return true
        }
        return .rollback
      }
    }
    #expect(try hasty.ask(.rule(.setFavourite(merchant: "tea", on: true)), "f").get().events.count == 1)
  }

  /// What is shown after it was saved is not read again: the disk may be gone by then.
  @Test func whatWasSavedIsKnownWithoutTheFile() throws {
    try story.activate()
    let answer = try story.must(Story.order(), "o")
    let head = try story.store.head()
    #expect(truncate(scratch.path, 0) == 0)
    #expect(try story.store.latest().wallet.orders.map(\.id) == [answer.order])
    #expect(try story.store.latest().personal[.identity("name")] == Story.name)
    #expect(try story.store.latestHead() == head)
    #expect(throws: StoreError.self) { try story.store.stored() }
  }
}
