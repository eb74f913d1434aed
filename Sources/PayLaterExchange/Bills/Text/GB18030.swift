/// GB18030, decoded by a table of our own: the static program has no converters of the C library to load.
///
/// Two bytes stand for what ``pairs`` says. Four bytes count on: first through what is left of the basic plane, in
/// order, then through all other planes.
enum GB18030 {
  /// What ``pairs`` holds, by place.
  fileprivate static let two: [Unicode.Scalar] = Array(pairs.unicodeScalars)

  /// The characters of the basic plane that two bytes cannot say, in order; surrogates are none.
  private static let four: [Unicode.Scalar] = {
    var isPair = [Bool](repeating: false, count: 0x10000)
    for scalar in two { isPair[Int(scalar.value)] = true }
    return (0x80...0xFFFF).lazy.filter { !isPair[$0] }.compactMap { Unicode.Scalar(UInt32($0)) }
  }()

  /// Where the other planes begin, counted in four-byte characters.
  private static let otherPlanes = 189_000

  /// The character that begins at `place`, and how many bytes it has; nil: none begins there.
  ///
  /// A length without a character is that of a beginning which the bytes end in: the character is cut.
  static func character(at place: Int, before end: Int, of bytes: [UInt8]) -> (Unicode.Scalar?, Int)? {
    let first = bytes[place]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    guard (0x81...0xFE).contains(first) else { return nil }
    guard place + 1 < end else { return (nil, 1) }
    let second = bytes[place + 1]
    if (0x30...0x39).contains(second) { return fourBytes(at: place, before: end, of: bytes) }
    guard (0x40...0xFE).contains(second), second != 0x7F else { return nil }
    let column = Int(second) - (second < 0x7F ? 0x40 : 0x41)
    let index = (Int(first) - 0x81) * 190 + column
    return index < two.count ? (two[index], 2) : nil
  }

  private static func fourBytes(
    at place: Int, before end: Int, of bytes: [UInt8]
  ) -> (Unicode.Scalar?, Int)? {
    guard place + 2 < end else { return (nil, 2) }
    guard (0x81...0xFE).contains(bytes[place + 2]) else { return nil }
    guard place + 3 < end else { return (nil, 3) }
    guard (0x30...0x39).contains(bytes[place + 3]) else { return nil }
    let lead = (Int(bytes[place]) - 0x81) * 10 + Int(bytes[place + 1]) - 0x30
    let index = lead * 1260 + (Int(bytes[place + 2]) - 0x81) * 10 + Int(bytes[place + 3]) - 0x30
    if index < four.count { return (four[index], 4) }
    guard index >= otherPlanes, let scalar = Unicode.Scalar(UInt32(index - otherPlanes + 0x10000)) else {
      return nil
    }
    return (scalar, 4)
  }
}

extension GB18030 {
  /// The bytes of a character that two bytes or one can say; none for any other.
  static func bytes(_ scalar: Unicode.Scalar) -> [UInt8] {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    guard let index = two.firstIndex(of: scalar) else { return [] }
    let column = index % 190
    return [UInt8(0x81 + index / 190), UInt8(column + (column < 63 ? 0x40 : 0x41))]
  }
}
