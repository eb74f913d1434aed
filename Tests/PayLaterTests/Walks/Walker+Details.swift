@testable import PayLater

extension Walker {
  mutating func detail() -> Request {
    let source = wallet.fundingSources.randomElement(using: &random)?.id
    let contact = wallet.contacts.randomElement(using: &random)?.id ?? "c9"
    let value = "a\(Int.random(in: 0..<30, using: &random))@b.cn"
    switch Int.random(in: 0..<16, using: &random) {
    case 0...4:
      guard let source else { return newSource() }
      return .detail(
        .setBalance(source: source, balanceFen: Money(fen: .random(in: 0...4_000_00, using: &random))))
    case 5:
      return wallet.fundingSources.count < 4 ? newSource() : .detail(.removeSource(source: source ?? "f1"))
    case 6:
      return wallet.addresses.isEmpty || chance(20)
        ? newAddress() : .detail(.removeAddress(address: wallet.addresses[0].id))
    case 7: return wallet.addresses.isEmpty ? newAddress() : .detail(.declareIncome(monthlyFen: income()))
    case 8, 9: return .detail(.declareIncome(monthlyFen: income()))
    case 10: return .identity(.removeContact(contact: contact))
    case 11:
      return .identity(
        .replaceContact(
          contact: contact, kind: wallet.pendingCode?.kind ?? .email, value: sent(value), code: pending))
    case 12, 13: return .identity(.requestCode(kind: .email, value: value))
    default:
      return .identity(
        .addContact(kind: wallet.pendingCode?.kind ?? .email, value: sent(value), code: pending))
    }
  }

  private mutating func income() -> Money? {
    chance(5) ? nil : Money(fen: .random(in: 0...20_000_00, using: &random))
  }

  private var pending: String { wallet.pendingCode?.code ?? "123456" }

  /// Where the pending code was sent, else `value`.
  private func sent(_ value: String) -> String {
    wallet.pendingCode.flatMap { world.outside.sealer.open($0.target, at: .code) } ?? value
  }

  private mutating func newSource() -> Request {
    .detail(
      .addSource(
        id: chance(20) ? FundingSourceID("f\(Int.random(in: 1...6, using: &random))") : nil, kind: .savings,
        name: "存折",
        balanceFen: Money(fen: .random(in: 0...5_000_00, using: &random))))
  }

  private func newAddress() -> Request {
    .detail(.addAddress(label: "家", recipient: "李四", phone: "13900139000", text: "某路 2 号"))
  }

  mutating func consent() -> Request {
    switch Int.random(in: 0..<40, using: &random) {
    case 0: return .agreement(.close)
    case 1...3: return .agreement(.withdraw)
    case 4...19: return .agreement(.authorise(language: .en))
    case 20...25: return .agreement(.setAutopay(on: false, from: nil))
    case _ where isCareless && chance(90): return .agreement(.setAutopay(on: false, from: nil))
    default:
      return .agreement(.setAutopay(on: true, from: wallet.fundingSources.randomElement(using: &random)?.id))
    }
  }

  mutating func ownRule() -> Request {
    let cap = chance(50) ? nil : Money(fen: .random(in: 0...6_000_00, using: &random))
    let merchant = Merchant.tests.randomElement(using: &random)?.id ?? "cafe"
    switch Int.random(in: 0..<26, using: &random) {
    case 20...22: return .rule(.setDelay(aboveFen: cap))
    case 23...25:
      return .rule(
        .announce(
          merchant: merchant, lines: World.cart(.random(in: 1...900_00, using: &random))))
    case 0: return .rule(.freeze(days: 7))
    case 1...3: return .rule(.block(merchant: merchant))
    case 4...8: return .rule(.unblock(merchant: wallet.rules.blocked.first ?? merchant))
    case 9...13: return .rule(.setMonthlyCap(amountFen: cap))
    default: return .rule(.setLimitCap(amountFen: cap))
    }
  }

