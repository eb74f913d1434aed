import Testing

@testable import PayLater

/// What a derivation says besides its number: its rule, how it is made, and which figures there are.
@Suite struct FigureFactTests {
  private func why(_ figure: Figure, _ wallet: Wallet) throws -> Derivation {
    try #require(wallet.derivation(of: figure))
  }

  /// The section of the rules in which each stands.
  @Test func sections() {
    let sections: [Int: Set<Derivation.Rule>] = [
      1: [.businessDay], 2: [.service, .suspension, .verification, .consent],
      3: [.buckets, .capture, .payoff, .creditBalance, .refund, .pause, .plan, .chargeOff, .statedByUser],
      4: [.lateCharge, .lateCap, .grace],
      5: [
        .dueDate, .moved, .limit, .limitTable, .incomeLimit, .gates, .affordability, .dueIn30Days,
        .disclosure,
      ],
      6: [.repayment, .instalments], 8: [.score, .scorecard, .ceiling, .scoreCap, .scoreInput],
      10: [.debtsElsewhere],
      11: [.ownRules], 12: [.monthlyBills],
    ]
    #expect(Dictionary(grouping: Derivation.Rule.allCases, by: \.section).mapValues(Set.init) == sections)
  }

  /// Two days late; in a pause and under a plan the days stand still, and the rule says why.
  @Test func daysPastDue() throws {
    var world = try World.late(2)
    #expect(try why(.daysPastDue("o1"), world.wallet).operation == .excess)
    let early = try why(.daysPastDue("o1"), World.late(-3).wallet)
    #expect(early.operation == .excess && early.value == .number(0, .days))
    var paused = world
    try paused.ask(.dispute(.reportProblem(obligation: "o1", refundFen: 10_00)))
    #expect(try why(.daysPastDue("o1"), paused.wallet).rule == .pause)
    try world.ask(.reschedule(.startPlan(obligation: "o1", count: 3, declaresHardship: false)))
    let days = try why(.daysPastDue("o1"), world.wallet)
    #expect(days.rule == .plan && days.value == .number(2, .days))
    world = try World.late(2)
    try world.ask(.repayment(.repayAll(from: "balance")))
    #expect(try why(.daysPastDue("o1"), world.wallet).rule == .grace)
  }

