import Testing
import WalletText

@testable import PayLater

/// Where money went, as its story tells it: every event that moved any of a subject, and no other.
@Suite struct MoneyTraceTests {
  private let own = ObligationID("o1")
  private let debt = DebtID("e1")

  private var payment: Payment {
    Payment(
      obligation: own, amount: Money(fen: 10_50), from: "card", by: .hand,
      parts: [
        .init(kind: .lateCharge, instalment: nil, amount: Money(fen: 50)),
        .init(kind: .principal, instalment: 1, amount: Money(fen: 10_00)),
      ], settles: false)
  }

  @Test func aPaymentSaysWhereItWentAndWhereFrom() throws {
    let trace = try #require(
      Event.repayment(.repaid(payment: payment)).moneyTrace(of: .obligation(own), instalments: 1))
    #expect(trace.amount == Money(fen: 10_50) && trace.direction == .less && trace.from == "card")
    #expect(trace.parts.count == 2)
    #expect(trace.parts[0].en.contains("¥0.50") && trace.parts[1].en.contains("¥10.00"))
    expectFit([trace.what] + trace.parts)
  }

  @Test func ofAnotherSubjectItSaysNothing() {
    let events: [Event] = [
      .repayment(.repaid(payment: payment)),
      .repayment(.chargedOff(obligation: own, principal: Money(fen: 5))),
      .debt(.paymentReversed(payment: DebtPaymentID("e2p1"), reason: .duplicate)),
    ]
    for event in events {
      #expect(event.moneyTrace(of: .obligation("o2"), instalments: 1) == nil)
      #expect(event.moneyTrace(of: .debt(debt), instalments: 1) == nil)
    }
  }

  /// A refund: what it took off, what went to the credit balance, and charges that came back besides.
  @Test func aRefundAddsUpInWords() throws {
    let refund = Refund(
      obligation: own, amount: Money(fen: 30_00),
      parts: [.init(kind: .principal, instalment: 1, amount: Money(fen: 20_00))],
      toBalance: Money(fen: 10_00), chargesReturned: Money(fen: 1_25), settles: true, isWhole: true)
    let trace = try #require(
      Event.dispute(.refunded(refund: refund)).moneyTrace(of: .obligation(own), instalments: 1))
    #expect(trace.amount == Money(fen: 30_00) && trace.direction == .less)
    #expect(trace.parts.count == 3)
    for (line, amount) in zip(trace.parts, ["¥20.00", "¥10.00", "¥1.25"]) {
      #expect(line.zh.contains(amount) && line.en.contains(amount))
    }
  }

  /// Taking back what was noted makes more owed again, letting it stand less; the reason is said.
  @Test func whatIsTakenBackIsOwedAgain() throws {
    let noted = DebtPaymentID("e1p1")
    let back = try #require(
      Event.debt(.paymentReversed(payment: noted, reason: .duplicate)).moneyTrace(
        of: .debt(debt), instalments: 3))
    #expect(back.direction == .more && back.amount == nil)
    #expect(back.parts == [EntryReversal.duplicate.phrase])
    let again = try #require(
      Event.debt(.paymentRestored(payment: noted)).moneyTrace(of: .debt(debt), instalments: 3))
    #expect(again.direction == .less && again.parts.isEmpty)
  }

  @Test func aChargeOffMovesNothingThatIsOwed() throws {
    let trace = try #require(
      Event.repayment(.chargedOff(obligation: own, principal: Money(fen: 7_00))).moneyTrace(
        of: .obligation(own), instalments: 1))
    #expect(trace.direction == .same && trace.amount == Money(fen: 7_00))
  }
}
