import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Returns what was bought: what is asked back, when it is expected, and that nothing runs meanwhile.
  static func reportReturn(_ id: ObligationID) -> Question {
    Question("reportReturn \(id.text)", ActionText.reportReturn, yes: ActionText.reportReturn) {
      form, context in
      guard let own = context.wallet.own(id), let order = context.wallet.order(of: id) else { return [] }
      let refundOn = order.refundOn(returning: context.wallet.businessDay)
      return [context.heading(of: id)] + (order.units > 1 ? context.choice(of: order) : []) + [
        .labelled(context[DisputeText.asked], context.money(form.asked(own, order)), .strong), Line(),
        Line(context[DisputeText.returned(order.returnDays, context.date(refundOn))]),
      ] + context.pauseLines(own, .returning) + [Line(context[DisputeText.onceReturn], .label)]
    } fields: { _, context in
      let units = context.wallet.order(of: id)?.units ?? 0
      return units > 1 ? [.text(.lines, DisputeText.which, hint: DisputeText.whichHint)] : []
    } request: { form, context throws(Refusal) in
      let lines = context.wallet.order(of: id)?.lines ?? []
      return .dispute(.reportReturn(obligation: id, lines: try form.returned(of: lines)))
    } accepted: { _, _, context in
      context.reported(id)
    }
  }

  /// Reports a problem, in words, and asks for a refund of some or all of it.
  static func reportProblem(_ id: ObligationID) -> Question {
    complaint("reportProblem", id, ActionText.reportProblem, DisputeText.reason) { own, context in
      context.pauseLines(own, .problem) + [Line(context[DisputeText.onceProblem], .label)]
    } request: { refund, reason in
      .dispute(.reportProblem(obligation: id, refundFen: refund, reason: reason))
    }
  }

  /// Disputes what is settled, in words, and asks for a refund of some or all of it.
  static func disputeSettled(_ id: ObligationID) -> Question {
    complaint("disputeSettled", id, ActionText.disputeSettled, DisputeText.disputeReason) { own, context in
      let mayReopen = own.refundedPrincipal > .zero
      return [Line(context[DisputeText.settledStays])]
        + (mayReopen ? [Line(context[DisputeText.mayReopen])] : [])
        + [Line(context[DisputeText.onceDispute], .label)]
    } request: { refund, reason in
      .dispute(.disputeSettled(obligation: id, refundFen: refund, reason: reason))
    }
  }

  private static func complaint(
    _ name: String, _ id: ObligationID, _ title: Phrase, _ label: Phrase,
    lines: @escaping @Sendable (Obligation, Context) -> [Line],
    request: @escaping @Sendable (Money, String) -> Request
  ) -> Question {
    Question(name + " " + id.text, title, yes: title) { _, context in
      context.wallet.own(id).map { context.complaintLines($0) + lines($0, context) } ?? []
    } fields: { _, _ in
      [
        .text(.reason, label),
        .text(.amount, DisputeText.howMuch, kind: .amount, hint: Phrase(same: "100.00"), limit: 20),
      ]
    } request: { form, context throws(Refusal) in
      let reason = try form.reason()
      return request(try form.amount(.amount, most: context.wallet.own(id)?.refundable ?? .zero), reason)
    } accepted: { _, _, context in
      context.reported(id)
    }
  }

  /// Takes a report back: all goes on, due later by the paused days.
  static func withdrawDispute(_ own: Obligation) -> Question {
    let (id, isSettled) = (own.id, own.dispute?.kind == .afterSettlement)
    return Question(
      "withdrawDispute \(id.text)", isSettled ? DisputeText.takeBack : ActionText.withdrawDispute,
      yes: DebtText.takeBack
    ) { _, context in
      guard let own = context.wallet.own(id) else { return [] }
      let days = own.pause.map { context.wallet.businessDay - $0.since } ?? 0
      var lines = [context.heading(of: id)]
      if let due = own.nextDue?.due {
        let moved = ReschedulingText.moved(context.date(due), context.date(due + days))
        lines.append(.labelled(context[MoneyWords.dueDate], context[moved], .strong))
      }
      lines.append(Line())
      if own.pause != nil { lines.append(Line(context[DisputeText.resumes(days)])) }
      return lines + [Line(context[DisputeText.notAgain], .label)]
    } request: { _, _ in
      .dispute(.withdraw(obligation: id))
    } accepted: { _, _, context in
      let isPaid = context.wallet.own(id)?.state.isTerminal ?? true
      return .done([isPaid ? DisputeText.disputeWithdrawn : DisputeText.withdrawn])
    }
  }
}

