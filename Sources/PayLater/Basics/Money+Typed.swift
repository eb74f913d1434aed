extension Money {
  /// What is wrong with an amount that somebody typed.
  public enum Flaw: String, Error, Codable, Equatable, Sendable {
    case empty, notANumber, negative, tooManyDecimals, tooLarge
    /// More than one amount where one is asked for.
    case several
    /// A comma that might part thousands or amounts.
    case ambiguous
  }

  /// Reads one amount as people type it: `12`, `12.5`, `1,234.56`, `¥ 12`, `１２．５０`, `12 元`.
  ///
  /// A comma is read only where it parts thousands: `1,5` might be meant as 1.5, so it is refused. A space never parts
  /// thousands: `100 200` are two amounts, and refused as ``Flaw/several``.
  ///
  /// `currency` says how many decimals there may be and how large it may become; its code may stand beside the number.
  public init(typed text: String, in currency: Currency = .cny) throws(Flaw) {
    let words = Flaw.words(text, in: currency)
    if words.count > 1 {
      for word in words { _ = try Money(word: word, in: currency) }
      throw .several
    }
    try self.init(word: words.first ?? [], in: currency)
  }

  /// Reads one amount or several, alike everywhere: with spaces, semicolons, `、` or commas of either width between
  /// them.
  ///
  /// A comma that might part thousands is refused as ``Flaw/ambiguous``, as `1,500` could be one amount or two; so
  /// thousands are written without commas in a list. Two writings are clear: one amount alone that ends in two decimals
  /// and begins with one or two digits (`1,299.00`) has thousands, and the wide comma between groups of three
  /// (`100，200`) parts amounts, since nobody writes ¥100,200.00 that way.
  public static func list(typed text: String, in currency: Currency = .cny) throws(Flaw) -> [Money] {
    let words = Flaw.words(text, in: currency)
    if words.count == 1, Flaw.hasThousands(words[0]), let amount = try? Money(word: words[0], in: currency) {
      return [amount]
    }
    var amounts: [Money] = []
    for word in words {
      for part in try Flaw.parts(word) { amounts.append(try Money(word: part, in: currency)) }
    }
    guard !amounts.isEmpty else { throw .empty }
    return amounts
  }

  /// Reads one amount that has no space in it.
  private init(word: [Unicode.Scalar], in currency: Currency) throws(Flaw) {
    var typed = word.map(Flaw.plain)[...]
    while typed.first == "¥" { typed.removeFirst() }
    while typed.last == "元" { typed.removeLast() }
    guard !typed.isEmpty else { throw .empty }
    // Elsewhere a dash parts the numbers of a day, or is a slip.
    guard typed.first != "-" else { throw .negative }
    let halves = typed.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    let decimals = halves.count == 2 ? Array(halves[1]) : []
    guard halves.count <= 2, decimals.allSatisfy(Flaw.isDigit) else { throw .notANumber }
    let digits = try Flaw.whole(halves[0]) + decimals
    guard !digits.isEmpty else { throw .notANumber }
    guard decimals.count <= currency.decimals else { throw .tooManyDecimals }
    var fen: Int64 = 0
    for digit in digits + Array(repeating: "0", count: currency.decimals - decimals.count) {
      fen = fen * 10 + Int64(digit.value - 0x30)
      guard fen <= currency.most.fen else { throw .tooLarge }
    }
    self.init(fen: fen)
  }
}

extension Money.Flaw {
  /// The half-width form of what stands in typed amounts.
  fileprivate static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF10...0xFF19: Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30))
    case 0xFF0E, 0x3002: "."
    case 0xFF0C: ","
    case 0x3000, 0xA0, 0x09: " "
    case 0xFFE5: "¥"
    case 0xFF0D, 0x2212: "-"
    default: scalar
    }
  }

  /// What stands between spaces, semicolons and the like; a sign or a unit apart from its number belongs to it.
  fileprivate static func words(_ text: String, in currency: Currency) -> [[Unicode.Scalar]] {
    let words = text.unicodeScalars.split {
      ";；、".unicodeScalars.contains($0) || plain($0) == " " || $0 == "\n"
    }
    var joined: [[Unicode.Scalar]] = []
    let code = Array(currency.code.unicodeScalars)
    for word in words.map(Array.init) where word != code {
      let isUnit = word == ["元"]
      if let last = joined.last, isUnit || last.allSatisfy({ plain($0) == "¥" }) {
        joined[joined.count - 1] += word
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// Whether a word is like `1,299.00`: commas in it, two decimals at its end, at most two digits before the first.
  fileprivate static func hasThousands(_ word: [Unicode.Scalar]) -> Bool {
    let typed = word.map(plain).filter { $0 != "¥" && $0 != "元" }
    guard let comma = typed.firstIndex(of: ","), let point = typed.lastIndex(of: ".") else { return false }
    return comma <= 2 && point == typed.count - 3
  }

  /// The parts of a word between its commas.
  fileprivate static func parts(_ word: [Unicode.Scalar]) throws(Money.Flaw) -> [[Unicode.Scalar]] {
    var parts: [[Unicode.Scalar]] = [[]]
    for (index, scalar) in word.enumerated() {
      guard plain(scalar) == "," else {
        parts[parts.count - 1].append(scalar)
        continue
      }
      let before = parts[parts.count - 1].reversed().prefix { isDigit(plain($0)) }.count
      let after = word[(index + 1)...].prefix { isDigit(plain($0)) }.count
      let isWhole = before == parts[parts.count - 1].filter { isDigit(plain($0)) }.count
      let isList = scalar == "，" && before == 3 && !word[(index + 1)...].contains { plain($0) == "." }
      if isWhole, (1...3).contains(before), after == 3, !isList { throw .ambiguous }
      parts.append([])
    }
    return parts.filter { !$0.isEmpty }
  }

  fileprivate static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The digits before the decimals; separators stand only before groups of three.
  fileprivate static func whole(_ text: some Collection<Unicode.Scalar>) throws(Money.Flaw) -> [Unicode
    .Scalar]
  {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard text.allSatisfy({ isDigit($0) || $0 == "," }),
      groups.count < 2
        || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { throw .notANumber }
    return groups.flatMap { Array($0) }
  }
}
