/// The glyphs that some terminals draw two columns wide, in one place, each with an ASCII twin.
///
/// Borders and bars (U+2500-259F) come from here and nowhere else.
public struct Glyphs: Equatable, Sendable {
  public let horizontal: Unicode.Scalar
  public let vertical: Unicode.Scalar
  public let topLeft: Unicode.Scalar
  public let topRight: Unicode.Scalar
  public let bottomLeft: Unicode.Scalar
  public let bottomRight: Unicode.Scalar
  /// Where a rule meets the left edge of a gauge or a frame.
  public let teeRight: Unicode.Scalar
  /// Where a rule meets the right edge.
  public let teeLeft: Unicode.Scalar
  /// A tick on a gauge.
  public let tick: Unicode.Scalar
  /// The pointer on a gauge.
  public let pointer: Unicode.Scalar
  public let barFull: Unicode.Scalar
  public let barHalf: Unicode.Scalar
  /// A share of a bar that is neither full nor empty, such as what is held.
  public let barBroken: Unicode.Scalar
  public let barEmpty: Unicode.Scalar
  /// Whether charts may use braille.
  public let hasBraille: Bool

  /// Line drawing, blocks and braille.
  public static let unicode = Glyphs(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    teeRight: "├", teeLeft: "┤", tick: "┼", pointer: "█", barFull: "━", barHalf: "╸", barBroken: "╍",
    barEmpty: "─", hasBraille: true)

  /// The same shapes in ASCII, for terminals that draw the others in two columns or not at all.
  public static let ascii = Glyphs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    teeRight: "|", teeLeft: "|", tick: "+", pointer: "^", barFull: "#", barHalf: "=", barBroken: "=",
    barEmpty: ".", hasBraille: false)

  /// A bar of so many columns, filled to `part` of `whole`, rounded down to half a column: what is filled, and the rest.
  ///
  /// Anything above zero shows at least half a column, and only the whole shows a full bar.
  public func bar(_ part: Int, of whole: Int, columns: Int) -> (filled: String, rest: String) {
    guard columns > 0 else { return ("", "") }
    let halves = Glyphs.share(part, of: whole, in: columns * 2)
    let half = halves % 2 == 1 ? String(Character(barHalf)) : ""
    return (
      run(of: barFull, halves / 2) + half, run(of: barEmpty, columns - halves / 2 - half.unicodeScalars.count)
    )
  }

  /// A glyph so many times.
  public func run(of scalar: Unicode.Scalar, _ count: Int) -> String {
    String(repeating: Character(scalar), count: max(0, count))
  }

  /// The columns of the parts of a bar, rounded down; a part above zero has at least one, and together they never
  /// have more than there are.
  public static func columns(_ parts: [Int], of whole: Int, in columns: Int) -> [Int] {
    var shares = parts.map { share($0, of: whole, in: columns) }
    while shares.reduce(0, +) > max(0, columns),
      let widest = shares.indices.max(by: { shares[$0] < shares[$1] })
    {
      shares[widest] -= 1
    }
    return shares
  }

  /// `part / whole` of so many steps, rounded down; at least 1 where the part is above zero.
  static func share(_ part: Int, of whole: Int, in steps: Int) -> Int {
    if whole <= 0 || part <= 0 { return 0 }
    if part >= whole { return steps }
    // Full-width arithmetic: amounts in fen times columns could overflow.
    let product = part.multipliedFullWidth(by: steps)
    return max(1, whole.dividingFullWidth(product).quotient)
  }

  /// A gauge: a rule with ends, ticks at `ticks` and the pointer at `value`, from `range`'s ends.
  public func gauge(_ value: Int, in range: ClosedRange<Int>, ticks: [Int], columns: Int) -> String {
    guard columns >= 2 else { return "" }
    var scalars = Array(repeating: horizontal, count: columns)
    let span = range.upperBound - range.lowerBound
    func column(_ number: Int) -> Int {
      let inside = min(max(number, range.lowerBound), range.upperBound) - range.lowerBound
      return span == 0 ? 0 : inside * (columns - 1) / span
    }
    for number in ticks where range.contains(number) { scalars[column(number)] = tick }
    scalars[0] = teeRight
    scalars[columns - 1] = teeLeft
    scalars[column(value)] = pointer
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
