import PayLater

@testable import WalletUI

extension Samples {
  /// A wallet with a payment 13 days late, one part of it paid, another one settled, and debts from elsewhere.
  static func late() throws -> Wallet {
    var history = try History(active())
    try history.make(.apples(3))
    try history.make(.apples(1))
    history.turn(to: start + 5)
    try history.make(.repayment(.repay(obligation: "o2", amountFen: Money(fen: 58_60), from: "balance")))
    try history.make(.repayment(.repay(obligation: "o1", amountFen: Money(fen: 50_00), from: "card")))
    try history.make(
      .debt(
        .record(
          provider: "花呗", title: "冬天的外套",
          instalments: (0..<3).map {
            PlannedPayment(due: Harness.today.addingMonths($0) + 2, amountFen: Money(fen: 120_00))
          })))
    history.turn(to: Harness.today)
    return history.wallet
  }

  /// A wallet with 40 debts from elsewhere, some of them with long names.
  static func many() throws -> Wallet {
    var history = try History()
    for number in 1...40 {
      let long = number % 4 == 0 ? "一家名字非常非常长的分期付款服务公司" : "第 \(number) 家"
      try history.make(
        .debt(
          .record(
            provider: long, title: "A very long thing that somebody bought, number \(number)",
            instalments: [
              PlannedPayment(
                due: start + number * 3, amountFen: Money(fen: Int64(number * number) * 1_234_56))
            ])))
    }
    history.turn(to: Harness.today)
    return history.wallet
  }

  /// A wallet whose only source holds less than what is owed.
  static func poor() throws -> Wallet {
    var history = try History(busy())
    try history.make(.detail(.removeSource(source: "card")))
    try history.make(.detail(.setBalance(source: "balance", balanceFen: Money(fen: 10_00))))
    return history.wallet
  }
}

extension Request {
  /// So many times 3 kg of apples in the shop, to be paid in a week.
  static func apples(_ quantity: Int) -> Request {
    .order(
      .place(
        merchant: "hillside-fruit", lines: [CartLine(offer: "apples", quantity: quantity)], address: nil,
        pay: .later, from: nil, typedAmountFen: Money(fen: 58_60 * Int64(quantity))))
  }
}
