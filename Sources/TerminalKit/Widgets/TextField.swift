/// A text being edited: one line, or the lines that came with what was pasted.
///
/// The cursor moves by what a reader calls a character, so a letter and its marks are never torn
/// apart; drawing scrolls by cells.
public struct TextField: Equatable, Sendable {
  /// What has been typed so far.
  public private(set) var text: String
  /// How many characters stand before the cursor.
  public private(set) var cursor: Int
  /// Drawn in place of every character, for secrets.
  public let mask: Unicode.Scalar?
  /// The most scalars that the field takes; what is beyond is not taken.
  public let limit: Int
  /// Whether line ends stay.
  public let keepsLines: Bool

  /// Makes a field with the cursor at its end.
  public init(
    _ text: String = "", mask: Unicode.Scalar? = nil, limit: Int = 4096, keepsLines: Bool = false
  ) {
    self.mask = mask
    self.keepsLines = keepsLines
    self.limit = max(0, limit)
    self.text = ""
    cursor = 0
    insert(text)
  }

  /// Whether nothing has been typed.
  public var isEmpty: Bool { text.isEmpty }

  /// Empties the field.
  public mutating func clear() {
    text = ""
    cursor = 0
  }

  /// Puts another text in place of the whole one, with the cursor at its end.
  public mutating func replace(with text: String) {
    clear()
    insert(text)
  }

  /// Inserts a text at the cursor: tabs, and line ends unless they are kept, become spaces; other controls are left out.
  public mutating func insert(_ inserted: String) {
    let before = textBeforeCursor.unicodeScalars
    let after = textAfterCursor.unicodeScalars
    var scalars = before
    var room = limit - before.count - after.count
    for scalar in inserted.unicodeScalars {
      guard room > 0 else { break }
      switch scalar.properties.generalCategory {
      case .control where keepsLines && scalar == "\n": scalars.append(scalar)
      case .control where !scalar.properties.isWhitespace: continue
      case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
      default: scalars.append(scalar)
      }
      room -= 1
    }
    let count = scalars.count
    scalars.append(contentsOf: after)
    text = String(scalars)
    // A mark may have joined its neighbour: the cursor goes to the next place between characters.
    var passed = 0
    cursor = 0
    for character in text {
      if passed >= count { break }
      passed += character.unicodeScalars.count
      cursor += 1
    }
  }

  var textBeforeCursor: String { String(text.prefix(cursor)) }

  var textAfterCursor: String { String(text.dropFirst(cursor)) }

  /// Removes the characters of a range; the cursor goes to its start.
  mutating func remove(_ range: Range<Int>) {
    let characters = Array(text)
    let range = range.clamped(to: 0..<characters.count)
    text = String(characters[..<range.lowerBound]) + String(characters[range.upperBound...])
    // Removing may have joined what was apart.
    cursor = min(range.lowerBound, text.count)
  }

  mutating func moveCursor(to place: Int) { cursor = min(max(0, place), text.count) }
}
