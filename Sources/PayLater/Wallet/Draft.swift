/// A change of the wallet that is being made: a copy, and the events recorded on it so far.
struct Draft {
  private(set) var wallet: Wallet
  private(set) var events: [Event] = []
  /// Whether a close is being made: what is recorded are its outcomes.
  private var isClose = false

  /// The limit before the change.
  let totalBefore: Money

  init(_ wallet: Wallet) {
    self.wallet = wallet
    totalBefore = wallet.limit.total
  }

  var today: Day { wallet.businessDay }

  /// Records what happened: applies it and keeps it.
  mutating func record(_ event: Event) {
    if isClose { wallet.change(event) } else { wallet.apply(event) }
    events.append(event)
  }

  /// Moves to the day after `day` without an event of its own: the close that is being made will be it.
  mutating func begin(after day: Day) {
    isClose = true
    wallet.beginDay(after: day)
  }

  /// The end of the close that is being made.
  mutating func end() { wallet.endOfClose() }

  /// Takes over a wallet that closed days on its own, with the events of those closes.
  mutating func take(_ wallet: Wallet, _ closes: [Event]) {
    self.wallet = wallet
    events.append(contentsOf: closes)
  }
}
