import Testing

@testable import PayLater

/// What the debts know of themselves by day and by id, against what going through all of them finds.
@Suite struct DebtsTests {
  /// The open payments by going through all debts, in the order in which they fall due.
  private func dues(_ debts: Debts) -> [DueItem] {
    var items: [DueItem] = []
    for debt in debts {
      for part in debt.open {
        guard let due = part.due else { continue }
        items.append(
          DueItem(
            subject: .debt(debt.id), instalment: part.number, instalments: debt.instalments.count, due: due,
            amount: part.outstanding, currency: debt.currency, daysPastDue: 0, standing: .upcoming))
      }
    }
    return items.sorted(by: DueItem.isMoreUrgent)
  }

  private func agree(_ wallet: Wallet, _ place: SourceLocation = #_sourceLocation) {
    let expected = dues(wallet.debts).map { "\($0.subject.id) \($0.instalment) \($0.due) \($0.amount.fen)" }
    let known = wallet.debts.open.dated.map { "\($0.debt) \($0.number) \($0.due) \($0.amount.fen)" }
    #expect(known == expected, sourceLocation: place)
    #expect(wallet.debts.open.count == wallet.debts.map(\.open.count).reduce(0, +), sourceLocation: place)
    for (index, debt) in wallet.debts.enumerated() {
      #expect(wallet.debts.place(of: debt.id) == index, sourceLocation: place)
    }
    let days = Set(wallet.debts.open.dated.map(\.due)).sorted()
    for day in days {
      let one = wallet.debts.open.due(from: day, through: day).map(\.debt)
      #expect(one == wallet.debts.open.dated.filter { $0.due == day }.map(\.debt), sourceLocation: place)
    }
  }

  /// So many that their payments fill many pieces; what changes is any of them.
  @Test func manyFollowEveryChange() throws {
    var random = SplitMix64(seed: 5)
    var debts = Debts()
    func debt(_ number: Int, _ random: inout SplitMix64) -> Debt {
      let start = day("2026-01-01")
      let parts = (1...4).map { part in
        DebtInstalment(
          number: part, due: start + Int.random(in: 0...90, using: &random), dueSetOn: start,
          amount: Money(fen: .random(in: 0...3, using: &random)))
      }
      let name = Sealed(base64: "")
      return Debt(
        id: DebtID("e\(number)"), provider: name, title: name, instalments: parts, recordedOn: start)
    }
    _ = debts.open
    for number in 1...600 {
      debts.append(debt(number, &random))
      let other = Int.random(in: 1...number, using: &random)
      debts.change(DebtID("e\(other)")) { $0 = debt(other, &random) }
      if number % 50 == 0 {
        let copy = debts
        debts.remove(DebtID("e\(number / 2)"))
        debts.append(debt(number / 2, &random))
        #expect(copy.open.dated != debts.open.dated)
        #expect(debts.open.dated == OpenPayments(Array(debts)).dated)
        #expect(debts.open.count == debts.open.dated.count)
        let all = debts.open.dated
        for first in stride(from: 0, to: 90, by: 7) {
          let (start, end) = (day("2026-01-01") + first, day("2026-01-01") + first + 11)
          #expect(
            debts.open.due(from: start, through: end) == all.filter { start <= $0.due && $0.due <= end })
          #expect(debts.open.due(from: start) == all.filter { start <= $0.due })
          #expect(debts.open.due(through: end) == all.filter { $0.due <= end })
        }
      }
    }
    #expect(debts.indices.allSatisfy { debts.place(of: debts[$0].id) == $0 })
  }

  @Test func theyFollowEveryChange() throws {
    var world = World()
    try world.lend(plan(("2026-02-01", 100_00), ("2026-03-01", 50_00), ("-", 20_00)))
    agree(world.wallet)
    try world.lend(plan(("2026-02-01", 70_00), ("2026-02-15", 30_00)), title: "书")
    agree(world.wallet)
    let before = world.wallet
    try world.payDebt(120_00)
    agree(world.wallet)
    try world.giveBack(30_00, of: "e2")
    agree(world.wallet)
    try world.ask(
      .debt(
        .change(
          debt: "e2", provider: "花呗", title: "书", instalments: plan(("2026-02-10", 100_00)), details: nil)))
    agree(world.wallet)
    try world.ask(.debt(.reverse(debt: "e1", reason: .mistake)))
    agree(world.wallet)
    try world.ask(.debt(.restore(debt: "e1")))
    agree(world.wallet)
    // A copy from before knows what it knew.
    agree(before)
    #expect(before.debts.open.dated.count == 4)
  }

  @Test func whatWasLetGoIsForgottenAndTheRestKept() throws {
    var world = World()
    try world.lend(plan(("2026-01-10", 10_00)))
    try world.lend(plan(("2027-01-10", 10_00)), title: "书")
    try world.payDebt(10_00)
    agree(world.wallet)
    world.pass(181)
    #expect(world.wallet.debts.map(\.id) == ["e2"] && world.wallet.debt("e1") == nil)
    agree(world.wallet)
  }
}
