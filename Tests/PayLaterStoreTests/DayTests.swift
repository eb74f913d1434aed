import Foundation
import PayLater
import Testing

@testable import PayLaterStore

@Suite struct DayTests {
  let scratch: Scratch
  let story: Story

  init() throws {
    scratch = try Scratch()
    story = try Story(in: scratch)
    try story.activate()
    try story.must(Story.order(), "o-1")
  }

  @Test func closingDaysInOneSittingIsClosingThemInMany() throws {
    let other = try Scratch()
    try story.store.backup(to: other.path)
    let many = try WalletStore.open(other.path)
    try story.store.catchUp(at: Story.at(Story.start + 100), acceptDate: true)
    for days in 1...100 { try many.catchUp(at: Story.at(Story.start + days)) }
    #expect(try many.wallet() == story.store.wallet())
    #expect(try many.wallet().businessDay == Story.start + 100)
    #expect(try many.head().seq == story.store.head().seq)
    #expect(try story.store.verify().faults == [])
    #expect(try story.store.snapshot(at: Story.at(Story.start + 100)).wallet == many.wallet())
  }

  @Test func aRequestClosesTheMissedDaysFirst() throws {
    var later = story
    later.now = Story.at(Story.start + 35)
    try later.must(.setFavourite(merchant: "tea", on: true), "f")
    #expect(try story.store.wallet().businessDay == Story.start + 35)
    let entry = try #require(try story.store.journal(limit: 1).items.first)
    #expect(entry.request == "f")
    #expect(entry.day == Story.start + 35)
  }

  @Test func theCatchUpStaysWhenTheRequestIsRefused() throws {
    var later = story
    later.now = Story.at(Story.start + 3)
    #expect(try later.ask(.cancelOrder(order: "o7"), "c") == .failure(.unknown(.order, "o7")))
    #expect(try WalletStore.open(scratch.path).wallet().businessDay == Story.start + 3)
  }

  @Test func aClockThatMovedBackIsRefusedButReadingGoesOn() throws {
    var earlier = story
    earlier.now = Story.at(Story.start - 1)
    #expect(try earlier.ask(Story.order(), "o-2") == .failure(.clockMovedBack(businessDay: Story.start)))
    #expect(throws: StoreError.clockMovedBack(businessDay: Story.start)) {
      try story.store.catchUp(at: earlier.now)
    }
    let snapshot = try story.store.snapshot(at: earlier.now)
    #expect(snapshot.doubt == .movedBack(businessDay: Story.start))
    #expect(snapshot.wallet == (try story.store.wallet()))
    #expect(try earlier.ask(Story.order(), "o-1").get().order == "o1")
  }

  @Test func aJumpAsksBeforeItBecomesTrue() throws {
    var later = story
    later.now = Story.at(Story.start + 41)
    #expect(throws: StoreError.jump(days: 41)) { try later.ask(.declareIncome(monthlyFen: nil), "i") }
    #expect(throws: StoreError.jump(days: 41)) { try story.store.catchUp(at: later.now) }
    #expect(try story.store.wallet().businessDay == Story.start)
    #expect(try story.store.snapshot(at: later.now).doubt == .jump(days: 41))
    #expect(try story.store.snapshot(at: Story.at(Story.start + 40)).doubt == nil)
    #expect(try later.ask(.declareIncome(monthlyFen: nil), "i", acceptDate: true).get().events.count == 1)
    #expect(try story.store.wallet().businessDay == Story.start + 41)
  }

  @Test func withinADayTimesNeverGoBack() throws {
    var later = story
    later.now.instant += 3_600_000
    try later.must(.setFavourite(merchant: "tea", on: true), "f1")
    try story.must(.setFavourite(merchant: "tea", on: false), "f2")
    let entries = try story.store.journal(limit: 2).items
    #expect(entries.map(\.at) == [later.now.instant, later.now.instant])
  }

  @Test func aClockSetBackDoesNotProlongACode() throws {
    let fresh = try Scratch()
    let story = try Story(in: fresh)
    let code = try #require(try story.must(.requestCode(kind: .phone, value: Story.phone), "code").code)
    var later = story
    later.now.instant += OneTimeCode.validMilliseconds + 1
    try later.must(.setFavourite(merchant: "tea", on: true), "seen")
    let verify = Request.verifyIdentity(
      name: Story.name, idNumber: Story.idNumber, phone: Story.phone, code: code)
    #expect(try story.ask(verify, "verify") == .failure(.codeExpired))
  }

  @Test func aSandboxLivesOnADayOfItsOwn() throws {
    let sandbox = try Scratch()
    var story = Story(
      store: try WalletStore.create(
        at: sandbox.path, zone: "Asia/Shanghai", sandbox: true, moment: Story.at(Story.start)))
    story.now = Story.at(Story.start + 4000)
    let first = try story.must(.requestCode(kind: .phone, value: Story.phone), "c1")
    let second = try story.must(.requestCode(kind: .phone, value: Story.phone), "c2")
    #expect(first.code != second.code)
    #expect(try story.must(.closeDays(until: Story.start + 90), "days").day == Story.start + 90)
    let entry = try #require(try story.store.journal(limit: 1).items.first)
    #expect(entry.party == .issuer)
    #expect(try story.store.snapshot(at: story.now).wallet.businessDay == Story.start + 90)
    #expect(try story.store.snapshot(at: story.now).doubt == nil)

    let twin = try Scratch()
    let again = Story(
      store: try WalletStore.create(
        at: twin.path, zone: "Asia/Shanghai", sandbox: true, moment: Story.at(Story.start)))
    #expect(try again.must(.requestCode(kind: .phone, value: Story.phone), "c1").code == first.code)
  }
}
