import PayLater
import TerminalKit
import WalletText

/// The palette of all commands while it floats: what is typed to find one, and the row that is selected.
struct Palette: Equatable, Sendable {
  private(set) var field = TextField(limit: 40)
  private(set) var list: ScrollState

  /// What became of a key.
  enum Outcome: Equatable, Sendable { case stay, close, chosen(Int) }

  /// A palette of so many rows.
  init(count: Int) { list = ScrollState(count: count) }

  /// Takes a key; `count` says how many rows a text finds.
  mutating func handle(_ key: Key, visible: Int, count: (String) -> Int) -> Outcome {
    switch key {
    case .escape: return .close
    case .backspace where field.isEmpty: return .close
    case .enter: return list.count > 0 ? .chosen(list.selection) : .stay
    case .up, .down, .pageUp, .pageDown: _ = list.handle(key, visible: visible)
    case .tab: list.move(by: 1, visible: visible)
    case .shiftTab: list.move(by: -1, visible: visible)
    default:
      let before = field.text
      _ = field.handle(key)
      if field.text != before { list = ScrollState(count: count(field.text)) }
    }
    return .stay
  }

  /// What choosing a row presses, from the selected one.
  func spot(of index: Int, _ rect: Rect) -> Spot {
    let steps = index - list.selection
    let reach = Array(repeating: steps < 0 ? Key.up : .down, count: abs(steps))
    return Spot(.entry, rect, reach: reach, act: [.enter], isFocused: steps == 0)
  }
}

/// A row of the palette.
struct PaletteItem: Equatable, Sendable {
  let target: Target
  /// What it does.
  let words: Phrase
  /// Where it does it, if that is elsewhere.
  var place: Phrase?
  /// Why not now; nil: it works.
  var unavailable: Phrase?

  /// What choosing it does.
  enum Target: Equatable, Sendable {
    /// Does it here.
    case here(Command)
    /// Opens a screen.
    case destination(Destination)
    /// Goes to where it works.
    case elsewhere(Command, Destination)
  }

  /// What it does and where: '还款 > 日历'.
  var path: Phrase { place.map { [$0, words].joined(Phrase(same: " > ")) } ?? words }

  /// The command that it stands for, if there is one.
  var command: Command? {
    switch target {
    case .here(let command), .elsewhere(let command, _): command
    case .destination(let destination): destination.command
    }
  }

  /// What else people look for it with.
  private var alsoCalled: Phrase? {
    if case .destination(let destination) = target {
      switch destination {
      case .mine(.rules): return PaletteText.limits
      case .mine(.sources): return PaletteText.cards
      case .scoreLines: return PaletteText.points
      case .closeService: return PaletteText.cancelling
      default: break
      }
    }
    switch command {
    case .giveBack: return PaletteText.refund
    case .problem: return PaletteText.complaint
    case .creditBalance: return PaletteText.refund
    case .extend: return PaletteText.later
    case .hardshipPlan: return PaletteText.hardship
    default: return nil
    }
  }

  /// How well a text finds it, 0 best; nil: not at all. It is found by its words in both languages, by the name of
  /// its command, by what else it is called, in Chinese by pinyin and in English by letters in their order.
  func rank(of typed: String) -> Int? {
    let typed = typed.lowercased().filter { $0 != " " }
    guard !typed.isEmpty else { return 0 }
    func names(_ words: Phrase) -> [String] {
      [words.zh, words.en.lowercased()].map { $0.filter { $0 != " " } }
    }
    let own = names(words) + [command?.rawValue ?? ""]
    if own.contains(where: { $0.hasPrefix(typed) }) { return 0 }
    if own.contains(where: { $0.contains(typed) }) { return 1 }
    if names(path).contains(where: { $0.contains(typed) }) { return 2 }
    if alsoCalled.map({ names($0).contains { $0.contains(typed) } }) == true { return 3 }
    let isRead = Sought(typed).isIn(words.zh)
    return isRead || own.dropFirst().contains { $0.holdsInOrder(typed) } ? 4 : nil
  }
}

extension String {
  /// Whether the characters of another text stand in it one after the other, others between them.
  fileprivate func holdsInOrder(_ other: String) -> Bool {
    var rest = self[...]
    for character in other {
      guard let index = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: index)...]
    }
    return true
  }
}
