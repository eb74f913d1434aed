@testable import PayLater

/// Books the postings of every event, apart from the wallet, and compares (I1, I10, I13).
struct Ledger {
  private var accounts: [Posting.Account: Int64] = [:]
  /// Principal and charges paid of every obligation ever seen, less what came back as credit balance; also of those
  /// the wallet let go of.
  private var paid: [ObligationID: (principal: Int64, charges: Int64)] = [:]

  /// Books `event`, seen from the wallet before it; names what does not sum to zero.
  mutating func book(_ event: Event, before wallet: Wallet) -> [String] {
    note(wallet)
    let postings = event.postings(before: wallet)
    for posting in postings { accounts[posting.account, default: 0] += posting.amount.fen }
    let limit = postings.filter(\.account.isOfLimit).map(\.amount).sum
    let cash = postings.filter { !$0.account.isOfLimit }.map(\.amount).sum
    return limit == .zero && cash == .zero ? [] : ["I13: \(event)"]
  }

  /// Names what the wallet holds otherwise than the books.
  mutating func differences(from wallet: Wallet) -> [String] {
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
    note(wallet)
    check(.principal, paid.values.map(\.principal).reduce(0, +))
    check(.charges, paid.values.map(\.charges).reduce(0, +))
    return found
  }

  /// Keeps what every obligation paid, before the wallet lets go of it.
  private mutating func note(_ wallet: Wallet) {
    for obligation in wallet.obligations {
      let charges = obligation.latePaid + obligation.instalmentChargesPaid - obligation.chargesReturned
      paid[obligation.id] = ((obligation.paidPrincipal - obligation.refundedToBalance).fen, charges.fen)
    }
  }
}
