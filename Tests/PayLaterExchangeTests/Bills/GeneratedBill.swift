import PayLater

@testable import PayLaterExchange

/// A bill made of cases, with what must become of each row.
struct GeneratedBill {
  /// How a file is written.
  struct Form: CaseIterable, Sendable, CustomStringConvertible {
    var encoding: BillEncoding
    /// Whether a spreadsheet had it: slashes, no seconds, CRLF, commas in the preamble.
    var isOfSpreadsheet: Bool
    var lineEnd: String { isOfSpreadsheet || encoding == .utf8WithMark ? "\r\n" : "\n" }
    var description: String { "\(encoding.rawValue)\(isOfSpreadsheet ? " spreadsheet" : "")" }

    static let allCases = [BillEncoding.utf8, .utf8WithMark, .gb18030, .xlsx].flatMap { encoding in
      [false, true].map { Form(encoding: encoding, isOfSpreadsheet: $0) }
    }
  }

  /// A row that was written.
  struct Line {
    var line: Int
    var number: String
    var day: Day
    var title: String
    var expected: String
  }

  let source: BillSource
  let form: Form
  /// The columns as they are written, in the order of this bill.
  private(set) var columns: [String]
  private(set) var lines: [Line] = []
  private(set) var headerLine = 0
  private var text: [[String]] = []
  private let preamble: [[String]]

  init(_ source: BillSource, _ form: Form, _ random: inout SplitMix64, preamble count: Int) {
    self.source = source
    self.form = form
    // A column that nobody knows may stand anywhere.
    columns = (source.written + ["新的一列"]).shuffled(using: &random)
    preamble = (0..<count).map { index in
      let row = index == 3 ? "起始时间：[2026-06-01 00:00:00] 终止时间：[2026-06-30 23:59:59]" : "说明\(index)，其一"
      return [row] + (form.isOfSpreadsheet ? Array(repeating: "", count: 12) : [])
    }
    headerLine = count + 1
  }

  /// Adds a row on a day, with a number of its own.
  mutating func add(_ row: BillCase, _ random: inout SplitMix64) {
    let day = Day(number: 20_605 + Int32.random(in: 0..<30, using: &random))
    let number = "20260601220014\(10_000 + lines.count)"
    let (hour, minute) = (Int.random(in: 0..<24, using: &random), Int.random(in: 10..<60, using: &random))
    let (_, month, date) = day.civil
    let time =
      form.isOfSpreadsheet
      ? "\(day.year)/\(month)/\(date) \(hour):\(minute)"
      : "\(day) \(hour < 10 ? "0" : "")\(hour):\(minute):07"
    var words = row.words
    words[source.numberName] = number + (form.isOfSpreadsheet ? "" : "\t")
    for name in source.timeNames { words[name] = time }
    let names = ["商品说明": "交易对方", "商品": "交易对方", "交易说明": "商户名称", "订单标题": ""]
    let title = names.compactMap { title, other in
      words[title].map { $0.isEmpty || $0 == "/" ? words[other] ?? "" : $0 }
    }
    lines.append(
      Line(
        line: headerLine + 1 + lines.count, number: number, day: day, title: title[0],
        expected: row.expected.replacing("#", with: number)))
    text.append(columns.map { words[$0] ?? "" })
  }

  /// What the file holds.
  var bytes: [UInt8] {
    let header = columns + (source == .alipay ? [""] : [])
    let rows = preamble + [header] + text
    guard form.encoding != .xlsx else { return SampleWorkbook(rows).bytes }
    let lines = rows.map { $0.map(cell).joined(separator: ",") + form.lineEnd }
    let end = "------------------------,\(form.lineEnd)共计,1,2\(form.lineEnd)"
    let text = lines.joined() + end
    let bytes = form.encoding == .gb18030 ? GBWriter.bytes(text) : Array(text.utf8)
    return form.encoding == .utf8WithMark ? [0xEF, 0xBB, 0xBF] + bytes : bytes
  }

  /// A cell of comma-separated values: padded, quoted where it must be.
  private func cell(_ words: String) -> String {
    if words.contains(",") { return "\"\(words.replacing("\"", with: "\"\""))\"" }
    return words.hasSuffix("\t") || form.isOfSpreadsheet ? words : words + "   "
  }
}

/// Writes GB18030, as the standard has it: what two bytes do not say, four do, in the order of Unicode.
enum GBWriter {
  private static let pairs = Dictionary(
    uniqueKeysWithValues: GB18030.pairs.unicodeScalars.enumerated().map { index, scalar in
      let second = index % 190 + 0x40
      return (scalar, [UInt8(0x81 + index / 190), UInt8(second < 0x7F ? second : second + 1)])
    })
  private static let rest = Dictionary(
    uniqueKeysWithValues: (UInt32(0x80)...0xFFFF).compactMap { Unicode.Scalar($0) }.filter {
      pairs[$0] == nil
    }
    .enumerated().map { ($1, $0) })

  static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      if scalar.isASCII { return [UInt8(scalar.value)] }
      if let pair = pairs[scalar] { return pair }
      let place = rest[scalar] ?? Int(scalar.value) - 0x10000 + 189_000
      let four = [
        place / 12_600 + 0x81, place / 1260 % 10 + 0x30, place / 10 % 126 + 0x81, place % 10 + 0x30,
      ]
      return four.map { UInt8($0) }
    }
  }
}
