import PayLater

extension Transition {
  /// What it moved: at most one entry of each obligation, order or debt; ids are still to be given.
  func entries(_ names: Bookkeeper.Names) -> [Book.Entry] {
    switch event {
    case nil:
      // Charges of instalments whose month begins.
      return after.obligations.filter { $0.state == .active }.compactMap { own($0.id, .charged, names) }
    case .order(.placed(let order))?: return atOnce(order.id, .boughtAtOnce, names)
    case .order(.cancelled(let id))?, .order(.expired(let id))?, .order(.amountLowered(let id, _, _))?:
      return atOnce(id, .cancelled, names)
    case .repayment(.creditPaidOut(let amount, let source))?: return [paidOut(amount, to: source)]
    case .agreement(.erased)?:
      return before.debts.compactMap { elsewhere($0.id, .dropped, on: today, names) }
        + before.accounts.compactMap { monthly($0.id, .dropped, nil, names) }
    case .account(let event)?:
      return event.bookKind.flatMap { monthly(event.account, $0, event.entry, names) }.map { [$0] } ?? []
    case let event?:
      let kind = event.bookKind
      if let kind, let debt = event.debtID { return entry(of: debt, kind, event, names).map { [$0] } ?? [] }
      guard let id = event.subject, before.obligations.contains(where: { $0.id.text == id }) else {
        return []
      }
      return own(ObligationID(id), kind ?? .rescheduled, names).map { [$0] } ?? []
    }
  }

  private var today: Day { after.businessDay }
}

extension Event {
  /// What an entry about it is called; nil: it moves nothing by itself. A debt that is only brought back moves nothing
  /// either.
  fileprivate var bookKind: Book.Kind? {
    switch self {
    case .order(.received): .captured
    case .repayment(.repaid): .repaid
    case .repayment(.lateCharged): .charged
    case .dispute(.refunded): .refunded
    case .dispute(.chargesWaived): .waived
    case .repayment(.chargedOff): .chargedOff
    case .dispute(.reopened): .reopened
    case .order(.placed): .boughtAtOnce
    case .order(.cancelled), .order(.expired), .order(.amountLowered): .cancelled
    case .repayment(.creditPaidOut): .paidOut
    case .reschedule(.split), .reschedule(.planStarted), .reschedule(.planBroken), .dispute(.resumed):
      .rescheduled
    case .debt(.recorded): .opened
    case .debt(.changed): .changed
    case .debt(.paid): .paid
    case .debt(.paymentReversed): .paymentReversed
    case .debt(.paymentRestored): .paymentRestored
    case .debt(.refunded): .refundNoted
    case .debt(.refundReversed): .refundReversed
    case .debt(.refundRestored): .refundRestored
    case .debt(.reversed), .agreement(.erased): .dropped
    case .debt(.restored): .restored
    case .walletCreated, .identity, .detail, .credit, .reminder, .rule, .dayClosed,
      .agreement(.consentRecorded), .agreement(.authorised), .agreement(.withdrawn), .agreement(.activated),
      .agreement(.mandateSet), .agreement(.obligationAutopaySet), .agreement(.suspensionChanged),
      .agreement(.closingBegun), .agreement(.closed), .order(.shipped), .order(.shipmentWithheld),
      .order(.receiptExtended), .order(.notArrivedReported), .dispute(.opened), .dispute(.decided),
      .dispute(.withdrawn), .dispute(.refundWithheld), .repayment(.debitFailed), .repayment(.creditUseChosen),
      .reschedule(.extended), .reschedule(.planMissed), .debt(.recalled),
      .account, .row:
      nil
    }
  }

  /// The debt from elsewhere that it changes; nil: none.
  var debtID: DebtID? {
    guard let kind = bookKind, kind.isElsewhere, let subject else { return nil }
    return DebtID(subject)
  }

  /// The payment or refund that it notes, and the day on which that was.
  fileprivate func noted(of debt: Debt?) -> (id: String, on: Day)? {
    if case .debt(.paid) = self { return debt?.payments.last.map { ($0.id.text, $0.on) } }
    if case .debt(.refunded(_, let refund)) = self { return (refund.id.text, refund.on) }
    return nil
  }

  /// The id of what is taken back or stands again.
  fileprivate var reversed: String? {
    if case .debt(.paymentReversed(let id, _)) = self { return id.text }
    if case .debt(.paymentRestored(let id)) = self { return id.text }
    if case .debt(.refundReversed(let id, _)) = self { return id.text }
    if case .debt(.refundRestored(let id)) = self { return id.text }
    return nil
  }
}

extension AccountEvent {
  /// What an entry about it is called; nil: it moves nothing.
  fileprivate var bookKind: Book.Kind? {
    switch self {
    case .entryNoted(let entry):
      switch entry.kind {
      case .purchase: .bought
      case .refund: .refundNoted
      case .payment: .paid
      }
    case .billRecorded: .billed
    case .entryReversed: .entryReversed
    case .entryRestored: .entryRestored
    // Another rule can give a payment to another bill, one that it explains.
    case .changed: .changed
    case .added, .closed, .reopened, .refundLinked: nil
    }
  }
}

