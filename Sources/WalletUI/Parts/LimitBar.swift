import PayLater
import TerminalKit
import WalletText

extension Canvas {
  /// The limit as a section of three rows: what is available, as a bar, and what is used and held.
  ///
  /// Where the user's own cap keeps it low, that is said with the way to lift it.
  mutating func limit(_ limit: Limit) {
    put(MoneyWords.available, .label)
    put(Line(context.money(max(.zero, limit.available)), .value))
    guard !isPlain else {
      put(Line(context.words(LinearText.limit(used: limit.used, held: limit.held, of: limit.total))))
      if context.wallet.isCappedByOwner { put(OwnRulesText.capsLimit, .label) }
      return
    }
    let bar = context.glyphs.bar(
      Int(max(0, limit.available.fen)), of: Int(limit.total.fen), columns: min(20, area.width))
    put(Line(bar, .value))
    put(
      Line([
        .init(context[MoneyWords.used] + " ", .label), .init(limit.used.bare(masked: context.options.mask)),
        .init("  " + context[MoneyWords.held] + " ", .label),
        .init(limit.held.bare(masked: context.options.mask)),
      ]))
    if context.wallet.isCappedByOwner { put(OwnRulesText.capsLimit, .label) }
  }
}
