extension Explainer {
  /// An instalment: what it was set to, less what is paid or refunded.
  func instalmentFigure(_ figure: Figure, _ one: Instalment, of own: Obligation) -> Derivation {
    let (id, number) = (own.id, one.number)
    func money(_ amount: Money, _ rule: Derivation.Rule, _ kinds: Event.Kind...) -> Derivation {
      var evidence = Evidence(of: id.text)
      evidence.kinds = kinds
      return given(figure, .money(amount), by: rule, evidence)
    }
    func less(_ rule: Derivation.Rule, _ whole: Figure, _ gone: Figure) -> Derivation {
      let gone = part(gone, of: own)
      return Derivation(
        figure, by: rule, .difference,
        of: [part(whole, of: own)] + (gone.value == .money(.zero) ? [] : [gone]))
    }
    switch figure {
    case .instalment: return less(.repayment, .partPrincipal(id, number), .partCleared(id, number))
    case .instalmentCharge: return less(.instalments, .partCharge(id, number), .partChargePaid(id, number))
    case .partPrincipal:
      return money(one.principal, .instalments, .received, .split, .planStarted, .planBroken, .reopened)
    case .partCleared: return money(one.clearedPrincipal, .repayment, .repaid, .refunded)
    case .partCharge:
      return money(one.charge, .instalments, .split, .planStarted, .planBroken, .chargesWaived)
    default: return money(one.paidCharge, .repayment, .repaid)
    }
  }

  /// What a split into so many instalments costs (rule 6); nil where it is not offered.
  func quoteFigure(_ figure: Figure, _ own: Obligation) -> Derivation? {
    let id = own.id
    switch figure {
    case .quoteCharge(_, let count):
      guard let rate = own.terms.instalmentRates[count], isOffered(own, count) else { return nil }
      return Derivation(
        figure, by: .instalments, .portion(rate, of: 10_000), of: [part(.principal(id), of: own)])
    case .quoteTotal(_, let count):
      guard isOffered(own, count) else { return nil }
      let parts = [part(.principal(id), of: own), part(.quoteCharge(id, count), of: own)]
      return Derivation(figure, by: .instalments, .sum, of: parts + owedBefore(own))
    case .quoteRate(_, let count):
      guard let quote = own.instalmentQuotes(on: wallet.businessDay).first(where: { $0.count == count })
      else {
        return nil
      }
      // Charges that are owed already are no cost of the split.
      guard quote.owedBefore == .zero else {
        return given(figure, .number(Int64(quote.apr), .hundredthsOfPercent), by: .instalments)
      }
      let payments = (1...count).map { part(.quotePayment(id, count, $0), of: own) }
      return Derivation(
        figure, by: .instalments, .annualRate, of: [part(.principal(id), of: own)] + payments)
    case .quotePayment(_, let count, let number):
      guard isOffered(own, count), 1...count ~= number else { return nil }
      let parts = [Figure.quotePrincipal(id, count, number), .quoteShare(id, count, number)]
      return Derivation(
        figure, by: .instalments, .sum,
        of: parts.map { part($0, of: own) } + (number == 1 ? owedBefore(own) : []))
    case .quotePrincipal(_, let count, let number):
      guard isOffered(own, count), 1...count ~= number else { return nil }
      return share(figure, by: .instalments, of: part(.principal(id), of: own), number, of: count) {
        part(.quotePrincipal(id, count, $0), of: own)
      }
    case .quoteShare(_, let count, let number):
      guard isOffered(own, count), 1...count ~= number else { return nil }
      return share(figure, by: .instalments, of: part(.quoteCharge(id, count), of: own), number, of: count) {
        part(.quoteShare(id, count, $0), of: own)
      }
    default: return nil
    }
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
    _ figure: Figure, by rule: Derivation.Rule, of whole: Derivation.Part, _ number: Int, of count: Int,
    _ other: (Int) -> Derivation.Part
  ) -> Derivation {
    guard number == count else {
      return Derivation(figure, by: rule, .portion(1, of: Int64(count)), of: [whole])
    }
    return Derivation(figure, by: rule, .difference, of: [whole] + (1..<count).map(other))
  }

  /// What a hardship plan of so many instalments asks for (T21): principal and charges so far, in equal shares.
  func planFigure(_ figure: Figure, _ own: Obligation) -> Derivation? {
    let id = own.id
    func parts(_ figures: Figure...) -> [Derivation.Part] { figures.map { part($0, of: own) } }
    switch figure {
    case .chargesDue:
      let charges = parts(.lateCharge(id), .earnedCharge(id)).filter { $0.value != .money(.zero) }
      return Derivation(figure, by: .plan, .sum, of: charges)
    case .planPayment(_, let count, let number) where isPlanned(own, count, number):
      return Derivation(
        figure, by: .plan, .sum, of: parts(.planPrincipal(id, count, number), .planCharge(id, count, number)))
    case .planPrincipal(_, let count, let number) where isPlanned(own, count, number):
      return share(figure, by: .plan, of: part(.principal(id), of: own), number, of: count) {
        part(.planPrincipal(id, count, $0), of: own)
      }
    case .planCharge(_, let count, let number) where isPlanned(own, count, number):
      return share(figure, by: .plan, of: part(.chargesDue(id), of: own), number, of: count) {
        part(.planCharge(id, count, $0), of: own)
      }
    default: return nil
    }
  }

  private func isPlanned(_ own: Obligation, _ count: Int, _ number: Int) -> Bool {
    own.terms.planCounts.contains(count) && 1...count ~= number
  }
}
