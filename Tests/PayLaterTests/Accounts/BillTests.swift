import Testing

@testable import PayLater

/// Section 12 by examples.
@Suite struct BillTests {
  private static let first = BillRule(day: .number(1), due: .day(.number(10)))

  private func world(_ iso: String, _ rule: BillRule = BillTests.first) throws -> World {
    var world = World(on: day(iso))
    let details = AccountDetails(billDay: rule.day, takesBillDay: rule.takesBillDay, due: rule.due)
    try world.ask(.account(.add(provider: "花呗", details: details)))
    return world
  }

  @Test(
    arguments: [
      ("1", false, "10", "2026-06-15", "2026-07", "2026-07-01", "2026-07-10"),
      ("1", false, "10", "2026-07-01", "2026-08", "2026-08-01", "2026-08-10"),
      ("1", true, "10", "2026-07-01", "2026-07", "2026-07-01", "2026-07-10"),
      ("20", false, "10", "2026-06-19", "2026-06", "2026-06-20", "2026-07-10"),
      ("20", false, "+9", "2026-06-20", "2026-07", "2026-07-20", "2026-07-29"),
      ("20", false, "20", "2026-06-19", "2026-06", "2026-06-20", "2026-07-20"),
      ("last", false, "last", "2028-02-28", "2028-02", "2028-02-29", "2028-03-31"),
      ("last", false, "last", "2028-02-29", "2028-03", "2028-03-31", "2028-04-30"),
      ("last", true, "+1", "2027-02-28", "2027-02", "2027-02-28", "2027-03-01"),
      ("28", false, "last", "2027-02-27", "2027-02", "2027-02-28", "2027-03-31"),
      ("28", true, "28", "2028-02-29", "2028-03", "2028-03-28", "2028-04-28"),
      ("15", false, "+60", "2026-12-15", "2027-01", "2027-01-15", "2027-03-16"),
    ])
  func days(
    _ day: String, _ takes: Bool, _ due: String, _ bought: String, _ bill: String, _ made: String,
    _ dueOn: String
  ) throws {
    let rule = BillRule(
      day: try #require(MonthDay(typed: day)), takesBillDay: takes,
      due: try #require(BillRule.Due(typed: due)))
    let rules = BillRules(rule)
    let period = rules.period(of: PayLaterTests.day(bought))
    #expect(period.description == bill)
    #expect(rules.billDay(of: period).description == made)
    #expect(rules.dueDay(of: period).description == dueOn)
    #expect(rules.days(of: period).contains(PayLaterTests.day(bought)))
  }

  /// June alone: what was bought since is owed, whatever was repaid of a bill that no file explains.
  @Test(arguments: [Month(year: 2026, month: 6), nil])
  func firstMonthThatIsRead(_ named: Month?) throws {
    var world = try world("2026-06-30")
    try world.ask(.account(.recordPurchase(account: "m1", amountFen: 300_00, on: day("2026-06-03"))))
    let payment = try world.ask(
      .account(.recordPayment(account: "m1", amountFen: 500_00, on: day("2026-06-10"), bill: named)))
    // Also without a name it is of the bill that was made before the first entry, and the answer says so.
    #expect(payment.bill == Month(year: 2026, month: 6))
    #expect(world.wallet.owed == 300_00)
    let bills = try #require(world.wallet.account("m1")).bills(on: world.today)
    #expect(bills.map(\.period.description) == ["2026-06", "2026-07"])
    #expect(bills.map(\.total) == [500_00, 300_00])
    #expect(bills.map(\.state) == [.paid, .open])
    #expect(bills.map(\.unexplained) == [500_00, 0])
    #expect(bills[0].isKnownByPayments && !bills[1].isKnownByPayments)
    // The file of May comes later: the payment is of the same bill, which is explained now.
    try world.ask(.account(.recordPurchase(account: "m1", amountFen: 500_00, on: day("2026-05-20"))))
    #expect(world.wallet.owed == 300_00)
  }

  /// A payment before the bill is made can name it; what it does not need lowers no other.
  @Test func namedPayments() throws {
    var world = try world("2026-07-05")
    for (fen, on) in [(200_00, "2026-06-03"), (300_00, "2026-07-02")] as [(Money, String)] {
      try world.ask(.account(.recordPurchase(account: "m1", amountFen: fen, on: day(on))))
    }
    let july = Month(year: 2026, month: 7)
    try world.ask(
      .account(.recordPayment(account: "m1", amountFen: 250_00, on: day("2026-06-20"), bill: july)))
    let bills = try #require(world.wallet.account("m1")).bills(on: world.today)
    #expect(bills.map(\.total) == [250_00, 300_00])
    #expect(bills.map(\.left) == [0, 300_00])
    #expect(bills[0].unexplained == 50_00)
  }

  /// The oldest unpaid bill first, then the open one, prepaid; the rest waits.
  @Test func paymentsInTurn() throws {
    var world = try world("2026-08-15")
    for (fen, on) in [(100_00, "2026-06-20"), (200_00, "2026-07-20"), (50_00, "2026-08-10")]
      as [(Money, String)]
    {
      try world.ask(.account(.recordPurchase(account: "m1", amountFen: fen, on: day(on))))
    }
    func left() throws -> [Money] {
      try #require(world.wallet.account("m1")).bills(on: world.today).map(\.left)
    }
    #expect(try left() == [100_00, 200_00, 50_00])
    try world.ask(.account(.recordPayment(account: "m1", amountFen: 150_00)))
    #expect(try left() == [0, 150_00, 50_00])
    try world.ask(.account(.recordPayment(account: "m1", amountFen: 180_00)))
    #expect(try left() == [0, 0, 20_00])
    let bills = try #require(world.wallet.account("m1")).bills(on: world.today)
    #expect(bills.map(\.state) == [.paid, .paid, .open])
    #expect(bills[2].paid == 30_00)
    try world.ask(.account(.recordPayment(account: "m1", amountFen: 25_00)))
    #expect(try #require(world.wallet.account("m1")).credit(on: world.today) == 5_00)
    #expect(world.wallet.owed == 0)
  }

  /// A bill below zero is carried into the next.
  @Test func carried() throws {
    var world = try world("2026-08-15")
    try world.ask(.account(.recordPurchase(account: "m1", amountFen: 80_00, on: day("2026-07-03"))))
    try world.ask(.account(.recordRefund(account: "m1", amountFen: 100_00, on: day("2026-07-20"))))
    try world.ask(.account(.recordPurchase(account: "m1", amountFen: 60_00, on: day("2026-08-03"))))
    let bills = try #require(world.wallet.account("m1")).bills(on: world.today)
    #expect(bills.map(\.total) == [-20_00, 40_00])
    #expect(bills.map(\.carried) == [0, -20_00])
    #expect(bills.map(\.left) == [0, 40_00])
  }

  /// Parts: the odd fen in the last or the first, one a bill from the day's own on.
  @Test(arguments: [(PlannedPayment.Odd.last, [33_33, 33_33, 33_34]), (.first, [33_34, 33_33, 33_33])])
  func parts(_ odd: PlannedPayment.Odd, _ expected: [Int64]) throws {
    var world = try world("2026-06-15")
    try world.ask(.account(.recordPurchase(account: "m1", amountFen: 100_00, parts: 3, odd: odd)))
    let bills = try #require(world.wallet.account("m1")).bills(on: world.today)
    #expect(bills.map(\.period.description) == ["2026-07", "2026-08", "2026-09"])
    #expect(bills.map(\.left.fen) == expected)
    #expect(world.wallet.owed == 100_00)
  }

  /// The provider's own figure wins, and the difference is said; an account lives on two fields a month.
  @Test func ownFigure() throws {
    var world = try world("2026-07-02")
    try world.ask(.account(.recordPurchase(account: "m1", amountFen: 300_00, on: day("2026-06-03"))))
    let noted = try world.ask(
      .account(.recordBill(account: "m1", totalFen: 456_78, minimumFen: 45_00)))
    #expect(noted.bill?.description == "2026-07")
    #expect(noted.due == day("2026-07-10"))
    let bill = try #require(world.wallet.account("m1")?.bill(Month(year: 2026, month: 7), on: world.today))
    #expect((bill.total, bill.unexplained, bill.minimumLeft) == (456_78, 156_78, 45_00))
    #expect(world.wallet.dueItems.map(\.due) == [day("2026-07-10")])
    world.pass(9)
    #expect(world.wallet.dueItems.map(\.standing) == [.overdue])
    #expect(world.wallet.account("m1")?.bills(on: world.today).first?.state == .late)
  }

  /// A rule that changes: bills that are closed keep their days, the open one goes by the new rule.
  @Test(
    arguments: [
      // Later in the month: July's bill is closed, so August's is the next.
      ("1", "2026-07-05", "20", "2026-08", "2026-08-20"),
      // Earlier in the month, still ahead.
      ("20", "2026-08-02", "5", "2026-08", "2026-08-05"),
      // Earlier in the month and over: August has no bill.
      ("20", "2026-08-10", "5", "2026-09", "2026-09-05"),
      // On the bill day itself that bill is over with the day.
      ("10", "2026-08-10", "25", "2026-09", "2026-09-25"),
    ])
  func change(_ before: String, _ on: String, _ after: String, _ period: String, _ made: String) throws {
    let due = BillRule.Due.after(9)
    let old = BillRule(day: try #require(MonthDay(typed: before)), due: due)
    var world = try world(on, old)
    let account = try #require(world.wallet.account("m1"))
    let closed = account.terms.rules.lastMade(on: world.today)
    let day = account.terms.rules.billDay(of: closed)
    try world.ask(
      .account(.edit(account: "m1", details: AccountDetails(billDay: MonthDay(typed: after)))))
    let rules = try #require(world.wallet.account("m1")).terms.rules
    #expect(rules.billDay(of: closed) == day)
    let open = rules.period(of: world.today + 1)
    #expect(open.description == period)
    #expect(rules.billDay(of: open).description == made)
    // Taken back the same day, nothing is left of it.
    try world.ask(
      .account(.edit(account: "m1", details: AccountDetails(billDay: MonthDay(typed: before)))))
    #expect(try #require(world.wallet.account("m1")).terms.rules == account.terms.rules)
  }

  /// Buy today, pay when: the farthest first.
  @Test func payWhen() throws {
    var world = try world("2026-07-20")
    for preset in ["京东白条", "美团月付"] { try world.ask(.account(.add(provider: preset))) }
    let details = AccountDetails(billDay: .number(20), due: .after(20))
    try world.ask(.account(.add(provider: "X", details: details)))
    let found = world.wallet.payWhen(buyingOn: world.today)
    #expect(found.map(\.account.text) == ["m4", "m1", "m2", "m3"])
    #expect(
      found.map(\.due.description) == ["2026-09-09", "2026-08-10", "2026-08-10", "2026-08-08"])
    #expect(found.map(\.isAssumed) == [false, false, true, true])
  }

  @Test func presets() throws {
    let rules = AccountPreset.all.map { "\($0.provider) \($0.rule.day) \($0.rule.due) \($0.isEverybodys)" }
    #expect(
      rules == [
        "花呗 1 10 true", "京东白条 1 +9 false", "美团月付 1 8 true", "抖音月付 1 8 false", "分付 1 10 false",
      ])
    #expect(AccountPreset.of("信用购")?.provider == "花呗")
    #expect(AccountPreset.of("HuaBei")?.provider == "花呗")
    #expect(AccountPreset.of("别处") == nil)
  }
}
