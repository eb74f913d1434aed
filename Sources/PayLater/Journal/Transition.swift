/// One change of a wallet: what happened, and the wallet on both sides of it.
public struct Transition: Sendable {
  /// One outcome; nil: a new business day begins.
  public let event: Event?
  public let before: Wallet
  public let after: Wallet
}

extension Wallet {
  /// Applies an event as ``apply(_:)-(Event)`` does, and tells of each step: of a day that closed first that the next one
  /// begins, then every outcome by itself, in order.
  public mutating func apply(_ event: Event, _ tell: (Transition) -> Void) {
    guard case .dayClosed(let day, let outcomes) = event else {
      let before = self
      apply(event)
      return tell(Transition(event: event, before: before, after: self))
    }
    func step(_ outcome: Event?, _ body: (inout Wallet) -> Void) {
      let before = self
      body(&self)
      tell(Transition(event: outcome, before: before, after: self))
    }
    step(nil) { $0.beginDay(after: day) }
    for outcome in outcomes { step(outcome) { $0.change(outcome) } }
    endOfClose()
    noteActivity()
  }
}
