extension SafeText {
  /// A whole text as it may be printed: its lines, blanks and length stay, every dangerous character is a mark.
  public static func printable(_ text: some StringProtocol) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { safe.append(scalar == "\n" ? scalar : shown(scalar)) }
    return String(safe)
  }

  /// The same in a text between the quotation marks of JSON: as escapes, so that every reader gets the very value.
  public static func escaped(inJSON json: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      guard scalar != "\n", shown(scalar) != scalar else {
        safe.append(scalar)
        continue
      }
      for unit in String(Character(scalar)).utf16 {
        let digits = String(unit, radix: 16)
        safe.append(
          contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
      }
    }
    return String(safe)
  }
}
