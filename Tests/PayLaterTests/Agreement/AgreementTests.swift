import Testing

@testable import PayLater

@Suite struct AgreementTests {
  /// A wallet in each state of the agreement.
  static func world(_ state: Agreement.State) throws(Refusal) -> World {
    var world: World
    switch state {
    case .none: world = World()
    case .identified:
      world = World()
      try world.identify()
      try world.addSource("balance", 100_00)
      try world.addAddress()
    case .authorised: world = try .authorised()
    case .active: world = try .active()
    case .suspended:
      world = try .active()
      try world.ask(.rule(.freeze(days: 7)))
    case .closing:
      world = try .active()
      try world.owe(100_00)
      try world.ask(.agreement(.close))
    case .closed:
      world = try .active()
      try world.ask(.agreement(.close))
    case .erased:
      world = try .active()
      try world.ask(.agreement(.close))
      try world.ask(.agreement(.erase(typedWord: "抹除")))
    }
    return world
  }

  struct Step: Sendable, CustomTestStringConvertible {
    var request: Request
    /// Where it is allowed, and the state it then leads to.
    var leadsTo: [Agreement.State: Agreement.State]
    var testDescription: String { request.name }
  }

  static let steps = [
    Step(
      request: .agreement(.authorise(language: .zh)),
      leadsTo: [.identified: .authorised, .closed: .authorised]),
    Step(
      request: .agreement(.withdraw),
      leadsTo: [.authorised: .identified, .active: .suspended, .suspended: .suspended, .closing: .closing]),
    Step(
      request: .agreement(
        .activate(agreementSHA256: "a1", fundingSource: "balance", autopay: false, typedWord: "同意")),
      leadsTo: [.authorised: .active]),
    Step(
      request: .agreement(.close),
      leadsTo: [.identified: .closed, .authorised: .closed, .active: .closed, .suspended: .closed]),
    Step(request: .agreement(.erase(typedWord: "erase")), leadsTo: [.closed: .erased]),
    Step(
      request: .agreement(.setAutopay(on: true, from: "balance")),
      leadsTo: [.active: .active, .suspended: .suspended, .closing: .closing]),
    Step(
      request: .identity(.verify(name: "李四", idNumber: World.idNumber, phone: "13800138000", code: "000042")),
      leadsTo: [:]),
  ]

  @Test(arguments: steps, Agreement.State.allCases)
  func everyStateAndEvent(_ step: Step, _ state: Agreement.State) throws {
    var world = try AgreementTests.world(state)
    #expect(world.wallet.agreement.state == state)
    if let next = step.leadsTo[state] {
      try world.ask(step.request)
      #expect(world.wallet.agreement.state == next)
      #expect(world.wallet.invariantViolations == [])
    } else {
      let refusal = world.refusal(of: step.request)
      if refusal == .nothingToDo || refusal == .codeExpired { return }
      guard case .notAllowed(let named, let allowed) = refusal else {
        Issue.record("\(String(describing: refusal))")
        return
      }
      #expect(named == state.rawValue)
      #expect(!allowed.contains(named))
    }
  }

  /// The agreement that is offered, its word, a source of one's own; the answers leave receipts in its language.
  /// Marks: otherAgreement
  @Test func applying() throws {
    var world = try World.authorised()
    func apply(_ hash: String = "a1", _ word: String = "同意", _ source: FundingSourceID = "balance") -> Request
    {
      .agreement(.activate(agreementSHA256: hash, fundingSource: source, autopay: true, typedWord: word))
    }
    #expect(world.refusal(of: apply("a3")) == .otherAgreement)
    #expect(world.refusal(of: apply("a1", "好")) == .notConfirmed(expected: "同意"))
    #expect(world.refusal(of: apply("a2", "yes")) == .notConfirmed(expected: "agree"))
    #expect(world.refusal(of: apply("a1", "同意", "none")) == .unknown(.fundingSource, "none"))
    let answer = try world.ask(apply("A2", " Ａｇｒｅｅ "))
    #expect(answer.limitFen == 500_00)
    #expect(world.wallet.mandate == "balance")
    #expect(world.wallet.agreement.withdrawableUntil == day("2026-01-15"))
    let receipts = world.wallet.consents
    #expect(receipts.map(\.purpose) == [.scoreAuthorisation, .agreement, .autopay])
    #expect(receipts.map(\.answer) == [.yes, .yes, .yes])
    #expect(receipts.map(\.language) == [.zh, .en, .en])
    #expect(receipts[1].sha256 == "a2" && receipts[1].version == 1 && receipts[1].day == day("2026-01-01"))
  }

