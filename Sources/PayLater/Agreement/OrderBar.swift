/// What keeps every new pay-later order out, whatever it costs: the state of the service, or a limit of zero.
public enum OrderBar: Equatable, Sendable {
  case notOpen, suspended
  /// Only by the user's own freeze: orders can be placed again on that day.
  case frozen(until: Day)
  /// The service is open, and the limit is cut to zero.
  case noLimit
  case closing, closed
}

extension Wallet {
  /// What keeps new orders out; nil: nothing does.
  public var orderBar: OrderBar? {
    switch agreement.state {
    case .none, .identified, .authorised: .notOpen
    case .active: limit.total <= .zero ? .noLimit : nil
    case .suspended:
      agreement.suspension == [.selfFreeze]
        ? rules.frozenUntil.map { .frozen(until: $0) } ?? .suspended : .suspended
    case .closing: .closing
    case .closed, .erased: .closed
    }
  }
}
