import PayLater

@testable import WalletUI

extension Samples {
  /// The busy wallet, frozen by its user and late with a payment.
  static func suspended() throws -> Wallet {
    var history = try History(busy())
    try history.make(.rule(.freeze(days: 30)))
    history.turn(to: Harness.today + 5)
    return history.wallet
  }

  /// A wallet whose service was opened and closed again.
  static func closedWithDebt() throws -> Wallet {
    var history = try History(active())
    try history.make(
      .debt(
        .record(
          provider: "淘宝", title: "手机",
          instalments: [PlannedPayment(due: start + 40, amountFen: Money(fen: 198_60))])))
    try history.make(.agreement(.close))
    history.turn(to: Harness.today)
    return history.wallet
  }

  /// The open wallet with an order that was placed today.
  static func placed() throws -> Wallet {
    var history = try History(active())
    history.turn(to: Harness.today)
    try history.make(
      .order(
        .place(
          merchant: "spruce-books", lines: [CartLine(offer: "notebook", quantity: 2)],
          address: history.wallet.addresses.first?.id, pay: .later, from: nil,
          typedAmountFen: Money(fen: 79_60))))
    return history.wallet
  }

  /// The busy wallet with rules of its user's own, one of them to be loosened tomorrow.
  static func ruled() throws -> Wallet {
    var history = try History(busy())
    try history.make(.rule(.setMonthlyCap(amountFen: Money(fen: 300_00))))
    try history.make(.rule(.setMonthlyCap(amountFen: Money(fen: 1_000_00))))
    try history.make(.rule(.setLimitCap(amountFen: Money(fen: 400_00))))
    try history.make(.rule(.setDelay(aboveFen: Money(fen: 50_00))))
    try history.make(.rule(.setDelay(aboveFen: nil)))
    try history.make(
      .rule(
        .announce(
          merchant: "spruce-books", lines: [CartLine(offer: "notebook", quantity: 2)])))
    try history.make(.rule(.freeze(days: 7)))
    try history.make(.rule(.block(merchant: "spruce-books")))
    try history.make(.rule(.block(merchant: "hillside-fruit")))
    try history.make(.rule(.unblock(merchant: "hillside-fruit")))
    return history.wallet
  }

  /// A journal of more entries than a page: days that closed, some with something in them.
  static func journal() throws -> [JournalEntry] {
    var wallet = try active()
    var events: [Event] = [.walletCreated(on: start, zone: "Asia/Shanghai", sandbox: true)]
    events += wallet.consents.map { .agreement(.consentRecorded(receipt: $0)) }
    events += wallet.fundingSources.map { .detail(.sourceAdded(source: $0)) }
    events.append(.detail(.incomeDeclared(monthly: wallet.monthlyIncome)))
    events += wallet.evaluation.map { [.credit(.evaluated(evaluation: $0))] } ?? []
    events += wallet.closeDays(until: Harness.today)
    return events.enumerated().map { index, event in
      var day = start
      if case .dayClosed(let closed, _) = event { day = closed + 1 }
      return JournalEntry(
        sequence: Int64(index + 1), day: day, event: event, hash: String(repeating: "3c", count: 32))
    }
  }
}
