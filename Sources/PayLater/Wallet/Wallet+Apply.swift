extension Wallet {
  /// Applies what happened. The only code that changes the wallet; replay is this in a loop.
  public mutating func apply(_ event: Event) {}
}
