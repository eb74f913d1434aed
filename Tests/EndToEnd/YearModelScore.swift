extension YearModel {
  /// The inputs of the scorecard at a cut-off.
  struct Inputs {
    var cutoff: YearDay
    var verified = false
    var contacts = 0
    var contactAgeMonths = 0
    var fundingSources = 0
    var monthlyIncomeFen: Int?
    var dueIn30DaysFen = 0
    var tenureMonths = 0
    var closed24 = 0
    var onTime24 = 0
    var worstDaysPastDue24 = 0
    var monthsSinceLate: Int?
    var peakUsePercent90: Int?
    var daysPastDueNow = 0
    var closed6 = 0
    var onTimePercent6 = 0
    var debitAttempts6 = 0
    var failedDebits6 = 0
    var activeMonths12 = 0
    var merchants12 = 0
  }

  /// The inputs on the business day. No window of this year is shorter than the wallet's life but those of 3, 6 and
  /// 12 months.
  func inputs() -> Inputs {
    var inputs = Inputs(cutoff: day, verified: agreement != "none", contacts: contacts)
    inputs.contactAgeMonths = firstContact?.completeMonths(to: day) ?? 0
    inputs.fundingSources = sources.count
    inputs.monthlyIncomeFen = income
    inputs.dueIn30DaysFen = dueIn30Days
    inputs.tenureMonths = tenureSince?.completeMonths(to: day) ?? 0
    let closed = orders.filter { $0.obligation == "settled" }
    func within(_ months: Int) -> [Order] {
      closed.filter { order in order.closed.map { $0.month > day.month - months } ?? false }
    }
    inputs.closed24 = within(24).count
    inputs.onTime24 = within(24).filter(\.isOnTime).count
    inputs.worstDaysPastDue24 = orders.map(\.worst).max() ?? 0
    inputs.monthsSinceLate = orders.compactMap(\.lastLate).max().map {
      min($0.completeMonths(to: day), inputs.tenureMonths)
    }
    inputs.peakUsePercent90 = peaks.filter { $0.key > day.month - 3 }.values.max()
    inputs.daysPastDueNow = orders.map { $0.daysPastDue(on: day) }.max() ?? 0
    inputs.closed6 = within(6).count
    inputs.onTimePercent6 =
      inputs.closed6 == 0 ? 0 : 100 * within(6).filter(\.isOnTime).count / inputs.closed6
    let recent = tries.filter { $0.day.month > day.month - 6 }
    inputs.debitAttempts6 = recent.count
    inputs.failedDebits6 = recent.filter(\.failed).count
    inputs.activeMonths12 =
      ((day.month - 11)...day.month).filter { month in
        orders.contains { order in
          order.active.map { $0.month <= month && (order.closed ?? day).month >= month } ?? false
        }
      }.count
    inputs.merchants12 = Set(within(12).filter(\.isOnTime).map(\.merchant)).count
    return inputs
  }
}

extension YearModel.Inputs {
  /// The points of the sixteen characteristics, the cap, and what follows.
  struct Rating {
    var points: [String: Int]
    var cap: Int
    var raw: Int { 350 + points.values.reduce(0, +) }
    var score: Int { min(raw, cap) }

    var band: String {
      let bands = [(550, "poor"), (600, "fair"), (650, "good"), (700, "veryGood")]
      return bands.first { score < $0.0 }?.1 ?? "excellent"
    }

    /// The four largest losses, ties by code.
    var reasons: [String] {
      let lost = points.map { (code: $0.key, points: (Self.most[$0.key] ?? 0) - $0.value) }
      let sorted = lost.filter { $0.points > 0 }.sorted { ($1.points, $0.code) < ($0.points, $1.code) }
      return sorted.prefix(4).map(\.code)
    }

    static let most = [
      "H1": 60, "H2": 50, "H3": 60, "H4": 40, "C1": 50, "C2": 40, "C3": 20, "C4": 40, "B1": 40, "B2": 40,
      "B3": 40, "I1": 40, "I2": 20, "I3": 30, "M1": 20, "M2": 10,
    ]
  }

  /// The points of the first bin whose end lies above `value`, else the last bin's.
  private func bin(_ value: Int, _ bins: [(below: Int, points: Int)], else last: Int) -> Int {
    bins.first { value < $0.below }?.points ?? last
  }

  /// Few closed obligations prove little: full marks of conduct need 24 of them.
  private func proven(_ points: Int, few: Int, some: Int) -> Int {
    closed24 < 12 ? min(points, few) : closed24 < 24 ? min(points, some) : points
  }

  var rating: Rating {
    var points: [String: Int] = [:]
    points["H1"] =
      worstDaysPastDue24 > 3
      ? bin(worstDaysPastDue24, [(8, 18), (31, 6)], else: 0)
      : bin(closed24, [(1, 30), (6, 36), (12, 40), (24, 46)], else: 60)
    points["H2"] =
      monthsSinceLate.map { bin($0, [(1, 0), (3, 4), (6, 10), (12, 18), (24, 24), (36, 36)], else: 50) }
      ?? bin(tenureMonths, [(6, 16), (12, 20), (24, 24), (36, 36)], else: 50)
    points["H3"] = bin(tenureMonths, [(3, 4), (6, 8), (12, 12), (24, 22), (36, 40)], else: 60)
    points["H4"] = bin(onTime24, [(1, 0), (6, 4), (12, 8), (24, 14), (36, 26)], else: 40)
    points["C1"] = dueAgainstIncome
    points["C2"] =
      peakUsePercent90.map {
        proven(bin($0, [(10, 34), (30, 40), (50, 32), (75, 18), (90, 8)], else: 0), few: 26, some: 32)
      } ?? 20
    points["C3"] = bin(fundingSources, [(1, 0), (2, 12)], else: 20)
    points["C4"] = bin(daysPastDueNow, [(4, 40), (8, 10)], else: 0)
    points["B1"] =
      closed6 == 0
      ? 14 : proven(bin(onTimePercent6, [(40, 4), (70, 14), (90, 28)], else: 40), few: 24, some: 30)
    points["B2"] =
      debitAttempts6 == 0
      ? 18 : proven(bin(failedDebits6, [(1, 40), (2, 16), (3, 10)], else: 0), few: 24, some: 30)
    points["B3"] = bin(activeMonths12, [(1, 4), (3, 8), (6, 14), (10, 24), (12, 32)], else: 40)
    points["I1"] = verified ? 40 : 0
    points["I2"] = bin(contacts, [(1, 0), (2, 10)], else: 20)
    points["I3"] = bin(contactAgeMonths, [(1, 6), (6, 10), (12, 14), (24, 20)], else: 30)
    points["M1"] = bin(merchants12, [(1, 2), (3, 6), (5, 10), (8, 14)], else: 20)
    points["M2"] = 10
    return Rating(points: points, cap: bin(daysPastDueNow, [(4, 950), (8, 649), (31, 599)], else: 549))
  }

  private var dueAgainstIncome: Int {
    guard let monthlyIncomeFen else { return 16 }
    let percent = 100 * dueIn30DaysFen / max(1, monthlyIncomeFen)
    let points = bin(percent, [(6, 50), (11, 44), (21, 34), (31, 20), (51, 6)], else: 0)
    return closed24 == 0 ? min(points, 28) : points
  }
}
