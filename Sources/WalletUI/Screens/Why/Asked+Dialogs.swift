import PayLater

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
