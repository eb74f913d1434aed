import TerminalKit
import WalletText

/// A text and the question whether it is agreed to; the focus starts on 'back'.
struct ConsentStep: Equatable, Sendable {
  var reader = DocumentReader()
  private(set) var form: Form

  init(yes: Phrase) { form = Form([], buttons: [ButtonText.back, yes], onButtons: true) }

  /// Takes a key: true yes, false back, nil neither; and whether it meant anything. Paging is the reader's.
  mutating func type(_ key: Key, in context: Context) -> (answer: Bool?, isTaken: Bool) {
    // Up and down read the text; Tab and the arrows to the side move between the buttons.
    if context.keys.motion(key) != nil { return (nil, false) }
    switch form.handle(key) {
    case .pressed(let button): return (button == 1, true)
    case .handled: return (nil, true)
    case .ignored, .misplaced: return (nil, false)
    }
  }
}

extension Canvas {
  /// Draws the text, how far it was read, and the buttons.
  mutating func put(_ consent: ConsentStep) {
    put(consent.reader, parksCursor: false)
    put(consent.form)
  }
}
