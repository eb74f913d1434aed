import Testing

@testable import PayLater

/// How far time can be looked ahead.
@Suite struct LookAheadTests {
  /// A look ahead goes as far as ten years, and never back.
  @Test func looksAhead() throws {
    let world = World()
    func refusal(_ look: () throws(Refusal) -> WhatIf) -> Refusal? {
      do throws(Refusal) {
        _ = try look()
        return nil
      } catch { return error }
    }
    let favourite = Request.rule(.setFavourite(merchant: "cafe", on: true))
    let today = world.today
    func look(_ day: Day) -> Refusal? {
      refusal { () throws(Refusal) in
        try world.wallet.whatIf(favourite, at: world.moment, with: world.outside, until: day)
      }
    }
    let end = World(on: .latest)
    #expect(
      refusal { () throws(Refusal) in try end.wallet.whatIf(until: .latest + 1) }
        == .invalid(.until, .tooLarge))
    #expect(look(today - 1) == .invalid(.until, .past) && look(today) == nil && look(today + 1) == nil)
    #expect(
      refusal { () throws(Refusal) in try world.wallet.whatIf(until: today) } == .invalid(.until, .past))
    #expect(refusal { () throws(Refusal) in try world.wallet.whatIf(until: today + 3_660) } == nil)
    #expect(
      refusal { () throws(Refusal) in try world.wallet.whatIf(until: today + 3_661) }
        == .invalid(.until, .tooLarge))
  }
}
