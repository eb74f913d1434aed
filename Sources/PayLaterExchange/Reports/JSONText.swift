import Foundation
import PayLater

/// JSON as the program writes it: UTF-8, stable keys in alphabetical order, and no character that a terminal would obey.
public enum JSONText {
  /// One line of JSON.
  public static func line(_ value: some Encodable) throws -> String {
    try text(value, [.sortedKeys, .withoutEscapingSlashes])
  }

  /// JSON for people to read.
  public static func pretty(_ value: some Encodable) throws -> String {
    try text(value, [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
  }

  /// The same with every amount, each field that ends in `Fen` or is counted in parts of one, null.
  public static func prettyWithoutAmounts(_ value: some Encodable) throws -> String {
    let object = try JSONSerialization.jsonObject(with: Data(pretty(value).utf8))
    let data = try JSONSerialization.data(
      withJSONObject: hidingAmounts(object),
      options: [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
    return SafeText.escaped(inJSON: String(decoding: data, as: UTF8.self))
  }

  private static func hidingAmounts(_ value: Any) -> Any {
    switch value {
    case let list as [Any]: return list.map { hidingAmounts($0) }
    case let fields as [String: Any]:
      // A late charge before it is rounded is counted in 1/10,000 fen.
      let isPartOfFen = fields["unit"] as? String == "tenThousandths"
      return Dictionary(
        uniqueKeysWithValues: fields.map { name, value in
          (name, name.hasSuffix("Fen") || name == "number" && isPartOfFen ? NSNull() : hidingAmounts(value))
        })
    default: return value
    }
  }

  private static func text(_ value: some Encodable, _ format: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = format
    return SafeText.escaped(inJSON: String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
