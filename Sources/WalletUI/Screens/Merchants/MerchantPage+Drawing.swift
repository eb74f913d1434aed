import PayLater
import TerminalKit
import WalletText

extension MerchantPage {
  /// What may be spent beside it, where there is room.
  func draw(on canvas: inout Canvas) {
    canvas.wide({ drawOffers(on: &$0) }, { $0.limit() })
  }

  private func drawOffers(on canvas: inout Canvas) {
    guard let merchant = merchant(in: canvas.context) else {
      return canvas.put(MerchantsText.reading, .label)
    }
    drawFacts(of: merchant, on: &canvas)
    canvas.skip()
    for (offer, isSelected) in list.marked {
      draw(offer, of: merchant, selected: isSelected, on: &canvas)
    }
    if let words = canvas.context.cartWords {
      canvas.skip()
      let cart = canvas.context.keys.name(.cart)
      canvas.put(.cart, canvas.context.shown(words), gap: width(of: cart) + 1, .value)
    }
  }

  /// The name in full where the header may have cut it, and what the merchant promises.
  private func drawFacts(of merchant: Merchant, on canvas: inout Canvas) {
    let context = canvas.context
    let name = context[merchant.name]
    let header = context.isVeryNarrow ? context.size.columns - 23 : context.size.columns - 52
    if width(of: name) > header { canvas.paragraph(Phrase(same: name), .value) }
    canvas.flow(context.facts(of: merchant).map { context[$0] }, .label)
    if let until = context.frozenUntil {
      canvas.paragraph(OwnRulesText.frozenShop(context.date(until)), .warning)
    }
    guard context.isBlocked(id) else { return }
    let until = context.unblocks(id).map { MerchantsText.unblocks(context.date($0)) }
    canvas.paragraph(until ?? MerchantsText.blockedHere(key: context.keys.name(.block)), .warning)
  }

  private func draw(_ offer: Offer, of merchant: Merchant, selected: Bool, on canvas: inout Canvas) {
    let context = canvas.context
    let isTyped = selected && entry.isOpen
    let inCart = context.cart.quantity(of: offer.id, at: id)
    let row = CartRow(
      name: context[offer.name],
      note: merchant.payLater && !offer.payLater ? context[MerchantText.atOnceOnly] : "",
      price: context.money(offer.price), quantity: isTyped ? "" : "x \(quantity(of: offer.id))",
      trailing: inCart > 0 ? context[MerchantsText.inCart(inCart)] : "")
    canvas.put(row, selected: selected, entry: isTyped ? entry : nil)
  }
}

extension Context {
  /// What a merchant promises: how and when to pay, how it delivers, when it refunds.
  func facts(of merchant: Merchant) -> [Phrase] {
    var facts = [merchant.badge]
    if merchant.payLater { facts.append(merchant.term.phrase) }
    facts.append(merchant.channel.phrase)
    if merchant.channel == .online { facts.append(MerchantText.dispatch(days: merchant.dispatchDays)) }
    facts.append(MerchantText.refund(days: merchant.returnDays))
    if isFavourite(merchant.id) { facts.append(MerchantsText.isFavourite) }
    return facts
  }
}

/// A row with a thing that can be bought: its name, a note, its price, how many, and what comes of that.
struct CartRow: Equatable, Sendable {
  var name: String
  var note = ""
  var price: String
  var quantity: String
  var trailing: String

  /// The columns: a row without a price ends with its amount instead.
  fileprivate func table(folded: Bool) -> Table {
    var columns = [Column("", .flex(1, minimum: 8))]
    columns.append(Column("", .flex(0, minimum: max(1, width(of: note))), isOptional: true))
    if !price.isEmpty { columns.append(Column("", .fixed(folded ? 11 : 13), align: .right)) }
    columns.append(Column("", .fixed(7)))
    columns.append(
      Column("", .fixed(price.isEmpty ? 11 : 16), align: .right, isOptional: !price.isEmpty))
    return Table(columns, gap: 1)
  }

  fileprivate var texts: [String] {
    [name, note] + (price.isEmpty ? [] : [price]) + [" " + quantity, trailing]
  }

  fileprivate var quantityColumn: Int { price.isEmpty ? 2 : 3 }
}

extension Canvas {
  /// Draws a row of something to buy; prices end in one column, the quantity is a field while it is typed.
  mutating func put(
    _ row: CartRow, selected: Bool, entry: QuantityEntry? = nil, opens: Bool = true
  ) {
    let first = self.row
    let rect = Rect(x: area.x, y: area.y + first, width: area.width, height: 1)
    let isFolded = context.isVeryNarrow
    let table = row.table(folded: isFolded)
    put(
      row.texts,
      row.price.isEmpty ? [.normal, .label, .normal, .value] : [.normal, .label, .value, .normal, .label],
      in: table)
    guard let entry else { return self.entry(rows(from: first), selected: selected, opens: opens) }
    if isPlain {
      putPlain(Line(context[MerchantsText.quantity] + ": " + entry.field.shown))
    } else if let span = table.spans(in: rect.width)[row.quantityColumn] {
      let shown = entry.field.text.count > span.count - 1 ? rect.width - span.lowerBound - 1 : span.count - 1
      entry.field.draw(
        into: &frame, at: rect.point(x: span.lowerBound + 1), width: min(15, shown), focused: true)
    }
    if let error = entry.error { paragraph(error, .danger) }
    spot(.entry, rect, isFocused: true)
    spot(.field, rows(from: first), isFocused: true)
  }

  /// Words side by side, in as many rows as they need.
  mutating func flow(_ words: [String], _ style: Style = .normal) {
    for text in flowed(words, to: area.width) { put(Line(text, style)) }
  }
}
