import PayLater
import TerminalKit
import WalletText

/// Something that happened to an obligation or a debt, and when.
struct StoryEntry: Equatable, Sendable {
  var day: Day
  var event: Event
}

extension Event {
  /// What it tells of an obligation or a debt, newest first; what a close brought belongs to the day after.
  func story(of subject: DueItem.Subject, on day: Day) -> [StoryEntry] {
    if case .dayClosed(let closed, let outcomes) = self {
      return outcomes.reversed().flatMap { $0.story(of: subject, on: closed + 1) }
    }
    var isTold = moneyTrace(of: subject, instalments: 1) != nil
    if case .obligation(let id) = subject { isTold = isTold || lifeLine(of: id, on: day) != nil }
    return isTold ? [StoryEntry(day: day, event: self)] : []
  }
}

extension Event {
  /// Whether it is a payment of which some went to the principal of that part of the schedule.
  func pays(part number: Int, of id: ObligationID) -> Bool {
    guard case .repayment(.repaid(let payment)) = self, payment.obligation == id else { return false }
    return payment.parts.contains { $0.kind == .principal && $0.instalment == number }
  }
}

extension Canvas {
  /// What happened between the points of its life, oldest first.
  mutating func put(life story: [StoryEntry], of id: ObligationID) {
    let columns = dateColumns(of: story)
    for entry in story.reversed() {
      guard let words = entry.event.lifeLine(of: id, on: context.wallet.businessDay) else { continue }
      let room = max(1, area.width - columns)
      for (index, text) in wrapped(context[words], to: room).enumerated() {
        let date = index == 0 ? context.date(entry.day) : ""
        put(Line([.init(pad(date, to: columns), .label), .init(text)]))
      }
    }
  }

  /// Where the money went: every payment, refund and waiver with its parts, oldest first.
  mutating func put(
    money story: [StoryEntry], of subject: DueItem.Subject, instalments: Int = 1,
    in currency: Currency = .cny
  ) {
    let columns = dateColumns(of: story)
    for entry in story.reversed() {
      guard let trace = entry.event.moneyTrace(of: subject, instalments: instalments) else { continue }
      var spans: [Line.Span] = [
        .init(pad(context.date(entry.day), to: columns), .label), .init(context[trace.what]),
      ]
      if let from = trace.from { spans.append(.init("  " + context.name(of: from), .label)) }
      let style: Style =
        switch trace.direction {
        case .less: .good
        case .more: .danger
        case .same: .value
        }
      let amount = trace.amount.map { Line.Span(context.money($0, currency), style) }
      put(Line(spans, trailing: amount))
      // What was noted on the day itself needs no other.
      for part in trace.parts where part != DebtText.paidOn(entry.day) {
        put(Line(pad("", to: columns) + context[part], .label))
      }
    }
  }

  private func dateColumns(of story: [StoryEntry]) -> Int {
    2 + max(5, story.map { width(of: context.date($0.day)) }.max() ?? 0)
  }
}
