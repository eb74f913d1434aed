/// An expert points scorecard: no statistics stand behind it and it is no bureau's number.
///
/// `score = min(350 + Σ points, cap)`, 350 to 950. A version never changes once it was used.
public struct Scorecard: Equatable, Sendable {
  public let version: Int

  /// The first scorecard.
  public static let v1 = Scorecard(version: 1)

  /// The scorecard of this version; unknown ones are the newest.
  public static func version(_ version: Int) -> Scorecard { v1 }

  public static let base = 350
  public static let highest = 950

  /// The points of every characteristic, their sum, the cap and the score.
  public func rate(_ inputs: ScoreInputs) -> Rating {
    let points = Characteristic.allCases.map { self.points(of: $0, inputs) }
    return Rating(points: points, cap: cap(inputs))
  }

  /// The cap that risk puts on the score, 950 where there is none; the lowest wins.
  public func cap(_ inputs: ScoreInputs) -> Int {
    let late =
      switch inputs.daysPastDueNow {
      case ...3: Scorecard.highest
      case ...7: 649
      case ...30: 599
      default: 549
      }
    return inputs.chargedOff12 ? min(late, 449) : late
  }

  /// The points of one characteristic.
  public func points(of characteristic: Characteristic, _ inputs: ScoreInputs) -> Int {
    switch characteristic {
    case .h1: worstDays(inputs)
    case .h2: sinceLate(inputs)
    case .h3: step(inputs.tenureMonths, [(3, 4), (6, 8), (12, 12), (24, 22), (36, 40)], 60)
    case .h4: step(inputs.onTime24, [(1, 0), (6, 4), (12, 8), (24, 14), (36, 26)], 40)
    case .c1: burden(inputs)
    case .c2: use(inputs)
    case .c3: step(inputs.fundingSources, [(1, 0), (2, 12)], 20)
    case .c4: step(inputs.daysPastDueNow, [(4, 40), (8, 10)], 0)
    case .b1: min(kept(inputs), ceiling(inputs, 24, 30))
    case .b2: min(debits(inputs), ceiling(inputs, 24, 30))
    case .b3: step(inputs.activeMonths12, [(1, 4), (3, 8), (6, 14), (10, 24), (12, 32)], 40)
    case .i1: inputs.verified ? 40 : 0
    case .i2: step(inputs.contacts, [(1, 0), (2, 10)], 20)
    case .i3: step(inputs.contactAgeMonths, [(1, 6), (6, 10), (12, 14), (24, 20)], 30)
    case .m1: step(inputs.merchants12, [(1, 2), (3, 6), (5, 10), (8, 14)], 20)
    case .m2: step(inputs.disputesLost12, [(1, 10), (2, 4)], 0)
    }
  }

  /// The points of the first bin whose upper bound (exclusive) lies above `value`, else of the last bin.
  private func step(_ value: Int, _ bins: [(below: Int, points: Int)], _ last: Int) -> Int {
    bins.first { value < $0.below }?.points ?? last
  }

  private func worstDays(_ inputs: ScoreInputs) -> Int {
    switch inputs.worstDaysPastDue24 {
    case ...3: step(inputs.closed24, [(1, 30), (6, 36), (12, 40), (24, 46)], 60)
    case ...7: 18
    case ...30: 6
    default: 0
    }
  }

  private func sinceLate(_ inputs: ScoreInputs) -> Int {
    guard let late = inputs.monthsSinceLate else {
      return step(inputs.tenureMonths, [(6, 16), (12, 20), (24, 24), (36, 36)], 50)
    }
    return step(
      min(late, inputs.tenureMonths), [(1, 0), (3, 4), (6, 10), (12, 18), (24, 24), (36, 36)], 50)
  }

  private func burden(_ inputs: ScoreInputs) -> Int {
    guard let percent = inputs.burdenPercent else { return 16 }
    let points = step(percent, [(6, 50), (11, 44), (21, 34), (31, 20), (51, 6)], 0)
    return inputs.closed24 == 0 ? min(points, 28) : points
  }

