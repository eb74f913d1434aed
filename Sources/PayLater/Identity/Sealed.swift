/// A personal value in sealed form (base64 of nonce, ciphertext and tag): all that events and tables hold of it.
public struct Sealed: Hashable, Codable, Sendable {
  public let base64: String

  /// A sealed form as it was stored.
  public init(base64: String) { self.base64 = base64 }
  public init(from decoder: any Decoder) throws {
    base64 = try decoder.singleValueContainer().decode(String.self)
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(base64)
  }
}

/// Where a sealed value belongs; it opens nowhere else.
public struct SealPlace: Hashable, Sendable {
  public var table: String
  public var row: String
  public var column: String

  /// The place `column` of `row` in `table`.
  public init(_ table: String, _ row: String, _ column: String) {
    self.table = table
    self.row = row
    self.column = column
  }
}

/// Seals and opens personal values with the wallet's data key. The store has the real one.
public protocol Sealer: Sendable {
  func seal(_ text: String, at place: SealPlace) -> Sealed
  /// The value, or nil where it does not belong there or the key is gone.
  func open(_ sealed: Sealed, at place: SealPlace) -> String?
}
