import Foundation
import GRDB
import PayLater

/// Where two copies of a wallet part: what both have, and what each has that the other has not.
///
/// Each hash stands for all before it, so that equal hashes at one number are equal journals up to there.
public struct Parting: Equatable, Sendable {
  /// So many entries, from the first on, are in both; 0: they are two wallets.
  public var common: Int64
  /// What only the first copy has; nil: nothing.
  public var first: Tail?
  /// What only the second has.
  public var second: Tail?

  /// Entries after those that both have.
  public struct Tail: Equatable, Sendable {
    /// How many, at least 1.
    public var entries: Int64
    /// The business days of the first and the last of them.
    public var from: Day
    public var to: Day
  }

  /// Whether both hold the same.
  public var isNone: Bool { first == nil && second == nil }

  init(_ first: Database, _ second: Database) throws {
    let ends = (try Journal.last(in: first), try Journal.last(in: second))
    var (same, other) = (Int64(0), min(ends.0, ends.1) + 1)
    while other - same > 1 {
      let middle = same + (other - same) / 2
      if try Parting.hash(middle, in: first) == Parting.hash(middle, in: second) {
        same = middle
      } else {
        other = middle
      }
    }
    common = same
    self.first = try Parting.tail(after: same, to: ends.0, in: first)
    self.second = try Parting.tail(after: same, to: ends.1, in: second)
  }

  private static func hash(_ seq: Int64, in database: Database) throws -> Data? {
    try Row.fetchOne(database, sql: "SELECT hash FROM journal WHERE seq = ?", arguments: [seq])?
      .value(0, "journal entry \(seq)")
  }

  private static func tail(after seq: Int64, to end: Int64, in database: Database) throws -> Tail? {
    guard end > seq else { return nil }
    return Tail(entries: end - seq, from: try day(seq + 1, in: database), to: try day(end, in: database))
  }

  private static func day(_ seq: Int64, in database: Database) throws -> Day {
    let row = try Row.fetchOne(database, sql: "SELECT day FROM journal WHERE seq = ?", arguments: [seq])
    guard let row, let day = Day(iso: try row.value(0, "journal entry \(seq)") as String) else {
      throw Damage(place: "journal entry \(seq)")
    }
    return day
  }
}

extension WalletStore {
  /// Where the wallets at two paths part. Neither is changed; both must be whole, see ``verify(_:expecting:progress:)``.
  public static func parting(_ first: String, _ second: String) throws(StoreError) -> Parting {
    let files = (WalletFile(first), WalletFile(second))
    let claims = (try files.0.claim(), try files.1.claim())
    let queues = (try connect(files.0, .readOnly), try connect(files.1, .readOnly))
    defer {
      withExtendedLifetime(claims) {
        try? queues.0.close()
        try? queues.1.close()
      }
    }
    return try transaction(queues.0, .deferred, files.0) { one in
      try transaction(queues.1, .deferred, files.1) { other in try Parting(one, other) }
    }
  }
}
