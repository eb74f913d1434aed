import PayLater
import TerminalKit
import WalletText

extension MerchantsPage {
  func draw(on canvas: inout Canvas) {
    let context = canvas.context
    guard context.isWide, let merchant = selected else {
      return drawList(on: &canvas)
    }
    canvas.aside({ drawList(on: &$0) }, { $0.put(preview: merchant) })
  }

  private func drawList(on canvas: inout Canvas) {
    let context = canvas.context
    let shelves = Shelf.all(in: context)
    canvas.strip(
      shelves.map { context[$0.words(in: context)] }, chosen: shelves.firstIndex(of: shelf) ?? 0)
    let isPart = shelf != .all
    canvas.put(
      filter,
      in: isPart
        ? FilterText.only(shelf.words(in: context), all: context.keys.name(.nextField)) : FilterText.merchants
    )
    if let until = context.frozenUntil {
      canvas.put(Line(context[OwnRulesText.frozenShop(context.date(until))], .warning))
    }
    if !context.isVeryNarrow { canvas.skip() }
    guard !list.isEmpty else {
      return canvas.paragraph(shelf.emptyWords(filtered: !filter.text.isEmpty, in: context), .label)
    }
    let table = MerchantsPage.table(in: context).fitted(
      to: list.entries.map { context.texts(of: $0) }, in: canvas.area.width)
    if !context.isVeryNarrow {
      canvas.putHeadings(of: table)
    }
    let keeping = rowsBelow(in: context)
    canvas.list(list, height: entryRows(in: context), keeping: keeping) { canvas, merchant in
      canvas.put(merchant, in: table)
    }
    if keeping > 0, let words = context.cartWords {
      canvas.skipToLast(1)
      canvas.put(.cart, context.shown(words), gap: width(of: context.keys.name(.cart)) + 1, .value)
    }
  }

  /// Columns give way from the right: first how it is delivered, then when it is due.
  static func table(in context: Context) -> Table {
    let isChinese = context.language == .zh
    return Table([
      Column("", .fixed(1)),
      Column(context[MerchantsText.merchant], .flex(1, minimum: 16)),
      Column(context[MerchantsText.howToPay], .fixed(isChinese ? 10 : 12)),
      Column(context[MerchantsText.due], .fixed(isChinese ? 10 : 15), isOptional: true),
      Column(context[MerchantsText.delivery], .fixed(isChinese ? 13 : 16), isOptional: true),
    ])
  }
}

extension Canvas {
  /// A merchant with what it promises and what it sells, beside the list.
  fileprivate mutating func put(preview merchant: Merchant) {
    paragraph(Phrase(same: context[merchant.name]), .title)
    skip()
    for fact in context.facts(of: merchant) { put(fact, .label) }
    skip()
    for offer in merchant.offers.prefix(rest.height) {
      let price = context.money(offer.price)
      let name = clip(context[offer.name], to: area.width - width(of: price) - 2)
      put(Line(name, trailing: .init(price, .value)))
    }
  }

  /// A merchant of the list: its mark, name, badge, term and delivery; in two rows where it is narrow.
  fileprivate mutating func put(_ merchant: Merchant, in table: Table) {
    let isBlocked = context.isBlocked(merchant.id)
    let style: Style = isBlocked ? .disabled : .normal
    let texts = context.texts(of: merchant)
    guard context.isVeryNarrow else {
      let styles = [isBlocked ? style : .key, style, merchant.payLater ? style : .label, .label]
      return put(texts, styles, in: table)
    }
    put(Line(texts.prefix(2).filter { !$0.isEmpty }.joined(separator: " "), style))
    put(Line("  " + texts.dropFirst(2).filter { !$0.isEmpty }.joined(separator: "  "), .label))
  }

  /// Words side by side in one row, the chosen one loud; the row slides so that it is always in sight.
  mutating func strip(_ words: [String], chosen: Int) {
    guard !isPlain else {
      return putPlain(Line(words[chosen] + "  \(chosen + 1) / \(words.count)"))
    }
    let room = max(0, area.width - 4)
    var first = 0
    func needed(_ from: Int) -> Int { words[from...chosen].reduce(-2) { $0 + width(of: $1) + 2 } }
    while first < chosen, needed(first) > room { first += 1 }
    var spans: [Line.Span] = [.init(first > 0 ? "< " : "", .key)]
    var used = 0
    for (index, word) in words.enumerated().dropFirst(first) {
      let own = width(of: word) + (used > 0 ? 2 : 0)
      if used + own > room {
        spans.append(.init(" >", .key))
        break
      }
      if used > 0 { spans.append(.init("  ")) }
      spans.append(.init(word, index == chosen ? .title : .label))
      used += own
    }
    put(Line(spans))
  }
}

extension Context {
  /// The columns of a merchant: its mark, name, badge, term and delivery.
  fileprivate func texts(of merchant: Merchant) -> [String] {
    let isBlocked = isBlocked(merchant.id)
    let lifted = unblocks(merchant.id).map { OwnRulesText.unblocksShort(on: date($0)) }
    return [
      isBlocked ? "x" : isFavourite(merchant.id) ? "*" : "", self[merchant.name],
      self[isBlocked ? OwnRulesText.blockedShort : merchant.badge],
      merchant.payLater ? self[merchant.term.short] : "",
      self[isBlocked ? lifted ?? OwnRulesText.unblockShort(key: keys.name(.block)) : merchant.delivery],
    ]
  }
}
