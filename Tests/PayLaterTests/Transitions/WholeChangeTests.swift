import Testing

@testable import PayLater

/// What each request changes, whole: nothing else of the wallet moves.
@Suite struct WholeChangeTests {
  /// T1: A−x, H+x; an order, an obligation of the same id, a merchant that is known from now on.
  /// Marks: T1
  @Test func placingAnOrder() throws {
    var world = try World.active()
    let purchase = try world.purchase(120_00, at: "shop")
    try world.expect(World.order(120_00, at: "shop"), telling: [.placed(order: "o1")]) { wallet in
      wallet.orders = [wallet.order(of: purchase, payingFrom: nil, to: "a1")]
      wallet.obligations = [
        Obligation(
          id: "o1", order: "o1", merchant: "shop", merchantName: purchase.merchant.name, state: .held,
          held: 120_00)
      ]
      wallet.limit.available = 380_00
      wallet.limit.held = 120_00
      wallet.knownMerchants = ["shop"]
      wallet.counters.orders = 1
    }
  }

  /// T2: H−x, A+x; both are over from today on.
  @Test func cancellingIt() throws {
    var world = try World.active()
    try world.ask(World.order(120_00, at: "shop"))
    let today = world.today
    try world.expect(.order(.cancel(order: "o1")), telling: [.cancelled(order: "o1")]) { wallet in
      wallet.orders[0].state = .cancelled
      wallet.orders[0].endedOn = today
      wallet.obligations[0].state = .voided
      wallet.obligations[0].closedOn = today
      wallet.limit.available = 500_00
      wallet.limit.held = 0
    }
  }

  /// Paid at once: money moves, nothing is held and nothing owed.
  @Test func payingAtOnce() throws {
    var world = try World.active(balance: 5_000_00)
    let purchase = try world.purchase(120_00, at: "shop")
    let request = World.order(120_00, at: "shop", pay: .now, from: "balance")
    try world.expect(request, telling: [.placed(order: "o1")]) { wallet in
      wallet.orders = [wallet.order(of: purchase, payingFrom: "balance", to: "a1")]
      wallet.fundingSources[0].balance = 4_880_00
      wallet.knownMerchants = ["shop"]
      wallet.counters.orders = 1
    }
  }

  /// T9 in part: U−principal, A+principal, the source pays, nothing else moves.
  @Test func repayingInPart() throws {
    var world = try World.active(balance: 5_000_00)
    try world.owe(100_00)
    try world.expect(
      .repayment(.repay(obligation: "o1", amountFen: 40_00, from: "balance")),
      telling: [.repaid(obligation: "o1", amount: 40_00, settled: nil)]
    ) { wallet in
      wallet.obligations[0].schedule[0].clearedPrincipal = 40_00
      wallet.obligations[0].paidPrincipal = 40_00
      wallet.fundingSources[0].balance = 4_960_00
      wallet.limit.used = 60_00
      wallet.limit.available = 440_00
    }
  }

  @Test func whatIsTypedOfOneself() throws {
    var world = try World.active()
    let today = world.today
    try world.expect(.detail(.declareIncome(monthlyFen: 9_000_00))) { wallet in
      wallet.monthlyIncome = 9_000_00
      wallet.addedSinceEvaluation = true
    }
    try world.expect(.detail(.setBalance(source: "card", balanceFen: 7))) { $0.fundingSources[1].balance = 7 }
    try world.expect(.detail(.renameSource(source: "card", name: "家用卡"))) {
      $0.fundingSources[1].name = PlainSealer().seal("家用卡", at: .fundingSource("card"))
    }
    try world.expect(.detail(.addSource(id: nil, kind: .savings, name: "攒", balanceFen: 5))) { wallet in
      let place = SealPlace("fundingSources", "f3", "name")
      wallet.fundingSources.append(
        FundingSource(
          id: "f3", kind: .savings, name: PlainSealer().seal("攒", at: place), balance: 5, addedOn: today))
      wallet.counters.fundingSources = 3
    }
    try world.expect(.detail(.removeSource(source: "f3"))) { $0.fundingSources.removeLast() }
  }

