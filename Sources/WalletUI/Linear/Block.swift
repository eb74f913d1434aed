import TerminalKit

/// A piece of what is in sight as the plain mode says it: a text, whole, however long it is. Without a text it is air.
struct Block: Equatable, Sendable {
  var text = ""
  /// Whether it says what is wrong with the field above it.
  var isFlaw = false
}

/// What a canvas says in the plain mode, where others draw, and what of it can be chosen: the rows of a spot are blocks.
struct Said: Equatable, Sendable {
  private(set) var blocks: [Block] = []
  private(set) var spots: [Spot] = []

  /// Says a block in a row, with air before it where rows were left free.
  mutating func say(_ block: Block, at row: Int) {
    while blocks.count < row { blocks.append(Block()) }
    blocks.append(block)
  }

  mutating func add(_ spot: Spot) { spots.append(spot) }

  /// Says all of another one from a row on.
  mutating func append(_ other: Said, at row: Int) {
    for (index, block) in other.blocks.enumerated() { say(block, at: row + index) }
    for var spot in other.spots {
      spot.rect.y += row
      spots.append(spot)
    }
  }
}
