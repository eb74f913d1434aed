import PayLater
import PayLaterExchange
import WalletText

/// Where what a message says belongs in a wallet, and the requests that note it there. Nothing is noted where two places
/// could be meant.
struct MessagePlace {
  let message: ProviderMessage
  let wallet: Wallet
  let personal: [SealPlace: String]
  /// The local day.
  let today: Day
  /// The language of what is kept in words.
  let language: Language
  /// Whether it is noted although the same is there already.
  var again = false

  /// What it becomes, and the requests for that, which belong together: all of them or none.
  struct Noting: Equatable {
    let place: Place
    let requests: [Request]

    /// What a message becomes.
    enum Place: Equatable {
      /// The figure of a bill, which is due on a day by the rule of its account; `isNew`: that is opened with it.
      case bill(AccountID, Month, due: Day, isNew: Bool)
      /// A debt of its own.
      case debt
      /// A payment or a refund of an account.
      case entry(AccountID)
      /// A payment of a debt, or a refund.
      case payment(DebtID)
      case refund(DebtID)
    }

    /// The one request that it comes to.
    var request: Request { requests.count == 1 ? requests[0] : .together(requests: requests) }
  }

  /// Why it is not noted: nothing fits, or more than one does.
  enum Unplaced: Error, Equatable {
    case severalAccounts
    /// A part of a purchase is in the bills of its account already.
    case partOfBill(AccountID)
    case isThere(DebtID)
    /// No debt of the sender fits; these are open.
    case nothingOpen([DebtID])
    case severalDebts([DebtID])
  }

  private var sender: String { message.sender.name }

  func noting() throws(Unplaced) -> Noting {
    switch message.kind {
    case .bill: try bill()
    case .due: try due()
    case .paid: try payment()
    case .refund: try refund()
    }
  }

  // MARK: Where it belongs

  /// The account of the sender that is in use, in the message's currency.
  private func account() throws(Unplaced) -> Account? {
    let found = wallet.accounts.filter { account in
      let provider = personal[.account(account.id, "provider")] ?? ""
      let isTheirs = provider == sender || AccountPreset.of(provider)?.provider == sender
      return isTheirs && account.closedOn == nil && account.currency == message.currency
    }
    guard found.count < 2 else { throw .severalAccounts }
    return found.first
  }

  /// The debts of the sender that are owed, in the message's currency.
  private var debts: [Debt] {
    let sought = Sought(sender)
    return wallet.debts.filter { debt in
      debt.reversed == nil && debt.outstanding > .zero && debt.currency == message.currency
        && sought.isIn(personal[.debt(debt.id, "provider")] ?? "")
    }
  }

  /// The debt that is meant.
  private func only(_ found: [Debt]) throws(Unplaced) -> DebtID {
    guard found.count != 1 else { return found[0].id }
    throw found.isEmpty ? .nothingOpen(debts.map(\.id)) : .severalDebts(found.map(\.id))
  }

  // MARK: Noting it

  /// A bill is the figure of an account. A provider with a preset gets its account; for another one the bill is a debt.
  private func bill() throws(Unplaced) -> Noting {
    if let account = try account() { return noting(of: account.id, account.terms.rules, opening: []) }
    guard let preset = AccountPreset.of(sender), message.currency == .cny else { return try due() }
    let id = wallet.nextAccount
    return noting(
      of: id, BillRules(preset.rule), opening: [.account(.add(provider: sender, id: id))])
  }

  private func noting(of id: AccountID, _ rules: BillRules, opening: [Request]) -> Noting {
    // Some providers name a bill by the month before its bill day: the day it is due leaves no doubt.
    let named =
      message.day.flatMap { day in
        (0...2).map { day.calendarMonth + -$0 }.first { rules.dueDay(of: $0) == day }
      } ?? message.month
    let bill = named ?? rules.lastMade(on: today)
    let request = AccountRequest.recordBill(
      account: id, bill: named, totalFen: message.amount, minimumFen: message.minimum)
    return Noting(
      place: .bill(id, bill, due: rules.dueDay(of: bill), isNew: !opening.isEmpty),
      requests: opening + [.account(request)])
  }

  private func due() throws(Unplaced) -> Noting {
    if message.kind == .due, let account = try account() { throw .partOfBill(account.id) }
    let twin = debts.first { debt in
      debt.open.contains { $0.due == message.day && $0.outstanding == message.amount }
    }
    if let twin, !again { throw .isThere(twin.id) }
    let title = message.title ?? message.month.map { MonthlyText.bill($0)[language] } ?? sender
    let details = message.currency == .cny ? nil : DebtDetails(currency: message.currency)
    let request = DebtRequest.record(
      provider: sender, title: title,
      instalments: [PlannedPayment(due: message.day, amountFen: message.amount)], details: details,
      again: again ? true : nil)
    return Noting(place: .debt, requests: [.debt(request)])
  }

  private func payment() throws(Unplaced) -> Noting {
    let day = message.day.map { min($0, wallet.businessDay) }
    if let account = try account() {
      let request = AccountRequest.recordPayment(
        account: account.id, amountFen: message.amount, on: day, bill: message.month,
        again: again ? true : nil)
      return Noting(place: .entry(account.id), requests: [.account(request)])
    }
    let debt = try only(debts.filter { $0.open.contains { $0.outstanding == message.amount } })
    let request = DebtRequest.recordPayment(
      debt: debt, amountFen: message.amount, on: day, again: again ? true : nil)
    return Noting(place: .payment(debt), requests: [.debt(request)])
  }

  private func refund() throws(Unplaced) -> Noting {
    if let account = try account() {
      let request = AccountRequest.recordRefund(
        account: account.id, amountFen: message.amount, title: message.title, again: again ? true : nil)
      return Noting(place: .entry(account.id), requests: [.account(request)])
    }
    let debt = try only(debts)
    let request = DebtRequest.recordRefund(
      debt: debt, amountFen: message.amount, again: again ? true : nil)
    return Noting(place: .refund(debt), requests: [.debt(request)])
  }
}
