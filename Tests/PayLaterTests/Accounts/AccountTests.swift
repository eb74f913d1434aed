import Testing

@testable import PayLater

/// What can be asked of monthly accounts, what is refused, and what follows from it.
@Suite struct AccountTests {
  private static let rule = AccountDetails(billDay: .number(1), due: .day(.number(10)))

  private func world(_ iso: String = "2026-06-15") throws -> World {
    var world = World(on: day(iso))
    try world.ask(.account(.add(provider: "花呗", details: Self.rule)))
    return world
  }

  private func buy(_ fen: Money, on iso: String? = nil, again: Bool? = nil) -> Request {
    .account(.recordPurchase(account: "m1", amountFen: fen, title: "键盘", on: iso.map(day), again: again))
  }

  @Test func anAccountIsOpenedWithAPresetOrARule() throws {
    var world = World()
    #expect(world.refusal(of: .account(.add(provider: "别处"))) == .invalid(.billDay, .missing))
    #expect(
      world.refusal(of: .account(.add(provider: "别处", details: AccountDetails(billDay: .last))))
        == .invalid(.due, .missing))
    #expect(world.refusal(of: .account(.add(provider: ""))) == .invalid(.provider, .empty))
    let answer = try world.ask(.account(.add(provider: "花呗")))
    #expect(answer.account == "m1")
    let account = try #require(world.wallet.account("m1"))
    #expect(!account.terms.confirmed)
    #expect(account.terms.rules.current == AccountPreset.of("花呗")?.rule)
    #expect(world.wallet.sealedValues.map(\.0) == [.account("m1", "provider")])
    #expect(world.refusal(of: .account(.add(provider: "花呗"))) == .looksRepeated(first: "m1"))
    try world.ask(.account(.add(provider: "花呗", again: true)))
    #expect(world.wallet.accounts.map(\.id) == ["m1", "m2"])
  }

  /// A bill day that is said of an unconfirmed account has always been so: its entries move.
  @Test func confirmingMovesEntries() throws {
    var world = World(on: day("2026-06-20"))
    try world.ask(.account(.add(provider: "花呗")))
    try world.ask(buy(100, on: "2026-06-16"))
    #expect(world.wallet.dueItems.map(\.due) == [day("2026-07-10")])
    #expect(world.wallet.dueItems.first?.bill?.isAssumed == true)
    let details = AccountDetails(billDay: .number(18), due: .after(9))
    try world.ask(.account(.edit(account: "m1", details: details)))
    #expect(world.wallet.dueItems.map(\.due) == [day("2026-06-27")])
    #expect(world.wallet.dueItems.first?.bill?.isAssumed == false)
    #expect(world.refusal(of: .account(.edit(account: "m1", details: details))) == .nothingToDo)
  }

  @Test func whatIsRefused() throws {
    var world = try world()
    try world.ask(buy(100_00))
    let cases: [(AccountRequest, Refusal)] = [
      (.recordPurchase(account: "m9", amountFen: 1), .unknown(.account, "m9")),
      (.recordPurchase(account: "m1", amountFen: 0), .invalid(.amount, .tooSmall)),
      (.recordPurchase(account: "m1", amountFen: -1), .invalid(.amount, .negative)),
      (.recordPurchase(account: "m1", amountFen: .most + 1), .invalid(.amount, .tooLarge)),
      (.recordPurchase(account: "m1", amountFen: 1, on: day("2026-06-16")), .invalid(.day, .future)),
      (.recordPurchase(account: "m1", amountFen: 1, parts: 0), .invalid(.parts, .tooSmall)),
      (.recordPurchase(account: "m1", amountFen: 1, parts: 37), .invalid(.parts, .tooLarge)),
      (.recordPurchase(account: "m1", amountFen: 100_00, title: "键盘"), .looksRepeated(first: "m1b1")),
      (.recordRefund(account: "m1", amountFen: 1, of: "m1b7"), .unknown(.entry, "m1b7")),
      (
        .recordRefund(account: "m1", amountFen: 100_01, of: "m1b1"),
        .overRefundable(most: 100_00, currency: .cny)
      ),
      (
        .recordPayment(account: "m1", amountFen: 1, bill: Month(year: 2029, month: 8)),
        .invalid(.bill, .future)
      ),
      (.recordBill(account: "m1", bill: Month(year: 2026, month: 7), totalFen: 1), .invalid(.bill, .future)),
      (.recordBill(account: "m1", totalFen: -1), .invalid(.amount, .negative)),
      (.recordBill(account: "m1", totalFen: 5, minimumFen: 6), .invalid(.minimum, .tooLarge)),
      (.recordBill(account: "m1", totalFen: nil), .nothingToDo),
      (.reverseEntry(entry: "m1b9", reason: .mistake), .unknown(.entry, "m1b9")),
      (.restoreEntry(entry: "m1b1"), .nothingToDo),
      (
        .edit(account: "m1", details: AccountDetails(currency: Currency(code: "USD"))),
        .invalid(.currency, .hasPayments)
      ),
      (.edit(account: "m1", details: AccountDetails(limitFen: -1)), .invalid(.cap, .negative)),
      (.close(account: "m1"), .stillOwed(100_00, currency: .cny)),
      (.reopen(account: "m1"), .nothingToDo),
      (
        .recordPurchase(account: "m1", amountFen: 1, row: ImportedRow(source: "", key: "1")),
        .invalid(.details, .malformed)
      ),
    ]
    for (request, refusal) in cases { #expect(world.refusal(of: .account(request)) == refusal, "\(request)") }
  }

  /// An account is closed once nothing is owed of it; then nothing more is noted, until it is opened again.
  ///
  /// Marks: stillOwed
  @Test func aClosedAccountTakesNothing() throws {
    var world = try world()
    try world.ask(buy(100_00))
    #expect(world.refusal(of: .account(.close(account: "m1"))) == .stillOwed(100_00, currency: .cny))
    try world.ask(.account(.recordPayment(account: "m1", amountFen: 100_00)))
    try world.ask(.account(.close(account: "m1")))
    let closed = Refusal.notAllowed(state: "closed", allowed: ["open"])
    #expect(world.refusal(of: buy(1)) == closed)
    #expect(world.refusal(of: .account(.reverseEntry(entry: "m1p2", reason: .mistake))) == closed)
    try world.ask(.account(.reopen(account: "m1")))
    try world.ask(buy(1))
  }

  /// Entries are records that can be taken back and let stand; everything is as if they had never been.
  @Test func takingBackAndLettingStand() throws {
    var world = try world()
    try world.ask(buy(100_00))
    let before = world.wallet.dueItems
    try world.ask(.account(.recordPayment(account: "m1", amountFen: 40_00)))
    #expect(world.wallet.owed == 60_00)
    try world.ask(.account(.reverseEntry(entry: "m1p2", reason: .returned)))
    #expect(world.wallet.dueItems == before)
    try world.ask(.account(.restoreEntry(entry: "m1p2")))
    #expect(world.wallet.owed == 60_00)
    try world.ask(.account(.recordRefund(account: "m1", amountFen: 30_00, of: "m1b1")))
    try world.ask(.account(.reverseEntry(entry: "m1r3", reason: .mistake)))
    try world.ask(.account(.recordRefund(account: "m1", amountFen: 80_00, of: "m1b1")))
    #expect(
      world.refusal(of: .account(.restoreEntry(entry: "m1r3")))
        == .overRefundable(most: 20_00, currency: .cny))
  }

  /// Every request is taken back by its inverse; what is owed and when is as before.
  @Test func undo() throws {
    var world = try world("2026-07-03")
    try world.ask(buy(100_00))
    try world.ask(.account(.recordBill(account: "m1", totalFen: 55_00, minimumFen: 5_00)))
    let requests: [AccountRequest] = [
      .edit(
        account: "m1", provider: "白条", details: AccountDetails(title: "主卡", billDay: .last, due: .after(3))),
      .edit(account: "m1", details: AccountDetails(limitFen: 500_00, autopay: true)),
      .recordBill(account: "m1", totalFen: 70_00), .recordBill(account: "m1", totalFen: nil),
      .recordPurchase(account: "m1", amountFen: 10_00), .recordRefund(account: "m1", amountFen: 10_00),
      .recordPayment(account: "m1", amountFen: 10_00), .reverseEntry(entry: "m1b1", reason: .mistake),
    ]
    for request in requests {
      let (dues, terms) = (world.wallet.dueItems, world.wallet.account("m1")?.terms)
      let figures = world.wallet.account("m1")?.figures
      try world.askAndUndo(.account(request))
      #expect(world.wallet.dueItems == dues, "\(request)")
      #expect(world.wallet.account("m1")?.figures == figures, "\(request)")
      #expect(world.wallet.account("m1")?.terms.rules == terms?.rules, "\(request)")
      #expect(world.wallet.account("m1")?.terms.limit == terms?.limit, "\(request)")
    }
    let names = world.wallet.personal(world.outside.sealer)
    #expect(names[.account("m1", "provider")] == "花呗" && names[.account("m1", "title")] == nil)
    // A rule that was only assumed cannot be assumed again.
    try world.ask(.account(.add(provider: "美团月付")))
    let confirm = Request.account(.edit(account: "m2", details: AccountDetails(billDay: .number(1))))
    let (before, answer) = (world.wallet, try world.ask(confirm))
    #expect(before.inverse(of: confirm, answer: answer, opened: names) == nil)
  }

  /// Several records go together, those of accounts too.
  @Test func together() throws {
    var world = try world()
    let answer = try world.ask(.together(requests: [buy(1_00), buy(2_00, on: "2026-06-01")]))
    #expect(answer.answers?.map(\.entry) == ["m1b1", "m1b2"])
    #expect(world.refusal(of: .together(requests: [buy(3_00), buy(1_00)])) == .looksRepeated(first: "m1b1"))
    #expect(world.wallet.accountEntries.count == 2)
  }

  /// What an import says of a row is sealed beside the entry.
  @Test func origin() throws {
    var world = try world()
    let row = ImportedRow(source: "alipay", key: "2026061522001 1")
    try world.ask(.account(.recordPurchase(account: "m1", amountFen: 1_00, row: row)))
    let entry = try #require(world.wallet.accountEntry("m1b1"))
    #expect(entry.origin?.source == "alipay")
    let opened = world.wallet.personal(world.outside.sealer)
    #expect(opened[.accountEntry("m1b1", "origin")] == row.key)
  }

  /// A bill is reminded of on its offsets; its total is asked for on the day after the bill day, where the two bills
  /// before have theirs.
  @Test func reminders() throws {
    var world = try world("2026-06-02")
    func told() -> [Reminder.About] { world.wallet.reminders.map(\.about) }
    let months = [5, 6, 7, 8].map { Month(year: 2026, month: $0) }
    for bill in months.prefix(2) {
      try world.ask(.account(.recordBill(account: "m1", bill: bill, totalFen: 10_00)))
    }
    try world.ask(.account(.recordPayment(account: "m1", amountFen: 20_00)))
    world.close(until: day("2026-07-02"))
    #expect(told() == [.billAwaited(account: "m1", bill: months[2])])
    #expect(world.wallet.currentReminders.count == 1)
    try world.ask(.account(.recordBill(account: "m1", totalFen: 30_00, minimumFen: 3_00)))
    #expect(world.wallet.currentReminders.isEmpty)
    world.close(until: day("2026-07-14"))
    let offsets = told().compactMap { about in
      if case .billDue("m1", months[2], day("2026-07-10"), let offset) = about { offset } else { nil }
    }
    #expect(offsets == [-5, -1, 0, 1, 3, 4])
    #expect(world.wallet.reminding(within: 5).map(\.subject) == [.account("m1")])
    try world.ask(.account(.recordPayment(account: "m1", amountFen: 30_00)))
    #expect(world.wallet.currentReminders.isEmpty && world.wallet.dueItems.isEmpty)
    // Nobody noted August: September is not asked for.
    world.close(until: day("2026-09-02"))
    #expect(told().contains(.billAwaited(account: "m1", bill: months[3])))
    #expect(!told().contains(.billAwaited(account: "m1", bill: months[3] + 1)))
  }

  @Test func snoozing() throws {
    var world = try world("2026-07-05")
    try world.ask(buy(10_00, on: "2026-06-20"))
    try world.ask(.reminder(.snooze(obligation: "m1", until: day("2026-07-10"))))
    #expect(world.wallet.reminding(within: 5).isEmpty)
    world.close(until: day("2026-07-10"))
    #expect(world.wallet.reminding(within: 5).map(\.subject) == [.account("m1")])
  }

  /// Foreign accounts have totals of their own, and count neither in G10 nor in what is due in 30 days in CNY.
  @Test func foreign() throws {
    var world = World(on: day("2026-07-05"))
    let details = AccountDetails(
      currency: Currency(code: "JPY"), billDay: .number(1), due: .day(.number(10)))
    try world.ask(.account(.add(provider: "Card", details: details)))
    try world.ask(.account(.recordPurchase(account: "m1", amountFen: 5_000, on: day("2026-06-20"))))
    let yen = try #require(Currency(code: "JPY"))
    #expect(world.wallet.owed == 0 && world.wallet.dueIn30Days() == 0)
    #expect(world.wallet.currencies == [.cny, yen])
    #expect(world.wallet.owed(in: yen) == 5_000 && world.wallet.dueIn30Days(in: yen) == 5_000)
    #expect(world.wallet.due(in: Month(year: 2026, month: 7), yen) == 5_000)
  }

  /// Why a bill is what it is, and in which bill an entry is: the terms make the value.
  @Test func why() throws {
    var world = try world("2026-07-05")
    try world.ask(buy(30_00, on: "2026-06-20"))
    try world.ask(.account(.recordBill(account: "m1", totalFen: 45_00)))
    try world.ask(.account(.recordPayment(account: "m1", amountFen: 5_00)))
    let july = Month(year: 2026, month: 7)
    func number(_ part: AccountFigure.BillPart) -> Int64? {
      world.wallet.derivation(of: .monthly(.bill("m1", july, part)))?.value.number
    }
    #expect(number(.left) == 40_00 && number(.total) == 45_00 && number(.paid) == 5_00)
    #expect(number(.booked) == 30_00 && number(.unexplained) == 15_00 && number(.term) == 9)
    let made = try #require(world.wallet.derivation(of: .monthly(.entry("m1b1", .bill))))
    #expect(made.value == .day(day("2026-07-01")))
    #expect(made.terms.map(\.value) == [.day(day("2026-06-20")), .number(11, .days)])
    let explainer = Explainer(world.wallet)
    for figure in explainer.figures {
      let derivation = try #require(explainer.derivation(of: figure))
      #expect(derivation.value == derivation.evaluated, "\(figure)")
    }
    #expect(
      explainer.figures(askedBy: "m1b1").map(\.code) == [
        "entry:m1:m1b1", "entryBill:m1:m1b1", "bill:m1:2026-07",
      ])
    #expect(explainer.figures(askedBy: "m1").map(\.code).first == "accountOwed:m1")
    #expect(
      explainer.figures(of: .stillOwed(1, currency: .cny), to: .account(.close(account: "m1")))
        == [.monthly(.owed("m1"))])
  }

  /// What is owed elsewhere counts in what can be afforded (G10) at the day on which it is due.
  @Test func affordability() throws {
    var world = try World.active(on: day("2026-07-05"), income: 1_000_00)
    let free = world.wallet
    let purchase = try world.purchase(100_00, at: "cafe")
    #expect(free.gates(for: purchase).first { $0.gate == .g10 }?.passed == true)
    try world.ask(.account(.add(provider: "花呗", details: Self.rule)))
    try world.ask(buy(290_00, on: "2026-06-20"))
    let check = try #require(world.wallet.gates(for: purchase).first { $0.gate == .g10 })
    #expect(!check.passed)
    // Paid on its day, that day is free again.
    #expect(check.clears == day("2026-07-10"))
  }

  @Test func erasingTakesAccountsToo() throws {
    var world = try World.authorised()
    try world.ask(.account(.add(provider: "花呗", details: Self.rule)))
    try world.ask(buy(1_00))
    try world.ask(.agreement(.withdraw))
    try world.ask(.agreement(.close))
    try world.ask(.agreement(.erase(typedWord: "抹除")))
    #expect(world.wallet.accounts.isEmpty && world.wallet.accountEntries.isEmpty)
  }

  @Test(
    arguments: [
      (#"{"addAccount":{"provider":"花呗","details":{"billDay":"last","due":"+9"}}}"#, "add"),
      (#"{"recordBill":{"account":"m1","bill":"2026-07","totalFen":100}}"#, "recordBill"),
      (#"{"recordAccountPayment":{"account":"m1","amountFen":1,"bill":"2026-07"}}"#, "recordPayment"),
    ])
  func wireNames(_ json: String, _ name: String) throws {
    let request = try decode(Request.self, json)
    guard case .account(let one) = request else { return #expect(Bool(false)) }
    #expect("\(one)".hasPrefix(name))
    #expect(try roundTrip(request) == request)
    #expect(request.isOfDebts && request.party == .user)
  }
}
