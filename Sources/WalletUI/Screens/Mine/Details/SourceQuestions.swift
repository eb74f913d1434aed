import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Adds a funding source, of one of the kinds where that is chosen beforehand.
  static func source(chosen: Int? = nil) -> Question {
    Question("source", DetailText.addSource, yes: ButtonText.save, startsOnFields: true) { _, context in
      [Line(context[DetailText.declared], .label)]
    } fields: { _, _ in
      [
        .choice(.fundingSource, DetailText.kind, FundingSource.Kind.allCases.map(\.phrase), chosen: chosen),
        .text(.name, DetailText.sourceName, hint: DetailText.sourceHint), .balance,
      ]
    } request: { form, _ throws(Refusal) in
      let kind = FundingSource.Kind.allCases[try form.chosen(.fundingSource)]
      let name = form.text(.name)
      guard !SafeText(name).isEmpty else { throw .invalid(.name, .empty) }
      return .detail(.addSource(id: nil, kind: kind, name: name, balanceFen: try form.amount(.balance)))
    } accepted: { answer, _, context in
      .done([context.saved(answer.fundingSource)])
    }
  }

  /// Says what a funding source holds.
  static func balance(of source: FundingSourceID) -> Question {
    Question("balance \(source.text)", DetailText.setBalance, yes: ButtonText.save, startsOnFields: true) {
      _, context in
      let now = context.wallet.fundingSources.first { $0.id == source }?.balance ?? .zero
      return [
        Line(context[DetailText.balanceNow(context.name(of: source), context.money(now))]),
        Line(context[DetailText.declared], .label),
      ]
    } fields: { _, _ in
      [.balance]
    } request: { form, _ throws(Refusal) in
      .detail(.setBalance(source: source, balanceFen: try form.amount(.balance)))
    } accepted: { _, _, context in
      .done([context.saved(source)])
    }
  }

  /// Gives a funding source another name.
  static func name(of source: FundingSourceID) -> Question {
    Question("name \(source.text)", DetailText.renameSource, yes: ButtonText.save, startsOnFields: true) {
      _, context in
      [Line(context.name(of: source), .label)]
    } fields: { _, context in
      [.text(.name, DetailText.sourceName, context.name(of: source), hint: DetailText.sourceHint)]
    } request: { form, _ in
      .detail(.renameSource(source: source, name: form.text(.name)))
    } accepted: { _, _, context in
      .done([context.saved(source)])
    }
  }
}

extension Field {
  fileprivate static var balance: Field {
    .text(.balance, DetailText.balance, kind: .amount, hint: Phrase(same: "500.00"), limit: 20)
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
