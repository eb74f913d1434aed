import Foundation
import PayLater

/// One entry of the journal: what happened, when it was recorded, and the hash that binds it to all before it.
public struct JournalEntry: Equatable, Sendable {
  /// Its number, from 1 without gaps.
  public let seq: Int64
  /// When it was recorded, in milliseconds since 1970-01-01 UTC; never before the entry ahead of it.
  public let at: Int64
  /// The business day on which it was recorded.
  public let day: Day
  /// The id of the request that brought it; nil for a day that was closed by the calendar.
  public let request: String?
  public let party: Party
  /// nil where an accepted request changed nothing.
  public let event: Event?
  /// SHA-256 over this entry and the hash before it, as 64 hexadecimal digits.
  public let hash: String
}

/// The end of the journal: how long it is and the hash that stands for all of it.
public struct JournalHead: Codable, Equatable, Sendable {
  /// The number of the last entry.
  public var seq: Int64
  /// Its hash, as 64 hexadecimal digits.
  public var hash: String
  /// When it was recorded, in milliseconds since 1970-01-01 UTC.
  public var at: Int64

  /// The end of a journal.
  public init(seq: Int64, hash: String, at: Int64) {
    self.seq = seq
    self.hash = hash
    self.at = at
  }
}

extension Data {
  var hex: String {
    func digit(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 + nibble : 0x57 + nibble }
    return String(unsafeUninitializedCapacity: 2 * count) { text in
      for (place, byte) in enumerated() {
        (text[2 * place], text[2 * place + 1]) = (digit(byte >> 4), digit(byte & 15))
      }
      return 2 * count
    }
  }

  init?(hex: String) {
    let nibbles = hex.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x61...0x66: byte - 0x61 + 10
      default: nil
      }
    }
    guard nibbles.count == hex.utf8.count, nibbles.count.isMultiple(of: 2) else { return nil }
    self.init(stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] })
  }
}
