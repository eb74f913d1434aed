import Testing

@testable import PayLater

/// Planned payments that amounts and days make (rule 10).
@Suite struct PlanTests {
  private let first: Day? = day("2026-01-31")

  private func made(
    _ amounts: [Money], _ days: [Day?], parts: Int? = nil, _ rhythm: Rhythm = .monthly,
    odd: PlannedPayment.Odd? = nil
  ) throws(Refusal) -> [String] {
    try PlannedPayment.plan(amounts, days, parts: parts, rhythm, totalling: odd).map {
      "\($0.due?.description ?? "-") \($0.amountFen.fen)"
    }
  }

  private func refusal(
    _ amounts: [Money], _ days: [Day?], parts: Int? = nil, odd: PlannedPayment.Odd? = nil
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try made(amounts, days, parts: parts, odd: odd)
      return nil
    } catch { return error }
  }

  @Test func oneOfEach() throws {
    #expect(try made([10_00], [first]) == ["2026-01-31 1000"])
    #expect(try made([10_00], [nil]) == ["- 1000"])
    #expect(try made([], [first]).isEmpty && made([10_00], []).isEmpty)
  }

  /// The day number of the first, else the month's last day.
  @Test func aRhythm() throws {
    #expect(
      try made([10_00], [first], parts: 3) == ["2026-01-31 1000", "2026-02-28 1000", "2026-03-31 1000"])
    #expect(try made([10_00], [first], parts: 2, .weeks(2)) == ["2026-01-31 1000", "2026-02-14 1000"])
    #expect(try made([1, 2], [first]) == ["2026-01-31 1", "2026-02-28 2"])
    #expect(try made([1, 2], [first], parts: 2) == ["2026-01-31 1", "2026-02-28 2"])
    #expect(try made([5], [first, nil]) == ["2026-01-31 5", "- 5"])
    #expect(try made([1, 2], [nil, first]) == ["- 1", "2026-01-31 2"])
  }

  @Test func theOddUnit() throws {
    #expect(try made([10_00], [nil], parts: 3, odd: .first) == ["- 334", "- 333", "- 333"])
    #expect(try made([10_00], [nil], parts: 3, odd: .last) == ["- 333", "- 333", "- 334"])
    #expect(try made([10_00], [first, nil, nil], odd: .last) == ["2026-01-31 333", "- 333", "- 334"])
  }

  @Test func whatDoesNotGoTogether() {
    #expect(refusal([1, 2], [nil, nil, nil]) == .invalid(.amount, .uneven))
    #expect(refusal([1, 2, 3], [nil, nil]) == .invalid(.amount, .uneven))
    #expect(refusal([1], [nil], parts: 0) == .invalid(.quantity, .tooSmall))
    #expect(refusal([1], [nil], parts: 61) == .invalid(.quantity, .tooLong))
    #expect(refusal([1], [nil], parts: 60) == nil && refusal([1], [nil], parts: 1) == nil)
    #expect(refusal([1, 2], [nil], parts: 3) == .invalid(.quantity, .uneven))
    #expect(refusal([1, 2], [nil], odd: .first) == .invalid(.amount, .several))
  }
}
