import Testing

@testable import PayLater

/// Every invariant names what does not hold (I1 to I9): each case breaks one of a sound wallet.
@Suite struct InvariantTests {
  /// o1 of ¥299.00 late by 10 days (¥1.04), of which ¥50.00 were refunded; o2 settled, with ¥10.00 back as credit; o3 held.
  private func sound() throws -> World {
    var world = try World.active()
    try world.owe(299_00, at: "market")
    try world.owe(100_00, at: "market")
    try world.pay(100_00, of: "o2")
    world.close(until: day("2026-01-12"))
    try world.ask(.issuer(.refund(obligation: "o2", amountFen: 10_00)))
    world.close(until: day("2026-01-18"))
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 50_00)))
    #expect(world.wallet.invariantViolations == [])
    return world
  }

  private func names(_ change: (inout Wallet) -> Void) throws -> [String] {
    var wallet = try sound().wallet
    var watch = InvariantWatch()
    #expect(watch.violations(of: wallet) == [])
    change(&wallet)
    // Who only looks at what changed finds the same.
    #expect(watch.violations(of: wallet) == wallet.invariantViolations)
    return wallet.invariantViolations.map { String($0.prefix { $0 != " " && $0 != ":" }) }
  }

  private func ofOne(_ id: ObligationID = "o1", _ change: (inout Obligation) -> Void) throws -> [String] {
    try names { $0.change(id, change) }
  }

  /// What an account's entries come to, broken in each part: all of it is found by a look at the whole, and who only looks
  /// at what changed finds it at once or when the entries are counted next.
  @Test func theSumsOfAnAccount() throws {
    var world = World()
    try world.ask(.account(.add(provider: "花呗")))
    for _ in 1...3 { try world.ask(.account(.recordPurchase(account: "m1", amountFen: 50_00, again: true))) }
    try world.ask(.account(.recordPayment(account: "m1", amountFen: 20_00)))
    let breaks: [(inout Account) -> Void] = [
      { $0.sums.unnamed += 1 }, { $0.sums.bills[0].bought -= 1 }, { $0.sums.bills[0].refunded += 1 },
      { $0.sums.bills[0].paid += 1 }, { $0.entryCount -= 1 },
    ]
    for change in breaks {
      var wallet = world.wallet
      var watch = InvariantWatch()
      #expect(watch.violations(of: wallet) == [] && wallet.invariantViolations == [])
      change(&wallet.accounts[0])
      #expect(wallet.invariantViolations != [])
      #expect(watch.violations(of: wallet) != [])
    }
    // What one amount has too much another has too little: only counting tells.
    var wallet = world.wallet
    var watch = InvariantWatch()
    #expect(watch.violations(of: wallet) == [])
    wallet.accounts[0].sums.bills[0].bill = wallet.accounts[0].sums.bills[0].bill + -1
    #expect(wallet.invariantViolations.map { $0.prefix(2) } == ["M1"])
    _ = watch.violations(of: wallet)
    wallet.accounts[0].figures = [
      BillFigure(bill: Month(index: 0), total: 0, minimum: nil, recordedOn: wallet.businessDay)
    ]
    #expect(watch.violations(of: wallet).contains { $0.hasPrefix("M1") })
  }

  @Test func theLimit() throws {
    #expect(try names { $0.limit.available += 1 } == ["I1"])
    #expect(try names { $0.limit.total -= 1 } == ["I1"])
    #expect(
      try names {
        $0.limit.held -= 1
        $0.limit.available += 1
      } == ["I2", "I3"])
    #expect(
      try names {
        $0.limit.held += 1
        $0.limit.available -= 1
      } == ["I3"])
    #expect(
      try names {
        $0.limit.used -= 1
        $0.limit.available += 1
      } == ["I3"])
    #expect(
      try names {
        $0.limit.chargedOff -= 1
        $0.limit.available += 1
      } == ["I2", "I3"])
  }

  @Test func theCreditBalance() throws {
    let back = try sound().wallet
    #expect(back.creditBalance == 0 || back.creditSince != nil)
    #expect(
      try names {
        $0.creditBalance = -1
        $0.creditSince = $0.businessDay
      } == ["I2"])
    #expect(
      try names {
        $0.creditBalance = 5
        $0.creditSince = nil
      } == ["since"])
    #expect(
      try names {
        $0.creditBalance = 0
        $0.creditSince = $0.businessDay
      } == ["since"])
  }

  @Test func aBalanceIsNotNegative() throws {
    #expect(try names { $0.fundingSources[0].balance = -1 } == ["balance"])
    #expect(try names { $0.fundingSources[0].balance = 0 } == [])
  }

  @Test func principal() throws {
    #expect(try ofOne { $0.paidPrincipal += 1 } == ["I4"])
    #expect(try ofOne { $0.refundedPrincipal -= 1 } == ["I4"])
    #expect(try ofOne { $0.held -= 1 } == ["I5"])
    #expect(try ofOne { $0.refundedToBalance = 1 } == ["I6"])
    #expect(try ofOne("o2") { $0.refundedToBalance = 100_00 } == [])
    #expect(try ofOne("o2") { $0.refundedToBalance = 100_01 } == ["I6"])
  }

  /// A quarter of ¥299.00 is ¥74.75; what was paid and waived is at most what accrued.
  @Test func charges() throws {
    #expect(try ofOne { $0.lateSum = 74_75 * 10_000 + 9_999 } == [])
    #expect(try ofOne { $0.lateSum = 74_76 * 10_000 } == ["I7"])
    #expect(try ofOne { $0.lateSum = 77_00 * 10_000 } == ["I7"])
    #expect(try ofOne { $0.latePaid = 1_04 } == [])
    #expect(try ofOne { $0.latePaid = 1_05 } == ["I7"])
    #expect(try ofOne { $0.lateWaived = 1_05 } == ["I7"])
    #expect(try ofOne { $0.chargesReturned = 1 } == ["I7"])
    #expect(try ofOne { $0.schedule[0].paidCharge = 1 } == ["I7"])
    #expect(
      try ofOne {
        $0.schedule[0].paidCharge = 1
        $0.schedule[0].charge = 1
      } == [])
    #expect(
      try ofOne {
        $0.schedule[0].clearedPrincipal += 250_00
        $0.paidPrincipal += 250_00
      } == ["I3", "I7"])
  }

  /// A charge without a day past grace on record.
  @Test func noChargeInGrace() throws {
    let january = Month(year: 2026, month: 1)
    #expect(try ofOne { $0.worstByMonth = [MonthCount(month: january, count: 3)] } == ["I8"])
    #expect(try ofOne { $0.worstByMonth = [MonthCount(month: january, count: 4)] } == [])
  }

  @Test func whatIsClosedOwesNothing() throws {
    #expect(try ofOne("o2") { $0.lateSum = 10_000 } == ["I8", "I9"])
    #expect(
      try ofOne("o2") {
        $0.schedule[0].clearedPrincipal -= 1
        $0.paidPrincipal -= 1
      } == ["I9"])
  }
}
