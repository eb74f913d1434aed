import PayLater
import TerminalKit
import WalletText

extension CheckoutPage {
  func bindings(in context: Context) -> [Binding<Action>] {
    let isBlocked = parts.contains { !$0.failing(atOnce: isAtOnce).isEmpty }
    let choose = Binding(.choose, action: Action.move)
    var isWay = false
    if case .way = focus { isWay = true }
    let extent = whole(in: context).extent(in: context)
    let read = Binding(.pageDown, action: Action.move, ButtonText.read)
    return (extent.overflows ? [read] : []) + (isWay ? [choose] : []) + [
      Binding(
        .resolve, action: .resolve, unannounced == nil ? CheckoutText.resolve : ActionText.announceOrder,
        unless: isBlocked ? nil : CheckoutText.nothingToResolve),
      Binding(.nextField, action: .move),
      Binding(isTyping ? .fieldWhy : .why, action: .why),
      Binding(isTyping ? .fieldWhatIf : .whatIf, action: .whatIf),
      Binding(.monthlyAccounts, action: .payWhen, MonthlyScreenText.when, hinted: false),
      Binding(
        .add, action: .addAddress, CheckoutText.add,
        unless: needsAddress ? nil : CheckoutText.inStore),
    ]
  }

  mutating func perform(_ action: Action, in context: Context) -> [Step] {
    switch action {
    case .addAddress: return [.open(Screen(EntryPage(.address(), in: context)))]
    // These are taken before; their rows are for hints and help.
    case .move: return []
    case .why: return [.open(why(in: context).screen)]
    case .whatIf: return [.open(Screen(WhatIfPage(whatIfs(in: context))))]
    case .payWhen: return [.open(Screen(payWhen))]
    case .resolve:
      if let part = unannounced { return [.ask(.announce(part.purchase))] }
      let failing = parts.flatMap { $0.failing(atOnce: isAtOnce) }
      return [failing.first?.remedy?.step ?? .back]
    }
  }

  /// The first order that has to wait a day by the user's own rule and was not announced: its waiting time can be
  /// started whatever else fails.
  private var unannounced: CheckoutPart? {
    parts.first { $0.failing(atOnce: isAtOnce).contains { $0.remedy == .announceOrder } }
  }

  /// Tab and the arrows move, Enter and Space choose, the rest is the amount where one is typed.
  mutating func type(_ key: Key, in context: Context) -> [Step]? {
    if key == .escape { return leave(in: context) }
    if let steps = take(key, in: context) {
      leaving = Leaving()
      return steps
    }
    return !isTyping && context.keys.means(key, .back) ? leave(in: context) : nil
  }

  /// Goes back; a typed amount is not kept, as it confirms, and that is said first.
  private mutating func leave(in context: Context) -> [Step] {
    guard leaving.isAsked(first: isDirty) else { return [.back] }
    return [.tell(.leaveAgain(.nothing, typing: isTyping, in: context))]
  }

  private mutating func take(_ key: Key, in context: Context) -> [Step]? {
    switch key {
    case .pageDown, .pageUp: move(key, in: context)
    case .tab: go(by: 1, in: context)
    case .down: goDown(in: context)
    case .shiftTab, .up: go(by: -1, in: context)
    case .enter: return readOn(in: context) ?? enter(in: context)
    case .left, .right: return turn(key == .right ? 1 : -1, key, in: context)
    case .character(" "):
      guard case .way(let way) = focus else { return typeAmount(key, in: context) }
      return choose(way, in: context)
    default: return typeAmount(key, in: context)
    }
    return []
  }

  mutating func move(_ key: Key, in context: Context) {
    switch key {
    case .up: go(by: -1, in: context)
    case .down: goDown(in: context)
    case .pageUp, .pageDown: scrolling.move(key, in: whole(in: context).extent(in: context))
    default:
      go(to: key == .home ? stops(in: context).first ?? .back : .back, in: context)
    }
  }

  /// Shows its beginning: what is confirmed is read first.
  mutating func restart(in context: Context) {
    let whole = whole(in: context)
    scrolling.restart(in: whole.extent(in: context))
    if focus != .back, focus != .confirm { follow(in: context) }
  }

  /// Brings the focus into sight.
  mutating func follow(in context: Context) {
    let whole = whole(in: context)
    scrolling.follow(whole.cursorRows, in: whole.extent(in: context))
  }

