/// A script of keys for a terminal program, in the grammar of the tapes that `vhs` plays.
public struct Tape: Equatable, Sendable {
  public var steps: [Step]

  /// A command and the line it stands on.
  public struct Step: Equatable, Sendable {
    public var line: Int
    public var command: Command
  }

  public enum Command: Equatable, Sendable {
    /// Types a text, so many milliseconds between two characters (nil: the tape's own pace).
    case type(String, pace: Int?)
    /// Presses a key so many times.
    case press(KeyName, pace: Int?, times: Int)
    case control(Character)
    case sleep(Int)
    /// Waits until the regular expression is found on the screen, or on its last line; the longest in milliseconds.
    case wait(Scope, timeout: Int?, pattern: String)
    case set(String, String)
    case hide, show
    case screenshot(String)
    /// Read and passed over here: `Output`, `Require`, `Env`, and `Set` of pixels.
    case note(String)
  }

  public enum Scope: String, Equatable, Sendable { case line = "Line", screen = "Screen" }

  public enum KeyName: String, Equatable, Sendable, CaseIterable {
    case enter = "Enter", space = "Space", tab = "Tab", backspace = "Backspace", delete = "Delete"
    case insert = "Insert", escape = "Escape", up = "Up", down = "Down", left = "Left", right = "Right"
    case pageUp = "PageUp", pageDown = "PageDown", shiftTab = "Shift+Tab"
  }

  /// A word that is not of the grammar, and where it stands.
  public struct Flaw: Error, Equatable, Sendable, CustomStringConvertible {
    public var line: Int
    public var column: Int
    public var text: String
    public var description: String { "\(line):\(column): \(text)" }
  }

  /// Reads a tape; throws the first word that is not of the grammar.
  public init(_ text: String) throws(Flaw) {
    var steps: [Step] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var scanner = TapeScanner(line: index + 1, text: String(line))
      while let command = try scanner.command() { steps.append(Step(line: index + 1, command: command)) }
    }
    self.steps = steps
  }
}

/// Reads the words of one line of a tape.
struct TapeScanner {
  let line: Int
  private let characters: [Character]
  private var position = 0

  init(line: Int, text: String) {
    self.line = line
    characters = Array(text.hasSuffix("\r") ? String(text.dropLast()) : text)
  }

  /// The next command of the line, nil at its end or at a comment.
  mutating func command() throws(Tape.Flaw) -> Tape.Command? {
    skipBlanks()
    guard let next = peek, next != "#" else { return nil }
    let start = position
    let word = takeWord()
    if let key = Tape.KeyName(rawValue: word) {
      let pace = try pace()
      return .press(key, pace: pace, times: number() ?? 1)
    }
    switch word {
    case "Type":
      let pace = try pace()
      return .type(try quoted(), pace: pace)
    case "Sleep":
      let word = try argument()
      return .sleep(try duration(word))
    case "Wait": return try wait()
    case "Hide": return .hide
    case "Show": return .show
    case "Screenshot": return .screenshot(try argument())
    case "Set": return .set(try argument(), try argument())
    case "Output", "Require", "Source": return .note("\(word) \(try argument())")
    case "Env": return .note("Env \(try argument()) \(try argument())")
    default:
      if word.hasPrefix("Ctrl+"), let character = word.dropFirst(5).first, word.count == 6 {
        return .control(Character(character.lowercased()))
      }
      throw flaw("unknown word: \(word.prefix(30))", at: start)
    }
  }

  private mutating func wait() throws(Tape.Flaw) -> Tape.Command {
    var scope = Tape.Scope.line
    if peek == "+" {
      position += 1
      let start = position
      let word = takeWord()
      guard let known = Tape.Scope(rawValue: word) else { throw flaw("Wait+Line or Wait+Screen", at: start) }
      scope = known
    }
    let timeout = try pace()
    skipBlanks()
    guard peek == "/" else { return .wait(scope, timeout: timeout, pattern: ">$") }
    let start = position
    position += 1
    var pattern = ""
    while let character = peek, character != "/" {
      if character == "\\", position + 1 < characters.count, characters[position + 1] == "/" { position += 1 }
      pattern.append(characters[position])
      position += 1
    }
    guard peek == "/" else { throw flaw("the pattern does not end", at: start) }
    position += 1
    return .wait(scope, timeout: timeout, pattern: pattern)
  }

  private var peek: Character? { position < characters.count ? characters[position] : nil }

  private mutating func skipBlanks() {
    while let character = peek, character == " " || character == "\t" { position += 1 }
  }

  /// A word up to a blank, an `@` or, after the first character, a `+` that does not bind a key.
  private mutating func takeWord() -> String {
    var word = ""
    while let character = peek, character != " ", character != "\t", character != "@" {
      if character == "+", word == "Wait" { break }
      word.append(character)
      position += 1
    }
    return word
  }

  private mutating func pace() throws(Tape.Flaw) -> Int? {
    guard peek == "@" else { return nil }
    position += 1
    let word = takeWord()
    return try duration(word)
  }

  private mutating func number() -> Int? {
    let start = position
    skipBlanks()
    var digits = ""
    while let character = peek, character.isASCII, character.isNumber {
      digits.append(character)
      position += 1
    }
    if digits.isEmpty { position = start }
    return Int(digits)
  }

  private mutating func argument() throws(Tape.Flaw) -> String {
    skipBlanks()
    if let quote = peek, "\"'`".contains(quote) { return try quoted() }
    let start = position
    var word = ""
    while let character = peek, character != " ", character != "\t" {
      word.append(character)
      position += 1
    }
    guard !word.isEmpty else { throw flaw("something is missing", at: start) }
    return word
  }

  private mutating func quoted() throws(Tape.Flaw) -> String {
    skipBlanks()
    let start = position
    guard let quote = peek, "\"'`".contains(quote) else { throw flaw("a quoted text is missing", at: start) }
    position += 1
    var text = ""
    while let character = peek, character != quote {
      text.append(character)
      position += 1
    }
    guard peek == quote else { throw flaw("the text does not end", at: start) }
    position += 1
    return text
  }

  private func duration(_ word: String) throws(Tape.Flaw) -> Int {
    let units: [(String, Double)] = [("ms", 1), ("s", 1_000), ("m", 60_000), ("", 1_000)]
    for (unit, factor) in units where word.hasSuffix(unit) {
      if let value = Double(word.dropLast(unit.count)), value >= 0, value * factor <= 3_600_000 {
        return Int(value * factor)
      }
    }
    throw flaw("not a time: \(word.prefix(20))", at: position - word.count)
  }

  private func flaw(_ text: String, at position: Int) -> Tape.Flaw {
    Tape.Flaw(line: line, column: position + 1, text: text)
  }
}
