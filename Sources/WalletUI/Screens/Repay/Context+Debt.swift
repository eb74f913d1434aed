import PayLater
import TerminalKit
import WalletText

extension Context {
  /// What a debt from elsewhere is and what is owed of it, and how a request changes that and all that is owed in its
  /// currency.
  func lines(of id: DebtID, changedBy request: Request?) -> [Line] {
    let (title, currency) = (title(of: .debt(id)), currency(of: id))
    let name = Line([.init(title.name, .value), .init("  " + title.detail, .label)])
    guard let request, let whatIf = try? whatIf(request) else {
      let owed = wallet.debt(id)?.outstanding ?? .zero
      return [name, .labelled(self[RepayText.stillOwed], money(owed, currency), .strong)]
    }
    let one = whatIf.change { $0.debt(id)?.outstanding ?? .zero }
    let all = whatIf.change { $0.owed(in: currency) }
    func line(_ label: Phrase, _ change: Change<Money>, _ style: Style) -> Line {
      .labelled(
        self[label], self[shown(RepayText.change(change.before, change.after, currency))], style)
    }
    return [name, line(RepayText.stillOwed, one, .strong), line(MoneyWords.owed, all, .normal)]
  }
}

extension Field {
  /// How much, in a currency; `filled` in where that is known.
  static func amount(_ filled: Money?, in currency: Currency) -> Field {
    .text(
      .amount, RepayText.amount, filled?.bare(in: currency) ?? "", kind: .money(currency),
      hint: Phrase(same: Money(fen: 10_000).bare(in: currency)), limit: 20)
  }

  /// On which day something happened: today unless said. Today is the local day, as it is where the wallet is behind.
  static func past(in context: Context) -> Field {
    let today = context.today
    return .text(
      .day, DebtText.on, today.text, kind: .day(today: today), hint: Phrase(same: today.text), limit: 10)
  }
}

extension Form {
  /// The day on which something happened.
  func past(in context: Context) throws(Refusal) -> Day {
    try Form.day(text(.day), .day, from: context.today)
  }
}
