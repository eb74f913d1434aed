/// An order that was announced, because the user's own rule lets none above an amount be placed on the same day
/// (rules 5 and 11).
///
/// It is a request and an event of its own: the order that G12 refuses cannot start the waiting time, since a
/// refusal changes nothing and is not remembered. It holds the lines, so that the cart is kept over the day; the
/// order may then come to less than announced, never to more. Days are civil days, as everywhere here: what was
/// announced today can be placed from the next day on, for a week; the order that is placed uses it up.
public struct Announcement: Codable, Equatable, Sendable {
  public var merchant: MerchantID
  public var merchantName: Name
  /// What was in the cart.
  public var lines: [CartLine]
  /// What it came to: the most that the order may come to.
  public var amount: Money
  /// The first and the last day on which it can be placed.
  public var from: Day
  public var until: Day

  /// How many days after its announcement an order can be placed.
  public static let days = 7

  /// Whether it lets `purchase` be placed on `day`.
  func serves(_ purchase: Purchase, on day: Day) -> Bool {
    covers(purchase.merchant.id, purchase.amount) && from <= day && day <= until
  }

  /// Whether it is about such an order, now or on a later day.
  func covers(_ merchant: MerchantID, _ amount: Money) -> Bool {
    self.merchant == merchant && amount <= self.amount
  }
}

extension OwnRules {
  /// Whether an order of `amount` has to wait for the day after its announcement.
  public func delays(_ amount: Money) -> Bool { delayAbove.map { amount > $0 } ?? false }

  /// The announcement of such an order that is placed the soonest, still waiting or not.
  public func announcement(of amount: Money, at merchant: MerchantID) -> Announcement? {
    announced.filter { $0.covers(merchant, amount) }.min { $0.from < $1.from }
  }

  /// Uses up what let `order` be placed: the smallest announcement that covers it.
  mutating func useAnnouncement(for order: Order) {
    guard delays(order.amount) else { return }
    let serving = announced.indices.filter {
      announced[$0].covers(order.merchant, order.amount) && announced[$0].from <= order.placedOn
    }
    if let used = serving.min(by: { announced[$0].amount < announced[$1].amount }) {
      announced.remove(at: used)
    }
  }
}

extension Wallet {
  /// Whether the own 24-hour delay keeps `purchase` from being placed today.
  func waits(_ purchase: Purchase) -> Bool {
    rules.delays(purchase.amount) && !rules.announced.contains { $0.serves(purchase, on: businessDay) }
  }

  /// The wallet as it would be had the waiting time of `purchase` started, today at the latest, and lasted: the days
  /// that gates name count from there.
  func announcing(_ purchase: Purchase) -> Wallet {
    guard rules.delays(purchase.amount) else { return self }
    let started = rules.announcement(of: purchase.amount, at: purchase.merchant.id)
    var copy = self
    copy.rules.announced.append(
      Announcement(
        merchant: purchase.merchant.id, merchantName: purchase.merchant.name, lines: [],
        amount: purchase.amount, from: started?.from ?? businessDay + 1,
        until: businessDay + Wallet.horizon))
    return copy
  }
}

extension Handling {
  /// Starts the waiting time of an order above the own amount. Refuses what needs none, and what is announced
  /// already today.
  mutating func announceOrder(_ id: MerchantID, _ lines: [CartLine]) throws(Refusal) {
    guard let merchant = outside.merchant(id) else { throw .unknown(.merchant, id.text) }
    let amount = try Purchase(lines, at: merchant).amount
    let announcement = Announcement(
      merchant: id, merchantName: merchant.name, lines: lines, amount: amount, from: today + 1,
      until: today + Announcement.days)
    guard wallet.rules.delays(amount),
      !wallet.rules.announced.contains(where: { $0.covers(id, amount) && $0.from == announcement.from })
    else { throw .nothingToDo }
    record(.rule(.announced(announcement: announcement)))
    answer.day = announcement.from
  }
}
