/// How a cell looks: its role, and whether it is reversed.
public struct Style: Equatable, Hashable, Sendable {
  /// The role, with the top bit for reversed: a cell is compared with the last frame at every key.
  let bits: UInt8

  init(bits: UInt8) { self.bits = bits }

  /// Makes the style of a role.
  public init(_ role: Role, reversed: Bool = false) {
    bits = role.rawValue | (reversed ? 0x80 : 0)
  }

  /// What the cell means.
  public var role: Role { Role(rawValue: bits & 0x7F) ?? .normal }

  /// Whether foreground and background change places.
  public var isReversed: Bool { bits & 0x80 != 0 }

  /// The same role, reversed or not.
  public func reversed(_ reversed: Bool = true) -> Style { Style(role, reversed: reversed) }

  public static let normal = Style(.normal)
  public static let title = Style(.title)
  public static let label = Style(.label)
  public static let value = Style(.value)
  public static let strong = Style(.strong)
  public static let good = Style(.good)
  public static let warning = Style(.warning)
  public static let danger = Style(.danger)
  public static let focus = Style(.focus)
  public static let disabled = Style(.disabled)
  public static let key = Style(.key)
  public static let rule = Style(.rule)
}
