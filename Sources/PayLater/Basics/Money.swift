/// An amount of money in fen (1/100 CNY).
///
/// Every amount that comes from outside is at most ``most`` and at most 100,000 items are open, so sums inside
/// the wallet stay far below what `Int64` holds; products of outside numbers use ``times(_:)``, which refuses.
public struct Money: Hashable, Comparable, Sendable {
  /// The amount in fen; negative only where a balance may be (available limit after a cut, differences).
  public let fen: Int64

  /// An amount of `fen` fen.
  public init(fen: Int64) { self.fen = fen }

  /// ¥0.00.
  public static let zero = Money(fen: 0)

  /// The largest amount that any request may name: ¥10,000,000.00.
  public static let most = Money(fen: 1_000_000_000)

  public static func < (a: Money, b: Money) -> Bool { a.fen < b.fen }
  public static func + (a: Money, b: Money) -> Money { Money(fen: a.fen + b.fen) }
  public static func - (a: Money, b: Money) -> Money { Money(fen: a.fen - b.fen) }
  public static prefix func - (a: Money) -> Money { Money(fen: -a.fen) }
  public static func += (a: inout Money, b: Money) { a = a + b }
  public static func -= (a: inout Money, b: Money) { a = a - b }

  /// Whether a request may name this amount: more than nothing and at most ``most``.
  public var isPayable: Bool { fen > 0 && self <= Money.most }

  /// The amount `count` times; throws ``MoneyOverflow`` when the product or a factor is beyond ``most``.
  public func times(_ count: Int) throws(MoneyOverflow) -> Money {
    let (product, overflow) = fen.multipliedReportingOverflow(by: Int64(count))
    guard !overflow, product.magnitude <= Money.most.fen.magnitude else { throw MoneyOverflow() }
    return Money(fen: product)
  }

  /// The sum; throws ``MoneyOverflow`` when it is beyond ``most``.
  public func adding(_ other: Money) throws(MoneyOverflow) -> Money {
    let (sum, overflow) = fen.addingReportingOverflow(other.fen)
    guard !overflow, sum.magnitude <= Money.most.fen.magnitude else { throw MoneyOverflow() }
    return Money(fen: sum)
  }
}

/// An amount went beyond what the wallet handles.
public struct MoneyOverflow: Error, Equatable, Sendable {}

extension Sequence where Element == Money {
  /// The sum of the amounts.
  public var sum: Money { reduce(.zero, +) }
}

extension Money: Codable {
  /// Reads whole fen; a value that no sum of open items can reach is damage and refused.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let fen = try container.decode(Int64.self)
    guard fen.magnitude <= 1_000_000 * Money.most.fen.magnitude else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "amount out of range: \(fen)")
    }
    self.fen = fen
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(fen)
  }
}

extension Money {
  /// What is wrong with an amount that somebody typed.
  public enum Flaw: String, Error, Codable, Equatable, Sendable {
    case empty, notANumber, negative, tooManyDecimals, tooLarge
  }

  /// Reads an amount as people type it: `12`, `12.5`, `1,234.56`, `¥ 12`, `１２．５０`, `12 元`.
  ///
  /// A separator is read only where it parts thousands: `1,5` might be meant as 1.5, so it is refused.
  public init(typed text: String) throws(Flaw) {
    var typed = text.unicodeScalars.map(Flaw.plain)[...]
    while let first = typed.first, first == " " || first == "¥" { typed.removeFirst() }
    while let last = typed.last, last == " " || last == "元" { typed.removeLast() }
    guard !typed.isEmpty else { throw .empty }
    // Elsewhere a dash parts the numbers of a day, or is a slip.
    guard typed.first != "-" else { throw .negative }
    let halves = typed.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    let decimals = halves.count == 2 ? Array(halves[1]) : []
    guard halves.count <= 2, decimals.allSatisfy(Flaw.isDigit) else { throw .notANumber }
    let digits = try Flaw.whole(halves[0]) + decimals
    guard !digits.isEmpty else { throw .notANumber }
    guard decimals.count <= 2 else { throw .tooManyDecimals }
    var fen: Int64 = 0
    for digit in digits + Array(repeating: "0", count: 2 - decimals.count) {
      fen = fen * 10 + Int64(digit.value - 0x30)
      guard fen <= Money.most.fen else { throw .tooLarge }
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

  fileprivate static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The digits before the decimals; separators stand only before groups of three.
  fileprivate static func whole(_ text: some Collection<Unicode.Scalar>) throws(Money.Flaw) -> [Unicode
    .Scalar]
  {
    let groups = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == " " }
    guard text.allSatisfy({ isDigit($0) || $0 == "," || $0 == " " }),
      groups.count < 2
        || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { throw .notANumber }
    return groups.flatMap { Array($0) }
  }
}
