import Foundation
import PayLater

/// One line of `sesame apply`: an id made by the caller, and a request.
public struct RequestLine: Decodable, Equatable {
  public var id: String
  public var request: Request

  /// The longest line that is read, in bytes.
  public static let longest = 1 << 20

  /// Reads a line; what is no request is described, with the id of the line where that could be read.
  ///
  /// A name that no request has is refused, never passed over: an optional field that is misspelt would else count
  /// as left out, and an income or a cap be taken back that was to be set.
  public init(_ line: [UInt8]) throws(BadData) {
    var reader = JSONReader(line)
    do throws(BadData) {
      let json = try reader.read()
      try RequestSchema.checkNames(in: json)
      self = try RequestLine.decode(RequestLine.self, json)
      guard RequestLine.isID(id) else {
        throw BadData("the id must have 1 to 64 visible ASCII characters")
      }
    } catch {
      var error = error
      error.id = reader.id.flatMap { RequestLine.isID($0) ? $0 : nil }
      throw error
    }
  }

  private static func isID(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// Reads a value out of strict JSON; from there on no other reader sees the text.
  fileprivate static func decode<Value: Decodable>(_ type: Value.Type, _ json: JSON) throws(BadData)
    -> Value
  {
    if let place = json.fraction() { throw BadData("\(SafeText(place, limit: 80)): not whole, or too large") }
    do { return try JSONDecoder().decode(type, from: JSONEncoder().encode(json)) } catch {
      throw BadData(explain(error))
    }
  }

  private static func explain(_ error: any Error) -> String {
    func path(_ context: DecodingError.Context) -> String {
      var place = ""
      for key in context.codingPath {
        let name = key.intValue.map { "[\($0)]" } ?? (place.isEmpty ? "" : ".") + key.stringValue
        place += name
      }
      return SafeText(place.isEmpty ? "the line" : place, limit: 80).text
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      return "\(path(context)): \(SafeText(key.stringValue, limit: 40)) is missing"
    case DecodingError.typeMismatch(_, let context): return "\(path(context)): wrong type"
    case DecodingError.valueNotFound(_, let context): return "\(path(context)): must not be null"
    case DecodingError.dataCorrupted(let context):
      return "\(path(context)): \(SafeText(context.debugDescription, limit: 120))"
    default: return "not JSON"
    }
  }
}

extension Request {
  /// Reads a request alone, as it stands in a line of `apply`; what is none is described.
  public init(json text: [UInt8]) throws(BadData) {
    let json = try JSON(reading: text)
    guard case .object = json else { throw BadData("request: must be an object with one request") }
    try RequestSchema.checkNames(in: .object(["request": json]))
    self = try RequestLine.decode(Request.self, json)
  }
}

/// One line that `sesame apply` answers with.
public enum AnswerLine: Encodable {
  case ok(id: String, Answer)
  case refused(id: String, Refusal)
  /// The line was no request (its id is null where it could not be read), or the wallet could not carry it out; the
  /// message says what is true now.
  case error(id: String?, String)

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
    case .error(let id, let text):
      try container.encode(id, forKey: .id)
      try container.encode(text, forKey: .error)
    }
  }
}
