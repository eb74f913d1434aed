/// A field that is always there: null where there is no value.
@propertyWrapper
public struct OrNull<Value: Encodable & Equatable>: Encodable, Equatable {
  public var wrappedValue: Value?

  /// A field with this value, or null.
  public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}
