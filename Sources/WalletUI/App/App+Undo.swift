import PayLater
import WalletText

/// What was done last, in words, and what takes it back; another change, another day or another terminal ends it.
struct Undoing: Equatable, Sendable {
  /// What takes it back.
  enum Way: Equatable, Sendable {
    case request(Request)
    /// The cart as it was; nothing in it was ordered since.
    case cart(Cart)
    /// All that an import booked, by its id.
    case bill(String)
  }

  let verb: Phrase
  let way: Way
}

extension App {
  /// What `u` takes back, in words; a change to the cart is offered where the cart is filled.
  var undoBinding: Binding<Command> {
    // Where text is typed its key is a letter.
    var isHinted = undo != nil && !page.isTyping
    if case .cart = undo?.way { isHinted = isHinted && (page is MerchantPage || page is CartPage) }
    return Binding(
      .undo, action: .undo, undo.map { UndoText.undo($0.verb) },
      unless: undo == nil ? UndoText.nothing : nil, hinted: isHinted)
  }

  /// Takes back what was done last.
  mutating func takeBack() -> [Effect] {
    guard let last = undo else { return [] }
    undo = nil
    switch last.way {
    case .request(let inverse):
      return send([Submission(id: ids.next(), request: inverse)], undoing: last.verb)
    case .bill(let id): return [.takeBackBill(id)]
    case .cart(let cart):
      change { $0.cart = cart }
      notice = Notice(.done, UndoText.undone(last.verb))
      return []
    }
  }

  /// Notes a change to the cart as it was; what was ordered is not put back.
  mutating func noteUndo(of change: Cart.Change) {
    let cart = context.cart
    var after = cart
    after.apply(change)
    guard after != cart else { return }
    undo = cart.verb(of: change).map { Undoing(verb: $0, way: .cart(cart)) }
  }
}

extension Cart {
  /// What a change to it does, in words; nil where it tells what was ordered.
  fileprivate func verb(of change: Change) -> Phrase? {
    switch change {
    case .set(_, _, 0): MerchantsText.takeOut
    case .set(let merchant, let offer, _):
      quantity(of: offer, at: merchant) == 0 ? MerchantsText.put : MerchantsText.changeQuantity
    case .refill: MerchantsText.put
    case .ordered: nil
    }
  }
}
