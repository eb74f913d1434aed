import Testing

@testable import PayLater

@Suite struct AutopayTests {
  /// The days after the due day on which autopay tried, by what came of it.
  private func tries(_ events: [Event], due: Day) -> [Int] {
    events.compactMap { event in
      guard case .dayClosed(let closed, let outcomes) = event else { return nil }
      let tried = outcomes.contains {
        switch $0 {
        case .repayment(.debitFailed): true
        case .repayment(.repaid(let payment)): payment.by == .autopay
        default: false
        }
      }
      return tried ? (closed + 1) - due : nil
    }
  }

  @Test func takesAllOnTheDueDay() throws {
    var world = try World.active(autopay: true)
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-07"))
    #expect(try world.obligation(id).state == .active)
    world.close(until: day("2026-01-08"))
    #expect(try world.obligation(id).state == .settled)
    #expect(try world.balance("balance") == 4_701_00)
    #expect(world.wallet.scoreInputs(cutoff: world.today).debitAttempts6 == 1)
    #expect(world.wallet.reminders.map(\.about).contains(.debited(obligation: id, amount: 299_00)))
  }

  /// All that is due or nothing; each try that fails says when the next one is.
  /// Marks: T10
  @Test func triesOnTheDueDayAndOneAndThreeAfter() throws {
    var world = try World.active(balance: 298_99, autopay: true)
    let id = try world.owe(299_00, at: "market")
    let events = world.close(until: day("2026-02-20"))
    #expect(tries(events, due: day("2026-01-08")) == [0, 1, 3])
    let next = events.flat.compactMap { event -> Day?? in
      if case .repayment(.debitFailed(_, 299_00, "balance", let next)) = event { .some(next) } else { nil }
    }
    #expect(next == [day("2026-01-09"), day("2026-01-11"), nil])
    #expect(try world.balance("balance") == 298_99)
    let inputs = world.wallet.scoreInputs(cutoff: world.today)
    #expect(inputs.debitAttempts6 == 3 && inputs.failedDebits6 == 3)
    #expect(try world.obligation(id).lateAccrued > 0)
  }

  @Test func aFailedTryInGraceStillCountsAsFailed() throws {
    var world = try World.active(balance: 0, autopay: true)
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-10"))
    try world.ask(.detail(.setBalance(source: "balance", balanceFen: 300_00)))
    world.close(until: day("2026-01-11"))
    #expect(try world.obligation(id).state == .settled && world.wallet.records.map(\.onTime) == [true])
    let inputs = world.wallet.scoreInputs(cutoff: world.today)
    #expect(inputs.debitAttempts6 == 3 && inputs.failedDebits6 == 2)
  }

  /// T+0: due on the day of the receipt, so the first try is +1.
  @Test func dueTheSameDay() throws {
    var world = try World.active(balance: 0, autopay: true)
    try world.owe(100_00, at: "kiosk")
    #expect(tries(world.pass(20), due: day("2026-01-01")) == [1, 3])
  }

  /// T+0 of an order that is received by itself, at 00:00 of 2026-01-11: the try of that day was past when the day was
  /// set.
  @Test func dueOnTheDayItIsReceivedByItself() throws {
    var world = try World.active(balance: 0, autopay: true)
    try world.ask(World.order(100_00, at: "fast"))
    world.wallet.orders[0].term = .days(0)
    #expect(tries(world.pass(30), due: day("2026-01-11")) == [1, 3])
    #expect(try world.obligation("o1").schedule.map(\.dueSetOn) == [day("2026-01-11")])
  }

  /// A moved date starts its tries anew: the rest of the tolerance, due 2026-02-07.
  @Test func aMovedDateStartsAnew() throws {
    var world = try World.active(balance: 289_00, autopay: true)
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-08"))
    try world.ask(.repayment(.repay(obligation: id, amountFen: 289_00, from: "balance")))
    #expect(tries(world.close(until: day("2026-03-10")), due: day("2026-02-07")) == [0, 1, 3])
  }