  mutating func debt() -> Request {
    if chance(25), let request = correction() { return request }
    if let debt = wallet.debts.filter({ $0.outstanding > .zero }).randomElement(using: &random),
      wallet.debts.count > 5 || chance(60)
    {
      return chance(15)
        ? .debt(
          .recordRefund(
            debt: debt.id, amountFen: Money(fen: .random(in: 1...debt.planned.fen, using: &random)),
            spread: DebtRefund.Spread.allCases.randomElement(using: &random), on: nil, again: true))
        : .debt(
          .recordPayment(
            debt: debt.id, amountFen: Money(fen: .random(in: 1...debt.outstanding.fen, using: &random)),
            on: chance(30) ? wallet.businessDay - .random(in: 0...40, using: &random) : nil,
            instalment: chance(20) ? debt.open.randomElement(using: &random)?.number : nil, again: true))
    }
    if chance(30), let debt = wallet.debts.randomElement(using: &random) {
      return chance(20)
        ? .debt(
          .reverse(
            debt: debt.id, reason: Debt.Reversal.allCases.randomElement(using: &random) ?? .mistake))
        : .debt(.change(debt: debt.id, provider: "花呗", title: "改过", instalments: plan()))
    }
    let details = DebtDetails(
      currency: chance(20)
        ? Currency(code: ["JPY", "KWD", "USD"].randomElement(using: &random) ?? "USD") : nil,
      paidInstalments: chance(10) ? 1 : nil, yearlyRateHundredths: chance(10) ? 1_560 : nil)
    return .debt(
      .record(
        provider: "花呗", title: "账单", instalments: plan(), details: chance(50) ? details : nil, again: true))
  }

  /// Takes back what was noted of a debt, or puts one that was taken back in force again.
  private mutating func correction() -> Request? {
    guard let debt = wallet.debts.randomElement(using: &random) else { return nil }
    if debt.reversed != nil { return .debt(.restore(debt: debt.id)) }
    let reason = EntryReversal.allCases.randomElement(using: &random) ?? .mistake
    if chance(30), let refund = debt.refunds.randomElement(using: &random) {
      return .debt(.reverseRefund(refund: refund.id, reason: reason))
    }
    return debt.payments.randomElement(using: &random).map {
      .debt(.reversePayment(payment: $0.id, reason: reason))
    }
  }

  private mutating func plan() -> [PlannedPayment] {
    (0..<Int.random(in: 1...6, using: &random)).map { index in
      PlannedPayment(
        due: chance(5) ? nil : wallet.businessDay + (30 * index + Int.random(in: -20...20, using: &random)),
        amountFen: Money(fen: .random(in: 1...20_000, using: &random)))
    }
  }

  mutating func reminder() -> Request? {
    if chance(40) { return .reminder(.markRead(reminders: nil)) }
    if chance(40) {
      return wallet.reminders.randomElement(using: &random).map { .reminder(.markRead(reminders: [$0.id])) }
    }
    guard let item = wallet.dueItems.randomElement(using: &random) else { return nil }
    return .reminder(
      .snooze(
        obligation: item.subject.id, until: wallet.businessDay + .random(in: 1...10, using: &random)))
  }

  /// What nobody sensible asks; nearly always refused, never a crash.
  mutating func nonsense() -> Request {
    let fen = [Int64.min, -1, 0, 1_000_000_001, .max].randomElement(using: &random) ?? 0
    let known = wallet.obligations.randomElement(using: &random)?.id ?? "o1"
    switch Int.random(in: 0..<14, using: &random) {
    case 0: return .repayment(.repay(obligation: known, amountFen: Money(fen: fen), from: "f1"))
    case 1: return .repayment(.repay(obligation: "o99999", amountFen: 1, from: "nobody"))
    case 2:
      return .detail(.setBalance(source: wallet.fundingSources.first?.id ?? "x", balanceFen: Money(fen: fen)))
    case 3: return .detail(.declareIncome(monthlyFen: Money(fen: fen)))
    case 4:
      return .order(
        .place(
          merchant: "cafe", lines: [CartLine(offer: "house", quantity: Int(truncatingIfNeeded: fen))],
          address: nil,
          pay: .later, from: nil, typedAmountFen: nil))
    case 5:
      return .order(
        .place(
          merchant: "cafe", lines: [], address: nil, pay: .now, from: "f1", typedAmountFen: Money(fen: fen)))
    case 6: return .order(.cancel(order: OrderID(known.text)))
    case 7: return .order(.confirmReceipt(order: OrderID(known.text)))
    case 8: return .rule(.freeze(days: Int(truncatingIfNeeded: fen)))
    case 9: return .rule(.setLimitCap(amountFen: Money(fen: fen)))
    case 10: return .reminder(.snooze(obligation: known.text, until: wallet.businessDay - 1))
    case 11:
      return .debt(
        .record(
          provider: "\u{1B}", title: "",
          instalments: [PlannedPayment(due: wallet.businessDay, amountFen: Money(fen: fen))]))
    case 12: return .issuer(.closeDays(until: wallet.businessDay - 1))
    default: return .agreement(.erase(typedWord: "erase"))
    }
  }
}
