import ArgumentParser
import PayLater
import PayLaterExchange
import PayLaterStore
import WalletText

/// Where what a message says belongs in a wallet, and noting it there. Nothing is noted where two places could be meant.
struct NoteBooking {
  private let message: ProviderMessage
  private let desk: DebtDesk
  private let again: Bool?

  init(_ message: ProviderMessage, _ desk: DebtDesk, again: Bool) {
    (self.message, self.desk, self.again) = (message, desk, again ? true : nil)
  }

  private var wallet: Wallet { desk.before.wallet }
  private var sender: String { message.sender.name }
  private var world: World { desk.world }

  func book() throws {
    switch message.kind {
    case .bill: try bookBill()
    case .due: try bookDue()
    case .paid: try bookPayment()
    case .refund: try bookRefund()
    }
  }

  // MARK: Where it belongs

  /// The account of the sender that is in use, in the message's currency.
  private func account(in snapshot: Snapshot) throws -> Account? {
    let found = snapshot.wallet.accounts.filter { account in
      let provider = snapshot.personal[.account(account.id, "provider")] ?? ""
      let isTheirs = provider == sender || AccountPreset.of(provider)?.provider == sender
      return isTheirs && account.closedOn == nil && account.currency == message.currency
    }
    guard found.count < 2 else { throw try refuse(AccountCommandText.several(sender)) }
    return found.first
  }

  /// The debts of the sender that are owed, in the message's currency.
  private var debts: [Debt] {
    let sought = Sought(sender)
    return wallet.debts.filter { debt in
      debt.reversed == nil && debt.outstanding > .zero && debt.currency == message.currency
        && sought.isIn(desk.before.personal[.debt(debt.id, "provider")] ?? "")
    }
  }

  private func refuse(_ words: Phrase) throws -> ExitCode {
    Output.talk(world[words])
    return ExitStatus.badData
  }

  // MARK: Noting it

  /// A bill is the figure of an account. A provider with a preset gets its account; for another one the bill is a debt.
  private func bookBill() throws {
    if let account = try account(in: desk.before) { return try record(on: account) }
    guard AccountPreset.of(sender) != nil, message.currency == .cny else { return try bookDue() }
    guard !desk.options.dryRun else {
      return try desk.make([.account(.add(provider: sender))]) { _, _ in [] }
    }
    let answer = try desk.asked.make(.account(.add(provider: sender)))
    let after = try desk.asked.after()
    guard let account = answer.account.flatMap({ after.wallet.account($0) }) else { return }
    if !desk.options.json { try Output.data(world[AccountCommandText.opened(account.id.text)]) }
    try record(on: account)
  }

  private func record(on account: Account) throws {
    let rules = account.terms.rules
    let named =
      message.month
      ?? message.day.flatMap { day in
        (0...2).map { day.calendarMonth + -$0 }.first { rules.dueDay(of: $0) == day }
      }
    try desk.make(
      .recordBill(
        account: account.id, bill: named, totalFen: message.amount, minimumFen: message.minimum)
    ) { account, answer, after in
      guard let period = answer.bill, let bill = account.bill(period, on: after.wallet.businessDay) else {
        return []
      }
      let left = DebtCommandText.rest(bill.left.text(in: account.currency))
      let says = message.day.flatMap {
        $0 == bill.due ? nil : NoteText.otherDue($0, bill.due, account.id.text)
      }
      return [[bill.phrase, left, Phrase(same: "\(bill.due)")].joined()] + [says].compactMap(\.self)
    }
  }

  private func bookDue() throws {
    if message.kind == .due, let account = try account(in: desk.before) {
      throw try refuse(NoteText.partOfBill(account.id.text))
    }
    let twin = debts.first { debt in
      debt.open.contains { $0.due == message.day && $0.outstanding == message.amount }
    }
    if let twin, again == nil { throw try refuse(NoteText.isThere(twin.id.text)) }
    let title = message.title ?? message.month.map { world[MonthlyText.bill($0)] } ?? sender
    let request = Request.debt(
      .record(
        provider: sender, title: title,
        instalments: [PlannedPayment(due: message.day, amountFen: message.amount)],
        details: message.currency == .cny ? nil : DebtDetails(currency: message.currency), again: again))
    try desk.make([request]) { answer, after in
      guard let id = answer.debt, let debt = after.wallet.debt(id) else { return [] }
      return desk.plan(of: debt, after) + desk.unusual(answer, after) + [
        debt.nextDue == nil ? DebtText.savedUndated : DebtText.saved,
        DebtCommandText.undo("sesame drop \(id) --because mistake"),
      ]
    }
  }

  private func bookPayment() throws {
    let day = message.day.map { min($0, wallet.businessDay) }
    if let account = try account(in: desk.before) {
      return try desk.make(
        .recordPayment(
          account: account.id, amountFen: message.amount, on: day, bill: message.month, again: again),
        saying: desk.noted)
    }
    let debt = try only(debts.filter { $0.open.contains { $0.outstanding == message.amount } })
    let request = DebtRequest.recordPayment(debt: debt.id, amountFen: message.amount, on: day, again: again)
    try desk.make([.debt(request)]) { answer, after in
      guard let payment = answer.payment, let debt = after.wallet.debt(debt.id) else { return [] }
      return [
        Phrase(same: debt.line(after, world)),
        DebtCommandText.undo("sesame unpay \(payment) --because mistake"),
      ]
    }
  }

  private func bookRefund() throws {
    if let account = try account(in: desk.before) {
      return try desk.make(
        .recordRefund(account: account.id, amountFen: message.amount, title: message.title, again: again),
        saying: desk.noted)
    }
    let debt = try only(debts)
    let request = DebtRequest.recordRefund(debt: debt.id, amountFen: message.amount, again: again)
    try desk.make([.debt(request)]) { _, after in
      guard let debt = after.wallet.debt(debt.id) else { return [] }
      return [Phrase(same: debt.line(after, world))]
    }
  }

  /// The debt that is meant; none or several: which there are is said.
  private func only(_ found: [Debt]) throws -> Debt {
    if found.count == 1 { return found[0] }
    let code = try refuse(found.isEmpty ? NoteText.nothingOpen(sender) : DebtCommandText.several(sender))
    for debt in found.isEmpty ? debts : found { Output.talk("  " + debt.line(desk.before, world)) }
    throw code
  }
}
