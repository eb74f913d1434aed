/// Takes in the rows of a bill below its header, one by one.
struct BillReading {
  let header: BillHeader
  let preamble: Preamble
  private(set) var rows: [BillRow] = []
  private var repeated: [BillWarning] = []

  /// A reading that begins below `header`.
  init(_ header: BillHeader, _ preamble: Preamble) {
    self.header = header
    self.preamble = preamble
  }

  /// Takes a row in; whether the table goes on behind it.
  mutating func take(_ row: TableRow) -> Bool {
    if row.isBlank { return true }
    if row[0].words.utf8.starts(with: "------".utf8) { return false }
    if !row.hasMore, BillHeader.names(row) == header.names {
      repeated.append(.repeatedHeader(line: row.line))
    } else {
      rows.append(header.read(row))
    }
    return true
  }

  /// What is odd about the rows so far.
  var warnings: [BillWarning] {
    let count = preamble.stated.flatMap { stated in
      stated == rows.count ? nil : BillWarning.countDiffers(stated: stated, found: rows.count)
    }
    return [count].compactMap { $0 } + repeated
  }
}

extension Settlement {
  /// Purchases that speak of more refunds than there are.
  var missingRefunds: [BillWarning] {
    rows.indices.compactMap { index in
      let row = rows[index]
      guard row.nature == .purchase, let refunded = row.refunded, let amount = row.amountFen else {
        return nil
      }
      switch outcomes[index] {
      case .new, .known(takenBack: nil): break
      case .known, .skipped, .look, nil: return nil
      }
      let found = foundFen[keys[index]] ?? 0
      let stated = refunded.fen(of: amount)
      guard found < stated else { return nil }
      return .refundMissing(line: row.line, number: row.number, statedFen: stated, foundFen: found)
    }
  }
}

extension BillRow.Refunded {
  /// What it says of a purchase of `amount` fen.
  fileprivate func fen(of amount: Int64) -> Int64 {
    switch self {
    case .whole: amount
    case .part(let fen): fen
    }
  }
}
