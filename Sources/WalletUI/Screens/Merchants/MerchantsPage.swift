import PayLater
import TerminalKit
import WalletText

/// The merchants: shelf by shelf, found by name, pinyin or initials.
struct MerchantsPage: Page {
  enum Action: Equatable, Sendable {
    case open, nextShelf, previousShelf, filter, favourite, block, cart, orders
  }

  private(set) var shelf = Shelf.all
  private(set) var list = ScrollState(count: 0)
  private(set) var filter = ListFilter()

  var isTyping: Bool { filter.isOpen }
  var isFlowing: Bool { false }
  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase { MerchantsText.title }

  func bindings(in context: Context) -> [Binding<Action>] {
    let merchant = selected(in: context)?.id
    let reason = merchant == nil ? MerchantsText.nothingSelected : nil
    return [
      Binding(.open, action: .open, ButtonText.open, unless: reason),
      Binding(.next, action: .nextShelf, MerchantsText.nextShelf),
      Binding(.previous, action: .previousShelf, MerchantsText.previousShelf, hinted: false),
      Binding(.filter, action: .filter),
      Binding(.cart, action: .cart),
      Binding(.orders, action: .orders),
      Binding(.favourite, action: .favourite, context.favouriteWords(merchant), unless: reason),
      Binding(
        .block, action: .block, context.blockWords(merchant), unless: reason, hinted: false),
    ]
  }

  mutating func opened(id: String, in context: Context) -> [Step] {
    context.catalogue == nil ? [.effect(.read(.catalogue))] : []
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    let merchant = selected(in: context)
    switch action {
    case .open: return merchant.map { [.open(.merchant(MerchantPage(id: $0.id)))] } ?? []
    case .nextShelf: turn(by: 1, in: context)
    case .previousShelf: turn(by: -1, in: context)
    case .filter: filter.open()
    case .favourite: return merchant.map { [context.togglingFavourite(of: $0.id)] } ?? []
    case .block: return merchant.map { [.ask(.block($0, in: context))] } ?? []
    case .cart: return [.open(.cart(CartPage()))]
    case .orders: return [.open(.orders(OrdersPage()))]
    }
    return []
  }

  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    if filter.isOpen, context.keys.means(key, .nextField) {
      // What is sought is sought everywhere.
      shelf = .all
      list = ScrollState(count: 0)
      refresh(in: context)
      return []
    }
    let before = filter.text
    let isTaken = filter.handle(key)
    if filter.text != before { list = ScrollState(count: 0) }
    refresh(in: context)
    return isTaken ? [] : nil
  }

  mutating func move(_ key: Key, in context: Context) { _ = list.handle(key, visible: visible(in: context)) }

  mutating func refresh(in context: Context) {
    list.resize(count: merchants(in: context).count, visible: visible(in: context))
  }

  func merchants(in context: Context) -> [Merchant] { shelf.merchants(matching: filter.text, in: context) }

  private mutating func turn(by step: Int, in context: Context) {
    let all = Shelf.all(in: context)
    let index = all.firstIndex(of: shelf) ?? 0
    shelf = all[((index + step) % all.count + all.count) % all.count]
    list = ScrollState(count: 0)
    refresh(in: context)
  }

  func selected(in context: Context) -> Merchant? {
    let merchants = merchants(in: context)
    return merchants.indices.contains(list.selection) ? merchants[list.selection] : nil
  }

  /// How many merchants fit into the body.
  private func visible(in context: Context) -> Int {
    let above = rowsAbove(in: context)
    return max(1, (context.bodyRows - above - rowsBelow(in: context)) / rowHeight(in: context))
  }

  /// The rows of an entry: where tables fold it takes two.
  func rowHeight(in context: Context) -> Int { context.isVeryNarrow ? 2 : 1 }

  private func rowsAbove(in context: Context) -> Int {
    (context.isVeryNarrow ? 1 : 3) + filter.rows + (context.frozenUntil == nil ? 0 : 1)
  }

  /// The row that says what is in the cart, with air above it where there is room.
  func rowsBelow(in context: Context) -> Int {
    guard context.cartWords != nil else { return 0 }
    return context.isVeryNarrow ? 1 : 2
  }
}
