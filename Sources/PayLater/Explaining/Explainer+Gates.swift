extension Explainer {
  /// A gate as a derivation: what was looked at, and what it must be.
  func gate(_ gate: Gate) -> Derivation {
    func derived(_ operation: Derivation.Operation, _ terms: Figure...) -> Derivation {
      Derivation(.gate(gate), by: .gates, operation, of: terms.map(part))
    }
    switch gate {
    case .g1: return derived(.all, .condition(.serviceActive))
    case .g2: return derived(.all, .condition(.identityVerified))
    case .g3: return derived(.all, .condition(.scoreAuthorised))
    case .g4: return enoughScore(gate, .scoreNeeded)
    case .e1: return enoughScore(gate, .eligibleScore)
    case .g5, .e2: return derived(.atMost, .worstDaysPastDue, .graceDays)
    case .g6, .e3: return derived(.none, .condition(.chargedOffLately))
    case .g7: return derived(.atMost, .orderAmount, .available)
    case .g8: return derived(.atMost, .orderAmount, .orderCap)
    case .g9: return derived(.below, .openOrders, .mostOpenOrders)
    case .g10:
      let parts: [Figure] =
        wallet.monthlyIncome == nil ? [.limit, .undeclaredLimit] : [.heaviest30Days, .affordable]
      return Derivation(.gate(gate), by: .affordability, .atMost, of: parts.map(part))
    case .g11: return derived(.atMost, .spentThisMonth, .monthlyCap)
    case .g12:
      return derived(.none, .condition(.frozen), .condition(.merchantBlocked), .condition(.waitsADay))
    case .g13: return derived(.all, .condition(.takesPayLater))
    case .g14, .e4: return derived(.atLeast, .sources, .oneNeeded)
    case .e5: return derived(.atLeast, .addresses, .oneNeeded)
    }
  }

  /// What a rule of one's own will be; nil where it stays as it is.
  func pending(_ figure: Figure, _ pending: OwnRules.Pending?) -> Derivation? {
    pending.map { given(figure, .money($0.cap), by: .ownRules, Evidence(.rule(.changed))) }
  }

  private func enoughScore(_ gate: Gate, _ needed: Figure) -> Derivation {
    let score = wallet.evaluation.map { Derivation.Value.points($0.score) } ?? .nothing
    return Derivation(
      .gate(gate), by: .gates, .atLeast,
      of: [Derivation.Part(figure: .score, value: score), part(needed)])
  }

  var openOrders: Derivation {
    let open = wallet.obligations.filter { $0.state == .held || $0.state == .active }
    return Derivation(.openOrders, by: .gates, .sum, of: open.map { part(.one($0.id)) })
  }

  /// 600; once active 580, as long as nothing was ever past grace.
  func scoreNeeded(_ figure: Figure) -> Derivation {
    let isSoftened =
      figure == .scoreNeeded && wallet.agreement.firstActivatedOn != nil && !wallet.wasEverPastGrace
    let needed = isSoftened ? policy.softenedScore : policy.eligibleScore
    return given(
      figure, .points(needed), by: .gates, Evidence(.agreement(.activated), .repayment(.lateCharged)))
  }

  var worstDaysPastDue: Derivation {
    let own = wallet.obligations.map { part(.daysPastDue($0.id)) }.filter { $0.value != .days(0) }
    return own.isEmpty
      ? fixed(.worstDaysPastDue, 0, by: .grace)
      : Derivation(.worstDaysPastDue, by: .grace, .greatest, of: own)
  }

  /// What was ordered on credit in the calendar month, this order counted in; voided ones are not.
  var spentThisMonth: Derivation {
    let month = wallet.businessDay.calendarMonth
    let placed = wallet.orders.filter {
      $0.placedOn.calendarMonth == month && $0.paidFrom == nil && $0.state != .cancelled
        && $0.state != .expired
    }
    let parts = placed.map { Derivation.Part(figure: .ordered($0.id), value: .money($0.amount)) }
    return Derivation(.spentThisMonth, by: .ownRules, .sum, of: parts + [part(.orderAmount)])
  }

  func condition(_ figure: Figure, _ condition: Figure.Condition) -> Derivation {
    func flag(_ holds: Bool, _ rule: Derivation.Rule, _ kinds: Event.Kind...) -> Derivation {
      var evidence = Evidence()
      evidence.kinds = kinds
      return given(figure, .flag(holds), by: rule, kinds.isEmpty ? nil : evidence)
    }
    let (agreement, rules) = (wallet.agreement, wallet.rules)
    switch condition {
    case .serviceActive:
      return flag(
        agreement.state == .active, .service, .agreement(.activated), .agreement(.suspensionChanged),
        .agreement(.closingBegun), .agreement(.closed))
    case .identityVerified: return flag(wallet.identity != nil, .verification, .identity(.verified))
    case .scoreAuthorised:
      return flag(
        agreement.authorisation == .given, .consent, .agreement(.authorised), .agreement(.withdrawn))
    case .chargedOffLately: return flag(wallet.wasChargedOffLately, .gates, .repayment(.chargedOff))
    case .frozen: return flag(wallet.isFrozen, .ownRules, .rule(.changed))
    case .merchantBlocked:
      return flag(
        purchase.map { rules.blocked.contains($0.merchant.id) } ?? false, .ownRules, .rule(.changed))
    case .waitsADay:
      return flag(purchase.map { wallet.waits($0) } ?? false, .ownRules, .rule(.changed), .rule(.announced))
    case .takesPayLater: return flag(purchase?.supportsPayLater ?? true, .gates)
    case .pastGrace: return flag(wallet.isPastGrace, .grace, .repayment(.lateCharged))
    case .sourceMissing:
      return flag(wallet.fundingSources.isEmpty, .suspension, .detail(.sourceAdded), .detail(.sourceRemoved))
    }
  }
}

extension GateCheck {
  /// The check that a derived gate amounts to: its terms are the value and the bound.
  init(_ derivation: Derivation, _ gate: Gate, remedy: Remedy) {
    let numbers = derivation.terms.map { $0.value.number }
    let (first, second) = (numbers.first ?? nil, numbers.dropFirst().first ?? nil)
    let (value, bound): (Int64?, Int64?) =
      switch gate {
      case .g4, .e1: (first ?? 0, second)
      case .g8, .g9, .g10, .g11: (first, second)
      case .g7: (max(0, second ?? 0), first)
      case .g5, .e2: (first, nil)
      case .g1, .g2, .g3, .g6, .g12, .g13, .g14, .e3, .e4, .e5: (nil, nil)
      }
    self.init(gate, derivation.flag, value: value, bound: bound, remedy: remedy)
  }
}
