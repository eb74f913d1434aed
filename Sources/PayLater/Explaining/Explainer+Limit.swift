extension Explainer {
  /// The least of the row in force, the part that income decides, and the own cap (rule 5).
  func limit(row: Int, incomeLimit: Money) -> Derivation {
    Derivation(
      .limit, by: .limit, .least,
      of: [
        Derivation.Part(figure: .limitRow, value: .money(policy.rows[row].limit)),
        Derivation.Part(figure: .incomeLimit, value: .money(incomeLimit)),
        part(.limitCap),
      ])
  }

  func limitFigure(_ figure: Figure) -> Derivation? {
    let limit = wallet.limit
    switch figure {
    case .limit: return total
    case .pendingLimit, .pendingRow, .pendingIncomeLimit: return pending(figure)
    case .limitRow: return lookup(figure) { $0.limit.fen }
    case .row:
      return given(
        figure, .count(limit.row), by: .limitTable, Evidence(.activated, .limitChanged, .limitCutAnnounced))
    case .incomeLimit: return incomePart
    case .income:
      return given(figure, .money(wallet.monthlyIncome), by: .statedByUser, Evidence(.incomeDeclared))
    case .limitCap:
      return given(figure, .money(wallet.rules.limitCap), by: .ownRules, Evidence(.rulesChanged))
    case .available:
      return Derivation(
        figure, by: .buckets, .difference, of: [Figure.limit, .held, .used, .chargedOff].map(part))
    case .held: return bucket(figure, .held, Figure.heldFor)
    case .used: return bucket(figure, .active, Figure.principal)
    case .chargedOff: return bucket(figure, .chargedOff, Figure.chargedOffOf)
    case .creditBalance, .creditIn, .creditRefunded, .creditCharges, .creditPaidOut, .creditUsed:
      return creditFigure(figure)
    case .balances:
      return Derivation(
        figure, by: .statedByUser, .sum, of: wallet.fundingSources.map { part(.balance($0.id)) })
    case .balance(let id):
      guard let source = wallet.fundingSources.first(where: { $0.id == id }) else { return nil }
      return given(
        figure, .money(source.balance), by: .statedByUser,
        Evidence(.fundingSourceAdded, .balanceSet, .creditPaidOut, of: id.text))
    default: return nil
    }
  }

  /// The limit in force; where an event set it otherwise (the service is closed, say), that event is why.
  private var total: Derivation {
    let limit = wallet.limit
    let derived = self.limit(row: limit.row, incomeLimit: limit.incomeLimit)
    guard wallet.agreement.stage == .active, derived.money == limit.total else {
      return given(
        .limit, .money(limit.total), by: .limit,
        Evidence(.activated, .limitChanged, .chargedOff, .closingBegun, .closed, .erased))
    }
    return derived
  }

  /// The limit that an announced cut brings.
  private func pending(_ figure: Figure) -> Derivation? {
    guard let cut = wallet.limit.pending else { return nil }
    let announced = Evidence(.limitCutAnnounced)
    switch figure {
    case .pendingRow:
      return given(figure, .money(policy.rows[cut.row].limit), by: .limitTable, announced)
    case .pendingIncomeLimit: return given(figure, .money(cut.incomeLimit), by: .incomeLimit, announced)
    default:
      return Derivation(
        figure, by: .limit, .least, of: [part(.pendingRow), part(.pendingIncomeLimit), part(.limitCap)],
        evidence: announced)
    }
  }

  /// 60 % of the income rounded down to ¥100, or ¥500 where none was declared; it moves at reviews only.
  private var incomePart: Derivation {
    let (limit, review) = (wallet.limit, Evidence(.activated, .limitChanged))
    guard policy.incomeLimit(wallet.monthlyIncome) == limit.incomeLimit else {
      return given(.incomeLimit, .money(limit.incomeLimit), by: .incomeLimit, review)
    }
    guard wallet.monthlyIncome != nil else {
      return given(.incomeLimit, .money(policy.undeclaredLimit), by: .incomeLimit, Evidence(.incomeDeclared))
    }
    return Derivation(
      .incomeLimit, by: .incomeLimit,
      .portion(policy.incomeLimitPercent, of: 100, step: 100_00), of: [part(.income)], evidence: review)
  }

  /// What the limit's table gives for the row in force.
  func lookup(_ figure: Figure, _ column: (Policy.Row) -> Int64) -> Derivation {
    let rows = policy.rows.enumerated().map { index, row in
      Derivation.Operation.Table.Row(
        below: index + 1 < policy.rows.count ? Int64(index + 1) : nil, gives: column(row))
    }
    return Derivation(figure, by: .limitTable, .lookup(.init(rows: rows)), of: [part(.row)])
  }

  private func bucket(
    _ figure: Figure, _ state: Obligation.State, _ amount: (ObligationID) -> Figure
  ) -> Derivation {
    let own = wallet.obligations.filter { $0.state == state }
    return Derivation(figure, by: .buckets, .sum, of: own.map { part(amount($0.id)) })
  }
}
