import PayLater
import TerminalKit
import WalletText

/// Why the figures of a dialog are what they are, floating above it. It only shows; Esc leads back to the dialog with
/// nothing lost.
struct WhyQuestion: Asking {
  let asked: Asked

  var columns: Int { 76 }

  func title(in context: Context) -> Phrase { WhyText.why }

  func lines(for form: Form, in context: Context) -> [Line] {
    let explainer = asked.explainer(in: context.wallet)
    let derivations = asked.figures.compactMap { explainer.derivation(of: $0) }
    let rules = derivations.map(\.rule).reduce(into: [Derivation.Rule]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return derivations.flatMap { lines(of: $0, in: context) + [Line()] }
      + rules.map { Line(context[$0.withSection], .label) }
  }

  private func lines(of derivation: Derivation, in context: Context) -> [Line] {
    let words = context[derivation.figure.phrase(context.names, on: context.wallet.businessDay)].firstUpper
    let value = context[derivation.shown(masked: context.options.mask)]
    let how = derivation.how.map { [Line("= " + context[$0], .label)] } ?? []
    return [Line([.init(words, .value)], trailing: .init(value, .strong))] + how
      + derivation.terms.map { context.line(of: $0, under: derivation.figure) }
  }
}

extension RepayQuestion {
  func why(in context: Context) -> Asked { Asked(figures: [.payoff(obligation), .lateCharge(obligation)]) }
}

extension RepayAllQuestion {
  func why(in context: Context) -> Asked {
    Asked(figures: [.ownOwed] + context.wallet.payable.map { .payoff($0.id) })
  }
}

extension RecordDebtPaymentQuestion {
  func why(in context: Context) -> Asked { Asked(figures: [.debt(debt)]) }
}

extension ExtendDueQuestion {
  func why(in context: Context) -> Asked {
    Asked(figures: context.wallet.own(obligation)?.nextDue.map { [.due(obligation, $0.number)] } ?? [])
  }
}

extension SplitQuestion {
  func why(in context: Context) -> Asked {
    let today = context.wallet.businessDay
    let counts = context.wallet.own(obligation)?.instalmentQuotes(on: today).map(\.count) ?? []
    let sums = counts.flatMap { [Figure.quoteCharge(obligation, $0), .quoteTotal(obligation, $0)] }
    // The payments are the terms of the rates.
    return Asked(figures: [.principal(obligation)] + sums + counts.map { .quoteRate(obligation, $0) })
  }
}

extension PlanQuestion {
  func why(in context: Context) -> Asked {
    Asked(figures: [.payoff(obligation), .daysPastDue(obligation)])
  }
}

extension CreditQuestion {
  func why(in context: Context) -> Asked { Asked(figures: [.creditBalance]) }
}
