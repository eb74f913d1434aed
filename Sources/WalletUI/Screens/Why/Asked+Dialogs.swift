import PayLater

extension RepayQuestion {
  func why(for form: Form, in context: Context) -> Asked {
    Asked(figures: [.payoff(obligation), .lateCharge(obligation)])
  }
}

extension RepayAllQuestion {
  func why(for form: Form, in context: Context) -> Asked {
    Asked(figures: [.ownOwed] + context.wallet.openInOrder.map { .payoff($0.id) })
  }
}

extension RecordDebtPaymentQuestion {
  func why(for form: Form, in context: Context) -> Asked { Asked(figures: [.debt(debt)]) }
}

extension ExtendDueQuestion {
  func why(for form: Form, in context: Context) -> Asked {
    Asked(figures: context.wallet.own(obligation)?.nextDue.map { [.due(obligation, $0.number)] } ?? [])
  }
}

extension SplitQuestion {
  func why(for form: Form, in context: Context) -> Asked {
    let today = context.wallet.businessDay
    let counts = context.wallet.own(obligation)?.instalmentQuotes(on: today).map(\.count) ?? []
    let sums = counts.flatMap { [Figure.quoteCharge(obligation, $0), .quoteTotal(obligation, $0)] }
    // The payments are the terms of the rates.
    return Asked(figures: [.principal(obligation)] + sums + counts.map { .quoteRate(obligation, $0) })
  }
}

extension PlanQuestion {
  func why(for form: Form, in context: Context) -> Asked {
    let count = (try? count(form)) ?? 0
    let payments = (0..<count).map { Figure.planPayment(obligation, count, $0 + 1) }
    return Asked(figures: [.payoff(obligation), .daysPastDue(obligation)] + payments)
  }
}

extension CreditQuestion {
  func why(for form: Form, in context: Context) -> Asked { Asked(figures: [.creditBalance]) }
}
