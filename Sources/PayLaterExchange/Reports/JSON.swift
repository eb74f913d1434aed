/// A JSON value of any shape.
enum JSON: Equatable, Sendable {
  case null, flag(Bool), number(Int), text(String), list([JSON]), object([String: JSON])
  /// A number that is not whole, or too large, as it is written.
  case fraction(String)

  /// Reads the one value that these bytes are.
  init(reading bytes: [UInt8]) throws(BadData) {
    var reader = JSONReader(bytes)
    self = try reader.read()
  }

  /// The first number in it that is not whole: where it stands, as in `request.recordDebt.instalments[0].amountFen`.
  func fraction(at path: String = "") -> String? {
    switch self {
    case .fraction: path
    case .list(let items):
      items.enumerated().lazy.compactMap { $1.fraction(at: "\(path)[\($0)]") }.first
    case .object(let members):
      members.sorted { $0.key < $1.key }.lazy.compactMap { name, member in
        member.fraction(at: path.isEmpty ? name : "\(path).\(name)")
      }.first
    case .null, .flag, .number, .text: nil
    }
  }
}

extension JSON: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .fraction(let text): try container.encode(text)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }
}
