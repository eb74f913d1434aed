/// Debts from elsewhere (rule 10): the user's own records, in any state of the agreement but erased. A record can always
/// be put right, by a new event.
extension Handling {
  mutating func recordDebt(
    _ provider: String, _ title: String, _ plan: [PlannedPayment], _ details: DebtDetails?, again: Bool
  ) throws(Refusal) {
    let id = DebtID("e\(wallet.counters.debts + 1)")
    var debt = Debt(
      id: id, provider: try sealed(provider, .provider, at: .debt(id, "provider")),
      title: try sealed(title, .title, at: .debt(id, "title")), recordedOn: today)
    try fill(&debt, with: details ?? DebtDetails())
    try check(plan, in: debt.currency)
    guard debt.paidInstalments <= plan.count else { throw .invalid(.paid, .tooLarge) }
    debt.instalments = Debt.instalments(plan, setOn: today)
    debt.allocate()
    try checkRoom(for: debt)
    if !again, let twin = twin(of: debt, provider, title) { throw .looksRepeated(first: twin.text) }
    record(.debt(.recorded(debt: debt)))
    answer.debt = id
    answer.unusualDue = debt.unusualDue(on: today)
  }

  /// Corrects a record: what it says in full; details that are not named stay as they were. What was paid and refunded
  /// stays and counts in the new plan, so that plan cannot come to less.
  mutating func changeDebt(
    _ id: DebtID, _ provider: String, _ title: String, _ plan: [PlannedPayment], _ details: DebtDetails?
  ) throws(Refusal) {
    let before = try standing(id)
    var debt = before
    debt.provider = try sealed(
      provider, .provider, before: debt.provider, at: .debt(id, "provider"))
    debt.title = try sealed(title, .title, before: debt.title, at: .debt(id, "title"))
    if let details { try fill(&debt, with: details) }
    try check(plan, in: debt.currency)
    guard debt.paidInstalments <= plan.count else { throw .invalid(.paid, .tooLarge) }
    debt.instalments = Debt.instalments(plan, setOn: today, before: before.instalments)
    try debt.keepEntries(of: before)
    try checkRoom(for: debt, insteadOf: before)
    guard debt != before else { throw .nothingToDo }
    record(.debt(.changed(debt: debt)))
    answer.debt = id
    answer.unusualDue = debt.unusualDue(on: today)
  }

  mutating func reverseDebt(_ id: DebtID, _ reason: Debt.Reversal) throws(Refusal) {
    _ = try standing(id)
    record(.debt(.reversed(debt: id, reason: reason)))
    answer.debt = id
  }

  /// Puts a record that was taken back in force again, as it was.
  mutating func restoreDebt(_ id: DebtID) throws(Refusal) {
    let debt = try held(id)
    guard debt.reversed != nil else { throw .nothingToDo }
    var standing = debt
    standing.reversed = nil
    try checkRoom(for: standing)
    record(.debt(.restored(debt: id)))
    answer.debt = id
  }

  /// A debt by its id; one that the wallet has let go of is brought back first, so that it can still be put right
  /// (rule 17).
  mutating func held(_ id: DebtID) throws(Refusal) -> Debt {
    if let debt = wallet.debt(id) { return debt }
    guard let debt = outside.archivedDebt(id) else { throw .unknown(.debt, id.text) }
    record(.debt(.recalled(debt: debt)))
    return debt
  }

  /// A debt whose record stands.
  mutating func standing(_ id: DebtID) throws(Refusal) -> Debt {
    let debt = try held(id)
    guard debt.reversed == nil else {
      throw .notAllowed(state: debt.state.rawValue, allowed: ["active", "settled"])
    }
    return debt
  }

  /// Refuses where too many payments would be open.
  func checkRoom(for debt: Debt, insteadOf before: Debt? = nil) throws(Refusal) {
    let others = wallet.openItems - (before?.open.count ?? 0)
    guard others + debt.open.count <= Wallet.mostOpenItems else { throw .tooManyOpen }
  }

