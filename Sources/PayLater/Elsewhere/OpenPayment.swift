/// A payment of a debt from elsewhere that is still to be made on a day.
struct OpenPayment: Equatable, Sendable {
  let debt: DebtID
  /// The number of the planned payment and how many the debt has.
  let number: Int
  let count: Int
  let due: Day
  /// What is outstanding, in the smallest unit of its currency.
  let amount: Money
  let currency: Currency
}

extension OpenPayment {
  /// The order of ``DueItem/isMoreUrgent(_:_:)``: the earlier day, the larger amount, the id.
  static func isMoreUrgent(_ a: OpenPayment, _ b: OpenPayment) -> Bool {
    if a.due != b.due { return a.due < b.due }
    if a.amount != b.amount { return a.amount > b.amount }
    return (a.debt.text.utf8.count, a.debt.text, a.number) < (b.debt.text.utf8.count, b.debt.text, b.number)
  }
}

/// All open payments of the debts from elsewhere, in the order in which they fall due: those of a day, or up to one, are
/// found without a look at the others.
struct OpenPayments: Sendable {
  /// Those that have a day, the most urgent first.
  private(set) var dated: [OpenPayment] = []
  /// How many have none.
  private(set) var undated = 0

  /// Those of `debts`.
  init(_ debts: [Debt]) {
    for debt in debts { add(debt) }
    dated.sort(by: OpenPayment.isMoreUrgent)
  }

  /// The same after a debt became another one; nil: it was not there before, or is gone.
  func replacing(_ old: Debt?, by new: Debt?) -> OpenPayments {
    let (gone, come) = (OpenPayments(old), OpenPayments(new))
    var changed = self
    changed.undated += come.undated - gone.undated
    guard gone.dated != come.dated else { return changed }
    if let id = gone.dated.first?.debt { changed.dated.removeAll { $0.debt == id } }
    changed.dated = merged(changed.dated, come.dated, by: OpenPayment.isMoreUrgent)
    return changed
  }

  private init(_ debt: Debt?) { self.init(debt.map { [$0] } ?? []) }

  private mutating func add(_ debt: Debt) {
    guard debt.reversed == nil else { return }
    for part in debt.instalments where part.outstanding > .zero {
      guard let due = part.due else {
        undated += 1
        continue
      }
      dated.append(
        OpenPayment(
          debt: debt.id, number: part.number, count: debt.instalments.count, due: due,
          amount: part.outstanding, currency: debt.currency))
    }
  }

  var count: Int { dated.count + undated }

  /// Those due from one day through another; nil: without that end.
  func due(from first: Day? = nil, through last: Day? = nil) -> ArraySlice<OpenPayment> {
    let start = first.map { day in place { $0.due < day } } ?? 0
    let end = last.map { day in place { $0.due <= day } } ?? dated.count
    return dated[start..<max(start, end)]
  }

  /// How many at the beginning are `isBefore`.
  private func place(_ isBefore: (OpenPayment) -> Bool) -> Int {
    var (low, high) = (0, dated.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(dated[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Two sorted lists as one; of equals those of `a` come first.
func merged<Element>(_ a: [Element], _ b: [Element], by isLess: (Element, Element) -> Bool) -> [Element] {
  guard !a.isEmpty else { return b }
  guard !b.isEmpty else { return a }
  var merged: [Element] = []
  merged.reserveCapacity(a.count + b.count)
  var next = b.startIndex
  for element in a {
    while next < b.endIndex, isLess(b[next], element) {
      merged.append(b[next])
      next += 1
    }
    merged.append(element)
  }
  return merged + b[next...]
}
