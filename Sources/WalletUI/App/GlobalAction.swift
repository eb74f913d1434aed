import TerminalKit
import WalletText

/// What the keys do that mean the same on every screen.
enum GlobalAction: Equatable, Sendable {
  case go(Tab)
  case nextTab, previousTab
  case back, help, mask, quit
  /// Offers what could be done about the thing with the focus, as what-ifs.
  case whatIf
  /// Why the figure in focus, or one of the page, is what it is.
  case why
  /// Closes one day of a sandbox.
  case nextDay
}

extension App {
  /// The global table. Motions (arrows, j, k, C-d, C-u, g, G) and C-c, C-l, C-z are not commands and stand in help.
  var globalBindings: [Binding<GlobalAction>] {
    var isHinted = tab == .repay
    if case .whatIf = stack.top { isHinted = false }
    let asked = page.why(in: context)
    return Tab.allCases.map { Binding($0.key, action: .go($0), $0.words, hinted: false) } + [
      Binding(.tab, action: .nextTab, ButtonText.nextScreen, hinted: false),
      Binding(.shiftTab, action: .previousTab, ButtonText.previousScreen, hinted: false),
      Binding(
        .escape, .letter("h"), .left, .backspace, action: .back, ButtonText.back, hinted: stack.depth > 1),
      Binding(
        .letter("w"), action: .why, asked.isList ? WhyText.ofPage : ButtonText.why, hinted: asked.isList),
      Binding(.letter("?"), action: .help, ButtonText.help, hinted: false),
      Binding(.letter("x"), .control("x"), action: .whatIf, ButtonText.whatIf, hinted: isHinted),
      Binding(
        .letter("m"), action: .mask, context.options.mask ? ButtonText.unmask : ButtonText.mask, hinted: false
      ),
      Binding(.letter("q"), action: .quit, ButtonText.quit, hinted: false),
    ] + sandboxBindings
  }

  /// What only a sandbox can do; hinted on the two pages that look at days.
  private var sandboxBindings: [Binding<GlobalAction>] {
    guard context.wallet.isSandbox else { return [] }
    let isHinted = (tab == .home || tab == .reminders) && stack.depth == 1 && !context.wallet.isFresh
    return [Binding(.letter(">"), action: .nextDay, SandboxText.nextDay, hinted: isHinted)]
  }
}
