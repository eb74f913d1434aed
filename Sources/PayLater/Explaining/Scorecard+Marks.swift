/// How one characteristic comes by its points: what is looked up in which table, and the ceiling of a thin file.
struct Marks {
  /// What is looked up.
  var figure: Figure
  var value: Derivation.Value
  var table: Derivation.Operation.Table
  /// What it can reach at most while little is known; nil: full marks.
  var ceiling: Int?
  /// What is looked at besides: which table applies, whether there is anything to look up.
  var besides: [Figure.ScoreFact] = []

  /// The points of the table, before the ceiling.
  var found: Int { Int(table[value]) }
  var points: Int { ceiling.map { min(found, $0) } ?? found }
}

extension Scorecard {
  /// The one place that knows the bins (rule 8).
  func marks(of characteristic: Characteristic, _ inputs: ScoreInputs) -> Marks {
    func fact(
      _ fact: Figure.ScoreFact, _ bins: [(Int64, Int64)], _ last: Int64, nothing: Int64 = 0,
      ceiling: Int? = nil,
      besides: [Figure.ScoreFact] = []
    ) -> Marks {
      Marks(
        figure: .fact(fact), value: inputs[fact], table: .init(bins, last, nothing: nothing),
        ceiling: ceiling,
        besides: besides)
    }
    switch characteristic {
    case .h1:
      return inputs.worstDaysPastDue24 > 3
        ? fact(.worstDaysPastDue24, [(4, 0), (8, 18), (31, 6)], 0)
        : fact(
          .closed24, [(1, 30), (6, 36), (12, 40), (24, 46)], 60, besides: [.worstDaysPastDue24])
    case .h2: return sinceLate(inputs)
    case .h3: return fact(.tenureMonths, [(3, 4), (6, 8), (12, 12), (24, 22), (36, 40)], 60)
    case .h4: return fact(.onTime24, [(1, 0), (6, 4), (12, 8), (24, 14), (36, 26)], 40)
    case .c1:
      return Marks(
        figure: .burden, value: inputs.burden,
        table: .init([(6, 50), (11, 44), (21, 34), (31, 20), (51, 6)], 0, nothing: 16),
        ceiling: inputs.monthlyIncomeFen != nil && inputs.closed24 == 0 ? 28 : nil)
    case .c2:
      return fact(
        .peakUsePercent90, [(10, 34), (30, 40), (50, 32), (75, 18), (90, 8)], 0, nothing: 20,
        ceiling: inputs.peakUsePercent90 == nil ? nil : ceiling(inputs, 26, 32))
    case .c3: return fact(.fundingSources, [(1, 0), (2, 12)], 20)
    case .c4: return fact(.daysPastDueNow, [(4, 40), (8, 10)], 0)
    case .b1:
      return fact(
        .onTimePercent6, [(40, 4), (70, 14), (90, 28)], 40, nothing: 14, ceiling: ceiling(inputs, 24, 30),
        besides: [.closed6])
    case .b2:
      return fact(
        .failedDebits6, [(1, 40), (2, 16), (3, 10)], 0, nothing: 18, ceiling: ceiling(inputs, 24, 30),
        besides: [.debitAttempts6])
    case .b3: return fact(.activeMonths12, [(1, 4), (3, 8), (6, 14), (10, 24), (12, 32)], 40)
    case .i1: return fact(.verified, [(1, 0)], 40)
    case .i2: return fact(.contacts, [(1, 0), (2, 10)], 20)
    case .i3: return fact(.contactAgeMonths, [(1, 6), (6, 10), (12, 14), (24, 20)], 30)
    case .m1: return fact(.merchants12, [(1, 2), (3, 6), (5, 10), (8, 14)], 20)
    case .m2: return fact(.disputesLost12, [(1, 10), (2, 4)], 0)
    }
  }

  private func sinceLate(_ inputs: ScoreInputs) -> Marks {
    guard let late = inputs.monthsSinceLate else {
      return Marks(
        figure: .fact(.tenureMonths), value: inputs[.tenureMonths],
        table: .init([(6, 16), (12, 20), (24, 24), (36, 36)], 50), besides: [.monthsSinceLate])
    }
    return Marks(
      figure: .sinceLate, value: .number(Int64(min(late, inputs.tenureMonths)), .months),
      table: .init([(1, 0), (3, 4), (6, 10), (12, 18), (24, 24), (36, 36)], 50))
  }

  /// What a thin file can reach at most: `few` below 12 closed in 24 months, `some` below 24.
  private func ceiling(_ inputs: ScoreInputs, _ few: Int, _ some: Int) -> Int? {
    inputs.closed24 < 12 ? few : inputs.closed24 < 24 ? some : nil
  }

  /// The cap of lateness by days past due; 950 is none.
  static let lateCaps = Derivation.Operation.Table([(4, 950), (8, 649), (31, 599)], 549)
  /// The cap of a charge-off in 12 months.
  static let chargeOffCap = Derivation.Operation.Table([(1, 950)], 449)
}

extension Derivation.Operation.Table {
  /// Rows that each reach up to a bound, and what lies beyond the last one.
  init(_ bins: [(below: Int64, gives: Int64)], _ last: Int64, nothing: Int64 = 0) {
    rows = bins.map { Row(below: $0.below, gives: $0.gives) } + [Row(below: nil, gives: last)]
    self.nothing = nothing
  }
}

extension ScoreInputs {
  /// What falls due in 30 days in percent of the income; nothing where none is declared.
  var burden: Derivation.Value { burdenPercent.map { .number(Int64($0), .percent) } ?? .nothing }

  /// One of the facts.
  subscript(_ fact: Figure.ScoreFact) -> Derivation.Value {
    func number(_ number: Int?) -> Derivation.Value {
      guard let number, let unit = fact.unit else { return .nothing }
      return .number(Int64(number), unit)
    }
    switch fact {
    case .verified: return .flag(verified)
    case .chargedOff12: return .flag(chargedOff12)
    case .monthlyIncome: return .money(monthlyIncomeFen)
    case .dueIn30Days: return .money(dueIn30DaysFen)
    case .contacts: return number(contacts)
    case .contactAgeMonths: return number(contactAgeMonths)
    case .fundingSources: return number(fundingSources)
    case .tenureMonths: return number(tenureMonths)
    case .closed24: return number(closed24)
    case .onTime24: return number(onTime24)
    case .worstDaysPastDue24: return number(worstDaysPastDue24)
    case .monthsSinceLate: return number(monthsSinceLate)
    case .peakUsePercent90: return number(peakUsePercent90)
    case .daysPastDueNow: return number(daysPastDueNow)
    case .closed6: return number(closed6)
    case .onTimePercent6: return number(closed6 > 0 ? onTimePercent6 : nil)
    case .debitAttempts6: return number(debitAttempts6)
    case .failedDebits6: return number(debitAttempts6 > 0 ? failedDebits6 : nil)
    case .activeMonths12: return number(activeMonths12)
    case .merchants12: return number(merchants12)
    case .disputesLost12: return number(disputesLost12)
    }
  }
}
