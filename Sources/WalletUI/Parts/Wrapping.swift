import TerminalKit

/// A text in lines of at most so many columns: broken at spaces, and between wide glyphs, but never before a
/// mark that may not begin a line. Those after the first are `hanging` columns narrower.
public func wrapped(_ text: String, to columns: Int, hanging: Int = 0) -> [String] {
  guard columns > hanging else { return [] }
  return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
    var wrapping = Wrapping(first: columns, rest: columns - hanging)
    for character in paragraph { wrapping.add(character) }
    return wrapping.finished()
  }
}

/// Words side by side, in as many lines of at most so many columns as they need; none is torn apart.
func flowed(_ words: [String], to columns: Int, gap: String = "   ") -> [String] {
  var lines: [String] = []
  for word in words {
    if let last = lines.last, width(of: last + gap + word) <= columns {
      lines[lines.count - 1] = last + gap + word
    } else {
      lines.append(word)
    }
  }
  return lines
}

/// One paragraph on its way into lines.
private struct Wrapping {
  /// The columns of the first line, and of those after it.
  let first: Int
  let rest: Int
  private var lines: [String] = []
  /// What is sure to stand in this line, and the word that may still go to the next.
  private var line = ""
  private var word = ""
  private var lineWidth = 0
  private var wordWidth = 0

  init(first: Int, rest: Int) { (self.first, self.rest) = (first, rest) }

  mutating func add(_ character: Character) {
    let own = width(of: String(character))
    if character == " " || own == 2, !Wrapping.neverFirst.contains(character) { settle() }
    if lineWidth + wordWidth + own > (lines.isEmpty ? first : rest) {
      // A word longer than a line is cut.
      if line.isEmpty { settle() }
      endLine()
      if word.isEmpty, character == " " { return }
    }
    word.append(character)
    wordWidth += own
  }

  mutating func finished() -> [String] {
    settle()
    endLine()
    return lines
  }

  private mutating func settle() {
    line += word
    lineWidth += wordWidth
    word = ""
    wordWidth = 0
  }

  private mutating func endLine() {
    while line.last == " " { line.removeLast() }
    lines.append(line)
    line = ""
    lineWidth = 0
    if word.first == " " {
      word.removeFirst()
      wordWidth -= 1
    }
  }

  private static let neverFirst: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "）", "」", "》", "！", ",", ".", ";", ":", "?", ")",
  ]
}
