import PayLater
import PayLaterExchange

/// What is kept of rows from which nothing is booked, and of those that become debts of their own.
extension ImportBooking {
  /// Books rows of a table of one's own that have a due day, as debts from elsewhere: each is kept, and then owed. Between
  /// the two it waits, so that what was stopped there is not lost. How many became debts.
  func bookDebts(
    _ debts: [BillImport.Entry], _ id: String, _ make: (Request) throws -> Answer
  ) throws -> Int {
    guard !debts.isEmpty else { return 0 }
    let kept = keptRows
    var requests: [Request] = []
    for part in debts.inBatches {
      let keeping = part.compactMap { entry -> (Day, RowRequest)? in
        let row = KnownRow(key: entry.key, row: entry.row, standing: .waiting(.candidate))
        guard let due = entry.row.due, let request = keep(row, as: kept[entry.key], id) else { return nil }
        return (due, request)
      }
      guard !keeping.isEmpty else { continue }
      let answer = try make(.together(requests: keeping.map { .row($0.1) }))
      let answered = Set(answer.events.compactMap(\.rowByRule))
      for ((due, _), one) in zip(keeping, answer.answers ?? []) {
        guard let row = one.row, !answered.contains(row) else { continue }
        requests.append(.row(.owe(row: row, due: due, again: true)))
      }
    }
    for batch in Request.batches(of: requests) { _ = try make(batch) }
    return requests.count
  }

  private var keptRows: [RowKey: KeptRow] {
    var kept: [RowKey: KeptRow] = [:]
    for row in before.wallet.keptRows where row.source == imported.file.source.rawValue {
      if let origin = ImportOrigin(of: row, in: before) { kept[origin.key] = row }
    }
    return kept
  }

  /// The requests that keep what the wallet must know of rows from which nothing is booked.
  func rowsToKeep(_ id: String) -> [RowRequest] {
    let kept = keptRows
    let changed = imported.rowsToKeep(besides: known).compactMap { row -> RowRequest? in
      let before = kept[row.key]
      guard before != nil || row.isKept else { return nil }
      return keep(row, as: before, id)
    }
    let deducted = imported.deducted.compactMap { key -> RowRequest? in
      guard let row = kept[key], row.deductedOn == nil, let known = known.rows[key],
        let day = imported.entries.first(where: { $0.key == key })?.row.day
      else { return nil }
      return keep(known, as: row, id, deductedOn: day)
    }
    return changed + deducted
  }

  /// nil: its words are longer than can be kept; the file tells it again the next time.
  private func keep(
    _ known: KnownRow, as before: KeptRow?, _ id: String, deductedOn: Day? = nil
  ) -> RowRequest? {
    var known = known
    known.row.shorten()
    guard
      let words = ImportOrigin(id: id, key: known.key, row: known).text(atMost: RowToKeep.longestWords)
    else { return nil }
    let reason =
      if case .waiting(let reason) = known.standing { reason } else { before?.reason ?? .candidate }
    var row = RowToKeep(source: imported.file.source.rawValue, reason: reason, words: words)
    row.provider = known.row.provider
    row.title = known.row.title
    row.kind = known.row.entryKind
    row.amountFen = known.row.amountFen.map(Money.init(fen:)).flatMap {
      Currency.cny.isPayable($0) ? $0 : nil
    }
    row.on = known.row.day
    row.settled = known.standing.waits ? nil : true
    row.deductedOn = deductedOn
    return .keep(row: row, id: before?.id)
  }
}

extension KnownRow {
  /// Whether the wallet must know of it although nothing is booked: it waits, or it says what became of a row that may come
  /// yet, in an older file.
  fileprivate var isKept: Bool {
    switch standing {
    case .waiting, .passed(.closedUnpaid), .passed(.deducted): true
    case .passed, .decided, .booked, .takenBack: false
    }
  }
}

extension KnownRow.Standing {
  fileprivate var waits: Bool { if case .waiting = self { true } else { false } }
}

extension BillRow {
  /// What it would be on a monthly account, as far as its words tell.
  fileprivate var entryKind: AccountEntry.Kind? {
    switch nature {
    case .purchase, .candidate: .purchase
    case .repayment: .payment
    case .refund: .refund
    case .look(.mixedFunding, _): direction == .out ? .purchase : nil
    case .look, .skipped: nil
    }
  }

  /// Cuts its texts to what is worth keeping.
  fileprivate mutating func shorten() {
    title = String(title.prefix(400))
    if case .text(let words) = source { source = .text(String(words.prefix(2_000))) }
  }
}

extension RowRequest {
  /// Whether it keeps a row that waits.
  var waits: Bool {
    if case .keep(let row, _) = self { row.settled != true && row.deductedOn == nil } else { false }
  }
}

extension Event {
  /// Whether a rule answered a row.
  var isByRule: Bool { rowByRule != nil }

  /// The row that a rule answered.
  fileprivate var rowByRule: KeptRowID? {
    if case .row(.decided(let row, _, .some)) = self { row } else { nil }
  }
}
