import PayLater
import TerminalKit
import WalletText

extension CheckoutPage {
  /// Drawn whole, and shown from where it is scrolled to.
  func draw(on canvas: inout Canvas) {
    guard !parts.isEmpty else {
      return canvas.paragraph(canvas.context.words(EmptyText.cart(key:), by: .back), .label)
    }
    canvas.show(whole(in: canvas.context), scrolling)
  }

  /// All of it, with as much air as the window has room for.
  func whole(in context: Context) -> Canvas {
    var whole = drawn(air: 2, in: context)
    for air in [1, 0] where whole.row > context.bodyRows { whole = drawn(air: air, in: context) }
    return whole
  }

  /// The whole page: 2 with all gates and an empty row between its parts, 1 with one above the disclosure. In a wide
  /// window the gates stand beside it, a row each.
  private func drawn(air: Int, in context: Context) -> Canvas {
    Canvas.whole(in: context, broad: isBroad) { canvas in
      guard context.isWide else { return drawColumn(air: air, on: &canvas) }
      canvas.aside(
        { drawColumn(air: air, checks: false, on: &$0) },
        { drawChecksBeside(on: &$0) })
    }
  }

  private func drawColumn(air: Int, checks: Bool = true, on canvas: inout Canvas) {
    let context = canvas.context
    let gap = air > 1 ? 1 : 0
    drawLines(on: &canvas)
    canvas.skip(gap)
    drawAddress(on: &canvas)
    drawWays(on: &canvas)
    if checks {
      canvas.skip(gap)
      drawChecks(on: &canvas, all: air > 1)
    }
    if !placing.isEmpty { canvas.skip(min(air, 1)) }
    drawDisclosure(on: &canvas)
    if stops(in: context).contains(where: \.isAmount) { canvas.skip(gap) }
    drawAmounts(on: &canvas)
    canvas.skip(gap)
    let focused: Int? = focus == .back ? 0 : focus == .confirm ? 1 : nil
    canvas.put(buttons: [ButtonText.back, ActionText.placeOrder], focused: focused) {
      reach($0 == 0 ? .back : .confirm, in: context)
    }
  }

  private func drawLines(on canvas: inout Canvas) {
    let context = canvas.context
    for part in parts {
      if parts.count > 1 {
        canvas.put(
          Line(
            context[part.purchase.merchant.name], .label,
            trailing: .init(context.money(part.purchase.amount), .label)))
      }
      for line in part.purchase.lines { canvas.put(line, indent: parts.count > 1 ? 2 : 0) }
    }
    let sum = parts.map(\.purchase.amount).sum
    canvas.put(.labelled(context[MoneyWords.total], context.money(sum), .strong))
  }

  private func drawAddress(on canvas: inout Canvas) {
    let context = canvas.context
    guard needsAddress else {
      return canvas.put(field: CheckoutText.sendTo, Line(context[CheckoutText.inStore], .label))
    }
    let known = context.wallet.addresses.first { $0.id == address }
    let text = known.map { context.line(of: $0) } ?? context[CheckoutText.noAddress]
    let first = canvas.row
    canvas.put(field: CheckoutText.sendTo, Line(text))
    let turns: [Key] = context.wallet.addresses.count > 1 ? [.right] : []
    canvas.stop(.option, first, reach(.address, in: context), act: turns, isFocused: focus == .address)
    if focus == .address, context.wallet.addresses.count > 1 {
      canvas.put(field: nil, Line(context[CheckoutText.chooseAddress], .label))
    }
    if let addressError { canvas.put(field: nil, Line(context[addressError], .danger)) }
    if focus == .address { canvas.keepTogether(from: first) }
  }

  private func drawWays(on canvas: inout Canvas) {
    let (context, top) = (canvas.context, canvas.row)
    // Where each way is a numbered line, what is asked stands above them.
    if canvas.isPlain { canvas.put(Line(context[CheckoutText.howToPay] + ":")) }
    for (index, way) in CheckoutPage.ways(in: context).enumerated() {
      let reason = self.way == way ? nil : unavailable(way)
      let mark = canvas.isPlain ? "" : self.way == way ? "[x] " : reason == nil ? "[ ] " : "[-] "
      let label = index == 0 && !canvas.isPlain ? CheckoutText.howToPay : nil
      let style: Style = self.way == way ? .value : reason == nil ? .normal : .disabled
      var line = Line(mark + name(of: way, in: context), style)
      line.spans.append(.init("   " + (reason.map { context[$0] } ?? note(of: way, in: context)), .label))
      if canvas.isPlain, self.way == way { line.spans.append(.init("  " + context[LinearText.chosen])) }
      let first = canvas.row
      canvas.put(field: label, line, hanging: 2)
      // What cannot be chosen has no number.
      guard !canvas.isPlain || reason == nil else { continue }
      canvas.stop(
        .option, first, reach(.way(way), in: context), act: [.enter], isFocused: focus == .way(way))
    }
    if context.wallet.fundingSources.isEmpty {
      canvas.put(field: nil, Line(context[CheckoutText.noSource], .label))
    }
    drawPayWhen(on: &canvas)
    guard let wayError else { return }
    canvas.put(field: nil, Line(context[wayError], .danger))
    if case .way = focus { canvas.keepTogether(from: top) }
  }

  private func name(of way: Way, in context: Context) -> String {
    switch way {
    case .later: context[PayHow.later.phrase]
    case .now: context[PayHow.now.phrase]
    }
  }

  /// Of later: when it is due; of a source: its name and what it holds.
  private func note(of way: Way, in context: Context) -> String {
    switch way {
    case .later:
      guard parts.count == 1, let part = parts.first else { return context[CheckoutText.eachTerm] }
      return context[part.dueWords(in: context)]
    case .now(let id):
      let balance = context.wallet.fundingSources.first { $0.id == id }?.balance ?? .zero
      return context.opened(.fundingSource(id)) + "  " + context.money(balance)
    }
  }
}

extension Canvas {
  /// Notes what was drawn since a row as a place of the focus, and shows the focus there.
  fileprivate mutating func stop(
    _ kind: Spot.Kind, _ first: Int, _ reach: [Key], act: [Key] = [], isFocused: Bool
  ) {
    let rect = rows(from: first)
    spot(kind, rect, reach: reach, act: act, isFocused: isFocused)
    if isFocused { select(rect) }
  }

  /// Draws a quiet label in a column of its own and beside it what belongs to it, in as many rows as that needs.
  mutating func put(field label: Phrase?, _ line: Line, hanging: Int? = nil) {
    guard !isPlain else {
      return put(Line([.init(label.map { context[$0] + ": " } ?? "", .label)] + line.spans))
    }
    let rows = line.folded(to: area.width - Canvas.fieldLabels, hanging: hanging)
    for (index, row) in rows.enumerated() {
      let label = index == 0 ? label.map { context[$0] } ?? "" : ""
      put(Line([.init(pad(label, to: Canvas.fieldLabels), .label)] + row.spans))
    }
  }

  /// The columns of the quiet labels.
  static let fieldLabels = 9
}

extension CheckoutPart {
  /// '收货后 14 天内还，约 12-11'; in a store just the day.
  func dueWords(in context: Context) -> Phrase {
    let due = disclosure.payments.first?.due.map { context.date($0) } ?? ""
    return CheckoutText.due(purchase.merchant.term.phrase, due, atOnce: !isOnline)
  }
}
