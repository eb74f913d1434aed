@testable import PayLater

extension Walker {
  /// Something that could be asked now; nil where the draw finds nothing to ask.
  mutating func nextRequest() -> Request? {
    if chance(3) { return nonsense() }
    switch wallet.agreement.state {
    case .none:
      return wallet.pendingCode == nil
        ? .identity(.requestCode(kind: .phone, value: phone)) : identification()
    case .identified, .closed:
      if wallet.agreement.state == .closed, chance(2), chance(10) {
        return .agreement(.erase(typedWord: "抹除"))
      }
      return chance(50) ? .agreement(.authorise(language: chance(50) ? .zh : .en)) : detail()
    case .authorised: return chance(60) ? application() : detail()
    case .active, .suspended, .closing: return life()
    case .erased: return nonsense()
    }
  }

  private var phone: String { "13800138000" }

  private mutating func identification() -> Request {
    let code = chance(80) ? wallet.pendingCode?.code ?? "" : "000000"
    return .identity(.verify(name: "李四", idNumber: World.idNumber, phone: phone, code: code))
  }

  private mutating func application() -> Request {
    if wallet.fundingSources.isEmpty || wallet.addresses.isEmpty || (wallet.evaluation?.score ?? 0) < 600 {
      return chance(30) ? .agreement(.evaluate) : detail()
    }
    let source = wallet.fundingSources.randomElement(using: &random)?.id ?? "f1"
    return .agreement(
      .activate(
        agreementSHA256: chance(90) ? "a1" : "a2", fundingSource: source, autopay: chance(60),
        typedWord: chance(95) ? "agree" : "no"))
  }

  private mutating func life() -> Request? {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<30: return purchase()
    case 30..<44: return delivery()
    case 44..<60: return repayment()
    case 60..<74: return turn()
    case 74..<82: return detail()
    case 82..<88: return consent()
    case 88..<91: return ownRule()
    case 91..<96: return debt()
    default: return reminder()
    }
  }

  private mutating func purchase() -> Request? {
    let merchant = Merchant.tests.randomElement(using: &random)?.id ?? "cafe"
    let most = max(1, min(wallet.limit.available.fen, Policy.v1.rows[wallet.limit.row].orderCap.fen))
    let fen = chance(15) ? Int64.random(in: 1...1_200, using: &random) : .random(in: 1...most, using: &random)
    if chance(10), let source = wallet.fundingSources.randomElement(using: &random) {
      return World.order(fen, at: merchant, pay: .now, from: source.id).withAddress(of: wallet)
    }
    // Most orders that would be refused are not sent: a refusal looks years ahead for the day that clears.
    guard let found = world.outside.merchant(merchant),
      let purchase = try? Purchase(World.cart(fen), at: found),
      wallet.checks(for: purchase).allSatisfy(\.passed) || chance(1)
    else { return nil }
    return World.order(fen, at: merchant, typed: chance(97)).withAddress(of: wallet)
  }

  private mutating func delivery() -> Request? {
    guard let order = wallet.orders.filter({ $0.endedOn == nil }).randomElement(using: &random) else {
      return nil
    }
    switch Int.random(in: 0..<12, using: &random) {
    case 10: return .order(.reportNotArrived(order: order.id))
    case 11:
      return .issuer(.lowerAmount(order: order.id, amountFen: part(of: order.amount), reason: .soldOut))
    case 0: return .order(.cancel(order: order.id))
    case 1: return .order(.extendReceipt(order: order.id))
    case 2: return .issuer(.withholdShipment(order: order.id))
    case 3: return .issuer(.ship(order: order.id))
    case 4: return .agreement(.setObligationAutopay(obligation: ObligationID(order.id.text), on: chance(50)))
    default: return .order(.confirmReceipt(order: order.id))
    }
  }

  private mutating func repayment() -> Request? {
    if isCareless, chance(90) { return nil }
    guard let source = wallet.fundingSources.randomElement(using: &random) else { return nil }
    if chance(8) { return .repayment(.repayAll(from: source.id)) }
    let open = wallet.obligations.filter { $0.state == .active || $0.state == .chargedOff }
    guard let obligation = open.randomElement(using: &random) else { return nil }
    let payoff = obligation.payoff(on: wallet.businessDay).fen
    guard payoff > 0 else { return nil }
    // Whole, all but a small rest, or a part.
    let amount =
      chance(40)
      ? payoff
      : chance(30)
        ? max(1, payoff - .random(in: 1...1_000, using: &random))
        : .random(in: 1...payoff, using: &random)
    return .repayment(.repay(obligation: obligation.id, amountFen: Money(fen: amount), from: source.id))
  }
}

extension Request {
  /// With an address the wallet has, where it has one.
  fileprivate func withAddress(of wallet: Wallet) -> Request {
    guard case .order(.place(let merchant, let lines, _, let pay, let from, let typed)) = self else {
      return self
    }
    return .order(
      .place(
        merchant: merchant, lines: lines, address: wallet.addresses.last?.id, pay: pay, from: from,
        typedAmountFen: typed))
  }
}
