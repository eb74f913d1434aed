extension Key {
  /// The key of a typed scalar, controls included.
  init(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09: self = .tab
    // C-j too: some terminals send it for Enter.
    case 0x0A, 0x0D: self = .enter
    case 0x08, 0x7F: self = .backspace
    case 0x1B: self = .escape
    case 0x00: self = .control(" ")
    case 0x01...0x1A: self = .control(Unicode.Scalar(UInt8(scalar.value + 0x60)))
    case 0x1C...0x1F: self = .control(Unicode.Scalar(UInt8(scalar.value + 0x40)))
    case 0x80...0x9F: self = .character("\u{FFFD}")
    default: self = .character(scalar)
    }
  }

  /// The keys of `ESC [ parameters final`; none for one that means nothing here.
  static func keys(of parameters: [UInt8], final: UInt8) -> [Key] {
    guard let parameters = SequenceParameters(parameters) else { return [] }
    // Where releases are reported too, only what was pressed counts.
    guard !parameters.isRelease else { return [] }
    switch final {
    case 0x7E where parameters[0] == 27 && parameters.count > 2:
      return keys(coded: parameters[2], parameters.modifiers)
    case 0x75:
      let text = parameters.text.compactMap(Unicode.Scalar.init)
      if !text.isEmpty, !parameters.modifiers.isCommand { return text.map(Key.init(typed:)) }
      return keys(coded: parameters.keyCode, parameters.modifiers)
    case 0x7E: return Key(tilde: parameters[0]).map { [$0] } ?? []
    // With parameters it is the place of the cursor that somebody asked for.
    case 0x52 where !parameters.isEmpty: return []
    default: return Key(letter: final, parameters.modifiers).map { [$0] } ?? []
    }
  }

  /// The key of `ESC O final`, the form of the keypad modes.
  init?(singleShift final: UInt8, modifiers: [UInt8]) {
    switch final {
    case 0x4D: self = .enter
    case 0x49: self = .tab
    case 0x6A...0x79: self = .character(Unicode.Scalar(final - 0x40))
    default: self.init(letter: final, KeyModifiers(modifiers.last.map { Int($0) - 0x30 } ?? 1))
    }
  }

  private init?(letter: UInt8, _ modifiers: KeyModifiers) {
    let byWord = modifiers.alt || modifiers.control
    switch letter {
    case 0x41: self = .up
    case 0x42: self = .down
    case 0x43: self = byWord ? .wordRight : .right
    case 0x44: self = byWord ? .wordLeft : .left
    case 0x46: self = .end
    case 0x48: self = .home
    case 0x5A: self = .shiftTab
    case 0x50...0x53: self = .function(Int(letter) - 0x4F)
    default: return nil
    }
  }

  private init?(tilde number: Int) {
    switch number {
    case 1, 7: self = .home
    case 4, 8: self = .end
    case 2: self = .insert
    case 3: self = .delete
    case 5: self = .pageUp
    case 6: self = .pageDown
    case 11...15: self = .function(number - 10)
    case 17...21: self = .function(number - 11)
    case 23, 24: self = .function(number - 12)
    default: return nil
    }
  }
}
