/// Everything that a key can do. The raw value is its name in the configuration and never changes.
///
/// A command means the same on every screen; a screen may say more exactly what it does there ('add' is 'record a
/// debt' on Repay). Its row in `Command+Table.swift` holds its keys and words, and `KeyMap` what the user made of it.
public enum Command: String, CaseIterable, Hashable, Sendable {
  // Everywhere.
  case home, score, merchants, repay, reminders, mine
  case nextTab = "next-tab"
  case previousTab = "previous-tab"
  case back, why
  case whatIf = "what-if"
  case mask, undo, palette, help, quit
  // In lists and texts.
  case up, down, mark
  case pageUp = "page-up"
  case pageDown = "page-down"
  case top, bottom, open, next, previous, filter, add, change, remove, more, less
  case undoAll = "undo-all"
  case refresh, reveal
  // What is owed.
  case pay
  case payAll = "pay-all"
  case thisOne = "this-one"
  case confirmReceipt = "confirm-receipt"
  case extend, instalments
  case hardshipPlan = "hardship-plan"
  case giveBack = "return"
  case problem, withdraw, calendar, today, snooze
  case markRead = "mark-read"
  case markAllRead = "mark-all-read"
  case creditBalance = "credit-balance"
  case monthlyAccounts = "monthly-accounts"
  case noteMessage = "note-message"
  case importBill = "import-bill"
  case review = "review-rows"
  // Consents, the score, the journal.
  case authorise, simulate
  case scoreHistory = "score-history"
  case verify, start
  case lookAround = "look-around"
  // Shopping.
  case cart, orders, quantity, favourite, block, resolve
  // In a sandbox.
  case nextDay = "next-day"
  case issuer
  // In forms, where letters are text.
  case nextField = "field-next"
  case previousField = "field-previous"
  case choose = "field-choose"
  case enter = "field-enter"
  case cancel = "field-cancel"
  case fieldWhatIf = "field-what-if"
  case fieldWhy = "field-why"
  case sample = "field-sample"
  case dayLater = "field-day-later"
  case dayEarlier = "field-day-earlier"
  case monthLater = "field-month-later"
  case monthEarlier = "field-month-earlier"
  case fieldReveal = "field-reveal"
  // The terminal.
  case leave, redraw, suspend

  /// What it belongs to; help and the key reference are grouped by it.
  public enum Area: String, CaseIterable, Sendable {
    case everywhere, lists, owed, credit, shopping, sandbox, forms, terminal
  }

  /// Whether its keys are taken where text is typed; these may be the same as keys of other screens.
  var isInForms: Bool { area == .forms }

  /// Whether it only moves: a list, a text or a form does that, not the table of a page.
  var isMotion: Bool { isFixed || Command.motions.contains { $0.command == self } }

  /// Whether the keys are what people's hands and terminals rely on, and stay.
  public var isFixed: Bool {
    switch self {
    case .nextField, .previousField, .choose, .enter, .cancel, .dayLater, .dayEarlier, .monthLater,
      .monthEarlier, .fieldReveal:
      true
    default: area == .terminal
    }
  }
}
