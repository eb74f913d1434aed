import PayLater
import TerminalKit
import WalletText

extension CheckoutPage {
  /// Places the orders that pass, each by a request of its own; what is missing is said beside it.
  mutating func confirm(in context: Context) -> [Step] {
    defer { follow(in: context) }
    (wayError, addressError) = (nil, nil)
    guard let way else {
      wayError = CheckoutText.chooseHow
      focus = .way(.later)
      return []
    }
    if needsAddress, address == nil {
      addressError = Refusal.Flaw.missing.phrase(of: .address)
      focus = .address
      return []
    }
    guard !placing.isEmpty else {
      focus = .back
      return [
        .tell(
          Notice(
            .refusal,
            isAtOnce ? CheckoutText.ownRule : CheckoutText.nonePasses(key: context.keys.name(.resolve))))
      ]
    }
    guard way == .later ? amountsAreTyped() : isCovered(in: context) else { return [] }
    return [
      .sendAll(
        placing.map { index in
          let part = parts[index]
          let request = request(for: part, typed: try? Money(typed: part.typed.text))
          return Submission(id: "\(id)-\(generation)-\(index)", request: request)
        })
    ]
  }

  /// The request that places an order; the amount that was typed confirms it.
  func request(for part: CheckoutPart, typed: Money?) -> Request {
    var source: FundingSourceID?
    if case .now(let id) = way { source = id }
    return .order(
      .place(
        merchant: part.merchant,
        lines: part.purchase.lines.map { CartLine(offer: $0.offer, quantity: $0.quantity) },
        address: part.isOnline ? address : nil, pay: isAtOnce ? .now : .later, from: source,
        typedAmountFen: isAtOnce ? nil : typed))
  }

  /// Whether every amount that must be typed was; goes to the first that was not.
  private mutating func amountsAreTyped() -> Bool {
    for index in placing where parts[index].disclosure.typesAmount {
      change(index) { $0.review(whole: true) }
      if parts[index].error != nil {
        focus = .amount(index)
        return false
      }
    }
    return true
  }

  /// Whether the source holds enough for all of it.
  mutating func isCovered(in context: Context) -> Bool {
    guard case .now(let id) = way, let source = context.wallet.fundingSources.first(where: { $0.id == id }),
      source.balance < total
    else { return true }
    wayError = CheckoutText.tooLittle(source.balance.text)
    focus = .way(.now(id))
    return false
  }

  /// The receipt takes its place; where nothing was placed it stays with what was refused.
  mutating func finished(_ replies: [Reply], in context: Context) -> [Step]? {
    let outcomes = replies.compactMap { reply in
      merchant(of: reply.submission.request).map { ReceiptPage.Outcome(merchant: $0, reply.outcome) }
    }
    guard let last = outcomes.last else { return nil }
    let placed = outcomes.filter { $0.order != nil }
    guard placed.isEmpty else {
      let left = parts.filter { part in !outcomes.contains { $0.merchant.id == part.merchant } }
      let told = outcomes + left.map { ReceiptPage.Outcome(left: $0) }
      return placed.map { .cart(.ordered($0.merchant.id)) } + [.replace(Screen(ReceiptPage(told)))]
    }
    (focus, isAtStart) = (.back, true)
    refresh(in: context)
    // What was not saved is tried again; what was refused is looked at anew.
    if case .trouble = last.refusal { focus = .confirm }
    follow(in: context)
    return last.refusal.map { [.tell($0.notice(in: context))] } ?? []
  }

  /// The merchant at whom a request places an order.
  private func merchant(of request: Request) -> Merchant? {
    guard case .order(.place(let id, _, _, _, _, _)) = request else { return nil }
    return parts.first { $0.merchant == id }?.purchase.merchant
  }
}
