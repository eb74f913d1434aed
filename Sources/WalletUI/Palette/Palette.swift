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
      case .mine(.settings): return PaletteText.looks
      case .scoreLines: return PaletteText.points
      case .closeService: return PaletteText.cancelling
      default: break
      }
    }
    switch command {
    case .repay: return PaletteText.owed
    case .noteMessage: return PaletteText.messages
    case .importBill: return PaletteText.bills
    case .add where words == RepayText.addDebt: return PaletteText.debts
    case .giveBack: return PaletteText.refund
    case .problem: return PaletteText.complaint
    case .creditBalance: return PaletteText.refund
    case .extend: return PaletteText.later
    case .hardshipPlan: return PaletteText.hardship
    default: return nil
    }
  }

  /// How well a text finds it, 0 best; nil: not at all. It is found by its words in both languages, by the name of
  /// its command, by what else it is called, in Chinese by pinyin and in English by the letters that its words begin with.
  func rank(of typed: String) -> Int? {
    let text = typed.lowercased()
    let typed = text.filter { $0 != " " }
    guard !typed.isEmpty else { return 0 }
    // Letters do not go on from one English word into the next.
    func names(_ words: Phrase) -> [String] { [words.zh.filter { $0 != " " }, words.en.lowercased()] }
    func hold(_ names: [String]) -> Bool { names.contains { $0.contains(typed) || $0.contains(text) } }
    let own = names(words) + [command?.rawValue ?? ""]
    if own.contains(where: { $0.hasPrefix(typed) || $0.hasPrefix(text) }) { return 0 }
    if hold(own) { return 1 }
    if hold(names(path)) { return 2 }
    if alsoCalled.map({ hold(names($0)) }) == true { return 3 }
    let english = words.en.lowercased().split(separator: " ")
    let chinese = words.zh + " " + (alsoCalled?.zh ?? "")
    return Sought(typed).isIn(chinese) || english.areAbbreviated(by: typed[...]) ? 4 : nil
  }
}

extension [Substring] {
  /// Whether a text abbreviates these words: the first letter of some of them and more of their letters in order.
  fileprivate func areAbbreviated(by text: Substring) -> Bool {
    guard let letter = text.first else { return true }
    return indices.contains { index in
      guard self[index].first == letter else { return false }
      var rest = text
      for character in self[index] where character == rest.first {
        rest.removeFirst()
        if Array(self[(index + 1)...]).areAbbreviated(by: rest) { return true }
      }
      return false
    }
  }
}
