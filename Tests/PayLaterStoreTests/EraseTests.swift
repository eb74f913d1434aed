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
      .debt(
        .record(
          provider: "表哥", title: "借来买羽绒服",
          instalments: [PlannedPayment(due: Story.start + 20, amountFen: Money(fen: 5_000))])), "debt")
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
    try story.must(.detail(.removeAddress(address: "a1")), "gone")
    #expect(try findings() == [])
  }

  @Test func erasingDestroysTheKeyAndItsTraces() throws {
    let key = try #require(try story.store.sealer().key?.bytes)
    #expect(try scratch.bytes().range(of: key) != nil)
    let name = try #require(try story.store.wallet().identity?.name)
    try story.must(.agreement(.close), "close")
    #expect(try story.store.wallet().agreement.state == .closed)
    let answer = try story.must(.agreement(.erase(typedWord: "抹除")), "erase")
    #expect(answer.events.contains(.agreement(.erased)))
    for file in try scratch.names() { #expect(try scratch.bytes(file).range(of: key) == nil, "\(file)") }
    #expect(try findings() == [])
    // Nor is there a page left in which anything of it could stand.
    #expect(try scratch.ask("PRAGMA freelist_count") == ["0"])
    #expect(try story.store.sealer().isErased)
    #expect(try story.store.sealer().open(name, at: .identity("name")) == nil)
    let again = Story(store: try WalletStore.open(scratch.path))
    #expect(try again.must(.agreement(.erase(typedWord: "抹除")), "erase") == answer)
    #expect(try again.ask(.agreement(.erase(typedWord: "erase")), "erase") == .failure(.idReused))
    #expect(try again.ask(Story.order(), "o") == .failure(.notAllowed(state: "erased", allowed: [])))
    #expect(try again.store.verify().faults == [])
  }

  /// Copies beside it, those of migrations as those of people, keep the key until they are removed.
  @Test func copiesThatHoldTheKeyAreNamedAndRemoved() throws {
    let key = try #require(try story.store.sealer().key?.bytes)
    let names = ["copy of mine.sqlite", "wallet.sqlite.before-2-whole-life-of-a-debt"]
    for name in names { try story.store.backup(to: "\(scratch.folder)/\(name)") }
    // Neither another wallet nor what is no wallet holds it.
    try WalletStore.create(at: scratch.folder + "/other.sqlite", zone: "UTC", moment: Story.at(Story.start))
    try Data("hello".utf8).write(to: URL(fileURLWithPath: scratch.folder + "/notes.txt"))
    #expect(try story.store.copies() == names)
    try story.must(.agreement(.close), "close")
    try story.must(.agreement(.erase(typedWord: "抹除")), "erase")
    #expect(try story.store.copies() == names)
    let held = open(scratch.folder + "/" + names[0], O_RDONLY)
    try story.store.removeCopies(names + ["other.sqlite", "notes.txt", "wallet.sqlite"])
    #expect(try story.store.copies() == [])
    let left = Set(try scratch.names()).subtracting(["wallet.sqlite-journal", "other.sqlite-journal"])
    #expect(left == ["notes.txt", "other.sqlite", "wallet.sqlite"])
    for file in try scratch.names() { #expect(try scratch.bytes(file).range(of: key) == nil, "\(file)") }
    // Nor is it in what the disk may still hold of them.
    let content = FileHandle(fileDescriptor: held, closeOnDealloc: true).readDataToEndOfFile()
    #expect(!content.isEmpty && content.range(of: key) == nil)
  }

  @Test func aRequestIsNotToBeFoundByItsDigest() throws {
    // Whoever guesses the phone number must not be able to confirm it by hashing the request.
    let request = Request.identity(.requestCode(kind: .phone, value: Story.phone))
    let guess = DataKey.publicDigest(try CanonicalJSON.data(request))
    #expect(try scratch.bytes().range(of: guess) == nil)
  }
}
