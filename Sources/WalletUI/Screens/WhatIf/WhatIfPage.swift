import PayLater
import TerminalKit
import WalletText

/// What could be done about the thing that had the focus, and doing nothing: each is shown as a what-if.
struct WhatIfPage: Page {
  enum Action: Equatable, Sendable { case show }

  let offers: [WhatIfOffer]
  private(set) var list = ScrollState(count: 0)

  init(_ offers: [WhatIfOffer]) { self.offers = offers }

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { WhatIfText.title }

  func bindings(in context: Context) -> [Binding<Action>] {
    [Binding(.open, action: .show, WhatIfText.show)]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    guard list.selection < offers.count else { return [.ask(.whatIfDay)] }
    let offer = offers[list.selection]
    return [.ask(.whatIf(offer.request, until: offer.until, in: context))]
  }

  mutating func move(_ key: Key, in context: Context) { _ = list.handle(key, visible: visible(in: context)) }

  mutating func refresh(in context: Context) {
    list.resize(count: offers.count + 1, visible: visible(in: context))
  }

  private func visible(in context: Context) -> Int { max(1, context.bodyRows - 2) }

  func draw(on canvas: inout Canvas) {
    canvas.put(WhatIfText.only, .label)
    canvas.skip()
    canvas.list(list) { canvas, index in
      let context = canvas.context
      guard index < offers.count else { return canvas.put(WhatIfText.anotherDay) }
      let offer = offers[index]
      let (words, detail) = (context[offer.words(in: context)], offer.detail.map { "  " + context[$0] } ?? "")
      // The day says more than how late it is: it is never cut for it.
      let fits = canvas.isPlain || offer.until == nil || width(of: words + detail) <= canvas.area.width
      canvas.put(Line([.init(words), .init(fits ? detail : "", .label)]))
    }
  }
}
