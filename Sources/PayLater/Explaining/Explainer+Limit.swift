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

  func balance(_ id: FundingSourceID) -> Derivation? {
    guard let source = wallet.fundingSources.first(where: { $0.id == id }) else { return nil }
    return given(
      .balance(id), .money(source.balance), by: .statedByUser,
      Evidence(.detail(.sourceAdded), .detail(.balanceSet), .repayment(.creditPaidOut), of: id.text))
  }

  /// The limit in force; where an event set it otherwise (the service is closed, say), that event is why.
  var total: Derivation {
    let limit = wallet.limit
    let derived = self.limit(row: limit.row, incomeLimit: limit.incomeLimit)
    guard wallet.agreement.stage == .active, derived.money == limit.total else {
      return given(
        .limit, .money(limit.total), by: .limit,
        Evidence(
          .agreement(.activated), .credit(.limitChanged), .repayment(.chargedOff), .agreement(.closingBegun),
          .agreement(.closed), .agreement(.erased)))
    }
    return derived
  }

  /// The limit that an announced cut brings, and its parts.
  func announced(_ figure: Figure, _ cut: Limit.Cut) -> Derivation {
    let announced = Evidence(.credit(.limitCutAnnounced))
    if figure == .pendingRow {
      return given(figure, .money(policy.rows[cut.row].limit), by: .limitTable, announced)
    }
    if figure == .pendingIncomeLimit {
      return given(figure, .money(cut.incomeLimit), by: .incomeLimit, announced)
    }
    return Derivation(
      figure, by: .limit, .least, of: [part(.pendingRow), part(.pendingIncomeLimit), part(.limitCap)],
      evidence: announced)
  }

  /// 60 % of the income rounded down to ¥100, or ¥500 where none was declared; it moves at reviews only.
  var incomePart: Derivation {
    let (limit, review) = (wallet.limit, Evidence(.agreement(.activated), .credit(.limitChanged)))
    guard policy.incomeLimit(wallet.monthlyIncome) == limit.incomeLimit else {
      return given(.incomeLimit, .money(limit.incomeLimit), by: .incomeLimit, review)
    }
    guard wallet.monthlyIncome != nil else {
      return given(
        .incomeLimit, .money(policy.undeclaredLimit), by: .incomeLimit, Evidence(.detail(.incomeDeclared)))
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

  func bucket(
    _ figure: Figure, _ state: Obligation.State, _ amount: (ObligationID) -> Figure
  ) -> Derivation {
    let own = wallet.obligations.filter { $0.state == state }
    return Derivation(figure, by: .buckets, .sum, of: own.map { part(amount($0.id)) })
  }
}
