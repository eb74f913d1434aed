import PayLater

/// One line of the home screen that can be opened.
enum HomeItem: Equatable, Sendable {
  /// The service is not open yet.
  case activate
  /// The service is closing, and what still keeps it open.
  case closing(ClosingRest)
  case due(DueItem)
  /// An obligation that something will happen to soon, or that was charged off.
  case warning(ObligationID, Warning)
  /// Money that is owed to the user.
  case credit(Money)
  /// An order that waits for its receipt.
  case arriving(Order)
  /// An order that has waited as long as the user's own rule asks.
  case waited(Announcement)
  case news(Reminder)

  /// What threatens, or may be missed.
  enum Warning: Equatable, Sendable {
    case chargedOff(Money)
    /// One more missed payment ends the plan on that day.
    case planAtRisk(Day)
    /// The pause ends on that day at the latest.
    case pauseEnds(Day)
  }

  /// Whether it stands under 'needs attention'.
  var needsAttention: Bool {
    if case .news = self { return false }
    return true
  }

  /// The lines of Home: what to do first, then what happened lately, as much as the window has room for.
  static func all(in context: Context) -> [HomeItem] {
    let wallet = context.wallet
    var items: [HomeItem] = []
    switch wallet.agreement.stage {
    case .none, .identified, .authorised: items.append(.activate)
    case .closing: items += ClosingRest.all(in: wallet).map { .closing($0) }
    case .active, .closed, .erased: break
    }
    items += wallet.warnings.map { .warning($0.id, $0.warning) }
    if wallet.creditBalance > .zero, wallet.agreement.stage != .closing {
      items.append(.credit(wallet.creditBalance))
    }
    items += wallet.dueItems.filter { $0.daysPastDue >= -30 }.prefix(5).map { .due($0) }
    items += wallet.orders.filter { $0.state == .shipped }.prefix(3).map { .arriving($0) }
    let today = wallet.businessDay
    items += wallet.rules.announced.filter { $0.from <= today }.map { .waited($0) }
    // Below the figures and the two titles; three at least.
    let room = context.options.plain ? 3 : context.bodyRows - 9 - items.count
    items += wallet.currentReminders.suffix(max(3, room)).reversed().map { .news($0) }
    return items
  }
}

extension Wallet {
  /// Charge-offs, plans that are about to end, pauses that end within 3 days.
  fileprivate var warnings: [(id: ObligationID, warning: HomeItem.Warning)] {
    obligations.compactMap { own in
      if own.state == .chargedOff { return (own.id, .chargedOff(own.chargedOff)) }
      guard own.state == .active else { return nil }
      if let pause = own.pause {
        return pause.until - businessDay <= 3 ? (own.id, .pauseEnds(pause.until)) : nil
      }
      return own.planBreaksOn.map { (own.id, .planAtRisk($0)) }
    }
  }
}
