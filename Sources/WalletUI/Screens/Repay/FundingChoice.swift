import PayLater
import TerminalKit
import WalletText

extension Context {
  /// The funding sources with their balances, as a field; chosen beforehand only where there is one. Those that hold
  /// less than `least` cannot be chosen.
  func fundingField(_ label: Phrase = RepayText.from, holding least: Money = .zero) -> Field {
    let words = wallet.fundingSources.map { source in
      let name = name(of: source)
      return Phrase("\(name.zh) \(source.balance.text)", "\(name.en) \(source.balance.text)")
    }
    var closed: [Int: Phrase] = [:]
    for (index, source) in wallet.fundingSources.enumerated() where source.balance < least {
      closed[index] = FormText.noBalance
    }
    return .choice(.fundingSource, label, words, chosen: words.count == 1 ? 0 : nil, unless: closed)
  }

  /// What the user calls a source; its kind where that is locked.
  func name(of source: FundingSource) -> Phrase {
    let own = opened(.fundingSource(source.id))
    return own.isEmpty ? source.kind.phrase : Phrase(same: SafeText(own, limit: 40).text)
  }

  /// The source that a form's choice names.
  func source(_ form: Form) throws(Refusal) -> FundingSourceID {
    guard !wallet.fundingSources.isEmpty else { throw .invalid(.fundingSource, .missing) }
    return wallet.fundingSources[try form.chosen(.fundingSource)].id
  }
}
