import Foundation

@testable import PayLater

/// `"2026-01-31"` as a day; 1900-01-01 for what is none, which no test uses.
func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: -25_567) }

extension Money: ExpressibleByIntegerLiteral {
  /// Whole fen.
  public init(integerLiteral value: Int64) { self.init(fen: value) }
}

/// The value after a trip through JSON.
func roundTrip<Value: Codable>(_ value: Value) throws -> Value {
  try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
}

extension Request {
  /// The name that it has in JSON.
  var name: String {
    let json = (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return json.split(separator: "\"").dropFirst().first.map(String.init) ?? ""
  }
}

extension Event {
  /// The event itself, or what a close brought.
  var flat: [Event] {
    if case .dayClosed(_, let outcomes) = self { outcomes } else { [self] }
  }
}

extension [Event] {
  /// All events, those inside closes too.
  var flat: [Event] { flatMap(\.flat) }
}

extension Sequence<Reminder> {
  /// The offsets of an obligation's due reminders.
  func offsets(of id: ObligationID) -> [Int] {
    compactMap { if case .due(id, _, _, let offset) = $0.about { offset } else { nil } }
  }
}

/// Reads JSON text.
func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
  try JSONDecoder().decode(type, from: Data(json.utf8))
}

/// The JSON of a value, its keys in order.
func jsonText(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
