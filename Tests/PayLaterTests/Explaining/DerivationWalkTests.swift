import Testing

@testable import PayLater

@Suite struct DerivationWalkTests {
  /// Along random lives every figure is what its terms give, and each term what its own derivation gives.
  @Test(arguments: UInt64(301)...312)
  func everyFigureIsWhatItsTermsGive(_ seed: UInt64) throws {
    var walker = Walker(seed: seed)
    var checked = 0
    while walker.accepted < 1_500 {
      walker.step()
      guard walker.accepted >= checked + 40 else { continue }
      checked = walker.accepted
      let found = try violations(in: walker.world)
      guard found.isEmpty else {
        Issue.record("seed \(seed), event \(walker.accepted): \(found.prefix(5))")
        return
      }
    }
  }

  private func violations(in world: World) throws -> [String] {
    let wallet = world.wallet
    var explainer = Explainer(wallet, for: try world.purchase(123_45, at: "cafe"))
    explainer.charges = world.journal
    let offered: [Figure] = [
      .expectedDue, .expectedReceipt, .availableAfter, .lateIfOrdered(10), .lateIfOrdered(30),
      .heaviest30Days,
    ]
    return explainer.broken(from: explainer.figures + offered) + numbers(wallet, explainer)
  }

  /// The numbers, each summed up here from the facts.
  private func numbers(_ wallet: Wallet, _ explainer: Explainer) -> [String] {
    var found: [String] = []
    func check(_ figure: Figure, _ fen: Money) {
      let value = explainer.derivation(of: figure)?.value
      if value != .money(fen) { found.append("\(figure): \(String(describing: value)), not \(fen.fen)") }
    }
    let today = wallet.businessDay
    let dues = wallet.obligations.flatMap { $0.dues(on: today) } + wallet.debts.flatMap { $0.dues(on: today) }
    check(
      .owed,
      wallet.obligations.map { $0.payoff(on: today) }.sum + wallet.debts.map(\.outstanding).sum)
    check(.dueIn30Days, dues.filter { $0.due - today < 30 }.map(\.amount).sum)
    check(.limit, wallet.limit.total)
    check(.available, wallet.limit.available)
    check(.held, wallet.limit.held)
    check(.used, wallet.limit.used)
    check(.chargedOff, wallet.limit.chargedOff)
    for one in wallet.obligations {
      check(.payoff(one.id), one.payoff(on: today))
      check(.principal(one.id), one.state == .held ? .zero : one.outstanding)
      check(.lateCharge(one.id), one.lateDue)
    }
    for debt in wallet.debts { check(.debt(debt.id), debt.outstanding) }
    if wallet.cashFlow.sum != wallet.dueIn30Days() { found.append("cash flow") }
    return found
  }
}

extension Explainer {
  /// What does not hold of `roots` and of all that they are made of.
  func broken(from roots: [Figure]) -> [String] {
    var found: [String] = []
    var seen: Set<Figure> = []
    var waiting = roots
    while let figure = waiting.popLast() {
      guard seen.insert(figure).inserted else { continue }
      guard let derivation = derivation(of: figure) else {
        found.append("\(figure): no derivation")
        continue
      }
      if derivation.evaluated != derivation.value { found.append("\(figure): \(derivation)") }
      for term in derivation.terms {
        if value(of: term.figure) != term.value {
          found.append("\(figure) has \(term), which is \(value(of: term.figure))")
        }
        waiting.append(term.figure)
      }
    }
    return found
  }
}
