import Foundation
import PayLater
import Testing

@testable import PayLaterStore

@Suite struct EraseTests {
  let scratch: Scratch
  let story: Story

  init() throws {
    scratch = try Scratch()
    story = try Story(in: scratch)
    try story.activate()
    try story.must(
      .recordDebt(
        provider: "表哥", title: "借来买羽绒服",
        instalments: [PlannedPayment(due: Story.start + 20, amountFen: Money(fen: 5_000))]), "debt")
  }

  private static let personal = [
    Story.name, Story.idNumber, Story.phone, Story.email, Story.street, "工资卡", "家", "表哥", "羽绒服",
  ]

  /// Every file of the folder, searched for every personal text that was typed.
  private func findings() throws -> [String] {
    try scratch.names().flatMap { name in
      let bytes = try scratch.bytes(name)
      return EraseTests.personal.filter { bytes.range(of: Data($0.utf8)) != nil }
    }
  }

  @Test func nothingPersonalIsEverReadableInTheFile() throws {
    #expect(try findings() == [])
    try story.must(.removeAddress(address: "a1"), "gone")
    #expect(try findings() == [])
  }

  @Test func erasingDestroysTheKeyAndItsTraces() throws {
    let key = try #require(try story.store.sealer().key?.bytes)
    #expect(try scratch.bytes().range(of: key) != nil)
    let name = try #require(try story.store.wallet().identity?.name)
    try story.must(.closeService, "close")
    #expect(try story.store.wallet().agreement.state == .closed)
    let answer = try story.must(.erase(typedWord: "抹除"), "erase")
    #expect(answer.events.contains(.erased))
    for file in try scratch.names() { #expect(try scratch.bytes(file).range(of: key) == nil, "\(file)") }
    #expect(try findings() == [])
    #expect(try story.store.sealer().isErased)
    #expect(try story.store.sealer().open(name, at: .identity("name")) == nil)
    let again = Story(store: try WalletStore.open(scratch.path))
    #expect(try again.must(.erase(typedWord: "抹除"), "erase") == answer)
    #expect(try again.ask(.erase(typedWord: "erase"), "erase") == .failure(.idReused))
    #expect(try again.ask(Story.order(), "o") == .failure(.notAllowed(state: "erased", allowed: [])))
    #expect(try again.store.verify().faults == [])
  }

  @Test func aRequestIsNotToBeFoundByItsDigest() throws {
    // Whoever guesses the phone number must not be able to confirm it by hashing the request.
    let request = Request.requestCode(kind: .phone, value: Story.phone)
    let guess = DataKey.publicDigest(try CanonicalJSON.data(request))
    #expect(try scratch.bytes().range(of: guess) == nil)
  }
}
