import PayLater

/// Refunds, in the order of time, each with its purchase.
extension Settlement {
  /// A refund of this file or of one before.
  private struct Refund {
    var key: RowKey
    var row: BillRow
    /// Its place in this file; nil: it is from an earlier one.
    var index: Int?
    var isBooked: Bool
  }

  /// Says of each refund what becomes of it, and to which purchase each one belongs that is booked.
  mutating func settleRefunds() {
    let here = known.rows.isEmpty ? [] : Set(keys)
    let refunds = refunds(but: here)
    guard !refunds.isEmpty else { return }
    var originals = originals(refunds.map(\.row))
    let hasPurchase = hasPurchase
    for refund in refunds {
      if refund.isBooked {
        settleBooked(refund, &originals)
      } else {
        note(settle(refund.row, &originals, hasPurchase), of: refund, originals)
      }
    }
    for original in originals.all where original.found > 0 { foundFen[original.key] = original.found }
  }

  /// Whether any purchase stands on the account of the bill, now or from now on.
  private var hasPurchase: Bool {
    outcomes.contains { if case .new(.purchase, _) = $0 { true } else { false } }
      || known.rows.values.contains { kind(of: $0) == .purchase }
  }

  /// What a refund may belong to. A row of this file is newer than the same row before, but may say less of refunds.
  private func originals(_ refunds: [BillRow]) -> Originals {
    var originals = Originals(in: source, for: refunds)
    var listed: Set<RowKey> = []
    for (index, row) in rows.enumerated() where row.nature != .refund && originals.mayMean(row) {
      let (key, outcome) = (keys[index], outcomes[index])
      if let before = known[key], case .known = outcome {
        guard listed.insert(key).inserted else { continue }
        var merged = before.row
        merged.refunded = row.refunded ?? merged.refunded
        originals.add(merged, key, kind(of: before))
      } else if case .known = outcome {
        continue
      } else {
        if known[key]?.standing.wasBooked != true { listed.insert(key) }
        originals.add(row, key, kind(of: row, outcome))
      }
    }
    for (key, row) in known.rows where row.row.nature != .refund && originals.mayMean(row.row) {
      if listed.contains(key) { continue }
      originals.add(row.row, key, kind(of: row))
    }
    return originals
  }

  private func kind(of row: BillRow, _ outcome: RowOutcome?) -> Originals.Kind {
    switch outcome {
    case .new(.purchase, _): .purchase
    case .new, .known, nil: .nothing
    case .skipped: row.purse == .money ? .money : .nothing
    case .look(.otherProvider, _, _): .otherPayLater
    case .look(.mixedFunding, _, _): .mixed
    case .look: .open
    }
  }

  private func kind(of known: KnownRow) -> Originals.Kind {
    switch known.standing {
    case .booked, .takenBack: known.row.nature == .purchase ? .purchase : .nothing
    case .decided(.account): .purchase
    case .decided(.dropped), .decided(.due): .open
    case .passed: known.row.purse == .money ? .money : .nothing
    case .waiting(.otherProvider): .otherPayLater
    case .waiting(.mixedFunding): .mixed
    case .waiting: .open
    }
  }

  /// Every refund that is booked, is in this file or waits, in the order of time; equal ones in the order of what they
  /// say, so that no order of files makes a difference. `here` are the keys of this file.
  private func refunds(but here: Set<RowKey>) -> [Refund] {
    var refunds: [Refund] = []
    for (index, row) in rows.enumerated() where row.nature == .refund {
      let isBooked = known[keys[index]]?.standing == .booked
      guard isBooked || outcomes[index] == nil else { continue }
      refunds.append(Refund(key: keys[index], row: row, index: index, isBooked: isBooked))
    }
    for (key, row) in known.rows where row.row.nature == .refund && !here.contains(key) {
      switch row.standing {
      case .booked: refunds.append(Refund(key: key, row: row.row, index: nil, isBooked: true))
      case .waiting, .passed: refunds.append(Refund(key: key, row: row.row, index: nil, isBooked: false))
      case .decided, .takenBack: break
      }
    }
    return refunds.sorted { $0.row.order(RowKey.nth($0.key)) < $1.row.order(RowKey.nth($1.key)) }
  }

