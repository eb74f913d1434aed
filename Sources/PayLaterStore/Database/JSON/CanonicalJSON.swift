import Foundation

/// JSON as the store writes it: sorted keys and no spaces, so that equal values are equal bytes.
enum CanonicalJSON {
  static func data(_ value: some Encodable) throws -> Data { Data(try JSONWriter.bytes(value)) }

  static func text(_ value: some Encodable) throws -> String {
    String(decoding: try JSONWriter.bytes(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try value(type, from: Array(text.utf8))
  }

  static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    try JSONReader(tree: JSONTree(bytes), place: 0).value(type)
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
