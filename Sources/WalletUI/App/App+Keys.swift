import TerminalKit
import WalletText

extension App {
  /// Takes a key: first what always works, then what floats, then the page, then the global keys.
  mutating func press(_ key: Key) -> [Effect] {
    // The terminal itself suspends and redraws; C-c nothing may take away.
    if key == .control("c") { return [.quit] }
    if unlocking != nil { return pressUnlocking(key) }
    // What was typed before the question could be read was not meant as its answer.
    if isUndrawn || isFlooded || pending != nil { return [] }
    if case .paste = key, !takesText { return refuseText() }
    if case .mouse(let mouse) = key { return take(mouse) }
    notice = nil
    if help != nil { return pressInHelp(key) }
    if palette != nil { return pressInPalette(key) }
    if dialog != nil { return pressInDialog(key) }
    if let steps = page.type(key, in: context) {
      // What is typed is seen.
      if page.isTyping { scrolled = 0 }
      return carryOut(steps)
    }
    if !(page.isTyping && key.isPrintable), let steps = page.dispatch(key, in: context) {
      return carryOut(steps)
    }
    let keys = context.keys
    if page.isTyping, let motion = keys.pageMotion(key, typing: true) {
      move(motion)
      return []
    }
    if page.isTyping, !keys.means(key, .cancel), !keys.means(key, .fieldWhatIf) { return [] }
    if let motion = keys.motion(key) {
      move(motion)
      return []
    }
    guard let binding = globalBindings.first(where: { keys.means(key, $0.command) }) else { return [] }
    if let reason = binding.unavailable {
      notice = Notice(.refusal, reason)
      return []
    }
    return perform(binding.command)
  }

  /// Whether printable keys are text now.
  private var takesText: Bool {
    if help != nil { return false }
    return palette != nil || (dialog?.isTyping ?? page.isTyping)
  }

  /// Text where nothing is typed is no row of commands, nor is what came with it.
  private mutating func refuseText() -> [Effect] {
    isFlooded = true
    notice = Notice(.refusal, AppText.looseText)
    return []
  }

  private mutating func pressInDialog(_ key: Key) -> [Effect] {
    if dialog?.isTyping == false, context.keys.means(key, .help) {
      openHelp()
      return []
    }
    let context = context
    switch dialog?.handle(key, in: context) ?? .stay {
    case .stay, .ignored: return []
    case .told(let notice):
      self.notice = notice
      return []
    case .close(let draft):
      let kept = dialog.map { Step.keep($0.question.id, draft) }
      dialog = nil
      return carryOut(kept.map { [$0] } ?? [])
    case .steps(let steps):
      if !steps.contains(where: \.keepsDialog) { dialog = nil }
      return carryOut(steps)
    }
  }

  /// Takes the top screen off; at the root of a tab there is nothing to go back to but home.
  mutating func back() -> [Effect] {
    stack.pop() ? reread() : tab == .home ? [] : go(to: .home)
  }
}
