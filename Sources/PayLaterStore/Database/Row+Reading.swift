import Foundation
import GRDB

/// A value in the file is not of the kind that its column promises.
struct Damage: Error {
  let place: String
}

/// Reads of columns that cannot trap: GRDB's subscripts do, on a value of another kind.
extension Row {
  func optional<Value: DatabaseValueConvertible>(_ index: Int, _ place: String) throws(Damage) -> Value? {
    guard index < count else { throw Damage(place: place) }
    let stored: DatabaseValue = self[index]
    guard !stored.isNull else { return nil }
    guard let value = Value.fromDatabaseValue(stored) else { throw Damage(place: place) }
    return value
  }

  func value<Value: DatabaseValueConvertible>(_ index: Int, _ place: String) throws(Damage) -> Value {
    guard let value: Value = try optional(index, place) else { throw Damage(place: place) }
    return value
  }
}
