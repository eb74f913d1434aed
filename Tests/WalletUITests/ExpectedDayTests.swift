import PayLater
import Testing
import WalletText

@testable import WalletUI

/// One date from the domain: every page of a purchase tells the same days, and payments stand in one order.
@Suite struct ExpectedDayTests {
  /// Notebooks ordered 20 days ago that the merchant does not ship: they could ship today, so all else follows from it.
  @Test func aWithheldOrderOnBothPages() throws {
    var history = try History(Samples.active())
    try history.make(
      .order(
        .place(
          merchant: "spruce-books", lines: [CartLine(offer: "notebook", quantity: 2)],
          address: history.wallet.addresses.first?.id, pay: .later, from: nil,
          typedAmountFen: Money(fen: 79_60))))
    try history.make(.issuer(.withholdShipment(order: "o1")))
    history.turn(to: Harness.today)
    var harness = Harness(history)
    let own = try #require(harness.wallet.own("o1"))
    let order = try #require(harness.wallet.order("o1"))
    let life = LifeLine(of: own, in: harness.wallet)
    // 2026-11-22, ten days for the receipt, and the merchant's term.
    let (ships, arrives) = (Harness.today, Harness.today + 10)
    #expect(
      life.points.map(\.day).prefix(4) == [
        order.placedOn, ships, arrives, order.term.due(receivedOn: arrives),
      ])
    let words = OrderLife(of: order, in: harness.app.context).steps.map(\.date)
    for (index, day) in [ships, arrives, order.term.due(receivedOn: arrives)].enumerated() {
      let date = harness.app.context.date(day)
      #expect(words[index + 1] == harness.app.context[OrderPageText.expected(date)])
    }
    harness.press(.letter("4"), .enter)
    #expect(harness.picture.contains("12-02"))
  }

  /// Due the same day: the larger first, then the earlier order, as they are paid (section 6).
  @Test func payAllListsThemAsTheyArePaid() throws {
    var history = try History(Samples.active())
    history.turn(to: Harness.today - 5)
    for quantity in [1, 2] {
      try history.make(
        .order(
          .place(
            merchant: "hillside-fruit", lines: [CartLine(offer: "apples", quantity: quantity)], address: nil,
            pay: .later, from: nil, typedAmountFen: Money(fen: 58_60 * Int64(quantity)))))
    }
    history.turn(to: Harness.today)
    let harness = Harness(history)
    let lines = Question.repayAll.lines(Form([], buttons: []), harness.app.context)
    let amounts = lines.prefix(2).map { $0.trailing?.text }
    #expect(amounts == ["¥117.20", "¥58.60"])
    #expect(
      try history.make(.repayment(.repayAll(from: "balance"))).payments.map(\.obligation) == ["o2", "o1"])
  }
}