  /// A fact has the rule that it comes from; a sum says that it is one.
  @Test func rules() throws {
    var world = try World.late(10)
    try world.ask(.issuer(.refund(obligation: "o1", amountFen: 10_00)))
    try world.lend(plan(("2026-01-20", 10_00), ("2026-01-20", 5_00), ("2026-01-10", 3_00)))
    let wallet = world.wallet
    let rules: [(Figure, Derivation.Rule)] = [
      (.lateSum("o1"), .lateCharge), (.creditBalance, .creditBalance), (.used, .buckets), (.held, .buckets),
      (.partPrincipal("o1", 1), .instalments), (.partCharge("o1", 1), .instalments),
      (.partCleared("o1", 1), .repayment),
      (.captured("o1"), .capture), (.refunded("o1"), .refund), (.paid("o1"), .repayment),
      (.income, .statedByUser),
      (.debtTotal("e1"), .debtsElsewhere), (.payment(.debt("e1"), day("2026-01-20")), .debtsElsewhere),
      (.payment(.obligation("o1"), world.today), .dueIn30Days), (.lateMost("o1"), .lateCap),
      (.lateWaived("o1"), .lateCharge),
      (.worstDaysPastDue, .grace), (.openOrders, .gates), (.spentThisMonth, .ownRules),
    ]
    for (figure, rule) in rules { #expect(try why(figure, wallet).rule == rule, "\(figure)") }
    // Two of a day are one payment; what is late is due today.
    #expect(try why(.payment(.debt("e1"), day("2026-01-20")), wallet).value == .number(15_00, .fen))
    #expect(try why(.payment(.debt("e1"), world.today), wallet).value == .number(3_00, .fen))
    #expect(try why(.debt("e1"), wallet).terms.map(\.figure) == [.debtTotal("e1"), .debtPaid("e1")])
  }

  /// A plain name, an id, a gate or a characteristic names its figures; anything else none.
  @Test func askedByName() throws {
    var world = try World.late(2)
    try world.lend(plan(("2026-01-20", 10_00)))
    let explainer = Explainer(world.wallet)
    #expect(
      explainer.figures(askedBy: "due30") == [.dueIn30Days] && explainer.figures(askedBy: "owed") == [.owed])
    #expect(
      explainer.figures(askedBy: "o1") == [.payoff("o1"), .standing("o1"), .daysPastDue("o1"), .due("o1", 1)])
    #expect(explainer.figures(askedBy: "e1") == [.debt("e1"), .debtStanding("e1")])
    #expect(
      explainer.figures(askedBy: "G7") == [.gate(.g7)] && explainer.figures(askedBy: "H2") == [.points(.h2)])
    #expect(explainer.figures(askedBy: "g7").isEmpty && explainer.figures(askedBy: "o2").isEmpty)
    #expect(Explainer(World().wallet).figures(askedBy: "H2").isEmpty)
  }

  /// What is no part of a sum is no term of it; a quote is only of what can be split.
  @Test func termsThatCount() throws {
    let world = try World.late(0)
    #expect(try why(.earnedCharge("o1"), world.wallet).terms.isEmpty)
    #expect(try why(.chargesDue("o1"), world.wallet).terms.isEmpty)
    #expect(try why(.paidInAll("o1"), world.wallet).terms.isEmpty)
    #expect(try why(.quotePayment("o1", 3, 3), world.wallet).value == .number(99_68, .fen))
    let outside: [Figure] = [
      .quotePayment("o1", 3, 4), .quotePayment("o1", 3, 0), .quotePrincipal("o1", 3, 4),
      .quoteShare("o1", 3, 4),
      .quotePayment("o1", 5, 1), .planPayment("o1", 13, 1), .planPayment("o1", 3, 4),
    ]
    for figure in outside { #expect(world.wallet.derivation(of: figure) == nil, "\(figure)") }
    #expect(try why(.chargedOffOf("o1"), world.wallet).value == .number(0, .fen))
    #expect(try World.late(4).wallet.derivation(of: .quoteRate("o1", 3)) == nil)
    #expect(try LateLadder(of: "o1", in: World.late(91).wallet).steps.isEmpty)
    let late = try World.late(10).wallet
    for figure in [Figure.quotePayment("o1", 3, 1), .quotePrincipal("o1", 3, 1), .quoteShare("o1", 3, 1)] {
      #expect(late.derivation(of: figure) == nil, "\(figure)")
    }
    #expect(try why(.lateAccruedOn("o1", day("2026-02-07")), late).operation == .portion(1, of: 10_000))
  }

  /// Of two debts only the one that is late makes the worst days.
  @Test func theWorstDays() throws {
    var world = try World.active()
    try world.owe(100_00, at: "kiosk")
    try world.owe(100_00, at: "gym")
    world.pass(2)
    let worst = try why(.worstDaysPastDue, world.wallet)
    #expect(worst.terms.map(\.figure) == [.daysPastDue("o1")] && worst.value == .number(2, .days))
  }

  /// Pages of terms: from the first, or from any other.
  @Test func pagesOfTerms() throws {
    var world = World()
    for fen in 1...3 { try world.lend(plan(("2026-01-20", Int64(fen)))) }
    let explainer = Explainer(world.wallet)
    #expect(explainer.tree(of: .owed)?.page == 0..<3 && explainer.tree(of: .owed)?.others == 0)
    #expect(
      explainer.tree(of: .owed, from: 2)?.page == 2..<3 && explainer.tree(of: .owed, from: 2)?.others == 2)
    #expect(
      explainer.tree(of: .owed, most: 2)?.page == 0..<2 && explainer.tree(of: .owed, from: 9)?.page == 3..<3)
    #expect(explainer.tree(of: .owed, from: -1)?.terms.count == 3)
  }

  /// Only what is owed falls due.
  @Test func whatIsHeldFallsDueNever() throws {
    var world = try World.active()
    try world.ask(World.order(100_00, at: "shop"))
    let due = try world.obligation("o1").schedule.first?.due ?? world.today
    #expect(world.wallet.derivation(of: .payment(.obligation("o1"), due)) == nil)
    #expect(try why(.chargedOffOf("o1"), world.wallet).value == .number(0, .fen))
    #expect(try why(.heldFor("o1"), world.wallet).value == .number(100_00, .fen))
  }

  /// The limit of a service that is closed is nothing, as the journal tells.
  @Test func theLimitOfAClosedService() throws {
    var world = try World.active()
    try world.ask(.agreement(.close))
    let limit = try why(.limit, world.wallet)
    #expect(limit.operation == .given && limit.value == .number(0, .fen))
    #expect(
      limit.evidence?.kinds.contains(.agreement(.closed)) == true
        && limit.evidence?.kinds.contains(.agreement(.closingBegun)) == true
    )
    #expect(try why(.service, world.wallet).value == .service(.closed))
    let active = try why(.condition(.serviceActive), world.wallet)
    #expect(
      active.evidence?.kinds == [
        .agreement(.activated), .agreement(.suspensionChanged), .agreement(.closingBegun),
        .agreement(.closed),
      ])
  }

  /// All figures that a screen may show of this wallet are among them, none twice.
  @Test func everyFigureIsThere() throws {
    var world = try World.late(10)
    try world.ask(World.order(100, at: "cafe", pay: .now, from: "card"))
    let dollars = try #require(Currency(code: "USD"))
    try world.lend(plan(("2026-01-10", 10_00)), DebtDetails(currency: dollars, yearlyRateHundredths: 36_50))
    try world.giveBack(1_00)
    let figures = Explainer(world.wallet).figures
    #expect(Set(figures).count == figures.count)
    let expected: [Figure] = [
      .owed, .dueIn30Days, .limit, .available, .held, .used, .chargedOff, .creditBalance, .orderCap,
      .mostOpenOrders,
      .openOrders, .score, .rawScore, .scoreCap, .service, .income, .limitCap, .monthlyCap, .spentThisMonth,
      .ownOwed,
      .balances, .delayAbove, .dueGroup(.late), .dueGroup(.soon), .dueGroup(.later), .dueGroup(.held),
      .foreignOwed(dollars), .foreignDueIn30Days(dollars), .foreignDueGroup(dollars, .late), .points(.h1),
      .points(.m2),
      .payoff("o1"), .standing("o1"), .daysPastDue("o1"), .lateCharge("o1"), .due("o1", 1),
      .instalment("o1", 1),
      .payable(.obligation("o1"), 1), .debt("e1"), .debtStanding("e1"), .debtTotal("e1"), .debtPaid("e1"),
      .debtRefunded("e1"), .debtReturned("e1"), .debtDue("e1", 1), .debtInstalment("e1", 1),
      .payable(.debt("e1"), 1),
      .debtLateCost("e1", world.today), .debtLateFees("e1", world.today),
      .debtLateInterest("e1", world.today),
      .gate(.g1), .gate(.e5), .balance("balance"), .balance("card"), .dueOn(world.today),
      .dueOn(world.today + 29),
    ]
    #expect(expected.filter { !figures.contains($0) } == [])
    #expect(!figures.contains(.foreignOwed(.cny)) && !figures.contains(.dueOn(world.today + 30)))
    #expect(!figures.contains(.debtLateCost("e1", world.today + 1)))
    var cut = world.wallet
    #expect(!figures.contains(.pendingLimit))
    cut.limit.pending = Limit.Cut(row: 0, incomeLimit: 500_00, on: world.today + 7)
    #expect(Explainer(cut).figures.contains(.pendingLimit))
    // 0.1 % a day on $9.00 for eight days.
    let interest = try why(.debtLateInterest("e1", world.today), world.wallet)
    #expect(interest.value == .number(7, .smallest(dollars)))
    // Every one of them, and all that it is made of, is found by its code.
    let explainer = Explainer(world.wallet)
    for code in ["lateSum:o1", "lateOn:o1:2026-02-08", "debtDue:e1:1", "quoteTotal:o1:3"] {
      #expect(
        explainer.figures(askedBy: code).map(\.code) == (code.hasPrefix("quote") ? [] : [code]), "\(code)")
    }
    #expect(explainer.tree(of: .owed)?.all.map(\.figure).contains(.captured("o1")) == true)
  }
}
