import PayLater
import TerminalKit
import WalletText

/// Adds a funding source.
struct SourceEntry: Entry {
  func title(in context: Context) -> Phrase { DetailText.addSource }

  func lines(for form: Form, in context: Context) -> [Line] { [Line(context[DetailText.declared], .label)] }

  func fields(in context: Context) -> [Field] {
    [
      .choice(.fundingSource, DetailText.kind, FundingSource.Kind.allCases.map(\.phrase)),
      .text(.name, DetailText.sourceName, hint: DetailText.sourceHint),
      .text(.balance, DetailText.balance, kind: .amount, hint: Phrase(same: "500.00"), limit: 20),
    ]
  }

  func buttons(in context: Context) -> [Phrase] { [ButtonText.save] }

  func request(_ button: Int, _ form: Form, in context: Context) throws(Refusal) -> Request {
    let kind = FundingSource.Kind.allCases[try form.chosen(.fundingSource)]
    let name = form.text(.name)
    guard !name.isEmpty else { throw .invalid(.name, .empty) }
    return .addFundingSource(id: nil, kind: kind, name: name, balanceFen: try form.amount(.balance))
  }

  func accepted(_ answer: Answer, _ form: Form, in context: Context) -> Accepted {
    .done(context.saved(answer.fundingSource))
  }
}

/// Says what a funding source holds.
struct BalanceEntry: Entry {
  let source: FundingSourceID

  func title(in context: Context) -> Phrase { DetailText.setBalance }

  func lines(for form: Form, in context: Context) -> [Line] {
    let now = context.wallet.fundingSources.first { $0.id == source }?.balance ?? .zero
    return [
      Line(context[DetailText.balanceNow(context.name(of: source), context.money(now))]),
      Line(context[DetailText.declared], .label),
    ]
  }

  func fields(in context: Context) -> [Field] {
    [.text(.balance, DetailText.balance, kind: .amount, hint: Phrase(same: "500.00"), limit: 20)]
  }

  func buttons(in context: Context) -> [Phrase] { [ButtonText.save] }

  func request(_ button: Int, _ form: Form, in context: Context) throws(Refusal) -> Request {
    .setBalance(source: source, balanceFen: try form.amount(.balance))
  }

  func accepted(_ answer: Answer, _ form: Form, in context: Context) -> Accepted {
    .done(context.saved(source))
  }
}

extension Context {
  /// What was saved of a funding source: its name and what it holds.
  fileprivate func saved(_ source: FundingSourceID?) -> Phrase {
    guard let source = wallet.fundingSources.first(where: { $0.id == source }) else {
      return DetailText.sourceSaved
    }
    return FormText.saved(self[name(of: source)], money(source.balance))
  }
}
