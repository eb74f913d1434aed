import Foundation
import PayLater
import PayLaterStore
import Testing

/// A life at random through the store: requests of every kind about the debts of two shops, most of them allowed.
struct StoreWalk {
  let store: WalletStore
  private var random: Seeded
  private(set) var accepted = 0
  private var asked = 0
  /// Hardly ever pays, so that it meets what becomes of debts.
  private let isCareless: Bool

  /// A walk in a new sandbox at `path`; the same seed walks the same way.
  init(at path: String, seed: UInt64) throws {
    store = try WalletStore.create(
      at: path, zone: "Asia/Shanghai", sandbox: true, moment: Story.at(Story.start))
    try Story(store: store).activate()
    random = Seeded(state: seed)
    isCareless = seed % 2 == 0
  }

  /// Asks for something and looks at nothing but the answer.
  mutating func step() throws {
    let wallet = try store.wallet()
    asked += 1
    let result = try store.perform(
      next(wallet), id: "w\(asked)", at: Story.at(Story.start), outside: StoreWalk.outside)
    if case .success = result { accepted += 1 }
  }

  private static func outside(_ sealer: DataKeySealer) -> Outside {
    let (known, kiosk) = (Story.outside(sealer), kiosk)
    return Outside(sealer: sealer, consentTexts: known.consentTexts) {
      $0 == kiosk.id ? kiosk : known.merchant($0)
    }
  }

  private static let kiosk = Merchant(
    id: "kiosk", name: Story.shop.name, category: "food", channel: .inStore, payLater: true, term: .days(3),
    dispatchDays: 0, returnDays: 2, offers: Story.shop.offers)

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
  private mutating func fen(_ most: Money) -> Money {
    Money(fen: chance(40) ? max(1, most.fen) : .random(in: 1...max(1, most.fen), using: &random))
  }

