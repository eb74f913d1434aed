import Crypto
import Foundation
import GRDB
import PayLater

/// A row of the journal as it is stored: text for text, so that the chain covers exactly what is there.
struct Line: Equatable {
  var seq: Int64
  var at: Int64
  var day: String
  var request: String?
  var party: String
  var event: String?
  /// Keyed digest of the accepted request; only on the last entry that it brought.
  var content: Data?
  /// The first answer without its events; only on the last entry that the request brought.
  var answer: String?

  static let columns = "seq, at, day, request, party, event, content, answer, hash"

  /// The hash of this line after the line with hash `previous`: SHA-256 over every field, each with its length in
  /// front and a mark where there is none.
  func hash(after previous: Data) -> Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(192 + (event?.utf8.count ?? 0) + (answer?.utf8.count ?? 0))
    func add(_ field: (some Collection<UInt8>)?) {
      guard let field else { return bytes.append(0xFF) }
      add(number: UInt64(field.count))
      bytes.append(contentsOf: field)
    }
    func add(number: UInt64) {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
      }
    }
    func add(integer: Int64) {
      add(number: 8)
      add(number: UInt64(bitPattern: integer))
    }
    add(previous)
    add(integer: seq)
    add(integer: at)
    for text in [day, request, party, event, answer] { add(text?.utf8) }
    add(content)
    return Data(SHA256.hash(data: bytes))
  }

  /// What the first line's hash follows: it binds the sandbox's seed and the data key's fingerprint.
  static func genesis(seed: UInt64, fingerprint: Data) -> Data {
    var hash = SHA256()
    hash.update(data: Data("sesame journal".utf8))
    hash.update(data: withUnsafeBytes(of: seed.bigEndian) { Data($0) })
    hash.update(data: fingerprint)
    return Data(hash.finalize())
  }

  /// Reads a row of ``columns``: the line and the hash that is stored with it.
  static func read(_ row: Row) throws(Damage) -> (line: Line, hash: Data) {
    let seq: Int64 = try row.value(0, "journal.seq")
    let place = "journal entry \(seq)"
    let line = Line(
      seq: seq, at: try row.value(1, place), day: try row.value(2, place),
      request: try row.optional(3, place),
      party: try row.value(4, place), event: try row.optional(5, place), content: try row.optional(6, place),
      answer: try row.optional(7, place))
    return (line, try row.value(8, place))
  }

  /// The entry that this line holds.
  func entry(hash: Data) throws(Damage) -> JournalEntry {
    guard let day = Day(iso: day), let party = Party(rawValue: party) else {
      throw Damage(place: "journal entry \(seq): day or party")
    }
    do {
      let event = try event.map { try CanonicalJSON.value(Event.self, from: $0) }
      return JournalEntry(
        seq: seq, at: at, day: day, request: request, party: party, event: event, hash: hash.hex)
    } catch { throw Damage(place: "journal entry \(seq): \(CanonicalJSON.place(of: error))") }
  }
}
