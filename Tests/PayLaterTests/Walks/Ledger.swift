@testable import PayLater

/// Books every event apart from the wallet, and compares (I1, I8, I10, I13).
struct Ledger {
  private var accounts: [Posting.Account: Int64] = [:]
  /// What every obligation ever seen paid and got back; also of those the wallet let go of.
  private var paid: [ObligationID: Paid] = [:]
  private var total = Paid()
  private var cash = CashBook()

  /// What an obligation paid, and what of it came back as credit balance.
  struct Paid: Equatable {
    var principal: Int64 = 0
    var charges: Int64 = 0
    var principalBack: Int64 = 0
    var chargesBack: Int64 = 0
  }

  /// Books `event` between these two wallets; names what does not hold.
  mutating func book(_ event: Event, before: Wallet, after: Wallet) -> [String] {
    note(after)
    let postings = event.postings(before: before)
    for posting in postings { accounts[posting.account, default: 0] += posting.amount.fen }
    let limit = postings.filter(\.account.isOfLimit).map(\.amount).sum
    let cash = postings.filter { !$0.account.isOfLimit }.map(\.amount).sum
    self.cash.book(event, before: before, after: after)
    return (limit == .zero && cash == .zero ? [] : ["I13: \(event)"])
      + event.undulyCharged(before: before) + self.cash.differences(from: after, total)
  }

  /// Names what the wallet holds otherwise than the books.
  func differences(from wallet: Wallet) -> [String] {
    var found: [String] = []
    func check(_ account: Posting.Account, _ amount: Int64) {
      if accounts[account, default: 0] != amount {
        found.append("\(account): booked \(accounts[account, default: 0]), held \(amount)")
      }
    }
    check(.granted, -wallet.limit.total.fen)
    check(.available, wallet.limit.available.fen)
    check(.held, wallet.limit.held.fen)
    check(.used, wallet.limit.used.fen)
    check(.chargedOff, wallet.limit.chargedOff.fen)
    check(.creditBalance, wallet.creditBalance.fen)
    let sources = Dictionary(uniqueKeysWithValues: wallet.fundingSources.map { ($0.id, $0.balance.fen) })
    for (account, amount) in accounts {
      if case .source(let id) = account, amount != sources[id] ?? 0 {
        found.append("\(id): booked \(amount)")
      }
    }
    check(.principal, total.principal - total.principalBack)
    check(.charges, total.charges - total.chargesBack)
    return found
  }

  private mutating func note(_ wallet: Wallet) {
    for obligation in wallet.obligations {
      let now = Paid(
        principal: obligation.paidPrincipal.fen,
        charges: (obligation.latePaid + obligation.instalmentChargesPaid).fen,
        principalBack: obligation.refundedToBalance.fen, chargesBack: obligation.chargesReturned.fen)
      let known = paid[obligation.id] ?? Paid()
      guard now != known else { continue }
      total.principal += now.principal - known.principal
      total.charges += now.charges - known.charges
      total.principalBack += now.principalBack - known.principalBack
      total.chargesBack += now.chargesBack - known.chargesBack
      paid[obligation.id] = now
    }
  }
}
