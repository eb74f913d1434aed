import PayLater
import TerminalKit
import WalletText

/// The cart: what was chosen, merchant by merchant; each becomes an order of its own.
struct CartPage: ListPage {
  enum Action: Equatable, Sendable { case more, fewer, quantity, set, leave }

  /// The things in the cart, merchant by merchant.
  var list = ListBody<Cart.Item>()
  private(set) var entry = QuantityEntry()

  var isTyping: Bool { entry.isOpen }

  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase { MerchantsText.cart }

  func bindings(in context: Context) -> [Binding<Action>] {
    if entry.isOpen { return entry.bindings(.set, ButtonText.confirm, .leave) }
    guard let item = selected else {
      return [Binding(.open, .begin(.merchants), CheckoutText.toMerchants)]
    }
    var rows: [Binding<Action>] =
      [
        Binding(.open, .open(Screen(CheckoutPage())), MerchantsText.checkOut),
        Binding(.more, action: .more, MerchantsText.more),
        Binding(
          .less, action: .fewer, MerchantsText.fewer,
          unless: item.quantity < 2 ? MerchantsText.zero(key: context.keys.name(.remove)) : nil),
        Binding(.quantity, action: .quantity),
        Binding(.remove, steps: remove(in: context)),
      ]
    if context.cart.merchants.count > 1 {
      rows.append(
        Binding(
          .thisOne, .open(Screen(CheckoutPage(of: [item.merchant]))), MerchantsText.checkOutOne))
    }
    return rows
  }

  mutating func opened(id: String, in context: Context) -> [Step] {
    context.catalogue == nil ? [.effect(.read(.catalogue))] : []
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .more: return set((selected?.quantity ?? 0) + 1, in: context)
    case .fewer: return set((selected?.quantity ?? 2) - 1, in: context)
    case .quantity: entry.open()
    case .set: break
    case .leave: entry.close()
    }
    return []
  }

  /// The quantity that is being typed for the line under the cursor.
  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    guard selected != nil else { return nil }
    switch entry.handle(key) {
    case .ignored: return nil
    case .handled: return []
    case .entered(let number):
      let steps = set(number, in: context)
      return entry.isOpen || key == .enter || key == .tab ? steps : (steps.isEmpty ? nil : steps)
    }
  }

  func groups(in context: Context) -> [ListBody<Cart.Item>.Group] {
    plain(context.cart.merchants.flatMap { id in context.cart.items.filter { $0.merchant == id } })
  }

  private mutating func set(_ quantity: Int, in context: Context) -> [Step] {
    guard let item = selected else { return [] }
    do throws(Refusal) {
      let step = try context.putting(quantity, of: item.offer, at: item.merchant)
      entry.close()
      return [step]
    } catch {
      // While it is typed the key that removes is none.
      guard entry.isOpen, let words = error.fieldError?.words else {
        return [.tell(Notice(error, in: context))]
      }
      entry.refuse(words)
      return []
    }
  }

  private func remove(in context: Context) -> [Step] {
    guard let item = selected else { return [] }
    return [
      .cart(.set(item.merchant, item.offer, 0)),
      .tell(Notice(.news, MerchantsText.removed(key: context.keys.name(.undo)))),
    ]
  }
}
