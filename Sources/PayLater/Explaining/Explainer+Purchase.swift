extension Explainer {
  /// The largest sum that falls due in 30 days from any day on, held orders and the order counted in (rule 5).
  var heaviest30Days: Derivation {
    var items: [(due: Day, part: Derivation.Part)] = []
    for order in wallet.orders {
      guard let one = wallet.obligations.first(where: { $0.order == order.id }), one.state == .held else {
        continue
      }
      items.append((order.due(from: wallet.businessDay), part(.heldFor(one.id))))
    }
    if let purchase, let due = value(of: .expectedDue).day {
      items.append((due, Derivation.Part(figure: .orderAmount, value: .money(purchase.amount))))
    }
    let days = Explainer.heaviest(
      wallet.dueAmounts + items.map { ($0.due, $0.part.value.number ?? 0) })
    guard let days else { return Derivation(.heaviest30Days, by: .affordability, .sum, of: []) }
    items =
      wallet.payments(from: days.lowerBound, through: days.upperBound).map {
        ($0.due, Derivation.Part(figure: .payment($0.subject, $0.due), value: .money($0.amount)))
      } + items.filter { days.contains($0.due) }
    items.sort { $0.due < $1.due }
    return Derivation(.heaviest30Days, by: .affordability, .sum, of: items.map(\.part))
  }

  /// The heaviest 30 days of what falls due: a window that moves over the days once.
  private static func heaviest(_ dues: [(due: Day, fen: Int64)]) -> ClosedRange<Day>? {
    let dues = dues.sorted { $0.due < $1.due }
    var (heaviest, sum, first) = (Int64(0), Int64(0), 0)
    var best: ClosedRange<Day>?
    for (due, fen) in dues {
      sum += fen
      while due - dues[first].due >= 30 {
        sum -= dues[first].fen
        first += 1
      }
      if sum > heaviest { (best, heaviest) = (dues[first].due...due, sum) }
    }
    return best
  }

  /// What is available after all orders that would be placed together.
  var availableAfterAll: Derivation {
    let rest = together.indices.dropFirst(rehearsed).map { part(.orderTogether($0 + 1)) }
    return Derivation(.availableAfterAll, by: .disclosure, .difference, of: [part(.available)] + rest)
  }

  func lateMost(_ figure: Figure, of amount: Figure) -> Derivation {
    Derivation(figure, by: .lateCap, .portion(policy.lateCapPercent, of: 100), of: [part(amount)])
  }

  func late(_ figure: Figure, _ uncapped: Figure, _ most: Figure) -> Derivation {
    Derivation(figure, by: .lateCharge, .least, of: [part(uncapped), part(most)])
  }

  func lateUncapped(_ figure: Figure, _ days: Int, of amount: Figure) -> Derivation {
    let charged = Int64(max(0, days - policy.graceDays))
    return Derivation(
      figure, by: .lateCharge, .portion(policy.lateRate * charged, of: 10_000), of: [part(amount)])
  }
}
