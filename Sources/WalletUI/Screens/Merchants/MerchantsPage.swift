import PayLater
import TerminalKit
import WalletText

/// The merchants: shelf by shelf, found by name, pinyin or initials.
struct MerchantsPage: ListPage {
  enum Action: Equatable, Sendable { case nextShelf, previousShelf }

  private(set) var shelf = Shelf.all
  var list = ListBody<Merchant>()

  var isFlowing: Bool { false }
  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase { MerchantsText.title }

  func bindings(in context: Context) -> [Binding<Action>] {
    let merchant = selected?.id
    let reason = merchant == nil ? MerchantsText.nothingSelected : nil
    return [
      Binding(
        .open, merchant.map { .open(Screen(MerchantPage(id: $0))) }, ButtonText.open, unless: reason),
      Binding(.next, action: .nextShelf, MerchantsText.nextShelf),
      Binding(.previous, action: .previousShelf, MerchantsText.previousShelf, hinted: false),
      Binding(.filter, .filter),
      Binding(.cart, .open(Screen(CartPage()))),
      Binding(.orders, .open(Screen(OrdersPage()))),
      Binding(
        .favourite, merchant.map { context.togglingFavourite(of: $0) }, context.favouriteWords(merchant),
        unless: reason),
      Binding(
        .block, selected.map { .ask(.block($0, in: context)) }, context.blockWords(merchant),
        unless: reason, hinted: false),
    ]
  }

  mutating func opened(id: String, in context: Context) -> [Step] {
    context.catalogue == nil ? [.effect(.read(.catalogue))] : []
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    turn(by: action == .nextShelf ? 1 : -1, in: context)
    return []
  }

  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    if filter.isOpen, context.keys.means(key, .nextField) {
      // What is sought is sought everywhere.
      shelf = .all
      list.restart()
      refresh(in: context)
      return []
    }
    let before = filter.text
    let isTaken = list.filter.handle(key)
    if filter.text != before { list.restart() }
    refresh(in: context)
    return isTaken ? [] : nil
  }

  func groups(in context: Context) -> [ListBody<Merchant>.Group] {
    plain(shelf.merchants(matching: filter.text, in: context))
  }

  private mutating func turn(by step: Int, in context: Context) {
    let all = Shelf.all(in: context)
    let index = all.firstIndex(of: shelf) ?? 0
    shelf = all[((index + step) % all.count + all.count) % all.count]
    list.restart()
    refresh(in: context)
  }

  /// Where tables fold it takes two.
  func entryRows(in context: Context) -> Int { context.isVeryNarrow ? 2 : 1 }

  func rowsAround(in context: Context) -> Int {
    (context.isVeryNarrow ? 1 : 3) + (context.frozenUntil == nil ? 0 : 1) + rowsBelow(in: context)
  }

  /// The row that says what is in the cart, with air above it where there is room.
  func rowsBelow(in context: Context) -> Int {
    guard context.cartWords != nil else { return 0 }
    return context.isVeryNarrow ? 1 : 2
  }
}
