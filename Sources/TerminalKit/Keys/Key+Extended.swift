/// The keys that the newer forms send, `ESC [ code ; modifiers u` and `ESC [ 27 ; modifiers ; code ~`: each means what
/// the plain key means. Programs that crashed, and some multiplexers, leave terminals in these modes.
extension Key {
  /// The keys of a code with modifiers: at most one.
  static func keys(coded code: Int, _ modifiers: KeyModifiers) -> [Key] {
    guard !modifiers.isForeign, let key = key(coded: code, modifiers) else { return [] }
    return [key]
  }

  private static func key(coded code: Int, _ modifiers: KeyModifiers) -> Key? {
    switch code {
    case 9: return modifiers.shift ? .shiftTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return modifiers.alt ? .control("w") : .backspace
    case 57_344...63_743: return keypad(code)
    default: break
    }
    guard code >= 32, let scalar = Unicode.Scalar(code), !(0x7F...0x9F).contains(code) else { return nil }
    if modifiers.control { return control(scalar) }
    let typed = modifiers.isUpper ? upper(scalar) : scalar
    return modifiers.alt ? .alt(typed) : .character(typed)
  }

  /// What a plain terminal sends for Ctrl and this character; nil: nothing of its own.
  private static func control(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar {
    case " ", "@", "2": Key(typed: "\u{0}")
    case "a"..."z", "A"..."Z", "["..."_": Unicode.Scalar(scalar.value & 0x1F).map(Key.init(typed:))
    case "/": .control("_")
    case "?": .backspace
    default: nil
    }
  }

  private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let mapped = scalar.properties.uppercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first ?? scalar : scalar
  }

  /// Keys of the keypad, which have codes of their own; the other keys there (Shift alone, volume) mean nothing.
  private static func keypad(_ code: Int) -> Key? {
    switch code {
    case 57_399...57_408: .character(Unicode.Scalar(UInt8(code - 57_399 + 0x30)))
    case 57_409: .character(".")
    case 57_410: .character("/")
    case 57_411: .character("*")
    case 57_412: .character("-")
    case 57_413: .character("+")
    case 57_414: .enter
    case 57_415: .character("=")
    case 57_416: .character(",")
    case 57_417: .left
    case 57_418: .right
    case 57_419: .up
    case 57_420: .down
    case 57_421: .pageUp
    case 57_422: .pageDown
    case 57_423: .home
    case 57_424: .end
    case 57_425: .insert
    case 57_426: .delete
    default: nil
    }
  }
}
