import PayLater
import TerminalKit
import WalletText

/// A merchant: its terms, and what it sells, to be put in the cart.
struct MerchantPage: ListPage {
  enum Action: Equatable, Sendable { case put, more, fewer, quantity, leave }

  let id: MerchantID
  var list = ListBody<Offer>()
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
      Binding(.cart, .open(Screen(CartPage()))),
      Binding(.favourite, context.togglingFavourite(of: id), context.favouriteWords(id)),
      Binding(
        .block, merchant(in: context).map { .ask(.block($0, in: context)) },
        context.blockWords(id), hinted: isBlocked),
    ]
  }

  mutating func opened(id: String, in context: Context) -> [Step] {
    context.catalogue == nil ? [.effect(.read(.catalogue))] : []
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .put: return put(quantity, in: context)
    case .more: change(by: 1)
    case .fewer: change(by: -1)
    case .quantity: if selected != nil { entry.open() }
    case .leave: entry.close()
    }
    return []
  }

  /// The quantity that is being typed; Enter or the key of 'add' puts it in the cart.
  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    guard selected != nil else { return nil }
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

  func groups(in context: Context) -> [ListBody<Offer>.Group] { plain(merchant(in: context)?.offers ?? []) }

  func merchant(in context: Context) -> Merchant? { context.catalogue?.merchant(id) }

  /// How many of an offer would go in the cart.
  func quantity(of offer: OfferID) -> Int { quantities[offer] ?? 1 }

  private var quantity: Int { selected.map { quantity(of: $0.id) } ?? 1 }

  private mutating func change(by step: Int) {
    keep(min(max(1, quantity + step), Purchase.mostOfOne))
  }

  private mutating func keep(_ number: Int) {
    if let selected { quantities[selected.id] = number }
    entry.close()
  }

  /// Puts so many more in the cart; what no order could hold is said beside the quantity.
  private mutating func put(_ number: Int, in context: Context) -> [Step] {
    guard let offer = selected else { return [] }
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
