@testable import PayLater

/// Payments on these days, of so much each; `"-"` is without a day.
func plan(_ parts: (String, Int64)...) -> [PlannedPayment] {
  parts.map { PlannedPayment(due: $0.0 == "-" ? nil : day($0.0), amountFen: Money(fen: $0.1)) }
}

extension World {
  /// Records a debt that must be taken.
  @discardableResult
  mutating func lend(
    _ plan: [PlannedPayment], _ details: DebtDetails? = nil, provider: String = "花呗",
    title: String = "手机",
    again: Bool? = nil
  ) throws(Refusal) -> Answer {
    try ask(
      .debt(
        .record(
          provider: provider, title: title, instalments: plan, details: details, again: again)))
  }

  @discardableResult
  mutating func payDebt(
    _ fen: Int64, of id: DebtID = "e1", on iso: String? = nil, for number: Int? = nil,
    again: Bool? = nil
  ) throws(Refusal) -> Answer {
    try ask(
      .debt(
        .recordPayment(
          debt: id, amountFen: Money(fen: fen), on: iso.map(day), instalment: number, again: again)))
  }

  @discardableResult
  mutating func giveBack(
    _ fen: Int64, of id: DebtID = "e1", _ spread: DebtRefund.Spread? = nil
  ) throws(Refusal) -> Answer {
    try ask(.debt(.recordRefund(debt: id, amountFen: Money(fen: fen), spread: spread)))
  }

  /// What is left of each planned payment of a debt.
  func left(_ id: DebtID = "e1") -> [Int64] {
    wallet.debt(id)?.instalments.map(\.outstanding.fen) ?? []
  }

  /// Makes a request and takes it back by its inverse.
  mutating func askAndUndo(_ request: Request) throws(Refusal) {
    let before = wallet
    let answer = try ask(request)
    let opened = before.personal(outside.sealer)
    if let inverse = before.inverse(of: request, answer: answer, opened: opened) {
      try ask(inverse)
    }
  }

  /// As many payments without a day as these, in debts of 60.
  static func crowded(_ open: Int) -> World {
    var world = World()
    let each = (0..<60).map {
      DebtInstalment(number: $0 + 1, due: nil, dueSetOn: world.today, amount: 1)
    }
    for number in 1...((open + 59) / 60) {
      let count = min(60, open - (number - 1) * 60)
      let event = Event.debt(
        .recorded(
          debt: Debt(
            id: DebtID("e\(number)"), provider: Sealed(base64: "p"), title: Sealed(base64: "t"),
            instalments: Array(each.prefix(count)), recordedOn: world.today)))
      world.wallet.apply(event)
    }
    return world
  }
}
