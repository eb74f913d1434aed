/// What of something long is in sight: whether there is more above and below, and which entry of how many is selected.
struct Sight: Equatable, Sendable {
  var hasAbove = false
  var hasBelow = false
  /// The selected entry, from 1; nil where it is no list.
  var selected: Int?
  /// How many entries there are.
  var count = 0

  /// So many rows from `first` on, of all that there are.
  mutating func show(_ first: Int, _ visible: Int, of rows: Int) {
    hasAbove = first > 0
    hasBelow = first + visible < rows
  }
}