  /// Enter on a button presses it only when it is in sight, and confirms only what was read to its end; nil: it is
  /// pressed.
  private mutating func readOn(in context: Context) -> [Step]? {
    guard focus == .back || focus == .confirm else { return nil }
    let whole = whole(in: context)
    let words = focus == .confirm ? whole.cursorRow : 0
    guard scrolling.readsOn(before: whole.cursorRow, words: words, in: whole.extent(in: context)) else {
      return nil
    }
    return words > 0 ? [.tell(.readFirst(in: context))] : []
  }

  private mutating func go(by step: Int, in context: Context) {
    let stops = stops(in: context)
    let index = stops.firstIndex(of: focus) ?? stops.count - 2
    go(to: stops[((index + step) % stops.count + stops.count) % stops.count], in: context)
  }

  /// Goes to the place below; from where the focus started to the first decision that is open, as an order takes no
  /// more keys than its decisions.
  private mutating func goDown(in context: Context) {
    guard isAtStart, focus == .back else { return go(by: 1, in: context) }
    go(to: undecided(in: context), in: context)
  }

  private mutating func go(to stop: Stop, in context: Context) {
    (focus, isAtStart) = (stop, false)
    follow(in: context)
  }

  private mutating func turn(_ step: Int, _ key: Key, in context: Context) -> [Step]? {
    switch focus {
    case .address: turnAddress(by: step, in: context)
    case .back, .confirm:
      go(to: step > 0 ? .confirm : .back, in: context)
    case .amount: return typeAmount(key, in: context)
    case .way: break
    }
    return []
  }

  private mutating func typeAmount(_ key: Key, in context: Context) -> [Step]? {
    guard case .amount(let index) = focus else { return typeOnlyAmount(key, in: context) }
    var isTaken = false
    change(index) { part in
      isTaken = part.typed.handle(key)
      if isTaken { part.review(whole: false) }
    }
    return isTaken ? [] : nil
  }

  /// Digits that are typed elsewhere were meant for an amount: they lead to no other screen, and go into the only one,
  /// in place of what stands there.
  private mutating func typeOnlyAmount(_ key: Key, in context: Context) -> [Step]? {
    guard parts.contains(where: \.disclosure.typesAmount) else { return nil }
    if key == .backspace { return [] }
    guard case .character("0"..."9") = key else { return nil }
    let amounts = stops(in: context).filter(\.isAmount)
    guard amounts.count == 1, case .amount(let index)? = amounts.first else { return [] }
    change(index) { $0.typed.clear() }
    go(to: .amount(index), in: context)
    return typeAmount(key, in: context)
  }

  private mutating func enter(in context: Context) -> [Step] {
    switch focus {
    case .address: go(by: 1, in: context)
    case .amount(let index):
      change(index) { $0.review(whole: true) }
      goOn(in: context)
    case .way(let way):
      let steps = choose(way, in: context)
      guard self.way == way else { return steps }
      if focus == .way(way), wayError == nil { goOn(in: context) }
    case .back: return leave(in: context)
    case .confirm: return confirm(in: context)
    }
    return []
  }

  /// Goes to the next amount to be typed, and from the last to the deed.
  private mutating func goOn(in context: Context) {
    let stops = stops(in: context)
    let below = stops.drop { $0 != focus }.dropFirst()
    go(to: below.first(where: \.isAmount) ?? .confirm, in: context)
  }

  /// Chooses a way to pay, or says why it cannot be; a source that holds too little says so at once.
  private mutating func choose(_ way: Way, in context: Context) -> [Step] {
    guard unavailable(way) == nil else {
      return [.tell(Notice(.refusal, CheckoutText.nonePasses(key: context.keys.name(.resolve))))]
    }
    // Another way to pay is another disclosure.
    let before = whole(in: context)
    self.way = way
    wayError = nil
    _ = isCovered(in: context)
    let after = whole(in: context)
    scrolling.reread(after, insteadOf: before, in: after.extent(in: context))
    return []
  }
}

extension Remedy {
  /// Where the way out is.
  fileprivate var step: Step {
    switch self {
    case .activate, .verifyIdentity, .authoriseScore: .open(Screen(ActivationPage()))
    case .payOverdue, .repayFirst, .liftSuspension: .go(.repay)
    case .finishOpenOrder: .go(.home)
    case .raiseScore: .go(.score)
    case .raiseOwnCap, .unblockMerchant, .waitForFreeze, .addFundingSource, .declareIncome, .addAddress:
      .go(.mine)
    case .wait, .lowerAmount, .payAtOnce, .announceOrder, .waitADay: .back
    }
  }
}
