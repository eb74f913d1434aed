import Testing

@testable import PayLater

/// The day that is shown for the next evaluation is the one on which one really happens (rule 8).
@Suite struct NextEvaluationTests {
  /// Evaluated at the end of November or later, the inputs of November are no newer: the 6th of December is passed over.
  @Test(arguments: [
    ("2026-11-29", "2026-12-06"), ("2026-11-30", "2027-01-06"), ("2026-12-01", "2027-01-06"),
    ("2026-12-05", "2027-01-06"), ("2026-12-06", "2027-01-06"), ("2026-12-07", "2027-01-06"),
  ])
  func afterTheFirstOne(_ first: String, _ next: String) throws {
    var world = try World.authorised(on: day(first))
    #expect(world.wallet.nextEvaluationDay == day(next))
    #expect(world.wallet.nextEvaluation?.day == day(next))
    // It stays the same until it comes, and then it does.
    while world.today < day(next) {
      #expect(world.wallet.nextEvaluationDay == day(next), "\(world.today)")
      #expect(world.wallet.evaluation?.day == day(first))
      world.pass(1)
    }
    #expect(world.wallet.evaluation?.day == day(next))
  }

  /// On the 6th the review has taken place, at 00:00: the next one is that of the next month.
  @Test(arguments: [
    ("2026-12-05", "2026-12-06"), ("2026-12-06", "2027-01-06"), ("2026-12-07", "2027-01-06"),
  ])
  func theReviewOfThe6thIsPastOnThe6th(_ today: String, _ next: String) throws {
    var world = try World.active(on: day("2026-11-10"))
    world.close(until: day(today))
    #expect(world.wallet.nextLimitReview == day(next))
  }

  /// Without an authorisation none comes; given back before the 6th, that of the next month (section 17).
  @Test func whileItIsWithdrawn() throws {
    var world = try World.active(on: day("2026-11-10"))
    try world.ask(.agreement(.withdraw))
    #expect(world.wallet.nextEvaluationDay == nil && world.wallet.nextLimitReview == nil)
    world.close(until: day("2026-12-03"))
    try world.ask(.agreement(.authorise(language: .zh)))
    #expect(world.wallet.evaluation?.day == day("2026-11-10"))
    #expect(world.wallet.nextEvaluationDay == day("2027-01-06"))
    #expect(world.wallet.nextLimitReview == day("2026-12-06"))
    world.close(until: day("2027-01-05"))
    #expect(world.wallet.evaluation?.day == day("2026-11-10"))
    world.pass(1)
    #expect(world.wallet.evaluation?.day == day("2027-01-06"))
  }
}
