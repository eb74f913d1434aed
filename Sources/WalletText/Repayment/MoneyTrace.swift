import PayLater

/// Where some money went: a payment, a refund, a waiver, with its parts. They add up to the amount and what came back
/// besides.
public struct MoneyTrace: Equatable, Sendable {
  public var what: Phrase
  /// nil where the entry that is meant says it.
  public var amount: Money?
  /// Less is owed by it, more, or the same.
  public var direction: Direction
  public var parts: [Phrase]
  /// The source it came from; nil where none.
  public var from: FundingSourceID?

  public enum Direction: Equatable, Sendable { case less, more, same }
}

extension Event {
  /// Where the money of this event went, where it moved any of `subject`, which has so many instalments.
  public func moneyTrace(of subject: DueItem.Subject, instalments: Int) -> MoneyTrace? {
    switch (self, subject) {
    case (_, .obligation(let id)): ownTrace(of: id, instalments: instalments)
    case (.debt(.paid(let paid, let amount, let payment, let day, _)), .debt(let id)) where paid == id:
      MoneyTrace(
        what: DebtText.noted(payment), amount: amount, direction: .less,
        parts: day.map { [DebtText.paidOn($0)] } ?? [])
    case (.debt(.refunded(let refunded, let refund)), .debt(let id)) where refunded == id:
      MoneyTrace(
        what: DebtText.noted(refund.id), amount: refund.amount, direction: .less,
        parts: refund.returned > .zero ? [DebtText.someReturned] : [])
    case (.debt(.paymentReversed(let payment, let reason)), .debt(let id)) where payment.debt == id:
      MoneyTrace(
        what: DebtText.reversed(payment.text), amount: nil, direction: .more, parts: [reason.phrase])
    case (.debt(.paymentRestored(let payment)), .debt(let id)) where payment.debt == id:
      MoneyTrace(what: DebtText.stands(payment.text), amount: nil, direction: .less, parts: [])
    case (.debt(.refundRestored(let refund)), .debt(let id)) where refund.debt == id:
      MoneyTrace(what: DebtText.stands(refund.text), amount: nil, direction: .less, parts: [])
    case (.debt(.refundReversed(let refund, let reason)), .debt(let id)) where refund.debt == id:
      MoneyTrace(what: DebtText.reversed(refund.text), amount: nil, direction: .more, parts: [reason.phrase])
    case (.account(let event), .account(let id)) where event.account == id: event.moneyTrace
    default: nil
    }
  }

  private func ownTrace(of id: ObligationID, instalments: Int) -> MoneyTrace? {
    switch self {
    case .repayment(.repaid(let payment)) where payment.obligation == id:
      MoneyTrace(
        what: payment.by.phrase.capitalised, amount: payment.amount, direction: .less,
        parts: payment.parts.map { $0.line(instalments: instalments) }, from: payment.from)
    case .dispute(.refunded(let refund)) where refund.obligation == id:
      MoneyTrace(
        what: Phrase("退款", "Refund"), amount: refund.amount, direction: .less,
        parts: refund.trace(instalments: instalments))
    case .dispute(.chargesWaived(let waiver)) where waiver.obligation == id:
      MoneyTrace(
        what: Phrase("费用已免（\(waiver.reason.phrase.zh)）", "Waived (\(waiver.reason.phrase.en))"),
        amount: waiver.amount, direction: .less, parts: waiver.trace(instalments: instalments))
    case .repayment(.chargedOff(id, let principal)):
      MoneyTrace(
        what: Phrase("核销", "Charged off"), amount: principal, direction: .same,
        parts: [Phrase("本金仍待还", "the principal is still owed")])
    case .dispute(.reopened(id, let part, _)):
      MoneyTrace(
        what: Phrase("争议翻案，重新待还", "Owed again"), amount: part.principal, direction: .more, parts: [])
    default: nil
    }
  }
}

extension AccountEvent {
  /// Where the money of an entry of a monthly account went.
  fileprivate var moneyTrace: MoneyTrace? {
    switch self {
    case .entryNoted(let entry):
      MoneyTrace(
        what: MonthlyText.noted(entry).capitalised, amount: entry.amount,
        direction: entry.kind == .purchase ? .more : .less,
        parts: [Phrase(same: entry.on.description)] + (entry.bill.map { [MonthlyText.bill($0)] } ?? []))
    case .entryReversed(let id, let reason):
      MoneyTrace(what: DebtText.reversed(id.text), amount: nil, direction: .same, parts: [reason.phrase])
    case .entryRestored(let id):
      MoneyTrace(what: DebtText.stands(id.text), amount: nil, direction: .same, parts: [])
    case .billRecorded(_, let bill, let figure):
      MoneyTrace(what: MonthlyText.bill(bill).capitalised, amount: figure?.total, direction: .same, parts: [])
    case .added, .changed, .refundLinked, .closed, .reopened: nil
    }
  }
}

extension Refund {
  fileprivate func trace(instalments: Int) -> [Phrase] {
    var lines = parts.map { Phrase("抵", "off ") + $0.line(instalments: instalments) }
    if toBalance > .zero {
      lines.append(Phrase("转入溢缴款 \(toBalance.text)", "\(toBalance.text) to the credit balance"))
    }
    if chargesReturned > .zero {
      lines.append(
        Phrase(
          "另退付过的费用 \(chargesReturned.text) 到溢缴款",
          "besides \(chargesReturned.text) of charges paid, to the credit balance"))
    }
    return lines
  }
}

extension Waiver {
  fileprivate func trace(instalments: Int) -> [Phrase] {
    let kind = Payment.Part.Kind.lateCharge.phrase
    let lateLine = Phrase("\(kind.zh) \(late.text)", "\(kind.en) \(late.text)")
    return (late > .zero ? [lateLine] : []) + parts.map { $0.line(instalments: instalments) }
  }
}

extension Event {
  /// What it did to obligation `id` or its order between the points of its life, without their name; nil: nothing.
  public func lifeLine(of id: ObligationID, on businessDay: Day) -> Phrase? {
    guard isStage(of: id) else { return nil }
    var names = Names()
    names.obligations[id] = Phrase(same: "")
    names.orders[OrderID(id.text)] = Phrase(same: "")
    let line = line(names, on: businessDay)
    return Phrase(String(line.zh.drop { $0 == " " }), String(line.en.drop { $0 == " " }))
  }

  private func isStage(of id: ObligationID) -> Bool {
    switch self {
    case .dispute(.opened(id, _, _)), .dispute(.decided(id, _)), .dispute(.withdrawn(id)),
      .dispute(.refundWithheld(id)), .dispute(.resumed(id, _, _)), .reschedule(.extended(id, _)),
      .reschedule(.split(id, _)), .reschedule(.planStarted(id, _, _)), .reschedule(.planMissed(id, _)),
      .reschedule(.planBroken(id, _)), .repayment(.chargedOff(id, _)), .dispute(.reopened(id, _, _)),
      .repayment(.debitFailed(id, _, _, _)):
      true
    case .order(.shipmentWithheld(let order)), .order(.receiptExtended(let order, _)),
      .order(.amountLowered(let order, _, _)), .order(.notArrivedReported(let order)):
      order.text == id.text
    default: false
    }
  }
}
