import PayLater
import TerminalKit
import WalletText

/// Returns what was bought: what is asked back, when it is expected, and that nothing runs meanwhile.
struct ReportReturnQuestion: Asking {
  let obligation: ObligationID

  var yes: Phrase? { ActionText.reportReturn }

  func title(in context: Context) -> Phrase { ActionText.reportReturn }

  func fields(in context: Context) -> [Field] {
    let units = order(in: context)?.lines.map(\.quantity).reduce(0, +) ?? 0
    return units > 1 ? [.text(.lines, DisputeText.which, hint: DisputeText.whichHint)] : []
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    guard let own = context.wallet.own(obligation), let order = order(in: context) else { return [] }
    let refundOn = order.refundOn(returning: context.wallet.businessDay)
    let choice =
      fields(in: context).isEmpty
      ? []
      : order.lines.enumerated().map { index, line in
        Line(
          [
            .init("\(index + 1)  ", .key), .init(context[line.name]),
            .init("  \(line.quantity) x \(context.money(line.price))", .label),
          ])
      }
    return [context.heading(of: obligation)] + choice + [
      .labelled(context[DisputeText.asked], context.money(asked(form, own, order)), .strong), Line(),
      Line(context[DisputeText.returned(order.returnDays, context.date(refundOn))]),
    ] + context.pauseLines(own, .returning) + [Line(context[DisputeText.onceReturn], .label)]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let lines = order(in: context)?.lines ?? []
    return .reportReturn(obligation: obligation, lines: try form.returned(of: lines))
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] { context.reported(obligation) }

  private func order(in context: Context) -> Order? { context.wallet.order(OrderID(obligation.text)) }

  /// What would be asked back for what is filled in; of all of it while that cannot be read.
  private func asked(_ form: Form, _ own: Obligation, _ order: Order) -> Money {
    guard let lines = try? form.returned(of: order.lines), let price = try? order.price(of: lines) else {
      return own.refundable
    }
    return order.isAll(lines) ? own.refundable : min(price, own.refundable)
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
}

/// Reports a problem, in words, and asks for a refund of some or all of it.
struct ReportProblemQuestion: Asking {
  let obligation: ObligationID

  var yes: Phrase? { ActionText.reportProblem }

  func title(in context: Context) -> Phrase { ActionText.reportProblem }

  func fields(in context: Context) -> [Field] { [.reason(DisputeText.reason), .refund] }

  func lines(for form: Form, in context: Context) -> [Line] {
    guard let own = context.wallet.own(obligation) else { return [] }
    return context.complaintLines(own) + context.pauseLines(own, .problem)
      + [Line(context[DisputeText.onceProblem], .label)]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let reason = try form.reason()
    let most = context.wallet.own(obligation)?.refundable ?? .zero
    return .reportProblem(
      obligation: obligation, refundFen: try form.amount(.amount, most: most), reason: reason)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] { context.reported(obligation) }
}

/// Disputes what is settled, in words, and asks for a refund of some or all of it.
struct DisputeSettledQuestion: Asking {
  let obligation: ObligationID

  var yes: Phrase? { ActionText.disputeSettled }

  func title(in context: Context) -> Phrase { ActionText.disputeSettled }

  func fields(in context: Context) -> [Field] { [.reason(DisputeText.disputeReason), .refund] }

  func lines(for form: Form, in context: Context) -> [Line] {
    guard let own = context.wallet.own(obligation) else { return [] }
    var lines = context.complaintLines(own) + [Line(context[DisputeText.settledStays])]
    if own.refundedPrincipal > .zero { lines.append(Line(context[DisputeText.mayReopen])) }
    return lines + [Line(context[DisputeText.onceDispute], .label)]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let reason = try form.reason()
    let most = context.wallet.own(obligation)?.refundable ?? .zero
    return .disputeSettled(
      obligation: obligation, refundFen: try form.amount(.amount, most: most), reason: reason)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] { context.reported(obligation) }
}

extension Field {
  /// The user's own words, of as many characters as a reason may have.
  fileprivate static func reason(_ label: Phrase) -> Field { .text(.reason, label) }

  /// How much is asked back.
  fileprivate static var refund: Field {
    .text(.amount, DisputeText.howMuch, kind: .amount, hint: Phrase(same: "100.00"), limit: 20)
  }
}

extension Form {
  /// The reason that was typed; refuses none and one that is too long.
  fileprivate func reason() throws(Refusal) -> String {
    let reason = text(.reason)
    if Refusal.Field.reason.isTooLong(reason) { throw .invalid(.reason, .tooLong) }
    guard reason.contains(where: { !$0.isWhitespace }) else { throw .invalid(.reason, .empty) }
    return reason
  }
}

/// Takes a report back: all goes on, due later by the paused days.
struct WithdrawDisputeQuestion: Asking {
  let obligation: ObligationID

  var yes: Phrase? { DebtText.takeBack }

  func title(in context: Context) -> Phrase {
    let kind = context.wallet.own(obligation)?.dispute?.kind
    return kind == .afterSettlement ? DisputeText.takeBack : ActionText.withdrawDispute
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    guard let own = context.wallet.own(obligation) else { return [] }
    let days = own.pause.map { context.wallet.businessDay - $0.since } ?? 0
    var lines = [context.heading(of: obligation)]
    if let due = own.nextDue?.due {
      let moved = ReschedulingText.moved(context.date(due), context.date(due + days))
      lines.append(.labelled(context[MoneyWords.dueDate], context[moved], .strong))
    }
    lines.append(Line())
    if own.pause != nil { lines.append(Line(context[DisputeText.resumes(days)])) }
    return lines + [Line(context[DisputeText.notAgain], .label)]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    .withdrawDispute(obligation: obligation)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    let isPaid = context.wallet.own(obligation)?.state.isTerminal ?? true
    return [.tell(Notice(.done, isPaid ? DisputeText.disputeWithdrawn : DisputeText.withdrawn))]
  }
}

/// Reports that a shipped order did not arrive.
struct NotArrivedQuestion: Asking {
  let order: OrderID

  var yes: Phrase? { ActionText.reportNotArrived }

  func title(in context: Context) -> Phrase { ActionText.reportNotArrived }

  func lines(for form: Form, in context: Context) -> [Line] {
    guard let own = context.wallet.order(order) else { return [] }
    let until = context.date(own.voidsOn(missingSince: context.wallet.businessDay))
    let isHeld = own.paidFrom == nil
    return [
      context.heading(of: order), Line(), Line(context[DisputeText.noAutoReceipt]),
      Line(context[DisputeText.voids(until, held: isHeld)]), Line(context[DisputeText.noEffect], .label),
    ]
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    .reportNotArrived(order: order)
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    [.tell(Notice(.done, DisputeText.notArrivedDone))]
  }
}

extension Context {
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
  fileprivate func reported(_ id: ObligationID) -> [Step] {
    let dispute = wallet.own(id)?.dispute
    let day = dispute?.decisionOn
    let words = dispute?.kind == .afterSettlement ? DisputeText.disputed : DisputeText.reported
    return [
      .tell(
        Notice(.done, [words] + (day.map { [DisputeText.answerBy(date($0))] } ?? [])))
    ]
  }
}
