/// A change of the wallet that is being made: a copy, and the events recorded on it so far.
struct Draft {
  private(set) var wallet: Wallet
  private(set) var events: [Event] = []

  init(_ wallet: Wallet) { self.wallet = wallet }

  var today: Day { wallet.businessDay }

  /// Records what happened: applies it and keeps it.
  mutating func record(_ event: Event) {
    wallet.apply(event)
    events.append(event)
  }

  /// Moves to the day after `day` without an event of its own: the close that is being made will be it.
  mutating func begin(after day: Day) { wallet.beginDay(after: day) }

  /// The end of the close that is being made.
  mutating func end() { wallet.endOfClose() }

  /// Takes over a wallet that closed days on its own, with the events of those closes.
  mutating func take(_ wallet: Wallet, _ closes: [Event]) {
    self.wallet = wallet
    events.append(contentsOf: closes)
  }
}
