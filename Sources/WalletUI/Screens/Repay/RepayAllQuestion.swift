import PayLater
import TerminalKit
import WalletText

/// Pays the payoff of every own obligation at once.
struct RepayAllQuestion: Asking {
  var yes: Phrase? { RepayText.payAll }

  func title(in context: Context) -> Phrase { RepayText.payAll }

  func fields(in context: Context) -> [Field] { [context.fundingField(holding: Money(fen: 1))] }

  func lines(for form: Form, in context: Context) -> [Line] {
    let open = context.wallet.openInOrder
    let today = context.wallet.businessDay
    var lines = open.prefix(5).map { obligation in
      let title = context.title(of: .obligation(obligation.id))
      return Line(
        [.init(title.name), .init("  " + title.detail, .label)],
        trailing: .init(context.money(obligation.payoff(on: today)), .value))
    }
    if open.count > 5 {
      let rest = open.dropFirst(5).map { $0.payoff(on: today) }.sum
      lines.append(.labelled(context[RepayText.more(open.count - 5)], context.money(rest)))
    }
    let total = open.map { $0.payoff(on: today) }.sum
    lines += [.labelled(context[MoneyWords.total], context.money(total), .strong), Line()]
    if let request = try? request(form, in: context), let whatIf = try? context.whatIf(request) {
      lines += context.lines(of: whatIf)
    } else {
      lines.removeLast()
    }
    return lines
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    .repayAll(from: try context.source(form))
  }

  func confirmed(_ form: Form, in context: Context) throws(Refusal) -> [Step] {
    guard let request = try request(form, in: context) else { return [] }
    // What would be refused is said before it is sent.
    _ = try context.whatIf(request)
    return [.send(request)]
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] { [.tell(.paid(answer, in: context))] }
}
