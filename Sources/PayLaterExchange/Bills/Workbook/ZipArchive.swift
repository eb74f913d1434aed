/// A ZIP file, of which single parts are unpacked, within limits.
struct ZipArchive {
  private struct Part {
    var isPacked: Bool
    var isEncrypted: Bool
    var checksum: UInt32
    var packed: Int
    var unpacked: Int
    var header: Int
  }

  private let bytes: [UInt8]
  private var parts: [String: Part] = [:]
  /// How much was unpacked so far.
  private var total = 0

  /// The most parts a file may have.
  static let mostParts = 4096
  /// The most that is unpacked of one file, in bytes.
  static let mostBytes = 128 << 20

  /// Reads the list of parts; nil where the file has none that can be read.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let end = ZipArchive.end(of: bytes) else { return nil }
    let count = number(end + 10, 2)
    guard count <= ZipArchive.mostParts else { return nil }
    var place = number(end + 16, 4)
    for _ in 0..<count {
      guard place + 46 <= bytes.count, number(place, 4) == 0x0201_4B50 else { return nil }
      let (name, extra, comment) = (number(place + 28, 2), number(place + 30, 2), number(place + 32, 2))
      guard place + 46 + name <= bytes.count else { return nil }
      let text = String(decoding: bytes[(place + 46)..<(place + 46 + name)], as: UTF8.self)
      let method = number(place + 10, 2)
      parts[text] = Part(
        isPacked: method != 0, isEncrypted: number(place + 8, 2) & 1 == 1 || method != 0 && method != 8,
        checksum: UInt32(number(place + 16, 4)), packed: number(place + 20, 4),
        unpacked: number(place + 24, 4),
        header: number(place + 42, 4))
      place += 46 + name + extra + comment
    }
  }

  var names: [String] { Array(parts.keys) }

  /// Whether any part needs a password, or a way of unpacking that is not known.
  var isEncrypted: Bool { parts.values.contains(where: \.isEncrypted) }

  /// Unpacks a part; nil where there is none of this name.
  ///
  /// - Throws: ``BillError/Kind/badXlsx`` where it is broken, or too large.
  mutating func part(_ name: String) throws(BillError) -> [UInt8]? {
    guard let part = parts[name] else { return nil }
    total += part.unpacked
    guard total <= ZipArchive.mostBytes, part.header + 30 <= bytes.count,
      number(part.header, 4) == 0x0403_4B50
    else { throw BillError(.badXlsx) }
    let start = part.header + 30 + number(part.header + 26, 2) + number(part.header + 28, 2)
    guard start + part.packed <= bytes.count else { throw BillError(.badXlsx) }
    let packed = bytes[start..<(start + part.packed)]
    let whole = part.isPacked ? Inflate.unpack(packed, size: part.unpacked) : Array(packed)
    guard let whole, whole.count == part.unpacked, Checksum.of(whole) == part.checksum else {
      throw BillError(.badXlsx)
    }
    return whole
  }

  /// Where the record at the end of the file begins.
  private static func end(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let first = max(0, bytes.count - 22 - 0xFFFF)
    return stride(from: bytes.count - 22, through: first, by: -1).first { place in
      bytes[place] == 0x50 && bytes[place...].starts(with: [0x50, 0x4B, 0x05, 0x06])
    }
  }

  /// A number of `count` bytes, the lowest first.
  private func number(_ place: Int, _ count: Int) -> Int {
    bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

/// CRC-32, as ZIP has it.
enum Checksum {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    return ~sum
  }
}
