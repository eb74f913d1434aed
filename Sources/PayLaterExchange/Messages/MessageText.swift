import PayLater

/// A message with its amounts and days found, and cut into clauses: what stands beside an amount says what it is.
struct MessageText {
  /// The message with wide digits, letters and signs made plain; the wide comma parts clauses and stays.
  let plain: String
  let received: Day
  private(set) var amounts: [Amount] = []
  private(set) var days: [DayFound] = []
  /// Amounts that cannot be read, such as `1,23,4.5`.
  private(set) var unreadable: [String] = []
  /// Whether it is written in Chinese: there `12-10` is a month and a day.
  let isChinese: Bool

  typealias Place = Range<String.Index>

  struct Amount {
    var money: Money
    var currency: Currency
    var place: Place
  }

  struct DayFound {
    /// nil: it can be read in two ways.
    var day: Day?
    var place: Place
  }

  init(_ text: String, received: Day) {
    plain = MessageText.plain(text)
    self.received = received
    isChinese = plain.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    days = MessageText.days(in: plain, isChinese, received)
    findAmounts()
  }

  private static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "，": result.append(scalar)
      case "￥": result.append("¥")
      case "\u{A0}", "\u{3000}", "\t": result.append(" ")
      case "\r": continue
      default:
        let isWide = (0xFF01...0xFF5E).contains(scalar.value)
        result.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
      }
    }
    return String(result)
  }

  // MARK: Clauses

  /// The text of the clause around a place, before and after it, up to the next amount on each side.
  func neighbours(of place: Place) -> (before: Substring, after: Substring) {
    let start = boundary(before: place.lowerBound, isEnd)
    let end = boundary(after: place.upperBound, isEnd)
    let left = amounts.map(\.place.upperBound).filter { $0 > start && $0 <= place.lowerBound }.max() ?? start
    let right = amounts.map(\.place.lowerBound).filter { $0 < end && $0 >= place.upperBound }.min() ?? end
    return (plain[left..<place.lowerBound], plain[place.upperBound..<right])
  }

  /// The sentence around a place.
  func sentence(around place: Place) -> Substring {
    plain[
      boundary(before: place.lowerBound, isSentenceEnd)..<boundary(after: place.upperBound, isSentenceEnd)]
  }

  private func boundary(before index: String.Index, _ isEnd: (String.Index) -> Bool) -> String.Index {
    var position = index
    while position > plain.startIndex {
      let previous = plain.index(before: position)
      if isEnd(previous) { return position }
      position = previous
    }
    return position
  }

  private func boundary(after index: String.Index, _ isEnd: (String.Index) -> Bool) -> String.Index {
    var position = index
    while position < plain.endIndex, !isEnd(position) { position = plain.index(after: position) }
    return position
  }

  /// Whether a clause ends at a character; a line that ends with a colon goes on.
  private func isEnd(_ index: String.Index) -> Bool {
    switch plain[index] {
    case "，", "；", ";", "|", "(", ")", "（", "）": return true
    case ",":
      return isFree(index)
    default: return isSentenceEnd(index)
    }
  }

  private func isSentenceEnd(_ index: String.Index) -> Bool {
    switch plain[index] {
    case "。", "！", "!", "？", "?": true
    case "\n": plain[..<index].last { $0 != " " } != ":"
    case ".": isFree(index)
    default: false
    }
  }

  /// Whether a blank follows a sign that is in no day.
  private func isFree(_ index: String.Index) -> Bool {
    let after = plain.index(after: index)
    guard after == plain.endIndex || plain[after] == " " || plain[after] == "\n" else { return false }
    return !days.contains { $0.place.contains(index) }
  }

  // MARK: Amounts

  private static let prefixes: [(String, String)] = [
    ("US$", "USD"), ("AU$", "AUD"), ("CA$", "CAD"), ("NZ$", "NZD"), ("HK$", "HKD"), ("A$", "AUD"),
    ("C$", "CAD"), ("S$", "SGD"), ("$", "USD"), ("£", "GBP"), ("€", "EUR"), ("¥", "CNY"), ("RMB", "CNY"),
    ("CNY", "CNY"), ("人民币", "CNY"), ("美元", "USD"), ("美金", "USD"), ("港币", "HKD"), ("USD", "USD"),
    ("GBP", "GBP"), ("EUR", "EUR"), ("AUD", "AUD"),
    ("CAD", "CAD"), ("NZD", "NZD"), ("HKD", "HKD"), ("SGD", "SGD"), ("SEK", "SEK"), ("NOK", "NOK"),
    ("DKK", "DKK"),
  ]

  private static let suffixes: [(String, String)] = [
    ("元", "CNY"), ("圆", "CNY"), ("RMB", "CNY"), ("CNY", "CNY"), ("USD", "USD"), ("GBP", "GBP"),
    ("EUR", "EUR"), ("AUD", "AUD"), ("CAD", "CAD"), ("NZD", "NZD"), ("SEK", "SEK"), ("€", "EUR"),
    ("美元", "USD"), ("港元", "HKD"),
  ]

  private mutating func findAmounts() {
    for match in plain.matches(of: #/[0-9][0-9.,]*/#) {
      var place = match.range
      while let last = plain[place].last, last == "." || last == "," {
        place = place.lowerBound..<plain.index(before: place.upperBound)
      }
      guard !days.contains(where: { $0.place.overlaps(place) }) else { continue }
      guard let (code, whole) = currency(around: place), let currency = Currency(code: code) else { continue }
      let money = MessageText.money(plain[place], in: currency)
      // Nothing is neither due nor paid.
      if money == .zero { continue }
      guard let money, currency.isPayable(money) else {
        unreadable.append(String(plain[whole]))
        continue
      }
      amounts.append(Amount(money: money, currency: currency, place: whole))
    }
  }

  /// The currency that stands before or after a number, and the place of both.
  private func currency(around place: Place) -> (code: String, place: Place)? {
    let named = suffix(after: place)
    var before = plain[..<place.lowerBound]
    while before.last == " " { before.removeLast() }
    for (mark, code) in MessageText.prefixes where before.hasSuffix(mark) {
      let start = plain.index(before.endIndex, offsetBy: -mark.count)
      // Letters that run on are a word: `PLUSD`.
      if mark.first?.isASCIILetter == true, plain[..<start].last?.isASCIILetter == true { continue }
      // '$45.00 AUD': the letters say which dollar.
      return (mark == "$" ? named?.code ?? code : code, start..<(named?.place ?? place).upperBound)
    }
    if named == nil, isChinese, before.contains(#/(?:金额|总额|应还|还款额?|账单)[: ]*$/#),
      plain[place].wholeMatch(of: #/[0-9,]+\.[0-9]{2}/#) != nil
    {
      return ("CNY", place)
    }
    return named
  }

  private func suffix(after place: Place) -> (code: String, place: Place)? {
    var after = plain[place.upperBound...]
    while after.first == " " || after.first == "/" { after.removeFirst() }
    for (mark, code) in MessageText.suffixes where after.hasPrefix(mark) {
      let end = plain.index(after.startIndex, offsetBy: mark.count)
      if mark.first?.isASCIILetter == true, plain[end...].first?.isASCIILetter == true { continue }
      return (code, place.lowerBound..<end)
    }
    return nil
  }

  /// A number with thousands in groups of three or none, and decimals as the currency has.
  private static func money(_ text: Substring, in currency: Currency) -> Money? {
    guard let match = text.wholeMatch(of: #/(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,3}))?/#) else { return nil }
    let whole = match.output.1.filter { $0 != "," }
    let decimals = match.output.2.map(String.init) ?? ""
    guard decimals.count <= currency.decimals, whole.count <= 12 else { return nil }
    let padded = decimals + String(repeating: "0", count: currency.decimals - decimals.count)
    return Int64(whole + padded).map(Money.init(fen:))
  }
}