  private func check(_ plan: [PlannedPayment], in currency: Currency) throws(Refusal) {
    guard !plan.isEmpty else { throw .invalid(.due, .missing) }
    guard plan.count <= PlannedPayment.most else { throw .invalid(.lines, .tooLong) }
    for payment in plan {
      let amount = payment.amountFen
      guard currency.isPayable(amount) else {
        throw .invalid(.amount, amount > currency.most ? .tooLarge : amount < .zero ? .negative : .tooSmall)
      }
      if let due = payment.due, due > .latest { throw .invalid(.due, .tooLarge) }
    }
  }

  /// Takes over those details that are named.
  private func fill(_ debt: inout Debt, with details: DebtDetails) throws(Refusal) {
    if let currency = details.currency, currency != debt.currency {
      guard debt.payments.standing.isEmpty, debt.refunds.standing.isEmpty else {
        throw .invalid(.currency, .hasPayments)
      }
      debt.currency = currency
    }
    if let paid = details.paidInstalments {
      guard paid >= 0 else { throw .invalid(.paid, .negative) }
      debt.paidInstalments = paid
    }
    if let note = details.note {
      let isNone = SafeText(note).text.isEmpty
      debt.note =
        isNone ? nil : try sealed(note, .note, before: debt.note, at: .debt(debt.id, "note"))
    }
    if let rate = details.yearlyRateHundredths {
      guard rate >= 0 else { throw .invalid(.rate, .negative) }
      guard rate <= DebtDetails.highestRate else { throw .invalid(.rate, .tooLarge) }
      debt.yearlyRateHundredths = rate == 0 ? nil : rate
    }
    if let fee = details.lateFeeFen {
      guard fee >= .zero else { throw .invalid(.lateFee, .negative) }
      debt.lateFee = fee == .zero ? nil : fee
    }
    if let fee = debt.lateFee, fee > debt.currency.most { throw .invalid(.lateFee, .tooLarge) }
  }

  /// A debt that stands and is equal in provider, title, currency, amounts and days.
  private func twin(of debt: Debt, _ provider: String, _ title: String) -> DebtID? {
    func opened(_ one: Debt, _ value: Sealed, _ column: String) -> String? {
      outside.sealer.open(value, at: .debt(one.id, column))
    }
    let (provider, title) = (SafeText(provider).text, SafeText(title).text)
    return wallet.debts.filter { one in
      one.reversed == nil && one.currency == debt.currency && one.plan == debt.plan
        && opened(one, one.provider, "provider") == provider && opened(one, one.title, "title") == title
    }.map(\.id).min { ($0.text.utf8.count, $0.text) < ($1.text.utf8.count, $1.text) }
  }

  /// The sealed form of a text; that of before where the text is the same.
  private func sealed(
    _ text: String, _ field: Refusal.Field, before: Sealed? = nil, at place: SealPlace
  ) throws(Refusal) -> Sealed {
    let text = try personal(text, field)
    if let before, outside.sealer.open(before, at: place) == text { return before }
    return outside.sealer.seal(text, at: place)
  }
}

extension Debt {
  /// Counts what was paid and refunded into a new plan, which cannot come to less. A payment that names a planned one
  /// goes on to the one of the same day, or else of the same number.
  fileprivate mutating func keepEntries(of before: Debt) throws(Refusal) {
    for index in payments.indices {
      guard let number = payments[index].instalment,
        let day = before.instalments.first(where: { $0.number == number })?.due
      else { continue }
      // Of several on one day the first stays the first.
      let rank = before.instalments.count { $0.due == day && $0.number < number }
      let same = instalments.filter { $0.due == day }
      guard let last = same.last else { continue }
      payments[index].instalment = (same.count > rank ? same[rank] : last).number
    }
    let room = instalments.filter { $0.number > paidInstalments }.map(\.amount).sum
    allocate()
    guard noted + before.refunded <= room, unplaced == .zero else { throw .invalid(.amount, .belowPaid) }
  }

  /// The open day that is more than 60 days ago, or the last one that is more than ten years ahead: accepted, and said.
  func unusualDue(on today: Day) -> Day? {
    let days = open.compactMap(\.due)
    if let first = days.first, today - first > 60 { return first }
    return days.last.flatMap { $0 > today.addingMonths(120) ? $0 : nil }
  }
}

extension Wallet {
  /// A debt from elsewhere that it holds.
  public func debt(_ id: DebtID) -> Debt? { debts[id] }
}
