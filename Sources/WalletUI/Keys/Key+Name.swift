import TerminalKit

extension Key {
  /// A letter key: `.letter("p")`.
  static func letter(_ scalar: Unicode.Scalar) -> Key { .character(scalar) }

  /// Its name on the screen and in the configuration; empty for pasted text, which is no key.
  var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .control(" "): "C-Space"
    case .control(let scalar): "C-" + String(Character(scalar))
    case .alt(" "): "M-Space"
    case .alt(let scalar): "M-" + String(Character(scalar))
    case .function(let number): "F\(number)"
    case .paste: ""
    default: Key.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// The key of a name, as `name` gives it: `p`, `Space`, `C-x`, `PgDn`; nil: no terminal sends such a key.
  init?(name: String) {
    if let known = Key.named.first(where: { $0.name == name })?.key {
      self = known
    } else if let plain = Key.scalar(name) {
      self = .character(plain)
    } else if name.hasPrefix("C-"), let scalar = Key.scalar(String(name.dropFirst(2))) {
      // The others are a key with a name of its own (C-i is Tab), or are sent by no terminal.
      guard "abcdefgklnopqrstuvwxyz\\]^_ ".unicodeScalars.contains(scalar) else { return nil }
      self = .control(scalar)
    } else if name.hasPrefix("M-"), let scalar = Key.scalar(String(name.dropFirst(2))) {
      self = .alt(scalar)
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...12).contains(number),
      name == "F\(number)"
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let named: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.shiftTab, "S-Tab"), (.backspace, "Backspace"),
    (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    (.home, "Home"), (.end, "End"), (.delete, "Del"), (.insert, "Ins"), (.wordLeft, "C-Left"),
    (.wordRight, "C-Right"),
  ]

  /// The one printable scalar of a name.
  private static func scalar(_ name: String) -> Unicode.Scalar? {
    if name == "Space" { return " " }
    guard name.unicodeScalars.count == 1, let scalar = name.unicodeScalars.first, scalar.value > 0x20,
      !(0x7F...0x9F).contains(scalar.value)
    else { return nil }
    return scalar
  }

  /// Whether it is text in a form.
  var isPrintable: Bool {
    switch self {
    case .character, .paste: true
    default: false
    }
  }
}
