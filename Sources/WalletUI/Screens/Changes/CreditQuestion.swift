import PayLater
import TerminalKit
import WalletText

/// Asks what becomes of money that is owed to the user: paid out now, kept for what falls due, or left to be paid out.
struct CreditQuestion: Asking {
  var yes: Phrase? { ButtonText.confirm }

  func title(in context: Context) -> Phrase { MoneyWords.creditBalance }

  /// The ways there are: now, or the one of the two uses that is not chosen.
  private enum Way { case payOut, keep, leave }

  private func ways(in context: Context) -> [Way] {
    [.payOut, context.wallet.creditUse == .payOut ? .keep : .leave]
  }

  func fields(in context: Context) -> [Field] {
    let words = ways(in: context).map { way in
      switch way {
      case .payOut: CreditText.payOut
      case .keep: CreditText.keep
      case .leave: CreditText.leave
      }
    }
    return [.choice(.use, CreditText.choice, words), context.fundingField(CreditText.to)]
  }

  func lines(for form: Form, in context: Context) -> [Line] {
    let wallet = context.wallet
    var lines: [Line] = [
      .labelled(context[MoneyWords.creditBalance], context.money(wallet.creditBalance), .strong),
      Line(context[CreditText.about]),
    ]
    if let day = wallet.creditPaidOutOn {
      let source = wallet.payOutSource.map { Phrase(same: context.name(of: $0)) }
      lines.append(Line(context[CreditText.paidOutOn(context.date(day), source)], .label))
    } else if wallet.creditBalance > .zero {
      lines.append(Line(context[CreditText.kept], .label))
    }
    return lines
  }

  func request(_ form: Form, in context: Context) throws(Refusal) -> Request? {
    let ways = ways(in: context)
    let choice = try form.chosen(.use)
    guard ways.indices.contains(choice) else { throw .invalid(.use, .missing) }
    switch ways[choice] {
    case .payOut: return .payOutCreditBalance(to: try context.source(form))
    case .keep: return .useCreditBalance(use: .nextDue)
    case .leave: return .useCreditBalance(use: .payOut)
    }
  }

  func accepted(_ answer: Answer, in context: Context) -> [Step] {
    guard let paid = answer.paidFen else {
      return [.tell(Notice(.done, CreditText.chosen, context.wallet.creditUse.phrase.capitalised))]
    }
    return [.tell(Notice(.done, CreditText.paidOut(paid)))]
  }
}

extension Context {
  /// What becomes of the credit balance, in a few words, and when; nil where there is none.
  var creditGoes: (words: Phrase, date: String, sentence: Phrase)? {
    guard wallet.creditBalance > .zero else { return nil }
    guard let day = wallet.creditPaidOutOn.map({ date($0) }) else {
      return (CreditText.keptShort, "", CreditText.keptShort)
    }
    return (CreditText.goes, day, CreditText.goes(on: day))
  }
}
