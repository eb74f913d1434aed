import TerminalKit
import WalletText

extension App {
  /// The table of what works on every screen. Motions are in `KeyMap.motion`, C-l and C-z are the terminal's.
  var globalBindings: [Binding<Command>] {
    Tab.allCases.map { global($0.command, hinted: false) } + [
      global(.nextTab, hinted: false), global(.previousTab, hinted: false),
      global(.back, hinted: stack.depth > 1),
      global(.why, isWhy ? WhyText.ofPage : nil, hinted: isWhy),
      undoBinding,
      global(.palette, hinted: false), global(.help, hinted: false),
      global(.whatIf, hinted: tab == .repay && !isWhatIf),
      global(.fieldWhatIf, hinted: false),
      global(.mask, context.options.mask ? ButtonText.unmask : nil, hinted: false),
      global(.quit, hinted: false),
      // A page with a long list filters it; elsewhere there is nothing to filter.
      Binding(.filter, action: .filter, unless: ButtonText.noList, hinted: false),
    ] + sandboxBindings
  }

  private func global(_ command: Command, _ words: Phrase? = nil, hinted: Bool) -> Binding<Command> {
    Binding(command, action: command, words, hinted: hinted)
  }

  /// Whether a figure is explained: `w` leads to the others of the page that it was asked on.
  private var isWhy: Bool { page is WhyPage }

  private var isWhatIf: Bool { page is WhatIfPage }

  /// What only a sandbox can do; hinted on the two pages that look at days.
  private var sandboxBindings: [Binding<Command>] {
    guard context.wallet.isSandbox else { return [] }
    let isHinted = (tab == .home || tab == .reminders) && stack.depth == 1 && !context.wallet.isFresh
    return [global(.nextDay, hinted: isHinted)]
  }

  /// Does a command that works on every page, if nothing floats above it.
  mutating func run(_ command: Command) -> [Effect] {
    guard unlocking == nil, !isUndrawn, pending == nil, dialog == nil, help == nil, palette == nil else {
      return []
    }
    notice = nil
    return perform(command)
  }

  /// Does what a global command means.
  mutating func perform(_ command: Command) -> [Effect] {
    if let tab = Tab.allCases.first(where: { $0.command == command }) { return go(to: tab) }
    switch command {
    case .nextTab: return go(to: tab.moved(by: 1))
    case .previousTab: return go(to: tab.moved(by: -1))
    case .back: return back()
    case .undo: return takeBack()
    case .help: openHelp()
    case .palette: palette = Palette(count: paletteItems.count)
    case .whatIf, .fieldWhatIf:
      return isWhatIf ? [] : carryOut([.open(Screen(WhatIfPage(page.whatIfs(in: context))))])
    case .why: return carryOut([.open(page.why(in: context).screen)])
    case .nextDay: return closeDay()
    case .mask: change { $0.options.mask.toggle() }
    case .quit:
      // What is in the cart would be lost too.
      let isDirty =
        context.cart.holdsMore(than: context.wallet.rules.announced)
        || !context.drafts.isEmpty || dialogs.contains(where: \.form.isDirty)
        || stacks.values.contains { $0.all.contains { $0.page.isDirty } }
      return isDirty ? carryOut([.ask(.leave)]) : [.quit]
    default: break
    }
    return []
  }
}
