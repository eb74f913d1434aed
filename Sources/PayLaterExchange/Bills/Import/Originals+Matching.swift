/// Which purchase a refund belongs to, and where that was paid.
extension Originals {
  enum Match: Equatable {
    case found(Int)
    /// The row it means waits for the user.
    case open(Int)
    /// The purchase it means has less left.
    case tooSmall(Int)
    /// None, or more than one: these.
    case unknown([Int])
  }

  /// The purchase on the account of the bill that a refund to this account belongs to.
  func purchase(of refund: BillRow) -> Match {
    let meant = meant(by: refund)
    let purchases = meant.filter { all[$0].kind == .purchase }
    let open = meant.filter { [.open, .mixed, .otherPayLater].contains(all[$0].kind) }
    switch source {
    case .alipay, .jd:
      guard !purchases.isEmpty else { return open.first.map { .open($0) } ?? .unknown([]) }
      let large = purchases.filter { all[$0].left >= refund.amountFen ?? 0 }
      guard large.count < 2 else { return .unknown(large) }
      return large.first.map { .found($0) } ?? .tooSmall(purchases[0])
    case .meituan, .wechat:
      // A row that waits for another reason than its purse may be meant just as well.
      let mine = meant.filter {
        all[$0].kind == .purchase || [.open, .mixed].contains(all[$0].kind) && all[$0].row.purse != .money
      }
      guard let index = only(mine, refund) else {
        return .unknown(purchases.isEmpty ? perhapsMeant(by: refund) : purchases)
      }
      return all[index].kind == .purchase ? .found(index) : .open(index)
    case .csv: return .unknown([])
    }
  }

  /// The one of all rows, however paid, that a refund belongs to.
  func onlyOne(of refund: BillRow) -> Match {
    let meant = meant(by: refund)
    return only(meant, refund).map { .found($0) } ?? .unknown(meant)
  }

  /// The one there is; of several of Meituan's the one of equal amount.
  private func only(_ candidates: [Int], _ refund: BillRow) -> Int? {
    if candidates.count == 1 { return candidates[0] }
    guard source == .meituan else { return nil }
    let equal = candidates.filter { all[$0].row.amountFen == refund.amountFen }
    return equal.count == 1 ? equal[0] : nil
  }

  /// Where a refund's purchase was paid: that of the one it means, or of all that it may mean; nil: not known.
  func origin(of refund: BillRow) -> Kind? {
    if case .found(let index) = onlyOne(of: refund) { return all[index].kind }
    let kinds = meant(by: refund).map { all[$0].kind }
    guard let first = kinds.first else { return nil }
    return kinds.allSatisfy { $0 == first } ? first : nil
  }

  /// Whose debt the row that a refund means is, if that is said.
  func provider(of refund: BillRow) -> String? {
    meant(by: refund).lazy.compactMap { all[$0].row.provider }.first
  }

  /// The number of the row that waits which a refund means.
  func numberOfOpen(_ refund: BillRow) -> String? {
    meant(by: refund).first { all[$0].kind == .open }.flatMap { all[$0].row.number }
  }

  /// Takes a refund off what is left.
  mutating func take(_ refund: BillRow, from index: Int) {
    all[index].left -= refund.amountFen ?? 0
    all[index].found += refund.amountFen ?? 0
  }

  /// Counts a refund as found for each of those it may belong to.
  mutating func takePerhaps(_ refund: BillRow, from possible: [Int]) {
    for index in possible { all[index].found += refund.amountFen ?? 0 }
  }
}
