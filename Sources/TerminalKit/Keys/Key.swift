/// What the user pressed, pasted, or did with the mouse.
public enum Key: Hashable, Sendable {
  /// A printable scalar; combining marks come one by one.
  case character(Unicode.Scalar)
  /// A letter with Ctrl, in lower case: C-l is `.control("l")`. C-i, C-m, C-h and C-[ have their own names.
  case control(Unicode.Scalar)
  /// A character with Alt: some terminals and Esc-first users send it.
  case alt(Unicode.Scalar)
  case up, down, left, right
  case pageUp, pageDown, home, end
  case wordLeft, wordRight
  case enter, tab, shiftTab, escape, backspace, delete, insert
  case function(Int)
  /// Text between the marks of bracketed paste; its newlines never confirm anything.
  case paste(String)
  case mouse(Mouse)
}