  private func use(_ inputs: ScoreInputs) -> Int {
    guard let percent = inputs.peakUsePercent90 else { return 20 }
    let points = step(percent, [(10, 34), (30, 40), (50, 32), (75, 18), (90, 8)], 0)
    return min(points, ceiling(inputs, 26, 32))
  }

  private func kept(_ inputs: ScoreInputs) -> Int {
    guard inputs.closed6 > 0 else { return 14 }
    return step(inputs.onTimePercent6, [(40, 4), (70, 14), (90, 28)], 40)
  }

  private func debits(_ inputs: ScoreInputs) -> Int {
    guard inputs.debitAttempts6 > 0 else { return 18 }
    return step(inputs.failedDebits6, [(1, 40), (2, 16), (3, 10)], 0)
  }

  /// What a thin file can reach at most: `few` below 12 closed in 24 months, `some` below 24.
  private func ceiling(_ inputs: ScoreInputs, _ few: Int, _ some: Int) -> Int {
    inputs.closed24 < 12 ? few : inputs.closed24 < 24 ? some : Scorecard.highest
  }
}

extension ScoreInputs {
  /// What falls due in 30 days in percent of the monthly income, rounded down; an income of 0 counts as 1 fen;
  /// nil: not declared.
  public var burdenPercent: Int? {
    guard let income = monthlyIncomeFen else { return nil }
    let (scaled, overflow) = dueIn30DaysFen.fen.multipliedReportingOverflow(by: 100)
    return overflow ? Int.max : Int(scaled / max(1, income.fen))
  }
}

/// What a scorecard says of one set of inputs.
public struct Rating: Codable, Equatable, Sendable {
  /// In the order of `Characteristic.allCases`.
  public var points: [Int]
  /// 950 where nothing caps.
  public var cap: Int

  public init(points: [Int], cap: Int) {
    self.points = points
    self.cap = cap
  }

  /// 350 and the points, before the cap.
  public var raw: Int { Scorecard.base + points.reduce(0, +) }
  public var score: Int { min(raw, cap) }
  public var band: Band { Band(score: score) }

  public subscript(_ characteristic: Characteristic) -> Int {
    zip(Characteristic.allCases, points).first { $0.0 == characteristic }?.1 ?? 0
  }

  /// Points and full marks of one dimension.
  public func dimension(_ dimension: Dimension) -> (points: Int, most: Int) {
    let own = Characteristic.allCases.filter { $0.dimension == dimension }
    return (own.map { self[$0] }.reduce(0, +), own.map(\.most).reduce(0, +))
  }

  /// The up to four largest losses, ties by code.
  public var reasons: [Characteristic] {
    let losses = Characteristic.allCases.map { ($0, $0.most - self[$0]) }.filter { $0.1 > 0 }
    return losses.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.prefix(4).map(\.0)
  }

  /// The two strongest: the highest share of their full marks, then the most points, ties by code.
  public var strengths: [Characteristic] {
    Characteristic.allCases.filter { self[$0] > 0 }.sorted {
      let (a, b) = (self[$0] * $1.most, self[$1] * $0.most)
      if a != b { return a > b }
      return self[$0] != self[$1] ? self[$0] > self[$1] : $0 < $1
    }.prefix(2).map { $0 }
  }

  /// How the points of every characteristic moved since `earlier`, and what the cap took or gave back: together
  /// exactly the change of the score.
  public func difference(since earlier: Rating) -> (points: [(Characteristic, Int)], cap: Int) {
    let moved = Characteristic.allCases.map { ($0, self[$0] - earlier[$0]) }.filter { $0.1 != 0 }
    return (moved, (score - raw) - (earlier.score - earlier.raw))
  }
}

/// A stored evaluation: it can be recomputed from its own inputs for ever.
public struct Evaluation: Codable, Equatable, Sendable {
  /// The business day of the evaluation.
  public var day: Day
  /// The last day its inputs cover.
  public var cutoff: Day
  public var scorecard: Int
  public var inputs: ScoreInputs
  public var rating: Rating

  public var score: Int { rating.score }
}
