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
    let late = Scorecard.lateCaps[inputs[.daysPastDueNow]]
    return Int(min(late, Scorecard.chargeOffCap[inputs[.chargedOff12]]))
  }

  /// The points of one characteristic.
  public func points(of characteristic: Characteristic, _ inputs: ScoreInputs) -> Int {
    marks(of: characteristic, inputs).points
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
