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

  /// The key of `ESC [ parameters final`, or nil for one that means nothing here.
  init?(sequence parameters: [UInt8], final: UInt8) {
    guard parameters.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x3B }) else { return nil }
    let numbers = parameters.split(separator: 0x3B, omittingEmptySubsequences: false).map { digits in
      digits.reduce(0) { min($0 * 10 + Int($1) - 0x30, 9999) }
    }
    let modifier = numbers.count > 1 ? numbers[1] : 1
    if final == 0x7E {
      self.init(tilde: numbers.first ?? 0)
    } else {
      self.init(letter: final, modifier: modifier)
    }
  }

  /// The key of `ESC O final`, the form of the keypad modes.
  init?(singleShift final: UInt8, modifiers: [UInt8]) {
    switch final {
    case 0x4D: self = .enter
    case 0x49: self = .tab
    case 0x6A...0x79: self = .character(Unicode.Scalar(final - 0x40))
    default: self.init(letter: final, modifier: modifiers.last.map { Int($0) - 0x30 } ?? 1)
    }
  }

  private init?(letter: UInt8, modifier: Int) {
    // 1 + shift 1, alt 2, control 4.
    let byWord = modifier > 1 && (modifier - 1) & 6 != 0
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
