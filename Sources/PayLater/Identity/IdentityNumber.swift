/// An 18-digit identity number (GB 11643): area, date of birth, sequence, check digit.
public struct IdentityNumber: Equatable, Sendable {
  public let text: String
  public let birth: Day

  /// What is wrong with a number that somebody typed.
  public enum Flaw: String, Error, Codable, Equatable, Sendable {
    case length, characters, area, birthDate, checkDigit, underAge
  }

  /// The age from which the service may be used.
  public static let adultAge = 18

  /// Reads and checks a number; `today` decides the age (18 or over).
  public init(_ typed: String, today: Day) throws(Flaw) {
    let bytes = Array(halfWidth(typed).uppercased().utf8.filter { $0 != 0x20 })
    guard bytes.count == 18 else { throw .length }
    guard bytes.prefix(17).allSatisfy({ (0x30...0x39).contains($0) }),
      bytes[17] == 0x58 || (0x30...0x39).contains(bytes[17])
    else { throw .characters }
    let digits = bytes.prefix(17).map { Int($0) - 0x30 }
    guard (1...8).contains(digits[0]) else { throw .area }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    guard let birth = Day(number(6..<10), number(10..<12), number(12..<14)), birth <= today else {
      throw .birthDate
    }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let remainder = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    let check = Array("10X98765432".utf8)[remainder]
    guard bytes[17] == check else { throw .checkDigit }
    guard birth.addingMonths(12 * IdentityNumber.adultAge) <= today else { throw .underAge }
    self.text = String(decoding: bytes, as: UTF8.self)
    self.birth = birth
  }

  /// The number as it may be shown: the first three and the last two characters.
  public static func masked(_ text: String) -> String {
    guard text.count > 5 else { return String(repeating: "*", count: text.count) }
    return text.prefix(3) + String(repeating: "*", count: text.count - 5) + text.suffix(2)
  }
}

/// Full-width digits and letters as the half-width ones they stand for.
func halfWidth(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000: " "
        default: scalar
        }
      }))
}
