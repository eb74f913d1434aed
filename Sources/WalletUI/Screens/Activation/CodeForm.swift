import PayLater
import TerminalKit
import WalletText

/// A form whose number or address is confirmed by a one-time code: first its own fields and a button that sends
/// the code, then a field for the code. Nothing typed is lost from one to the other.
struct CodeForm: Equatable, Sendable {
  private(set) var form: Form
  /// The message of the embedded issuer that carries the code.
  private(set) var message: Phrase?
  /// The number or address that the last code went to.
  private(set) var target: String?
  /// Whether all tries of the last code are used up.
  private(set) var isSpent = false

  private let verify: Phrase

  /// What a key led to.
  enum Outcome: Equatable, Sendable { case handled, ignored, send, verify }

  init(_ fields: [Field], verify: Phrase) {
    form = Form(fields, buttons: [ActivationText.sendCode], deed: 0)
    self.verify = verify
  }

  var isTyping: Bool { form.isTyping }

  /// Whether anything was typed.
  var isDirty: Bool { form.isDirty }

  mutating func handle(_ key: Key) -> Outcome {
    switch form.handle(key) {
    case .handled: .handled
    case .ignored, .misplaced: .ignored
    case .pressed(0): target == nil ? .send : .verify
    case .pressed: .send
    }
  }

  /// A code went out: it is shown, and the field for it has the focus.
  mutating func sent(_ code: String, to target: String) {
    message = IdentityText.codeSent(code)
    self.target = target
    isSpent = false
    let own = form.fields.filter { $0.name != .code }
    form = form.remade(
      own + [.text(.code, Refusal.Field.code.phrase, kind: .code, limit: 12)],
      buttons: [verify, ActivationText.sendAgain], deed: 0)
    form.focus(on: .code)
  }

  /// A wrong code was typed; with no try left only a new one helps.
  mutating func wrong(triesLeft: Int) {
    form.fill(.code, with: "")
    _ = form.show(IdentityText.wrongCode(triesLeft: triesLeft), at: .code)
    guard triesLeft == 0 else { return }
    isSpent = true
    message = nil
    form.focusBack()
    _ = form.handle(.right)
  }

  /// Says what is wrong beside the fields and goes to the first of them; false where none of them is here.
  mutating func show(_ flaws: [(field: Refusal.Field, words: Phrase)]) -> Bool {
    var isShown = false
    for flaw in flaws.reversed() where form.show(flaw.words, at: flaw.field) { isShown = true }
    return isShown
  }

  mutating func clearErrors() { form.clearErrors() }

  mutating func leave() -> FormText.Keeping? { form.leave() }

  mutating func restore(_ draft: Draft?) { form.restore(draft) }

  mutating func fill(_ name: Refusal.Field, with text: String) { form.fill(name, with: text) }
}

extension Canvas {
  /// Draws the form and, above it, the message with the code.
  mutating func put(_ code: CodeForm) {
    if let message = code.message {
      paragraph(message, .good)
      skip(isShort ? 0 : 1)
    }
    put(code.form)
  }

  /// Whether every row counts.
  var isShort: Bool { context.size.rows < 20 }
}
