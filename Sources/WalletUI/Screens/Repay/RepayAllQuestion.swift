import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Pays the payoff of every own obligation at once.
  static var repayAll: Question {
    @Sendable func request(_ form: Form, _ context: Context) throws(Refusal) -> Request {
      .repayment(.repayAll(from: try context.source(form)))
    }
    var question = Question("repayAll", RepayText.payAll) { form, context in
      guard let request = try? request(form, context), let whatIf = try? context.whatIf(request) else {
        return context.payoffs
      }
      return context.payoffs + [Line()] + context.lines(of: whatIf)
    } fields: { _, context in
      [context.fundingField(holding: Money(fen: 1))]
    } accepted: { answer, _, context in
      .done(context.paid(answer))
    }
    question.buttons = [.lookingAhead(RepayText.payAll, request)]
    question.why = { _, context in
      Asked(figures: [.ownOwed] + context.wallet.openInOrder.map { .payoff($0.id) })
    }
    return question
  }
}

extension Context {
  /// What every own obligation takes to be paid off, a line each, and all of them together.
  fileprivate var payoffs: [Line] {
    let (open, today) = (wallet.openInOrder, wallet.businessDay)
    var lines = open.prefix(5).map { obligation in
      let title = title(of: .obligation(obligation.id))
      return Line(
        [.init(title.name), .init("  " + title.detail, .label)],
        trailing: .init(money(obligation.payoff(on: today)), .value))
    }
    if open.count > 5 {
      let rest = open.dropFirst(5).map { $0.payoff(on: today) }.sum
      lines.append(.labelled(self[RepayText.more(open.count - 5)], money(rest)))
    }
    let total = open.map { $0.payoff(on: today) }.sum
    return lines + [.labelled(self[MoneyWords.total], money(total), .strong)]
  }
}
