import CryptoExtras
import Foundation

/// What one guess of a passphrase costs (scrypt): `128 * blockSize * rounds` bytes of memory, and time in proportion.
public struct ScryptCost: Codable, Equatable, Sendable {
  /// A power of two.
  public var rounds: Int
  public var blockSize: Int
  public var parallelism: Int

  /// A cost of these parameters.
  public init(rounds: Int, blockSize: Int, parallelism: Int) {
    (self.rounds, self.blockSize, self.parallelism) = (rounds, blockSize, parallelism)
  }

  /// What a lock costs that is set now: 128 MiB and about 0.4 s.
  public static let standard = ScryptCost(rounds: 1 << 17, blockSize: 8, parallelism: 1)

  /// The bytes of memory that it takes.
  public var memory: Int { 128 * rounds * blockSize * parallelism }

  /// Whether it is one that this program computes: a file cannot make it take all memory there is.
  var isValid: Bool {
    (2...(1 << 22)).contains(rounds) && rounds & (rounds - 1) == 0 && (1...32).contains(blockSize)
      && (1...16).contains(parallelism) && memory <= 1 << 30
  }

  /// The key that a passphrase of at least one byte gives with `salt`.
  func key(from passphrase: UnsafeRawBufferPointer, salt: Data) -> WrappingKey? {
    guard isValid, !passphrase.isEmpty, !salt.isEmpty else { return nil }
    return try? WrappingKey(
      KDF.Scrypt.deriveKey(
        from: passphrase, salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blockSize,
        parallelism: parallelism))
  }
}
