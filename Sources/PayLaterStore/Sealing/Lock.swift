import Crypto
import Foundation

/// The key that a passphrase gives; it opens nothing but the data key.
struct WrappingKey {
  fileprivate let key: SymmetricKey

  init(_ key: SymmetricKey) { self.key = key }

  /// For tests that know what must come out.
  var bytes: Data { key.withUnsafeBytes { Data($0) } }
}

/// The lock of a wallet as it lies in the row `lock` of its table `state`: all that opens the data key but the passphrase.
/// The wrapped key itself lies where the plain one does without a lock.
///
/// The parameters, the salt, the id and the fingerprint of the data key are authenticated with it. Only the counter is
/// not: who can write the file can copy it too, and needs no counter there.
struct Lock: Equatable {
  /// The form of this value.
  var version = 1
  /// 128 random bits that name the passphrase: another one has another id, other parameters have not.
  let id: Data
  let cost: ScryptCost
  let salt: Data
  let nonce: Data
  let tag: Data
  /// Tries since the last right one, the one under way included.
  var failed = 0

  /// Wraps `key`; also gives the 32 bytes of it that lie in the file then.
  static func wrap(
    _ key: DataKey, by passphrase: UnsafeRawBufferPointer, cost: ScryptCost, id: Data = Lock.random(16)
  ) -> (lock: Lock, wrapped: Data)? {
    let salt = random(16)
    guard let wrapping = cost.key(from: passphrase, salt: salt) else { return nil }
    let bound = authenticated(id, cost, salt, key.fingerprint)
    let box = key.withBytes { try? AES.GCM.seal($0, using: wrapping.key, authenticating: bound) }
    guard let box else { return nil }
    let lock = Lock(id: id, cost: cost, salt: salt, nonce: Data(box.nonce), tag: box.tag)
    return (lock, box.ciphertext)
  }

  /// The data key; nil: it is not this passphrase, or something of the lock was changed.
  func open(_ wrapped: Data, fingerprint: Data, by passphrase: UnsafeRawBufferPointer) -> DataKey? {
    guard let wrapping = cost.key(from: passphrase, salt: salt), let nonce = try? AES.GCM.Nonce(data: nonce),
      let box = try? AES.GCM.SealedBox(nonce: nonce, ciphertext: wrapped, tag: tag),
      var bytes = try? AES.GCM.open(
        box, using: wrapping.key, authenticating: Lock.authenticated(id, cost, salt, fingerprint))
    else { return nil }
    defer { bytes.resetBytes(in: bytes.indices) }
    guard let key = DataKey(bytes), key.fingerprint == fingerprint else { return nil }
    return key
  }

  private static func authenticated(_ id: Data, _ cost: ScryptCost, _ salt: Data, _ fingerprint: Data) -> Data
  {
    var bytes = Data("sesame lock 1".utf8)
    for number in [cost.rounds, cost.blockSize, cost.parallelism] {
      bytes.append(contentsOf: withUnsafeBytes(of: UInt64(number).bigEndian) { Array($0) })
    }
    return bytes + id + salt + fingerprint
  }

  private static func random(_ count: Int) -> Data {
    var generator = SystemRandomNumberGenerator()
    return Data((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  /// How long a program has to wait before the next try, by the tries that failed: five are free.
  static func wait(after failed: Int) -> Duration {
    switch failed {
    case ..<5: .zero
    case 5: .seconds(30)
    case 6: .seconds(60)
    case 7: .seconds(5 * 60)
    case 8: .seconds(15 * 60)
    default: .seconds(60 * 60)
    }
  }
}

/// Its bytes stand as base64.
extension Lock: Codable {
  private enum CodingKeys: String, CodingKey { case version, id, cost, salt, nonce, tag, failed }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func bytes(_ key: CodingKeys) throws -> Data {
      guard let bytes = Data(base64Encoded: try values.decode(String.self, forKey: key)) else {
        throw DecodingError.dataCorruptedError(forKey: key, in: values, debugDescription: "no base64")
      }
      return bytes
    }
    version = try values.decode(Int.self, forKey: .version)
    id = try bytes(.id)
    cost = try values.decode(ScryptCost.self, forKey: .cost)
    salt = try bytes(.salt)
    nonce = try bytes(.nonce)
    tag = try bytes(.tag)
    failed = try values.decode(Int.self, forKey: .failed)
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(version, forKey: .version)
    try values.encode(id.base64EncodedString(), forKey: .id)
    try values.encode(cost, forKey: .cost)
    try values.encode(salt.base64EncodedString(), forKey: .salt)
    try values.encode(nonce.base64EncodedString(), forKey: .nonce)
    try values.encode(tag.base64EncodedString(), forKey: .tag)
    try values.encode(failed, forKey: .failed)
  }
}