extension Book.Kind {
  /// Whether it is told of debts from elsewhere.
  fileprivate var isElsewhere: Bool {
    switch self {
    case .opened, .changed, .paid, .paymentReversed, .paymentRestored, .refundNoted, .refundReversed,
      .refundRestored,
      .dropped, .restored:
      true
    case .captured, .boughtAtOnce, .cancelled, .repaid, .charged, .rescheduled, .refunded, .waived,
      .chargedOff,
      .reopened, .paidOut, .bought, .billed, .entryReversed, .entryRestored:
      false
    }
  }
}

// Own obligations, and orders that were paid at once.
extension Transition {
  private func own(_ id: ObligationID, _ kind: Book.Kind, _ names: Bookkeeper.Names) -> Book.Entry? {
    guard let new = after.obligations.first(where: { $0.id == id }) else { return nil }
    let old = before.obligations.first { $0.id == id }
    let paysFromCredit =
      if case .repayment(.repaid(let payment))? = event { payment.from == nil } else { false }
    let purse: Book.Account = paysFromCredit ? .credit : .funding
    let moved = new.holdings(on: today, paidFrom: purse)
      .less(old?.holdings(on: before.businessDay, paidFrom: purse) ?? [:])
    guard !moved.isEmpty else { return nil }
    let order = after.orders.first { $0.id == new.order }
    return Book.Entry(
      day: today, kind: kind, subject: id.text, provider: Book.ownProvider,
      payee: new.merchantName[names.language], title: names.title(order),
      due: new.state == .active ? new.nextDue?.due : nil, moved: moved)
  }

  private func atOnce(_ id: OrderID, _ kind: Book.Kind, _ names: Bookkeeper.Names) -> [Book.Entry] {
    guard let new = after.orders.first(where: { $0.id == id }), new.paidFrom != nil else { return [] }
    let old = before.orders.first { $0.id == id }
    // What comes back to a source that is gone is owed to the user.
    let purse: Book.Account = after.creditBalance == before.creditBalance ? .funding : .credit
    let moved = new.holdings(paidFrom: purse).less(old?.holdings(paidFrom: purse) ?? [:])
    let entry = Book.Entry(
      day: today, kind: kind, subject: id.text, provider: Book.ownProvider,
      payee: new.merchantName[names.language], title: names.title(new), due: nil, moved: moved)
    return entry.map { [$0] } ?? []
  }

  private func paidOut(_ amount: Money, to source: FundingSourceID) -> Book.Entry {
    Book.Entry(
      id: "", day: today, kind: .paidOut, subject: source.text, provider: Book.ownProvider,
      payee: Book.ownProvider, title: source.text,
      postings: [
        Book.Posting(.credit, .cny, -amount), Book.Posting(.funding, .cny, amount),
      ])
  }
}

// Debts from elsewhere.
extension Transition {
  private func entry(
    of id: DebtID, _ kind: Book.Kind, _ event: Event, _ names: Bookkeeper.Names
  ) -> Book.Entry? {
    let noted = event.noted(of: after.debt(id))
    var entry = elsewhere(id, kind, on: noted?.on ?? today, names)
    entry?.noted = noted?.id ?? event.reversed
    return entry
  }

  private func elsewhere(
    _ id: DebtID, _ kind: Book.Kind, on day: Day, _ names: Bookkeeper.Names
  ) -> Book.Entry? {
    let (old, new) = (before.debt(id), after.debt(id))
    guard let debt = new ?? old else { return nil }
    let moved = (new?.holdings ?? [:]).less(old?.holdings ?? [:])
    return Book.Entry(
      day: day, kind: kind, subject: id.text, provider: names.provider(debt), payee: names.provider(debt),
      title: names.title(debt), due: new?.nextDue?.due, moved: moved)
  }
}

// Monthly accounts.
extension Transition {
  private func monthly(
    _ id: AccountID, _ kind: Book.Kind, _ entry: AccountEntryID?, _ names: Bookkeeper.Names
  ) -> Book.Entry? {
    let (old, new) = (before.account(id), after.account(id))
    guard let account = new ?? old else { return nil }
    let one = entry.flatMap { after.accountEntry($0) }
    var made = Book.Entry(
      day: kind == .entryReversed || kind == .entryRestored ? today : one?.on ?? today, kind: kind,
      subject: id.text, provider: names.provider(account), payee: names.provider(account),
      title: names.title(one, of: account), due: after.dueItems(of: .account(id)).first?.due,
      moved: (new?.holdings ?? [:]).less(old?.holdings ?? [:]))
    made?.noted = entry?.text
    return made
  }
}

extension Book {
  /// Whom own obligations are owed to.
  public static let ownProvider = "sesame"
}

extension Book.Entry {
  /// An entry of what moved; nil where nothing did.
  fileprivate init?(
    day: Day, kind: Book.Kind, subject: String, provider: String, payee: String, title: String, due: Day?,
    moved: Holdings
  ) {
    guard !moved.isEmpty else { return nil }
    self.init(
      id: "", day: day, kind: kind, subject: subject, provider: provider, payee: SafeText(payee).text,
      title: title, due: due, postings: moved.postings)
  }
}