extension Form {
  /// What goes back of an order, typed as the numbers of its lines, `1 3x2` for two of the third; nil: all of it.
  fileprivate func returned(of lines: [OrderLine]) throws(Refusal) -> [CartLine]? {
    let typed = text(.lines).split { $0.isWhitespace || ",，、;；".contains($0) }
    guard !typed.isEmpty else { return nil }
    var cart: [CartLine] = []
    for word in typed {
      let parts = word.split(omittingEmptySubsequences: false) { "x×*X".contains($0) }.map { Int($0) }
      guard (1...2).contains(parts.count), let number = parts[0], lines.indices.contains(number - 1) else {
        throw .invalid(.lines, .malformed)
      }
      let line = lines[number - 1]
      guard let quantity = parts.count == 2 ? parts[1] : line.quantity, quantity > 0 else {
        throw .invalid(.lines, .malformed)
      }
      guard quantity <= line.quantity else { throw .invalid(.lines, .aboveRest) }
      cart.append(CartLine(offer: line.offer, quantity: quantity))
    }
    return cart
  }

  /// What would be asked back for what is filled in; of all of it while that cannot be read.
  fileprivate func asked(_ own: Obligation, _ order: Order) -> Money {
    guard let lines = try? returned(of: order.lines), let price = try? order.price(of: lines) else {
      return own.refundable
    }
    return order.isAll(lines) ? own.refundable : min(price, own.refundable)
  }

  /// The reason that was typed; refuses none and one that is too long.
  fileprivate func reason() throws(Refusal) -> String {
    let reason = text(.reason)
    if Refusal.Field.reason.isTooLong(reason) { throw .invalid(.reason, .tooLong) }
    guard reason.contains(where: { !$0.isWhitespace }) else { throw .invalid(.reason, .empty) }
    return reason
  }
}

extension Wallet {
  fileprivate func order(of id: ObligationID) -> Order? { order(OrderID(id.text)) }
}

extension Order {
  /// How many things were bought.
  fileprivate var units: Int { lines.map(\.quantity).reduce(0, +) }
}

extension Context {
  /// The lines of an order with their numbers, by which they are chosen.
  fileprivate func choice(of order: Order) -> [Line] {
    order.lines.enumerated().map { index, line in
      Line([
        .init("\(index + 1)  ", .key), .init(self[line.name]),
        .init("  \(line.quantity) x \(money(line.price))", .label),
      ])
    }
  }

  /// What is asked back at most, and when a complaint is decided.
  fileprivate func complaintLines(_ own: Obligation) -> [Line] {
    [
      heading(of: own.id), .labelled(self[DisputeText.mostAsked], money(own.refundable), .strong), Line(),
      Line(self[DisputeText.decided(date(own.decisionOn(reporting: wallet.businessDay)))]),
    ]
  }

  /// What the pause for such a report means.
  fileprivate func pauseLines(_ own: Obligation, _ kind: Dispute.Kind) -> [Line] {
    guard let pause = own.pause(for: kind, on: wallet.businessDay) else { return [] }
    let late = pause.frozenDaysPastDue
    var lines = [Line(self[DisputeText.pauses(pause.until - pause.since, until: date(pause.until))])]
    if late > 0 { lines.append(Line(self[DisputeText.frozen(late)])) }
    return lines + [Line(self[DisputeText.lapses], .label)]
  }

  /// What is told when a report was accepted.
  fileprivate func reported(_ id: ObligationID) -> Accepted {
    let dispute = wallet.own(id)?.dispute
    let day = dispute?.decisionOn
    let words = dispute?.kind == .afterSettlement ? DisputeText.disputed : DisputeText.reported
    return .done([words] + (day.map { [DisputeText.answerBy(date($0))] } ?? []))
  }
}
