import PayLater
import TerminalKit
import WalletText

/// Repays one obligation, all of it or a part: what changes is shown before it is confirmed.
struct RepayQuestion: Asking {
  let obligation: ObligationID

  var yes: Phrase? { RepayText.pay }

  func title(in context: Context) -> Phrase { RepayText.pay }

  func fields(in context: Context) -> [Field] {
    // Where amounts are hidden the payoff does not stand there either.
    let payoff = context.options.mask ? "" : payoff(in: context).bare
    return [
      .text(.amount, RepayText.amount, payoff, kind: .amount, hint: Phrase(same: "100.00"), limit: 20),
      context.fundingField(holding: Money(fen: 1)),
    ]
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    let title = context.title(of: .obligation(obligation))
    var lines = [
      Line([.init(title.name, .value), .init("  " + title.detail, .label)]),
      .labelled(context[MoneyWords.payoff], context.money(payoff(in: context)), .strong), Line(),
    ]
    do throws(Refusal) {
      let whatIf = try context.whatIf(try request(form, in: context))
      lines += context.lines(of: whatIf, instalments: instalments(in: context))
    } catch {
      // What is too much is said beside its field.
      if case .invalid = error {
        lines.append(Line(context[RepayText.fillIn], .label))
      } else {
        lines.removeLast()
      }
    }
    return lines
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let amount = try form.amount(.amount)
    let payoff = payoff(in: context)
    guard amount > .zero else { throw .invalid(.amount, .tooSmall) }
    guard amount <= payoff || payoff == .zero else { throw .overPayoff(payoff: payoff) }
    return .repay(obligation: obligation, amountFen: amount, from: try context.source(form))
  }

  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step] {
    guard let request = try request(form, in: context) else { return [] }
    // What would be refused is said before it is sent.
    _ = try context.whatIf(request)
    return [.send(request)]
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] { [.tell(.paid(answer, in: context))] }

  private func payoff(in context: Context) -> Money {
    context.wallet.own(obligation)?.payoff(on: context.wallet.businessDay) ?? .zero
  }

  private func instalments(in context: Context) -> Int {
    context.wallet.own(obligation)?.schedule.count ?? 1
  }
}

extension Notice {
  /// The receipt of a repayment: how much, what is left, where a small rest went.
  static func paid(_ answer: Answer, in context: Context) -> Notice {
    let payments = answer.payments
    let amount = answer.paidFen ?? payments.map(\.amount).sum
    var lines = [
      RepayText.paid(amount, settled: payments.count == 1 && payments[0].settles),
      RepayText.left(context.wallet.owed, available: max(.zero, context.wallet.limit.available)),
    ]
    if let day = payments.compactMap(\.movedDue).first {
      lines.append(RepayText.restMoved(context.date(day)))
    }
    return Notice(.done, lines)
  }
}
