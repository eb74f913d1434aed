/// A way to reach the user, confirmed by a one-time code.
public struct Contact: Codable, Equatable, Sendable {
  public let id: ContactID
  public var kind: Kind
  /// The number or address.
  public var value: Sealed
  /// The day on which its code was typed.
  public var verifiedOn: Day

  /// A mobile number or an address of e-mail.
  public enum Kind: String, Codable, CaseIterable, Sendable { case phone, email }

  /// What is wrong with a number or address that somebody typed.
  public enum Flaw: String, Error, Codable, Equatable, Sendable { case empty, malformed, tooLong }

  /// The most characters of an address (RFC 5321).
  static let longest = 254

  /// Reads a mobile number (11 digits from 13 to 19, with or without +86) or an e-mail address.
  public static func normalised(_ kind: Kind, _ typed: String) throws(Flaw) -> String {
    let text = halfWidth(typed).filter { !$0.isWhitespace }
    guard !text.isEmpty else { throw .empty }
    guard text.utf8.count <= Contact.longest else { throw .tooLong }
    switch kind {
    case .phone:
      var digits = text.filter { $0 != "-" }
      if digits.hasPrefix("+86") { digits.removeFirst(3) }
      let bytes = Array(digits.utf8)
      guard bytes.count == 11, bytes.allSatisfy({ (0x30...0x39).contains($0) }), bytes[0] == 0x31,
        bytes[1] >= 0x33
      else { throw .malformed }
      return digits
    case .email:
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64,
        parts[1].split(separator: ".", omittingEmptySubsequences: false).count >= 2,
        parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty }),
        text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
      else { throw .malformed }
      return text
    }
  }

  /// The value as it may be shown: `138****8000`, `z***@example.cn`.
  public static func masked(_ kind: Kind, _ text: String) -> String {
    switch kind {
    case .phone: return text.prefix(3) + "****" + text.suffix(4)
    case .email:
      guard let at = text.firstIndex(of: "@") else { return "***" }
      return text.prefix(1) + "***" + text[at...]
    }
  }
}

/// A one-time code that was sent and waits to be typed: valid for 5 minutes and 3 tries.
public struct OneTimeCode: Codable, Equatable, Sendable {
  /// What it was sent to.
  public var kind: Contact.Kind
  /// The number or address, as it would be kept.
  public var target: Sealed
  /// Six digits.
  public var code: String
  /// Milliseconds since 1970-01-01 UTC.
  public var sentAt: Int64
  /// From ``tries`` down to 0.
  public var triesLeft: Int

  /// How long a code can be typed.
  public static let validMilliseconds: Int64 = 5 * 60 * 1000
  /// How often a code can be typed wrongly before a new one is needed.
  public static let tries = 3
}

/// The verified identity of the account's owner.
public struct Identity: Codable, Equatable, Sendable {
  public var name: Sealed
  public var number: Sealed
  public var verifiedOn: Day
}

/// A place to send orders to.
public struct Address: Codable, Equatable, Sendable {
  public let id: AddressID
  /// What the user calls it.
  public var label: Sealed
  /// Who takes the goods.
  public var recipient: Sealed
  /// The number that the courier calls.
  public var phone: Sealed
  /// Street and house.
  public var text: Sealed
  public var addedOn: Day
}

/// Where repayments are drawn from. Its balance is what the user typed, moved only by payments.
public struct FundingSource: Codable, Equatable, Sendable {
  public let id: FundingSourceID
  public var kind: Kind
  public var name: Sealed
  /// What it can pay, in fen; never below 0.
  public var balance: Money
  public var addedOn: Day

  /// An e-money balance, a bank card, a savings account.
  public enum Kind: String, Codable, CaseIterable, Sendable { case balance, debitCard, savings }
}

extension Identity {
  /// Whether a text can be somebody's name: letters of any script, spaces and name marks (rule 2).
  public static func isName(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.isIdeographic
        || " .-'\u{00B7}".unicodeScalars.contains(scalar)
    }
  }
}
