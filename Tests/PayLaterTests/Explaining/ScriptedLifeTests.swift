import Testing

@testable import PayLater

/// A life in which every fact changes once: beside the walks at random, and short.
@Suite struct ScriptedLifeTests {
  private let figures: [Figure] = [
    .service, .score, .sources, .addresses, .monthlyCap, .delayAbove, .pendingMonthlyCap, .pendingLimitCap,
    .pendingDelayAbove, .limitCap, .income, .creditBalance, .scoreNeeded,
    .captured("o1"), .receivedOn("o1"), .paid("o1"), .refunded("o1"), .latePaid("o1"), .lateWaived("o1"),
    .lateInPlan("o1"), .lateSum("o1"), .due("o1", 1), .partPrincipal("o1", 1), .chargesPaid("o2"),
    .due("o2", 1),
    .partPrincipal("o2", 1), .partCleared("o2", 1), .partCharge("o2", 1), .partChargePaid("o2", 1),
    .debtTotal("e1"), .debtPaid("e1"), .debtRefunded("e1"), .debtInstalment("e1", 1), .debtDue("e1", 1),
    .condition(.serviceActive), .condition(.identityVerified), .condition(.frozen),
    .condition(.merchantBlocked),
    .condition(.waitsADay), .condition(.sourceMissing),
  ]

  private enum Step {
    case ask(Request)
    case pass(Int)
  }

  /// A life in which each of them changes.
  private let life: [Step] = [
    .ask(.rule(.setMonthlyCap(amountFen: 450_00))), .ask(.rule(.setMonthlyCap(amountFen: 480_00))),
    .ask(.rule(.setLimitCap(amountFen: 400_00))), .ask(.rule(.setLimitCap(amountFen: 490_00))),
    .ask(.rule(.setDelay(aboveFen: 2_00))), .ask(.rule(.setDelay(aboveFen: 3_00))), .pass(1),
    .ask(.rule(.setDelay(aboveFen: nil))),
    .pass(1), .ask(.rule(.setMonthlyCap(amountFen: nil))), .pass(1), .ask(.rule(.block(merchant: "cafe"))),
    .ask(World.order(250_00, at: "market")), .ask(World.order(120_00, at: "gym")),
    .ask(.reschedule(.split(obligation: "o2", count: 6))), .ask(.rule(.freeze(days: 7))), .pass(16),
    .ask(.issuer(.waiveCharge(obligation: "o1", amountFen: 10, reason: .goodwill))),
    .ask(.repayment(.repay(obligation: "o1", amountFen: 20, from: "balance"))),
    .ask(.issuer(.refund(obligation: "o1", amountFen: 5_00))),
    .ask(.reschedule(.startPlan(obligation: "o1", count: 3, declaresHardship: false))),
    .ask(.repayment(.repay(obligation: "o2", amountFen: 30_00, from: "balance"))),
    .ask(.repayment(.repayAll(from: "balance"))),
    .ask(.issuer(.refund(obligation: "o1", amountFen: 50_00))), .ask(.repayment(.payOutCredit(to: "card"))),
    .ask(
      .debt(
        .record(
          provider: "花呗", title: "手机", instalments: [PlannedPayment(due: day("2026-03-01"), amountFen: 30_00)]
        ))),
    .ask(.debt(.recordRefund(debt: "e1", amountFen: 5_00))),
    .ask(.debt(.recordPayment(debt: "e1", amountFen: 10_00))),
    .ask(.debt(.reversePayment(payment: "e1p1", reason: .mistake))), .ask(.agreement(.withdraw)),
    .ask(.agreement(.authorise(language: .zh))), .ask(.detail(.removeSource(source: "card"))),
    .ask(.detail(.removeSource(source: "balance"))), .ask(.detail(.removeAddress(address: "a1"))),
    .ask(.detail(.declareIncome(monthlyFen: nil))), .ask(.agreement(.close)),
  ]

  /// After each step every figure is what its terms give, and a what-if said before what then happened.
  @Test func figuresAndWhatIfs() throws {
    var world = try World.active()
    for (number, step) in life.enumerated() {
      let before = world
      switch step {
      case .ask(let request):
        let predicted = try before.wallet.whatIf(request, at: before.moment, with: before.outside)
        let answer = try world.ask(request)
        #expect(
          predicted.before == before.wallet && predicted.after == world.wallet && predicted.answer == answer)
      case .pass(let days):
        let predicted = try before.wallet.whatIf(until: before.today + days)
        world.pass(days)
        #expect(predicted.after == world.wallet && predicted.answer == nil)
      }
      #expect(try world.derivationViolations(looksAhead: number % 4 == 0) == [], "after \(step)")
    }
  }

  /// A figure that is a fact names the entries of the journal that tell of it: what changes it brings one of them.
  @Test func whateverChangesAFactIsToldOf() throws {
    let purchase = try World().purchase(4_00, at: "cafe")
    var world = try World.active()
    // All that opened the service counts as one step.
    var (wallet, known) = (Wallet(), 0)
    var changed: Set<Figure> = []
    for step in [.pass(0)] + life {
      switch step {
      case .ask(let request): try world.ask(request)
      case .pass(let days): world.pass(days)
      }
      let (before, after) = (Explainer(wallet, for: purchase), Explainer(world.wallet, for: purchase))
      let events = world.journal[known...]
      for figure in figures {
        let now = after.derivation(of: figure)
        let was = before.value(of: figure)
        // What is only there now, with nothing in it, is no change.
        guard let now, now.value != was, was != .nothing || now.value.number != 0 else { continue }
        changed.insert(figure)
        guard let evidence = now.evidence else { continue }
        #expect(events.contains { !evidence.picked(from: $0).isEmpty }, "\(figure): \(now.value) by \(step)")
      }
      (wallet, known) = (world.wallet, world.journal.count)
    }
    #expect(figures.filter { !changed.contains($0) } == [])
  }
}
