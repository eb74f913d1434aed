/// Unpacks DEFLATE (RFC 1951) into as many bytes as are announced, and no more.
struct Inflate {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  /// Bits that were taken from the bytes and not yet used, the next one lowest.
  private var bits: UInt32 = 0
  private var count = 0
  private var out: [UInt8] = []
  private let size: Int

  /// The unpacked bytes; nil where the packed ones are broken, or do not give `size` bytes.
  static func unpack(_ bytes: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var inflate = Inflate(bytes, size)
    return inflate.run() && inflate.out.count == size ? inflate.out : nil
  }

  private init(_ bytes: ArraySlice<UInt8>, _ size: Int) {
    self.bytes = bytes
    self.size = size
    place = bytes.startIndex
    out.reserveCapacity(size)
  }

  private mutating func run() -> Bool {
    while true {
      guard let isLast = take(1), let kind = take(2) else { return false }
      switch kind {
      case 0: guard stored() else { return false }
      case 1: guard block(Inflate.fixedLengths, Inflate.fixedDistances) else { return false }
      case 2:
        guard let (lengths, distances) = codes(), block(lengths, distances) else { return false }
      default: return false
      }
      if isLast == 1 { return true }
    }
  }

  /// The next `number` bits, at most 16; nil where the bytes end before.
  private mutating func take(_ number: Int) -> Int? {
    while count < number {
      guard place < bytes.endIndex else { return nil }
      bits |= UInt32(bytes[place]) << UInt32(count)
      place += 1
      count += 8
    }
    let value = bits & (1 << UInt32(number) - 1)
    bits >>= UInt32(number)
    count -= number
    return Int(value)
  }

  private mutating func stored() -> Bool {
    place -= count / 8
    (bits, count) = (0, 0)
    guard let length = take(16), let check = take(16), length == ~check & 0xFFFF,
      bytes.endIndex - place >= length, size - out.count >= length
    else { return false }
    out.append(contentsOf: bytes[place..<(place + length)])
    place += length
    return true
  }

  /// Literals and copies until the end of a block.
  private mutating func block(_ lengths: HuffmanCode, _ distances: HuffmanCode) -> Bool {
    while true {
      guard let symbol = symbol(lengths) else { return false }
      if symbol == 256 { return true }
      guard symbol > 256 else {
        guard out.count < size else { return false }
        out.append(UInt8(symbol))
        continue
      }
      guard symbol < 286, let extra = take(Inflate.lengthBits[symbol - 257]),
        let code = self.symbol(distances),
        code < 30, let more = take(Inflate.distanceBits[code])
      else { return false }
      let (length, distance) = (Inflate.lengthBases[symbol - 257] + extra, Inflate.distanceBases[code] + more)
      guard distance <= out.count, size - out.count >= length else { return false }
      for _ in 0..<length { out.append(out[out.count - distance]) }
    }
  }

  private mutating func symbol(_ code: HuffmanCode) -> Int? {
    var (value, first, index) = (0, 0, 0)
    for length in 1...15 {
      guard let bit = take(1) else { return nil }
      value |= bit
      let count = code.counts[length]
      if value - first < count { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  /// The two codes that stand before a block, packed themselves.
  private mutating func codes() -> (HuffmanCode, HuffmanCode)? {
    guard let literals = take(5), let distances = take(5), let lengths = take(4) else { return nil }
    guard literals + 257 <= 286, distances + 1 <= 30 else { return nil }
    var sizes = [Int](repeating: 0, count: 19)
    for index in 0..<(lengths + 4) {
      guard let size = take(3) else { return nil }
      sizes[Inflate.order[index]] = size
    }
    guard let code = HuffmanCode(sizes[...]) else { return nil }
    var all: [Int] = []
    let total = literals + distances + 258
    while all.count < total {
      guard let symbol = symbol(code) else { return nil }
      guard symbol >= 16 else {
        all.append(symbol)
        continue
      }
      guard let (size, times) = repeated(symbol, all.last), all.count + times <= total else { return nil }
      all += Array(repeating: size, count: times)
    }
    guard let first = HuffmanCode(all.prefix(literals + 257)),
      let second = HuffmanCode(all.dropFirst(literals + 257))
    else { return nil }
    return (first, second)
  }

  private mutating func repeated(_ symbol: Int, _ last: Int?) -> (size: Int, times: Int)? {
    switch symbol {
    case 16: if let last, let more = take(2) { (last, 3 + more) } else { nil }
    case 17: take(3).map { (0, 3 + $0) }
    default: take(7).map { (0, 11 + $0) }
    }
  }

  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengthBits =
    Array(repeating: 0, count: 8) + (1...5).flatMap { Array(repeating: $0, count: 4) } + [0]
  private static let lengthBases = bases(from: 3, lengthBits.dropLast()) + [258]
  private static let distanceBits = [0, 0] + (0...13).flatMap { [$0, $0] }
  private static let distanceBases = bases(from: 1, distanceBits[...])

  private static func bases(from first: Int, _ bits: ArraySlice<Int>) -> [Int] {
    var next = first
    return bits.map { count in
      defer { next += 1 << count }
      return next
    }
  }

  private static let fixedLengths = HuffmanCode(
    ordered: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances = HuffmanCode(ordered: Array(repeating: 5, count: 30))
}

/// A code of symbols by the number of their bits, as RFC 1951 orders them.
struct HuffmanCode {
  /// How many symbols have each number of bits.
  fileprivate private(set) var counts = [Int](repeating: 0, count: 16)
  fileprivate private(set) var symbols: [Int] = []

  /// The code of these numbers of bits; nil where more symbols have few bits than there can be.
  init?(_ sizes: ArraySlice<Int>) {
    self.init(ordered: Array(sizes))
    var left = 1
    for count in counts.dropFirst() {
      left = left << 1 - count
      if left < 0 { return nil }
    }
  }

  fileprivate init(ordered sizes: [Int]) {
    for size in sizes where size > 0 { counts[size] += 1 }
    for length in 1...15 { symbols += sizes.indices.filter { sizes[$0] == length } }
  }
}
