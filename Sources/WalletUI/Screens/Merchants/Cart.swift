import PayLater

/// What was put in the cart: some offers of some merchants, in the order in which they came.
///
/// It lies in the context, so that it outlives the screens that fill it; a step changes it. It is not in the
/// wallet: nothing in it was ordered.
struct Cart: Equatable, Sendable {
  private(set) var items: [Item] = []

  /// So many of an offer of a merchant.
  struct Item: Equatable, Sendable {
    let merchant: MerchantID
    let offer: OfferID
    var quantity: Int
  }

  /// What a screen wants to change about it.
  enum Change: Equatable, Sendable {
    /// That many of it are in the cart from now on, as a new line or instead of what its line said; none
    /// takes the line out.
    case set(MerchantID, OfferID, Int)
    /// What was announced to a merchant is in the cart again.
    case refill(MerchantID, [CartLine])
    /// Everything of a merchant was ordered.
    case ordered(MerchantID)
  }

  var isEmpty: Bool { items.isEmpty }

  /// The merchants in it, in order: each becomes an order of its own.
  var merchants: [MerchantID] {
    var seen: Set<MerchantID> = []
    return items.map(\.merchant).filter { seen.insert($0).inserted }
  }

  /// What a merchant's order would consist of.
  func lines(of merchant: MerchantID) -> [CartLine] {
    items.filter { $0.merchant == merchant }.map { CartLine(offer: $0.offer, quantity: $0.quantity) }
  }

  /// How many of an offer are in it.
  func quantity(of offer: OfferID, at merchant: MerchantID) -> Int {
    items.first { $0.merchant == merchant && $0.offer == offer }?.quantity ?? 0
  }

  mutating func apply(_ change: Change) {
    switch change {
    case .set(let merchant, let offer, let quantity): set(merchant, offer, quantity)
    case .refill(let merchant, let lines): for line in lines { set(merchant, line.offer, line.quantity) }
    case .ordered(let merchant): items.removeAll { $0.merchant == merchant }
    }
  }

  private mutating func set(_ merchant: MerchantID, _ offer: OfferID, _ quantity: Int) {
    let quantity = min(max(0, quantity), Purchase.mostOfOne)
    let index = items.firstIndex { $0.merchant == merchant && $0.offer == offer }
    switch (index, quantity) {
    case (let index?, 0): items.remove(at: index)
    case (let index?, _): items[index].quantity = quantity
    case (nil, 0): break
    case (nil, _):
      items.append(Item(merchant: merchant, offer: offer, quantity: quantity))
    }
  }
}

extension Cart {
  /// The purchases that it would become, merchants that the catalogue does not know left out.
  func purchases(from catalogue: Catalogue?, of wanted: [MerchantID]? = nil) -> [Purchase] {
    merchants.filter { wanted?.contains($0) ?? true }.compactMap { id in
      guard let merchant = catalogue?.merchant(id) else { return nil }
      return try? Purchase(lines(of: id), at: merchant)
    }
  }
}
