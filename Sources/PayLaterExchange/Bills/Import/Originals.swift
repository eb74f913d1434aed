import PayLater

/// What some refunds may belong to: rows of a source that are no refunds, from this file and from all before. Those
/// that none of the refunds can mean are left out.
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
  /// Purchases of WeChat's of which everything came back, maybe by several refunds.
  private var whole: [Int] = []

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

  /// The numbers, titles and totals that any refund names.
  private var numbers: Set<String> = []
  private var titles: Set<String> = []
  private var totals: Set<Announced> = []

  /// No rows yet, for these refunds.
  init(in source: BillSource, for refunds: [BillRow]) {
    self.source = source
    for refund in refunds {
      switch source {
      case .alipay: numbers.formUnion(Originals.numbers(in: refund.number ?? ""))
      case .jd: numbers.insert(refund.number ?? "")
      case .meituan: titles.insert(refund.title)
      case .wechat: if let total = Announced(refund) { totals.insert(total) }
      case .csv: break
      }
    }
  }

  /// Whether any of the refunds may mean a row.
  func mayMean(_ row: BillRow) -> Bool {
    switch source {
    case .alipay, .jd: row.number.map(numbers.contains) ?? false
    case .meituan: titles.contains(row.title)
    case .wechat: row.refunded == .whole || Announced(row).map(totals.contains) ?? false
    case .csv: false
    }
  }

  /// A number, and its beginnings before a `_` or `*`, the longest first. No true number is longer than 200 bytes.
  private static func numbers(in number: String) -> [String] {
    let bytes = Array(number.utf8)
    guard bytes.count <= 200 else { return [number] }
    let cuts = bytes.indices.reversed().filter { bytes[$0] == 0x5F || bytes[$0] == 0x2A }
    return [number] + cuts.map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }

  /// Takes a row in.
  mutating func add(_ row: BillRow, _ key: RowKey, _ kind: Kind) {
    let index = all.count
    all.append(Original(key: key, row: row, kind: kind, left: row.amountFen ?? 0))
    switch source {
    case .alipay, .jd: if let number = row.number { byNumber[number, default: []].append(index) }
    case .meituan: byTitle[row.title, default: []].append(index)
    case .wechat:
      if let total = Announced(row) { byRefunded[total, default: []].append(index) }
      if row.refunded == .whole, kind == .purchase { whole.append(index) }
    case .csv: break
    }
  }

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

  /// The purchases that a refund of WeChat's may be a part of, where no total tells.
  func perhapsMeant(by refund: BillRow) -> [Int] {
    refund.refunded == .whole && source == .wechat ? fitting(refund, whole) : []
  }

  /// Those whose number is the refund's, or its beginning: the longest that exists.
  private func ofNumber(_ number: String) -> [Int] {
    Originals.numbers(in: number).lazy.compactMap { byNumber[$0] }.first ?? []
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
