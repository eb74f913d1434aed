import PayLater
import TerminalKit
import WalletText

/// One order: its lines, its life line, where it goes, and what can be done about it.
struct OrderPage: Page {
  let id: OrderID

  init(_ id: OrderID) { self.id = id }

  func title(in context: Context) -> Phrase { id.phrase.capitalised }

  func bindings(in context: Context) -> [Binding<Never>] {
    guard context.wallet.order(id) != nil else { return [] }
    let own = ObligationID(id.text)
    let isOwed = context.wallet.own(own)?.state == .active
    let missing = Request.order(.reportNotArrived(order: id))
    return [
      Binding(
        .confirmReceipt, .ask(.confirmReceipt(id)),
        unless: context.whyNot(.order(.confirmReceipt(order: id)))),
      Binding(
        .problem, .ask(.notArrived(id)), ActionText.reportNotArrived,
        unless: context.whyNot(missing), hinted: false),
      Binding(
        .extend, .ask(.extendReceipt(id)), ActionText.extendReceipt,
        unless: context.whyNot(missing, .order(.extendReceipt(order: id)))),
      Binding(
        .remove, .ask(.cancelOrder(id)), ActionText.cancelOrder,
        unless: context.whyNot(.order(.cancel(order: id)))),
      Binding(
        .pay, .open(Screen(RepayPage(subject: .obligation(own)))), OrderPageText.repay,
        unless: isOwed ? nil : OrderPageText.nothingOwed),
    ] + (context.wallet.isSandbox ? [Binding(.issuer, .open(Screen(IssuerPage(id))), hinted: false)] : [])
  }

  func whatIfs(in context: Context) -> [WhatIfOffer] { context.whatIfs(about: id) }

  func draw(on canvas: inout Canvas) {
    guard let order = order(in: canvas.context) else { return canvas.put(OrderPageText.gone, .label) }
    drawLines(of: order, on: &canvas)
    if order.channel == .online {
      canvas.put(indented: address(of: order, in: canvas.context), .label)
    }
    canvas.section(OrderPageText.lifeLine)
    let life = OrderLife(of: order, in: canvas.context)
    for step in life.steps { draw(step, on: &canvas) }
    canvas.skip()
    drawActions(on: &canvas)
  }

  private func drawLines(of order: Order, on canvas: inout Canvas) {
    let context = canvas.context
    canvas.put(
      Line(
        [.init(context[order.merchantName], .value), .init("  " + context[order.state.phrase], .label)],
        trailing: .init(context.money(order.amount), .strong)))
    for line in order.lines {
      canvas.put(line, indent: 2, showsAmount: order.lines.count > 1)
    }
    let how =
      order.paidFrom.map {
        context[OrderPageText.paidFrom] + "  " + context.opened(.fundingSource($0))
      } ?? context[OrderPageText.paidLater] + "  " + context[order.term.phrase]
    canvas.put(Line("  " + how, .label))
  }

  private func draw(_ step: OrderLife.Step, on canvas: inout Canvas) {
    let context = canvas.context
    let names = context.language == .zh ? 8 : 10
    let note = step.note.map { context[$0] } ?? ""
    let gap = step.date.isEmpty || note.isEmpty ? "" : "  "
    let fits = 2 + names + width(of: step.date + gap + note) <= canvas.room
    canvas.put(
      Line([
        .init(step.isDone ? "+ " : "  ", .good),
        .init(pad(context[step.name], to: names), step.isDone ? .normal : .label),
        .init(step.date, step.isDone ? .value : .normal),
        .init(fits ? gap + note : "", .label),
      ]))
    guard !fits else { return }
    for text in wrapped(note, to: canvas.area.width - 4) { canvas.put(Line("    " + text, .label)) }
  }

  private func address(of order: Order, in context: Context) -> String {
    let words = context[OrderPageText.address] + "  "
    guard let id = order.address, let address = context.wallet.addresses.first(where: { $0.id == id }) else {
      return words + context[CheckoutText.addressGone]
    }
    return words + context.line(of: address)
  }

  /// What can be done, by letter; what cannot is quiet and says why.
  private func drawActions(on canvas: inout Canvas) {
    let context = canvas.context
    let all = bindings(in: context)
    // What is over says so once.
    let reasons = Set(all.filter { $0.command != .issuer }.map { $0.unavailable.map { context[$0] } })
    if reasons.count == 1, let reason = reasons.first ?? nil { canvas.put(Line(reason, .label)) }
    for binding in all where reasons.count > 1 || binding.unavailable == nil {
      let key = context.keys.name(binding.command)
      guard let reason = binding.unavailable else {
        canvas.put(binding.command, binding.words, gap: width(of: key) + 2)
        continue
      }
      let (words, why) = (key + "  " + context[binding.words], context[reason])
      if width(of: words) + 2 + width(of: why) <= canvas.room {
        canvas.put(Line([.init(words, .disabled), .init("  " + why, .label)]))
      } else {
        canvas.put(Line(words, .disabled))
        for text in wrapped(why, to: canvas.area.width - 3) { canvas.put(Line("   " + text, .label)) }
      }
    }
  }

  private func order(in context: Context) -> Order? { context.wallet.orders.first { $0.id == id } }
}
