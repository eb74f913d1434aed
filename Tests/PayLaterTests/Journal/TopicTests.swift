import Foundation
import PayLater
import Testing

/// One request and one event of each topic, as they are written: the name that they have always had, and back.
@Suite struct TopicTests {
  private static let day = Day(2026, 1, 6) ?? Day(number: 0)

  private static let events: [(name: String, event: Event)] = [
    ("walletCreated", .walletCreated(on: day, zone: "UTC", sandbox: true)),
    ("codeRejected", .identity(.codeRejected(triesLeft: 2))),
    ("incomeDeclared", .detail(.incomeDeclared(monthly: Money(fen: 1)))),
    ("authorisationGiven", .agreement(.authorised)),
    ("growthReviewed", .credit(.growthReviewed)),
    ("shipped", .order(.shipped(order: OrderID("o1"), autoReceiptOn: day))),
    ("chargedOff", .repayment(.chargedOff(obligation: ObligationID("o1"), principal: Money(fen: 1)))),
    ("disputeDecided", .dispute(.decided(obligation: ObligationID("o1"), refund: .zero))),
    ("extended", .reschedule(.extended(obligation: ObligationID("o1"), due: day))),
    ("snoozed", .reminder(.snoozed(subject: "e1", until: day))),
    ("zoneSet", .rule(.zoneSet(zone: "UTC"))),
    ("debtRestored", .debt(.restored(debt: DebtID("e1")))),
    ("accountClosed", .account(.closed(account: AccountID("m1")))),
    (
      "dayClosed",
      .dayClosed(day: day, outcomes: [.reschedule(.extended(obligation: ObligationID("o1"), due: day))])
    ),
  ]

  private static let requests: [(name: String, request: Request)] = [
    ("requestCode", .identity(.requestCode(kind: .phone, value: "1"))),
    ("removeAddress", .detail(.removeAddress(address: AddressID("a1")))),
    ("authoriseScore", .agreement(.authorise(language: .zh))),
    ("cancelOrder", .order(.cancel(order: OrderID("o1")))),
    ("withdrawDispute", .dispute(.withdraw(obligation: ObligationID("o1")))),
    ("repayAll", .repayment(.repayAll(from: FundingSourceID("card")))),
    ("extendDue", .reschedule(.extend(obligation: ObligationID("o1")))),
    ("markRead", .reminder(.markRead(reminders: nil))),
    ("setZone", .rule(.setZone(zone: "UTC"))),
    ("restoreDebt", .debt(.restore(debt: DebtID("e1")))),
    ("closeAccount", .account(.close(account: AccountID("m1")))),
    ("ship", .issuer(.ship(order: OrderID("o1")))),
    ("together", .together(requests: [.debt(.restore(debt: DebtID("e1")))])),
  ]

  /// The one name in what a value is written as.
  private func name(of value: some Encodable) throws -> String? {
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? [String: Any]
    return object?.count == 1 ? object?.keys.first : nil
  }

  @Test(arguments: events.map(\.name))
  func eventsAreReadAsTheyWereWritten(wanted: String) throws {
    let event = try #require(Self.events.first { $0.name == wanted }).event
    #expect(try name(of: event) == wanted)
    #expect(try roundTrip(event) == event)
  }

  @Test(arguments: requests.map(\.name))
  func requestsAreReadAsTheyWereWritten(wanted: String) throws {
    let request = try #require(Self.requests.first { $0.name == wanted }).request
    #expect(try name(of: request) == wanted)
    #expect(try roundTrip(request) == request)
  }
}
