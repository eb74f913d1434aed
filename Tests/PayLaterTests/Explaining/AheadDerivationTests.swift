import Testing

@testable import PayLater

/// Derivations of what is not yet so: the ladder of lateness and the quotes for instalments, by hand from rules.md.
@Suite struct AheadDerivationTests {
  /// ¥299.00, day 10 today: ¥1.04; twenty days on, day 30: 27 × 14.95 = 403.65 fen; day 91 waives it.
  @Test func theLadderIsTheSumAndTheDaysAhead() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-18"))
    let explainer = Explainer(world.wallet)
    let late = try #require(explainer.derivation(of: .lateOn(id, day("2026-02-07"))))
    #expect(late.value == .number(4_03, .fen))
    #expect(late.terms.map(\.figure) == [.lateAccruedOn(id, day("2026-02-07"))])
    let sum = try #require(explainer.derivation(of: .lateSumOn(id, day("2026-02-07"))))
    #expect(
      sum.terms.map(\.value) == [.number(1_046_500, .tenThousandths), .number(2_990_000, .tenThousandths)])
    let ahead = try #require(explainer.derivation(of: .lateAhead(id, day("2026-02-07"))))
    #expect(ahead.operation == .portion(100, of: 1) && ahead.terms.map(\.value) == [.number(299_00, .fen)])
    let day90 = try #require(explainer.derivation(of: .lateOn(id, day("2026-04-08"))))
    #expect(day90.value == .number(13_00, .fen))
    let chargedOff = try #require(explainer.derivation(of: .lateOn(id, day("2026-04-09"))))
    #expect(chargedOff.value == .number(0, .fen) && chargedOff.rule == .chargeOff)
    #expect(explainer.broken(from: [.lateOn(id, day("2026-04-08")), .lateOn(id, day("2026-04-09"))]) == [])
  }

  /// ¥299.00 in 6: ⌊29,900 × 2.4 %⌋ = 717 fen; 4,983 + 119 each, the last 4,985 + 122; 8.2 % a year.
  @Test func aQuoteIsPrincipalChargeAndRate() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    let explainer = Explainer(world.wallet)
    func value(_ figure: Figure) throws -> Int64 {
      try #require(explainer.derivation(of: figure)?.value.number)
    }
    #expect(try value(.quoteCharge(id, 6)) == 7_17)
    #expect(try value(.quoteTotal(id, 6)) == 306_17)
    #expect(try (1...6).map { try value(.quotePayment(id, 6, $0)) } == [5102, 5102, 5102, 5102, 5102, 5107])
    #expect((8_15...8_24).contains(try value(.quoteRate(id, 6))))
    #expect(try value(.quoteRate(id, 3)) == 0)
    let rate = try #require(explainer.derivation(of: .quoteRate(id, 6)))
    #expect(rate.operation == .annualRate && rate.terms.count == 7)
    #expect(explainer.derivation(of: .quoteTotal(id, 5)) == nil)
  }

  /// ¥299.00 ten days late owes ⌊29,900 x 0.05 % x 7⌋ = 104 fen. A plan of 3: ¥99.66 twice and ¥99.68, with
  /// ¥0.34 twice and ¥0.36 of the charges.
  @Test func aPlansPaymentsAreSharesOfPrincipalAndCharges() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-18"))
    let explainer = Explainer(world.wallet)
    func values(_ figure: (Int) -> Figure) -> [Int64?] {
      (1...3).map { explainer.derivation(of: figure($0))?.value.number }
    }
    #expect(explainer.derivation(of: .chargesDue(id))?.value == .number(1_04, .fen))
    #expect(values { .planPrincipal(id, 3, $0) } == [99_66, 99_66, 99_68])
    #expect(values { .planCharge(id, 3, $0) } == [34, 34, 36])
    #expect(values { .planPayment(id, 3, $0) } == [100_00, 100_00, 100_04])
    #expect(explainer.derivation(of: .planPayment(id, 2, 1)) == nil)
  }

  /// ¥299.00 ten days late: ¥100.00 paid are ¥1.04 of charge and ¥98.96 of principal; of ¥250.00 refunded ¥200.04
  /// settle it and ¥49.96 become credit.
  @Test func moneyIsTracedToWhatItWasFor() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    world.close(until: day("2026-01-18"))
    try world.ask(.repayment(.repay(obligation: id, amountFen: 100_00, from: "balance")))
    try world.ask(.issuer(.refund(obligation: id, amountFen: 250_00)))
    var explainer = Explainer(world.wallet)
    explainer.story = world.journal
    let subject = DueItem.Subject.obligation(id)
    #expect(explainer.movements(of: subject) == [.movement(subject, 1), .movement(subject, 2)])
    let paid = try #require(explainer.derivation(of: .movement(subject, 1)))
    #expect(paid.value == .number(100_00, .fen))
    #expect(paid.terms.map(\.value) == [.number(1_04, .fen), .number(98_96, .fen)])
    let refunded = try #require(explainer.derivation(of: .movement(subject, 2)))
    #expect(refunded.value == .number(250_00, .fen))
    #expect(refunded.terms.map(\.value) == [.number(200_04, .fen), .number(49_96, .fen)])
    #expect(refunded.terms.last?.figure == .movedCredit(subject, 2))
    #expect(explainer.broken(from: explainer.movements(of: subject)) == [])
  }

  /// Split in 6 and the first paid: of its ¥49.83 nothing is left; the next payment is the second.
  @Test func anInstalmentIsWhatItWasSetToLessWhatIsPaid() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    try world.ask(.reschedule(.split(obligation: id, count: 6)))
    try world.ask(.repayment(.repay(obligation: id, amountFen: 51_02, from: "balance")))
    let first = try #require(world.wallet.derivation(of: .instalment(id, 1)))
    #expect(first.value == .number(0, .fen) && first.operation == .difference)
    #expect(first.terms.map(\.value) == [.number(49_83, .fen), .number(49_83, .fen)])
    let next = try #require(world.wallet.derivation(of: .payable(.obligation(id), 2)))
    #expect(next.terms.map(\.figure) == [.instalment(id, 2), .instalmentCharge(id, 2)])
    #expect(next.value == .number(51_02, .fen))
  }

  /// ¥299.00 repaid and then refunded: all of it is credit balance; on the 7th day it is paid out.
  @Test func theCreditBalanceIsWhatCameInLessWhatWent() throws {
    var world = try World.active()
    let id = try world.owe(299_00, at: "market")
    try world.ask(.repayment(.repay(obligation: id, amountFen: 299_00, from: "balance")))
    try world.ask(.issuer(.refund(obligation: id, amountFen: 100_00)))
    var explainer = Explainer(world.wallet)
    #expect(explainer.derivation(of: .creditBalance)?.operation == .given)
    #expect(explainer.derivation(of: .creditBalance)?.rule == .creditBalance)
    explainer.told = world.journal
    let balance = try #require(explainer.derivation(of: .creditBalance))
    #expect(balance.value == .number(100_00, .fen) && balance.terms.map(\.figure) == [.creditIn])
    let refunded = try #require(explainer.derivation(of: .creditIn))
    #expect(refunded.terms.map(\.value) == [.number(100_00, .fen), .number(0, .fen)])
    world.close(until: day("2026-01-11"))
    explainer = Explainer(world.wallet)
    explainer.told = world.journal
    let left = try #require(explainer.derivation(of: .creditBalance))
    #expect(left.value == .number(0, .fen))
    #expect(left.terms.map(\.value) == [.number(100_00, .fen), .number(100_00, .fen)])
  }

  /// ¥58.60 due on 2026-01-08: on the 3rd it is within 5 days.
  @Test func aGroupIsTheSumOfItsPayments() throws {
    var world = try World.active()
    let soon = try world.owe(58_60, at: "market")
    world.close(until: day("2026-01-03"))
    let groups = [DueGroup.late, .soon, .later, .held].map { world.wallet.derivation(of: .dueGroup($0)) }
    #expect(groups.map { $0?.value.number } == [0, 58_60, 0, 0])
    #expect(groups[1]?.terms.map(\.figure) == [.payable(.obligation(soon), 1)])
    #expect(groups.map { $0?.terms.count } == [0, 1, 0, 0])
  }
}
