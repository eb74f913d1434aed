import PayLater
import TerminalKit
import WalletText

/// A merchant: its terms, and what it sells, to be put in the cart.
struct MerchantPage: Page {
  enum Action: Equatable, Sendable {
    case put, more, fewer, quantity, leave, favourite, block, cart
  }

  let id: MerchantID
  private(set) var list = ScrollState(count: 0)
  /// How many of each offer would go in the cart; one where nothing is said.
  private(set) var quantities: [OfferID: Int] = [:]
  private(set) var entry = QuantityEntry()

  init(id: MerchantID) { self.id = id }

  var isTyping: Bool { entry.isOpen }

  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase {
    merchant(in: context).map { Phrase($0.name) } ?? MerchantsText.title
  }

  func bindings(in context: Context) -> [Binding<Action>] {
    if entry.isOpen { return entry.bindings(.put, MerchantsText.put, .leave) }
    let isBlocked = context.isBlocked(id)
    let blocked = isBlocked ? MerchantsText.isBlocked : nil
    return [
      Binding(.open, action: .put, MerchantsText.put, unless: blocked),
      Binding(.add, action: .put, MerchantsText.put, unless: blocked, hinted: false),
      Binding(.more, action: .more, MerchantsText.more),
      Binding(
        .less, action: .fewer, MerchantsText.fewer,
        unless: quantity < 2 ? MerchantsText.least : nil),
      Binding(.quantity, action: .quantity),
      Binding(.cart, action: .cart),
      Binding(.favourite, action: .favourite, context.favouriteWords(id)),
      Binding(.block, action: .block, context.blockWords(id), hinted: isBlocked),
    ]
  }

  mutating func opened(id: String, in context: Context) -> [Step] {
    context.catalogue == nil ? [.effect(.read(.catalogue))] : []
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    guard let merchant = merchant(in: context) else { return [] }
    switch action {
    case .put: return put(quantity, in: context)
    case .more: change(by: 1)
    case .fewer: change(by: -1)
    case .quantity: if selectedOffer(in: context) != nil { entry.open() }
    case .leave: entry.close()
    case .favourite: return [context.togglingFavourite(of: id)]
    case .block: return [.ask(.block(merchant, in: context))]
    case .cart: return [.open(.cart(CartPage()))]
    }
    return []
  }

  /// The quantity that is being typed; Enter or the key of 'add' puts it in the cart.
  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    guard selectedOffer(in: context) != nil else { return nil }
    switch entry.handle(key, ends: context.keys[.add]) {
    case .ignored: return nil
    case .handled: return []
    case .entered(let number):
      if key == .enter || context.keys.means(key, .add) { return put(number, in: context) }
      guard number >= 1 else {
        entry.refuse(Refusal.Flaw.tooSmall.phrase(of: .quantity))
        return []
      }
      keep(number)
      return nil
    }
  }

  mutating func move(_ key: Key, in context: Context) {
    _ = list.handle(key, visible: max(1, context.bodyRows - 6))
    selected = selectedOffer(in: context)?.id
  }

  mutating func refresh(in context: Context) {
    let count = merchant(in: context)?.offers.count ?? 0
    list.resize(count: count, visible: count)
    selected = selectedOffer(in: context)?.id
  }

  func merchant(in context: Context) -> Merchant? { context.catalogue?.merchant(id) }

  /// How many of an offer would go in the cart.
  func quantity(of offer: OfferID) -> Int { quantities[offer] ?? 1 }

  /// The offer under the cursor, as it was last seen.
  private var selected: OfferID?

  private var quantity: Int { selected.map(quantity) ?? 1 }

  private func selectedOffer(in context: Context) -> Offer? {
    guard let offers = merchant(in: context)?.offers else { return nil }
    return offers.indices.contains(list.selection) ? offers[list.selection] : nil
  }

  private mutating func change(by step: Int) {
    keep(min(max(1, quantity + step), Purchase.mostOfOne))
  }

  private mutating func keep(_ number: Int) {
    if let selected { quantities[selected] = number }
    entry.close()
  }

  /// Puts so many more in the cart; what no order could hold is said beside the quantity.
  private mutating func put(_ number: Int, in context: Context) -> [Step] {
    guard let offer = selectedOffer(in: context) else { return [] }
    if context.isBlocked(id) {
      return [.tell(Notice(.refusal, MerchantsText.isBlocked))]
    }
    do throws(Refusal) {
      guard number >= 1 else { throw .invalid(.quantity, .tooSmall) }
      let whole = context.cart.quantity(of: offer.id, at: id) + number
      let step = try context.putting(whole, of: offer.id, at: id)
      entry.close()
      quantities[offer.id] = nil
      return [step, .tell(Notice(.done, MerchantsText.putDone(Phrase(offer.name), whole)))]
    } catch {
      guard entry.isOpen, let words = error.fieldError?.words else {
        return [.tell(Notice(error, in: context))]
      }
      entry.refuse(words)
      return []
    }
  }
}
