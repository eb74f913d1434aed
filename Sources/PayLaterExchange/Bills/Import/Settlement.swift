import PayLater

/// Compares the rows of a file with each other and with what a wallet knows.
struct Settlement {
  let source: BillSource
  /// The rows; a refund learns whose debt it lowers from its purchase.
  var rows: [BillRow]
  let keys: [RowKey]
  let known: KnownRows
  /// What becomes of each row; a refund has nothing before ``settleRefunds()``.
  var outcomes: [RowOutcome?]
  var gone: [RowKey] = []
  var deducted: [RowKey] = []
  var settled: [BillImport.Entry] = []
  var purchaseOfRefund: [RowKey: RowKey] = [:]
  /// What was found of the refunds of each row of this file, in fen.
  var foundFen: [RowKey: Int64] = [:]

  /// The comparison, all of it done.
  init(_ rows: [BillRow], keys: [RowKey], in source: BillSource, knowing known: KnownRows) {
    self.source = source
    self.rows = rows
    self.keys = keys
    self.known = known
    outcomes = Array(repeating: nil, count: rows.count)
    for index in rows.indices { outcomes[index] = compare(index) }
    compareNumbers()
    settleRefunds()
  }

  /// What a row is in the light of what the wallet knows; nil for a refund that must find its purchase.
  private mutating func compare(_ index: Int) -> RowOutcome? {
    let (row, key) = (rows[index], keys[index])
    let standing = known[key]?.standing
    if case .decided(let decision) = standing {
      if case .due = decision, row.nature == .skipped(.deducted) { deducted.append(key) }
      return .known(takenBack: nil)
    }
    switch row.nature {
    case .purchase: return compareBooked(row, key, .purchase)
    case .repayment: return compareBooked(row, key, .repayment)
    case .refund: return standing?.wasBooked == true ? .known(takenBack: takenBack(key)) : nil
    case .candidate: return compareCandidate(row, key)
    case .skipped(let reason):
      if reason == .closedUnpaid, isBooked(row, key) { return .known(takenBack: takenBack(key)) }
      if isWaitingCandidate(key) { gone.append(key) }
      return .skipped(reason)
    case .look(let reason, let column):
      if isWaitingCandidate(key) { gone.append(key) }
      return .look(reason, column: column, of: nil)
    }
  }

  private mutating func compareBooked(_ row: BillRow, _ key: RowKey, _ kind: EntryClass) -> RowOutcome {
    guard row.number != nil || source == .csv else {
      return .look(.noNumber, column: row.numberColumn, of: nil)
    }
    guard let before = known[key] else { return .new(kind, of: nil) }
    if before.standing.wasBooked {
      let isSame = before.row.amountFen == row.amountFen && before.row.day == row.day
      return isSame && before.row.nature == row.nature
        ? .known(takenBack: takenBack(key)) : .look(.sameNumber, column: nil, of: nil)
    }
    if before.standing == .waiting(.sameNumber) { return .look(.sameNumber, column: nil, of: nil) }
    if isWaitingCandidate(key) { gone.append(key) }
    return .new(kind, of: nil)
  }

  /// A candidate whose number became something else already comes from an older file.
  private func compareCandidate(_ row: BillRow, _ key: RowKey) -> RowOutcome {
    guard let before = known[key] else { return .look(.candidate, column: nil, of: nil) }
    if before.standing.wasBooked {
      return isBooked(row, key)
        ? .known(takenBack: takenBack(key)) : .look(.sameNumber, column: nil, of: nil)
    }
    switch before.standing {
    case .passed(let reason): return .skipped(reason)
    case .waiting(let reason):
      return .look(reason, column: reason == .mixedFunding ? row.methodColumn : nil, of: nil)
    case .decided, .booked, .takenBack: return .look(.candidate, column: nil, of: nil)
    }
  }

  /// Whether the same amount is booked under this key.
  private func isBooked(_ row: BillRow, _ key: RowKey) -> Bool {
    guard let before = known[key], before.standing.wasBooked else { return false }
    return before.row.amountFen == row.amountFen
  }

  private func isWaitingCandidate(_ key: RowKey) -> Bool {
    known[key]?.standing == .waiting(.candidate)
  }

  private func takenBack(_ key: RowKey) -> Day? {
    if case .takenBack(let day) = known[key]?.standing { return day }
    return nil
  }

  /// Rows of this file that share a number: alike they are one, else nobody knows which is right.
  private mutating func compareNumbers() {
    var indices: [RowKey: [Int]] = [:]
    for index in rows.indices where outcomes[index]?.isNew == true {
      indices[keys[index], default: []].append(index)
    }
    for same in indices.values where same.count > 1 {
      let first = rows[same[0]]
      let areAlike = same.allSatisfy { rows[$0].isAlike(first) }
      for index in areAlike ? Array(same.dropFirst()) : same {
        outcomes[index] = areAlike ? .known(takenBack: nil) : .look(.sameNumber, column: nil, of: nil)
      }
    }
    for index in rows.indices {
      let isOlder = rows[index].nature == .candidate || rows[index].nature == .skipped(.closedUnpaid)
      guard isOlder, let first = indices[keys[index]]?.first, outcomes[first]?.isNew == true,
        rows[first].amountFen == rows[index].amountFen
      else { continue }
      outcomes[index] = .known(takenBack: nil)
    }
  }
}

extension RowOutcome {
  var isNew: Bool {
    if case .new = self { return true }
    return false
  }
}

extension BillRow {
  /// Whether two rows with one number say the same.
  fileprivate func isAlike(_ other: BillRow) -> Bool {
    amountFen == other.amountFen && day == other.day && direction == other.direction && title == other.title
      && nature == other.nature
  }
}
