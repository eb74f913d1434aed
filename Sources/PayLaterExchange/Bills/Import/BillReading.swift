/// Takes in the rows of a bill below its header, one by one.
struct BillReading {
  let header: BillHeader
  let preamble: Preamble
  private var rows: [BillRow] = []
  /// How many cells each row has; 0 where that says nothing.
  private var widths: [Int32] = []
  /// Methods that were read before: a bill has few.
  private var methods: [String: PaymentMethod] = [:]
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
      rows.append(header.read(row) { method($0) })
      widths.append(row.isSparse ? 0 : Int32(row.cells.count))
    }
    return true
  }

  private mutating func method(_ words: String) -> PaymentMethod {
    if let known = methods[words] { return known }
    let method = PaymentMethod(words)
    if methods.count < 1000 { methods[words] = method }
    return method
  }

  /// All rows.
  ///
  /// A comma in a title shifts what stands behind it, and where the last cell is empty that shows only in the number
  /// of cells: a row with more of them than its like that cannot be read either is one of those.
  consuming func finished() -> [BillRow] {
    let usual = usualWidth
    for index in rows.indices where widths[index] > usual && rows[index].isFlawed {
      let source = rows[index].source
      rows[index] = BillRow(line: rows[index].line, nature: .look(.cellCount, column: nil))
      rows[index].source = source
    }
    return rows
  }

  /// How many cells the rows have that can be read, most of them; at least as many as the header.
  private var usualWidth: Int {
    var counts: [Int32: Int] = [:]
    for (row, width) in zip(rows, widths) where !row.isFlawed { counts[width, default: 0] += 1 }
    let most = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    // A row of JD's has one empty cell more than its header.
    let least = header.source == .jd ? header.names.count + 1 : header.width
    return max(Int(most), least)
  }

  /// What is odd about the rows so far.
  var warnings: [BillWarning] {
    let count = preamble.stated.flatMap { stated in
      stated == rows.count ? nil : BillWarning.countDiffers(stated: stated, found: rows.count)
    }
    return [count].compactMap { $0 } + repeated
  }
}

extension BillRow {
  /// Whether a cell of it cannot be read.
  var isFlawed: Bool {
    switch nature {
    case .look(.cellCount, _), .look(.badTime, _), .look(.badAmount, _), .look(.unknownWord, _): true
    case .purchase, .repayment, .refund, .candidate, .skipped, .look: false
    }
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
