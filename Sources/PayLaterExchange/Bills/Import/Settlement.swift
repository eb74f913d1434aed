import PayLater

/// Compares the rows of a file with each other and with what a wallet knows.
struct Settlement {
  let source: BillSource
  /// The cells that are named where a number is missing, or a method says too little; from 1.
  let columns: Columns
  let rows: [BillRow]
  /// Whose debt a refund lowers, where its purchase says more than itself.
  var providers: [Int: String?] = [:]
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

  struct Columns: Equatable, Sendable {
    var number: Int?
    var method: Int?
  }

  /// The comparison, all of it done.
  init(_ file: BillFile, keys: [RowKey], knowing known: KnownRows) {
    source = file.source
    columns = file.columns
    rows = file.rows
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
      return .look(.noNumber, column: columns.number, of: nil)
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
      return .look(reason, column: reason == .mixedFunding ? columns.method : nil, of: nil)
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
    var (first, more): ([RowKey: Int], [RowKey: [Int]]) = ([:], [:])
    for index in rows.indices where outcomes[index]?.isNew == true {
      if let earlier = first[keys[index]] {
        more[keys[index], default: [earlier]].append(index)
      } else {
        first[keys[index]] = index
      }
    }
    for same in more.values {
      let areAlike = same.allSatisfy { rows[$0].isAlike(rows[same[0]]) }
      for index in areAlike ? Array(same.dropFirst()) : same {
        outcomes[index] = areAlike ? .known(takenBack: nil) : .look(.sameNumber, column: nil, of: nil)
      }
    }
    for index in rows.indices {
      let isOlder = rows[index].nature == .candidate || rows[index].nature == .skipped(.closedUnpaid)
      guard isOlder, let first = first[keys[index]], outcomes[first]?.isNew == true,
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
