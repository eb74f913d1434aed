extension Explainer {
  /// What an instalment was set to, less what is paid or refunded of it.
  func left(
    _ figure: Figure, by rule: Derivation.Rule, _ whole: Figure, _ gone: Figure, of own: Obligation
  ) -> Derivation {
    let less = [part(gone, of: own)].filter { $0.value != .money(.zero) }
    return Derivation(figure, by: rule, .difference, of: [part(whole, of: own)] + less)
  }

  /// What a split into so many instalments costs (rule 6); nil where it is not offered.
  func quoteCharge(_ own: Obligation, _ count: Int) -> Derivation? {
    guard let rate = own.terms.instalmentRates[count], isOffered(own, count) else { return nil }
    return Derivation(
      .quoteCharge(own.id, count), by: .instalments, .portion(rate, of: 10_000),
      of: [part(.principal(own.id), of: own)])
  }

  func quoteTotal(_ own: Obligation, _ count: Int) -> Derivation? {
    guard isOffered(own, count) else { return nil }
    let parts = [part(.principal(own.id), of: own), part(.quoteCharge(own.id, count), of: own)]
    return Derivation(.quoteTotal(own.id, count), by: .instalments, .sum, of: parts + owedBefore(own))
  }

  func quoteRate(_ own: Obligation, _ count: Int) -> Derivation? {
    let figure = Figure.quoteRate(own.id, count)
    guard let quote = own.instalmentQuotes(on: wallet.businessDay).first(where: { $0.count == count })
    else { return nil }
    // Charges that are owed already are no cost of the split.
    guard quote.owedBefore == .zero else {
      return given(figure, .number(Int64(quote.apr), .hundredthsOfPercent), by: .instalments)
    }
    let payments = (1...count).map { part(.quotePayment(own.id, count, $0), of: own) }
    return Derivation(
      figure, by: .instalments, .annualRate, of: [part(.principal(own.id), of: own)] + payments)
  }

  func quotePayment(_ own: Obligation, _ count: Int, _ number: Int) -> Derivation? {
    guard isOffered(own, count), 1...count ~= number else { return nil }
    let parts = [Figure.quotePrincipal(own.id, count, number), .quoteShare(own.id, count, number)]
    return Derivation(
      .quotePayment(own.id, count, number), by: .instalments, .sum,
      of: parts.map { part($0, of: own) } + (number == 1 ? owedBefore(own) : []))
  }

  /// The share of one payment of a split in `whole`.
  func quoted(
    _ figure: Figure, _ own: Obligation, _ number: Int, of count: Int, _ whole: Figure,
    _ other: (Int) -> Figure
  ) -> Derivation? {
    guard isOffered(own, count), 1...count ~= number else { return nil }
    return share(figure, by: .instalments, of: whole, own, number, of: count, other)
  }

  /// Charges that are owed already go with the first payment.
  private func owedBefore(_ own: Obligation) -> [Derivation.Part] {
    [part(.earnedCharge(own.id), of: own)].filter { $0.value != .money(.zero) }
  }

  private func isOffered(_ own: Obligation, _ count: Int) -> Bool {
    own.terms.instalmentRates[count] != nil && own.splitFlaw(on: wallet.businessDay) == nil
  }

  /// An equal share rounded down; the last one is what the others leave.
  private func share(
    _ figure: Figure, by rule: Derivation.Rule, of whole: Figure, _ own: Obligation, _ number: Int,
    of count: Int, _ other: (Int) -> Figure
  ) -> Derivation {
    let whole = part(whole, of: own)
    guard number == count else {
      return Derivation(figure, by: rule, .portion(1, of: Int64(count)), of: [whole])
    }
    return Derivation(
      figure, by: rule, .difference, of: [whole] + (1..<count).map { part(other($0), of: own) })
  }

  /// The charges that a hardship plan takes in (T21).
  func chargesDue(_ own: Obligation) -> Derivation {
    let charges = [Figure.lateCharge(own.id), .earnedCharge(own.id)].map { part($0, of: own) }
    return Derivation(
      .chargesDue(own.id), by: .plan, .sum, of: charges.filter { $0.value != .money(.zero) })
  }

  /// What a hardship plan of so many instalments asks for (T21): principal and charges so far, in equal shares.
  func planPayment(_ own: Obligation, _ count: Int, _ number: Int) -> Derivation? {
    guard isPlanned(own, count, number) else { return nil }
    let parts = [Figure.planPrincipal(own.id, count, number), .planCharge(own.id, count, number)]
    return Derivation(
      .planPayment(own.id, count, number), by: .plan, .sum, of: parts.map { part($0, of: own) })
  }

  /// The share of one payment of a plan in `whole`.
  func planned(
    _ figure: Figure, _ own: Obligation, _ number: Int, of count: Int, _ whole: Figure,
    _ other: (Int) -> Figure
  ) -> Derivation? {
    guard isPlanned(own, count, number) else { return nil }
    return share(figure, by: .plan, of: whole, own, number, of: count, other)
  }

  private func isPlanned(_ own: Obligation, _ count: Int, _ number: Int) -> Bool {
    own.terms.planCounts.contains(count) && 1...count ~= number
  }
}
