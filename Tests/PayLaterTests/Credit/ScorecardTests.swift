import Testing

@testable import PayLater

/// Every bin edge of the table in rules.md section 8.
@Suite struct ScorecardTests {
  typealias Change = @Sendable (inout ScoreInputs, Int) -> Void

  /// One characteristic with the inputs set by `change` for each value; points as the table has them.
  struct Row: Sendable, CustomTestStringConvertible {
    var characteristic: Characteristic
    var name: String
    var change: Change
    var points: [(value: Int, points: Int)]
    var testDescription: String { "\(characteristic.rawValue) \(name)" }

    init(_ characteristic: Characteristic, _ name: String, _ points: [(Int, Int)], _ change: @escaping Change)
    {
      self.characteristic = characteristic
      self.name = name
      self.points = points
      self.change = change
    }
  }

  static let history = [
    Row(.h1, "worst", [(4, 18), (7, 18), (8, 6), (30, 6), (31, 0), (999, 0)]) {
      $0.closed24 = 40
      $0.worstDaysPastDue24 = $1
    },
    Row(.h1, "in grace counts as none", [(0, 60), (3, 60)]) {
      $0.closed24 = 24
      $0.worstDaysPastDue24 = $1
    },
    Row(
      .h1, "closed", [(0, 30), (1, 36), (5, 36), (6, 40), (11, 40), (12, 46), (23, 46), (24, 60), (99, 60)]
    ) {
      $0.closed24 = $1
    },
    Row(
      .h2, "never late",
      [(0, 16), (5, 16), (6, 20), (11, 20), (12, 24), (23, 24), (24, 36), (35, 36), (36, 50)]
    ) {
      $0.tenureMonths = $1
    },
    Row(
      .h2, "late",
      [
        (0, 0), (1, 4), (2, 4), (3, 10), (5, 10), (6, 18), (11, 18), (12, 24), (23, 24), (24, 36), (35, 36),
        (36, 50),
      ]
    ) {
      $0.tenureMonths = 99
      $0.monthsSinceLate = $1
    },
    Row(.h2, "late, at most the tenure", [(0, 0), (1, 4), (3, 10), (6, 18)]) {
      $0.tenureMonths = $1
      $0.monthsSinceLate = 40
    },
    Row(
      .h3, "tenure",
      [(0, 4), (2, 4), (3, 8), (5, 8), (6, 12), (11, 12), (12, 22), (23, 22), (24, 40), (35, 40), (36, 60)]
    ) {
      $0.tenureMonths = $1
    },
    Row(
      .h4, "on time",
      [(0, 0), (1, 4), (5, 4), (6, 8), (11, 8), (12, 14), (23, 14), (24, 26), (35, 26), (36, 40)]
    ) {
      $0.onTime24 = $1
    },
  ]

  static let capacity = [
    Row(
      .c1, "percent of ¥100",
      [
        (0, 50), (599, 50), (600, 44), (1099, 44), (1100, 34), (2099, 34), (2100, 20), (3099, 20), (3100, 6),
        (5099, 6), (5100, 0), (99_999, 0),
      ]
    ) {
      $0.closed24 = 1
      $0.monthlyIncomeFen = 100_00
      $0.dueIn30DaysFen = Money(fen: Int64($1))
    },
    Row(
      .c1, "nothing closed: at most 28", [(0, 28), (600, 28), (2099, 28), (2100, 20), (3100, 6), (5100, 0)]
    ) {
      $0.monthlyIncomeFen = 100_00
      $0.dueIn30DaysFen = Money(fen: Int64($1))
    },
    Row(.c1, "undeclared", [(0, 16), (999_999, 16)]) { $0.dueIn30DaysFen = Money(fen: Int64($1)) },
    Row(.c1, "no income counts as 1 fen", [(0, 50), (1, 0)]) {
      $0.closed24 = 1
      $0.monthlyIncomeFen = 0
      $0.dueIn30DaysFen = Money(fen: Int64($1))
    },
    Row(
      .c2, "peak",
      [
        (0, 34), (9, 34), (10, 40), (29, 40), (30, 32), (49, 32), (50, 18), (74, 18), (75, 8), (89, 8),
        (90, 0), (100, 0),
      ]
    ) {
      $0.closed24 = 24
      $0.peakUsePercent90 = $1
    },
    Row(.c2, "below 12 closed: at most 26", [(5, 26), (29, 26), (49, 26), (50, 18), (90, 0)]) {
      $0.closed24 = 11
      $0.peakUsePercent90 = $1
    },
    Row(.c2, "below 24 closed: at most 32", [(5, 32), (29, 32), (49, 32), (50, 18)]) {
      $0.closed24 = 12 + $1 % 12
      $0.peakUsePercent90 = $1
    },
    Row(.c2, "unused", [(0, 20), (24, 20)]) { $0.closed24 = $1 },
    Row(.c3, "sources", [(0, 0), (1, 12), (2, 20), (9, 20)]) { $0.fundingSources = $1 },
    Row(.c4, "now", [(0, 40), (3, 40), (4, 10), (7, 10), (8, 0), (99, 0)]) { $0.daysPastDueNow = $1 },
  ]

