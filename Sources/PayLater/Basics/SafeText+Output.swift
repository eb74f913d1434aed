extension SafeText {
  /// A whole text as it may be printed: its lines, blanks and length stay, every dangerous character is a mark.
  public static func printable(_ text: some StringProtocol) -> String {
    guard !isPrintable(text) else { return String(text) }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { safe.append(scalar == "\n" ? scalar : shown(scalar)) }
    return String(safe)
  }

  /// The same in a text between the quotation marks of JSON: as escapes, so that every reader gets the very value.
  public static func escaped(inJSON json: String) -> String {
    guard !isPrintable(json) else { return json }
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

  /// Whether there is nothing dangerous in a text, as in nearly all: it is not written anew then.
  private static func isPrintable(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || isPlain($0) || shown($0) == $0 }
  }
}
