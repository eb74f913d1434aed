import PayLater
import TerminalKit
import WalletText

/// A quantity that is being typed in a row. A key opens it, so that digits lead to the screens until then; what is
/// wrong stands beside it, and what was typed stays until it is right or Esc takes it back.
struct QuantityEntry: Equatable, Sendable {
  private(set) var field = TextField(limit: 15)
  private(set) var error: Phrase?
  private(set) var isOpen = false

  /// What became of a key.
  enum Outcome: Equatable, Sendable { case handled, ignored, entered(Int) }

  /// Takes a key; `ends` are the keys that mean the same as Enter.
  mutating func handle(_ key: Key, ends: [Key] = []) -> Outcome {
    guard isOpen else { return .ignored }
    if case .character = key {
      if case .character(let digit)? = FieldKind.number(0...9).taken(key), ("0"..."9").contains(digit) {
        return type(digit)
      }
      if ends.contains(key), !field.isEmpty { return enter() }
      error = FormText.digitsOnly
      return .handled
    }
    switch key {
    case .enter, .up, .down, .tab: return enter()
    case .escape: close()
    case .paste(let text) where !text.utf8.allSatisfy({ (0x30...0x39).contains($0) }):
      error = FormText.digitsOnly
    default:
      guard field.handle(key) else { return .ignored }
      error = nil
    }
    return .handled
  }

  /// Waits for digits.
  mutating func open() {
    close()
    isOpen = true
  }

  /// What it says is taken, or left.
  mutating func close() {
    field.clear()
    error = nil
    isOpen = false
  }

  /// Says what is wrong; the text stays.
  mutating func refuse(_ words: Phrase) { error = words }

  private mutating func type(_ digit: Unicode.Scalar) -> Outcome {
    error = nil
    _ = field.handle(.character(digit))
    return .handled
  }

  private mutating func enter() -> Outcome {
    let text = field.text.filter { !$0.isWhitespace }
    guard !text.isEmpty else {
      close()
      return .handled
    }
    let isDigits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard let number = Int(text), isDigits else {
      error = (isDigits ? Refusal.Flaw.tooLarge : .notANumber).phrase(of: .quantity)
      return .handled
    }
    guard number <= Purchase.mostOfOne else {
      error = Refusal.Flaw.tooLarge.phrase(of: .quantity)
      return .handled
    }
    return .entered(number)
  }
}

extension QuantityEntry {
  /// The keys while it is typed.
  func bindings<Action>(_ enter: Action, _ words: Phrase, _ leave: Action) -> [Binding<Action>] {
    [Binding(.enter, action: enter, words), Binding(.cancel, action: leave, ButtonText.cancel)]
  }
}

extension Context {
  /// The step that makes so many of an offer lie in the cart; refuses what no order could hold.
  func putting(_ quantity: Int, of offer: OfferID, at merchant: MerchantID) throws(Refusal) -> Step {
    guard quantity >= 1 else { throw .invalid(.quantity, .tooSmall) }
    guard quantity <= Purchase.mostOfOne else { throw .invalid(.quantity, .tooLarge) }
    var wanted = cart
    wanted.apply(.set(merchant, offer, quantity))
    if let known = catalogue?.merchant(merchant) { _ = try Purchase(wanted.lines(of: merchant), at: known) }
    return .cart(.set(merchant, offer, quantity))
  }
}
