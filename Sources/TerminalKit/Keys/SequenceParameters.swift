/// The numbers between `ESC [` and its last byte, with `;` between parameters and `:` inside one.
struct SequenceParameters {
  private let numbers: [[Int?]]

  /// Reads them; nil where there is anything else, as in the answers of terminals.
  init?(_ bytes: [UInt8]) {
    guard bytes.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    numbers = bytes.split(separator: 0x3B, omittingEmptySubsequences: false).map { parameter in
      parameter.split(separator: 0x3A, omittingEmptySubsequences: false).map { digits in
        digits.isEmpty ? nil : digits.reduce(0) { min($0 * 10 + Int($1) - 0x30, 0x11_0000) }
      }
    }
  }

  var count: Int { numbers.count }

  /// Whether there is no number at all.
  var isEmpty: Bool { numbers.allSatisfy { $0.allSatisfy { $0 == nil } } }

  /// The number of a parameter; 0 where it is left out.
  subscript(index: Int) -> Int { part(index, 0) ?? 0 }

  private func part(_ index: Int, _ part: Int) -> Int? {
    guard numbers.indices.contains(index), numbers[index].indices.contains(part) else { return nil }
    return numbers[index][part]
  }

  /// The modifiers, which are the second parameter.
  var modifiers: KeyModifiers { KeyModifiers(part(1, 0) ?? 1) }

  /// Whether a key was let go.
  var isRelease: Bool { part(1, 1) == 3 }

  /// The code of a key: what it gives with Shift where that is said and Shift is held, else its own.
  var keyCode: Int {
    if modifiers.shift, let shifted = part(0, 1) { return shifted }
    return self[0]
  }

  /// The text that a key gives, as codes.
  var text: [Int] { numbers.count > 2 ? numbers[2].compactMap { $0 } : [] }
}

/// What was held while a key was pressed.
struct KeyModifiers {
  private let bits: Int

  /// As terminals send it: 1 + Shift 1, Alt 2, Ctrl 4, Super 8, Hyper 16, Meta 32, Caps Lock 64, Num Lock 128.
  init(_ number: Int) { bits = max(0, number - 1) }

  var shift: Bool { bits & 1 != 0 }
  var alt: Bool { bits & 2 != 0 }
  var control: Bool { bits & 4 != 0 }
  /// Whether letters are capitals.
  var isUpper: Bool { shift != (bits & 64 != 0) }
  /// Whether something is held that no key here knows: it belongs to the desktop.
  var isForeign: Bool { bits & (8 | 16 | 32) != 0 }
  /// Whether it is a command and no text.
  var isCommand: Bool { alt || control || isForeign }
}
