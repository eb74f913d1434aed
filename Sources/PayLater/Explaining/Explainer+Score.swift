extension Explainer {
  /// The points of all characteristics, from `base` on.
  func sum(_ figure: Figure, from base: [Derivation.Part]) -> Derivation {
    Derivation(figure, by: .score, .sum, of: base + Characteristic.allCases.map { part(.points($0)) })
  }

  /// The score as the points and the cap give it; where another one is stored, that one, as the journal tells.
  func score(of evaluation: Evaluation) -> Derivation {
    let derived = Derivation(.score, by: .score, .least, of: [part(.rawScore), part(.scoreCap)])
    guard derived.count == evaluation.score else {
      return given(.score, .points(evaluation.score), by: .score, Evidence(.credit(.evaluated)))
    }
    return derived
  }

  /// Points of a characteristic: what its table gives, at most the ceiling of a thin file.
  func points(_ one: Characteristic, _ marks: Marks, _ evaluation: Evaluation) -> Derivation {
    let figure = Figure.points(one)
    guard let ceiling = marks.ceiling else { return found(figure, marks, evaluation) }
    let evidence = one.evidence(of: evaluation)
    return Derivation(
      figure, by: .ceiling, .least,
      of: [
        found(.binPoints(one), marks, evaluation).part,
        Derivation.Part(figure: .ceiling(one), value: .points(ceiling)),
      ], evidence: evidence)
  }

  func found(_ figure: Figure, _ marks: Marks, _ evaluation: Evaluation) -> Derivation {
    var evidence: Evidence?
    if case .points(let one) = figure { evidence = one.evidence(of: evaluation) }
    return Derivation(
      figure, by: .scorecard, .lookup(marks.table),
      of: [Derivation.Part(figure: marks.figure, value: marks.value)] + marks.besides.map { part(.fact($0)) },
      evidence: evidence)
  }
}

extension Characteristic {
  /// The facts that it rests on.
  public var facts: [Figure.ScoreFact] {
    switch self {
    case .h1: [.worstDaysPastDue24, .closed24]
    case .h2: [.monthsSinceLate, .tenureMonths]
    case .h3: [.tenureMonths]
    case .h4: [.onTime24]
    case .c1: [.dueIn30Days, .monthlyIncome]
    case .c2: [.peakUsePercent90]
    case .c3: [.fundingSources]
    case .c4: [.daysPastDueNow]
    case .b1: [.onTimePercent6]
    case .b2: [.failedDebits6]
    case .b3: [.activeMonths12]
    case .i1: [.verified]
    case .i2: [.contacts]
    case .i3: [.contactAgeMonths]
    case .m1: [.merchants12]
    case .m2: [.disputesLost12]
    }
  }

  /// The entries of the journal behind it, for who wants to contest it.
  func evidence(of evaluation: Evaluation) -> Evidence {
    let all = facts.map { $0.evidence(of: evaluation) }
    var evidence = Evidence(until: evaluation.cutoff)
    evidence.kinds = all.flatMap(\.kinds).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    evidence.since = all.contains { $0.since == nil } ? nil : all.compactMap(\.since).min()
    return evidence
  }
}

extension Figure.ScoreFact {
  /// The entries that it was counted from, up to the cut-off, within its window.
  func evidence(of evaluation: Evaluation) -> Evidence {
    func window(_ months: Int?, _ kinds: Event.Kind...) -> Evidence {
      var evidence = Evidence(
        since: months.map { (evaluation.cutoff.calendarMonth + (1 - $0)).firstDay }, until: evaluation.cutoff)
      evidence.kinds = kinds
      return evidence
    }
    switch self {
    case .verified: return window(nil, .identity(.verified))
    case .contacts, .contactAgeMonths:
      return window(
        nil, .identity(.verified), .identity(.contactAdded), .identity(.contactReplaced),
        .identity(.contactRemoved))
    case .fundingSources: return window(nil, .detail(.sourceAdded), .detail(.sourceRemoved))
    case .monthlyIncome: return window(nil, .detail(.incomeDeclared))
    case .dueIn30Days:
      return window(
        nil, .order(.received), .repayment(.repaid), .debt(.recorded), .debt(.paid), .account(.entryNoted),
        .account(.billRecorded))
    case .tenureMonths: return window(nil, .agreement(.activated))
    case .closed24, .onTime24:
      return window(24, .repayment(.repaid), .dispute(.refunded), .repayment(.chargedOff))
    case .worstDaysPastDue24, .monthsSinceLate: return window(24, .repayment(.lateCharged))
    case .peakUsePercent90: return window(3, .order(.received), .repayment(.repaid), .credit(.limitChanged))
    case .daysPastDueNow:
      return window(3, .repayment(.lateCharged), .reschedule(.planStarted), .dispute(.opened))
    case .closed6, .onTimePercent6:
      return window(6, .repayment(.repaid), .dispute(.refunded), .repayment(.chargedOff))
    case .debitAttempts6: return window(6, .repayment(.repaid), .repayment(.debitFailed))
    case .failedDebits6: return window(6, .repayment(.debitFailed))
    case .activeMonths12: return window(12, .order(.received))
    case .merchants12: return window(12, .repayment(.repaid))
    case .disputesLost12: return window(12, .dispute(.decided), .dispute(.reopened))
    case .chargedOff12: return window(12, .repayment(.chargedOff))
    }
  }
}
