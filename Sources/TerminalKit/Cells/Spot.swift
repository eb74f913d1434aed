/// A place in a picture that can be acted on, and the keys that do it from where the focus stands now.
///
/// Whoever draws an entry, a field or a button notes it. A click and the numbers of the plain mode are answered by
/// pressing these keys, so that no rule about keys has a second copy.
public struct Spot: Equatable, Sendable {
  /// Where it was drawn; empty where it is out of sight.
  public var rect: Rect
  public let kind: Kind
  /// The keys that bring the focus to it; an entry of a list may leave them to `steps(to:)`.
  public let reach: [Key]
  /// The keys that act on it once it has the focus; none where reaching it is all there is.
  public let act: [Key]
  /// Whether it has the focus; all words of a choice have it together.
  public let isFocused: Bool

  /// What it is.
  public enum Kind: Equatable, Sendable {
    /// An entry of a list: the first act selects it, the second opens it.
    case entry
    /// A line that text is typed into.
    case field
    /// One of the words of a choice.
    case option
    case button
    /// Words that do something at once, wherever the focus is.
    case command
  }

  /// A spot of this kind.
  public init(_ kind: Kind, _ rect: Rect, reach: [Key] = [], act: [Key] = [], isFocused: Bool = false) {
    self.kind = kind
    self.rect = rect
    self.reach = reach
    self.act = act
    self.isFocused = isFocused
  }
}

extension Frame {
  /// Notes that something in it can be acted on.
  public mutating func add(_ spot: Spot) {
    var spot = spot
    spot.rect = spot.rect.intersection(bounds)
    spots.append(spot)
  }

  /// The spot drawn last at a place.
  public func spot(at point: Point) -> Spot? { spots.last { $0.rect.contains(point) } }

  /// Nothing that was drawn before can be acted on any more: something floats above it.
  public mutating func forgetSpots() { spots = [] }

  /// What lies in a rectangle was drawn over; the order of the entries stays.
  public mutating func coverSpots(_ rect: Rect) {
    for index in spots.indices where rect.intersection(spots[index].rect) == spots[index].rect {
      spots[index].rect = Rect(x: 0, y: 0, width: 0, height: 0)
    }
  }
}

extension [Spot] {
  /// How many steps down an entry lies from the selected one; negative above it.
  public func steps(to spot: Spot) -> Int {
    let entries = filter { $0.kind == .entry }
    guard let from = entries.firstIndex(where: \.isFocused), let to = entries.firstIndex(of: spot) else {
      return 0
    }
    return to - from
  }
}
