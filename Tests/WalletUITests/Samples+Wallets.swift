import PayLater
import Testing

@testable import WalletUI

extension Samples {
  /// The day on which sample wallets begin: 20 days before the day of the pictures.
  static let start = Harness.today - 20

  /// A wallet whose service is open since `start`, with an address, two sources and an income of ¥8,000.
  static func active() throws -> Wallet {
    var history = try History()
    let code = try history.make(.identity(.requestCode(kind: .phone, value: "13800138000"))).code ?? ""
    try history.make(
      .identity(.verify(name: "赵一", idNumber: "11010519491231002X", phone: "13800138000", code: code)))
    let second = try history.make(.identity(.requestCode(kind: .email, value: "z@example.cn"))).code ?? ""
    try history.make(.identity(.addContact(kind: .email, value: "z@example.cn", code: second)))
    try history.make(
      .detail(.addAddress(label: "家", recipient: "赵一", phone: "13800138000", text: "杭州市西湖区文三路 12 号")))
    try history.make(
      .detail(.addSource(id: "balance", kind: .balance, name: "余额", balanceFen: Money(fen: 820_00))))
    try history.make(
      .detail(.addSource(id: "card", kind: .debitCard, name: "储蓄卡 0421", balanceFen: Money(fen: 5_000_00))))
    try history.make(.detail(.declareIncome(monthlyFen: Money(fen: 8_000_00))))
    try history.make(.agreement(.authorise(language: .zh)))
    try history.make(
      .agreement(
        .activate(
          agreementSHA256: String(repeating: "a", count: 64), fundingSource: "balance", autopay: false,
          typedWord: "同意")))
    return history.wallet
  }

  /// That wallet with an order on its way, a payment due today, and a debt from elsewhere.
  static func busy() throws -> Wallet {
    var history = try History(active())
    history.turn(to: Harness.today - 7)
    try history.make(
      .order(
        .place(
          merchant: "hillside-fruit", lines: [CartLine(offer: "apples", quantity: 1)], address: nil,
          pay: .later,
          from: nil, typedAmountFen: Money(fen: 58_60))))
    try history.make(
      .debt(
        .record(
          provider: "淘宝", title: "手机",
          instalments: [
            PlannedPayment(due: Harness.today + 9, amountFen: Money(fen: 198_60)),
            PlannedPayment(due: Harness.today + 39, amountFen: Money(fen: 198_60)),
          ])))
    history.turn(to: Harness.today - 2)
    try history.make(
      .order(
        .place(
          merchant: "spruce-books", lines: [CartLine(offer: "notebook", quantity: 2)],
          address: history.wallet.addresses.first?.id, pay: .later, from: nil,
          typedAmountFen: Money(fen: 79_60))))
    history.turn(to: Harness.today)
    return history.wallet
  }
}

/// Requests made one after the other, on days that close in between.
struct History {
  private(set) var wallet: Wallet
  /// What the journal holds of it since it was made, oldest first.
  private(set) var journal: [JournalEntry] = []
  private var day: Day

  init(_ wallet: Wallet? = nil) throws {
    day = wallet?.businessDay ?? Samples.start
    self.wallet = wallet ?? Wallet()
    if wallet == nil { self.wallet.apply(.walletCreated(on: day, zone: "Asia/Shanghai", sandbox: true)) }
  }

  @discardableResult
  mutating func make(_ request: Request) throws -> Answer {
    let answer = try wallet.handle(request, at: .sandbox(day, seed: 7), with: Harness.outside)
    note(answer.events)
    return answer
  }

  private mutating func note(_ events: [Event]) {
    for event in events {
      journal.append(JournalEntry(sequence: Int64(journal.count + 1), day: day, event: event))
    }
  }

  mutating func turn(to day: Day) {
    let events = wallet.closeDays(until: day)
    self.day = day
    note(events)
  }
}
