import Crypto
import Foundation
import PayLater

/// The wallet's data key: 256 random bits that seal every personal value. Destroying it is what erasing means.
struct DataKey: Sendable {
  private let key: SymmetricKey

  /// A new random key.
  init() { key = SymmetricKey(size: .bits256) }

  /// A key as it was stored; nil unless it has 256 bits.
  init?(_ bytes: Data) {
    guard bytes.count == 32 else { return nil }
    key = SymmetricKey(data: bytes)
  }

  var bytes: Data { key.withUnsafeBytes { Data($0) } }

  /// Its bytes where they lie, without a copy.
  func withBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value { key.withUnsafeBytes(body) }

  /// Names the key without telling anything about it; it stays when the key is destroyed.
  var fingerprint: Data {
    var hash = SHA256()
    hash.update(data: Data("sesame data key".utf8))
    hash.update(data: bytes)
    return Data(hash.finalize())
  }

  /// A keyed digest of a request: it tells two requests apart, but without the key nobody can search it for the
  /// numbers that were in it.
  func digest(_ content: Data) -> Data { Data(HMAC<SHA256>.authenticationCode(for: content, using: key)) }

  /// What only who has the key can say of the end of a journal: with a lock the chain is keyed by it.
  func seal(of head: JournalHead) -> Data {
    Data(
      HMAC<SHA256>.authenticationCode(
        for: Data("sesame journal head \(head.seq) \(head.hash)".utf8), using: key))
  }

  /// A digest without a key, for what holds nothing personal.
  static func publicDigest(_ content: Data) -> Data { Data(SHA256.hash(data: content)) }

  func seal(_ text: String, at place: SealPlace) -> Sealed {
    guard let box = try? AES.GCM.seal(Data(text.utf8), using: key, authenticating: place.bytes),
      let combined = box.combined
    else { preconditionFailure("AES-GCM refuses nothing but keys of another size") }
    return Sealed(base64: combined.base64EncodedString())
  }

  func open(_ sealed: Sealed, at place: SealPlace) -> String? {
    guard let bytes = Data(base64Encoded: sealed.base64), let box = try? AES.GCM.SealedBox(combined: bytes),
      let text = try? AES.GCM.open(box, using: key, authenticating: place.bytes)
    else { return nil }
    return String(data: text, encoding: .utf8)
  }
}

extension SealPlace {
  /// Table, row and column, each with its length in front, so that no two places are alike.
  fileprivate var bytes: Data {
    var bytes = Data()
    for part in [table, row, column] {
      bytes.append(contentsOf: withUnsafeBytes(of: UInt32(part.utf8.count).bigEndian) { Array($0) })
      bytes.append(contentsOf: part.utf8)
    }
    return bytes
  }
}
