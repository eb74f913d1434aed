#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A text that must not be left in memory: its bytes lie in one place that never grows, and are wiped when nobody holds
/// it any more.
///
/// What reaches it as a key or a line passed through other memory on its way: Swift cannot wipe that.
public struct SecretText: Equatable, Sendable {
  private var storage: Storage

  /// The most bytes that it takes.
  public static let room = 1_024

  /// The fewest characters of a passphrase that is set.
  public static let shortest = 6

  /// Written while only one holds it; each copy has its own before it is changed.
  private final class Storage: @unchecked Sendable {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: SecretText.room, alignment: 1)
    var count = 0

    init(_ other: Storage? = nil) {
      bytes.initializeMemory(as: UInt8.self, repeating: 0)
      guard let other else { return }
      bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: other.bytes[..<other.count]))
      count = other.count
    }

    deinit {
      if let start = bytes.baseAddress { explicit_bzero(start, bytes.count) }
      bytes.deallocate()
    }
  }

  /// An empty one.
  public init() { storage = Storage() }

  /// What `fill` writes into the place, at most ``room`` bytes; it says how many.
  public init(filling fill: (UnsafeMutableRawBufferPointer) -> Int) {
    self.init()
    storage.count = max(0, min(fill(storage.bytes), SecretText.room))
  }

  private mutating func own() {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage) }
  }

  public var isEmpty: Bool { storage.count == 0 }

  /// How many characters it has, as far as whole scalars go.
  public var count: Int { withBytes { bytes in bytes.count { $0 & 0xC0 != 0x80 } } }

  /// A text that was typed.
  public init(_ text: some StringProtocol) {
    self.init()
    for scalar in text.unicodeScalars { append(scalar) }
  }

  /// Whether it has letters, and only capital ones.
  public var isUppercase: Bool {
    withBytes { bytes in
      bytes.contains { (0x41...0x5A).contains($0) } && !bytes.contains { (0x61...0x7A).contains($0) }
    }
  }

  /// Whether all of it are digits: such a one is quickly guessed.
  public var isDigits: Bool { withBytes { $0.allSatisfy { (0x30...0x39).contains($0) } } }

  /// Appends a scalar, if there is room.
  public mutating func append(_ scalar: Unicode.Scalar) {
    guard let bytes = UTF8.encode(scalar), storage.count + bytes.count <= SecretText.room else { return }
    own()
    for byte in bytes {
      storage.bytes[storage.count] = byte
      storage.count += 1
    }
  }

  /// Takes the last scalar away.
  public mutating func removeLast() {
    own()
    while storage.count > 0 {
      storage.count -= 1
      let byte = storage.bytes[storage.count]
      storage.bytes[storage.count] = 0
      if byte & 0xC0 != 0x80 { return }
    }
  }

  /// Wipes it.
  public mutating func clear() { storage = Storage() }

  /// Its bytes where they lie.
  public func withBytes<Value, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try body(UnsafeRawBufferPointer(rebasing: storage.bytes[..<storage.count]))
  }

  /// Whether both are the same text; the time that it takes says nothing about where they differ.
  public static func == (one: SecretText, other: SecretText) -> Bool {
    guard one.storage.count == other.storage.count else { return false }
    return zip(one.storage.bytes, other.storage.bytes).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
