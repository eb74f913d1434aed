import Testing

@testable import PayLater

/// When a purchase falls due, and how that is written.
@Suite struct TermTests {
  @Test func due() {
    #expect(Term.days(0).due(receivedOn: day("2026-01-31")) == day("2026-01-31"))
    #expect(Term.days(14).due(receivedOn: day("2026-01-31")) == day("2026-02-14"))
    #expect(Term.statement(10).due(receivedOn: day("2026-01-01")) == day("2026-02-10"))
    #expect(Term.statement(10).due(receivedOn: day("2026-12-31")) == day("2027-01-10"))
    #expect(Term.statement(31).due(receivedOn: day("2026-01-15")) == day("2026-02-28"))
  }

  @Test func json() throws {
    for term in [Term.days(0), .days(366), .statement(1), .statement(31)] {
      #expect(try roundTrip(term) == term)
    }
    for text in ["days\":-1", "days\":367", "statement\":0", "statement\":32", "other\":1"] {
      #expect(throws: DecodingError.self) { try decode(Term.self, "{\"\(text)}") }
    }
  }
}
