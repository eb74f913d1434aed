import PayLater
import WalletText

/// The life line of an order: what happened on which day, what is expected, what never came.
struct OrderLife: Equatable, Sendable {
  var steps: [Step]

  /// One stop of the line.
  struct Step: Equatable, Sendable {
    var name: Phrase
    var date = ""
    /// What is said beside the date.
    var note: Phrase?
    var isDone: Bool
  }

  /// The line of an order as the wallet knows it.
  init(of order: Order, in context: Context) {
    steps = [Step(name: OrderPageText.placed, date: context.date(order.placedOn), isDone: true)]
    switch order.state {
    case .cancelled, .expired:
      let date = order.endedOn.map { context.date($0) } ?? ""
      steps.append(
        Step(name: order.state.phrase.capitalised, date: date, note: order.state.next, isDone: true))
      return
    case .placed, .shipped, .received, .returned: break
    }
    if order.channel == .online { steps.append(OrderLife.shipped(order, context)) }
    steps.append(OrderLife.received(order, context))
    if order.state == .returned {
      let date = order.endedOn.map { context.date($0) } ?? ""
      steps.append(
        Step(name: order.state.phrase.capitalised, date: date, note: order.state.next, isDone: true))
    }
    if order.paidFrom == nil { steps += OrderLife.money(order, context) }
  }

  private static func shipped(_ order: Order, _ context: Context) -> Step {
    if let day = order.shippedOn {
      return Step(name: OrderPageText.shipped, date: context.date(day), isDone: true)
    }
    let expected = order.dispatch(from: context.wallet.businessDay)
    return Step(
      name: OrderPageText.shipped, date: context[OrderPageText.expected(context.date(expected))],
      note: OrderPageText.voidsOn(context.date(order.voidsOn)), isDone: false)
  }

  private static func received(_ order: Order, _ context: Context) -> Step {
    if let day = order.receivedOn {
      return Step(name: OrderPageText.received, date: context.date(day), isDone: true)
    }
    if let day = order.notArrivedOn {
      let void = context.date(order.voidsOn(missingSince: day))
      return Step(
        name: OrderPageText.received, note: OrderPageText.missing(context.date(day), void), isDone: false)
    }
    guard let day = order.autoReceiptOn else {
      return Step(
        name: OrderPageText.received,
        date: context[
          OrderPageText.expected(context.date(order.receipt(from: context.wallet.businessDay)))],
        isDone: false)
    }
    let date = context.date(day)
    return Step(
      name: OrderPageText.received,
      note: order.receiptExtended ? OrderPageText.extended(date) : OrderPageText.automatic(date),
      isDone: false)
  }

  /// When it falls due and whether it is settled.
  private static func money(_ order: Order, _ context: Context) -> [Step] {
    let today = context.wallet.businessDay
    let own = context.wallet.obligations.first { $0.order == order.id }
    guard let own, own.state != .held else {
      let due = order.due(from: today)
      return [
        Step(
          name: OrderPageText.due, date: context[OrderPageText.expected(context.date(due))],
          note: order.term.phrase, isDone: false),
        Step(name: OrderPageText.settled, isDone: false),
      ]
    }
    let due = own.nextDue ?? own.schedule.last
    var steps = [
      Step(
        name: OrderPageText.due, date: due.map { context.date($0.due) } ?? "",
        note: own.state == .active ? own.standing(on: today).phrase(days: own.days(on: today)) : nil,
        isDone: own.state != .active)
    ]
    let paid = own.paidPrincipal > .zero && own.state == .active
    steps.append(
      Step(
        name: own.state == .active
          ? OrderPageText.settled : (own.settledLate ?? own.state.phrase).capitalised,
        date: own.closedOn.map { context.date($0) } ?? "",
        note: paid ? OrderPageText.paidOf(own.paidPrincipal.text, own.captured.text) : nil,
        isDone: own.state != .active))
    return steps
  }
}

extension Obligation {
  /// Days past due, or before it where negative, as the words of a standing take them.
  fileprivate func days(on day: Day) -> Int {
    if let pause { return pause.frozenDaysPastDue }
    return nextDue.map { day - $0.due } ?? 0
  }
}
