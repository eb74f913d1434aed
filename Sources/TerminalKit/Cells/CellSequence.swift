/// The cells that a text takes, without the covered ones.
///
/// The one place that turns text into cells: measuring, clipping, padding and drawing all use it,
/// so that they cannot disagree.
public struct CellSequence: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var waiting: Unicode.Scalar?
  private let style: Style

  init(_ text: String, style: Style) {
    scalars = text.unicodeScalars.makeIterator()
    self.style = style
  }

  /// The next cell with all its marks.
  public mutating func next() -> Cell? {
    var found = waiting ?? scalars.next()
    waiting = nil
    while let scalar = found, scalar.kind == .dropped { found = scalars.next() }
    guard let scalar = found else { return nil }
    var cell = Cell(scalar, style)
    while let following = scalars.next() {
      // The common case first: an ASCII letter starts the next cell.
      if following.value < 0x7F {
        waiting = following
        break
      }
      switch following.kind {
      case .mark: cell.add(mark: following)
      case .dropped: continue
      case .spacing, .refused:
        waiting = following
        return cell
      }
    }
    return cell
  }
}

extension Cell {
  /// The cells of a text, one for each spacing scalar.
  public static func cells(of text: String, _ style: Style = .normal) -> CellSequence {
    CellSequence(text, style: style)
  }
}
