import PayLater
import PayLaterExchange
import PayLaterStore

/// Which purchase each refund of a source belongs to, as an import says it: a purchase may come in a later file than its
/// refund. Only a purchase that stands and has as much left is named; its owner may have changed it since.
struct RefundLinks {
  private let purchases: [RowKey: RowKey]
  /// What rows became that stands.
  private var entries: [RowKey: AccountEntryID] = [:]
  /// The refunds among them that were noted before.
  private var refunds: [(key: RowKey, entry: AccountEntry)] = []
  /// What no refund has taken of a purchase yet.
  private var left: [AccountEntryID: Money] = [:]

  /// The purchases of refunds by the keys of their rows, in the wallet of `before`.
  init(_ purchases: [RowKey: RowKey], of source: BillSource, in before: Snapshot) {
    self.purchases = purchases
    for entry in before.wallet.accountEntries where entry.reversed == nil {
      if entry.kind == .purchase { left[entry.id, default: .zero] += entry.amount }
      if let purchase = entry.of { left[purchase, default: .zero] -= entry.amount }
      guard entry.origin?.source == source.rawValue, let key = ImportOrigin(of: entry, in: before)?.key
      else { continue }
      entries[key] = entry.id
      if entry.kind == .refund { refunds.append((key, entry)) }
    }
  }

  /// A row became this entry.
  mutating func note(_ key: RowKey, _ id: AccountEntryID, _ row: BillRow, _ kind: EntryClass) {
    entries[key] = id
    if kind == .purchase { left[id] = row.amountFen.map(Money.init(fen:)) }
  }

  /// The purchase that a refund of so much is to name; from now on that much less is left of it.
  mutating func take(_ key: RowKey, _ amount: Money) -> AccountEntryID? {
    guard let purchase = purchases[key].flatMap({ entries[$0] }), let rest = left[purchase], rest >= amount
    else { return nil }
    left[purchase] = rest - amount
    return purchase
  }

  /// The requests that part refunds from purchases of this source which are not theirs after all.
  mutating func parting() -> [Request] {
    let imported = Set(entries.values)
    var requests: [Request] = []
    for place in refunds.indices {
      let (key, entry) = refunds[place]
      guard let old = entry.of, imported.contains(old), purchases[key].flatMap({ entries[$0] }) != old
      else { continue }
      left[old, default: .zero] += entry.amount
      refunds[place].entry.of = nil
      requests.append(.account(.linkRefund(entry: entry.id)))
    }
    return requests
  }

  /// The requests that give refunds which were noted before the purchases that have come since.
  mutating func joining() -> [Request] {
    refunds.filter { $0.entry.of == nil }.compactMap { key, entry in
      take(key, entry.amount).map { .account(.linkRefund(entry: entry.id, of: $0)) }
    }
  }
}
