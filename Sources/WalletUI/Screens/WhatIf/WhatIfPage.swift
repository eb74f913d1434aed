import PayLater
import TerminalKit
import WalletText

/// What could be done about the thing that had the focus, and doing nothing: each is shown as a what-if.
struct WhatIfPage: ListPage {
  let offers: [WhatIfOffer]
  var list = ListBody<Entry>()

  enum Entry: Equatable, Sendable {
    case offer(WhatIfOffer)
    case anotherDay
  }

  init(_ offers: [WhatIfOffer]) { self.offers = offers }

  var isFlowing: Bool { false }

  func title(in context: Context) -> Phrase { WhatIfText.title }

  func bindings(in context: Context) -> [Binding<Never>] {
    [Binding(.open, question(in: context), WhatIfText.show)]
  }

  private func question(in context: Context) -> Step {
    guard case .offer(let offer) = selected else { return .ask(.whatIfDay) }
    return .ask(.whatIf(offer.request, until: offer.until, in: context))
  }

  func groups(in context: Context) -> [ListBody<Entry>.Group] {
    plain(offers.map { .offer($0) } + [.anotherDay])
  }

  func rowsAround(in context: Context) -> Int { 2 }

  func draw(on canvas: inout Canvas) {
    canvas.put(WhatIfText.only, .label)
    canvas.skip()
    canvas.list(list) { canvas, entry in
      let context = canvas.context
      guard case .offer(let offer) = entry else { return canvas.put(WhatIfText.anotherDay) }
      let (words, detail) = (context[offer.words(in: context)], offer.detail.map { "  " + context[$0] } ?? "")
      // The day says more than how late it is: it is never cut for it.
      let fits = offer.until == nil || width(of: words + detail) <= canvas.room
      canvas.put(Line([.init(words), .init(fits ? detail : "", .label)]))
    }
  }
}
