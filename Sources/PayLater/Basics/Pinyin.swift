/// How Chinese characters are read: pinyin without tones, ü as v. A character may have several readings.
enum Pinyin {
  /// The readings of a character, the letters of each; none of what is not in the table.
  static func readings(of scalar: Unicode.Scalar) -> [[Unicode.Scalar]] {
    scalar.isASCII ? [] : all[scalar] ?? []
  }

  /// Read from the table when the first filter is used.
  private static let all: [Unicode.Scalar: [[Unicode.Scalar]]] = {
    var readings: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    var reading: [Unicode.Scalar] = []
    var isLetter = false
    for scalar in table.unicodeScalars where !scalar.properties.isWhitespace {
      if scalar.isASCII {
        reading = isLetter ? reading + [scalar] : [scalar]
      } else {
        readings[scalar, default: []].append(reading)
      }
      isLetter = scalar.isASCII
    }
    return readings
  }()
}
