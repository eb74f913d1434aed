import PayLater
import TerminalKit
import WalletText

/// Fields, then buttons; one of them has the focus. A value that pages and dialogs hold.
///
/// **The one rule of all forms.** Enter goes to the next field and, from the last, to the deed; the deed needs its own
/// Enter. Leaving one that nothing was put into closes it. Where something was, the first Esc says that another one
/// leaves and what is kept, and what is kept is there when the form is opened again. Nothing typed is dropped without
/// a word, nor taken for a command.
struct Form: Equatable, Sendable {
  var fields: [Field]
  /// The words on its buttons, in order.
  private(set) var buttons: [Phrase]
  /// The button that does what the form is for: Enter leads there from the last field.
  let deed: Int
  /// The field with the focus, or the button after the fields.
  private(set) var focus: Int
  /// What its fields held when it was made, and when it was opened: the same unless something kept was put back.
  var made: [Field.Value]
  var opened: [Field.Value]
  private var leaving = Leaving()

  /// Whether what others should not read is shown in full.
  var isRevealed = false

  /// What became of a key; `misplaced`: it is text, and there is no field here to take it.
  enum Outcome: Equatable, Sendable { case handled, pressed(Int), ignored, misplaced }

  /// A form whose focus is on its first field, or on its first button where `onButtons` is set. Its deed is the last
  /// button unless another is named.
  init(_ fields: [Field], buttons: [Phrase], deed: Int? = nil, onButtons: Bool = false) {
    self.fields = fields
    self.buttons = buttons
    self.deed = deed ?? max(0, buttons.count - 1)
    focus = onButtons ? fields.count : 0
    made = fields.map(\.value)
    opened = made
  }

  /// Whether its fields hold something else than when it was opened.
  var isDirty: Bool { fields.map(\.value) != opened }

  /// Asks to leave: what is kept of it, to be said first where something was put in; nil: it may be left.
  mutating func leave() -> FormText.Keeping? { leaving.isAsked(first: isDirty) ? keeping : nil }

  /// The button with the focus.
  var focusedButton: Int? { focus >= fields.count ? focus - fields.count : nil }

  /// The name of the field with the focus; nil on a button.
  var focusedField: Refusal.Field? { focus < fields.count ? fields[focus].name : nil }

  /// Whether printable keys are text now.
  var isTyping: Bool {
    guard focus < fields.count, case .text = fields[focus].input else { return false }
    return true
  }

  /// Whether Space and the arrows choose now.
  var isChoosing: Bool {
    guard focus < fields.count, case .choice = fields[focus].input else { return false }
    return true
  }

  /// Whether keys change the day of the field with the focus.
  var isOnDay: Bool {
    guard focus < fields.count else { return false }
    return fields[focus].kind.isDay
  }

  /// Whether text can be typed somewhere in it.
  var hasText: Bool { fields.contains { if case .text = $0.input { true } else { false } } }

  /// Tab and the arrows move, Enter goes on or presses, C-r shows what is hidden, the rest is for the field with the
  /// focus.
  mutating func handle(_ key: Key) -> Outcome {
    let outcome = take(key)
    if outcome == .handled { leaving = Leaving() }
    return outcome
  }

  private mutating func take(_ key: Key) -> Outcome {
    switch key {
    case .tab, .down: move(by: 1)
    case .shiftTab, .up: move(by: -1)
    case .enter:
      if let button = focusedButton { return .pressed(button) }
      move(by: focus == fields.count - 1 ? 1 + deed : 1)
    case let key
    where Command.fieldReveal.defaultKeys.contains(key) && fields.contains(where: \.kind.isPrivate):
      isRevealed.toggle()
    case .left where focusedButton != nil: if focus > fields.count { focus -= 1 }
    // Digits and Backspace were meant for a field: they lead to no other screen.
    case .backspace where focusedButton != nil && hasText: break
    case .character("0"..."9") where focusedButton != nil && hasText: typeAmount(key)
    case .right where focusedButton != nil: if focus < fields.count + buttons.count - 1 { focus += 1 }
    default:
      guard focus < fields.count, fields[focus].handle(key) else {
        return hasText && key.isPrintable ? .misplaced : .ignored
      }
      followCurrency()
    }
    return .handled
  }

  /// Amounts are in the currency that the form names.
  mutating func followCurrency() {
    guard fields.contains(where: { $0.kind == .currency }), let currency = try? currency() else { return }
    for index in fields.indices { fields[index].take(currency) }
  }

  /// A digit that is typed on a button goes into the only amount, in place of what was filled in; where there are more
  /// or none, nowhere.
  private mutating func typeAmount(_ digit: Key) {
    let amounts = fields.indices.filter { fields[$0].kind.isMoney }
    guard amounts.count == 1, let index = amounts.first else { return }
    fill(fields[index].name, with: "")
    focus = index
    _ = fields[index].handle(digit)
  }

  private mutating func move(by step: Int) {
    let count = fields.count + buttons.count
    guard count > 0 else { return }
    if fields.indices.contains(focus) { fields[focus].leave() }
    focus = ((focus + step) % count + count) % count
  }

  /// Puts the focus on the first button: where it starts when money is asked about.
  mutating func focusBack() { focus = fields.count }

  /// Puts the focus on the deed where it is to be tried again, else on the first button.
  mutating func focusButton(tryingAgain: Bool) { focus = fields.count + (tryingAgain ? deed : 0) }

  /// Puts the focus on a button, counted from the first.
  mutating func focus(onButton number: Int) { focus = fields.count + number }

  /// Puts the focus on a field, if there is such a one.
  mutating func focus(on name: Refusal.Field) {
    if let index = fields.firstIndex(where: { $0.name == name }) { focus = index }
  }

  /// Closes a choice for a reason, or opens it.
  mutating func close(_ name: Refusal.Field, because reason: Phrase?) {
    if let index = fields.firstIndex(where: { $0.name == name }) { fields[index].close(reason) }
  }

  /// Puts a text in place of what a field holds.
  mutating func fill(_ name: Refusal.Field, with text: String) {
    guard let index = fields.firstIndex(where: { $0.name == name }),
      case .text(var field) = fields[index].input
    else { return }
    field.replace(with: text)
    fields[index].input = .text(field)
    fields[index].error = nil
  }

  /// Says beside a filled field what is wrong with it together with the others; nil: nothing is, or no longer.
  mutating func judge(_ misfit: (field: Refusal.Field, words: Phrase)?) {
    for index in fields.indices {
      let isMeant = fields[index].name == misfit?.field && fields[index].isFilled
      fields[index].misfit = isMeant ? misfit?.words : nil
    }
  }

  /// Says beside a field what is wrong with it and goes there; false where there is no such field.
  mutating func show(_ error: Phrase, at name: Refusal.Field) -> Bool {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { return false }
    fields[index].error = fields[index].ownFlaw ?? error
    focus = index
    return true
  }

  /// What is said of a refusal beside its field: of an empty one by the words before it; nil where it is about none.
  func words(of refusal: Refusal) -> (field: Refusal.Field, words: Phrase)? {
    guard case .invalid(let name, .empty) = refusal, let field = fields.first(where: { $0.name == name }),
      field.label != name.phrase
    else { return refusal.beside }
    return (name, FormText.fillIn(field.label))
  }

  /// Takes all that was said of errors back.
  mutating func clearErrors() {
    for index in fields.indices { (fields[index].error, fields[index].misfit) = (nil, nil) }
  }
}
