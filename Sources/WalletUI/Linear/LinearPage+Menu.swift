import TerminalKit
import WalletText

extension LinearPage {
  /// Offers further entries, the commands that work now, and what is always there.
  mutating func offer(_ app: App, _ spots: [Spot], typing: Bool) {
    let part = LinearPart(spots)
    if let range = part.range {
      let rows = LinearText.rows(range.lowerBound + 1, range.upperBound, of: part.count)
      say(LinearLine(app.context[rows]))
      for (words, spot) in part.turns {
        offer(app.context[words], app.context.reach(spot, among: spots))
      }
    }
    offerCommands(app, typing: typing, opens: part.spots.contains { $0.kind == .entry && !$0.act.isEmpty })
    offerAlways(app, typing: typing)
  }

  private mutating func offerCommands(_ app: App, typing: Bool, opens: Bool) {
    let context = app.context
    if app.dialog == nil, app.palette == nil, !typing {
      for hint in app.page.hints(in: context) { know(context.keys[hint.command]) }
    }
    var said = Set(items.compactMap { $0.key?.name })
    for hint in app.offered(typing: typing) where !(opens && hint.command == .open) {
      let words = context[hint.words]
      guard let key = context.keys[hint.command].first(where: { !typing || !$0.isPrintable }),
        !items.contains(where: { $0.isSaid(words, key) }), said.insert(key.name).inserted
      else { continue }
      offer(words, [key], key: key)
    }
  }

  private mutating func offer(_ words: String, _ keys: [Key], key: Key? = nil) {
    let number = items.count + 1
    offer(LinearItem(number: number, words: words, keys: keys, key: key))
    say(LinearLine(key.map { LinearItem.words(words, by: $0.name) } ?? words, number: number))
  }

  /// Back, the six screens, help, mask and quit: a few numbers that never change.
  private mutating func offerAlways(_ app: App, typing: Bool) {
    var line = app.context[LinearText.elsewhere] + ":"
    for item in app.always(typing: typing) {
      offer(item)
      let text = "[\(item.number)] " + item.words
      if width(of: line + text) > 74 {
        say(LinearLine(line))
        line = ""
      }
      line += (line.isEmpty ? "" : "  ") + text
    }
    say(LinearLine(line))
  }
}

extension LinearItem {
  /// The words of a command with its letter, which may be typed instead of the number; Enter is none.
  static func words(_ words: String, by key: String) -> String {
    key == Key.enter.name ? words : words + " (\(key))"
  }

  /// Whether it says these words already, with the letter of a command or without.
  fileprivate func isSaid(_ words: String, _ key: Key) -> Bool {
    self.words == words || self.words.hasPrefix(words + "  ")
      || self.words == LinearItem.words(words, by: key.name)
  }
}

extension App {
  /// Whether there is something to go back to.
  var canGoBack: Bool {
    palette != nil || !dialogs.isEmpty || stack.depth > 1 || tab != .home || page.isTyping
  }

  /// What has the same number on every page.
  fileprivate func always(typing: Bool) -> [LinearItem] {
    func item(_ number: Int, _ command: Command, _ words: Phrase? = nil) -> LinearItem {
      let keys = context.pressing(command)
      return LinearItem(
        number: number, words: context[words ?? command.words], keys: keys, key: keys.first,
        command: number == LinearItem.Fixed.back ? nil : command)
    }
    // In a question, and while text is typed, only Esc leads back, and letters are text.
    let isAsked = dialog != nil || palette != nil || typing
    let back = canGoBack ? [item(LinearItem.Fixed.back, isAsked ? .cancel : .back, ButtonText.back)] : []
    let help = LinearItem(number: LinearItem.Fixed.help, words: context[ButtonText.help], keys: [])
    guard !isAsked else { return back + [help] }
    let tabs = Tab.allCases.enumerated().map {
      item(LinearItem.Fixed.firstTab + $0.offset, $0.element.command)
    }
    let mask = context.options.mask ? ButtonText.unmask : ButtonText.mask
    return back + [item(LinearItem.Fixed.palette, .palette)] + tabs
      + [help, item(LinearItem.Fixed.mask, .mask, mask), item(LinearItem.Fixed.quit, .quit)]
  }

  /// The commands that work now, without those that only move the focus or are always there.
  fileprivate func offered(typing: Bool) -> [Hint] {
    if palette != nil { return [] }
    if let dialog {
      return dialog.hints(in: context).filter { $0.isHinted && !App.isApart($0.command) }
    }
    return hints.filter { hint in
      hint.unavailable == nil && !App.isApart(hint.command)
        && (typing || hint.command != .fieldWhatIf && hint.command != .fieldWhy)
    }
  }

  private static func isApart(_ command: Command) -> Bool {
    switch command {
    case .back, .help, .mask, .quit, .nextTab, .previousTab, .palette: true
    case .nextField, .previousField, .choose, .enter, .cancel: true
    case .dayLater, .dayEarlier, .monthLater, .monthEarlier: true
    default: Tab.allCases.contains { $0.command == command }
    }
  }
}
