import TerminalKit
import WalletText

/// Which part of a drawn page is said: of a long list, the entries around the selected one.
struct LinearPart {
  /// What can be acted on, from the top; a field in the row of an entry is none of its own.
  let spots: [Spot]
  private let entries: [Spot]
  /// The entries that are said, where not all are.
  let range: Range<Int>?
  private let hidden: [Range<Int>]

  init(_ all: [Spot]) {
    let seen = all.enumerated().filter { !$0.element.rect.isEmpty }
    spots = seen.sorted { ($0.element.rect.y, $0.offset) < ($1.element.rect.y, $1.offset) }.map(\.element)
    entries = spots.filter { $0.kind == .entry }
    guard entries.count > LinearPage.most + 4, let first = entries.first, let last = entries.last else {
      range = nil
      hidden = []
      return
    }
    let selected = entries.firstIndex(where: \.isFocused) ?? 0
    let start = selected / LinearPage.most * LinearPage.most
    let end = min(entries.count, start + LinearPage.most)
    range = start..<end
    // A title right above the first one is said with it.
    let from = start == 0 ? first.rect.y : entries[start - 1].rect.bottom
    hidden = [
      first.rect.y..<from, entries[end - 1].rect.bottom..<max(entries[end - 1].rect.bottom, last.rect.bottom),
    ]
  }

  /// How many entries there are.
  var count: Int { entries.count }

  func isSaid(_ y: Int) -> Bool { !hidden.contains { $0.contains(y) } }

  /// Whether text is typed into a spot, or into its row.
  func isField(_ spot: Spot) -> Bool {
    spots.contains { $0.kind == .field && $0.isFocused && $0.rect.intersection(spot.rect) == $0.rect }
  }

  /// The entries that the parts before and after begin with.
  var turns: [(words: Phrase, spot: Spot)] {
    guard let range else { return [] }
    var turns: [(words: Phrase, spot: Spot)] = []
    if range.upperBound < count { turns.append((LinearText.more, entries[range.upperBound])) }
    if range.lowerBound > 0 {
      turns.append((LinearText.earlier, entries[range.lowerBound - LinearPage.most]))
    }
    return turns
  }
}
