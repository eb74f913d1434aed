import PayLater
import TerminalKit
import WalletText

/// The life of a purchase as points on a line: ordered, shipped, received, due, settled.
struct LifeLine: Equatable, Sendable {
  private(set) var points: [Point] = []

  struct Point: Equatable, Sendable {
    var words: Phrase
    var day: Day?
    var state: State
  }

  /// Whether it is behind, wants something now, is late, or lies ahead and its day is only expected.
  enum State: Equatable, Sendable {
    case done, due, late, ahead, expected

    var mark: String {
      switch self {
      case .done: "+"
      case .due: "!"
      case .late: "x"
      case .ahead, .expected: "o"
      }
    }

    var style: Style {
      switch self {
      case .done: .value
      case .due: .warning
      case .late: .danger
      case .ahead, .expected: .label
      }
    }
  }

  init(of own: Obligation, in wallet: Wallet) {
    let (order, today) = (wallet.order(own.order), wallet.businessDay)
    if let order { addOrder(order, on: today) }
    let returned = order.flatMap { $0.state == .returned ? $0.state.phrase : nil }
    let end = (returned ?? own.state.phrase).capitalised
    if own.state == .voided {
      points.removeAll { $0.state != .done }
      points.append(
        Point(words: (order?.state.phrase ?? own.state.phrase).capitalised, day: own.closedOn, state: .done))
      return
    }
    let part = own.nextDue ?? own.schedule.last
    let due = part?.due ?? order?.due(from: today)
    let isPaid = own.state.isTerminal
    let days = own.pause == nil ? due.map { today - $0 } ?? 0 : own.pause?.frozenDaysPastDue ?? 0
    let urgency = Standing.of(days: days, graceDays: own.terms.graceDays).style(days: days)
    let state: State =
      own.settledLate != nil
      ? .late
      : isPaid || own.outstanding == .zero && own.state == .active
        ? .done
        : own.state == .held
          ? .expected : urgency == .danger ? .late : urgency == .warning ? .due : .ahead
    points.append(Point(words: MoneyWords.dueDate, day: due, state: state))
    let chargedOff = wallet.activity.chargeOffs.first { $0.obligation == own.id }
    if let chargedOff {
      points.append(
        Point(words: Obligation.State.chargedOff.phrase.capitalised, day: chargedOff.on, state: .late))
    }
    let last = isPaid ? end : chargedOff == nil ? ObligationPageText.settled : ObligationPageText.recovered
    points.append(Point(words: last, day: own.closedOn, state: isPaid ? .done : .ahead))
  }

  private mutating func addOrder(_ order: Order, on today: Day) {
    func point(_ words: Phrase, _ day: Day?, or expected: Day?) -> Point {
      Point(words: words, day: day ?? expected, state: day == nil ? .expected : .done)
    }
    points = [
      point(OrderPageText.placed, order.placedOn, or: nil),
      point(OrderPageText.shipped, order.shippedOn, or: order.dispatch(from: today)),
      point(OrderPageText.received, order.receivedOn, or: order.receipt(from: today)),
    ]
  }
}

extension Canvas {
  /// Draws a life line: its points joined across the width, or one a row where that is too narrow.
  mutating func put(_ life: LifeLine) {
    guard !context.isVeryNarrow, !isPlain else {
      for point in life.points {
        put(
          Line([
            .init(point.state.mark + " ", point.state.style), .init(pad(context[point.words], to: 12)),
            .init(date(of: point), .label),
          ]))
      }
      return
    }
    let share = min(16, area.width / max(1, life.points.count))
    for (index, point) in life.points.enumerated() {
      let x = index * share
      if index + 1 < life.points.count {
        let isBehind = life.points[index + 1].state == .done
        frame.rule(
          Rect(x: area.x + x + 1, y: line.y, width: share - 1, height: 1), context.glyphs,
          isBehind ? .value : .rule)
      }
      frame.write(point.state.mark, at: line.point(x: x), point.state.style)
      let words = Point(x: area.x + x, y: line.y + 1)
      frame.write(context[point.words], at: words, point.state.style, within: share - 1)
      frame.write(date(of: point), at: words.moved(y: 1), .label, within: share - 1)
    }
    row += 3
  }

  private func date(of point: LifeLine.Point) -> String {
    guard let day = point.day else { return "" }
    let date = context.date(day)
    return point.state == .expected ? context[ObligationPageText.about(date)] : date
  }
}