  /// A refund that is booked keeps its place, whatever becomes of its purchase.
  private mutating func settleBooked(_ refund: Refund, _ originals: inout Originals) {
    switch originals.purchase(of: refund.row) {
    case .found(let index):
      originals.take(refund.row, from: index)
      purchaseOfRefund[refund.key] = originals.all[index].key
    case .unknown(let possible): originals.takePerhaps(refund.row, from: possible)
    case .open, .tooSmall: break
    }
  }

  /// What becomes of a refund.
  private struct Decision {
    var outcome: RowOutcome
    /// The purchase that it takes from.
    var original: Int?
    /// Whose debt it lowers, or would lower.
    var provider: String?
  }

  private mutating func note(_ decision: Decision, of refund: Refund, _ originals: Originals) {
    if decision.outcome.isNew, let original = decision.original {
      purchaseOfRefund[refund.key] = originals.all[original].key
    }
    if let index = refund.index {
      outcomes[index] = decision.outcome
      if decision.provider != rows[index].provider { providers[index] = .some(decision.provider) }
      return
    }
    guard !decision.outcome.leaves(known[refund.key]?.standing) else { return }
    var row = refund.row
    row.provider = decision.provider
    settled.append(BillImport.Entry(key: refund.key, row: row, outcome: decision.outcome))
  }

  /// What becomes of a refund by where the money went.
  private func settle(_ row: BillRow, _ originals: inout Originals, _ hasPurchase: Bool) -> Decision {
    switch row.purse {
    case .money: return Decision(outcome: .skipped(.notPayLater))
    case .otherPayLater: return look(.otherProvider, provider: row.provider)
    case .mixed: return look(.mixedFunding, column: columns.method, provider: row.provider)
    case .deferred: return look(.originalOpen, of: row.number, provider: "先用后付")
    case .own: return settleOwn(row, &originals)
    case .none: break
    }
    if source == .wechat, !hasPurchase { return Decision(outcome: .skipped(.notPayLater)) }
    let origin = originals.origin(of: row)
    let provider = originals.provider(of: row)
    switch origin {
    case .purchase: return settleOwn(row, &originals)
    case .money:
      if case .found(let index) = originals.onlyOne(of: row) { originals.take(row, from: index) }
      return Decision(outcome: .skipped(.notPayLater))
    case .otherPayLater: return look(.otherProvider, provider: provider)
    case .mixed: return look(.mixedFunding, column: columns.method, provider: provider)
    case .open: return look(.originalOpen, of: originals.numberOfOpen(row), provider: provider)
    case .nothing, nil: return look(.refundWhere, column: columns.method)
    }
  }

  private func look(
    _ reason: LookReason, column: Int? = nil, of: String? = nil, provider: String? = nil
  ) -> Decision {
    Decision(outcome: .look(reason, column: column, of: of), provider: provider)
  }

  /// A refund to the account of this bill.
  private func settleOwn(_ row: BillRow, _ originals: inout Originals) -> Decision {
    let account = source.account?.rawValue
    guard row.number != nil else { return look(.noNumber, column: columns.number, provider: account) }
    switch originals.purchase(of: row) {
    case .found(let index):
      originals.take(row, from: index)
      let number = originals.all[index].row.number
      return Decision(outcome: .new(.refund, of: number), original: index, provider: account)
    case .open(let index):
      return look(.originalOpen, of: originals.all[index].row.number, provider: account)
    case .tooSmall(let index):
      return look(.refundTooLarge, of: originals.all[index].row.number, provider: account)
    case .unknown(let possible):
      originals.takePerhaps(row, from: possible)
      return Decision(outcome: .new(.refund, of: nil), provider: account)
    }
  }
}

extension BillRow {
  /// What refunds are put in order by.
  fileprivate func order(_ nth: Int) -> (Int32, Int, Int64, String, Int) {
    (day?.number ?? 0, minute ?? 0, amountFen ?? 0, number ?? "", nth)
  }
}

extension RowKey {
  /// The how-many-th of its equals a row is.
  fileprivate static func nth(_ key: RowKey) -> Int {
    switch key {
    case .number: 1
    case .one(_, _, _, _, _, let nth), .words(_, let nth): nth
    }
  }
}

extension RowOutcome {
  /// Whether a row that stands so is told the same again.
  fileprivate func leaves(_ standing: KnownRow.Standing?) -> Bool {
    switch self {
    case .look(let reason, _, _): standing == .waiting(reason)
    case .skipped(let reason): standing == .passed(reason)
    case .new, .known: false
    }
  }
}
