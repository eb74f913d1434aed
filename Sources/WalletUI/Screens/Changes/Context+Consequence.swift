import PayLater
import TerminalKit
import WalletText

extension Context {
  /// Who and which one a question is about.
  func heading(of id: ObligationID) -> Line {
    let title = title(of: .obligation(id))
    return Line([.init(title.name, .value), .init("  " + title.detail, .label)])
  }

  /// The same for an order, which may have no obligation.
  func heading(of id: OrderID) -> Line {
    guard let order = wallet.order(id) else { return Line(self[OrderPageText.gone], .label) }
    return Line(
      [.init(self[order.merchantName], .value), .init("  " + self[id.phrase], .label)],
      trailing: .init(money(order.amount), .value))
  }

  /// What a request would change of the sums, a line each; nothing where it would be refused.
  func consequence(of request: Request?) -> [Line] {
    guard let request, let whatIf = try? whatIf(request) else { return [] }
    let sums: [(Phrase, Change<Money>)] = [
      (MoneyWords.owed, whatIf.change(\.owed)),
      (MoneyWords.available, whatIf.change { max(.zero, $0.limit.available) }),
      (MoneyWords.creditBalance, whatIf.change(\.creditBalance)),
    ]
    return sums.filter(\.1.isChange).map { label, sum in
      .labelled(self[label], self[RepayText.change(sum.before, sum.after)])
    }
  }

  /// The payments of a schedule, a line each.
  func lines(of schedule: [Instalment]) -> [Line] {
    schedule.map { part in
      Line(
        [
          .init(pad(date(part.due), to: 12), .label),
          .init(self[CountText.instalment(part.number, of: schedule.count)], .label),
        ], trailing: .init(money(part.principal + part.charge)))
    }
  }

  /// What equal payments come to, in a line.
  func payments(of schedule: [Instalment], charge: Money?) -> Line {
    let amounts = schedule.map { $0.principal + $0.charge }
    let words = ReschedulingText.payments(
      amounts.first ?? .zero, last: amounts.last ?? .zero, charge: charge, total: amounts.sum)
    return Line(self[words])
  }
}

extension Form {
  /// The amount that was typed; refuses more than there is of what it takes from.
  func amount(_ name: Refusal.Field, most: Money) throws(Refusal) -> Money {
    let amount = try amount(name)
    guard amount <= most else { throw .invalid(name, .aboveRest) }
    return amount
  }
}
