import Synchronization

/// Something that is worked out once and then known, by all copies of the value that it belongs to.
///
/// Whoever changes that value gives it a new one; it has no part in what the value is.
final class Memo<Value: Sendable>: Sendable {
  private let known: Mutex<Value?>

  /// Known already where a value is given.
  init(_ value: Value? = nil) { known = Mutex(value) }

  /// The value where it was worked out before.
  var ifKnown: Value? { known.withLock { $0 } }

  /// The value, worked out by `body` where it is not known yet.
  func value(_ body: () -> Value) -> Value {
    if let value = known.withLock({ $0 }) { return value }
    let value = body()
    known.withLock { $0 = value }
    return value
  }
}
