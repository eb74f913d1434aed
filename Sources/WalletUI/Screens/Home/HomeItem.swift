import PayLater

/// One line of the home screen that can be opened.
enum HomeItem: Equatable, Sendable {
  /// The service is not open yet.
  case activate
  case due(DueItem)
  /// An order that waits for its receipt.
  case arriving(Order)
  /// An order that has waited as long as the user's own rule asks.
  case waited(Announcement)
  case news(Reminder)

  /// Whether it stands under 'needs attention'.
  var needsAttention: Bool {
    if case .news = self { return false }
    return true
  }

  /// The lines of a wallet: what to do first, then what happened lately.
  static func all(in wallet: Wallet) -> [HomeItem] {
    var items: [HomeItem] = []
    switch wallet.agreement.stage {
    case .none, .identified, .authorised: items.append(.activate)
    case .active, .closing, .closed, .erased: break
    }
    items += wallet.dueItems.filter { $0.daysPastDue >= -30 }.prefix(5).map { .due($0) }
    items += wallet.orders.filter { $0.state == .shipped }.prefix(3).map { .arriving($0) }
    let today = wallet.businessDay
    items += wallet.rules.announced.filter { $0.from <= today }.map { .waited($0) }
    items += wallet.reminders.suffix(3).reversed().map { .news($0) }
    return items
  }
}
