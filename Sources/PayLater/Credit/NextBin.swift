/// The nearest better bin of one characteristic, and what it would take.
public struct NextBin: Equatable, Sendable {
  public var characteristic: Characteristic
  public var step: Step
  /// Points more than now.
  public var gain: Int

  public enum Step: Equatable, Sendable {
    case closeOnTime(count: Int)
    case months(Int)
    case addFundingSource
    case addContact
    case verifyIdentity
    case declareIncome
    /// What falls due in 30 days must come down to this share of income.
    case burdenTo(percent: Int)
    /// Use of the limit at its peak must come down to (or up to, from none) this share.
    case useTo(percent: Int)
    case payOverdue
    case keepDebitsGood
    case activeMonths(Int)
    case moreMerchants(Int)
  }
}

extension Scorecard {
  /// The next bin of every characteristic that has one, in the scorecard's order.
  public func nextBins(_ inputs: ScoreInputs) -> [NextBin] {
    Characteristic.allCases.compactMap { nextBin(of: $0, inputs) }
  }

  /// What would bring points, each step once with all next bins that it reaches; most points first, else in the
  /// scorecard's order. The points of a step are the sum of their gains.
  public func wayUp(_ inputs: ScoreInputs) -> [(step: NextBin.Step, bins: [NextBin])] {
    var steps: [(step: NextBin.Step, bins: [NextBin])] = []
    for bin in nextBins(inputs) {
      if let known = steps.firstIndex(where: { $0.step == bin.step }) {
        steps[known].bins.append(bin)
      } else {
        steps.append((bin.step, [bin]))
      }
    }
    func gain(_ bins: [NextBin]) -> Int { bins.map(\.gain).reduce(0, +) }
    return steps.enumerated().sorted {
      let (one, other) = (gain($0.element.bins), gain($1.element.bins))
      return one == other ? $0.offset < $1.offset : one > other
    }.map(\.element)
  }

  /// The next bin of one characteristic; nil at full marks or where only time without fault helps nothing.
  ///
  /// It is found by trying: the smallest change of one input that raises the points.
  public func nextBin(of characteristic: Characteristic, _ inputs: ScoreInputs) -> NextBin? {
    let now = points(of: characteristic, inputs)
    for (step, changed) in steps(of: characteristic, inputs) {
      let gain = points(of: characteristic, changed) - now
      if gain > 0 { return NextBin(characteristic: characteristic, step: step, gain: gain) }
    }
    return nil
  }

  private func steps(of characteristic: Characteristic, _ inputs: ScoreInputs) -> [(
    NextBin.Step, ScoreInputs
  )] {
    func with(_ change: (inout ScoreInputs) -> Void) -> ScoreInputs {
      var copy = inputs
      change(&copy)
      return copy
    }
    func closing(_ count: Int) -> ScoreInputs {
      with {
        $0.closed24 += count
        $0.onTime24 += count
        // The percentage is rounded down, so the count behind it is this product rounded up.
        let onTime = ($0.closed6 * $0.onTimePercent6 + 99) / 100 + count
        $0.closed6 += count
        $0.onTimePercent6 = 100 * onTime / $0.closed6
      }
    }
    let closings = (1...36).map { (NextBin.Step.closeOnTime(count: $0), closing($0)) }
    func months(_ key: WritableKeyPath<ScoreInputs, Int>) -> [(NextBin.Step, ScoreInputs)] {
      (1...36).map { count in (.months(count), with { $0[keyPath: key] += count }) }
    }
    switch characteristic {
    case .h1: return inputs.worstDaysPastDue24 > 3 ? [] : closings
    case .h2:
      return (1...36).map { count in
        (
          .months(count),
          with {
            $0.tenureMonths += count
            if let late = $0.monthsSinceLate { $0.monthsSinceLate = late + count }
          }
        )
      }
    case .h3: return months(\.tenureMonths)
    case .h4, .b1: return closings
    case .c1:
      guard let percent = inputs.burdenPercent else {
        return [
          (.declareIncome, with { $0.monthlyIncomeFen = Money(fen: max(1, $0.dueIn30DaysFen.fen) * 20) })
        ]
      }
      let lower = [50, 30, 20, 10, 5].filter { $0 < percent }.map { target in
        (
          NextBin.Step.burdenTo(percent: target),
          with {
            $0.dueIn30DaysFen = Money(fen: max(1, inputs.monthlyIncomeFen?.fen ?? 1) * Int64(target) / 100)
          }
        )
      }
      return lower + (inputs.closed24 == 0 ? closings : [])
    case .c2:
      guard let percent = inputs.peakUsePercent90 else {
        return [(.useTo(percent: 29), with { $0.peakUsePercent90 = 29 })]
      }
      let lower = [89, 74, 49, 29].filter { $0 < percent }
      let targets = percent < 10 ? [10] : lower
      return targets.map { target in (.useTo(percent: target), with { $0.peakUsePercent90 = target }) }
        + closings
    case .c3: return [(.addFundingSource, with { $0.fundingSources += 1 })]
    case .c4: return [(.payOverdue, with { $0.daysPastDueNow = 0 })]
    case .b2:
      return inputs.failedDebits6 > 0 || inputs.debitAttempts6 == 0
        ? [
          (
            .keepDebitsGood,
            with {
              $0.debitAttempts6 = max(1, $0.debitAttempts6)
              $0.failedDebits6 = 0
            }
          )
        ] : closings
    case .b3:
      return (1...12).map { count in
        (.activeMonths(count), with { $0.activeMonths12 = min(12, $0.activeMonths12 + count) })
      }
    case .i1: return [(.verifyIdentity, with { $0.verified = true })]
    case .i2: return [(.addContact, with { $0.contacts += 1 })]
    case .i3: return months(\.contactAgeMonths)
    case .m1: return (1...8).map { count in (.moreMerchants(count), with { $0.merchants12 += count }) }
    case .m2:
      // Lost disputes leave the window of 12 months together at the latest.
      return [(.months(12), with { $0.disputesLost12 = 0 })]
    }
  }
}
