import PayLater
import TerminalKit
import WalletText

extension FormHost {
  /// Reads what is taller than its window; whatever else is pressed while a text covers the form brings the form back.
  mutating func scroll(_ key: Key, in context: Context) -> Bool {
    guard presentation != .part || question.text != nil else { return false }
    let (keys, content) = (context.keys, content(in: context))
    let onlyReads = isRead || question.text != nil && form.fields.isEmpty
    if let motion = onlyReads ? keys.motion(key) : keys.pageMotion(key, typing: isTyping) {
      read(motion, in: context)
      return true
    }
    guard question.text != nil, FormHost.formKeys.contains(key),
      !scrolling.shows(content.canvas.cursorRow, in: content.extent)
    else { return false }
    scrolling.follow(content.canvas.cursorRows, in: content.extent)
    return true
  }

  mutating func read(_ motion: Key, in context: Context) {
    guard var reader = reader(in: context) else {
      return scrolling.move(motion, in: content(in: context).extent)
    }
    reader.move(motion)
    self.reader = reader
  }

  /// The keys that need the form in sight.
  private static let formKeys: [Key] = [
    .tab, .shiftTab, .enter, .up, .down, .left, .right, .character(" "),
  ]

  /// The text that is read above the fields, in the room that they leave it; nil: there is none, or it has so little
  /// that it scrolls with them.
  func reader(in context: Context) -> DocumentReader? {
    guard let text = question.text else { return nil }
    let below = Canvas.whole(in: context) { canvas in
      drawWords(on: &canvas)
      drawForm(on: &canvas, below: true)
    }
    let rows = context.readingRows - head - below.row - 1
    guard rows > 1 else { return nil }
    var reader = reader
    reader.show(text(context), columns: context.columns, rows: rows)
    return reader
  }

  /// Whether there is more of its text than was in sight, or the form is out of sight below it.
  func isUnread(in context: Context) -> Bool {
    guard question.text != nil else { return false }
    if let reader = reader(in: context) { return !reader.wasReadToEnd }
    let content = content(in: context)
    return content.extent.overflows && !scrolling.shows(content.canvas.cursorRow, in: content.extent)
  }

  /// Enter on a button presses it only when it is in sight, and confirms only what is filled in and was read to its
  /// end; nil: it is pressed.
  mutating func readOn(to button: FormButton?, in context: Context) -> Outcome? {
    if let button, steps(of: button, in: context) == nil { return .stay }
    let content = content(in: context)
    let words = button != nil && question.isReadFirst ? content.words : 0
    guard scrolling.readsOn(before: content.canvas.cursorRow, words: words, in: content.extent) else {
      return nil
    }
    return words > 0 ? .told(.readFirst(in: context)) : .stay
  }

  /// Brings the focus into sight.
  mutating func follow(in context: Context) {
    let content = content(in: context)
    scrolling.follow(content.canvas.cursorRows, in: content.extent)
  }
}
