extension Wallet {
  /// Decides `request` at `moment`: every check first, then events, which are applied and returned.
  ///
  /// A refusal leaves the wallet as it was. The days up to the moment must be closed before.
  public mutating func handle(_ request: Request, at moment: Moment, with outside: Outside) throws(Refusal)
    -> Answer
  {
    throw .nothingToDo
  }
}
