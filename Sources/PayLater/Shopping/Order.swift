/// The fulfilment of one purchase; its money is the ``Obligation`` of the same id.
public struct Order: Codable, Equatable, Sendable {
  public let id: OrderID
  public var merchant: MerchantID
  public var merchantName: Name
  public var channel: Merchant.Channel
  public var lines: [OrderLine]
  public var amount: Money
  public var state: State
  /// Paid at once from this source; nil: paid later, by the obligation.
  public var paidFrom: FundingSourceID?
  public var address: AddressID?
  /// The merchant's terms when the order was placed; a later change binds new orders only.
  public var term: Term
  public var dispatchDays: Int
  public var returnDays: Int
  /// The version of the policy in force when it was placed.
  public var policy: Int
  public var placedOn: Day
  public var shippedOn: Day?
  public var receivedOn: Day?
  /// When receipt counts as confirmed by itself; set at the dispatch.
  public var autoReceiptOn: Day?
  public var receiptExtended: Bool = false
  /// When the user reported that it did not arrive; its automatic receipt stops then.
  public var notArrivedOn: Day?
  /// The merchant does not ship (a sandbox can ask for this).
  public var withheld: Bool = false
  public var endedOn: Day?

  public enum State: String, Codable, CaseIterable, Sendable {
    case placed, shipped, received, returned, cancelled, expired
  }

  /// The day the merchant should ship on.
  public var expectedDispatch: Day { placedOn + dispatchDays }
}

extension Order {
  /// The numbers that it was placed under; a later policy binds new orders only.
  public var terms: Policy { Policy.version(policy) }

  /// The day on which it is void if it has not shipped (T3).
  public var voidsOn: Day { placedOn + terms.shipWithinDays }

  /// The day on which it is void if it was reported as not arrived on `day` (T8).
  public func voidsOn(missingSince day: Day) -> Day { day + terms.notArrivedDays }

  /// When its receipt confirms itself if that is put off once; nil where it does not confirm itself.
  public var extendedReceipt: Day? { autoReceiptOn.map { $0 + terms.receiptExtensionDays } }

  /// When the refund of a return comes that is reported on `day`: as the merchant does it, within the pause and from
  /// the next day on.
  public func refundOn(returning day: Day) -> Day { day + max(1, min(returnDays, terms.returnPauseDays)) }

  /// When it ships, seen from `day`: what should have shipped before is expected at once.
  public func dispatch(from day: Day) -> Day { shippedOn ?? max(day, expectedDispatch) }

  /// When it counts as received at the latest, seen from `day`.
  public func receipt(from day: Day) -> Day {
    if let receivedOn { return receivedOn }
    if channel == .inStore { return placedOn }
    return autoReceiptOn ?? (max(day, expectedDispatch) + terms.autoReceiptDays)
  }

  /// When it falls due by the merchant's term, seen from `day`.
  public func due(from day: Day) -> Day { term.due(receivedOn: receipt(from: day)) }
}

/// One line of an order.
public struct OrderLine: Codable, Equatable, Sendable {
  public var offer: OfferID
  public var name: Name
  public var quantity: Int
  public var price: Money
  public var amount: Money
}

/// What somebody puts in the cart: so many of an offer.
public struct CartLine: Codable, Equatable, Sendable {
  public var offer: OfferID
  public var quantity: Int

  /// `quantity` of `offer`.
  public init(offer: OfferID, quantity: Int) {
    self.offer = offer
    self.quantity = quantity
  }
}

/// How an order is paid.
public enum PayHow: String, Codable, CaseIterable, Sendable { case later, now }

/// A purchase before it is placed: resolved against the catalogue, priced, not yet checked.
public struct Purchase: Equatable, Sendable {
  public var merchant: Merchant
  public var lines: [OrderLine]
  public var amount: Money

  /// The largest quantity of one line.
  public static let mostOfOne = 999

  /// The most lines of one order.
  public static let mostLines = 100

  /// Resolves `cart` at `merchant`; refuses an empty cart, unknown offers, quantities below 1 or over
  /// ``mostOfOne``, and amounts beyond what the wallet handles.
  public init(_ cart: [CartLine], at merchant: Merchant) throws(Refusal) {
    guard !cart.isEmpty else { throw .invalid(.lines, .empty) }
    guard cart.count <= Purchase.mostLines else { throw .invalid(.lines, .tooLong) }
    var lines: [OrderLine] = []
    var total = Money.zero
    for line in cart {
      guard let offer = merchant.offers.first(where: { $0.id == line.offer }) else {
        throw .unknown(.offer, line.offer.text)
      }
      guard line.quantity >= 1 else { throw .invalid(.quantity, .tooSmall) }
      guard line.quantity <= Purchase.mostOfOne else { throw .invalid(.quantity, .tooLarge) }
      do throws(MoneyOverflow) {
        let amount = try offer.price.times(line.quantity)
        total = try total.adding(amount)
        lines.append(
          OrderLine(
            offer: offer.id, name: offer.name, quantity: line.quantity, price: offer.price, amount: amount))
      } catch { throw .invalid(.quantity, .tooLarge) }
    }
    guard total.isPayable else { throw .invalid(.lines, .tooSmall) }
    self.merchant = merchant
    self.lines = lines
    amount = total
  }

  /// Whether merchant and every offer support pay-later.
  public var supportsPayLater: Bool {
    merchant.payLater
      && lines.allSatisfy { line in merchant.offers.contains { $0.id == line.offer && $0.payLater } }
  }
}