  @Test func switchedOffForOneObligation() throws {
    var world = try World.active(autopay: true)
    let off = try world.owe(100_00, at: "market")
    let on = try world.owe(50_00, at: "market")
    world.close(until: day("2026-01-07"))
    try world.ask(.agreement(.setObligationAutopay(obligation: off, on: false)))
    #expect(world.refusal(of: .agreement(.setObligationAutopay(obligation: off, on: false))) == .nothingToDo)
    world.close(until: day("2026-01-12"))
    #expect(try world.obligation(off).state == .active && world.obligation(on).state == .settled)
  }

  @Test func inOrderOfCreationUntilTheMoneyIsGone() throws {
    var world = try World.active(balance: 120_00, autopay: true)
    let first = try world.owe(100_00, at: "market")
    let second = try world.owe(50_00, at: "market")
    world.close(until: day("2026-01-08"))
    #expect(try world.obligation(first).state == .settled && world.obligation(second).state == .active)
    #expect(try world.balance("balance") == 20_00)
  }

  @Test func takesWhatIsLeftAfterAPaymentByHand() throws {
    var world = try World.active(autopay: true)
    let id = try world.owe(100_00, at: "market")
    try world.ask(.repayment(.repay(obligation: id, amountFen: 60_00, from: "card")))
    world.close(until: day("2026-01-08"))
    #expect(try world.balance("balance") == 4_960_00 && world.obligation(id).state == .settled)
  }

  @Test func theReceiptNamesTheTextThatWasRead() throws {
    var world = try World.active(autopay: false)
    #expect(world.wallet.consents.last?.language == .zh)
    try world.ask(.agreement(.setAutopay(on: true, from: "card", language: .en)))
    let given = try #require(world.wallet.consents.last)
    #expect(given.purpose == .autopay && given.answer == .yes && given.language == .en)
    #expect(world.outside.text(.autopay, .en)?.sha256 == given.sha256)
    // Taken back without a word on the language: the text that was agreed to.
    try world.ask(.agreement(.withdraw))
    try world.ask(.agreement(.setAutopay(on: false, from: nil)))
    let withdrawn = try #require(world.wallet.consents.last)
    #expect(withdrawn.answer == .withdrawn && withdrawn.sha256 == given.sha256)
  }

  /// Cancelled, the order gives its money back there; then the source can go.
  /// Marks: servesOrder
  @Test func aSourceThatPaidAnUnshippedOrderStaysForItsMoney() throws {
    var world = try World.active()
    try world.ask(World.order(50_00, at: "shop", pay: .now, from: "card"))
    #expect(world.refusal(of: .detail(.removeSource(source: "card"))) == .servesOrder("o1"))
    try world.ask(.order(.cancel(order: "o1")))
    try world.ask(.detail(.removeSource(source: "card")))
    #expect(world.wallet.creditBalance == .zero)
  }

  /// Not before autopay names another source or is off.
  /// Marks: servesAutopay
  @Test func aSourceThatServesCannotBeRemoved() throws {
    var world = try World.active(autopay: true)
    #expect(world.refusal(of: .detail(.removeSource(source: "balance"))) == .servesAutopay)
    try world.ask(.agreement(.setAutopay(on: true, from: "card")))
    try world.ask(.detail(.removeSource(source: "balance")))
    #expect(world.wallet.mandate == "card")
    #expect(
      world.refusal(of: .agreement(.setAutopay(on: true, from: nil))) == .invalid(.fundingSource, .missing))
    #expect(world.refusal(of: .agreement(.setAutopay(on: true, from: "x"))) == .unknown(.fundingSource, "x"))
    try world.ask(.agreement(.setAutopay(on: false, from: nil)))
    #expect(world.wallet.consents.last?.answer == .withdrawn)
    #expect(world.refusal(of: .agreement(.setAutopay(on: false, from: nil))) == .nothingToDo)
  }
}
