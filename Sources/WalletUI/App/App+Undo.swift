import PayLater
import WalletText

/// What was done last, in words, and what takes it back.
struct Undoing: Equatable, Sendable {
  /// What takes it back.
  enum Way: Equatable, Sendable {
    case request(Request)
    /// The cart as it was; nothing in it was ordered since.
    case cart(Cart)
  }

  let verb: Phrase
  let way: Way
}

/// What can be taken back: the last accepted request that has an inverse, or the last change to the cart.
struct UndoState: Equatable, Sendable {
  /// What would be taken back now; another change, another day or another terminal ends that.
  private(set) var last: Undoing?
  /// The requests under way, and what was known when they were made.
  private var underWay: [String: UnderWay] = [:]
  /// The request under way that takes something back, and what.
  private var taking: Taking?

  private struct UnderWay: Equatable, Sendable {
    var request: Request
    var before: Wallet
    var opened: [SealPlace: String]
  }

  private struct Taking: Equatable, Sendable {
    var id: String
    var verb: Phrase
  }

  /// Notes a request that is sent.
  mutating func note(_ request: Request, id: String, in context: Context) {
    guard taking?.id != id else { return }
    underWay[id] = UnderWay(request: request, before: context.wallet, opened: context.personal)
  }

  /// Notes a change to the cart as it was; what was ordered is not put back.
  mutating func note(_ change: Cart.Change, of cart: Cart) {
    var after = cart
    after.apply(change)
    guard after != cart else { return }
    last = cart.verb(of: change).map { Undoing(verb: $0, way: .cart(cart)) }
  }

  /// Notes that the last is taken back by a request under this id, or at once.
  mutating func take(id: String) {
    if let last, case .request = last.way { taking = Taking(id: id, verb: last.verb) }
    last = nil
  }

  /// Notes how a request ended (nil: it was not accepted); what it took back, where it did.
  mutating func ended(_ id: String, _ answer: Answer?) -> Phrase? {
    let made = underWay.removeValue(forKey: id)
    guard let answer else { return nil }
    last = made.flatMap { made in
      made.before.inverse(of: made.request, answer: answer, opened: made.opened)
        .map { Undoing(verb: made.request.verb, way: .request($0)) }
    }
    guard let taken = taking, taken.id == id else { return nil }
    taking = nil
    return taken.verb
  }

  /// Nothing can be taken back any more: the wallet is another than the one that it was found for.
  mutating func forget() { last = nil }
}

extension App {
  /// What `u` takes back, in words; a change to the cart is offered where the cart is filled.
  var undoBinding: Binding<Command> {
    // Where text is typed its key is a letter.
    var isHinted = undo.last != nil && !page.isTyping
    if case .cart = undo.last?.way { isHinted = isHinted && (page is MerchantPage || page is CartPage) }
    return Binding(
      .undo, action: .undo, undo.last.map { UndoText.undo($0.verb) },
      unless: undo.last == nil ? UndoText.nothing : nil, hinted: isHinted)
  }

  /// Takes back what was done last.
  mutating func takeBack() -> [Effect] {
    guard let last = undo.last else { return [] }
    let id = ids.next()
    undo.take(id: id)
    switch last.way {
    case .request(let inverse): return carryOut([.send(inverse, id: id)])
    case .cart(let cart):
      change { $0.cart = cart }
      notice = Notice(.done, UndoText.undone(last.verb))
      return []
    }
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
