import TerminalKit

/// Something of a page that can be chosen by its number, and the keys that this presses.
struct LinearItem: Equatable, Sendable {
  let number: Int
  let words: String
  let keys: [Key]
  /// The key that does it on the screens; its name may be typed instead of the number.
  var key: Key?
  /// The command that it is on every page.
  var command: Command?
  /// Whether it is an entry of a list, which a command can be about.
  var isEntry = false
  /// The keys that only select an entry.
  var reach: [Key] = []

  /// The numbers that mean the same on every page.
  enum Fixed {
    static let back = 0
    static let palette = 90
    static let firstTab = 91
    static let help = 97
    static let mask = 98
    static let quit = 99

    /// That of a command, where it is always the same.
    static func number(of command: Command) -> Int? {
      switch command {
      case .back, .cancel: back
      case .palette: palette
      case .help: help
      case .mask: mask
      case .quit: quit
      default: Tab.allCases.firstIndex { $0.command == command }.map { firstTab + $0 }
      }
    }
  }
}

/// A line of a page, with the number that chooses it.
struct LinearLine: Equatable, Sendable {
  var text: String
  var number: Int?
  /// Whether it goes on with a numbered line.
  var goesOn = false
  /// What is said of it besides, such as that it is the selected one.
  var note = ""

  init(_ text: String, number: Int? = nil) {
    self.text = text
    self.number = number
  }

  /// As it is said.
  var said: String { (number.map { "[\($0)] " } ?? (goesOn ? "    " : "")) + text + note }
}

extension Spot {
  /// The keys that choosing it in the plain mode presses; the focus then goes on from a chosen word.
  func choosing(_ reach: [Key]) -> [Key] {
    kind == .option && !act.contains(.enter) ? reach + act + [.enter] : reach + act
  }
}
