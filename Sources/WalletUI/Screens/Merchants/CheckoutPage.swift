import PayLater
import TerminalKit
import WalletText

/// The checkout: one order for each merchant, with address, payment, gates and disclosure before the confirm.
///
/// It confirms money by itself: the focus starts on 'back', no way to pay is chosen beforehand, and what the
/// wallet or the day changes under it begins anew, with other request ids.
struct CheckoutPage: Page {
  enum Action: Equatable, Sendable { case move, addAddress, why, whatIf, payWhen, resolve }

  /// How it is paid.
  enum Way: Hashable, Sendable {
    case later
    case now(FundingSourceID)
  }

  /// Where the focus can stand.
  enum Stop: Hashable, Sendable {
    case address
    case way(Way)
    /// The amount to be typed for one of the orders.
    case amount(Int)
    case back, confirm

    var isAmount: Bool { if case .amount = self { true } else { false } }
  }

  /// The merchants whose things are checked out; nil: all.
  let wanted: [MerchantID]?
  private(set) var parts: [CheckoutPart] = []
  private(set) var address: AddressID?
  var way: Way?
  var focus = Stop.back
  /// Whether the focus stands where it started.
  var isAtStart = true
  var leaving = Leaving()
  var wayError: Phrase?
  var addressError: Phrase?
  /// What of it is in sight where it is taller than the window, and how far it was read.
  var scrolling = Scrolling()

  /// What the request ids begin with, and how often the facts changed since.
  private(set) var id = ""
  private(set) var generation = 0
  private var facts: Facts?
  /// The window that it was scrolled in.
  private var size: Size?

  /// What was disclosed follows from these.
  private struct Facts: Equatable, Sendable {
    var wallet: Wallet
    var cart: Cart
    var hasCatalogue: Bool
  }

  init(of wanted: [MerchantID]? = nil) { self.wanted = wanted }

  var isTyping: Bool { focus.isAmount }
  var confirmsMoney: Bool { true }
  var isFlowing: Bool { false }

  var isBroad: Bool { true }

  func title(in context: Context) -> Phrase {
    CheckoutText.title(parts.map { Phrase($0.purchase.merchant.name) })
  }

  mutating func opened(id: String, in context: Context) -> [Step] {
    self.id = id
    refresh(in: context)
    return context.catalogue == nil ? [.effect(.read(.catalogue))] : []
  }

  /// Follows wallet, cart and day.
  mutating func refresh(in context: Context) {
    let now = Facts(wallet: context.wallet, cart: context.cart, hasCatalogue: context.catalogue != nil)
    defer {
      if facts != now || size != context.size { restart(in: context) }
      (facts, size) = (now, context.size)
    }
    guard facts != now else { return }
    if facts != nil {
      generation += 1
      (focus, isAtStart) = (.back, true)
    }
    let known = Set(facts?.wallet.addresses.map(\.id) ?? context.wallet.addresses.map(\.id))
    parts = CheckoutPart.all(
      context.cart.purchases(from: context.catalogue, of: wanted), in: context.wallet, keeping: parts)
    chooseAddress(in: context.wallet, known: known)
    if case .now(let source) = way, !context.wallet.fundingSources.contains(where: { $0.id == source }) {
      way = nil
    }
  }

  /// A new address is the one that was meant; else that of the last order, else the first.
  private mutating func chooseAddress(in wallet: Wallet, known: Set<AddressID>) {
    let all = wallet.addresses.map(\.id)
    if let new = all.last(where: { !known.contains($0) }) { address = new }
    if let address, all.contains(address) { return }
    address = wallet.orders.last { $0.address.map(all.contains) ?? false }?.address ?? all.first
  }

  /// Takes the next address of the book.
  mutating func turnAddress(by step: Int, in context: Context) {
    let all = context.wallet.addresses.map(\.id)
    guard let address, let index = all.firstIndex(of: address) else { return }
    self.address = all[((index + step) % all.count + all.count) % all.count]
  }

  var needsAddress: Bool { parts.contains(where: \.isOnline) }

  /// Whether it is to be paid at once.
  var isAtOnce: Bool { if case .now = way { true } else { false } }

  /// The orders that would be placed now; the others stay in the cart.
  var placing: [Int] { parts.indices.filter { isAtOnce ? parts[$0].passesAtOnce : parts[$0].passes } }

  var total: Money { placing.map { parts[$0].purchase.amount }.sum }

  /// The places of the focus, from the top.
  func stops(in context: Context) -> [Stop] {
    let ways = CheckoutPage.ways(in: context)
    let amounts = isAtOnce ? [] : placing.filter { parts[$0].disclosure.typesAmount }
    return (needsAddress ? [.address] : []) + ways.map { .way($0) } + amounts.map { .amount($0) }
      + [.back, .confirm]
  }

  /// The keys that bring the focus to a place.
  func reach(_ stop: Stop, in context: Context) -> [Key] {
    let stops = stops(in: context)
    guard let from = stops.firstIndex(of: focus), let to = stops.firstIndex(of: stop) else { return [] }
    return Array(repeating: .tab, count: (to - from + stops.count) % stops.count)
  }

  /// The first decision that is open: where it goes, how it is paid, an amount to be typed; then the confirm.
  func undecided(in context: Context) -> Stop {
    if needsAddress, address == nil { return .address }
    guard way != nil else {
      return stops(in: context).first {
        if case .way(let way) = $0 { unavailable(way) == nil } else { false }
      } ?? .confirm
    }
    return stops(in: context).first { stop in
      if case .amount(let index) = stop {
        parts[index].typed.isEmpty || parts[index].error != nil
      } else {
        false
      }
    } ?? .confirm
  }

  /// Whether an amount was typed.
  var isDirty: Bool { parts.contains { !$0.typed.isEmpty } }

  /// The ways to pay: later, or at once from each of the funding sources.
  static func ways(in context: Context) -> [Way] {
    [.later] + context.wallet.fundingSources.map { .now($0.id) }
  }

  /// Why a way to pay cannot be chosen; nil: it can.
  func unavailable(_ way: Way) -> Phrase? {
    way == .later && !parts.isEmpty && !parts.contains(where: \.passes) ? CheckoutText.checksFail : nil
  }

  /// Changes one of the orders, such as the amount that is typed for it.
  mutating func change(_ index: Int, _ body: (inout CheckoutPart) -> Void) {
    if parts.indices.contains(index) { body(&parts[index]) }
  }
}