  /// Tightening acts at once, loosening tomorrow (rule 11).
  @Test func ownRules() throws {
    var world = try World.active()
    let today = world.today
    try world.expect(.rule(.setMonthlyCap(amountFen: 300_00))) { $0.rules.monthlyCap = 300_00 }
    try world.expect(.rule(.setMonthlyCap(amountFen: nil))) { wallet in
      wallet.rules.pendingMonthlyCap = OwnRules.Pending(cap: nil, on: today + 1)
    }
    try world.expect(.rule(.setMonthlyCap(amountFen: 200_00))) { wallet in
      wallet.rules.monthlyCap = 200_00
      wallet.rules.pendingMonthlyCap = nil
    }
    let cut = Reminder.About.limitChanges(from: 500_00, to: 400_00, on: today)
    try world.expect(.rule(.setLimitCap(amountFen: 400_00)), telling: [cut]) { wallet in
      wallet.rules.limitCap = 400_00
      wallet.limit.total = 400_00
      wallet.limit.available = 400_00
    }
    try world.expect(.rule(.setDelay(aboveFen: 50_00))) { $0.rules.delayAbove = 50_00 }
    try world.expect(.rule(.block(merchant: "shop"))) { $0.rules.blocked = ["shop"] }
    try world.expect(.rule(.unblock(merchant: "shop"))) { wallet in
      wallet.rules.pendingUnblocks = [OwnRules.Unblock(merchant: "shop", on: today + 1)]
    }
    try world.expect(.rule(.setFavourite(merchant: "shop", on: true))) { $0.favourites = ["shop"] }
    try world.expect(.rule(.freeze(days: 7)), telling: [.suspended(reasons: [.selfFreeze])]) { wallet in
      wallet.rules.frozenUntil = today + 7
      wallet.agreement.suspension = [.selfFreeze]
    }
  }

  /// Switching the mandate off leaves a receipt of it: what text, which version and language, when, what answer.
  @Test func autopayOff() throws {
    var world = try World.active(autopay: true)
    let moment = world.moment
    try world.expect(.agreement(.setAutopay(on: false, from: nil))) { wallet in
      wallet.mandate = nil
      wallet.consents.append(
        ConsentReceipt(
          purpose: .autopay, version: 1, language: .zh, sha256: "autopay-zh", day: moment.day,
          instant: moment.instant, answer: .withdrawn))
    }
  }

  /// A debt from elsewhere never touches limit, obligations or agreement (rule 10).
  @Test func debtsFromElsewhere() throws {
    var world = try World.active()
    let due = world.today + 30
    try world.expect(
      .debt(
        .record(
          provider: "花呗", title: "手机", instalments: [PlannedPayment(due: due, amountFen: 100_00)]))
    ) { wallet in
      let sealer = PlainSealer()
      wallet.debts = [
        Debt(
          id: "e1", provider: sealer.seal("花呗", at: .debt("e1", "provider")),
          title: sealer.seal("手机", at: .debt("e1", "title")),
          instalments: [DebtInstalment(number: 1, due: due, dueSetOn: wallet.businessDay, amount: 100_00)],
          recordedOn: wallet.businessDay)
      ]
      wallet.counters.debts = 1
    }
    let today = world.today
    try world.expect(.debt(.recordPayment(debt: "e1", amountFen: 30_00))) { wallet in
      wallet.debts.change("e1") { debt in
        debt.payments = [DebtPayment(id: "e1p1", amount: 30_00, on: today, notedOn: today)]
        debt.allocate()
      }
    }
    #expect(world.wallet.debts["e1"]?.outstanding == 70_00)
    try world.expect(.debt(.reversePayment(payment: "e1p1", reason: .mistake))) { wallet in
      wallet.debts.change("e1") { debt in
        debt.payments[0].reversed = .mistake
        debt.allocate()
      }
    }
    #expect(world.wallet.debts["e1"]?.outstanding == 100_00)
  }
}
