import Foundation
import PayLater

/// One line of `sesame apply`: an id made by the caller, and a request.
public struct RequestLine: Decodable, Equatable {
  public var id: String
  public var request: Request

  /// The longest line that is read, in bytes.
  public static let longest = 1 << 20

  /// Reads a line; what is no request is described.
  ///
  /// A name that no request has is refused, never passed over: an optional field that is misspelt would else count
  /// as left out, and an income or a cap be taken back that was to be set.
  public init(_ line: String) throws(BadData) {
    try RequestSchema.checkNames(in: RequestLine.json(line))
    self = try RequestLine.decode(RequestLine.self, line)
    guard (1...64).contains(id.utf8.count), id.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw BadData("the id must have 1 to 64 visible ASCII characters")
    }
  }

  fileprivate static func json(_ text: String) throws(BadData) -> JSON {
    guard text.utf8.count <= longest else { throw BadData("longer than \(longest) bytes") }
    guard let json = try? JSONDecoder().decode(JSON.self, from: Data(text.utf8)) else {
      throw BadData("not JSON")
    }
    return json
  }

  fileprivate static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws(BadData)
    -> Value
  {
    do { return try JSONDecoder().decode(type, from: Data(text.utf8)) } catch {
      throw BadData(explain(error))
    }
  }

  private static func explain(_ error: any Error) -> String {
    func path(_ context: DecodingError.Context) -> String {
      let keys = context.codingPath.map(\.stringValue).joined(separator: ".")
      return SafeText(keys.isEmpty ? "the line" : keys, limit: 80).text
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      return "\(path(context)): \(SafeText(key.stringValue, limit: 40)) is missing"
    case DecodingError.typeMismatch(_, let context): return "\(path(context)): wrong type"
    case DecodingError.valueNotFound(_, let context): return "\(path(context)): must not be null"
    // Foundation's word for a fraction where a whole number belongs; it does not say where.
    case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty:
      return "a number is not whole, or too large"
    case DecodingError.dataCorrupted(let context):
      return "\(path(context)): \(SafeText(context.debugDescription, limit: 120))"
    default: return "not JSON"
    }
  }
}

extension Request {
  /// Reads a request alone, as it stands in a line of `apply`; what is none is described.
  public init(json text: String) throws(BadData) {
    let json = try RequestLine.json(text)
    guard case .object = json else { throw BadData("request: must be an object with one request") }
    try RequestSchema.checkNames(in: .object(["request": json]))
    self = try RequestLine.decode(Request.self, text)
  }
}

/// One line that `sesame apply` answers with.
public enum AnswerLine: Encodable {
  case ok(id: String, Answer)
  case refused(id: String, Refusal)
  /// The line was no request; its id is null.
  case error(String)
  /// The wallet could not carry a request out; the message says what is true now.
  case failed(id: String, String)

  private enum CodingKeys: String, CodingKey { case id, ok, refused, error }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .ok(let id, let answer):
      try container.encode(id, forKey: .id)
      try container.encode(answer, forKey: .ok)
    case .refused(let id, let refusal):
      try container.encode(id, forKey: .id)
      try container.encode(refusal, forKey: .refused)
    case .error(let text):
      try container.encodeNil(forKey: .id)
      try container.encode(text, forKey: .error)
    case .failed(let id, let text):
      try container.encode(id, forKey: .id)
      try container.encode(text, forKey: .error)
    }
  }
}
