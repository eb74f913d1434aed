/// The row that names the columns of a bill.
///
/// Nothing of a bill is fixed but these names: their order is free, and names that nobody knows are passed over.
struct BillHeader: Sendable {
  let source: BillSource
  let line: Int
  /// The names as they stand, without empty ones at the end.
  let names: [String]
  /// How many cells its row has, empty ones too.
  let width: Int
  /// Where each column stands, from 0.
  let places: [BillSource.Column: Int]

  /// The last line on which a header is looked for.
  static let lastLine = 200

  /// The header that `row` is; nil where it is none. A header that cannot be read by, or that of an export which is
  /// no bill, is an error.
  init?(_ row: TableRow) throws(BillError) {
    let names = BillHeader.names(row)
    if let form = BillHeader.otherExport(names) { throw BillError(.otherExport, detail: form) }
    guard let source = BillHeader.source(of: Set(names)) else { return nil }
    self.source = source
    line = row.line
    width = row.cells.count
    self.names = names
    places = try BillHeader.places(source, names, line)
  }

  /// The words of its cells; empty ones at the end are no names.
  static func names(_ row: TableRow) -> [String] {
    var names = row.cells.map(\.words)
    while names.last?.isEmpty == true { names.removeLast() }
    return names
  }

  /// The source five of whose names stand here, one of them telling; of two the one with more telling names.
  private static func source(of names: Set<String>) -> BillSource? {
    let fitting = BillSource.allCases.compactMap {
      source -> (source: BillSource, telling: Int, known: Int)? in
      let known = Set(source.columns.flatMap(\.names) + source.others + source.telling)
      let telling = source.telling.filter(names.contains).count
      let count = known.intersection(names).count
      return count >= 5 && telling > 0 ? (source, telling, count) : nil
    }
    if let best = fitting.max(by: { ($0.telling, $0.known) < ($1.telling, $1.known) }) { return best.source }
    let needed = BillSource.csv.columns.filter(\.isNeeded)
    return needed.allSatisfy { $0.names.contains(where: names.contains) } ? .csv : nil
  }

  /// What an export is called that is known, but holds no methods of payment or no numbers.
  private static func otherExport(_ names: [String]) -> String? {
    func count(_ telling: [String]) -> Int { telling.filter(names.contains).count }
    if count(["交易创建时间", "商品名称", "资金状态"]) >= 2 { return "alipayWeb" }
    return count(["记录时间", "收支类型", "账户"]) >= 2 ? "alipayCashbook" : nil
  }

  private static func places(
    _ source: BillSource, _ names: [String], _ line: Int
  ) throws(BillError) -> [BillSource.Column: Int] {
    var (places, missing, standsTwice) = ([BillSource.Column: Int](), [String](), false)
    for naming in source.columns {
      let found = names.indices.filter { naming.names.contains(names[$0]) }
      places[naming.column] = found.first
      if found.isEmpty, naming.isNeeded { missing.append(naming.names[0]) }
      if found.count > 1 { standsTwice = true }
    }
    guard missing.isEmpty else {
      throw BillError(.missingColumn, line: line, detail: missing.joined(separator: " "))
    }
    guard !standsTwice else { throw BillError(.duplicateColumn, line: line) }
    return places
  }
}