  @Test func aNoToAutopayIsReceiptedToo() throws {
    let world = try World.active()
    #expect(world.wallet.consents.last?.purpose == .autopay && world.wallet.consents.last?.answer == .no)
    #expect(world.wallet.mandate == nil)
  }

  @Test func theScoreIsEvaluatedAtTheFirstAuthorisationAndWhenSomethingWasAdded() throws {
    var world = World()
    try world.identify()
    let first = try world.ask(.agreement(.authorise(language: .zh)))
    // 530 + identity 40 + one contact 10.
    #expect(first.score == 580)
    #expect(world.refusal(of: .agreement(.evaluate)) == .nothingToDo)
    try world.addSource("balance", 0)
    #expect(try world.ask(.agreement(.evaluate)).score == 592)
    try world.addEmail()
    #expect(try world.ask(.agreement(.evaluate)).score == 602)
    // Withdrawn and given again within a month: no new evaluation.
    try world.ask(.agreement(.withdraw))
    world.close(until: day("2026-02-01"))
    #expect(try world.ask(.agreement(.authorise(language: .zh))).score == nil)
    try world.ask(.agreement(.withdraw))
    world.close(until: day("2026-02-02"))
    // A month and a day later there is: the contact is a month old, 10 for 6.
    #expect(try world.ask(.agreement(.authorise(language: .zh))).score == 606)
  }

  /// A cut from the sixth row to the third, announced for the 13th, ends with the agreement: after reopening the row
  /// moves at reviews only (section 5).
  @Test func anAnnouncedCutEndsWithTheService() throws {
    var world = try World.rich(row: 5)
    world.fix(score: 660)
    world.close(until: day("2026-01-06"))
    #expect(world.wallet.limit.pending?.on == day("2026-01-13"))
    try world.ask(.agreement(.close))
    try world.ask(.agreement(.authorise(language: .zh)))
    world.fix(score: 800)
    try world.activate()
    world.close(until: day("2026-01-13"))
    #expect(world.wallet.limit.total == 20_000_00 && world.wallet.limit.row == 5)
  }

  /// What is erased holds nothing of the person, nor what they were told.
  @Test func nothingOfThePersonStaysAfterErasing() throws {
    var world = try World.active()
    try world.owe(100_00)
    try world.ask(.repayment(.repayAll(from: "balance")))
    try world.lend(plan(("2026-02-10", 25)))
    try world.ask(.reminder(.snooze(obligation: "e1", until: day("2026-02-01"))))
    try world.ask(.rule(.setFavourite(merchant: "cafe", on: true)))
    try world.ask(.rule(.block(merchant: "shop")))
    try world.ask(.agreement(.close))
    #expect(!world.wallet.reminders.isEmpty && !world.wallet.snoozes.isEmpty)
    try world.ask(.agreement(.erase(typedWord: "抹除")))
    world.pass(40)
    let wallet = world.wallet
    #expect(wallet.identity == nil && wallet.monthlyIncome == nil && wallet.pendingCode == nil)
    #expect(wallet.contacts.isEmpty && wallet.addresses.isEmpty && wallet.fundingSources.isEmpty)
    #expect(wallet.debts.isEmpty && wallet.reminders.isEmpty && wallet.snoozes.isEmpty)
    #expect(wallet.favourites.isEmpty && wallet.rules == OwnRules())
  }

  @Test func afterTheActivationTheScoreStands() throws {
    var world = try World.active()
    try world.addSource("third", 0)
    #expect(world.refusal(of: .agreement(.evaluate)) == .notAllowed(state: "active", allowed: ["authorised"]))
    try world.ask(.agreement(.close))
    try world.ask(.agreement(.authorise(language: .zh)))
    #expect(world.refusal(of: .agreement(.evaluate)) == .nothingToDo)
  }
}
