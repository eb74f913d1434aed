import TerminalKit
import WalletText

extension App {
  /// Takes a key: first what always works, then what floats, then the page, then the global keys.
  mutating func press(_ key: Key) -> [Effect] {
    // The terminal itself suspends and redraws; C-c nothing may take away.
    if key == .control("c") { return [.quit] }
    // What was typed before the question could be read was not meant as its answer.
    if isUndrawn { return [] }
    notice = nil
    if help != nil { return pressInHelp(key) }
    if dialog != nil { return pressInDialog(key) }
    if let steps = page.type(key, in: context) { return carryOut(steps) }
    if !(page.isTyping && key.isPrintable), let steps = page.dispatch(key, in: context) {
      return carryOut(steps)
    }
    if page.isTyping, key != .escape, key != .control("x") { return [] }
    if let motion = key.motion {
      move(motion)
      return []
    }
    scrolled = 0
    guard let binding = globalBindings.first(where: { $0.keys.contains(key) }) else { return [] }
    return perform(binding.action)
  }

  private mutating func pressInHelp(_ key: Key) -> [Effect] {
    let row = help ?? 0
    switch key.motion {
    case .up: help = max(0, row - 1)
    case .down: help = row + 1
    case .pageUp, .home: help = max(0, key.motion == .home ? 0 : row - pageRows)
    case .pageDown: help = row + pageRows
    default: help = nil
    }
    help = help.map { min($0, max(0, helpLines.count - pageRows)) }
    return []
  }

  private mutating func pressInDialog(_ key: Key) -> [Effect] {
    if key == .letter("?"), dialog?.isTyping == false {
      help = 0
      return []
    }
    let context = context
    switch dialog?.handle(key, in: context) ?? .stay {
    case .stay: return []
    case .close:
      dialog = nil
      return []
    case .steps(let steps):
      let stays = steps.contains { $0.keepsDialog }
      if dialog?.isWaiting != true, !stays { dialog = nil }
      return carryOut(steps)
    }
  }

  /// What the global keys do.
  private mutating func perform(_ action: GlobalAction) -> [Effect] {
    switch action {
    case .go(let tab): return go(to: tab)
    case .nextTab: return go(to: tab.moved(by: 1))
    case .previousTab: return go(to: tab.moved(by: -1))
    case .back: return back()
    case .help: help = 0
    case .whatIf:
      if case .whatIf = stack.top { return [] }
      return carryOut([.open(.whatIf(WhatIfPage(page.whatIfs(in: context))))])
    case .why: return carryOut([.open(page.why(in: context).screen)])
    case .nextDay: return closeDay()
    case .mask: context.options.mask.toggle()
    case .quit:
      // What is in the cart would be lost too.
      let isDirty =
        context.cart.holdsMore(than: context.wallet.rules.announced)
        || stacks.values.contains { $0.all.contains { $0.page.isDirty } }
      return isDirty ? carryOut([.ask(.leave(LeaveQuestion()))]) : [.quit]
    }
    return []
  }

  /// Takes the top screen off; at the root of a tab there is nothing to go back to but home.
  private mutating func back() -> [Effect] {
    stack.pop() || tab == .home ? [] : go(to: .home)
  }
}

extension Key {
  /// The key of a list's motion that it stands for.
  var motion: Key? {
    switch self {
    case .up, .character("k"): .up
    case .down, .character("j"): .down
    case .pageUp, .control("u"): .pageUp
    case .pageDown, .control("d"): .pageDown
    case .home, .character("g"): .home
    case .end, .character("G"): .end
    default: nil
    }
  }

  /// Whether it is text in a form.
  var isPrintable: Bool {
    switch self {
    case .character, .paste: true
    default: false
    }
  }
}