  private mutating func next(_ wallet: Wallet) -> Request {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<30:
      return .issuer(
        .closeDays(until: wallet.businessDay + (!chance(isCareless ? 15 : 4) ? 1 : isCareless ? 45 : 9)))
    case 30..<45:
      return .order(
        .place(
          merchant: chance(50) ? "tea" : "kiosk",
          lines: [CartLine(offer: "cup", quantity: 1 + Int.random(in: 0...1, using: &random))], address: "a1",
          pay: chance(90) ? .later : .now, from: chance(90) ? nil : "card", typedAmountFen: nil
        )
      ).typed
    case 45..<53: return delivery(wallet)
    case 53..<63 where !isCareless || chance(10): return repayment(wallet)
    case 63..<70: return other(wallet)
    default: return turn(wallet)
    }
  }

  private mutating func delivery(_ wallet: Wallet) -> Request {
    let id = wallet.orders.filter { $0.endedOn == nil }.randomElement(using: &random)?.id ?? "o1"
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return .order(.cancel(order: id))
    case 1:
      let shipped = wallet.orders.last { $0.state == .shipped }
      return .order(.reportNotArrived(order: shipped?.id ?? id))
    case 2: return .issuer(.lowerAmount(order: id, amountFen: Money(fen: 7_000), reason: .damaged))
    case 3: return .order(.extendReceipt(order: id))
    case 4: return .issuer(.withholdShipment(order: id))
    default: return .order(.confirmReceipt(order: id))
    }
  }

  private mutating func repayment(_ wallet: Wallet) -> Request {
    let open = wallet.obligations.filter { $0.payoff(on: wallet.businessDay) > .zero }
    guard let obligation = open.randomElement(using: &random), !chance(10) else {
      return .repayment(.repayAll(from: "card"))
    }
    return .repayment(
      .repay(
        obligation: obligation.id, amountFen: fen(obligation.payoff(on: wallet.businessDay)), from: "card"))
  }

  private mutating func other(_ wallet: Wallet) -> Request {
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      return .detail(
        .setBalance(
          source: chance(50) ? "card" : "balance", balanceFen: fen(Money(fen: chance(50) ? 500 : 500_000))))
    case 1: return .repayment(.useCredit(use: chance(60) ? .nextDue : .payOut))
    case 2: return .repayment(.payOutCredit(to: "card"))
    case 3: return .agreement(.setAutopay(on: chance(50), from: "balance"))
    case 4: return .reminder(.markRead(reminders: nil))
    case 5: return .detail(.declareIncome(monthlyFen: fen(Money(fen: 2_000_000))))
    default:
      return .debt(
        .record(
          provider: "花呗", title: "鞋",
          instalments: [PlannedPayment(due: wallet.businessDay + 9, amountFen: fen(Money(fen: 9_900)))]))
    }
  }

  private mutating func turn(_ wallet: Wallet) -> Request {
    if chance(15), let disputed = wallet.obligations.last(where: { $0.dispute != nil }) {
      return decision(of: disputed)
    }
    let captured = wallet.obligations.filter { $0.captured > .zero }
    if chance(10), let back = captured.last(where: { $0.state == .settled && $0.refundedPrincipal > .zero }) {
      return .issuer(.reopen(obligation: back.id, amountFen: fen(back.refundedPrincipal)))
    }
    if chance(8), let settled = captured.last(where: { $0.state == .settled && $0.dispute == nil }) {
      let rest = settled.captured - settled.refunded
      return .dispute(.disputeSettled(obligation: settled.id, refundFen: fen(rest), reason: "不对"))
    }
    let active = captured.filter { $0.state == .active }
    guard let obligation = (chance(80) ? active : captured).randomElement(using: &random) else {
      return .dispute(.reportReturn(obligation: "o1"))
    }
    // A plan is mostly left alone, so that some are kept and some are not.
    if obligation.plan != nil, chance(80) { return .issuer(.closeDays(until: wallet.businessDay + 12)) }
    let (id, rest) = (obligation.id, obligation.captured - obligation.refunded)
    switch Int.random(in: 0..<16, using: &random) {
    case 0:
      let lines = chance(50) ? [CartLine(offer: "cup", quantity: 1)] : nil
      return .dispute(.reportReturn(obligation: id, lines: lines))
    case 1:
      return .dispute(.reportProblem(obligation: id, refundFen: fen(rest), reason: chance(50) ? "破了" : nil))
    case 2...6: return .issuer(.refund(obligation: id, amountFen: fen(rest)))
    case 7, 8:
      return .issuer(.waiveCharge(obligation: id, amountFen: fen(obligation.lateDue), reason: .goodwill))
    case 9, 10: return .reschedule(.extend(obligation: id))
    case 11...13:
      return .reschedule(.split(obligation: id, count: [3, 6, 12].randomElement(using: &random) ?? 3))
    default:
      return .reschedule(
        .startPlan(
          obligation: id, count: .random(in: 3...12, using: &random), declaresHardship: chance(50)))
    }
  }
}

extension StoreWalk {
  fileprivate mutating func decision(of obligation: Obligation) -> Request {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .dispute(.withdraw(obligation: obligation.id))
    case 1: .issuer(.withholdRefund(obligation: obligation.id))
    case 2: .issuer(.decideDispute(obligation: obligation.id, refundFen: .zero))
    default:
      .issuer(
        .decideDispute(obligation: obligation.id, refundFen: fen(obligation.captured - obligation.refunded)))
    }
  }
}

extension Request {
  /// With the amount typed, where it is an order of cups at ¥100.00.
  fileprivate var typed: Request {
    guard case .order(.place(let merchant, let lines, let address, let pay, let from, _)) = self else {
      return self
    }
    let cups = lines.map(\.quantity).reduce(0, +)
    return .order(
      .place(
        merchant: merchant, lines: lines, address: address, pay: pay, from: from,
        typedAmountFen: Money(fen: Int64(cups) * 10_000)))
  }
}

/// A small seeded generator (SplitMix64): the same seed gives the same walk.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
