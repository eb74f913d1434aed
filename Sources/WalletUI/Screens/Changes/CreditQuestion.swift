import PayLater
import TerminalKit
import WalletText

extension Question {
  /// Asks what becomes of money that is owed to the user: paid out now, kept for what falls due, or left to be paid out.
  static var credit: Question {
    // Now, or the one of the two uses that is not chosen.
    @Sendable func other(_ context: Context) -> CreditUse {
      context.wallet.creditUse == .payOut ? .nextDue : .payOut
    }
    var question = Question("credit", MoneyWords.creditBalance, yes: ButtonText.confirm) { _, context in
      context.creditLines
    } fields: { _, context in
      let words = [CreditText.payOut, other(context) == .nextDue ? CreditText.keep : CreditText.leave]
      return [.choice(.use, CreditText.choice, words), context.fundingField(CreditText.to)]
    } request: { form, context throws(Refusal) in
      try form.chosen(.use) == 0
        ? .repayment(.payOutCredit(to: try context.source(form)))
        : .repayment(.useCredit(use: other(context)))
    } accepted: { answer, _, context in
      .done(
        answer.paidFen.map { [CreditText.paidOut($0)] }
          ?? [CreditText.chosen, context.wallet.creditUse.phrase.capitalised])
    }
    question.why = { _, _ in Asked(figures: [.creditBalance]) }
    return question
  }
}

extension Context {
  fileprivate var creditLines: [Line] {
    var lines: [Line] = [
      .labelled(self[MoneyWords.creditBalance], money(wallet.creditBalance), .strong),
      Line(self[CreditText.about]),
    ]
    if let day = wallet.creditPaidOutOn {
      let source = wallet.payOutSource.map { Phrase(same: name(of: $0)) }
      lines.append(Line(self[CreditText.paidOutOn(date(day), source)], .label))
    } else if wallet.creditBalance > .zero {
      lines.append(Line(self[CreditText.kept], .label))
    }
    return lines
  }

  /// What becomes of the credit balance, in a few words, and when; nil where there is none.
  var creditGoes: (words: Phrase, date: String, sentence: Phrase)? {
    guard wallet.creditBalance > .zero else { return nil }
    guard let day = wallet.creditPaidOutOn.map({ date($0) }) else {
      return (CreditText.keptShort, "", CreditText.keptShort)
    }
    return (CreditText.goes, day, CreditText.goes(on: day))
  }
}