  static let behaviour = [
    Row(.b1, "percent", [(0, 4), (39, 4), (40, 14), (69, 14), (70, 28), (89, 28), (90, 40), (100, 40)]) {
      $0.closed24 = 24
      $0.closed6 = 10
      $0.onTimePercent6 = $1
    },
    Row(.b1, "by closed in 24", [(1, 24), (11, 24), (12, 30), (23, 30), (24, 40)]) {
      $0.closed24 = $1
      $0.closed6 = 1
      $0.onTimePercent6 = 100
    },
    Row(.b1, "none closed in 6", [(0, 14), (24, 14)]) { $0.closed24 = $1 },
    Row(.b2, "failed", [(0, 40), (1, 16), (2, 10), (3, 0), (9, 0)]) {
      $0.closed24 = 24
      $0.debitAttempts6 = 9
      $0.failedDebits6 = $1
    },
    Row(.b2, "by closed in 24", [(0, 24), (11, 24), (12, 30), (23, 30), (24, 40)]) {
      $0.closed24 = $1
      $0.debitAttempts6 = 1
    },
    Row(.b2, "no attempts", [(0, 18), (24, 18)]) { $0.closed24 = $1 },
    Row(
      .b3, "months",
      [(0, 4), (1, 8), (2, 8), (3, 14), (5, 14), (6, 24), (9, 24), (10, 32), (11, 32), (12, 40)]
    ) {
      $0.activeMonths12 = $1
    },
  ]

  static let rest = [
    Row(.i1, "verified", [(0, 0), (1, 40)]) { $0.verified = $1 == 1 },
    Row(.i2, "contacts", [(0, 0), (1, 10), (2, 20), (5, 20)]) { $0.contacts = $1 },
    Row(.i3, "age", [(0, 6), (1, 10), (5, 10), (6, 14), (11, 14), (12, 20), (23, 20), (24, 30)]) {
      $0.contactAgeMonths = $1
    },
    Row(.m1, "merchants", [(0, 2), (1, 6), (2, 6), (3, 10), (4, 10), (5, 14), (7, 14), (8, 20)]) {
      $0.merchants12 = $1
    },
    Row(.m2, "lost", [(0, 10), (1, 4), (2, 0), (9, 0)]) { $0.disputesLost12 = $1 },
  ]

  /// A row for each characteristic: on both sides of every edge, the points that the table gives.
  /// Marks: H1, H2, H3, H4, C1, C2, C3, C4, B1, B2, B3, I1, I2, I3, M1, M2
  @Test(arguments: history + capacity + behaviour + rest)
  func bins(_ row: Row) {
    for (value, points) in row.points {
      var inputs = ScoreInputs()
      row.change(&inputs, value)
      #expect(Scorecard.v1.points(of: row.characteristic, inputs) == points, "\(value)")
    }
  }

  @Test(arguments: [(0, 950), (3, 950), (4, 649), (7, 649), (8, 599), (30, 599), (31, 549), (400, 549)])
  func caps(_ days: Int, _ cap: Int) {
    var inputs = ScoreInputs()
    inputs.daysPastDueNow = days
    #expect(Scorecard.v1.cap(inputs) == cap)
    inputs.chargedOff12 = true
    #expect(Scorecard.v1.cap(inputs) == 449)
  }

  @Test(arguments: [
    (350, Band.poor), (549, .poor), (550, .fair), (599, .fair), (600, .good), (649, .good), (650, .veryGood),
    (699, .veryGood), (700, .excellent), (950, .excellent),
  ])
  func bands(_ score: Int, _ band: Band) {
    #expect(Band(score: score) == band)
    #expect(Band(score: band.from) == band)
  }

  @Test func fullMarksAre600() {
    #expect(Characteristic.allCases.count == 16)
    let byDimension = Dimension.allCases.map { dimension in
      Characteristic.allCases.filter { $0.dimension == dimension }.map(\.most).reduce(0, +)
    }
    #expect(byDimension == [210, 150, 120, 90, 30])
  }
}
