import Testing

@testable import PayLater

/// Rows of files that wait: kept, decided, let go again, and answered by rules.
@Suite struct RowTests {
  private func row(
    _ title: String = "鞋", _ fen: Money? = 3_000, on iso: String? = "2026-06-30",
    _ kind: AccountEntry.Kind? = .purchase, _ reason: LookReason = .candidate
  ) -> RowToKeep {
    var row = RowToKeep(source: "alipay", reason: reason, words: "{\"title\":\"\(title)\"}")
    (row.provider, row.title, row.kind, row.amountFen) = ("先用后付", title, kind, fen)
    row.on = iso.map(day)
    return row
  }

  private func world(_ rows: RowToKeep...) throws -> World {
    var world = World(on: day("2026-07-02"))
    for row in rows { try world.ask(.row(.keep(row: row))) }
    return world
  }

  private func decision(_ id: KeptRowID, in world: World) -> KeptRow.Decision? {
    world.wallet.keptRow(id)?.decision
  }

  @Test func whatIsKeptWaitsSealed() throws {
    let world = try world(row(), row("伞", nil, on: nil, nil, .badAmount))
    #expect(world.wallet.waitingRows.map(\.id) == ["w1", "w2"])
    #expect(
      Set(world.wallet.sealedValues.map(\.0.column)) == ["words", "provider", "title"]
        && world.wallet.sealedValues.count == 6)
    #expect(world.wallet.dueItems.isEmpty && world.wallet.owed == .zero)
  }

  /// A debt of the row's amount, due on the day that was said; let go again, nothing of it is owed.
  @Test func aRowBecomesADebtAndCanBeTakenBack() throws {
    var world = try world(row())
    let answer = try world.ask(.row(.owe(row: "w1", due: day("2026-07-14"))))
    #expect(answer.debt == "e1" && answer.row == "w1")
    let debt = try #require(world.wallet.debt("e1"))
    #expect(debt.outstanding == 3_000 && debt.nextDue?.due == day("2026-07-14"))
    #expect(decision("w1", in: world) == .owed(debt: "e1"))
    #expect(
      world.refusal(of: .row(.drop(row: "w1"))) == .notAllowed(state: "owed", allowed: ["waiting"]))
    try world.ask(.row(.release(row: "w1")))
    #expect(world.wallet.waitingRows.map(\.id) == ["w1"])
    #expect(world.wallet.debt("e1")?.reversed == .mistake)
    try world.ask(.row(.drop(row: "w1")))
    #expect(world.wallet.waitingRows.isEmpty && decision("w1", in: world) == .dropped)
  }

  @Test(arguments: zip(AccountEntry.Kind.allCases, [3_000, -3_000, -3_000] as [Int64]))
  func aRowGoesToAnAccountAsWhatItIs(kind: AccountEntry.Kind, owed: Int64) throws {
    var world = try world(row("鞋", 3_000, on: "2026-06-30", kind))
    let rule = AccountDetails(billDay: .number(1), due: .day(.number(10)))
    try world.ask(.account(.add(provider: "花呗", details: rule)))
    try world.ask(
      .account(.recordPurchase(account: "m1", amountFen: 5_000, title: "锅", on: day("2026-06-20"))))
    let answer = try world.ask(.row(.book(row: "w1", account: "m1")))
    let entry = try #require(answer.entry.flatMap { world.wallet.accountEntry($0) })
    #expect(entry.kind == kind && entry.amount == 3_000 && entry.on == day("2026-06-30"))
    #expect(world.wallet.account("m1")?.owed(on: day("2026-07-02")) == Money(fen: 5_000 + owed))
    try world.ask(.row(.release(row: "w1")))
    #expect(world.wallet.account("m1")?.owed(on: day("2026-07-02")) == 5_000)
  }

  @Test func whatIsRefused() throws {
    var world = try world(
      row("茶", nil), row("书", 100, on: nil), row("退", 100, on: "2026-06-30", .refund),
      row("？", 100, on: "2026-06-30", nil, .unknownWord))
    try world.ask(
      .account(
        .add(provider: "花呗", details: AccountDetails(billDay: .number(1), due: .day(.number(10))))))
    let due = day("2026-07-14")
    let cases: [(RowRequest, Refusal)] = [
      (.owe(row: "w9", due: due), .unknown(.row, "w9")),
      (.owe(row: "w1", due: due), .invalid(.amount, .missing)),
      (.book(row: "w2", account: "m1"), .invalid(.day, .missing)),
      (.book(row: "w2", account: "m9"), .invalid(.day, .missing)),
      (.owe(row: "w3", due: due), .notAllowed(state: "refund", allowed: ["purchase"])),
      (.owe(row: "w4", due: due), .notAllowed(state: "waiting", allowed: ["purchase"])),
      (
        .book(row: "w4", account: "m1"),
        .notAllowed(state: "waiting", allowed: ["purchase", "refund", "payment"])
      ),
      (
        .release(row: "w1"),
        .notAllowed(state: "waiting", allowed: ["dropped", "withdrawn", "owed", "booked"])
      ),
      (.removeRule(rule: "q1"), .unknown(.rule, "q1")),
      (.setRule(id: "q1", reason: .candidate), .unknown(.rule, "q1")),
      (.setRule(reason: .candidate, days: -1), .invalid(.days, .negative)),
      (.setRule(reason: .candidate, days: 367), .invalid(.days, .tooLarge)),
      (.setRule(reason: .candidate, days: 1, account: "m1"), .invalid(.details, .several)),
      (.setRule(reason: .candidate, account: "m9"), .unknown(.account, "m9")),
      (.keep(row: RowToKeep(source: "", reason: .candidate, words: "x")), .invalid(.details, .malformed)),
      (.keep(row: RowToKeep(source: "jd", reason: .candidate, words: "")), .invalid(.details, .malformed)),
      (
        .keep(
          row: RowToKeep(
            source: "jd", reason: .candidate, words: String(repeating: "x", count: RowToKeep.longestWords + 1)
          )),
        .invalid(.details, .malformed)
      ),
    ]
    for (request, refusal) in cases {
      #expect(world.refusal(of: .row(request)) == refusal, "\(request)")
    }
  }

  /// A debt that is there already is not made twice by a row, unless that is said.
  @Test func aDebtThatIsThereIsNotMadeTwice() throws {
    var world = try world(row())
    let plan = [PlannedPayment(due: day("2026-07-14"), amountFen: 3_000)]
    try world.ask(.debt(.record(provider: "先用后付", title: "鞋", instalments: plan)))
    let request = RowRequest.owe(row: "w1", due: day("2026-07-14"))
    #expect(world.refusal(of: .row(request)) == .looksRepeated(first: "e1"))
    try world.ask(try #require(Request.row(request).again))
    #expect(decision("w1", in: world) == .owed(debt: "e2"))
  }

  /// The first rule that fits answers a row; what it asks for may be impossible, then the row waits.
  @Test func rulesAnswerWhatComes() throws {
    var world = try world()
    try world.ask(.row(.setRule(reason: .candidate, title: "伞", days: 0)))
    try world.ask(.row(.setRule(reason: .candidate, source: "jd", provider: "先用后付")))
    try world.ask(.row(.setRule(reason: .candidate, provider: "先用后付", title: "鞋", days: 14)))
    try world.ask(.row(.keep(row: row())))
    #expect(decision("w1", in: world) == .owed(debt: "e1") && world.wallet.keptRow("w1")?.rule == "q3")
    #expect(world.wallet.debt("e1")?.nextDue?.due == day("2026-07-14"))
    try world.ask(.row(.keep(row: row("鞋", 3_000, on: "2026-06-30", .purchase, .mixedFunding))))
    try world.ask(.row(.keep(row: row("书"))))
    try world.ask(.row(.keep(row: row("鞋", nil))))
    #expect(world.wallet.waitingRows.map(\.id) == ["w2", "w3", "w4"])
    try world.ask(.row(.setRule(id: "q3", reason: .candidate, title: "书")))
    try world.ask(.row(.keep(row: row("书", 1))))
    #expect(decision("w5", in: world) == .dropped && world.wallet.keptRow("w5")?.rule == "q3")
    try world.ask(.row(.removeRule(rule: "q3")))
    try world.ask(.row(.keep(row: row("书", 2))))
    #expect(world.wallet.keptRow("w6")?.waits == true)
    #expect(world.wallet.rowRules.map(\.id) == ["q1", "q2"])
  }

  /// What is new of a row that is kept replaces what was known; what was decided stays.
  @Test func whatIsNewOfARowIsKept() throws {
    var world = try world(row(), row("伞"))
    try world.ask(.row(.owe(row: "w1", due: day("2026-07-14"))))
    var told = row()
    told.deductedOn = day("2026-07-01")
    try world.ask(.row(.keep(row: told, id: "w1")))
    #expect(world.wallet.deductedRows.map(\.debt.id) == ["e1"])
    try world.ask(.debt(.recordPayment(debt: "e1", amountFen: 3_000)))
    #expect(world.wallet.deductedRows.isEmpty)
    var settled = row("伞")
    settled.settled = true
    try world.ask(.row(.keep(row: settled, id: "w2")))
    #expect(decision("w2", in: world) == .settled && world.wallet.keptRows.count == 2)
    #expect(
      world.refusal(of: .row(.release(row: "w2")))
        == .notAllowed(state: "settled", allowed: ["dropped", "withdrawn", "owed", "booked"]))
  }

  /// Taking a decision back, and a rule, brings back the wallet that was, but for what the ids were taken for.
  @Test func everyDecisionHasAWayBack() throws {
    var world = try world(row(), row("伞"))
    try world.ask(.row(.setRule(reason: .otherProvider, title: "茶", days: 3)))
    let requests: [RowRequest] = [
      .drop(row: "w1"), .withdraw(row: "w1"), .owe(row: "w2", due: day("2026-07-14")),
      .setRule(id: "q1", reason: .otherProvider), .setRule(reason: .candidate), .removeRule(rule: "q1"),
    ]
    for request in requests {
      let (before, opened) = (world.wallet, world.wallet.personal(world.outside.sealer))
      let answer = try world.ask(.row(request))
      let inverse = try #require(before.inverse(of: .row(request), answer: answer, opened: opened))
      try world.ask(inverse)
      #expect(world.wallet.waitingRows.map(\.id) == before.waitingRows.map(\.id), "\(request)")
      #expect(
        world.wallet.rowRules.map { "\($0.reason)\($0.outcome)\($0.title == nil)" }
          == before.rowRules.map { "\($0.reason)\($0.outcome)\($0.title == nil)" }, "\(request)")
      #expect(world.wallet.owed == before.owed, "\(request)")
    }
  }

  /// A row of an import that was taken back does not wait, until another import brings it again.
  @Test func aWithdrawnRowWaitsWhenItComesAgain() throws {
    var world = try world(row())
    try world.ask(.row(.withdraw(row: "w1")))
    #expect(world.wallet.waitingRows.isEmpty)
    try world.ask(.row(.keep(row: row(), id: "w1")))
    #expect(world.wallet.waitingRows.map(\.id) == ["w1"])
  }

  @Test func rowsThatAreAlikeAreOneGroup() throws {
    let world = try world(
      row(), row("伞"), row("鞋", 3_500), row("鞋", nil, on: "2026-06-30", .purchase, .badAmount))
    let groups = world.wallet.waitingGroups(world.wallet.personal(world.outside.sealer))
    #expect(groups.map { $0.rows.map(\.id) } == [["w1", "w3"], ["w2"], ["w4"]])
    #expect(groups.map(\.sum) == [6_500, 3_000, nil])
    #expect(groups.map(\.canBeOwed) == [true, true, false])
    let rule = groups[0].rule(.owe(days: 14))
    #expect(
      rule == .setRule(reason: .candidate, source: "alipay", provider: "先用后付", title: "鞋", days: 14))
  }

  @Test(
    arguments: [
      #"{"keepRow":{"row":{"source":"jd","reason":"candidate","words":"x","amountFen":1,"kind":"refund"}}}"#,
      #"{"dropRow":{"row":"w1"}}"#, #"{"withdrawRow":{"row":"w1"}}"#,
      #"{"oweRow":{"row":"w1","due":"2026-07-14"}}"#,
      #"{"bookRow":{"row":"w1","account":"m1","again":true}}"#, #"{"releaseRow":{"row":"w1"}}"#,
      #"{"setRowRule":{"reason":"otherCredit","days":3}}"#, #"{"removeRowRule":{"rule":"q1"}}"#,
    ])
  func wireNames(_ json: String) throws {
    let request = try decode(Request.self, json)
    #expect(try roundTrip(request) == request)
    #expect(request.isOfDebts && request.party == .user)
  }
}
