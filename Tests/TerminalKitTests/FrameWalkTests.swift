import Testing

@testable import TerminalKit

/// A generator that gives the same numbers for the same seed.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Frame {
  /// Whether every wide glyph is followed by its covered half, and no covered half stands alone.
  var isWhole: Bool {
    (0..<size.rows).allSatisfy { y in
      (0..<size.columns).allSatisfy { x in
        let cell = self[x, y]
        if cell.isCovered { return x > 0 && self[x - 1, y].width == 2 }
        return cell.width == 1 || (x + 1 < size.columns && self[x + 1, y].isCovered)
      }
    }
  }
}

@Suite("Frame, random walks")
struct FrameWalkTests {
  static let texts = [
    "a", "先", "先用后付", "ab先", "e\u{301}", "\u{301}", "\u{1F468}\u{200D}\u{1F469}", "\u{1B}[2J",
  ]

  @Test("No half of a wide glyph ever stands alone", arguments: UInt64(1)...40)
  func halves(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let size = Size(columns: .random(in: 1...12, using: &random), rows: .random(in: 1...4, using: &random))
    var frame = Frame(size: size)
    for step in 0..<300 {
      let point = Point(x: .random(in: -4...14, using: &random), y: .random(in: -1...4, using: &random))
      let rect = Rect(
        x: point.x, y: point.y, width: .random(in: 0...6, using: &random),
        height: .random(in: 0...3, using: &random))
      let text = Self.texts[Int.random(in: 0..<Self.texts.count, using: &random)]
      switch Int.random(in: 0..<7, using: &random) {
      case 0: frame.fill(rect)
      case 1: frame.box(rect, .unicode)
      case 2: frame.reverse(rect)
      case 3: frame.draw(frame, at: point)
      case 4: frame.write(text, endingAt: point, .key)
      default: frame.write(text, at: point, .title, within: .random(in: 0...9, using: &random))
      }
      #expect(frame.isWhole, "step \(step):\n\(frame.text())")
      guard frame.isWhole else { return }
    }
  }

  @Test("Clipping never takes more than its cells; padding takes exactly them", arguments: UInt64(1)...20)
  func widths(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...6, using: &random))
        .map { _ in Self.texts[Int.random(in: 0..<Self.texts.count, using: &random)] }.joined()
      let columns = Int.random(in: 0...12, using: &random)
      #expect(width(of: clip(text, to: columns)) <= columns)
      for align in [Align.left, .right, .center] {
        #expect(width(of: pad(text, to: columns, align: align)) == columns)
      }
      var frame = Frame(size: Size(columns: 40, rows: 1))
      let used = frame.write(text, at: Point(x: 0, y: 0))
      #expect(used == width(of: text))
    }
  }
}
