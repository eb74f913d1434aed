import Foundation

/// JSON as the store writes it: sorted keys and no spaces, so that equal values are equal bytes.
enum CanonicalJSON {
  static func data(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  static func text(_ value: some Encodable) throws -> String {
    String(decoding: try data(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// Where decoding failed: the keys on the way, `lines.0.price`; `JSON` where it is none at all.
  static func place(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "JSON" }
    let path: [any CodingKey]
    switch error {
    case .keyNotFound(let key, let found): path = found.codingPath + [key]
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
      path = found.codingPath
    @unknown default: path = []
    }
    let place = path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    return place.isEmpty ? "JSON" : place
  }
}
