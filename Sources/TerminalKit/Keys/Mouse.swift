/// Something that the mouse did, and at which cell.
public struct Mouse: Hashable, Sendable {
  public let act: Act
  public let place: Point

  /// What it did. Only the left button has a meaning here; others are `other`.
  public enum Act: Hashable, Sendable {
    case press, release, other
    case wheelUp, wheelDown
  }

  /// Something that the mouse did at a cell, counted from 0.
  public init(_ act: Act, at place: Point) {
    self.act = act
    self.place = place
  }

  /// What a terminal reports: the number of the button with its modifiers, column and row counted from 1.
  ///
  /// Bits 2 to 4 are Shift, Alt and Ctrl, bit 5 says that it was moved, bit 6 is the wheel.
  init?(button: Int, column: Int, row: Int, isRelease: Bool) {
    guard column > 0, row > 0 else { return nil }
    let act: Act =
      switch button & ~0b1_1100 {
      case 0: isRelease ? .release : .press
      case 64: .wheelUp
      case 65: .wheelDown
      default: .other
      }
    self.init(act, at: Point(x: column - 1, y: row - 1))
  }

  /// The report `ESC [ < button ; column ; row M`, or `m` at the release of the button.
  init?(report parameters: [UInt8], final: UInt8) {
    let numbers = parameters.split(separator: 0x3B, omittingEmptySubsequences: false).map { Mouse.number($0) }
    guard final == 0x4D || final == 0x6D, numbers.count == 3, let button = numbers[0],
      let column = numbers[1], let row = numbers[2]
    else { return nil }
    self.init(button: button, column: column, row: row, isRelease: final == 0x6D)
  }

  /// The report of older terminals: `ESC [ M` and three bytes, each 32 more than its number; a release names no button.
  init?(bytes: [UInt8]) {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    let numbers = bytes.map { Int($0) - 32 }
    let isRelease = numbers[0] & 0b11 == 3 && numbers[0] < 64
    self.init(
      button: isRelease ? 0 : numbers[0], column: numbers[1], row: numbers[2], isRelease: isRelease)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 5, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
