import PayLater
import TerminalKit
import WalletText

extension Wallet {
  /// Whether there is a limit to be shown; one of zero too, while the service is open.
  var hasLimit: Bool { limit.total > .zero || agreement.stage == .active }
}

extension Context {
  /// What keeps new orders out, in words; nil: nothing does.
  var orderBar: Phrase? { wallet.orderBar?.phrase(on: wallet.businessDay) }
}

extension Canvas {
  /// The limit, or that there is none yet.
  mutating func limit() {
    guard context.wallet.hasLimit else {
      put(MoneyWords.available, .label)
      put(context.orderBar ?? HomeText.noLimit)
      return
    }
    limit(context.wallet.limit)
  }

  /// The limit as a section of three rows: what is available, as a bar of what is
  /// available, held and used, and what is used and held.
  ///
  /// Where the user's own cap keeps it low, that is said with the way to lift it.
  private mutating func limit(_ limit: Limit) {
    put(MoneyWords.available, .label)
    put(Line(context.money(max(.zero, limit.available)), .value))
    guard !isPlain else {
      put(Line(context[LinearText.limit(used: limit.used, held: limit.held, of: limit.total)]))
      cap()
      return
    }
    let glyphs = context.glyphs
    let columns = min(24, area.width)
    let parts = Glyphs.columns(
      [limit.available, limit.held, limit.used + limit.chargedOff].map { Int(max(0, $0.fen)) },
      of: Int(max(1, limit.total.fen)), in: columns)
    put(
      Line([
        .init(glyphs.run(of: glyphs.barFull, columns - parts[1] - parts[2]), .value),
        .init(glyphs.run(of: glyphs.barBroken, parts[1]), .label),
        .init(glyphs.run(of: glyphs.barEmpty, parts[2]), .rule),
      ]))
    let isMasked = context.options.mask
    put(
      Line([
        .init(context[MoneyWords.used] + " ", .label), .init(limit.used.bare(masked: isMasked)),
        .init("  " + context[MoneyWords.held] + " ", .label), .init(limit.held.bare(masked: isMasked)),
      ]))
    cap()
  }

  private mutating func cap() {
    if let bar = context.orderBar { return put(bar, .warning) }
    guard context.wallet.isCappedByOwner else { return }
    put(isPlain ? OwnRulesText.capsLimit : OwnRulesText.capsLimit(key: context.keys.name(.mine)), .label)
  }
}
