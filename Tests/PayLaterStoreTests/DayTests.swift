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
    later.now = Story.at(Story.start + 7)
    try later.must(.rule(.setFavourite(merchant: "tea", on: true)), "f")
    #expect(try story.store.wallet().businessDay == Story.start + 7)
    let entry = try #require(try story.store.journal(limit: 1).items.first)
    #expect(entry.request == "f")
    #expect(entry.day == Story.start + 7)
  }

  @Test func theCatchUpStaysWhenTheRequestIsRefused() throws {
    var later = story
    later.now = Story.at(Story.start + 3)
    #expect(try later.ask(.order(.cancel(order: "o7")), "c") == .failure(.unknown(.order, "o7")))
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
    later.now = Story.at(Story.start + 8)
    #expect(throws: StoreError.jump(days: 8)) { try later.ask(.detail(.declareIncome(monthlyFen: nil)), "i") }
    #expect(throws: StoreError.jump(days: 8)) { try story.store.catchUp(at: later.now) }
    #expect(try story.store.wallet().businessDay == Story.start)
    #expect(try story.store.snapshot(at: later.now).doubt == .jump(days: 8))
    #expect(try story.store.snapshot(at: Story.at(Story.start + 7)).doubt == nil)
    #expect(WalletStore.wayBack(beside: scratch.path) == nil)
    #expect(
      try later.ask(.detail(.declareIncome(monthlyFen: nil)), "i", acceptDate: true).get().events.count == 1)
    #expect(try story.store.wallet().businessDay == Story.start + 8)
  }

  /// Of a date that is not in doubt none is kept; one that is there already stays.
  @Test func aWayBackIsKeptOfAJumpOnly() throws {
    try story.store.catchUp(at: Story.at(Story.start + 7), acceptDate: true)
    #expect(WalletStore.wayBack(beside: scratch.path) == nil)
    var later = story
    later.now = Story.at(Story.start + 15)
    // What was asked before is answered before any day is closed, and asked again all the same.
    for _ in 0..<2 { #expect(try later.ask(Story.order(), "o-1", acceptDate: true).get().order == "o1") }
    #expect(WalletStore.wayBack(beside: scratch.path)?.day == Story.start + 7)
    #expect(try story.store.wallet().businessDay == Story.start + 7)
  }

  @Test func aJumpThatBecameTrueHasAWayBack() throws {
    let before = try story.store.wallet()
    var falseFuture = story
    falseFuture.now = Story.at(Story.start + 400)
    _ = try falseFuture.ask(.detail(.declareIncome(monthlyFen: nil)), "i", acceptDate: true).get()
    let back = try #require(WalletStore.wayBack(beside: scratch.path))
    #expect(back.day == Story.start)
    let kept = try WalletStore.open(back.path)
    #expect(try kept.wallet() == before)
    #expect(try kept.verify().faults == [])
    // It is found where a wallet is erased, and makes room for that of the next jump.
    #expect(WalletStore.backups(beside: scratch.path) == [back.path])
    falseFuture.now = Story.at(Story.start + 408)
    try story.store.catchUp(at: falseFuture.now, acceptDate: true)
    #expect(WalletStore.wayBack(beside: scratch.path)?.day == Story.start + 400)
    #expect(WalletStore.backups(beside: scratch.path).count == 1)
    // A date that is not in doubt leaves it alone, whatever is accepted.
    try story.store.catchUp(at: Story.at(Story.start + 410), acceptDate: true)
    #expect(WalletStore.wayBack(beside: scratch.path)?.day == Story.start + 400)
  }

  @Test(arguments: [-20, 30])
  func debtsFromElsewhereAreNotedWhateverTheDate(days: Int) throws {
    var doubtful = story
    doubtful.now = Story.at(Story.start + days)
    let plan = [PlannedPayment(due: Story.start + 40, amountFen: Money(fen: 90_00))]
    try doubtful.must(.debt(.record(provider: "花呗", title: "手机", instalments: plan)), "debt")
    let paid = try doubtful.must(.debt(.recordPayment(debt: "e1", amountFen: Money(fen: 30_00))), "pay")
    try doubtful.must(.debt(.recordRefund(debt: "e1", amountFen: Money(fen: 10_00))), "refund")
    let debt = try #require(try story.store.wallet().debt("e1"))
    #expect(debt.outstanding == Money(fen: 50_00))
    // It happened on the day of the clock; no day was closed for it.
    #expect(debt.payments.map(\.on) == [doubtful.now.day] && debt.refunds.map(\.on) == [doubtful.now.day])
    #expect(
      debt.payments.allSatisfy { $0.on <= $0.notedOn } && debt.refunds.allSatisfy { $0.on <= $0.notedOn })
    #expect(try story.store.wallet().businessDay == Story.start)
    try doubtful.must(
      .debt(.reversePayment(payment: try #require(paid.payment), reason: .mistake)), "reverse")
    #expect(try story.store.wallet().debt("e1")?.outstanding == Money(fen: 80_00))
    let later = Request.debt(
      .recordPayment(debt: "e1", amountFen: Money(fen: 1_00), on: doubtful.now.day + 1))
    #expect(try doubtful.ask(later, "future") == .failure(.invalid(.day, .future)))
    #expect(try story.store.verify().faults == [])
    #expect(try WalletStore.open(scratch.path).wallet() == story.store.wallet())
  }

  @Test func withinADayTimesNeverGoBack() throws {
    var later = story
    later.now.instant += 3_600_000
    try later.must(.rule(.setFavourite(merchant: "tea", on: true)), "f1")
    try story.must(.rule(.setFavourite(merchant: "tea", on: false)), "f2")
    let entries = try story.store.journal(limit: 2).items
    #expect(entries.map(\.at) == [later.now.instant, later.now.instant])
  }

  @Test func aClockSetBackDoesNotProlongACode() throws {
    let fresh = try Scratch()
    let story = try Story(in: fresh)
    let code = try #require(
      try story.must(.identity(.requestCode(kind: .phone, value: Story.phone)), "code").code)
    var later = story
    later.now.instant += OneTimeCode.validMilliseconds + 1
    try later.must(.rule(.setFavourite(merchant: "tea", on: true)), "seen")
    let verify = Request.identity(
      .verify(
        name: Story.name, idNumber: Story.idNumber, phone: Story.phone, code: code))
    #expect(try story.ask(verify, "verify") == .failure(.codeExpired))
  }

  @Test func aSandboxLivesOnADayOfItsOwn() throws {
    let sandbox = try Scratch()
    var story = Story(
      store: try WalletStore.create(
        at: sandbox.path, zone: "Asia/Shanghai", sandbox: true, moment: Story.at(Story.start)))
    story.now = Story.at(Story.start + 4000)
    let first = try story.must(.identity(.requestCode(kind: .phone, value: Story.phone)), "c1")
    let second = try story.must(.identity(.requestCode(kind: .phone, value: Story.phone)), "c2")
    #expect(first.code != second.code)
    #expect(try story.must(.issuer(.closeDays(until: Story.start + 90)), "days").day == Story.start + 90)
    let entry = try #require(try story.store.journal(limit: 1).items.first)
    #expect(entry.party == .issuer)
    #expect(try story.store.snapshot(at: story.now).wallet.businessDay == Story.start + 90)
    #expect(try story.store.snapshot(at: story.now).doubt == nil)

    let twin = try Scratch()
    let again = Story(
      store: try WalletStore.create(
        at: twin.path, zone: "Asia/Shanghai", sandbox: true, moment: Story.at(Story.start)))
    #expect(
      try again.must(.identity(.requestCode(kind: .phone, value: Story.phone)), "c1").code == first.code)
  }
}
