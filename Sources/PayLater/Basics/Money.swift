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
    guard fen.magnitude <= 10_000_000_000_000 else {
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

  /// Reads an amount as people type it: `12`, `12.5`, `1,234.56`, `¥ 12`, `１２．５０`.
  public init(typed text: String) throws(Flaw) {
    var digits: [UInt8] = []
    var decimals: Int?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: digits.append(UInt8(scalar.value - 0x30))
      case 0xFF10...0xFF19: digits.append(UInt8(scalar.value - 0xFF10))
      case 0x2E, 0xFF0E, 0x3002:
        guard decimals == nil else { throw .notANumber }
        decimals = -1
      case 0x2C, 0xFF0C, 0x20, 0x3000, 0xA5, 0xFFE5, 0x5143:
        if scalar.value == 0x2C || scalar.value == 0xFF0C, decimals != nil { throw .notANumber }
        continue
      case 0x2D, 0xFF0D, 0x2212: throw .negative
      default: throw .notANumber
      }
      if let seen = decimals { decimals = seen + 1 }
    }
    guard !digits.isEmpty else { throw decimals == nil ? .empty : .notANumber }
    let places = max(0, decimals ?? 0)
    guard places <= 2 else { throw .tooManyDecimals }
    var fen: Int64 = 0
    for digit in digits {
      fen = fen * 10 + Int64(digit)
      guard fen <= Money.most.fen else { throw .tooLarge }
    }
    for _ in places..<2 { fen *= 10 }
    guard fen <= Money.most.fen else { throw .tooLarge }
    self.init(fen: fen)
  }
}
