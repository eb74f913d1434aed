import PayLater
import TerminalKit
import WalletText

/// The first minute: what this is, and three ways on.
struct FirstRunPage: ListPage {
  var list = ListBody<Way>()

  /// A way on.
  struct Way: Equatable, Sendable {
    let command: Command
    let step: Step
    let words: Phrase
    /// What choosing it means.
    let about: Phrase
  }

  private func ways(in context: Context) -> [Way] {
    [
      Way(
        command: .start, step: .open(Screen(ActivationPage())), words: FirstRunText.start,
        about: FirstRunText.startAbout),
      Way(
        command: .lookAround, step: .effect(.openSandbox), words: FirstRunText.sandbox,
        about: FirstRunText.sandboxAbout(key: context.keys.name(.nextDay))),
      Way(
        command: .add, step: .ask(.recordDebt), words: FirstRunText.addDebt,
        about: FirstRunText.addDebtAbout),
    ]
  }

  func title(in context: Context) -> Phrase { AppText.name }

  func groups(in context: Context) -> [ListBody<Way>.Group] { plain(ways(in: context)) }

  func bindings(in context: Context) -> [Binding<Never>] {
    [Binding(.open, selected?.step, ButtonText.select)]
      + ways(in: context).map { Binding($0.command, $0.step, $0.words, hinted: false) }
  }

  func draw(on canvas: inout Canvas) {
    let isShort = canvas.context.isVeryNarrow
    canvas.paragraph(AppText.tagline, .strong)
    canvas.skip()
    if !isShort {
      canvas.paragraph(FirstRunText.about)
      canvas.skip()
    }
    for (way, isSelected) in list.marked {
      let gap = width(of: canvas.context.keys.name(way.command)) + 2
      canvas.put(canvas.context.keyLine(way.command, way.words, gap: gap, .value), selected: isSelected)
      if !isShort {
        canvas.put(Line("   " + canvas.context[way.about], .label))
        canvas.skip()
      }
    }
    canvas.paragraph(isShort ? FirstRunText.honestyShort : FirstRunText.honesty, .label)
  }
}
