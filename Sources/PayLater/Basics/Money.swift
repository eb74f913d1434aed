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
