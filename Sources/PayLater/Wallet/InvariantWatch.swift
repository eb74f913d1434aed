/// Watches a wallet that changes step by step: what must hold after every event is looked at where it could have changed.
///
/// Whether the sums of an account are those of its entries takes a look at all of them. That is done whenever so many
/// entries changed as were there the last time, before and after its rules or figures change, and when all is looked at:
/// ``Wallet/invariantViolations``, which whoever watches asks for at the end and now and then.
public struct InvariantWatch: Sendable {
  private var last = Wallet()
  private var accounts: [AccountID: Watched] = [:]

  private struct Watched {
    var turnover = AccountTurnover()
    /// How many entries changed since they were last counted.
    var uncounted = 0
    /// How many there were then.
    var counted = 0
  }

  /// Watches from a wallet without anything on.
  public init() {}

  /// What does not hold of the wallet as it is now, as far as it changed since this was last asked.
  public mutating func violations(of wallet: Wallet) -> [String] {
    var found: [String] = []
    let touched = take(wallet)
    let isSameDay = wallet.businessDay == last.businessDay
    let before = Dictionary(last.accounts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for id in touched {
      guard let old = before[id], let new = wallet.account(id), Self.countsAnew(old, new) else { continue }
      if !old.areSums(of: last.entries(of: id)) { found.append("M1 sums of entries: \(id)") }
    }
    let obligations = changedObligations(wallet, isSameDay)
    let areSumsKnown =
      obligations.isEmpty && wallet.obligations.count == last.obligations.count
      && wallet.limit == last.limit
    let own = wallet.violations(sums: !areSumsKnown, of: obligations) { account in
      let isTouched = touched.contains(account.id)
      let old = before[account.id]
      guard !isSameDay || isTouched || old != account else { return [] }
      return countIfDue(account, old, wallet)
        + account.violations(turnover(of: account.id), on: wallet.businessDay)
    }
    last = wallet
    return found + own
  }

  private func turnover(of id: AccountID) -> AccountTurnover { accounts[id]?.turnover ?? AccountTurnover() }

  /// Whether the rule or a figure changed: then what its entries come to is counted anew.
  private static func countsAnew(_ old: Account, _ new: Account) -> Bool {
    old.terms.rules != new.terms.rules || old.figures != new.figures
  }

  private mutating func countIfDue(_ account: Account, _ old: Account?, _ wallet: Wallet) -> [String] {
    let watched = accounts[account.id] ?? Watched()
    let isAnew = old.map { Self.countsAnew($0, account) } ?? true
    guard isAnew || watched.uncounted > max(64, watched.counted) else { return [] }
    let entries = wallet.entries(of: account.id)
    accounts[account.id, default: Watched()].uncounted = 0
    accounts[account.id, default: Watched()].counted = entries.count
    return account.areSums(of: entries) ? [] : ["M1 sums of entries"]
  }

  /// The obligations that are not as they were; all on another day, on which more is owed.
  private func changedObligations(_ wallet: Wallet, _ isSameDay: Bool) -> [Obligation] {
    guard isSameDay else { return wallet.obligations }
    guard wallet.obligations != last.obligations else { return [] }
    return wallet.obligations.enumerated().filter { place, one in
      place >= last.obligations.count || last.obligations[place] != one
    }.map(\.element)
  }

  /// Counts the entries that changed out and in; the accounts that they are of.
  private mutating func take(_ wallet: Wallet) -> Set<AccountID> {
    var touched: Set<AccountID> = []
    let (old, new) = (last.accountEntries.all.chunks, wallet.accountEntries.all.chunks)
    func count(_ entry: AccountEntry, out: Bool) {
      accounts[entry.account, default: Watched()].turnover.count(entry, out: out)
      accounts[entry.account, default: Watched()].uncounted += 1
      touched.insert(entry.account)
    }
    for place in 0..<max(old.count, new.count) {
      let (before, after) = (place < old.count ? old[place] : [], place < new.count ? new[place] : [])
      guard before != after else { continue }
      for index in 0..<max(before.count, after.count) {
        let (gone, come) = (
          index < before.count ? before[index] : nil, index < after.count ? after[index] : nil
        )
        guard gone != come else { continue }
        if let gone { count(gone, out: true) }
        if let come { count(come, out: false) }
      }
    }
    for account in wallet.accounts where last.account(account.id) != account { touched.insert(account.id) }
    return touched
  }
}
