/// What a wallet keeps of an import.
extension BillImport {
  /// The rows that a wallet which knew `known` keeps anew, or otherwise than before; of two with one key the last.
  ///
  /// What was booked or decided stays so, and nothing that is told again is kept twice: importing a file again changes
  /// no row.
  public func rowsToKeep(besides known: KnownRows) -> [KnownRow] {
    var kept: [RowKey: KnownRow] = [:]
    var changed: [RowKey] = []
    for entry in Array(entries) + settled {
      let before = kept[entry.key] ?? known[entry.key]
      guard let row = entry.kept(besides: before, words: file.words(of:)) else { continue }
      if kept.updateValue(row, forKey: entry.key) == nil { changed.append(entry.key) }
    }
    return changed.compactMap { kept[$0] }
  }
}

extension BillImport.Entry {
  /// What is kept of this row besides what is known under its key; nil: nothing changes.
  fileprivate func kept(besides before: KnownRow?, words: (BillRow) -> String) -> KnownRow? {
    let refunded = BillRow.Refunded.larger(row.refunded, before?.row.refunded)
    guard let standing = standing(besides: before?.standing) else {
      guard var same = before, same.row.refunded != refunded else { return nil }
      same.row.refunded = refunded
      return same
    }
    var row = row
    row.refunded = refunded
    // The file is gone one day; its words are not.
    row.source = .text(words(row))
    return KnownRow(key: key, row: row, standing: standing)
  }

  /// Where this row stands from now on; nil: where it stood.
  private func standing(besides before: KnownRow.Standing?) -> KnownRow.Standing? {
    let now: KnownRow.Standing
    switch outcome {
    case .new: now = .booked
    case .known: return nil
    case .skipped(let reason): now = .passed(reason)
    case .look(let reason, _, _): now = .waiting(reason)
    }
    switch before {
    case nil: return now
    case .booked, .takenBack, .decided: return nil
    // A candidate that became something else already comes from an older file.
    case .passed, .waiting: return now == before ? nil : now
    }
  }
}

extension BillRow.Refunded {
  /// The one that says more came back.
  fileprivate static func larger(_ a: BillRow.Refunded?, _ b: BillRow.Refunded?) -> BillRow.Refunded? {
    switch (a, b) {
    case (.whole, _), (_, .whole): .whole
    case (.part(let a), .part(let b)): .part(max(a, b))
    case (let a, nil): a
    case (nil, let b): b
    }
  }
}
