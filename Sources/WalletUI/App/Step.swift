import PayLater

/// What a screen wants to happen after a command. Screens change themselves; all else they ask for.
enum Step: Equatable, Sendable {
  /// Put a screen on top.
  case open(Screen)
  /// Put a screen in place of this one.
  case replace(Screen)
  /// Go back to the screen below.
  case back
  case go(Tab)
  /// Go to the root of a tab as it is at first: nothing open above it, nothing filtered.
  case begin(Tab)
  /// Float a question above the screen.
  case ask(Question)
  /// Float a question above the one that asks, which stays as it is below.
  case over(Question)
  /// Put a screen above the question that asks, which waits below as it is.
  case above(Screen)
  /// Perform a request under an id that the screen got when it opened; nil makes a new one, which is
  /// right only where no money moves.
  case send(Request, id: String? = nil)
  /// Perform requests one after the other, each under its own id.
  case sendAll([Submission])
  case tell(Notice)
  /// Open the filter of the list in sight.
  case filter
  /// Change what is in the cart.
  case cart(Cart.Change)
  /// Keep what the form of a question held when it was left, or forget it.
  case keep(String, Draft?)
  case effect(Effect)
  /// Write a file; the question that asks stays until it is there.
  case write(OutsideCopy)
  /// Read the bill at a path that was typed; the question that asks stays until it was read.
  case readBill(String)
  /// Change a setting, here and for good.
  case set(Setting)
  /// Hide every amount, or show them again.
  case mask
}

extension Step {
  /// Whether the question that wants it stays where it is.
  var keepsDialog: Bool {
    switch self {
    case .over, .above, .send, .sendAll, .write, .readBill, .effect(.changeLock): true
    case .open, .replace, .back, .go, .begin, .ask, .tell, .filter, .cart, .keep, .effect, .set, .mask: false
    }
  }
}
