import PayLater

/// What a refund may belong to: every row of a source that is no refund, from this file and from all before.
struct Originals {
  struct Original {
    var key: RowKey
    var row: BillRow
    var kind: Kind
    /// What no refund has taken yet, in fen.
    var left: Int64
    /// What came back for certain or perhaps, in fen.
    var found: Int64 = 0
  }

  enum Kind: Equatable {
    /// Booked on the account of the bill.
    case purchase
    /// It waits for the user.
    case open
    case money, otherPayLater, mixed
    /// Nothing was paid, or a debt was repaid.
    case nothing
  }

  let source: BillSource
  var all: [Original] = []
  private var byNumber: [String: [Int]] = [:]
  private var byTitle: [String: [Int]] = [:]
  private var byRefunded: [Announced: [Int]] = [:]

  /// A total that came back, as purchases and refunds of WeChat's name it; of a whole one its amount.
  private struct Announced: Hashable {
    var refunded: BillRow.Refunded
    var amountFen: Int64?

    init?(_ row: BillRow) {
      guard let refunded = row.refunded else { return nil }
      self.refunded = refunded
      amountFen = refunded == .whole ? row.amountFen : nil
    }
  }

  init(in source: BillSource) { self.source = source }

  /// Takes a row in.
  mutating func add(_ row: BillRow, _ key: RowKey, _ kind: Kind) {
    let index = all.count
    all.append(Original(key: key, row: row, kind: kind, left: row.amountFen ?? 0))
    switch source {
    case .alipay, .jd: if let number = row.number { byNumber[number, default: []].append(index) }
    case .meituan: byTitle[row.title, default: []].append(index)
    case .wechat: if let total = Announced(row) { byRefunded[total, default: []].append(index) }
    case .csv: break
    }
  }

  /// Whether any purchase stands on the account of the bill.
  var hasPurchase: Bool { all.contains { $0.kind == .purchase } }

  /// The rows that a refund may mean, as this source lets it be seen. Where a number says it, what is left does not
  /// count.
  func meant(by refund: BillRow) -> [Int] {
    switch source {
    case .alipay: return ofNumber(refund.number ?? "")
    case .jd: return byNumber[refund.number ?? "", default: []]
    case .meituan: return fitting(refund, byTitle[refund.title, default: []])
    case .wechat: return Announced(refund).map { fitting(refund, byRefunded[$0, default: []]) } ?? []
    case .csv: return []
    }
  }

  /// Those whose number is the refund's, or its beginning before a `_` or `*`: the longest that exists.
  private func ofNumber(_ number: String) -> [Int] {
    if let found = byNumber[number] { return found }
    let bytes = Array(number.utf8)
    for place in bytes.indices.reversed() where bytes[place] == 0x5F || bytes[place] == 0x2A {
      if let found = byNumber[String(decoding: bytes[..<place], as: UTF8.self)] { return found }
    }
    return []
  }

  /// Those that are not later than the refund and have enough left.
  private func fitting(_ refund: BillRow, _ candidates: [Int]) -> [Int] {
    candidates.filter { index in
      all[index].left >= refund.amountFen ?? 0 && all[index].row.isNotLater(than: refund)
    }
  }
}

extension BillRow {
  /// Whether it took place before `other` or in the same minute; a day alone is any time of it.
  fileprivate func isNotLater(than other: BillRow) -> Bool {
    guard let mine = time, let others = other.time else { return false }
    if mine.day != others.day { return mine.day < others.day }
    guard let minute = mine.minute, let limit = others.minute else { return true }
    return minute <= limit
  }
}
