import PayLater
import TerminalKit
import WalletText

extension App {
  /// The header: the title at the left; issuer, date and tab at the right; the mark of a sandbox.
  func drawHeader(into frame: inout Frame, _ layout: Layout) {
    let margin = Chrome.margin(context.size)
    let row = layout.header.inset(columns: margin)
    var parts: [Line.Span] = context.wallet.isSandbox ? [.init(context[AppText.sandbox], .warning)] : []
    parts.append(.init(context[AppText.demoIssuer], .label))
    if !context.isVeryNarrow {
      let day = context.today.withWeekday(on: context.wallet.businessDay)
      parts += [.init(context[day], .label), .init(context[tab.words])]
    }
    let title = context[page.title(in: context)]
    let taken = parts.reduce(width(of: title)) { $0 + width(of: $1.text) }
    // Where there is little room a title that is too long gets some of the air.
    let gap = context.isVeryNarrow && taken + 3 * parts.count > row.width ? 2 : 3
    var right = row.right
    for part in parts.reversed() {
      right = frame.write(part.text, endingAt: Point(x: right, y: row.y), part.style) - gap
    }
    frame.write(title, at: row.origin, .title, within: right - row.x)
    frame.rule(layout.upperRule.inset(columns: margin / 2), context.glyphs)
  }

  /// The bar: six tabs and help; where they do not fit only the digits and the tab in sight. Its keys are quiet while
  /// they are text, or a question waits for its answer.
  func drawBar(into frame: inout Frame, _ layout: Layout) {
    let margin = Chrome.margin(context.size)
    frame.rule(layout.lowerRule.inset(columns: margin / 2), context.glyphs)
    let row = layout.bar.inset(columns: margin)
    let key = context.keys.name(.help)
    let help = key + " " + context[ButtonText.help]
    let keys = Tab.allCases.map { context.keys.name($0.command) }
    let texts = zip(Tab.allCases, keys).map { $1 + " " + context[$0.words] }
    let gaps = [3, 2, 1].first { gap in
      texts.reduce(0) { $0 + width(of: $1) + gap } + width(of: help) <= row.width
    }
    let isTyping = dialog?.isTyping ?? page.isTyping
    let tabKeys: Style = dialog != nil || isTyping ? .disabled : .key
    var x = row.x
    for (index, tab) in Tab.allCases.enumerated() {
      let isShort = gaps == nil && tab != self.tab
      let shown = isShort ? keys[index] : texts[index]
      frame.write(shown, at: Point(x: x, y: row.y), tab == self.tab ? .title : .normal)
      frame.write(keys[index], at: Point(x: x, y: row.y), tabKeys)
      let place = Rect(x: x, y: row.y, width: width(of: shown), height: 1)
      frame.add(Spot(.command, place, act: context.pressing(tab.command)))
      x += width(of: shown) + (gaps ?? 2)
    }
    let start = frame.write(help, endingAt: Point(x: row.right, y: row.y))
    frame.write(key, at: Point(x: start, y: row.y), isTyping ? .disabled : .key)
    let place = Rect(x: start, y: row.y, width: row.right - start, height: 1)
    frame.add(Spot(.command, place, act: context.pressing(.help)))
  }

  /// The line of what works now: key and words, as many as fit, none of them cut; the way back always has its room.
  func drawHints(into frame: inout Frame, _ rect: Rect) {
    let row = rect.inset(columns: Chrome.margin(context.size))
    let hints = (dialog?.hints(in: context) ?? hints).filter { $0.isHinted && $0.unavailable == nil }
    let back = hints.first { $0.command == .back || $0.command == .cancel }
    var kept = back.map { width(of: words(of: $0)) + 4 } ?? 0
    var x = row.x
    // The page's own words for a key win over the general ones.
    var shown: Set<String> = []
    for hint in hints {
      if hint == back { kept = 0 }
      guard !shown.contains(hint.key), x + width(of: words(of: hint)) <= row.right - kept else { continue }
      shown.insert(hint.key)
      let place = Rect(x: x, y: row.y, width: width(of: words(of: hint)), height: 1)
      frame.add(Spot(.command, place, act: context.pressing(hint.command)))
      x += frame.write(hint.key, at: Point(x: x, y: row.y), .key)
      x += frame.write(" " + context[hint.words], at: Point(x: x, y: row.y)) + 4
    }
  }

  private func words(of hint: Hint) -> String { hint.key + " " + context[hint.words] }

  /// What works on the page in sight, its own keys first.
  var hints: [Hint] { page.hints(in: context) + globalBindings.map { $0.hint(in: context) } }
}

/// What header, body and bar have in common.
enum Chrome {
  /// The widest column that is easy to read: of prose, and of a form with its buttons.
  static let readable = 80

  /// The widest row that an eye keeps from its begin to its end.
  static let broad = 120

  /// The columns between what a page is about and what stands beside it.
  static let gap = 4

  /// Columns left free at either side.
  static func margin(_ size: Size) -> Int { size.columns < 60 ? 1 : 2 }
}
