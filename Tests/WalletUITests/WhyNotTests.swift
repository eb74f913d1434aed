import TerminalKit
import Testing
import WalletText

@testable import PayLater
@testable import WalletUI

/// Why something cannot be done now is what stands against it in the domain, in a few words.
@Suite struct WhyNotTests {
  private static let order = OrderID("o1")
  private static let own = ObligationID("o1")
  private static let yuan = Money(fen: 100)

  private static let barred: [(Refusal, Request, Phrase)] = [
    (
      .notAllowed(state: "placed", allowed: ["shipped"]), .order(.confirmReceipt(order: order)),
      OrderPageText.notShipped
    ),
    (
      .notAllowed(state: "received", allowed: ["shipped"]), .order(.extendReceipt(order: order)),
      OrderPageText.alreadyReceived
    ),
    (.notAllowed(state: "expired", allowed: ["placed"]), .order(.cancel(order: order)), OrderPageText.ended),
    (
      .notAllowed(state: "shipped", allowed: ["placed"]), .order(.cancel(order: order)),
      OrderPageText.cannotCancel
    ),
    (
      .notAllowed(state: "shipped", allowed: ["placed"]), .issuer(.ship(order: order)),
      SandboxText.shippedAlready
    ),
    (
      .notAllowed(state: "held", allowed: ["active"]), .reschedule(.extend(obligation: own)),
      RepayText.notOwed
    ),
    (
      .notAllowed(state: "held", allowed: ["active"]), .dispute(.reportReturn(obligation: own, lines: nil)),
      DisputeText.notReceived
    ),
    (
      .notAllowed(state: "paused", allowed: ["active"]),
      .dispute(.reportProblem(obligation: own, refundFen: yuan, reason: nil)), DisputeText.isPaused
    ),
    (
      .notAllowed(state: "settled", allowed: ["active"]),
      .dispute(.disputeSettled(obligation: own, refundFen: yuan, reason: "-")), DisputeText.isOver
    ),
    (.nothingToDo, .dispute(.withdraw(obligation: own)), DisputeText.nothingReported),
    (
      .notAllowed(state: "closed", allowed: ["active", "suspended", "closing"]),
      .issuer(.reopen(obligation: own, amountFen: yuan)), SandboxText.serviceClosed
    ),
    (
      .notAllowed(state: "settled", allowed: ["active"]), .issuer(.reopen(obligation: own, amountFen: yuan)),
      SandboxText.notReopened
    ),
  ]

  @Test(arguments: barred.indices)
  func aStateIsSaidInAFewWords(row: Int) {
    let (refusal, request, words) = Self.barred[row]
    #expect(refusal.brief(of: request, on: Harness.today) == words)
  }

  /// Whatever has no words of its own says all of it.
  @Test func theRestIsSaidInFull() {
    let refusal = Refusal.tooManyOpen
    #expect(refusal.brief(of: .agreement(.close), on: Harness.today) == refusal.phrase(on: Harness.today))
  }

  /// Each is tried once for a wallet, and anew for the next one.
  @Test func aWalletIsTriedOnce() throws {
    var context = Harness(try Samples.busy()).app.context
    let request = Request.reminder(.markRead(reminders: nil))
    #expect(context.refusal(of: request) == nil)
    _ = context.dryRuns.refusal(of: request) {
      Issue.record("It was known")
      return nil
    }
    context.wallet = Wallet()
    #expect(context.refusal(of: request) != nil)
  }

  /// A key looks at each debt a few times at most, however many rows are tried on copies.
  @Test(arguments: ["4", "5"])
  func aKeyCostsAsMuchAsThereAreDebts(tab: String) throws {
    func looks(_ count: Int) throws -> Int {
      var history = try History()
      for number in 1...count {
        let first = PlannedPayment(due: Harness.today + number % 5, amountFen: Money(fen: 1_00))
        try history.make(.debt(.record(provider: "花呗", title: "第 \(number) 件", instalments: [first])))
      }
      history.turn(to: Harness.today)
      var harness = Harness(history.wallet)
      for scalar in tab.unicodeScalars { harness.press(.character(scalar)) }
      harness.press(.down)
      return Looks.of { harness.press(.down) }
    }
    let (few, many) = (try looks(20), try looks(80))
    #expect(many <= 5 * few && many <= 40 * 80, "\(few), \(many)")
  }
}
