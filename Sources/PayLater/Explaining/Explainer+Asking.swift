extension Explainer {
  /// The figures that can be asked about by a plain name.
  public static let plainNames: [(name: String, figure: Figure)] = [
    ("owed", .owed), ("due30", .dueIn30Days), ("score", .score), ("limit", .limit), ("available", .available),
    ("held", .held), ("used", .used), ("chargedOff", .chargedOff), ("creditBalance", .creditBalance),
    ("orderCap", .orderCap), ("openOrders", .openOrders), ("service", .service), ("income", .income),
  ]

  /// The figures that `subject` asks about: a plain name, an obligation (`o1`), a debt (`e1`), an account (`m1`)
  /// or an entry of it (`m1b2`), a gate (`G7`), a characteristic (`H2`), or the code of any figure; empty where it names nothing. Ids are lower case, gates and
  /// characteristics upper case, so that none is taken for another.
  public func figures(askedBy subject: String) -> [Figure] {
    if let found = Explainer.plainNames.first(where: { $0.name == subject }) { return [found.figure] }
    if let one = wallet.obligation(ObligationID(subject)) {
      return figures(of: one).filter { figure in
        switch figure {
        case .payoff, .standing, .daysPastDue, .due: true
        case .heldFor: one.state == .held
        case .chargedOffOf: one.state == .chargedOff
        default: false
        }
      }
    }
    if let one = wallet.debt(DebtID(subject)) {
      return [.debt(one.id), .debtStanding(one.id)]
    }
    if let one = wallet.account(AccountID(subject)) {
      return [.monthly(.owed(one.id))] + one.bills(on: wallet.businessDay).map { $0.figure(.left) }
    }
    if let entry = wallet.accountEntry(AccountEntryID(subject)) { return figures(of: entry) }
    if let gate = Gate(rawValue: subject) { return [.gate(gate)] }
    if let one = Characteristic(rawValue: subject) {
      return evaluation == nil ? [] : [.points(one)]
    }
    return figure(coded: subject).map { [$0] } ?? []
  }

  /// The figure with this code, of all that the wallet has and all that they are made of.
  private func figure(coded code: String) -> Figure? {
    let ahead = wallet.obligations.filter { code.split(separator: ":").contains(Substring($0.id.text)) }
      .flatMap { figures(of: LateLadder(of: $0.id, in: wallet), of: $0.id) + quoteFigures(of: $0) }
    for figure in ahead + figures {
      if figure.code == code { return figure }
      if let found = tree(of: figure, most: Wallet.mostOpenItems)?.all.first(where: { $0.figure.code == code }
      ) {
        return found.figure
      }
    }
    return nil
  }

  /// The figures that say why `request` was refused; empty where the reason is no figure.
  public func figures(of refusal: Refusal, to request: Request) -> [Figure] {
    switch (refusal, request) {
    case (.gates(let gates), _): gates.map { .gate($0.gate) }
    case (.overPayoff, .repayment(.repay(let id, _, _))): [.payoff(id)]
    case (.overPayoff, .debt(.recordPayment(let id, _, _, _, _))): [.debt(id)]
    case (.overRefundable, .debt(.recordRefund(let id, _, _, _, _))): [.debtTotal(id)]
    case (.stillOwed, .account(.close(let id))): [.monthly(.owed(id))]
    case (.insufficientBalance, .repayment(.repay(_, _, let source))): [.balance(source)]
    case (.insufficientBalance, .repayment(.repayAll(let source))): [.balance(source), .owed]
    case (.insufficientBalance, .order(.place(_, _, _, _, let source?, _))): [.balance(source), .orderAmount]
    case (.notAllowed, .repayment(.repay(let id, _, _))): [.standing(id)]
    case (.notAllowed, .debt(.recordPayment(let id, _, _, _, _))): [.debtStanding(id)]
    case (.notAllowed, _): [.service]
    default: []
    }
  }
}
