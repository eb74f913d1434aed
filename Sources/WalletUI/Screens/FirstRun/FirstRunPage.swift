import PayLater
import TerminalKit
import WalletText

/// The first minute: what this is, and three ways on.
struct FirstRunPage: Page {
  enum Action: Equatable, Sendable { case open, start, sandbox, addDebt }

  private var list = ScrollState(count: 3)

  private static let ways: [(command: Command, action: Action, words: Phrase)] = [
    (.start, .start, FirstRunText.start), (.lookAround, .sandbox, FirstRunText.sandbox),
    (.add, .addDebt, FirstRunText.addDebt),
  ]

  /// What choosing it means.
  private static func about(_ action: Action, in context: Context) -> Phrase {
    switch action {
    case .sandbox: FirstRunText.sandboxAbout(key: context.keys.name(.nextDay))
    case .addDebt: FirstRunText.addDebtAbout
    case .open, .start: FirstRunText.startAbout
    }
  }

  func title(in context: Context) -> Phrase { AppText.name }

  func bindings(in context: Context) -> [Binding<Action>] {
    [Binding(.open, action: .open, ButtonText.select)]
      + FirstRunPage.ways.map { Binding($0.command, action: $0.action, $0.words, hinted: false) }
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .open: return perform(FirstRunPage.ways[list.selection].action, in: context)
    case .start: return [.open(.activation(ActivationPage()))]
    case .sandbox: return [.effect(.openSandbox)]
    case .addDebt: return [.ask(.recordDebt)]
    }
  }

  mutating func move(_ key: Key, in context: Context) { _ = list.handle(key, visible: 3) }

  func draw(on canvas: inout Canvas) {
    let isShort = canvas.context.isVeryNarrow
    canvas.paragraph(AppText.tagline, .strong)
    canvas.skip()
    if !isShort {
      canvas.paragraph(FirstRunText.about)
      canvas.skip()
    }
    for (index, way) in FirstRunPage.ways.enumerated() {
      let words = canvas.context[way.words]
      let key = canvas.context.keys.name(way.command)
      let line =
        canvas.isPlain
        ? Line(LinearItem.words(words, by: key)) : Line([.init(key, .key), .init("  " + words, .value)])
      canvas.put(line, selected: index == list.selection)
      if !isShort {
        canvas.put(Line("   " + canvas.context[FirstRunPage.about(way.action, in: canvas.context)], .label))
        canvas.skip()
      }
    }
    canvas.paragraph(isShort ? FirstRunText.honestyShort : FirstRunText.honesty, .label)
  }
}
