import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Repays one obligation, all of it or a part: what changes is shown before it is confirmed.
  static func repay(_ id: ObligationID) -> Question {
    @Sendable func payoff(_ context: Context) -> Money {
      context.wallet.own(id)?.payoff(on: context.wallet.businessDay) ?? .zero
    }
    @Sendable func request(_ form: Form, _ context: Context) throws(Refusal) -> Request {
      let amount = try form.amount(.amount)
      let payoff = payoff(context)
      guard amount > .zero else { throw .invalid(.amount, .tooSmall) }
      guard amount <= payoff || payoff == .zero else { throw .overPayoff(payoff: payoff) }
      return .repayment(.repay(obligation: id, amountFen: amount, from: try context.source(form)))
    }
    var question = Question("repay \(id.text)", RepayText.pay) { form, context in
      var lines = [
        context.heading(of: id),
        .labelled(context[MoneyWords.payoff], context.money(payoff(context)), .strong), Line(),
      ]
      do throws(Refusal) {
        let whatIf = try context.whatIf(try request(form, context))
        lines += context.lines(of: whatIf, instalments: context.wallet.own(id)?.schedule.count ?? 1)
      } catch {
        // What is too much is said beside its field.
        if case .invalid = error {
          lines.append(Line(context[RepayText.fillIn], .label))
        } else {
          lines.removeLast()
        }
      }
      return lines
    } fields: { _, context in
      // Where amounts are hidden the payoff does not stand there either.
      let filled = context.options.mask ? "" : payoff(context).bare
      return [
        .text(.amount, RepayText.amount, filled, kind: .amount, hint: Phrase(same: "100.00"), limit: 20),
        context.fundingField(holding: Money(fen: 1)),
      ]
    } accepted: { answer, _, context in
      .done(context.paid(answer))
    }
    question.buttons = [.lookingAhead(RepayText.pay, request)]
    question.why = { _, _ in Asked(figures: [.payoff(id), .lateCharge(id)]) }
    return question
  }
}

extension FormButton {
  /// A button whose request is tried on a copy: what would be refused is said before it is sent.
  static func lookingAhead(_ words: Phrase, _ request: @escaping Making) -> FormButton {
    FormButton(words, request: request) { form, context throws(Refusal) in
      let request = try request(form, context)
      _ = try context.whatIf(request)
      return [.send(request)]
    }
  }
}

extension Context {
  /// The receipt of a repayment: how much, what is left, where a small rest went.
  func paid(_ answer: Answer) -> [Phrase] {
    let payments = answer.payments
    let amount = answer.paidFen ?? payments.map(\.amount).sum
    var lines = [
      RepayText.paid(amount, settled: payments.count == 1 && payments[0].settles),
      RepayText.left(wallet.owed, available: max(.zero, wallet.limit.available)),
    ]
    if let day = payments.compactMap(\.movedDue).first {
      lines.append(RepayText.restMoved(date(day)))
    }
    return lines
  }
}
