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
/// found without a look at the others, and one that comes or goes moves few of them.
struct OpenPayments: Sendable {
  /// Those that have a day, the most urgent first, in pieces of which none is empty.
  private var pieces: [[OpenPayment]] = []
  private var datedCount = 0
  /// How many have none.
  private(set) var undated = 0

  /// A piece that grows longer than this is halved.
  private static let longest = 128

  /// Those of `debts`.
  init(_ debts: [Debt]) {
    var dated: [OpenPayment] = []
    for debt in debts { OpenPayments.list(debt, &dated, &undated) }
    dated.sort(by: OpenPayment.isMoreUrgent)
    datedCount = dated.count
    let half = OpenPayments.longest / 2
    pieces = stride(from: 0, to: dated.count, by: half).map { Array(dated[$0..<min($0 + half, dated.count)]) }
  }

  /// The same after a debt became another one; nil: it was not there before, or is gone.
  func replacing(_ old: Debt?, by new: Debt?) -> OpenPayments {
    var (gone, come, changed): ([OpenPayment], [OpenPayment], OpenPayments) = ([], [], self)
    if let old {
      var before = 0
      OpenPayments.list(old, &gone, &before)
      changed.undated -= before
    }
    if let new { OpenPayments.list(new, &come, &changed.undated) }
    for payment in gone where !come.contains(payment) { changed.remove(payment) }
    for payment in come where !gone.contains(payment) { changed.insert(payment) }
    return changed
  }

  private static func list(_ debt: Debt, _ dated: inout [OpenPayment], _ undated: inout Int) {
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

  private mutating func insert(_ payment: OpenPayment) {
    datedCount += 1
    guard let last = pieces.indices.last else { return pieces.append([payment]) }
    var (at, place) = place { OpenPayment.isMoreUrgent($0, payment) }
    if at > last { (at, place) = (last, pieces[last].count) }
    pieces[at].insert(payment, at: place)
    guard pieces[at].count > OpenPayments.longest else { return }
    let half = Array(pieces[at].suffix(OpenPayments.longest / 2))
    pieces[at].removeLast(half.count)
    pieces.insert(half, at: at + 1)
  }

  private mutating func remove(_ payment: OpenPayment) {
    let (at, place) = place { OpenPayment.isMoreUrgent($0, payment) }
    guard at < pieces.count, pieces[at][place] == payment else { return }
    datedCount -= 1
    pieces[at].remove(at: place)
    if pieces[at].isEmpty { pieces.remove(at: at) }
  }

  var count: Int { datedCount + undated }

  /// All that have a day, the most urgent first.
  var dated: [OpenPayment] { Array(pieces.joined()) }

  /// Those due from one day through another; nil: without that end.
  func due(from first: Day? = nil, through last: Day? = nil) -> [OpenPayment] {
    let start = first.map { day in place { $0.due < day } } ?? (0, 0)
    let end = last.map { day in place { $0.due <= day } } ?? (pieces.count, 0)
    guard start < end else { return [] }
    var found: [OpenPayment] = []
    for piece in start.0...min(end.0, pieces.count - 1) {
      let until = piece == end.0 ? end.1 : pieces[piece].count
      found += pieces[piece][(piece == start.0 ? start.1 : 0)..<until]
    }
    return found
  }

  /// The piece and the place in it of the first that is not `isBefore`; behind the last piece where all are.
  private func place(_ isBefore: (OpenPayment) -> Bool) -> (piece: Int, place: Int) {
    let piece = first(of: pieces.count) { isBefore(pieces[$0][pieces[$0].count - 1]) }
    guard piece < pieces.count else { return (piece, 0) }
    return (piece, first(of: pieces[piece].count) { isBefore(pieces[piece][$0]) })
  }

  /// How many of so many are `isBefore`; those are the first ones.
  private func first(of count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
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
